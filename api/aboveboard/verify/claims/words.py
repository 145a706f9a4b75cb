"""Words as they are compared: folded, stemmed, with common synonyms put together and phrases taken as one."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from aboveboard.verify.claims import cues, lexicon
from aboveboard.verify.claims.irregular import BASE_OF
from aboveboard.verify.claims.keys import key_of
from aboveboard.verify.claims.stopwords import BY_LANGUAGE, STOPWORDS
from aboveboard.verify.claims.weekdays import days_in

LANGUAGES = ("en", "de", "es")
WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*")
_TOKEN = regex.compile(
    r"(?:\p{L}\.){2,}|[\p{L}\p{M}]+\p{N}[\p{L}\p{N}]*|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*|\n|[^\s\p{L}\p{N}]"
)
_CONTRACTED = regex.compile(r"(.+)'(?:s|ll|ve|re|d|m)$")
COMMON_WEIGHT = 0.6
_MARKS = frozenset(".!?;:,–—()\n|•…")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, phrase or mark of a text, and what it is compared by."""

    folded: str
    key: str
    """Stem, or the concept of its synonyms (in capitals), or a cue (`~not`), or a mark."""
    start: int
    end: int
    content: bool
    """Says something by itself: no mark, no grammar."""
    name: bool
    """Written as a name: a capital that no sentence start explains, or letters and digits together."""
    initial: bool
    """The first word of its sentence."""
    weight: float
    cue: str | None
    person: str | None
    """WE, YOU or I where it names a party."""
    capital: bool = False


def fold(text: str) -> str:
    """Lower case, one form of apostrophe, composed."""
    return unicodedata.normalize("NFC", text).replace("’", "'").casefold()


@lru_cache(maxsize=1_024)
def language_of(text: str) -> str:
    """en, de or es by their most frequent words; en where they do not tell."""
    found = {word.group().casefold() for word in WORD.finditer(text)}
    scores = {language: len(found & BY_LANGUAGE[language]) for language in LANGUAGES}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores["en"] else "en"


def words_in(text: str, language: str, names: tuple[str, ...]) -> list[Word]:
    """Words, phrases and marks, in order. `names` of the organization become `WE`."""
    raw = _raw(text)
    found: list[Word] = []
    initial = True
    i = 0
    while i < len(raw):
        folded, surface, start, end = raw[i]
        if folded in _MARKS or not (surface[0].isalnum()):
            found.append(Word(folded, folded, start, end, False, False, False, 0.0, None, None))
            initial = initial or folded in ".!?\n•|"
            i += 1
            continue
        if language == "de" and folded in _STATES and _ends(raw, i + 1):
            state = _STATES[folded]
            found.append(Word(folded, key_of(state, "de"), start, end, True, False, initial, 1.0, None, None))
            i += 1
            initial = False
            continue
        length, key = _phrase_at(raw, i, names)
        if language == "de" and length == 2 and raw[i + 1][0] in _STATES and _ends(raw, i + 2):
            length = 0
        if length:
            found.append(_phrase(raw, i, length, key, initial))
            i += length
        else:
            found.append(_word(folded, surface, start, end, initial, language))
            i += 1
        initial = False
    return found


_STATES = {"zu": "geschlossen", "auf": "geöffnet"}
"""What the two mean at a German clause's end, after a form of “sein” or “haben”."""
_STANDING = frozenset("ist sind war waren bleibt bleiben haben hat habt".split())


def _ends(raw: list[tuple[str, str, int, int]], i: int) -> bool:
    """Whether a clause ends before a word, and a form of “to be” stands in it."""
    if i < len(raw) and raw[i][0] not in _MARKS and raw[i][0] not in ("und", "oder"):
        return False
    return any(folded in _STANDING for folded, *_ in raw[max(0, i - 9) : i])


def _raw(text: str) -> list[tuple[str, str, int, int]]:
    """(folded, as written, start, end); contractions are taken apart: `can't` is `can` and `not`."""
    raw: list[tuple[str, str, int, int]] = []
    for match in _TOKEN.finditer(text):
        surface, start, end = match.group(), match.start(), match.end()
        folded = fold(surface)
        if folded.endswith("n't") and len(folded) > 3:
            base = {"ca": "can", "wo": "will", "sha": "shall"}.get(folded[:-3], folded[:-3])
            raw += [(base, surface, start, end), ("not", surface.lower(), start, end)]
        elif folded == "cannot":
            raw += [("can", surface, start, end), ("not", surface.lower(), start, end)]
        elif folded in ("free", "frei") and text[start - 1 : start] == "-":
            raw.append(("without", surface, start, end))
        elif (contracted := _CONTRACTED.match(folded)) is not None:
            raw.append((contracted.group(1), surface.replace("’", "'").rsplit("'", 1)[0], start, end))
            if folded.endswith("'ll"):
                raw.append(("will", "will", start, end))
        else:
            raw.append((folded, surface, start, end))
    return raw


_TIERS = frozenset(("plus",))
"""Small words that plans and products are called by, written with a capital."""
_TIERS_INSIDE = frozenset(("one", "go", "now"))
"""The same, where a sentence does not begin with them: the `Lark One`."""


def _is_name(folded: str, surface: str, explained: bool, language: str) -> bool:
    """Letters with digits, or a capital that its place does not explain; German nouns have one anyway."""
    if any(character.isdigit() for character in folded) and any(character.isalpha() for character in folded):
        return True
    day = folded in cues.WEAK and bool(days_in(surface))
    if day or explained or not surface[:1].isupper() or folded in STOPWORDS:
        return False
    return language != "de" or (surface.isupper() and len(surface) > 1)


def _word(folded: str, surface: str, start: int, end: int, initial: bool, language: str) -> Word:
    cue = _single_cues().get(folded)
    key = key_of(folded, language)
    person = key if key in (lexicon.US, lexicon.THEM, lexicon.ME) else None
    digits = any(character.isdigit() for character in folded)
    tier = surface[:1].isupper() and (folded in _TIERS or (not initial and folded in _TIERS_INSIDE))
    name = tier or _is_name(folded, surface, initial or person is not None, language)
    content = tier or (
        cue is None
        and person is None
        and folded not in STOPWORDS
        and folded not in cues.POLITE
        and (len(folded) > 1 or digits)
    )
    weight = 1.3 if tier else _weight(folded, name) if content else 0.0
    return Word(
        folded,
        cue if cue and not content else key,
        start,
        end,
        content,
        name and content,
        initial,
        weight,
        cue,
        person,
        surface[:1].isupper(),
    )


def _weight(folded: str, name: bool) -> float:
    base = BASE_OF.get(folded, folded)
    if folded in cues.WEAK or base in cues.WEAK:
        return 0.35
    if folded in cues.COMMON or base in cues.COMMON:
        return COMMON_WEIGHT
    return 1.3 if name else 1.0


def _phrase(raw: list[tuple[str, str, int, int]], i: int, length: int, key: str, initial: bool) -> Word:
    folded = " ".join(word for word, *_ in raw[i : i + length])
    start, end = raw[i][2], raw[i + length - 1][3]
    cue = key if key.startswith("~") else None
    person = key if key == lexicon.US else None
    content = cue is None and person is None
    weight = 1.0 if content else 0.0
    return Word(
        folded, key, start, end, content, False, initial, weight, cue, person, raw[i][1][:1].isupper()
    )


def _phrase_at(raw: list[tuple[str, str, int, int]], i: int, names: tuple[str, ...]) -> tuple[int, str]:
    """The longest phrase that begins here, as (words, key); (0, "") where none does."""
    by_first = _phrases().get(raw[i][0], ())
    for name in names:
        parts = _name_parts(name)
        if parts and parts[0] == raw[i][0] and tuple(word for word, *_ in raw[i : i + len(parts)]) == parts:
            return len(parts), lexicon.US
    for parts, key in by_first:
        if tuple(word for word, *_ in raw[i : i + len(parts)]) == parts:
            return len(parts), key
    for verbs, particle, key in _PARTED:
        if (
            raw[i][0] in verbs
            and _follows(raw, i, particle)
            and not (key == "~not" and _is_out_of_reach(raw, i))
        ):
            return 1, key
    if raw[i][0] in ("nothing", "nichts", "nada", "anything") and _costs_before(raw, i):
        return 1, "FREE"
    if raw[i][0] in _DENIES_A_PRICE and not _is_a_payer(raw, i) and _price_follows(raw, i):
        return 1, "FREE"
    return 0, ""


_SEND = frozenset(
    """send sent sending bring take ship post return hand schicken senden schick schickt sende geben gib gebt nehmen
    nimmt nehme bringen bringt""".split()
)
_REPAY = frozenset(
    "give gives gave given giving get gets got getting pay pays paid paying receive received have refund".split()
)
_TAKE = frozenset("take takes taking took taken".split())
_PICK = frozenset("pick picks picking picked".split())
_SWITCH = frozenset("turn turned turns switch switched switches schalten".split())
_PARTED = (
    (_REPAY, frozenset(("back",)), "REFUND"),
    (frozenset(("geld",)), frozenset(("zurück", "wieder")), "REFUND"),
    (_SEND, frozenset(("back", "zurück")), "RETURN"),
    (_TAKE, frozenset(("off", "away")), "REMOVE"),
    (_PICK, frozenset(("up",)), "COLLECT"),
    (frozenset(("keep", "keeps")), frozenset(("out",)), "~not"),
    (frozenset(("fällt", "fallen")), frozenset(("aus",)), "~not"),
    (_SWITCH, frozenset(("on", "ein", "an")), "~on"),
    (_SWITCH, frozenset(("off", "aus", "ab")), "~off"),
)
"""Verbs and their particles, some words apart: `send the kettle back`."""


def _follows(raw: list[tuple[str, str, int, int]], i: int, particles: frozenset[str]) -> bool:
    for folded, surface, *_ in raw[i + 1 : i + 7]:
        if folded in particles:
            return True
        if folded in _MARKS or not surface[0].isalnum():
            return False
    return False


def _is_out_of_reach(raw: list[tuple[str, str, int, int]], i: int) -> bool:
    """“Keep it out of reach” denies nothing."""
    return any(folded == "reach" for folded, *_ in raw[i + 1 : i + 7])


_DENIES_A_PRICE = frozenset(
    "no not without never kein keine keinen keinerlei ohne nicht sin no ningún ninguna".split()
)
PRICES = (
    "fee", "charge", "cost", "pay", "gebühr", "aufpreis", "zuschlag", "mehrpreis", "kost", "zahl", "bezahl", "berechn",
    "coste", "costo", "cargo", "cobr", "pag", "suplemento", "recargo", "surcharge",
)  # fmt: skip
_COSTS = ("kosten", "gebühr", "gebühren")
"""How German compounds end that name a price: Lieferkosten."""
_NO_PRICE = (
    "payment",
    "payroll",
    "page",
    "paket",
    "pago",
    "costa",
    "zahlreich",
    "kostenl",
    "kostenf",
    "kostenp",
)


def _price_follows(raw: list[tuple[str, str, int, int]], i: int) -> bool:
    """“No leaving fee”, “don't pay anything”, “ohne Aufpreis”: said of a price, a denial is freedom from it.

    With an amount after the verb it denies that amount alone: “you don't pay £5”.
    """
    between = False
    for folded, surface, *_ in raw[i + 1 : i + 4]:
        if not surface[0].isalnum():
            return False
        if between and folded in _FINITE_PRICES:
            return False  # “not showing up costs £10”
        between = folded not in _STILL
        if folded.startswith(PRICES) and not folded.startswith(_NO_PRICE):
            return True
        if folded.endswith(_COSTS):
            return True
    return False


_FINITE_PRICES = frozenset("costs cost kostet kosten cuesta cuestan".split())
_STILL = frozenset("longer mehr extra any it you ever es sie dich".split())
_PAYERS = frozenset(
    """we warranty guarantee insurance cover policy wir garantie gewährleistung versicherung nosotros garantía
    seguro""".split()
)


_MEANS = frozenset("it card voucher gutschein karte tarjeta vale es".split())
"""What one pays with."""


def _is_a_payer(raw: list[tuple[str, str, int, int]], i: int) -> bool:
    """“The warranty doesn't pay for it”, “it does not pay for parking”: nobody gets anything for nothing."""
    pays = any(folded.startswith(("pay", "zahl", "bezahl", "pag")) for folded, *_ in raw[i + 1 : i + 3])
    payers = _PAYERS | _MEANS if pays else _PAYERS
    return any(folded in payers for folded, *_ in raw[max(0, i - 2) : i])


_BEING = frozenset("is was will wird ist war es".split())
_COSTING = ("cost", "kost", "pay", "charg", "zahl", "bezahl", "berechn", "cuest", "pag", "cobr")


def _costs_before(raw: list[tuple[str, str, int, int]], i: int) -> bool:
    """“It costs you nothing”, not “nothing is charged and nothing is deleted”."""
    if i + 1 < len(raw) and raw[i + 1][0] in _BEING:
        return False
    return any(folded.startswith(_COSTING) for folded, *_ in raw[max(0, i - 7) : i])


@lru_cache(maxsize=256)
def _name_parts(name: str) -> tuple[str, ...]:
    return tuple(folded for folded, *_ in _raw(name))


@cache
def _single_cues() -> dict[str, str]:
    single: dict[str, str] = {}
    for cue, (words, _) in cues.CUES.items():
        for word in words:
            single.setdefault(word, cue)
    return single


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> (words, key) of each phrase that begins with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, (single, phrases) in {**cues.CUES, **cues.CONCEPTS}.items():
        for phrase in (*phrases, *(() if key.startswith("~") else single)):
            parts = tuple(phrase.split())
            table.setdefault(parts[0], []).append((parts, key))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}
