"""Signs with a fixed form: personal data, a request about one's own order, a leak, hate, insults, spam."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import Author
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems
from aboveboard.screen.masked import unmasked

_EMAIL = regex.compile(r"(?i)(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_IBAN = regex.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_DIGITS = regex.compile(r"(?<![\w.,#/-])(?:\d[ -]?){12,18}\d(?![\w-])")
_PHONE = regex.compile(
    r"(?<![\w#/.-])(?:\+\d{1,3}[\s.-]?|00\d{1,3}[\s.-]?|\(?0|\(\d{3}\)[\s.-]?|(?=\d{3}[-.\s]\d{3}[-.\s]\d{4}))"
    r"[\d(][\d\s().-]{5,}\d(?![\w-])"
)
_OWN_PHONE = regex.compile(
    r"(?i)\b(?:mi|my|mein\w*|mon) (?:tel(?:[eé]fono|efon\w*|éphone)?|m[oó]vil|mobile|phone|cell|handy\w*|portable)"
    r"[^\d\n]{0,20}\d(?:[ .-]?\d){8,10}(?!\d)"
)
"""Without its leading zero, where the author calls it theirs."""
_NUMBERED = regex.compile(
    r"(?i)\b(?:order|booking|tracking|ref(?:erence)?|serial|model|invoice|ticket|bestell\w*|buchung\w*|sendung\w*|rechnung\w*|"
    r"pedido|reserva|factura|seguimiento|commande|réservation|facture|suivi)"
    r"(?: (?:id|number|no|nr|nummer|número|numéro|núm|num)| n[º°o])?[\s.:#]*(?:(?:is|ist|es|est)\s)?\s*$"
)
"""What stands before a number that is no telephone's: `order number is`."""
_DATE = regex.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_IN_CAPITALS = frozenset({"postcode", "national", "press"})
_HANDLE = regex.compile(r"@[\w.]+")
_OUR_PLACE = regex.compile(
    r"(?i)\b(?:your|you['’]ve|you have|eure\w*|euer|euch|vuestr[oa]s?|su|sus)\b(?! (?:allow|take|offer)\w*)"
)
"""Words by which the author speaks to us of something of ours."""
_SUPPOSED = regex.compile(
    r"(?i)\b(?:if|what if|in case|suppose|supposing|how (?:do|can|would) (?:i|we|you)|wenn|falls|angenommen|"
    r"wie kann ich|qu[eé] pasa si|en caso de que|c[oó]mo puedo|si (?:me|no|se|un\w*)|et si)\b[^.?!,;]*$"
)
"""Before words that tell of a case only supposed: `if I'm charged twice`."""
_TELLING = 5
"""Letters of a competitor's name from which it tells something in a handle."""
_SHARED = {"nb": "da", "no": "da"}
"""Languages whose patterns stand with a neighbour's."""
_LITTLE = 3
"""Content words beside an insult up to which a post is nothing but abuse."""


def personal_data(text: str, organization: Organization) -> str | None:
    """What kind of personal data a text shows, in words; None without any. Our own addresses are not personal."""
    if any(not _is_our_address(match.group(), organization) for match in _EMAIL.finditer(text)):
        return "an e-mail address"
    if any(_is_iban(match.group()) for match in _IBAN.finditer(text)):
        return "an account number"
    if any(_is_card(match.group()) for match in _DIGITS.finditer(text)):
        return "a card number"
    if any(_is_phone(match, text, organization) for match in _PHONE.finditer(text)) or _OWN_PHONE.search(
        text
    ):
        return "a telephone number"
    if _any("national", text):
        return "an identity number"
    if _any("told", text):
        return "a password or a date of birth"
    if _any("street", text) and (_any("own_address", text) or _any("postcode", text)):
        return "a postal address"
    return None


def own_account(reading: Reading) -> str | None:
    """The words in which the author asks about their own order, payment or account."""
    text = reading.text.replace("’", "'")
    for name in ("account", "reference"):
        for pattern in _patterns(name, reading.language):
            match = pattern.search(text)
            if match and not _SUPPOSED.search(text[: match.start()]):
                return match.group().strip()
    return None


def injury(reading: Reading) -> str | None:
    """The words in which somebody tells that a body was hurt, and not elsewhere."""
    found = _first("injury", reading)
    return None if found and is_old_harm(reading) else found


def is_old_harm(reading: Reading) -> bool:
    """Whether a body was hurt elsewhere, and the post either does not speak of us or asks us something else."""
    asks_aside = reading.intent == "question" and not _OUR_PLACE.search(reading.text)
    return (asks_aside or not reading.about_us) and happened_elsewhere(reading)


def happened_elsewhere(reading: Reading) -> bool:
    """Whether a text tells of sport, of home, of long ago, or of a story: no hand of ours was in it."""
    return _first("elsewhere", reading) is not None or _keeps_away(reading)


def _keeps_away(reading: Reading) -> bool:
    """Whether somebody is in hospital, from no cause that is told, and so something is to be called off."""
    if _first("harmed", reading):
        return False
    absent = [
        match.end() for each in _patterns("absent", reading.language) if (match := each.search(reading.text))
    ]
    cancels = _patterns("cancels", reading.language)
    return bool(absent) and any(each.search(reading.text, min(absent)) for each in cancels)


def threat(reading: Reading) -> str | None:
    """The words in which somebody announces blows."""
    return _first("threat", reading)


def despair(reading: Reading) -> str | None:
    """The words in which somebody says that they won't live on, or that nobody would miss them."""
    if found := _first("despair", reading):
        return found
    # Who has no strength left may stand in a queue; who speaks of an end beside it does not.
    unmissed = _first("unmissed", reading) if _first("worn", reading) else None
    return unmissed if unmissed and not happened_elsewhere(reading) else None


def security(reading: Reading) -> str | None:
    """The words in which somebody tells that other customers' papers lie open."""
    return _first("security", reading)


def press(reading: Reading) -> str | None:
    """The words in which somebody names the paper or the station that they work for."""
    return _first("press", reading)


def comparison(reading: Reading) -> str | None:
    """The words in which we are weighed against a competitor whom the post names.

    `Or` weighs us only beside a name: `do I have to start again or does it come over from them?` weighs nobody.
    """
    if not reading.competitors:
        return None
    names = alternatives(reading.competitors, spaced=True)
    beside = rf"(?i)\b(?:{names})\W+(?:\w+\W+)?(?:or|oder|o|ou)\b|\b(?:or|oder|o|ou)\W+(?:\w+\W+){{0,2}}(?:{names})\b"
    if choice := regex.search(beside, reading.text):
        return choice.group()
    return _first("compare", reading)


def campaign(reading: Reading, author: Author, organization: Organization) -> str | None:
    """What speaks for it that the author has a stake in the matter; evidence to look at, not a finding.

    Who worked here and calls on others to turn away; who speaks for a competitor named in the post, or bears its
    name, and calls on others to come over.
    """
    call = _first("call", reading)
    insider = _first("insider", reading)
    if insider and call:
        return f"says “{insider}” and “{call}”"
    names = " ".join(filter(None, (author.handle, author.name))).casefold()
    bears = next((name for name in _rivals(organization) if _squeezed(name) in _squeezed(names)), None)
    if bears:
        return f"the author's name holds “{bears}”"
    rival = _first("rival", reading) if reading.competitors else None
    if rival and (call or reading.intent in ("statement", "request", "praise")):
        return f"names {reading.competitors[0]} and says “{rival}”"
    return None


def _rivals(organization: Organization) -> tuple[str, ...]:
    return tuple(name for name in organization.competitors if len(_squeezed(name)) >= _TELLING)


def _squeezed(text: str) -> str:
    return regex.sub(r"[^\p{L}\p{N}]", "", text.casefold())


@lru_cache(maxsize=64)
def without_idioms(text: str, language: str) -> str:
    """A text without figures of speech whose words are grave elsewhere: `my back is killing me`."""
    for pattern in _patterns("idiom", language):
        text = pattern.sub(" … ", text)
    return text


def hate(reading: Reading) -> str | None:
    return _first("hate", reading)


def mere_insult(reading: Reading) -> str | None:
    """An insult to people in a post that has no matter of its own. Bad temper about a matter is not abuse."""
    found = _first("insult", reading)
    if found is None or reading.intent == "question":
        return None
    if reading.intent == "statement" and not reading.asks:
        return found
    rest = unmasked(_HANDLE.sub(" ", reading.text))
    for pattern in _patterns("insult", reading.language):
        rest = pattern.sub(" ", rest)
    return found if len(set(content_stems(rest, reading.language))) <= _LITTLE else None


def spam(reading: Reading) -> int:
    """How many different signs of spam a post shows."""
    return sum(bool(pattern.search(reading.text)) for pattern in _patterns("spam", reading.language))


def _any(name: str, text: str) -> bool:
    return any(pattern.search(text) for pattern in _patterns(name, "en"))


def _first(name: str, reading: Reading) -> str | None:
    text = unmasked(reading.text)
    matches = (pattern.search(text) for pattern in _patterns(name, reading.language))
    return next((match.group() for match in matches if match), None)


@lru_cache(maxsize=128)
def _patterns(name: str, language: str) -> "tuple[regex.Pattern[str], ...]":
    data = _data()
    by_language: dict[str, list[str]] = data[name]
    if language not in by_language:
        language = _SHARED.get(language, language)
    things = data["things"].get(language, data["things"]["en"])
    listed = [*by_language.get("any", ()), *by_language.get(language, by_language.get("en", ()))]
    flags = "" if name in _IN_CAPITALS else "(?i)"
    return tuple(regex.compile(f"{flags}{pattern.replace('THING', things)}") for pattern in listed)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "words" / "signs.toml").read_text("utf-8"))


def _is_our_address(address: str, organization: Organization) -> bool:
    own = [organization.support.email or "", organization.website or ""]
    domain = address.rpartition("@")[2].casefold()
    return any(domain and part.casefold().endswith(domain) for part in own)


def _is_iban(text: str) -> bool:
    bare = text.replace(" ", "")
    if not 15 <= len(bare) <= 34:
        return False
    digits = "".join(str(int(mark, 36)) for mark in bare[4:] + bare[:4])
    return int(digits) % 97 == 1


def _is_card(text: str) -> bool:
    digits = [int(mark) for mark in text if mark.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) if at % 2 else digit for at, digit in enumerate(reversed(digits)))
    return 13 <= len(digits) <= 19 and digits[0] in (3, 4, 5, 6) and sum(doubled) % 10 == 0


def _is_phone(match: "regex.Match[str]", text: str, organization: Organization) -> bool:
    digits = "".join(mark for mark in match.group() if mark.isdigit())
    ours = "".join(mark for mark in organization.support.phone or "" if mark.isdigit())
    if (
        not 9 <= len(digits) <= 15
        or _DATE.match(match.group().strip())
        or (ours and digits[-8:] == ours[-8:])
    ):
        return False
    return not _NUMBERED.search(text[: match.start()])
