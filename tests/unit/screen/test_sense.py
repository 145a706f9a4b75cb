"""Rules match by sense, on posts to companies that the examples know nothing of.

The floors are what was measured, less a little; the real embedded model is used.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.builders import NOW, a_knowledge, a_request, a_rule, an_organization
from tests.fixtures.tools import remembering

from aboveboard.domain.knowledge import Action, Knowledge
from aboveboard.domain.post import SuggestionRequest
from aboveboard.errors import ModelUnavailableError
from aboveboard.read import read
from aboveboard.screen import Senses

RULES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("sense.toml").read_text("utf-8"))["rule"]


class Broken:
    """An embedder whose provider is down."""

    name = "broken"
    dimensions = 4
    languages = None

    def embed(self, texts: object) -> Any:
        raise ModelUnavailableError("no answer")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    organization = an_organization(
        name="Corefit", accounts={"x": ("@corefit",)}, aliases=(), products={}, website=None
    )
    file = [
        a_rule(rule["id"], says=tuple(rule.get("says", ())), means=tuple(rule["means"]), contact="legal")
        for rule in RULES
        if not rule.get("builtin")
    ]
    return a_knowledge(organization=organization, rules=file)


@pytest.fixture(scope="module")
def senses(knowledge: Knowledge) -> Senses:
    return Senses(knowledge, remembering())


def matched(text: str, knowledge: Knowledge, senses: Senses) -> list[str]:
    request = a_request(f"{text} @corefit")
    return [match.rule.id for match in senses.matches(request, read(request, knowledge, NOW), NOW)]


def test_most_posts_meet_their_rule(knowledge: Knowledge, senses: Senses) -> None:
    posts = [(rule["id"], post) for rule in RULES for post in rule["posts"]]

    missed = [(rule, post) for rule, post in posts if rule not in matched(post, knowledge, senses)]

    assert 1 - len(missed) / len(posts) >= 0.6, missed


def test_harmless_twins_meet_no_rule(knowledge: Knowledge, senses: Senses) -> None:
    twins = [(twin, matched(twin, knowledge, senses)) for rule in RULES for twin in rule["twins"]]

    alarms = [(twin, found) for twin, found in twins if found]

    assert len(alarms) / len(twins) <= 0.1, alarms


@pytest.mark.parametrize("embedder", [None, Broken()])
def test_without_an_embedder_rules_still_match_by_words(knowledge: Knowledge, embedder: Any) -> None:
    senses = Senses(knowledge, embedder)

    assert senses.degraded
    assert matched("I am calling my lawyer", knowledge, senses) == ["dispute"]


def test_what_lures_people_to_a_scam_meets_no_rule_on_fraud() -> None:
    organization = an_organization(name="Corefit", accounts={"x": ("@corefit",)}, aliases=(), products={})
    fraud = a_rule("fraud", means=("I have just sent my money to a swindler.",), contact="legal")
    company = a_knowledge(organization=organization, rules=[fraud])

    met = matched(
        "I turned $300 into $9,000 in a week with Mr Oro! Message him on WhatsApp 💰💰",
        company,
        Senses(company, remembering()),
    )

    assert met == ["spam"]


def test_bought_followers_are_no_creators_followers() -> None:
    rule = a_rule(
        "creators", means=("I would like to promote your products to my followers.",), contact="legal"
    )
    senses = Senses(a_knowledge(rules=[rule]), remembering())

    bought = a_request(
        "10,000 real followers for 9 pounds, DM us now @brightkettle https://grow.example #crypto"
    )
    asked = a_request(
        "@brightkettle I have 12k followers and would show yours in my stories if you send me one"
    )

    assert met_by(senses, bought) == ["spam"]
    assert met_by(senses, asked) == ["creators"]


def test_praise_of_somebody_meets_no_rule_on_how_staff_behave() -> None:
    rule = a_rule("conduct", means=("A colleague was rude on the phone.",), contact="legal")
    senses = Senses(a_knowledge(rules=[rule]), remembering())

    praised = a_request("@brightkettle the lady on the phone was an absolute star today. Made my week.")
    blamed = a_request("@brightkettle the lady on the phone slammed it down on me today")

    assert met_by(senses, praised) == []
    assert met_by(senses, blamed) == ["conduct"]


@pytest.mark.parametrize(
    ("then", "expected"), [("escalate", ["politics"]), ("leave", ["politics", "investors"])]
)
def test_what_a_rule_of_the_file_tells_surely_is_no_matter_for_investors_unless_that_were_less_cautious(
    then: Action, expected: list[str]
) -> None:
    contact = "legal" if then == "escalate" else None
    says, means = ("public ownership",), ("It should be nationalised.",)
    own = a_rule("politics", then=then, says=says, means=means, contact=contact)
    text = "@brightkettle take the lot back into public ownership, shareholders out"

    met = met_by(Senses(a_knowledge(rules=[own]), remembering()), a_request(text))

    assert met == expected


def met_by(senses: Senses, request: SuggestionRequest) -> list[str]:
    reading = read(request, a_knowledge(), NOW)
    return [match.rule.id for match in senses.matches(request, reading, NOW)]


@pytest.mark.parametrize(
    ("means", "text", "harmless"),
    [
        (
            "Somebody wants to get past the legal speed limit.",
            "is there a chip that unlocks the top speed",
            "how heavy is it with the battery in?",
        ),
        (
            "A firm wants to buy ten mowers or more for its staff.",
            "We're a landscaping firm and would need about twenty mowers for our crews next spring.",
            "which of the mowers suits a small garden?",
        ),
        (
            "Someone wants to hire our barn for a company event.",
            "do you let the barn for an office away day, fifty of us",
            "what time does the barn shop open?",
        ),
    ],
)
def test_one_line_of_a_curator_is_known_in_other_words(means: str, text: str, harmless: str) -> None:
    organization = an_organization(name="Corefit", accounts={"x": ("@corefit",)}, aliases=(), products={})
    company = a_knowledge(organization=organization, rules=[a_rule("it", means=(means,), contact="legal")])
    senses = Senses(company, remembering())

    assert "it" in matched(text, company, senses)
    assert "it" not in matched(harmless, company, senses)


def test_animals_in_cages_are_spoken_of_in_german_words_too() -> None:
    organization = an_organization(name="Corefit", accounts={"x": ("@corefit",)}, aliases=(), products={})
    rule = a_rule("animals", means=("The animals suffer in their cages.",), contact="legal")
    company = a_knowledge(organization=organization, rules=[rule])

    met = matched(
        "Eulen gehören in die Freiheit, was für ein winziger Käfig", company, Senses(company, remembering())
    )

    assert met == ["animals"]


def test_a_fragment_is_read_with_what_it_belongs_to() -> None:
    met = meets("injury", "Somebody was hurt with a product of ours.")

    assert not met("Nailed it! My first shelf ever and it is level")
    assert met("My brother was badly hurt by your ladder.")


def test_a_borrowed_word_that_tells_little_needs_the_meaning_beside_it() -> None:
    met = meets("bewerbung", "Jemand sucht bei uns eine Stelle.")

    assert not met("Mein Sohn macht seine Ausbildung bei euch und ist begeistert, danke!")
    assert met("Sucht ihr noch Leute für den Sommer?")


def meets(id: str, means: str) -> Callable[[str], bool]:
    """Whether a post to a company without documents meets its one rule."""
    company = a_knowledge(rules=[a_rule(id, means=(means,), contact="care")], documents=(), passages=())
    senses = Senses(company, remembering())
    return lambda text: id in matched(f"@brightkettle {text}", company, senses)
