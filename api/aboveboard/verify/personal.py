"""Personal data in a text: e-mail, telephone, bank and card numbers, postal addresses, orders."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from aboveboard.verify.links import emails_in, links_in

What = Literal["an e-mail address", "a telephone number", "a bank account", "a card number", "a postal address",
               "an order or account number", "an identity number", "an account name", "an IP address"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Personal:
    what: What
    text: str
    key: str
    """What two spellings of the same have in common."""


_PHONE = regex.compile(r"(?<![\p{L}\p{N}£$€.,\-/])(?:\+|00)?\(?\d[\d\s().\-–/]{6,22}\d(?![\p{L}\p{N}%])")
_IBAN = regex.compile(
    r"(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \-]?[A-Z0-9]{4}){2,7}(?:[ \-]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])",
    regex.I,
)
_CARD = regex.compile(r"(?<!\d)\d(?:[ \-]?\d){12,18}(?!\d)")
_IDENTITY = regex.compile(
    r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b"
)
_IP = regex.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_ORDER = regex.compile(
    r"(?:\b(?:order|account|customer|ticket|case|invoice|booking|tracking|reference|ref|policy|membership|serial|"
    r"bestell(?:ung|nummer|nr)|auftrag(?:snummer)?|kunden(?:nummer|nr)|rechnung(?:snummer)?|vorgang(?:snummer)?|"
    r"pedido|factura|cliente|referencia|seguimiento)\.?\s*(?:number|no|nr|num|id|code|número|nummer)?\.?\s*[:#]?\s*)"
    r"(\#?(?=[A-Z0-9\-]*\d[A-Z0-9\-]*\d)[A-Z0-9][A-Z0-9\-]{3,24})(?![\p{L}])|(?<![\w&])\#(\d{4,})\b",
    regex.I,
)
_STREET = regex.compile(
    r"\b\d{1,4}[a-z]?,?\s+(?:\p{Lu}[\p{L}'’.\-]+\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|"
    r"Square|Sq|Place|Pl|Terrace|Crescent|Gardens|Boulevard|Blvd|Highway|Hwy)\b"
    r"|\b\p{Lu}[\p{L}\-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer)\s+\d{1,4}\s?[a-z]?\b"
    r"|\b(?:Calle|C/|Avenida|Avda\.?|Plaza|Paseo|Rue|Via)\s+(?:de\s+|del\s+|la\s+)*\p{Lu}[\p{L}]+(?:\s+\p{Lu}\p{L}+)*,?\s+\d{1,4}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\bP\.?O\.?\s?Box\s+\d+"
)
_HANDLE = regex.compile(r"(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_.]{2,50}(?<!\.)")
_DATE_OR_HOURS = regex.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[:.]\d{2}\s?[-–]\s?\d{1,2}[:.]\d{2}|\d{4}\s?[-–/]\s?\d{4}"
)


_PLAIN: tuple[tuple[What, regex.Pattern[str]], ...] = (
    ("an identity number", _IDENTITY),
    ("an IP address", _IP),
    ("a postal address", _STREET),
)


@lru_cache(maxsize=2_048)
def personal_data(text: str) -> tuple[Personal, ...]:
    """All that is found, in no particular order; the same characters are reported once, as the most telling kind."""
    found: list[Personal] = [
        Personal("an e-mail address", email, email.casefold()) for email in emails_in(text)
    ]
    plain = _without_links(text)
    for match in _IBAN.finditer(plain):
        if is_iban(match.group()):
            found.append(Personal("a bank account", match.group(), _compact(match.group())))
            plain = _blank(plain, match)
    for match in _CARD.finditer(plain):
        if is_card(match.group()):
            found.append(Personal("a card number", match.group(), _digits(match.group())))
            plain = _blank(plain, match)
    for what, pattern in _PLAIN:
        for match in pattern.finditer(plain):
            found.append(Personal(what, match.group(), _compact(match.group())))
            plain = _blank(plain, match)
    for match in _ORDER.finditer(plain):
        number = match.group(1) or match.group(2)
        found.append(Personal("an order or account number", match.group().strip(), _compact(number)))
        plain = _blank(plain, match)
    found += [Personal("a telephone number", m.group().strip(), phone_key(m.group())) for m in _phones(plain)]
    found += [Personal("an account name", m.group(), m.group().casefold()) for m in _HANDLE.finditer(plain)]
    return tuple(found)


def phone_key(text: str) -> str:
    """The last nine digits: national and international spellings of one number share them."""
    return _digits(text)[-9:]


def is_iban(text: str) -> bool:
    """By its check digits (ISO 13616)."""
    compact = _compact(text).upper()
    if not 15 <= len(compact) <= 34 or not regex.match(r"[A-Z]{2}\d{2}[A-Z0-9]+$", compact):
        return False
    rearranged = compact[4:] + compact[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1


def is_card(text: str) -> bool:
    """By Luhn's sum (ISO/IEC 7812)."""
    digits = [int(digit) for digit in _digits(text)]
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _phones(text: str) -> list[regex.Match[str]]:
    found = []
    for match in _PHONE.finditer(text):
        digits = _digits(match.group())
        dated = _DATE_OR_HOURS.search(match.group())
        grouped = regex.fullmatch(r"\d{1,3}(?:[., ]\d{3})+", match.group().strip())
        if 7 <= len(digits) <= 15 and not dated and not grouped:
            found.append(match)
    return found


def _without_links(text: str) -> str:
    for link in links_in(text):
        text = text.replace(link.text, " " * len(link.text))
    for email in emails_in(text):
        text = text.replace(email, " " * len(email))
    return text


def _blank(text: str, match: regex.Match[str]) -> str:
    return text[: match.start()] + " " * len(match.group()) + text[match.end() :]


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _compact(text: str) -> str:
    return regex.sub(r"[^\p{L}\p{N}]", "", text).casefold()
