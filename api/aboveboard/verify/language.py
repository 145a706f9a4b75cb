"""Is the draft in the language of the post?

By the most frequent words of each language, and by script: enough to tell a draft's language, with nothing to load.
Names and addresses say nothing, so a text with too few small words is let through.
"""

import tomllib
from collections import Counter
from importlib.resources import files

import regex

from aboveboard.domain.draft import Check
from aboveboard.domain.sentences import sentences
from aboveboard.domain.words import words
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.links import emails_in, links_in

ENOUGH = 3
"""Different small words of one language; fewer may be chance, as `a … a … a` in a list is no Portuguese."""

_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(listed.split())
    for name, listed in tomllib.loads(
        (files("aboveboard.verify") / "small_words.toml").read_text("utf-8")
    ).items()
}
_SCRIPTS = {
    "Arab": frozenset(("ar", "fa", "ur")), "Cyrl": frozenset(("ru", "uk", "bg", "sr")), "Grek": frozenset(("el",)),
    "Hang": frozenset(("ko",)), "Hebr": frozenset(("he",)), "Deva": frozenset(("hi",)), "Thai": frozenset(("th",)),
    "Hira": frozenset(("ja",)), "Han": frozenset(("zh", "ja")),
}  # fmt: skip
_SCRIPT_PATTERNS = {name: regex.compile(rf"\p{{{name}}}") for name in _SCRIPTS}
_QUOTATION = regex.compile(r"[“„«»]\s?[^“”„«»]+\s?[”“»«]")
_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)*")


def check(text: str, context: VerifyContext) -> Check:
    """`language`: the organization's own lines may be in another language than the reply, and so may what it quotes
    of a page in that language."""
    wanted = context.reading.language
    for line in (*context.our_lines, *context.approved, *_quotations(text, context)):
        text = text.replace(line, " ")
    for part in (text, *sentences(text)):
        found = language_of(part)
        if found is not None and wanted not in found:
            what = "the draft" if part is text else f"“{part[:60]}”"
            detail = f"{what} is in {'/'.join(sorted(found))}, the post in {wanted}"
            return Check(name="language", status="fail", detail=detail)
    return Check(name="language", status="pass", detail=wanted)


def _quotations(text: str, context: VerifyContext) -> list[str]:
    """What stands in quotation marks, all of it words of one passage in another language."""
    held = [set(words(context.passages[id_].text)) for id_ in context.foreign if id_ in context.passages]
    found = _QUOTATION.findall(text) if held else []
    return [each for each in found if any(set(words(each)) <= every for every in held)]


def language_of(text: str) -> frozenset[str] | None:
    """The languages that a text may be in; None where it has too little to tell, or one that is not known here."""
    for address in (*(link.text for link in links_in(text)), *emails_in(text)):
        text = text.replace(address, " ")
    letters = sum(character.isalpha() for character in text)
    for script, languages in _SCRIPTS.items():
        if letters and len(_SCRIPT_PATTERNS[script].findall(text)) > 0.3 * letters:
            return languages
    said = [word.casefold() for word in _WORD.findall(text)]
    counts = Counter({name: sum(word in small for word in said) for name, small in _WORDS.items()})
    (first, most), *others = counts.most_common()
    if len(_WORDS[first].intersection(said)) < ENOUGH or most < 0.1 * len(said):
        return None
    return frozenset([first, *(name for name, count in others if count > 0.6 * most)])
