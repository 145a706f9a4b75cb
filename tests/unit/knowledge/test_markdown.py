"""Markdown becomes plain reading text: what a person would read aloud, nothing of the mark-up."""

import pytest

from aboveboard.domain.block import Block
from aboveboard.knowledge.markdown import markdown_blocks


def no_html(html: str) -> list[Block]:
    raise AssertionError(f"there is no HTML in this text: {html}")


def texts(markdown: str) -> list[str]:
    return [block.text for block in markdown_blocks(markdown, lambda _: [Block("paragraph", "<html>")])]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Some **bold**, _slanted_ and `code` words.", "Some bold, slanted and code words."),
        ("See [our returns page](https://x.example/returns).", "See our returns page."),
        ("Write to [the desk](mailto:help@x.example).", "Write to the desk (help@x.example)."),
        ("Write to [help@x.example](mailto:help@x.example).", "Write to help@x.example."),
        ("Call [us](tel:+442079460000) now.", "Call us (+442079460000) now."),
        ("Start [here](https://x.example/start).", "Start here (https://x.example/start)."),
        ("[The form](https://x.example/form){.button}", "The form (https://x.example/form)"),
        ('Read <a href="https://x.example/faq">the FAQ</a> first.', "Read the FAQ first."),
        ("<https://x.example/a>", "https://x.example/a"),
        ("![A kettle](img/kettle.png) It boils.", "It boils."),
        ("Now ~~£20~~ £15.", "Now £15."),
        ("Now <del>£20</del> £15.", "Now £15."),
        ("> [!NOTE]\n> Unplug it first.", "Unplug it first."),
        ("Fish &amp; chips &lt; 5", "Fish & chips < 5"),
        (r"Affected: \<= 1.1.1 \*new\*", "Affected: <= 1.1.1 *new*"),
        ("The **Junior account ** is free.", "The Junior account is free."),
        ("Wrapped\nover two lines.", "Wrapped over two lines."),
        ("Date: today  \nVersion: 2", "Date: today\nVersion: 2"),
        ("- [x] Done", "Done"),
        ("1. Open it.", "Open it."),
        ("30. April 2026 ist der letzte Tag.", "30. April 2026 ist der letzte Tag."),
        ("2026. What a year.", "2026. What a year."),
        ("Keep {{name}} as it is.", "Keep {{name}} as it is."),
        ("    code()\n", "    code()".strip()),
    ],
)
def test_mark_up_goes_and_words_stay(markdown: str, text: str) -> None:
    assert texts(markdown) == [text]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Who pays for the return.** The shop does.", "Who pays for the return: The shop does."),
        (
            "**Your own food and drink.** Bring what you like.",
            "Your own food and drink: Bring what you like.",
        ),
        ("**Was es kostet.** Nichts.", "Was es kostet: Nichts."),
        ("- **How long it takes.** A week.", "How long it takes: A week."),
        ("**Food.** Bring it.", "Food. Bring it."),
        ("**We do not ship to Norway.** Ask us.", "We do not ship to Norway. Ask us."),
        ("**If it rains, we stay shut.** Come later.", "If it rains, we stay shut. Come later."),
        ("**How long does it take?** A week.", "How long does it take? A week."),
        ("Words **in bold here and there.** And more.", "Words in bold here and there. And more."),
        ("**All that there is about returns of kettles.**", "All that there is about returns of kettles."),
    ],
)
def test_a_heading_that_runs_in_is_no_sentence(markdown: str, text: str) -> None:
    assert texts(markdown) == [text]


def test_links_are_kept_beside_the_text() -> None:
    [block] = markdown_blocks("See [returns](https://x.example/r) or [below](#more).", no_html)

    assert block.links == ("https://x.example/r",)


def test_headings_lose_their_anchors() -> None:
    [block] = markdown_blocks("## Plans and *prices*{#plans}", no_html)

    assert (block.kind, block.text, block.level) == ("heading", "Plans and prices", 2)


def test_items_are_blocks_of_their_own_with_their_depth() -> None:
    blocks = markdown_blocks("1. One\n\n   More of one\n2. Two\n   - Inner\n", no_html)

    assert [(block.kind, block.text, block.level) for block in blocks] == [
        ("item", "One", 1),
        ("paragraph", "More of one", 1),
        ("item", "Two", 1),
        ("item", "Inner", 2),
    ]


def test_a_table_row_reads_as_its_headers_and_cells() -> None:
    rows = [
        "| Plan | Price | Link |",
        "|---|---|---|",
        "| Maker | £5<br>a month | [Buy](https://x.example/b) |",
    ]
    table = "\n".join([*rows, "| Free | | |"])

    assert texts(table) == [
        "Plan: Maker; Price: £5; a month; Link: Buy (https://x.example/b)",
        "Plan: Free",
    ]


def test_a_table_of_contents_is_left_out() -> None:
    assert texts("In this article:\n\n- [One](#one)\n- [Two](#two).\n\nText.") == ["Text."]


def test_a_footnote_is_told_after_what_points_to_it() -> None:
    markdown = "The Maker plan[^old] is monthly.\n\nMore.\n\n[^old]: The *Entry* plan is no longer offered.\n"

    assert texts(markdown) == ["The Maker plan is monthly.", "The Entry plan is no longer offered.", "More."]


def test_html_is_given_to_the_reader_and_comments_and_anchors_are_not() -> None:
    assert texts("<!-- TOC -->\n\n<a id='x'></a>\n\n<table><tr><td>1</td></tr></table>\n") == ["<html>"]
