import pytest

from aboveboard.retrieve.languages import language_of

ENGLISH = "You can send it back to us within 30 days, and we will pay for the postage if it was not what you ordered."
SPANISH = "Puedes devolverlo en los 30 días que siguen a la entrega, y no te cobramos nada por el envío."


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SPANISH, "es")])
def test_the_common_words_of_a_text_tell_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "row",
    [
        "box: Classic Box; meals a week: 3; price per portion: £5.90",
        "modelo: Brisa 8; decibelios a 3 m: 41 dB; decibelios a 1 m: 47 dB",
    ],
)
def test_a_column_s_name_in_every_row_tells_nothing(row: str) -> None:
    assert language_of("\n".join([row] * 20)) is None
