"""The practice page's posts are eval cases: what a newcomer clicks first is gated."""

import re
from pathlib import Path

from aboveboard.evals import load_cases

ROOT = Path(__file__).parents[3]


def shown() -> list[str]:
    """The texts of the page's posts and threads, as its source has them."""
    source = (ROOT / "extension" / "src" / "practice" / "posts.ts").read_text("utf-8")
    joined = re.sub(r"'\s*\+\s*'", "", source)
    return re.findall(r"text:\s*'([^']*)'", joined)


def test_every_post_of_the_practice_page_is_a_case_word_for_word() -> None:
    cases = load_cases(ROOT / "evals" / "cases" / "practice.yaml")

    asked = [
        text for case in cases for text in (*(post.text for post in case.post.thread), case.post.post.text)
    ]

    assert len(asked) > 15
    assert sorted(asked) == sorted(shown())
