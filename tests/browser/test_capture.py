"""Captures equal what the pages hold: the stored ones, the variants, and other people's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.expected import Entry, differences, entry, from_expected, page_data
from tests.browser.extension import Extension
from tests.browser.site_pages import PAGES, Sites

BUTTON = '[data-aboveboard="suggest"]'
ADDRESS = {
    "x": "https://x.com/home",
    "facebook": "https://www.facebook.com/",
    "linkedin": "https://www.linkedin.com/feed/",
}


def _stored() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for site in ADDRESS:
        stored = json.loads((PAGES / site / "expected.json").read_text("utf-8"))
        for page in stored["pages"]:
            yield site, page["file"], {**stored["pages"][0], **page}


def _open(page: Page, extension: Extension, sites: Sites, site: str, file: str, url: str) -> None:
    sites.show(site, file)
    page.goto(url)
    page.wait_for_selector('article, [aria-describedby], [data-urn], [role="listitem"]')
    if site == "linkedin":
        extension.bring_script(page)


def _open_comments(page: Page, site: str) -> None:
    comment = (
        '[data-ad-rendering-role="comment_button"]'
        if site == "facebook"
        else ".comment-button, [data-view-name=feed-comment-button]"
    )
    page.locator(comment).first.click()
    page.wait_for_selector(
        '[role="article"][aria-label], [data-id^="urn:li:comment"], [componentkey^="replaceableComment"]'
    )


@pytest.mark.parametrize(
    ("site", "file", "stored"), list(_stored()), ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_capture_equals_what_is_stored_with_the_page(
    page: Page, extension: Extension, sites: Sites, site: str, file: str, stored: dict[str, Any]
) -> None:
    _open(page, extension, sites, site, file, stored["url"])
    if "comments" in stored:
        _open_comments(page, site)
    tab = extension.tab_of(page)

    wrong = {
        wanted["id"]: found
        for wanted, ancestors in from_expected(site, stored)
        if (
            found := differences(
                extension.ask(page, {"kind": "recapture", "key": wanted["id"]}, tab), wanted, ancestors
            )
        )
    }

    assert wrong == {}


X_THREADS = {
    "2003": ["2001"],
    "2004": ["2001", "2003"],
    "2005": ["2001", "2003", "2004"],
    "2006": ["2001", "2003", "2004"],
}


def test_a_conversation_is_read_upwards_past_what_was_deleted(
    page: Page, extension: Extension, sites: Sites
) -> None:
    data = page_data(sites.root / "x" / "status-de.html")
    _open(page, extension, sites, "x", "status-de.html", "https://x.com/uwe_kocht/status/2004")
    tab = extension.tab_of(page)

    captured = {
        key: extension.ask(page, {"kind": "recapture", "key": key}, tab)
        for key in [*X_THREADS, "2001", "2050"]
    }

    posts = {post["id"]: post for post in data["posts"]}
    assert {
        key: differences(captured[key], entry("x", data, posts[key]), X_THREADS[key]) for key in X_THREADS
    } == {key: [] for key in X_THREADS}
    assert {key: "ancestor-missing" in captured[key]["warnings"] for key in X_THREADS} == dict.fromkeys(
        X_THREADS, True
    )
    assert captured["2001"]["thread"] == []
    # Below "discover more" stands what answers nobody.
    assert captured["2050"]["thread"] == []
    assert captured["2050"]["warnings"] == []


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4])
def test_a_timeline_from_right_to_left_is_read_the_same(
    page: Page, extension: Extension, sites: Sites, number: int
) -> None:
    data = page_data(sites.root / "x" / "timeline-ar.html")
    _open(page, extension, sites, "x", "timeline-ar.html", ADDRESS["x"])
    post = [post for post in data["posts"] if post.get("kind") != "promoted"][number]

    captured = extension.ask(page, {"kind": "recapture", "key": post["id"]})

    assert differences(captured, entry("x", data, post), []) == []


def _facebook_posts(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[str], bool]]:
    for post in data["posts"]:
        if post.get("sponsored"):
            continue
        yield post, [], False
        for comment in post.get("comments", []):
            yield comment, [post["id"]], True
            for reply in comment.get("replies", []):
                yield reply, [post["id"], comment["id"]], True


@pytest.mark.parametrize("file", ["feed-ar.html", "group.html", "post.html"])
def test_posts_comments_and_replies_of_facebook_are_told_apart(
    page: Page, extension: Extension, sites: Sites, file: str
) -> None:
    data = page_data(sites.root / "facebook" / file)
    _open(page, extension, sites, "facebook", file, "https://www.facebook.com/brightkettle/posts/pfbid0E5")
    page.wait_for_selector('[role="article"]')
    tab = extension.tab_of(page)

    wrong = {
        post["id"]: found
        for post, ancestors, comment in _facebook_posts(data)
        if (
            found := differences(
                extension.ask(page, {"kind": "recapture", "key": post["id"]}, tab),
                entry("facebook", data, post, comment=comment),
                ancestors,
            )
        )
    }

    assert wrong == {}


def test_a_feed_with_other_headings_and_filled_in_links_is_read_the_same(
    page: Page, extension: Extension, sites: Sites
) -> None:
    data = page_data(sites.root / "facebook" / "feed-de.html")
    _open(page, extension, sites, "facebook", "feed-de.html", ADDRESS["facebook"])
    tab = extension.tab_of(page)

    wrong = {
        post["id"]: found
        for post in data["posts"]
        if not post.get("sponsored")
        and (
            found := differences(
                extension.ask(page, {"kind": "recapture", "key": post["id"]}, tab),
                entry("facebook", data, post),
                [],
            )
        )
    }

    assert wrong == {}


@pytest.mark.parametrize("file", ["classic-de.html", "detail-de.html"])
def test_linkedin_is_read_in_both_mark_ups_in_another_language(
    page: Page, extension: Extension, sites: Sites, file: str
) -> None:
    data = page_data(sites.root / "linkedin" / file)
    _open(page, extension, sites, "linkedin", file, ADDRESS["linkedin"])
    if file == "classic-de.html":
        _open_comments(page, "linkedin")
    page.wait_for_selector('[data-id^="urn:li:comment"], [componentkey^="replaceableComment"]')
    tab = extension.tab_of(page)
    first = data["posts"][0]
    comment = first["comments"][0]
    wanted: list[tuple[Entry, list[str]]] = [(post, []) for post in data["posts"] if not post.get("promoted")]
    wanted += [(comment, [first["id"]]), (comment["replies"][0], [first["id"], comment["id"]])]

    wrong = {
        post["id"]: found
        for post, ancestors in wanted
        if (
            found := differences(
                extension.ask(page, {"kind": "recapture", "key": post["id"]}, tab),
                entry("linkedin", data, post),
                ancestors,
            )
        )
    }

    assert wrong == {}


def test_a_post_that_nothing_names_is_captured_and_the_gaps_are_said(
    page: Page, extension: Extension, sites: Sites
) -> None:
    data = page_data(sites.root / "linkedin" / "nameless.html")
    _open(page, extension, sites, "linkedin", "nameless.html", ADDRESS["linkedin"])
    page.mouse.wheel(0, -5000)

    captured = extension.bring_script(page)

    assert captured["post"]["text"] in {_text_of(post) for post in _all(data)}
    assert {"permalink-unresolved", "time-unknown"} <= set(captured["warnings"])


def _all(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for post in data["posts"]:
        yield post
        for comment in post["comments"]:
            yield comment
            yield from comment.get("replies", [])


def _text_of(post: dict[str, Any]) -> str:
    return str(post["text"]).replace("[[amara]]", "Amara Diallo, PhD")


@pytest.mark.parametrize(("site", "file"), [("x", "home.html"), ("facebook", "home.html")])
def test_promoted_posts_are_never_taken(
    page: Page, extension: Extension, sites: Sites, site: str, file: str
) -> None:
    _open(page, extension, sites, site, file, ADDRESS[site])
    promoted = page.get_by_text("Sleep like a harbour" if site == "x" else "Waterproof to the knee").first
    promoted.evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.ask(page, {"kind": "capture"})

    assert captured == {"ok": False, "missing": ["post"]}


def test_the_selected_post_is_taken_before_the_one_in_the_middle(
    page: Page, extension: Extension, sites: Sites
) -> None:
    _open(page, extension, sites, "x", "home.html", ADDRESS["x"])
    middle = extension.ask(page, {"kind": "capture"})

    page.locator('article [data-testid="tweetText"]').first.evaluate(
        "(node) => getSelection().selectAllChildren(node)"
    )
    selected = extension.ask(page, {"kind": "capture"})

    assert selected["post"]["id"] == "1990772607284152871"
    assert middle["post"]["id"] != selected["post"]["id"]


def test_pages_of_other_people_are_read_where_they_are_at_hand(
    page: Page, extension: Extension, sites: Sites
) -> None:
    shared = Path(__file__).parents[3] / "shared" / "pages"
    root = shared if (shared / "x" / "expected.json").is_file() else PAGES / "dist"
    sites.show("x", "home.html", root=root)
    stored = json.loads((root / "x" / "expected.json").read_text("utf-8"))["pages"][0]
    page.goto(stored["url"])
    page.wait_for_selector(BUTTON)
    tab = extension.tab_of(page)

    wrong = [
        found
        for wanted, ancestors in from_expected("x", stored)
        if (
            found := differences(
                extension.ask(page, {"kind": "recapture", "key": wanted["id"]}, tab), wanted, ancestors
            )
        )
    ]

    assert wrong == []


def test_an_article_of_linkedin_is_read_with_its_title_and_its_author(
    page: Page, extension: Extension, sites: Sites
) -> None:
    sites.show("linkedin", "article.html")
    page.goto("https://www.linkedin.com/pulse/hard-water-amara-d?trk=feed")
    page.wait_for_selector("article")
    page.locator("#told").evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.bring_script(page)

    assert captured["ok"]
    assert captured["url"] == "https://www.linkedin.com/pulse/hard-water-amara-d"
    assert captured["post"]["author"] == {
        "handle": "in/amara-d",
        "name": "Amara Diallo, PhD",
        "verified": False,
    }
    assert captured["post"]["text"] == (
        "Hard water, honestly\n\nWe asked [Bright Kettle] for figures 🫖.\n\nThey sent some: https://brightkettle.example/water"
    ).replace("[", "").replace("]", "")
    assert captured["post"]["created_at"] == "2026-11-12T07:00:00.000Z"
    assert captured["post"]["media"] == [{"kind": "image", "alt": "Scale in a kettle"}]
    assert captured["warnings"] == []
    assert page.locator("[data-aboveboard]").count() == 0
