"""What stands around the facts: a greeting that fits the mood, what comes after, and where to read on."""

from collections.abc import Sequence

import regex

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.draft import Sentence
from aboveboard.domain.evidence import Evidence
from aboveboard.domain.reading import Role
from aboveboard.domain.words import stem
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.courtesy import NAMES_THAT_ARE_WORDS, addressee, phrase, problem
from aboveboard.draft.scope import differs_elsewhere

SHORT = 300
"""A limit up to this many characters has no room for phrases that say little."""
_YOU_ALL = regex.compile(r"\b(?:ihr|euch|eure[nmrs]?|euer|du|dich|dir|deine?[nmrs]?)\b")
_YOU_FORMAL = regex.compile(r"(?<!^)(?<![.!?:] )\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b")


def opener(brief: Brief, role: Role, *, warmer: bool = False) -> Sentence | None:
    """Sorry for what went wrong, thanks for an idea, else the name; never sorry for a plain question.

    Praise is thanked for where nothing is asked: a question is answered, not celebrated.
    """
    reading = brief.reading
    wrong = problem(reading.text, reading.language) if reading.sentiment == "negative" else None
    if wrong and reading.intent != "praise":
        return courtesy(brief, "sorry", problem=wrong)
    if reading.intent == "complaint" and reading.sentiment == "negative":
        return courtesy(brief, "sorry_plain")
    if reading.intent == "praise" and not reading.asks and reading.sentiment == "positive":
        return courtesy(brief, "praise")
    if role == "focus-group":
        return courtesy(brief, "idea")
    if warmer and reading.sentiment != "negative":
        return courtesy(brief, "thanks")
    return courtesy(brief, "greet") if name_of(brief) else None


def where_are_you(brief: Brief, lead: Chosen) -> Sentence | None:
    """The question where the author is, if the answer would be another one elsewhere."""
    text = say(brief, "where") if differs_elsewhere(lead.evidence.document, brief) else None
    return Sentence(text=text, kind="question") if text else None


def line(brief: Brief, key: str) -> Sentence | None:
    text = say(brief, key)
    return Sentence(text=text, kind="question" if text.endswith("?") else "courtesy") if text else None


def signed(brief: Brief) -> tuple[Sentence, ...]:
    sign_off = brief.knowledge.voice.sign_off
    return (Sentence(text=sign_off, kind="courtesy"),) if sign_off else ()


def pointers(brief: Brief, lead: Chosen) -> tuple[Sentence, ...]:
    """Ways to point to the page of the first fact, the fullest first."""
    source = lead.evidence.document.source
    if not source:
        return ()
    bare = Sentence(text=source, kind="pointer", cites=(lead.span.passage,))
    spelled = say(brief, "more", url=source)
    if spelled is None or brief.measure("").limit <= SHORT:
        return (bare,)
    return (Sentence(text=spelled, kind="pointer", cites=(lead.span.passage,)), bare)


def contact_pointers(brief: Brief) -> tuple[Sentence, ...]:
    support = brief.knowledge.organization.support
    url = support.url or support.email
    reach = say(brief, "reach", url=url) if url else None
    return (Sentence(text=reach, kind="pointer"),) if reach else ()


def courtesy(brief: Brief, key: str, *, variant: int = 0, **values: str) -> Sentence | None:
    text = phrase(
        _register(key, brief),
        brief.reading.language,
        f"{brief.seed}{variant or ''}",
        name=name_of(brief),
        **values,
    )
    return Sentence(text=text, kind="courtesy") if text else None


def say(brief: Brief, key: str, **values: str) -> str | None:
    return phrase(_register(key, brief), brief.reading.language, brief.seed, **values)


def name_of(brief: Brief) -> str | None:
    """The author's first name, unless it is a word: of our documents (`Kettle Fan`), or one that posts ask with
    (`Deal Hound`)."""
    name = addressee(brief.request.post.author)
    if name is None or brief.rarity(stem(name.casefold(), brief.reading.language)) < 1:
        return None
    return None if _is_a_word(name.casefold()) else name


def _is_a_word(name: str) -> bool:
    """Whether it is an everyday word of English; other languages' stems are too like names (`María`, `marear`)."""
    return name not in NAMES_THAT_ARE_WORDS and bool(concepts_of("en").of_stem(stem(name, "en")))


def _register(key: str, brief: Brief) -> str:
    """The phrase's key for how the organization speaks to people: German ones say `Sie` or `ihr`, never both."""
    if brief.reading.language != "de" or phrase(f"{key}_du", "de", "") is None:
        return key
    return f"{key}_du" if says_du(brief.retrieved.evidence, brief.knowledge.voice.prose) else key


def says_du(evidence: Sequence[Evidence], prose: str) -> bool:
    """Whether the German texts speak to people as friends."""
    texts = [found.passage.text for found in evidence] or [prose]
    friendly = sum(len(_YOU_ALL.findall(text)) for text in texts)
    return friendly > sum(len(_YOU_FORMAL.findall(text)) for text in texts)
