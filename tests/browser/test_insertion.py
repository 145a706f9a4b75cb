"""A text arrives in the site's own reply box exactly, once, and stays there until a person posts it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.site_pages import PAGES, Sites

TEXT = "Hi Ana, I am sorry 🙏\n\nIt arrives tomorrow (Wed) at 07:00.\nJust call +00 555 0142 👨‍🦽\n— Mira"

# site, page, address, what is opened first, post, what stands in the box before, surface, the site's own send control
X_SEND, X_INLINE = '[data-testid="tweetButton"]', '[data-testid="tweetButtonInline"]'
FB_SEND = "form:has-text('Just call') #focused-state-actions-list [role=button]"
LI_SEND = ".comments-comment-box__submit-button--cr, [componentkey$=commentButtonSection]"
DIANA, AMARA = "Dana Whitlow ", "Amara Diallo, PhD "
RAMP, COMMENT = "pfbid02RampFaultSandvik7kQwZr9mTb3VxLcYd1Hn", "812200431190145"
TERMINAL, QUESTION = "7396434483609722883", "7396512623493570571"
STATUS = "https://x.com/RuneQuayle/status/1990762188633017322"
HOME = "https://www.facebook.com/"
FEED = "https://www.linkedin.com/feed/"
PLACES: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "x dialog": ("x", "home.html", "https://x.com/home", "1990772607284152871", "", "dialog", X_SEND),
    "x inline": ("x", "home.html", STATUS, "1990762188633017322", "", "inline", X_INLINE),
    "x right to left": ("x", "timeline-ar.html", "https://x.com/home", "3001", "", "dialog", X_SEND),
    "facebook dialog": ("facebook", "home.html", HOME, RAMP, "", "dialog", FB_SEND),
    "facebook reply": (
        "facebook",
        "home.html",
        "https://www.facebook.com/",
        COMMENT,
        DIANA,
        "reply",
        FB_SEND,
    ),
    "facebook group": (
        "facebook",
        "group.html",
        "https://www.facebook.com/",
        "9202",
        "Dana Wölfl ",
        "reply",
        FB_SEND,
    ),
    "facebook right to left": (
        "facebook",
        "feed-ar.html",
        "https://www.facebook.com/",
        "9102",
        "نور س. ",
        "reply",
        FB_SEND,
    ),
    "facebook in place": (
        "facebook",
        "feed-ar.html",
        "https://www.facebook.com/",
        "pfbid0D4",
        "",
        "inline",
        FB_SEND,
    ),
    "linkedin classic": ("linkedin", "feed.html", FEED, TERMINAL, "", "inline", LI_SEND),
    "linkedin classic reply": ("linkedin", "feed.html", FEED, QUESTION, AMARA, "reply", LI_SEND),
    "linkedin newer": ("linkedin", "feed-sdui.html", FEED, TERMINAL, "", "inline", LI_SEND),
    "linkedin newer reply": ("linkedin", "feed-sdui.html", FEED, QUESTION, AMARA, "reply", LI_SEND),
    "linkedin nameless": ("linkedin", "detail-de.html", FEED, "", "", "inline", LI_SEND),
}
COMMENTS = '[role="article"][aria-label], [data-id^="urn:li:comment"], [componentkey^="replaceableComment"]'
OPEN_COMMENTS = {
    COMMENT: '[data-ad-rendering-role="comment_button"]',
    QUESTION: ".comment-button, [data-view-name=feed-comment-button]",
}


@pytest.fixture(params=PLACES, ids=lambda name: name.replace(" ", "-"))
def place(request: pytest.FixtureRequest, page: Page, extension: Extension, sites: Sites) -> dict[str, Any]:
    """A post on its page, with its comments open where it is one of them."""
    site, file, url, key, before, surface, send = PLACES[request.param]
    sites.show(site, file)
    page.goto(url)
    page.wait_for_selector('article, [aria-describedby], [data-urn], [role="listitem"]')
    if key in OPEN_COMMENTS:
        page.locator(OPEN_COMMENTS[key]).first.click()
        page.wait_for_selector(
            '[role="article"][aria-label], [data-id^="urn:li:comment"], [componentkey^="replaceableComment"]'
        )
    if site == "linkedin":
        extension.bring_script(page)
    if not key:
        data = json.loads((PAGES / site / file.replace("html", "json")).read_text("utf-8"))
        key = data["posts"][0]["id"]
    return {"key": key, "before": before, "surface": surface, "send": send, "tab": extension.tab_of(page)}


def _composer(page: Page, key: str) -> dict[str, Any]:
    composers: list[dict[str, Any]] = page.evaluate("__fx.composers()")
    [found] = [one for one in composers if one["target"] == key]
    return found


def _undo(page: Page, key: str, wanted: str) -> str:
    """Undoes once; Draft.js carries an undo out in a later task where the browser itself drew the last letters."""
    page.keyboard.press("Control+z")
    for _ in range(50):
        if _composer(page, key)["text"] == wanted:
            break
        page.evaluate("() => new Promise((done) => setTimeout(done, 20))")
    return str(_composer(page, key)["text"])


def _insert(page: Page, extension: Extension, place: dict[str, Any], text: str = TEXT) -> dict[str, Any]:
    answer: dict[str, Any] = extension.ask(
        page, {"kind": "insert", "key": place["key"], "text": text}, place["tab"]
    )
    return answer


def test_the_text_arrives_exactly_and_only_a_person_posts_it(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    answer = _insert(page, extension, place)
    composer = _composer(page, place["key"])
    posted_before = page.evaluate("__posted")
    page.locator(f"{place['send']} >> visible=true").last.click()

    assert answer == {"ok": True}
    assert (composer["text"], composer["surface"], composer["canSubmit"]) == (
        place["before"] + TEXT,
        place["surface"],
        True,
    )
    assert posted_before == []
    [posted] = page.evaluate("__posted")
    assert (posted["text"], posted["trusted"]) == (place["before"] + TEXT, True)
    assert page.evaluate("__fx.errors") == []


def test_one_undo_gives_back_what_was_there_and_the_text_can_be_inserted_again(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    assert _insert(page, extension, place) == {"ok": True}

    undone = _undo(page, place["key"], place["before"])
    again = _insert(page, extension, place)

    assert undone == place["before"]
    assert again == {"ok": True}
    assert _composer(page, place["key"])["text"] == place["before"] + TEXT
    assert page.evaluate("__posted") == []


def test_the_panel_s_undo_gives_back_what_was_there_in_every_box(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    assert _insert(page, extension, place) == {"ok": True}

    taken = extension.ask(page, {"kind": "uninsert", "key": place["key"]}, place["tab"])
    left = _composer(page, place["key"])["text"]
    again = _insert(page, extension, place)

    assert taken == {"ok": True}
    assert left == place["before"]
    assert again == {"ok": True}
    assert _composer(page, place["key"])["text"] == place["before"] + TEXT
    assert page.evaluate("__posted") == []
    assert page.evaluate("__fx.errors") == []


def test_a_second_press_does_not_double_the_text(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    _insert(page, extension, place)

    again = _insert(page, extension, place)

    assert again == {"ok": True}
    assert _composer(page, place["key"])["text"] == place["before"] + TEXT


OTHER = "Hi Ana, it comes on Thursday.\n\nSorry 🙏"


def test_a_text_changed_in_the_panel_takes_the_place_of_the_first(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    _insert(page, extension, place)

    answer = _insert(page, extension, place, OTHER)
    text = _composer(page, place["key"])["text"]
    undone = _undo(page, place["key"], place["before"] + TEXT)

    assert answer == {"ok": True}
    assert text == place["before"] + OTHER
    assert undone == place["before"] + TEXT
    assert page.evaluate("__fx.errors") == []


def test_a_text_that_a_person_went_on_with_is_not_replaced(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    _insert(page, extension, place)
    page.keyboard.type(" Mine.")

    answer = _insert(page, extension, place, OTHER)

    assert answer == {"ok": True}
    assert _composer(page, place["key"])["text"] == f"{place['before']}{TEXT} Mine. {OTHER}"


def test_that_a_person_has_posted_is_told_once_with_the_words_that_went_out(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    extension.hear()
    _insert(page, extension, place)
    page.keyboard.type(" Bye.")
    before = extension.heard()

    page.locator(f"{place['send']} >> visible=true").last.click()
    [told] = extension.heard(1)

    assert before == []
    assert told == {"kind": "sent", "key": place["key"], "text": (place["before"] + TEXT + " Bye.").strip()}
    assert len(page.evaluate("__posted")) == 1


def test_a_text_that_is_thrown_away_is_not_told_as_sent(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    extension.hear()
    extension.ask(page, {"kind": "insert", "key": "1990772607284152871", "text": TEXT})

    page.locator('[data-testid="app-bar-close"]').click()
    page.wait_for_selector('[role="dialog"]', state="detached")
    extension.ask(page, {"kind": "status"})

    assert extension.heard() == []


def test_a_script_s_own_press_on_the_send_control_is_not_told_as_sent(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    extension.hear()
    extension.ask(page, {"kind": "insert", "key": "1990772607284152871", "text": TEXT})

    page.locator('[role="dialog"] [data-testid="tweetButton"]').evaluate("(button) => button.click()")
    page.wait_for_selector('[role="dialog"]', state="detached")
    extension.ask(page, {"kind": "status"})

    assert extension.heard() == []


def test_what_a_person_has_begun_to_write_stays_in_front(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    _insert(page, extension, place, "x")
    page.keyboard.press("Control+z")
    page.keyboard.type("Note to self: ")

    answer = _insert(page, extension, place)
    text = _composer(page, place["key"])["text"]
    undone = _undo(page, place["key"], place["before"] + "Note to self: ")

    assert answer == {"ok": True}
    assert text == place["before"] + "Note to self: " + TEXT
    assert undone == place["before"] + "Note to self: "
    assert page.evaluate("__fx.errors") == []


def test_typing_goes_on_behind_the_text(page: Page, extension: Extension, place: dict[str, Any]) -> None:
    assert _insert(page, extension, place) == {"ok": True}

    page.keyboard.type("!")

    assert _composer(page, place["key"])["text"] == place["before"] + TEXT + "!"


def test_the_text_arrives_while_the_panel_s_own_tab_is_in_front(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    panel = page.context.new_page()
    panel.bring_to_front()

    answer = _insert(page, extension, place)
    panel.close()

    assert answer == {"ok": True}
    assert _composer(page, place["key"])["text"] == place["before"] + TEXT
    assert _undo(page, place["key"], place["before"]) == place["before"]


def test_no_key_is_sent_and_no_button_is_pressed(
    page: Page, extension: Extension, place: dict[str, Any]
) -> None:
    _insert(page, extension, place)

    keys = [event for event in page.evaluate("__fx.log") if event["type"] == "keydown"]
    assert keys == []
    assert page.evaluate("__posted") == []


def test_another_post_s_open_reply_box_is_left_alone(page: Page, extension: Extension, sites: Sites) -> None:
    page.goto("https://x.com/home")
    page.locator('[data-testid="reply"]').first.click()
    page.wait_for_selector('[role="dialog"] [data-testid="tweetTextarea_0"]')
    page.keyboard.type("half written")

    answer = extension.ask(page, {"kind": "insert", "key": "1990748829774776676", "text": TEXT})

    assert answer == {"ok": False, "why": "no-composer"}
    assert [one["text"] for one in page.evaluate("__fx.composers()")] == ["half written"]


@pytest.mark.parametrize("site", ["x", "facebook"])
def test_a_post_that_is_gone_is_said(page: Page, extension: Extension, sites: Sites, site: str) -> None:
    page.goto("https://x.com/home" if site == "x" else "https://www.facebook.com/")

    answer = extension.ask(page, {"kind": "insert", "key": "123456", "text": TEXT})

    assert answer == {"ok": False, "why": "post-not-found"}
    assert page.evaluate("__fx.composers()") == []
