"""Does the draft say who pays for it: once, near the start, in the organization's own words, uncontradicted?

The rules are those of the FTC's endorsement guides (16 CFR 255), the CAP Code and the UCPD, as far as a machine
can check them.
"""

import unicodedata

import regex

from aboveboard.domain.draft import Check
from aboveboard.verify import denials
from aboveboard.verify.context import VerifyContext

WITHIN = 100
"""The line begins among this many first characters: before any site's "show more"."""

_LINK = regex.compile(
    r"https?://|www\.|(?<![\w@])#\p{L}|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?=/)", regex.I
)
_HIDDEN = regex.compile(r"(?!\u200d(?=\p{So}|\p{Emoji_Presentation}))\p{Cf}|[\u115f\u1160\u3164\u2800]")


def check(text: str, context: VerifyContext) -> Check:
    """`disclosed`: what is wrong first, else the relation and the form that is there."""
    fault = _fault(text, context)
    if fault is not None:
        return Check(name="disclosed", status="fail", detail=fault)
    if not context.our_lines:
        return Check(
            name="disclosed", status="pass", detail=f"{context.relation}: the account discloses itself"
        )
    form = "full" if context.our_lines[0] in text else "short"
    return Check(name="disclosed", status="pass", detail=f"{context.relation}, {form} form")


def _fault(text: str, context: VerifyContext) -> str | None:
    if not context.our_lines:
        if context.relation != "brand":
            return f"organization.yaml has no disclosure line for the relation {context.relation}"
        return _fault_of_the_brand(text, context)
    found = [(line, text.find(line)) for line in context.our_lines if line in text]
    if not found:
        return _why_missing(text, context)
    # A short form may be part of the full one, so the longest line that is there is the one that counts.
    line, start = max(found, key=lambda item: len(item[0]))
    return _fault_of_the_line(text, line, start, context)


def _fault_of_the_line(text: str, line: str, start: int, context: VerifyContext) -> str | None:
    rest = text[:start] + " \n " + text[start + len(line) :]
    if any(other in rest for other in _every_line(context)):
        return "disclosed more than once"
    if start >= WITHIN:
        return f"the disclosure begins at character {start + 1}; it has to begin within the first {WITHIN}"
    if _LINK.search(text[:start]):
        return "a link or hashtag stands before the disclosure"
    if not _stands_alone(text, line, start):
        return "the disclosure is part of a longer word, name or hashtag"
    if (hidden := _hidden_near(text, start, len(line))) is not None:
        return hidden
    return _contradiction(rest, context)


def _fault_of_the_brand(text: str, context: VerifyContext) -> str | None:
    if any(line in text for line in _every_line(context)):
        return "the brand's own account claims to be a person who works for it"
    return _contradiction(text, context)


def _contradiction(rest: str, context: VerifyContext) -> str | None:
    """What the rest of the draft says against the line, or again."""
    plain = _plain(rest)
    if match := denials.CONTRARY.search(plain):
        return f"contradicts the disclosure: “{match.group().strip()}”"
    if not context.personal_use and (match := denials.PERSONAL_USE.search(plain)):
        return f"claims personal use: “{match.group().strip()}”"
    if match := denials.another_relation(plain, context.names, is_brand=not context.our_lines):
        return f"a second disclosure beside the organization's line: “{match.strip()}”"
    return None


def _why_missing(text: str, context: VerifyContext) -> str:
    plain = _plain(text)
    for line in context.our_lines:
        if _plain(line) in plain:
            return "the disclosure is not word for word: capitals, spaces, or characters that only look alike"
    others = [line for line in _every_line(context) if line not in context.our_lines and line in text]
    if others:
        return f"this is another relation's disclosure; the responder's is {context.relation}"
    return "no disclosure in the organization's own words"


def _every_line(context: VerifyContext) -> list[str]:
    lines = context.knowledge.organization.disclosure.values()
    return [form for line in lines if line is not None for form in (line.full, line.short) if form]


def _stands_alone(text: str, line: str, start: int) -> bool:
    before, after = text[:start][-1:], text[start + len(line) :][:1]
    starts_with_word = line[:1].isalnum()
    ends_with_word = line[-1:].isalnum()
    return not (starts_with_word and (before.isalnum() or before in ("#", "@", "_"))) and not (
        ends_with_word and (after.isalnum() or after == "_")
    )


def _hidden_near(text: str, start: int, length: int) -> str | None:
    around = text[max(0, start - 2) : start + length + 2]
    if _HIDDEN.search(around):
        return "hidden characters in or around the disclosure"
    return None


def _plain(text: str) -> str:
    """Folded for comparison: compatibility forms, look-alike letters, hidden characters and blanks undone."""
    text = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).translate(denials.LOOKALIKES)
    return regex.sub(r"\s+", " ", text.replace("’", "'").replace("#", " ")).casefold().strip()
