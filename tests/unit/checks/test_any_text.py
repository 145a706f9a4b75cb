"""Whatever a person types is checked: nothing in it makes the checks stumble."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_context, a_draft, a_sentence

from aboveboard.checks import checked
from aboveboard.outcomes.changes import changes_between

CONTEXT = a_context()
DRAFT = a_draft(
    a_sentence("Sorry, Ana.", "courtesy"),
    a_sentence("(I work at Bright Kettle)", "disclosure"),
    a_sentence("You have 30 days to send it back, and return postage is free."),
    a_sentence("https://brightkettle.example/returns", "pointer", ["returns#1"]),
)
PARTS = st.sampled_from(
    [
        *(sentence.text for sentence in DRAFT.sentences),
        "(I work at",
        "30 days",
        "https://",
        "www.",
        "…",
        "🫖",
        "שלום.",
        "\n\n",
        "\x00",
        "e.g. ",
        "no. 5",
        "½",
        "@ana",
        "!?",
        "\u202e",
        "ﬁ",
        "İ",
    ]
)
TEXTS = st.lists(PARTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=12).map(
    "".join
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_sentence_stands_where_it_says_and_nothing_is_lost(text: str) -> None:
    found = checked(text, DRAFT, CONTEXT)

    units = text.encode("utf-16-le")
    places = [(each.start, each.end) for each in found.sentences]
    assert all(
        units[2 * each.start : 2 * each.end].decode("utf-16-le") == each.text for each in found.sentences
    )
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert "".join("".join(each.text for each in found.sentences).split()) == "".join(text.split())
    assert all(each.kind != "claim" or each.support for each in found.sentences)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_changes_account_for_every_sentence(text: str) -> None:
    changes = changes_between(DRAFT.text, text)

    assert changes.kept + len(changes.changed) + len(changes.removed) == len(
        changes_between("", DRAFT.text).added
    )
