"""What a faithful capture of a stored page says, worked out from the page's own data, and how one differs."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Captured = dict[str, Any]

NO_LANGUAGE = {"und", "zxx", "qme"}


def page_data(page: Path) -> dict[str, Any]:
    """The data in a page's `#fx-data`, posts written once as plain text."""
    found = re.search(r'<script id="fx-data"[^>]*>(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    assert found, f"{page} holds no data"
    data: dict[str, Any] = json.loads(found.group(1))
    return data


def _author(site: str, user: dict[str, Any], *, in_group: bool = False) -> Entry:
    if site == "x":
        handle = f"@{user['handle']}"
    elif site == "facebook":
        handle = user["uid"] if in_group or "handle" not in user else user["handle"]
    else:
        handle = f"{'company' if user.get('company') else 'in'}/{user['slug']}"
    return {"handle": handle, "name": user["name"], "verified": bool(user.get("verified"))}


def _words(text: str, users: dict[str, Any]) -> str:
    named = re.sub(r"\[\[(\w+)\]\]", lambda m: users[m.group(1)]["name"], text)
    return unicodedata.normalize("NFC", named)


def entry(site: str, data: dict[str, Any], post: dict[str, Any], *, comment: bool = False) -> Entry:
    """One post of a page's data, as a capture should give it."""
    users = data["users"]
    quote = post.get("quote") or post.get("shared") or post.get("reshared")
    stated = {"x": post.get("time"), "facebook": None, "linkedin": _time_in(post["id"])}[site]
    language = post["lang"] if site == "x" or (site == "facebook" and comment) else None
    return {
        "id": post["id"],
        "author": _author(site, users[post["user"]], in_group="group" in post),
        "text": _words(post["text"], users).strip(),
        "time": stated,
        "language": None if language in NO_LANGUAGE else language,
        "alts": [photo["alt"] or None for photo in post.get("photos", [])],
        "cut": bool(post.get("long")),
        "quote": None
        if not quote or quote.get("kind") == "unavailable"
        else {"author": _author(site, users[quote["user"]]), "text": _words(quote["text"], users)},
    }


def _time_in(number: str) -> str | None:
    return (
        datetime.fromtimestamp((int(number) >> 22) / 1000, UTC).isoformat()
        if re.fullmatch(r"\d{18,}", number)
        else None
    )


def from_expected(site: str, page: dict[str, Any]) -> list[tuple[Entry, list[str]]]:
    """The posts and comments of a page's part of `expected.json`, each with its ancestors' ids."""
    items = [post for post in page["posts"] if not post["promoted"]] + page.get("comments", {}).get(
        "items", []
    )
    return [
        (_from_item(site, item), [ancestor["postId"] for ancestor in item["threadAncestors"]])
        for item in items
    ]


def _from_item(site: str, item: dict[str, Any]) -> Entry:
    comment = item.get("kind") in {"comment", "reply"}
    quote = item["quoted"]
    return {
        "id": item["postId"],
        "url": item["permalink"],
        "author": _item_author(site, item["author"]),
        "text": item["text"],
        "time": item["time"],
        "language": item["lang"] if site == "x" or (site == "facebook" and comment) else None,
        "alts": [image["alt"] for image in item["images"]],
        "links": item["links"],
        "cut": item.get("truncatedUntilExpanded", False),
        "quote": None
        if not quote or quote.get("unavailable")
        else {"author": _item_author(site, quote["author"]), "text": quote["text"]},
    }


def _item_author(site: str, author: dict[str, Any]) -> Entry:
    handle = author["handle"] or author.get("id")
    if site == "x":
        handle = f"@{handle}"
    if site == "linkedin":
        handle = author["profileUrl"].removeprefix("https://www.linkedin.com/")
    return {"handle": handle, "name": author["name"], "verified": author["verified"]}


def _same_time(found: str | None, wanted: str | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    return datetime.fromisoformat(found) == datetime.fromisoformat(wanted)


def _of_author(author: dict[str, Any] | None) -> Entry | None:
    return author and {name: author[name] for name in ("handle", "name", "verified")}


def post_differences(found: dict[str, Any], wanted: Entry, *, cut_is_said: bool) -> list[str]:
    """What of one post, or of one ancestor, is not as it should be."""
    quote = found["quote"] and {
        "author": _of_author(found["quote"]["author"]),
        "text": found["quote"]["text"],
    }
    cut = (
        found["text"] != wanted["text"]
        and wanted["cut"]
        and cut_is_said
        and wanted["text"].startswith(found["text"])
    )
    pairs = {
        "id": (found["id"], wanted["id"]),
        "author": (_of_author(found["author"]), wanted["author"]),
        "text": (found["text"], found["text"] if cut else wanted["text"]),
        "language": (found["language"], wanted["language"]),
        "alts": ([media["alt"] for media in found["media"]], wanted["alts"]),
        "links": (found["links"], wanted.get("links", found["links"]) if not cut else found["links"]),
        "quote": (quote, wanted["quote"]),
    }
    wrong = [f"{name}: {a!r} is not {b!r}" for name, (a, b) in pairs.items() if a != b]
    if not _same_time(found["created_at"], wanted["time"]):
        wrong.append(f"time: {found['created_at']} is not {wanted['time']}")
    return wrong


def differences(captured: Captured, wanted: Entry, ancestors: list[str]) -> list[str]:
    """What of a capture is not as it should be; an ancestor may be missing only where that is said."""
    if not captured["ok"]:
        return [f"not captured: {captured['missing']}"]
    said = set(captured["warnings"])
    wrong = post_differences(captured["post"], wanted, cut_is_said="text-collapsed" in said)
    if "url" in wanted and captured["url"].rstrip("/") != wanted["url"].rstrip("/"):
        wrong.append(f"url: {captured['url']} is not {wanted['url']}")
    thread = [post["id"] for post in captured["thread"]]
    if thread != ancestors and not ("ancestor-missing" in said and _is_part(thread, ancestors)):
        wrong.append(f"thread: {thread} is not {ancestors}")
    if (wanted["time"] is None) != ("time-unknown" in said):
        wrong.append(f"warnings: {said} about the time")
    if "permalink-unresolved" in said:
        wrong.append("warnings: the permalink is said to be unresolved")
    return wrong


def _is_part(found: list[str], wanted: list[str]) -> bool:
    rest = iter(wanted)
    return all(one in rest for one in found)
