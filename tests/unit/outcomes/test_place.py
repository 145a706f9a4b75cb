"""Which addresses are one post."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.outcomes.place import place_of, plain_address


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/ana/status/1", "https://twitter.com/Ana/status/1?ref_src=twsrc"),
        ("https://x.com/ana/status/1", "https://x.com/ana/status/1/photo/1"),
        (
            "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
            "https://m.facebook.com/permalink.php?id=2&story_fbid=1&mibextid=x",
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:1/",
            "https://linkedin.com/feed/update/urn:li:activity:1?trk=public",
        ),
        ("https://forum.example/t/1#reply", "http://forum.example/t/1?utm_source=mail"),
    ],
)
def test_spellings_of_one_address_are_one_place(one: str, other: str) -> None:
    assert place_of(one) == place_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/ana/status/1", "https://x.com/ana/status/2"),
        ("https://x.com/ana/status/1", "https://x.com.evil.example/ana/status/1"),
        (
            "https://facebook.com/p/1?comment_id=2",
            "https://facebook.com/p/1?comment_id=3",
        ),
        ("https://forum.example/T/a", "https://forum.example/T/A"),
        ("https://forum.example/?t=1", "https://forum.example/?t=2"),
    ],
)
def test_different_posts_are_different_places(one: str, other: str) -> None:
    assert place_of(one) != place_of(other)


@pytest.mark.parametrize("odd", ["", "not an address", "https://[", "x.com/ana", "\ud800"])
def test_what_is_no_address_is_a_place_of_its_own(odd: str) -> None:
    assert plain_address(odd) == odd
    assert len(place_of(odd)) == 64


@given(st.text() | st.from_regex(r"https?://[^ ]{0,60}", fullmatch=True))
def test_any_address_has_a_place_and_always_the_same(url: str) -> None:
    assert len(place_of(url)) == 64
    assert place_of(url) == place_of(url)
