"""Puts together what a tokenizer has spaced out: “don ' t”, “45 , 700”, “role - playing”, “-LRB-”."""

import regex

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "“", "''": "”"}
_BRACKET = regex.compile("|".join(map(regex.escape, _BRACKETS)))
_JOINS = (
    (regex.compile(r"(?<=\p{L}) n ?['’] ?t\b", regex.I), "n't"),
    (regex.compile(r"(?<=\p{L})(?: ['’] ?| ?['’] )(s|t|m|d|ll|ve|re)\b", regex.I), r"'\1"),
    (regex.compile(r"(?<=\d) , (?=\d{3}\b)"), ","),
    (regex.compile(r"(?<=\d) \. (?=\d)"), "."),
    (regex.compile(r"(?<=\p{L}{2}) - (?=\p{Ll}{2})"), "-"),
    (regex.compile(r"(?<=[\p{L}\d)”]) (?=[.,;:!?](?:\s|$))"), ""),
)
_SPACED = regex.compile(
    r"-[LR][RS]B-|[\p{L}\d] [.,;:!?](?:\s|$)|\p{L} ['’] ?(?:s|t|m|d|ll|ve|re)\b|\p{L} n['’]t\b"
)
"""How such a text is known; a text that a person wrote stays as it is."""
_DATE = r"(?:(?:c\. ?)?(?:\p{L}{3,9} \d{1,2} ?, ?|\d{1,2}\.? \p{L}{3,9} )?\d{3,4})"
_LIFE = regex.compile(
    rf"\((?P<before>[^()]{{0,80}}?; ?)?(?:born )?(?P<born>{_DATE})(?: in [^()–-]{{1,40}})?"
    rf" ?(?:–|-{{1,2}}) ?(?P<died>{_DATE})\)"
)


def is_spaced(text: str) -> bool:
    return _SPACED.search(text) is not None


def joined(text: str) -> str:
    text = _BRACKET.sub(lambda match: _BRACKETS[match.group()], text)
    for spaced, together in _JOINS:
        text = spaced.sub(together, text)
    return text


def with_life_dates(text: str) -> str:
    """“Ada Byron (10 December 1815 – 27 November 1852)” says when somebody was born and died."""
    if "(" not in text:
        return text
    return _LIFE.sub(
        lambda match: f"({match['before'] or ''}born {match['born']}, died {match['died']})", text
    )
