import pytest
from tests.builders import a_context, a_knowledge, an_organization

from aboveboard.domain.knowledge import DisclosureLine
from aboveboard.verify.disclosed import check

LINE = "I work at Bright Kettle."
FACT = "You have 30 days to send it back."


def status(text: str, **fields: object) -> str:
    return check(text, a_context(**fields)).status


@pytest.mark.parametrize(
    "text", [f"{LINE} {FACT}", f"Sorry, Ana. {LINE} {FACT}", f"{FACT} (I work at Bright Kettle)"]
)
def test_one_of_the_organizations_lines_near_the_start_is_enough(text: str) -> None:
    assert status(text) == "pass"


KNOWN_BAD = {
    "missing": FACT,
    "in a bio": f"See my bio. {FACT}",
    "other words": f"I'm with the Bright Kettle crew. {FACT}",
    "too late": f"{'Well then. ' * 10}{LINE}",
    "after a link": f"https://brightkettle.example {LINE}",
    "after a bare link": f"brightkettle.example/returns {LINE}",
    "after a hashtag": f"#tea {LINE}",
    "inside a hashtag": f"#IworkatBrightKettle {FACT}",
    "capitals": f"I WORK AT BRIGHT KETTLE. {FACT}",
    "look-alike letters": f"I wоrk at Bright Kettle. {FACT}",
    "zero-width": f"I work at Bright\u200b Kettle. {FACT}",
    "zero-width beside it": f"\u200b{LINE} {FACT}",
    "line break inside": f"I work at\nBright Kettle. {FACT}",
    "cut": f"I work at Bright Ket… {FACT}",
    "twice": f"{LINE} {FACT} {LINE}",
    "full and short": f"{LINE} {FACT} (I work at Bright Kettle)",
    "another relation's": f"I work for Bright Kettle's agency. {FACT}",
    "two relations": f"{LINE} {FACT} (Bright Kettle's agency)",
    "a second one in other words": f"{LINE} {FACT} I'm an employee here.",
    "not affiliated": f"{LINE} I'm not affiliated with them. {FACT}",
    "paid by them": f"{LINE} I'm paid by the company. {FACT}",
    "not paid": f"{LINE} I'm not paid for this. {FACT}",
    "no connection": f"{LINE} I have no connection to them. {FACT}",
    "unbiased": f"{LINE} My unbiased view: {FACT}",
    "as a happy customer": f"{LINE} As a happy customer I can say: {FACT}",
    "opinions my own": f"{LINE} Opinions are my own.",
    "denied": f"{LINE} Just kidding, I don't work for them.",
    "personal use": f"{LINE} I use mine every day.",
    "own experience": f"{LINE} Works great for me.",
    "owned": f"{LINE} I've owned one for years.",
}


@pytest.mark.parametrize("text", KNOWN_BAD.values(), ids=KNOWN_BAD.keys())
def test_known_bad_drafts_fail(text: str) -> None:
    assert status(text) == "fail"


@pytest.mark.parametrize(
    "text",
    [
        f"{LINE} Your satisfaction matters, and {FACT.lower()}",
        f"{LINE} Customers can use the app. {FACT}",
        f"{LINE} We work with two repair shops in Leeds.",
        f"{LINE} If you own a Kettle Pro, {FACT.lower()}",
        f"{LINE} I'll ask a colleague on our team.",
        f"{LINE} Amounts below £5 are not paid out.",
        f"{LINE} The yearly fee can be paid by direct debit.",
        f"{LINE} The timer needs no connection.",
    ],
)
def test_ordinary_sentences_beside_the_line_do_not_contradict_it(text: str) -> None:
    assert status(text) == "pass"


def test_the_brand_discloses_itself() -> None:
    assert status(FACT, relation="brand") == "pass"


@pytest.mark.parametrize(
    "text", [f"{LINE} {FACT}", "As a customer I love it.", "I'm not affiliated with them.", "I use it daily."]
)
def test_the_brand_never_claims_to_be_somebody_else(text: str) -> None:
    assert status(text, relation="brand") == "fail"


def test_a_person_without_a_line_cannot_post() -> None:
    knowledge = a_knowledge(organization=an_organization(disclosure={"brand": None}))

    assert status(FACT, knowledge=knowledge) == "fail"


def test_a_short_line_inside_the_full_one_counts_once() -> None:
    line = DisclosureLine(full="Hi, I work at Bright Kettle!", short="I work at Bright Kettle")
    knowledge = a_knowledge(organization=an_organization(disclosure={"employee": line}))

    assert status(f"Hi, I work at Bright Kettle! {FACT}", knowledge=knowledge) == "pass"


def test_the_detail_names_relation_and_form() -> None:
    assert check(f"(I work at Bright Kettle) {FACT}", a_context()).detail == "employee, short form"
