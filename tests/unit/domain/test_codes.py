import pytest

from aboveboard.domain.codes import codes


@pytest.mark.parametrize("text", ["it shows E04", "E-04?", "error e 4 since Monday", "(E4)"])
def test_a_code_is_one_however_it_is_written(text: str) -> None:
    assert codes(text) == ("E4",)


@pytest.mark.parametrize(
    "text", ["5 kg", "the 24th", "covid19", "from 10am", "@ana22", "https://a.example/E04", "v2.1", "#E4"]
)
def test_what_only_looks_like_a_code_is_none(text: str) -> None:
    assert codes(text) == ()


def test_codes_come_in_the_order_of_the_text() -> None:
    assert codes("KP-300 or KP-310EU, not KP-300") == ("KP300", "KP310EU")
