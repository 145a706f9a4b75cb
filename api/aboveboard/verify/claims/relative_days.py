"""On the day itself, the day before, the day after: one of them stands for no other."""

import regex

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.matter import around, matter_of
from aboveboard.verify.claims.text import Token

HELD = 0.5
"""Share of a claim that a sentence has to hold before its day is the one that the claim speaks of."""
_WORKING = r"(?:(?:working|business|calendar)\s)?"
_PATTERNS = {
    "the day itself": (
        r"(?:on|until|up to|at) the (?:very )?day (?:of|itself|you)|(?:on|until) the day$",
        r"(?:the )?same (?:day|evening|night)|(?:selben|gleichen) (?:tag|abend)|(?:am|bis zum) \p{L}+tag selbst",
        r"(?:am|vom|zum|bis zum|noch am) (?:selben |gleichen )?tag (?:der|des|selbst|deiner|deines|ihrer)",
        r"(?:el|del) mismo día|(?:el|hasta el|del) día (?:de la|del|de tu) ",
    ),
    "the day before": (
        rf"(?:the|a|one) {_WORKING}(?:day|night|evening) (?:before|ahead|earlier|prior)",
        rf"(?:the )?previous {_WORKING}(?:day|evening|night)",
        r"(?:am|zum|vom|des) vor(?:tag|abend)|(?:tag|abend) (?:davor|vorher|zuvor)",
        r"(?:einen|ein) (?:werk)?tag vor(?:her)?\b",
        r"(?:el )?día anterior|(?:la )?víspera|noche anterior",
    ),
    "several days before": (
        rf"(?:two|three|four|five|six|seven|ten|\d+) {_WORKING}days (?:before|ahead|earlier|prior)",
        r"(?:zwei|drei|vier|fünf|\d+) (?:werk|arbeits)?tage? (?:vor|vorher|davor|zuvor)\b",
        r"(?:dos|tres|cuatro|cinco|\d+) días (?:laborables )?antes",
    ),
    "the day after": (
        rf"(?:the|a|one) {_WORKING}day (?:after|later)|(?:the )?(?:next|following) {_WORKING}(?:day|morning)",
        r"(?:am|zum) (?:nächsten|folgenden) (?:werktag|tag|morgen|arbeitstag)|folgetag|tag (?:danach|darauf|später)",
        r"(?:al )?día (?:laborable )?siguiente",
    ),
}
_DAYS = {
    day: regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(patterns)})", regex.I)
    for day, patterns in _PATTERNS.items()
}


def fault(aligned: Aligned) -> str | None:
    """“Until the day of the visit” for “until the working day before”."""
    for sentence in aligned.claim.sentences:
        if not (ours := _days_of(sentence)):
            continue
        matter = matter_of(sentence, aligned)
        if matter is None or matter.share < HELD:
            continue
        theirs = _days_of(around(matter.sentence, aligned.source))
        if theirs and not ours & theirs:
            return f"the passage speaks of {min(theirs)}, the claim of {min(ours)}"
    return None


def _days_of(tokens: tuple[Token, ...]) -> set[str]:
    said = " ".join(t.value.text if t.value is not None else t.word.folded for t in tokens)
    return {day for day, pattern in _DAYS.items() if pattern.search(said)}
