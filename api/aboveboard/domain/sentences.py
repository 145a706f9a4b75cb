"""Where sentences end: one answer for reading, drafting and verifying."""

import regex

from aboveboard.domain.months import full_names, short_names

_ABBREVIATIONS = frozenset(
    "e.g i.e etc vs approx inc ltd corp mr mrs ms dr prof ave dept est ext incl excl z.b d.h u.a bzw ca str inkl "
    "exkl evtl ggf usw mind p.ej sr sra dña ud uds pág aprox etc p.ex mme mlle env".split(" ")
)
_BEFORE_A_NUMBER = frozenset(
    ("no", "nos", "nr", "núm", "min", "max", "art", "fig", "tel", "st", "co", "abs", *short_names("en"))
)

_SAINTS = frozenset({"St", "Ste", "Sta", "Sto"})
"""Before a name: `St. Veith`; at a sentence's end a street: `14 High St. The bus stops there.`"""

_END = regex.compile(
    r"""(?<=[.!?…。！？])["'”’»)\]]*(?=\s+["'“‘«(\[¿¡]*[\p{Lu}\p{Lo}\p{N}\p{So}"'“‘«(\[¿¡])|(?<=[。！？])"""
)
_LAST_WORD = regex.compile(r"([\p{L}.]+|\p{N}+)\.$")


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order, each without surrounding blanks.

    A line break always ends one. Abbreviations, initials and German ordinals (`1. Oktober`) do not.
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            piece = line[start : end.end()].strip()
            if not piece or _is_abbreviated(piece, line[end.end() :].lstrip()):
                continue
            found.append(piece)
            start = end.end()
        if rest := line[start:].strip():
            found.append(rest)
    return found


def _is_abbreviated(piece: str, following: str) -> bool:
    match = _LAST_WORD.search(piece)
    if match is None:
        return False
    word = match.group(1)
    if word.isdigit():
        # `am 1. Oktober`: an ordinal is at most two digits and is followed by a word, not by a number.
        before = piece.split()[-2:-1]
        if len(word) > 2 or not before or not following[:1].isalpha():
            return False
        return _is_month(following) or (
            before[0].casefold() in _ARTICLES and not _opens_a_sentence(following)
        )
    if word in _SAINTS and following[:1].isupper():
        return not _opens_a_sentence(following)
    if word.casefold() in _BEFORE_A_NUMBER:
        return following[:1].isdigit()
    initial = len(word) == 1 and word != "I" and piece[: match.start()][-1:] not in ("'", "’")
    return word.casefold() in _ABBREVIATIONS or initial


_MONTHS = full_names("de")
_ARTICLES = frozenset(
    "der die das dem den des zum zur vom im am beim jeder jede jedes jedem jeden ihr ihre ihrem ihren eurem".split()
)
"""What stands before an ordinal: `bis zum 18. Geburtstag`, `ab dem 3. Tag`."""
_OPENERS = frozenset(
    "ab alle alles auch auf aus bei bis bitte da danach dann das dem den denn der deshalb die dies diese dieser dieses "
    "du ein eine einen er es für gilt hier ich ihr im in ist ja jede jeder jedes kein keine man mit nach nein nur ob "
    "ohne sie sind so sonst und unser unsere vom von vor wann was wenn wer wie wir wird wo zu zum zur zwischen "
    "also and any are but can could did do does has have how i i'm if is it my or please should thanks that the "
    "then this we what when where who why will would you your".split()
)
"""What opens another sentence, where a noun would go on: `Wir öffnen am 3. Danach ist zu.`, `I am 18. Can I?`"""


def _opens_a_sentence(following: str) -> bool:
    return following.split()[0].casefold() in _OPENERS or not following[0].isupper()


def _is_month(following: str) -> bool:
    return following.casefold().startswith(_MONTHS)
