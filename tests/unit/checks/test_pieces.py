"""Where the sentences of an edited text begin and end."""

import pytest
from tests.builders import a_draft, a_sentence

from aboveboard.checks.pieces import known_pieces, pieces

SHORT = "(I work at Bright Kettle)"
LINK = "https://brightkettle.example/returns"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sorry, Ana. It is free.", ["Sorry, Ana.", "It is free."]),
        (f"Sorry, Ana. {SHORT} It is free.", ["Sorry, Ana.", SHORT, "It is free."]),
        (f"It is free. {LINK}", ["It is free.", LINK]),
        (f"It is free. {LINK} Anything else?", ["It is free.", LINK, "Anything else?"]),
        (f"See {LINK} for more.", [f"See {LINK} for more."]),
        (f"Read {LINK}. It is free.", [f"Read {LINK}.", "It is free."]),
        ("One line\nand another", ["One line", "and another"]),
        ("  ", []),
        ("", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, parts: list[str]) -> None:
    assert [piece.text for piece in pieces(text, [SHORT])] == parts


@pytest.mark.parametrize("text", ["A. A. A.", f"  A.  {SHORT}{SHORT} B", "🫖 Yes! 🫖 No!\n\n🫖"])
def test_every_piece_stands_where_it_says(text: str) -> None:
    found = pieces(text, [SHORT])

    assert all(text[piece.start : piece.end] == piece.text for piece in found)
    assert [piece.start for piece in found] == sorted({piece.start for piece in found})


def test_the_longer_line_is_taken_where_one_is_part_of_the_other() -> None:
    full = "I work at Bright Kettle in Leeds."

    found = pieces(f"Hi. {full} Bye.", ["I work at Bright Kettle", full])

    assert [piece.text for piece in found] == ["Hi.", full, "Bye."]


def test_what_is_left_of_a_draft_keeps_its_kind_and_sources() -> None:
    draft = a_draft(
        a_sentence("Sorry, Ana.", "courtesy"),
        a_sentence(SHORT, "disclosure"),
        a_sentence("It is free.", "claim", ["returns#1"]),
        a_sentence(LINK, "pointer", ["returns#1"]),
    )

    known = known_pieces(draft, [SHORT])

    assert [each.kind for each in known.values()] == ["courtesy", "disclosure", "claim", "pointer"]
    assert known["It is free."].cites == ("returns#1",)


def test_a_claim_of_two_sentences_is_two_claims_of_one_source() -> None:
    draft = a_draft(a_sentence("It is free. It takes two days.", "claim", ["returns#1"]))

    known = known_pieces(draft, [])

    assert {text: each.cites for text, each in known.items()} == {
        "It is free.": ("returns#1",),
        "It takes two days.": ("returns#1",),
    }
