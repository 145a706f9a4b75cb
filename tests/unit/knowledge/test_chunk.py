"""A document's passages: what stays together, what is cut, and what they are called."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aboveboard.adapters.langchain_split import LangChainSplitter
from aboveboard.domain.block import Block, BlockKind
from aboveboard.knowledge.chunk import MOST_WORDS, chunk, count_words
from aboveboard.knowledge.document import read_document
from aboveboard.ports import Readers

SPLITTER = LangChainSplitter()


def words(count: int, word: str = "word") -> str:
    return " ".join([word] * (count - 1) + [f"{word}."])


def parts(*blocks: Block) -> list[tuple[tuple[str, ...], str]]:
    return [(part.headings, part.text) for part in chunk("Title", blocks, SPLITTER)]


def test_a_small_section_is_one_passage_under_its_headings() -> None:
    found = parts(
        Block("paragraph", "First."),
        Block("heading", "Returns", 2),
        Block("paragraph", "You have 30 days."),
        Block("item", "Pack it.", 1),
        Block("heading", "Sale", 3),
        Block(
            "paragraph",
            "Sale items have 14 days, longer than ten words of text in all, so that it is no tiny one.",
        ),
    )

    assert [headings for headings, _ in found] == [
        ("Title",),
        ("Title", "Returns"),
        ("Title", "Returns", "Sale"),
    ]
    assert found[1][1] == "You have 30 days.\nPack it."


def test_a_heading_that_repeats_the_title_is_told_once() -> None:
    assert parts(Block("heading", "TITLE", 1), Block("paragraph", "Text.")) == [(("Title",), "Text.")]


def test_two_sections_are_never_in_one_passage() -> None:
    found = parts(
        Block("heading", "Is it waterproof?", 2),
        Block("paragraph", "No."),
        Block("heading", "Is it heavy?", 2),
        Block("paragraph", "Yes."),
    )

    assert [text for _, text in found] == ["No.", "Yes."]


def test_tiny_neighbours_are_lines_with_their_headings() -> None:
    found = parts(
        Block("heading", "Languages", 2),
        Block("heading", "Kit A", 3),
        Block("item", "English", 1),
        Block("item", "Italian", 1),
        Block("heading", "Kit B", 3),
        Block("item", "German", 1),
    )

    assert found == [(("Title", "Languages"), "Kit A: English, Italian\nKit B: German")]


def test_a_long_section_is_cut_between_paragraphs() -> None:
    found = parts(*(Block("paragraph", words(90)) for _ in range(5)))

    assert [text.count("\n") + 1 for _, text in found] == [2, 2, 1]


def test_a_short_rest_is_added_to_what_stands_before_it() -> None:
    found = parts(
        Block("paragraph", words(100)), Block("paragraph", words(95)), Block("paragraph", words(20))
    )

    assert [count_words(text) for _, text in found] == [215]


def test_a_list_stays_with_the_sentence_that_introduces_it() -> None:
    found = parts(
        Block("paragraph", words(190)),
        Block("paragraph", "You need:"),
        *(Block("item", words(8), 1) for _ in range(10)),
    )

    assert len(found) == 2
    assert found[1][1].startswith("You need:\n")


def test_a_long_list_is_cut_between_items_and_each_part_is_introduced() -> None:
    found = parts(Block("paragraph", "You need:"), *(Block("item", words(30, f"w{n}"), 1) for n in range(12)))

    assert len(found) == 2
    assert all(text.startswith("You need:\n") for _, text in found)
    assert sum(text.count("\n") for _, text in found) == 12


def test_what_belongs_to_an_item_stays_with_it() -> None:
    blocks = [
        Block("item", words(60, "a"), 1),
        Block("paragraph", words(60, "b"), 1),
        Block("item", words(30, "c"), 2),
    ]

    found = parts(*blocks, *blocks)

    assert [text.split()[0] for _, text in found] == ["a", "a"]


def test_a_paragraph_that_is_too_long_is_cut_at_sentences() -> None:
    text = " ".join(words(30, f"s{n}") for n in range(12))

    found = parts(Block("paragraph", text))

    assert all(part.endswith(".") for _, part in found)
    assert " ".join(part for _, part in found) == text


@given(
    st.lists(st.tuples(st.sampled_from(["paragraph", "item", "row", "code", "heading"]), st.integers(1, 400)))
)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_and_nothing_is_too_long(shapes: Sequence[tuple[BlockKind, int]]) -> None:
    blocks = [
        Block(
            kind,
            words(min(count, 6) if kind == "heading" else count, f"w{n}"),
            1 if kind != "paragraph" else 0,
        )
        for n, (kind, count) in enumerate(shapes)
    ]

    found = chunk("Title", blocks, SPLITTER)

    said = " ".join(part.text for part in found).split()
    for block in blocks:
        if block.kind != "heading":
            assert said.count(block.text.split()[0].strip(".")) + said.count(block.text.split()[-1]) > 0
    assert all(count_words(part.text) <= MOST_WORDS + 40 for part in found)


def test_passages_are_numbered_from_one_and_the_approved_wording_is_last(readers: Readers) -> None:
    text = "---\nid: returns\nsay: 'You have 30 days.'\n---\n# Returns\n\nOne.\n\n## Sale?\n\nTwo.\n"

    taken = read_document("returns.md", text.encode(), readers)

    assert [(p.id, p.text, p.approved) for p in taken.passages] == [
        ("returns#1", "One.", False),
        ("returns#2", "Two.", False),
        ("returns#3", "You have 30 days.", True),
    ]


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_hidden_characters_are_not_in_a_passage(readers: Readers, ending: str) -> None:
    text = "Re\u200bturn \u202eit\u202c within\xa030 da\xadys \U0001f469\u200d\U0001f527."

    taken = read_document(f"a{ending}", text.encode(), readers)

    assert taken.passages[0].text == "Return it within 30 days \U0001f469\u200d\U0001f527."


def test_a_row_of_a_table_file_is_a_passage(readers: Readers) -> None:
    text = 'part;price\nLid;£12\n\nBase;"£29, or\n£25"\n'

    taken = read_document("care/spare-parts.csv", text.encode(), readers)

    assert [(p.id, p.headings, p.text) for p in taken.passages] == [
        ("care/spare-parts#1", ("Spare parts",), "part: Lid; price: £12"),
        ("care/spare-parts#2", ("Spare parts",), "part: Base; price: £29, or £25"),
    ]


def test_a_text_file_has_paragraphs_items_and_headings(readers: Readers) -> None:
    text = "CLEANING\n\nRinse it with water and\nlet it dry.\n\nYou need:\n- vinegar\n- a soft\n  brush\n"
    text += "\nSpares\n======\nAsk us.\n"

    taken = read_document("a.txt", text.encode(), readers)

    assert taken.document is not None
    assert taken.document.title == "CLEANING"
    assert [(p.headings[1:], p.text) for p in taken.passages] == [
        ((), "Rinse it with water and let it dry.\nYou need:\nvinegar\na soft brush"),
        (("Spares",), "Ask us."),
    ]
