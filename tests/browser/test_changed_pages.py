"""Where a site changes its mark-up, a capture is of the right post or says what it could not read."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.site_pages import Sites

POSTS = {
    "x": 'article[data-testid="tweet"]',
    "facebook": '[aria-describedby][aria-labelledby]:not([role="dialog"]), [role="article"][aria-label]',
    "linkedin": '.feed-shared-update-v2, [data-id^="urn:li:comment"], [role="listitem"], [componentkey^="replaceable"]',
}
TEXTS = {
    "x": '[data-testid="tweetText"]',
    "facebook": '[data-ad-preview="message"], [role="article"] span[lang]',
    "linkedin": '.update-components-text, [data-testid="expandable-text-box"]',
}
PAGES = {
    "x timeline": ("x", "home.html", "https://x.com/home", ""),
    "x status": ("x", "status-de.html", "https://x.com/uwe_kocht/status/2004", ""),
    "facebook feed": ("facebook", "home.html", "https://www.facebook.com/", ""),
    "facebook comments": ("facebook", "feed-ar.html", "https://www.facebook.com/", ""),
    "linkedin classic": ("linkedin", "feed.html", "https://www.linkedin.com/feed/", ".comment-button"),
    "linkedin newer": ("linkedin", "detail-de.html", "https://www.linkedin.com/feed/", ""),
}
LOADS = 3
PILED = 3
"""Changes made to one post, one upon the other."""

SELECT = """([posts, texts, n]) => {
  window.target ??= [...document.querySelectorAll(posts)];
  const post = target[n];
  if (!post?.isConnected) return false;
  const text = [...post.querySelectorAll(texts)].find((one) => one.closest(posts) === post);
  getSelection().selectAllChildren(text ?? post);
  return true;
}"""

# One change to the mark-up of post n, outside its text; nothing that a person sees is taken away.
CHANGE = """([posts, texts, n, kind, pick, name]) => {
  const post = target[n];
  const all = [...post.querySelectorAll('*')].filter((one) =>
    one.closest(posts) === post && !one.parentElement.closest(texts) && !one.closest('[data-aboveboard], form'));
  const one = all[pick % all.length];
  const seen = one.outerHTML.slice(0, 120);
  if (kind === 'drop' || kind === 'garble') {
    const names = one.getAttributeNames().filter((a) => !['class', 'style', 'src', 'd', 'alt', 'dir'].includes(a));
    const attribute = names[pick % (names.length || 1)];
    if (!attribute) return null;
    if (kind === 'drop') one.removeAttribute(attribute); else one.setAttribute(attribute, name);
    return `${kind} ${attribute} of ${seen}`;
  }
  if (one.matches('a, img, time, svg, svg *')) return null;
  const other = document.createElement(kind === 'rename' ? 'section' : 'div');
  if (kind === 'rename') for (const a of one.attributes) other.setAttribute(a.name, a.value);
  if (kind === 'wrap') { one.replaceWith(other); other.append(one); }
  else { other.append(...one.childNodes); one.replaceWith(other); }
  return `${kind} ${seen}`;
}"""


def _wrong(found: dict[str, Any], right: dict[str, Any]) -> list[str]:
    """What the capture states, without saying that it may be otherwise, that is not so."""
    said = set(found["warnings"])
    post, true = found["post"], right["post"]
    wrong = []
    cut = "text-collapsed" in said and true["text"].startswith(post["text"])
    if post["text"] != true["text"] and not cut:
        wrong.append("text")
    wrong += [name for name in ("handle", "name") if post["author"][name] not in {true["author"][name], None}]
    if "permalink-unresolved" not in said and (post["id"], found["url"]) != (true["id"], right["url"]):
        wrong.append("permalink")
    if "time-unknown" not in said and post["created_at"] != true["created_at"]:
        wrong.append("time")
    if post["quote"] is not None and (
        true["quote"] is None or post["quote"]["text"] != true["quote"]["text"]
    ):
        wrong.append("quote")
    ancestors = [[ancestor["id"] for ancestor in one["thread"]] for one in (found, right)]
    if ancestors[0] != ancestors[1] and "ancestor-missing" not in said and "permalink-unresolved" not in said:
        wrong.append("thread")
    return wrong


@pytest.mark.parametrize("name", PAGES, ids=lambda name: name.replace(" ", "-"))
def test_a_change_of_the_mark_up_never_makes_a_wrong_capture(
    page: Page, extension: Extension, sites: Sites, name: str
) -> None:
    site, file, url, opened = PAGES[name]
    sites.show(site, file)
    chance = random.Random(name)
    wrong, tried = [], 0

    for _ in range(LOADS):
        page.goto(url)
        page.wait_for_selector(TEXTS[site])
        if opened:
            page.locator(opened).first.click()
            page.wait_for_selector('[data-id^="urn:li:comment"]')
        if site == "linkedin":
            extension.bring_script(page)
        tab = extension.tab_of(page)
        for n in range(page.locator(POSTS[site]).count()):
            where = [POSTS[site], TEXTS[site], n]
            if not page.evaluate(SELECT, where):
                continue
            right = extension.ask(page, {"kind": "capture"}, tab)
            for _change in range(PILED):
                kind = chance.choice(["drop", "drop", "garble", "wrap", "rename", "unwrap"])
                done = page.evaluate(
                    CHANGE, [*where, kind, chance.randrange(10**6), f"zz{chance.randrange(99)}"]
                )
                if not done or not page.evaluate(SELECT, where):
                    continue
                found = extension.ask(page, {"kind": "capture"}, tab)
                tried += 1
                if not found["ok"]:
                    assert found["missing"], done
                    continue
                if not right["ok"]:
                    wrong.append(f"promoted, {done}")
                elif faults := _wrong(found, right):
                    wrong.append(f"{faults}, {done}")
                    break

    assert tried > 20
    assert wrong == []
