"""Tells a question by its mark or by how it opens, and one question from the next."""

from collections.abc import Sequence

import regex

from aboveboard.domain.words import content_stems, words
from aboveboard.read.lexicon import Lexicon
from aboveboard.read.spanish_questions import asks_you, judges_in_spanish, may_i, opens_in_spanish

_MARK = regex.compile(r"[?？؟]")
_JOINT = regex.compile(
    r"(?i)(?:\s*[,;]\s*|\s+)(?:and|n|nd|'n'|und|u|y|e|et|or|oder|o|ou|also|plus|but|aber|pero|mais|sowie|&)\s+"
    r"(?:also\s+|auch\s+|también\s+|aussi\s+)?(?:(?:if so|if not|wenn ja|falls ja|si es así|si oui),?\s+)?|\s*[,;]\s+"
)
_OR = regex.compile(r"(?i)\s(?:or|oder|ou)\s+")
_PART = regex.compile(
    r"\s*(?:[,;:(]|(?<=\p{N})\.\s+(?=\p{Ll})|@[\w.]+|\s[-–—]\s|[\p{Extended_Pictographic}--[0-9#*©®™]]+)\s*",
    regex.V1,
)
_SCENE = regex.compile(r":\s+")
"""What a question of its own may follow: `Question about the hotel: is breakfast included`."""
_GOES_ON = {
    "en": frozenset("and but so or also plus then".split()),
    "de": frozenset("und aber oder sowie".split()),
    "es": frozenset("y e pero o entonces".split()),
    "fr": frozenset("et mais ou donc alors".split()),
    "da": frozenset("og men eller".split()),
}
"""Words that join a sentence to the one before it: `and how much is postage`."""
_RELATIVE = frozenset("what which whom whose was dem den der die que qui".split())
"""Question words that open a relative clause as well: `at which`, `mit dem`, `en que`."""
_RUN_TOGETHER = frozenset({"whats", "wheres", "hows", "whos", "whens"})
_BEFORE_QUESTION_WORDS = frozenset(
    "until till since by at up bis ab seit um mit für von zu wegen hasta desde a con para en de jusqu depuis à".split()
)
"""Small words that a question word may follow: `until when`, `ab wann`, `desde qué`."""
_AMOUNTS = frozenset("much many long far often old big soon".split())
_AMOUNTS_ALONE = _AMOUNTS | frozenset("lange viel teuer oft weit".split())
_AFTER_AMOUNTS = frozenset("to for is are do does would will a an per if on at it till until".split())
"""What follows `how much` in a question that leaves its verb out: `how much for two`. `How much fun` is none."""
_ANY = frozenset(
    "any irgendein irgendeine irgendeinen irgendwelche algún algun alguna algunos algunas".split()
)
_NOT_ANYTHING = frozenset("day way more time one other normal decent sane person idiot vez día dia".split())
"""What makes no question after `any`: `any day now`, `any decent shop`."""
_TELLERS = frozenset("i we he she they".split())
_WHOSE = frozenset({"whose", "wessen"})
_REGRET = regex.compile(
    r"(?i)\bwhy (?:did|have|had) ?(?:n['o]?t)? ?i (?:not )?(?:ever )?"
    r"(?:switch|chang|mov|join|f[io]nd|found|discover|know|try|tried|do|done|buy|bought|come|start|sign|wait|hear)\w*\b"
    r".*\b(?:so long|sooner|earlier|before|ages ago|years ago)\b|"
    r"\bwarum (?:hab|habe|bin) ich (?:\w+ ){0,4}(?:nicht (?:schon )?(?:früher|eher)|erst jetzt|so lange)\b|"
    r"\bpor qué no (?:l[oae]s? |os |me )?\w+ (?:\w+ )?antes\b"
)
"""Praise in a question's form: `why didn't I switch sooner`."""
_OWNING = frozenset({"tengo"})
_CONDITIONS = frozenset("if when once wenn falls sobald si cuando quand hvis når als".split())
_LONGEST_GREETING = 4
"""Words."""
_SHORTEST = 3
"""Words from which a sentence without a mark may be a question."""


def is_question(sentence: str, lists: Lexicon) -> bool:
    """Whether one sentence asks something, rhetorical questions aside."""
    if lists.rhetorical.is_all_of(sentence) or _REGRET.search(sentence):
        return False
    if _MARK.search(sentence):
        return True
    if sentence.rstrip().endswith("!"):
        return False
    parts = [_gone_on(_greeted(words(part), lists), lists) for part in _PART.split(sentence)]
    if judges_in_spanish(parts[0], lists):
        return False
    if _opens_loosely(parts[0], lists) or _asks_after_a_condition(parts[0], lists):
        return True
    if any(opens_in_spanish(part, lists) for part in parts):
        return True
    parts.extend(words(part) for part in _OR.split(sentence)[1:])
    return any(_opens(part, lists) for part in parts) or lists.indirect.finds(sentence)


def _greeted(tokens: list[str], lists: Lexicon) -> list[str]:
    """The words without greetings in front: `hi all quick one can you`."""
    for size in range(_LONGEST_GREETING, 0, -1):
        if len(tokens) > size and " ".join(tokens[:size]) in lists.greetings:
            return _greeted(tokens[size:], lists)
    return tokens


def _gone_on(tokens: list[str], lists: Lexicon) -> list[str]:
    """The words without a joining one in front, where a question follows it: `so do you lend one`.

    A subject after the question word makes a statement: `and what we got was awful`.
    """
    if len(tokens) <= _SHORTEST or tokens[0] not in _GOES_ON.get(lists.language, ()):
        return tokens
    rest = tokens[1:]
    return rest if rest[1] not in lists.subjects or rest[0] in lists.auxiliaries else tokens


def split_questions(sentence: str, lists: Lexicon) -> list[str]:
    """One sentence's questions: `how long is it and can I return it?` holds two."""
    parts = [part.strip() for part in regex.split(r"(?<=[?？؟])\s*", sentence) if words(part)]
    found: list[str] = []
    for part in parts:
        start = 0
        for joint in _JOINT.finditer(part):
            before, rest = part[start : joint.start()], words(part[joint.end() :])
            if _stands_alone(before, lists) and _follows_on(rest, lists):
                found.append(_as_question(before))
                start = joint.end()
        found.append(_as_question(part[start:]))
    return found


def _stands_alone(part: str, lists: Lexicon) -> bool:
    """Whether what comes before a joint is a question itself, not the scene of the one that follows."""
    if not content_stems(part, lists.language):
        return False
    if part.lstrip().startswith("¿"):
        return True
    scenes = [_gone_on(words(each), lists) for each in _SCENE.split(part)]
    return any(
        _opens_loosely(tokens, lists) or _asks_after_a_condition(tokens, lists) for tokens in scenes
    ) or any(_opens(words(each), lists) for each in _PART.split(part))


def _follows_on(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether words after a joint begin one more question: `and can bits of it go in the dishwasher`."""
    if len(tokens) < _SHORTEST:
        return _opens(tokens, lists) or _asks_briefly(tokens, lists)
    asks = tokens[0] in lists.question_words and tokens[0] not in lists.subordinating
    opens = tokens[0] in lists.openers and tokens[1] not in lists.not_after_openers
    return asks or opens or _opens(tokens, lists) or _asks_after_a_condition(tokens, lists)


def _asks_briefly(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether two words after a joint ask for one more thing: `y cuánto vale`, `und bis wann`, `and how much`."""
    if len(tokens) < _SHORTEST - 1 or lists.language in ("en", "de"):
        amount = len(tokens) == _SHORTEST - 1 and tokens[0] in ("how", "wie") and tokens[1] in _AMOUNTS_ALONE
        until = len(tokens) == _SHORTEST - 1 and tokens[0] in _BEFORE_QUESTION_WORDS
        return amount or (until and tokens[1] in lists.question_words and tokens[1] not in _RELATIVE)
    return tokens[0] in lists.question_words and tokens[0] not in lists.subordinating


def _opens(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether words begin a question: `can I`, `how long is`, `what does`."""
    if len(tokens) < _SHORTEST - 1:
        return False
    first, second = tokens[0], tokens[1]
    if f"{first} {second}" in lists.exclamations:
        return False
    if _asks_an_amount(tokens) or (lists.language == "es" and (asks_you(tokens) or may_i(tokens))):
        return True
    if first in _BEFORE_QUESTION_WORDS and second in lists.question_words and len(tokens) > _SHORTEST:
        return _opens(tokens[1:], lists)
    if first in lists.auxiliaries:
        return second in lists.subjects and first not in _OWNING and not _leaves_out_i(first, second)
    if first.replace("'", "").replace("’", "") in _RUN_TOGETHER or _is_verb_second(tokens, lists):
        return True
    if first in lists.question_words and (first.endswith("'s") or second.endswith("'s")):
        return len(tokens) >= _SHORTEST
    if first not in lists.question_words or first in lists.subordinating:
        return first in lists.subordinating and second in lists.auxiliaries and len(tokens) >= _SHORTEST
    return len(tokens) >= _SHORTEST and any(token in lists.auxiliaries for token in tokens[1:5])


def _asks_an_amount(tokens: Sequence[str]) -> bool:
    """Whether words ask how much without a verb: `how much for two`, `how long to Leeds`."""
    return (
        len(tokens) >= _SHORTEST
        and tokens[0] == "how"
        and tokens[1] in _AMOUNTS
        and tokens[2] in _AFTER_AMOUNTS
    )


def _exclaims(tokens: Sequence[str]) -> bool:
    """Whether words tell how much it was: `how long I waited for this`."""
    return tokens[0] == "how" and tokens[1] in _AMOUNTS and tokens[2] in _TELLERS


def _asks_after_a_condition(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether a condition stands first and the question follows without a pause: `if I cancel now will it stay`."""
    if not tokens or tokens[0] not in _CONDITIONS:
        return False
    pairs = zip(tokens[_SHORTEST:], tokens[_SHORTEST + 1 :], strict=False)
    return any(
        (first in lists.auxiliaries and second in lists.subjects and not _leaves_out_i(first, second))
        or (first == "how" and second in _AMOUNTS)
        for first, second in pairs
    )


def _is_verb_second(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether a question word, any verb and its subject stand first: `was verdient man im ersten Jahr`."""
    return (
        lists.language not in ("en", "es", "fr")
        and len(tokens) > _SHORTEST
        and tokens[0] in lists.question_words
        and tokens[1] not in lists.subjects
        and tokens[2] in lists.subjects
    )


def _leaves_out_i(first: str, second: str) -> bool:
    """Whether a sentence tells what its author did, `I` left out: `did my whole tax return in an hour`."""
    return first in ("did", "had", "was", "were") and second in ("my", "the", "our", "a")


def _opens_loosely(tokens: Sequence[str], lists: Lexicon) -> bool:
    """The same for the start of a sentence, where a question word says more."""
    if len(tokens) < _SHORTEST:
        return False
    first, second = tokens[0], tokens[1]
    if f"{first} {second}" in lists.exclamations or _exclaims(tokens):
        return False
    if first in lists.question_words and (first not in lists.subordinating or first in _WHOSE):
        return True
    if first in _BEFORE_QUESTION_WORDS and second in lists.question_words and second not in _RELATIVE:
        return True
    if _leaves_out_i(first, second):
        return False
    if first in _ANY and second not in _NOT_ANYTHING and not lists.auxiliaries.intersection(tokens):
        return True
    return _opens(tokens, lists) or (first in lists.openers and second not in lists.not_after_openers)


def _as_question(part: str) -> str:
    part = part.strip(" ,;:-–—")
    return part if _MARK.search(part) else f"{part.rstrip('.!')}?"
