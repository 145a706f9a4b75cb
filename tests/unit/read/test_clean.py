"""What a reader can't see is taken out; what changes the meaning of writing stays."""

import pytest
from tests.builders import a_post, a_request, an_author

from aboveboard.domain.post import Media, Quote
from aboveboard.read.clean import clean, clean_text


@pytest.mark.parametrize(
    ("carrier", "hidden"),
    [
        ("a\u200bb", 1),
        ("a\u2060b", 1),
        ("a\u202eb\u202c", 2),
        ("a\u2066b\u2069", 2),
        ("a\ufeffb", 1),
        ("ab\U000e0069\U000e0067\U000e006e", 3),
        ("a\ufe0fb", 1),
        ("a\U000e0100b", 1),
        ("a\u00adb", 1),
        ("a\u200db", 1),
    ],
)
def test_hidden_characters_are_taken_out_and_counted(carrier: str, hidden: int) -> None:
    text, count = clean_text(carrier)

    assert (text, count) == ("ab", hidden)


@pytest.mark.parametrize(
    "text",
    [
        "👨‍👩‍👧 and 👩🏽‍💻 and 🏳️‍🌈",
        "❤️ ☎️ 1️⃣ ©️",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می‌خواهم",
        "क्‍ष",
        "שלום, مرحبا, 你好",
        "two\nlines\tand a tab",
    ],
)
def test_emoji_and_scripts_that_need_joiners_stay_whole(text: str) -> None:
    assert clean_text(text) == (text, 0)


def test_text_comes_out_composed() -> None:
    assert clean_text("cafe\u0301") == ("café", 0)


def test_every_text_of_a_request_is_cleaned() -> None:
    post = a_post(
        "hel\u200blo",
        author=an_author(name="A\u200bna"),
        media=(Media(kind="image", alt="a\u200blt"),),
        quote=Quote(author=an_author(name="B\u200ben"), text="quo\u200bte"),
    )

    cleaned = clean(a_request(post=post, thread=["a\u200bbove"]))

    assert cleaned.hidden_characters == 6
    assert cleaned.request.post.text == "hello"
    assert cleaned.request.post.author.name == "Ana"
    assert cleaned.request.post.media[0].alt == "alt"
    assert cleaned.request.post.quote is not None
    assert cleaned.request.post.quote.text == "quote"
    assert cleaned.request.thread[0].text == "above"
