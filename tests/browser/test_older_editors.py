"""The editors of older forums, wikis and shops: one keeps its selection to itself, the other lives in a frame."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.site_pages import Sites

ADDRESS = "https://forum.brightkettle.example/threads/77"
TEXT = "Sorry about the leak, Ana.\n\nYou have 30 days to send it back."
OTHER = "Write to help@brightkettle.example: they answer today."
READ = {
    "codemirror": "() => code.getValue()",
    "tinymce": "() => tinymce.get('rich').getContent({format: 'text'}).replace(/\\u00a0/g, ' ')",
}


@dataclass
class Written:
    """One editor on its page, written into as the panel does."""

    name: str
    page: Page
    extension: Extension

    @property
    def text(self) -> str:
        return str(self.page.evaluate(READ[self.name]))

    def insert(self, text: str) -> object:
        return self.extension.ask(self.page, {"kind": "insert", "key": "any", "text": text})

    def take_back(self) -> object:
        return self.extension.ask(self.page, {"kind": "uninsert", "key": "any"})

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def undo(self) -> None:
        self.page.keyboard.press("Control+z")


@pytest.fixture
def editors(page: Page, extension: Extension, sites: Sites) -> Page:
    """A page with both, as they are when they are made."""
    sites.show("web", "editors.html")
    page.goto(ADDRESS)
    page.wait_for_function("() => made.then((all) => all.length === 1)")
    extension.bring_script(page)
    return page


def with_caret(name: str, page: Page, extension: Extension) -> Written:
    place = (
        page.locator(".CodeMirror") if name == "codemirror" else page.frame_locator("iframe").locator("body")
    )
    place.click()
    return Written(name, page, extension)


@pytest.fixture(params=["codemirror", "tinymce"])
def editor(request: pytest.FixtureRequest, editors: Page, extension: Extension) -> Written:
    """An empty editor that has the caret."""
    return with_caret(request.param, editors, extension)


def test_a_text_is_written_exactly_and_one_undo_takes_it_back(editor: Written) -> None:
    answer = editor.insert(TEXT)
    written = editor.text
    editor.undo()

    assert answer == {"ok": True}
    assert written == TEXT
    assert editor.text == ""


def test_a_text_goes_behind_what_the_person_wrote(editor: Written) -> None:
    editor.type("Hello.")

    answer = editor.insert(TEXT)

    assert answer == {"ok": True}
    assert editor.text == f"Hello. {TEXT}"


def test_a_second_text_takes_the_place_of_the_first_and_one_undo_brings_that_back(editor: Written) -> None:
    editor.type("Hello.")
    editor.insert(TEXT)

    answer = editor.insert(OTHER)
    replaced = editor.text
    editor.undo()

    assert answer == {"ok": True}
    assert replaced == f"Hello. {OTHER}"
    assert editor.text == f"Hello. {TEXT}"


def test_a_text_that_was_touched_stays_and_the_next_goes_behind_it(editor: Written) -> None:
    editor.insert("Mine.")
    editor.type(" And yours.")

    answer = editor.insert(OTHER)

    assert answer == {"ok": True}
    assert editor.text == f"Mine. And yours. {OTHER}"


def test_a_text_pressed_twice_stands_there_once(editor: Written) -> None:
    editor.insert(TEXT)

    answer = editor.insert(TEXT)

    assert answer == {"ok": True}
    assert editor.text == TEXT


@pytest.mark.parametrize("before", ["", "Hello."])
def test_what_was_inserted_can_be_taken_out_again(editor: Written, before: str) -> None:
    editor.type(before)
    editor.insert(TEXT)

    answer = editor.take_back()

    assert answer == {"ok": True}
    assert editor.text.rstrip() == before


def test_lines_that_are_too_far_away_to_be_drawn_are_never_lost(editors: Page, extension: Extension) -> None:
    editor = with_caret("codemirror", editors, extension)
    long = "\n".join(f"Line {number} of a page of the wiki." for number in range(400))
    editors.evaluate("(text) => { code.setValue(text); code.execCommand('goDocEnd'); }", long)

    editor.insert(TEXT)
    first = editor.text
    editor.insert(OTHER)

    assert first == f"{long} {TEXT}"
    assert editor.text.startswith(f"{long} ")
    assert editor.text.endswith(OTHER)


def test_a_link_that_stands_before_the_text_stays_one(editors: Page, extension: Extension) -> None:
    editor = with_caret("tinymce", editors, extension)
    linked = '<p>See <a href="https://brightkettle.example/lids">this page</a>.</p>'
    editors.evaluate("(html) => tinymce.get('rich').setContent(html)", linked)

    answer = editor.insert(TEXT)

    assert isinstance(answer, dict) and answer["why"] == "differs"
    assert editors.evaluate("() => tinymce.get('rich').getContent()").startswith(linked)
    assert editor.text == f"See this page.\n\n{TEXT}"
