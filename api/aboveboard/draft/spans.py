"""The spans of a passage that can stand in a reply: whole sentences with what limits them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

import regex

from aboveboard.domain.knowledge import Passage
from aboveboard.domain.labels import says_something
from aboveboard.domain.listed import said_together
from aboveboard.domain.sentences import sentences
from aboveboard.domain.table_row import is_row
from aboveboard.domain.words import stop_words

Shape = Literal["sentence", "fragment", "steps", "first steps", "list", "row", "approved"]

_MARKER = regex.compile(r"^\s*(?:[-*•‣◦–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_CLAUSE = regex.compile(
    r"^\s*(?:§+ ?)?\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+"
    r"(?=\p{Lu}\p{Ll}*\s)(?!(?:Liter|Litres?|Litros?|Kilos?|Kilometer|Meter|Metres?|Stunden?|Tonnen?|Prozent|Euro)\b)"
)
"""The number of a clause of terms, which nobody says: `4.1 The router stays ours.`"""
_LIMITING = regex.compile(
    r"^(?:however|but|except|exceptions?|unless|only|this (?:does not|doesn't|applies|excludes)|it does not|that does "
    r"not|these do not|not included|excluded|please note|note that|provided|if not|otherwise|"
    r"jedoch|aber|ausgenommen|ausnahmen?|das gilt nicht|dies gilt nicht|nur|sofern|davon ausgenommen|sonst|andernfalls|"
    r"sin embargo|pero|excepto|salvo|esto no|solo|de lo contrario|sauf|toutefois|cependant|mais|uniquement|sinon|"
    r"ellers|men|dog|unntatt|bortset fra)\b|"
    r"^[^,;:]{2,60} (?:may|can|must|do|does|is|are|will|was|were|need|have) not\.$|"
    r"^[^,;:]{2,60} (?:cannot|\p{L}+n['’]t)\.$|"
    r"^[^,;:]{2,60} (?:darf|dürfen|kann|können|gilt|ist|sind|wird|werden) (?:das |es )?nicht\.$|"
    r"^[^,;:]{2,40} no\.$|^[^,;:.]{2,40} (?:auch nicht|auch keine|tampoco|non plus|heller ikke)\b",
    regex.IGNORECASE,
)
"""What limits the sentence before it, or leaves out a predicate that only that sentence holds: `The lid may not.`"""
_LEANING = regex.compile(
    r"^(?:it|this|that|these|those|they|he|she|then|there(?! (?:is|are|was|were|will)\b)|"
    r"also|in that case|in this case|such|both|either|neither|here|all (?:two|three|four|of (?:these|them))|"
    r"(?:each|none|one) of (?:these|them)|alle (?:drei|vier)|beide|ambos|los (?:dos|tres)|las (?:dos|tres)|"
    r"the (?:same|above|following|latter|former)|as (?:above|described)|see (?:above|below)|"
    r"es|sie werden dann|dies|diese[rsmn]?|das|dann|danach|dabei|dort|außerdem|dazu|dafür|darin|"
    r"esto|eso|estos|ello|entonces|después|también|cela|ceci|celui-ci|ils|elles|alors|ensuite|aussi|"
    r"den|det|de er|dette|disse|da|så)\b(?! (?:kettle|product|device))|"
    r"^[^,.]{0,40}\b(?:ist|sind|war|wird|werden|kann|können|hat|haben|gilt|gelten|kostet|kosten|läuft|bleibt)"
    r" (?-i:er|sie|ihn)\b|^[^,.]{0,40}\b(?:are|is|does|will|can) (?:it|they)\b|"
    r"^[^,.;:]{0,60}\b(?:than|after|before|above|below|beyond|without|until|from|als|nach|vor|über|ohne|después de|"
    r"antes de|más de|sin) (?:that|this|those|these|das|dem|eso|esto)(?=[,.;]|$| (?:it|we|you|they|the|a|there)\b)|"
    r"^(?!(?:if|when|once|wenn|falls|sobald|si|cuando)\b)[^,.;:]{0,60}"
    r"(?<!\b(?:and|und|y|et)) (?:dann|then|entonces|alors|in (?:that|this) case|in diesem fall|en ese caso)\b|"
    r"^.*\b(?:as well|likewise|too|ebenfalls|ebenso|también|tambien|également)[.!]?$",
    regex.IGNORECASE,
)
"""The first words point back, or the subject is a pronoun whose noun stands before: `Seit Montag ist sie offen`,
or a word within says under which condition, told before: `The postage is then yours`; or it adds to what was told:
`Tell us then as well`."""
_AT_A_TIME = regex.compile(r"^((?:[\p{L}.]+ )?\d{1,2}[:.]\d{2}[^;:]{0,30});\s(?=[^;]+$)")
_BEGINS_AT_A_TIME = regex.compile(r"\d{1,2}[:.]\d{2}[^;]*: ")
_LABEL = regex.compile(r"^(\p{L}+(?: \p{L}+){0,3})\.\s+(?=\p{L}+ \p{L}+)")
_ADDRESSED = frozenset("sie ihr ihre ihren ihrem ihrer ihres ihnen".split())
_ANSWER = r"(?:yes|no|ja|nein|sí|oui|non|nee|nei|nej|não|sim)"
_BARE_ANSWER = regex.compile(rf"^{_ANSWER}[.!]$", regex.IGNORECASE)
_ANSWERS = regex.compile(rf"^{_ANSWER}[,.:;!–-]", regex.IGNORECASE)
_DENYING = regex.compile(
    r"\b(?:not|no|never|cannot|without|except(?:ions?)?|excluded|nicht|kein\p{L}*|nie|ausgenommen|ausnahmen?|ohne|nunca|"
    r"excepto|excepciones|sin|pas|jamais|sauf|ikke|ingen)\b|n['’]t\b",
    regex.IGNORECASE,
)
_SOMEBODY = regex.compile(
    r"^(?:anyone|anybody|everyone|everybody|people|those|persons|customers|guests|members|riders|students|wer|personen|alle,|"
    r"kunden|gäste|quien(?:es)?|personas|clientes|ceux|celles)\b(?:[^.,;:]|, (?:die|der))*[.]?$",
    regex.IGNORECASE,
)
"""One clause about some people: beside `anyone who holds one gets a new one`, which a heading that denies never has."""
_STEP = regex.compile(
    r"^(?:(?:if|in|on|at|from|under|to|when|after|once|optional|then|next|now)\b[^,:]*[,:] )?(?:please |then )?"
    r"(?:add|agree|allow|ask|boil|bring|browse|call|change|check|choose|clean|clear|click|close|complete|confirm|connect|"
    r"contact|copy|create|delete|disconnect|download|edit|empty|enable|ensure|enter|fill|find|follow|go|hold|include|"
    r"install|keep|launch|leave|let|locate|log|look|mail|make sure|move|navigate|note|open|order|pack|paste|pay|place|"
    r"plug|pour|press|print|proceed|provide|pull|push|put|register|reject|remove|repeat|replace|reply|reset|restart|return|"
    r"review|rinse|run|save|scan|scroll|select|send|set|sign|start|stop|submit|switch|take|tap|tell|test|try|turn|type|"
    r"unplug|update|upload|use|verify|visit|wait|wash|wipe|write|\p{Lu}\p{Ll}+en sie)\b",
    regex.IGNORECASE,
)
STEPS_IN_A_LIST = 8
STEPS_ALONE = 3
"""This many instructions in a row are a way to do something, with or without a line that introduces them."""
ITEMS_IN_A_LIST = 4
"""A spoken list has at most this many items; a longer one is left to the page."""


@dataclass(frozen=True)
class Span:
    """Words of one passage, as the curator wrote them.

    `parts` are consecutive pieces that belong together: a promise and the condition that limits it.
    `leans` says that the first words point at something said before.
    """

    passage: str
    order: int
    parts: tuple[str, ...]
    shape: Shape
    leans: bool = False
    line: int = 0
    """The paragraph or list that it stands in, from 0 in each passage: neighbours there speak of one thing."""

    @property
    def text(self) -> str:
        return " ".join(self.parts)


def spans_of(passage: Passage) -> list[Span]:
    """All spans of a passage in reading order; questions and bare headings are none."""
    if passage.approved:
        return [Span(passage.id, 0, tuple(sentences(passage.text)), "approved")]
    found: list[Span] = []
    for text, shape, goes_on, line in _pieces([_CLAUSE.sub("", line) for line in passage.text.splitlines()]):
        text = _excepted(text, passage.headings)
        limits = bool(found) and found[-1].shape != "row" and bool(_LIMITING.match(text))
        if limits and len(found[-1].parts) < 3:
            last = found[-1]
            found[-1] = replace(last, parts=(*last.parts, text))
        elif not _is_heading(text) and not text.endswith("?") and not _BARE_ANSWER.match(text):
            leans = bool(_LEANING.match(text)) or (goes_on and bool(_STEP.match(text)))
            found.append(Span(passage.id, len(found), (text,), shape, leans, line))
    return found


def _excepted(text: str, headings: Sequence[str]) -> str:
    """What is no sentence, under a heading that denies, said with it: `Who can't come: anyone under 12.`

    By itself it would be taken for the contrary, or for nothing.
    """
    heading = headings[-1].strip() if headings else ""
    denies = _DENYING.search(heading) and not heading.endswith("?")
    if not denies or ": " in text or not _SOMEBODY.match(text):
        return text
    first, _, rest = text.partition(" ")
    return f"{heading}: {first.lower()} {rest}"


class _Piece(NamedTuple):
    text: str
    shape: Shape
    goes_on: bool = False
    """Whether it goes on with a paragraph that has begun before it."""
    line: int = 0


def _pieces(lines: list[str]) -> list[_Piece]:
    found: list[_Piece] = []
    index = 0
    while index < len(lines):
        pieces, taken = _group(lines[index:])
        found.extend(piece._replace(line=index) for piece in pieces)
        index += taken
    return found


def _group(lines: list[str]) -> tuple[list[_Piece], int]:
    """The pieces of what begins on the first line, and how many lines that is."""
    line = lines[0].strip()
    bare = _MARKER.sub("", line)
    if not line:
        return [], 1
    if line.endswith(":"):
        items = _items(lines[1:])
        return _listed(line, items), 1 + len(items)
    if is_row(line):
        return [_Piece(line, "row")], 1
    if len(items := _going_on(lines)) >= 2:
        return _listed(f"{line}:", items), 1 + len(items)
    if len(run := _run_of_steps(lines)) >= STEPS_ALONE:
        return _steps("", run), len(run)
    if len(loose := _loose_items(lines)) >= 2:
        pieces = [_Piece(_timed(item), "fragment") for item in loose]
        if any(_AT_A_TIME.match(item) for item in loose):
            return pieces, len(loose)
        return [*pieces, _Piece(said_together("", loose), "list")], len(loose)
    if (labelled := _labelled(bare)) != bare:
        # What a label says holds for all that follows it on its line: `Yearly plans: … After that …`
        return [_Piece(labelled, _shape(labelled))], 1
    said = sentences(bare)
    return [_Piece(text, _shape(text), goes_on=n > 0) for n, text in enumerate(said)], 1


def _going_on(lines: list[str]) -> list[str]:
    """The items of a list whose first line is a clause that each of them ends, though no colon says so.

    `You pay no fee`, `in the last 14 days,`, `if we cancel.`
    """
    first = lines[0].strip()
    if (
        _MARKER.match(first)
        or not first[:1].isupper()
        or first[-1] in ".!?…,;。！？"
        or len(first.split()) < 3
    ):
        return []
    items = list(
        takewhile(lambda item: item[:1].islower(), (_MARKER.sub("", each.strip()) for each in lines[1:]))
    )
    return items if all(item[-1] in ",;" for item in items[:-1]) else []


def _loose_items(lines: list[str]) -> list[str]:
    """A short list that nothing introduces, of what are no sentences: `120 requests a minute`."""
    bare = [_MARKER.sub("", line.strip()) for line in lines]
    run = list(
        takewhile(lambda item: bool(item) and _shape(item) == "fragment" and not _is_heading(item), bare)
    )
    run = [item for item in run if not is_row(item) and not item.endswith(":")]
    return run if len(run) <= ITEMS_IN_A_LIST and sum(map(len, run)) <= 220 else []


def _timed(line: str) -> str:
    """`19:00; check-in closes`, a row of a table without columns, as one says it: `19:00: check-in closes`."""
    return _AT_A_TIME.sub(r"\1: ", line)


def _items(lines: list[str]) -> list[str]:
    """What an introducing line is followed by: up to a blank line, a further introduction, or the list's end."""
    items: list[str] = []
    for line, before in zip(lines, ["", *lines], strict=False):
        item = line.strip()
        ended = bool(items) and bool(_MARKER.match(before)) and not _MARKER.match(line)
        if not item or item.endswith(":") or ended:
            break
        items.append(_MARKER.sub("", item))
    return items


def _listed(intro: str, items: list[str]) -> list[_Piece]:
    """An introduced list, spoken as one sentence where it is short; steps stay together and in order.

    Of a longer list each item is said after the line that introduces it.
    """
    rows = [_Piece(item, "row") for item in items if is_row(item)]
    plain = [_labelled(item) for item in items if not is_row(item)]
    *before, last = sentences(intro) or [intro]
    found = [_Piece(sentence, "sentence") for sentence in before]
    if len(plain) >= 2 and sum(bool(_STEP.match(item)) for item in plain) * 2 > len(plain):
        return [*found, *_steps(last, plain), *rows]
    whole = [sentence for item in plain for sentence in sentences(item) if _is_whole(sentence)]
    found += [_Piece(sentence, "sentence") for sentence in whole]
    if plain and len(plain) <= ITEMS_IN_A_LIST and sum(map(len, plain)) <= 260:
        found.append(_Piece(said_together(last, plain), "list"))
    elif plain and not rows:
        found += [_Piece(said_together(last, [item]), "list") for item in plain if not _is_whole(item)]
    return [*found, *rows]


def _run_of_steps(lines: list[str]) -> list[str]:
    """The lines from the first on that are instructions, one a line."""
    stripped = (_MARKER.sub("", line.strip()) for line in lines)
    return list(takewhile(lambda line: bool(_STEP.match(line)) and not line.endswith(":"), stripped))


def _steps(intro: str, items: list[str]) -> list[_Piece]:
    """All steps, and the first few for where there is less room; never a step on its own."""
    found = [_Piece(said_together(intro, items), "steps")] if len(items) <= STEPS_IN_A_LIST else []
    for count in (3, 2):
        if count < len(items):
            found.append(_Piece(said_together(intro, items[:count]), "first steps"))
    return found


def _labelled(item: str) -> str:
    """`Junior accounts. For users below 14.` -> `Junior accounts: for users below 14.`"""
    match = _LABEL.match(item)
    if match is None or says_something(match.group(1)):
        return item
    rest = item[match.end() :]
    first = rest.split()[0]
    # A noun or a name keeps its capital, and so does whoever is addressed as `Sie`.
    small = (first == "A" or first[1:].islower()) and first.casefold() in _small_words()
    return f"{match.group(1)}: {rest[:1].lower() if small else rest[:1]}{rest[1:]}"


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset().union(*map(stop_words, ("en", "de", "es"))) - _ADDRESSED


def _shape(text: str) -> Shape:
    return "sentence" if text[-1:] in '.!?…。！？)"”' else "fragment"


def _is_whole(sentence: str) -> bool:
    return sentence[-1:] in ".!" and len(sentence.split()) >= 4


def answers_its_heading(text: str) -> bool:
    """Whether it begins with a yes or a no, which answers the question that stands above it and no other."""
    return bool(_ANSWERS.match(text))


def _is_heading(text: str) -> bool:
    return (
        text[-1:] not in ".!?…:。！？"
        and len(text.split()) <= 4
        and ";" not in text
        and not _BEGINS_AT_A_TIME.match(text)
    )
