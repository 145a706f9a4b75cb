"""Numbers as people write them, in digits and in words, as one number."""

from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives

_UNITS = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "dozen": 12, "one": 1,
    "null": 0, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "dutzend": 12,
    "cero": 0, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "docena": 12,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "k": 1_000, "m": 1_000_000,
    "bn": 1_000_000_000, "mn": 1_000_000, "hundert": 100, "tausend": 1_000, "millionen": 1_000_000, "mio": 1_000_000,
    "milliarden": 1_000_000_000, "mrd": 1_000_000_000, "cien": 100, "ciento": 100, "mil": 1_000,
    "millón": 1_000_000, "millones": 1_000_000,
}  # fmt: skip
_DE_UNIT = {"ein": 1, **{word: n for word, n in _UNITS.items() if n < 10 and word not in ("eins",)}}
_GERMAN_PAIR = regex.compile(rf"({alternatives(_DE_UNIT)})und({'|'.join(_TENS)})")

_SMALL = alternatives({*_UNITS, *_TENS} - {"one", "once"})
WORD_NUMBER = (
    rf"(?:(?:{_SMALL}|one)\s+and\s+a\s+half)|"
    rf"(?:(?:{'|'.join(_TENS)})[\s-]+(?:y\s+)?(?:one|{'|'.join(word for word, n in _UNITS.items() if 1 < n < 10)})"
    rf"|(?:{_GERMAN_PAIR.pattern.replace('(', '(?:')})"
    rf"|(?:{_SMALL}))(?:[\s-]+(?:hundred|thousand|million|billion|hundert|tausend|mil|millones|millionen))?"
    rf"|(?:(?:one|an?)\s+)?(?:hundred|thousand|dozen|million)|(?:ein)?(?:hundert|tausend)|cien(?:to)?"
)
"""A pattern for a number in words; a bare `one` is left out, since it mostly stands for a thing."""

WORDS = frozenset({*_UNITS, *_TENS, *(word for word in _SCALES if len(word) > 3)})
"""Words that are numbers, or parts of them."""

DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
"""A pattern for a number in digits, thousands parted or not, point or comma before the decimals."""
NUMBER = regex.compile(rf"(?<![\w.,])(?:{WORD_NUMBER}|{DIGITS})(?![\w])", regex.IGNORECASE)
"""A number in words or digits that stands by itself."""
SCALE = (
    r"(?:\s?(?:k|m|mn|bn)(?![\p{L}])|\s(?:hundred|thousand|million|billion|tausend|mio|millionen|mrd|milliarden|mil"
    r"|millón|millones)\b\.?)"
)


@lru_cache(maxsize=8_192)
def number(text: str) -> float | None:
    """The number that a match of `DIGITS` or `WORD_NUMBER` stands for, its scale included; None where it is none."""
    text = text.casefold().strip().rstrip(".")
    if text[:1].isdigit():
        match = regex.match(DIGITS, text)
        if match is None:
            return None
        scale = text[match.end() :].strip(" -.")
        value = from_digits(match.group())
        return value * _SCALES.get(scale, 1) if value is not None else None
    return _from_words(text)


def from_digits(text: str) -> float | None:
    """1,000 = 1.000 = 1 000 = 1000; 2,5 = 2.5: three digits after a single mark are thousands, unless 0 leads."""
    text = regex.sub(r"[\s\u00a0\u202f']", "", text)
    points, commas = text.count("."), text.count(",")
    if points and commas:
        decimal = "." if text.rfind(".") > text.rfind(",") else ","
        text = text.replace("," if decimal == "." else ".", "").replace(",", ".")
    elif points + commas == 1:
        mark = "." if points else ","
        whole, part = text.split(mark)
        text = (
            whole + part
            if len(part) == 3 and whole not in ("0", "") and len(whole) <= 3
            else f"{whole}.{part}"
        )
    elif points + commas > 1:
        text = text.replace(".", "").replace(",", "")
    try:
        return float(text)
    except ValueError:
        return None


def _from_words(text: str) -> float | None:
    total, current, seen = 0.0, 0.0, False
    halved = text.endswith("a half")
    for word in regex.split(r"[\s-]+", text):
        if word == "half":
            current += 0.5 - (1 if halved else 0)
            continue
        if word in ("and", "y", "und", "of"):
            continue
        if word in ("a", "an", "one", "ein"):
            current, seen = current + 1, True
        elif word in _TENS or word in _UNITS:
            current, seen = (
                (current or 1) * 12
                if word in ("dozen", "dutzend", "docena")
                else current + (_TENS.get(word) or _UNITS.get(word, 0)),
                True,
            )
        elif word in _SCALES:
            current, seen = (current or 1) * _SCALES[word], True
        elif pair := _GERMAN_PAIR.fullmatch(word):
            current, seen = current + _DE_UNIT[pair.group(1)] + _TENS[pair.group(2)], True
        elif word in ("einhundert", "eintausend"):
            current, seen = 100.0 if word == "einhundert" else 1000.0, True
        else:
            return None
    return total + current if seen else None
