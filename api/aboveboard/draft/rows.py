"""A table's row as a person says it: what it is about, and the columns that were asked for."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from importlib.resources import files
from types import MappingProxyType

import regex

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.table_row import Cell, cells_of
from aboveboard.domain.words import content_stems
from aboveboard.draft.weekdays import weekdays
from aboveboard.read.regions import regions

_MONEY = regex.compile(
    r"[£$€¢]|\b(?:gbp|eur|usd|nok|dkk|sek|chf)\b|\d ?(?:pence|ct|cents?|c[eé]ntimos?|øre)\b|\dp\b",
    regex.IGNORECASE,
)
_PRICE = regex.compile(
    r"\b(?:price|cost|fee|rate|charge|fare|preis|fahrpreis|kosten|gebühr|entgelt|precio|coste|importe|tarifa|prix|tarif|"
    r"pris)\b\s*",
    regex.IGNORECASE,
)
_KIND_OF_FEE = regex.compile(
    r"\p{L}\s(?:fee|charge|rate|gebühr)\b|\p{L}{3}(?:gebühr|zuschlag|pauschale)\b|"
    r"^(?:tarifa|cargo|cuota|gastos)\s+(?:de|por)\s",
    regex.IGNORECASE,
)
"""A charge that has a name of its own, which is not what the thing costs: `exit fee`, `standing charge`."""
_NO_PRICE = regex.compile(
    r"\b(?:deposits?|allowances?|free|limits?|cover(?:ed)?|included|up to|max(?:imum)?|min(?:imum)?|smallest|largest|"
    r"lowest|highest|at least|from which|thresholds?|balance|income|salary|wages?|pay|earn(?:ings)?|savings?|"
    r"discounts?|bonus|rewards?|refund(?:ed)?|compensation|value|turnover|excess|you get|"
    r"kaution|einlage|pfand|frei(?:betrag)?|kostenlos|grenze|höchst\p{L}*|mindest\p{L}*|gehalt|lohn|verdienst|vergütung|"
    r"erstattung|rabatt|guthaben|wert|umsatz|selbstbeteiligung|ersparnis|"
    r"dep[oó]sito|fianza|l[ií]mite|gratis|m[aá]xim[oa]|m[ií]nim[oa]|sueldo|salario|saldo|descuento|ahorro|reembolso|valor|"
    r"caution|limite|gratuit|maximum|salaire|remise|depositum|grense|lønn)\b",
    regex.IGNORECASE,
)
"""Columns whose money is not what something costs: `smallest deposit`, `free each month`."""
_RATED = regex.compile(
    r"\brates?\b|interest|\baer\b|\bapr\b|\bapy\b|\bpay(?:s|ing)\b|yield|zins|verzins|inter[eé]s|rentab|\btae\b|\btaux\b|"
    r"\brente\b",
    regex.IGNORECASE,
)
_PERCENT = regex.compile(r"\d\s?%")
_PRICED = regex.compile(
    r"how much(?! (?:notice|warning|time|longer|data|space|room|luggage|baggage|water)\b)|"
    r"\b(?:i|we|you|one|people) pay\b|pag(?:o|a|ar|amos)\b|"
    r"what(?:['’]?s| is| would| will| does)? (?:it|that|this|they)?\s?"
    r"(?:come to|work out at|set me back|per|an?|each) ?(?:\w+ )?"
    r"(?:month|week|night|year|day|person|head|go)\b|set (?:me|us) back|come to (?:a|per|each|in total)\b|"
    r"cost|price|fee\b|cheap|expensive|damage|\brate\b|charge|kost|preis|teuer|verlang|zahl|cuesta|"
    r"cuánto|precio|vale\b|prix|combien|tarif|koster|pris\b",
    regex.IGNORECASE,
)
_MEASURED = regex.compile(
    r"^(?:(?:from|up to|ab|bis zu|desde|hasta|à partir de|fra|ca\.?|about|nok|eur|gbp|usd|dkk)\s*)?[£$€+–-]?\s*\d",
    regex.IGNORECASE,
)
_EACH = regex.compile(r"\b(?:per|an?|each|pro|je|al|por|cada|par)\s(\p{L}{2,})\b", regex.IGNORECASE)
_WHEN = regex.compile(
    r"\b(?:when|what time|how (?:late|early|long)|open|until|wann|wie (?:lange|spät|früh)|uhr|offen|auf|"
    r"cuándo|hora|abre|quand|heure|ouvert|når|åpent?|hvornår)\b",
    regex.IGNORECASE,
)
_PLAIN = regex.compile(r"\d+(?:[.,]\d+)?")
_TIMES = regex.compile(r"^\d{1,2}[:.]\d{2}")
_CLOSED = regex.compile(
    r"^(?:closed|geschlossen|cerrado|fermé|stengt|lukket|gesloten|chiuso)$", regex.IGNORECASE
)
_ANY = frozenset("any all alle beliebig - – — cualquiera todos tous alle".split())
_WORDED = regex.compile(r"\p{L}{3,}")
"""A value that says more than a figure."""
_REMARKS = regex.compile(
    r"notes?|remarks?|comments?|details|good to know|anmerkung(?:en)?|hinweise?|bemerkung(?:en)?|notas?|observaciones|"
    r"remarques?|merknad(?:er)?|bemærkning(?:er)?",
    regex.IGNORECASE,
)
"""Columns whose name tells nothing of what they hold."""
_PLACING = regex.compile(r"(?:in|im|at|for|from|per|pro|für|en|dans|i|på|with|mit)\b")
_BETWEEN_THINGS = regex.compile(r"[,:/]\s|\s(?:and|or|und|oder|y|o|u|&)\s", regex.IGNORECASE)
_PLURAL = regex.compile(r"^\p{L}+(?: and \p{L}+)?(?: \p{L}+)?(?<!ss|us|is)(?<=\p{Ll}\p{Ll}s)$")
"""A name of a few words that is of several, in English: `Cats`, `Rabbits and guinea pigs`."""
_FROM_COLUMN = regex.compile(r"from|von|ab|de|desde", regex.IGNORECASE)
_TO_COLUMN = regex.compile(r"to|nach|bis|a|hasta", regex.IGNORECASE)
"""Columns of a journey: `Leeds to Scarborough`."""
_FROM = regex.compile(r"(from|ab|desde|à partir de|fra)\b[\s,]*", regex.IGNORECASE)
SAID_COLUMNS, SAID_LETTERS = 3, 60
"""Columns that are said at most, and one more where all together are this short."""


def spoken_row(
    row: str,
    questions: Sequence[str],
    language: str,
    apart: Sequence[Cell] = (),
    *,
    plainly: bool = False,
    products: Mapping[str, bool] = MappingProxyType({}),
) -> str:
    """`Part: Lid; Price: £8; Stock: yes` asked for its price -> `Lid costs £8.`

    Args:
        row: as the knowledge holds it.
        questions: what was asked, then what it stood in; the first that names a column decides.
        language: whose words say it.
        apart: the cells that tell it from other rows about the same thing; they are said in any case.
        plainly: with the columns' names, and no verb: `Lid: price £8.`
        products: names of products, small, and whether each is spoken of.
    """
    cells = cells_of(row)
    if len(cells) < 2:
        return row if row.endswith(".") else f"{row}."
    subject, others = _subject(cells)
    if apart := [cell for cell in apart if cell in others]:
        subject = _told_apart(subject, apart)
        others = [cell for cell in others if cell not in apart] or others
    others = _of_products(others, products)
    wanted = _wanted(others, questions, language)
    if not cells[0][0]:
        return _of_options(subject, wanted)
    named = any(name.casefold() in products for name, _ in cells)
    small = str if named or _has_names(cells) else partial(_lowered, language=language)
    return _told(subject, wanted, small) if plainly else _sentence(subject, wanted, language, small)


def _of_products(cells: list[Cell], products: Mapping[str, bool]) -> list[Cell]:
    """Without the columns of other products, where one of a product that is spoken of is there."""
    spoken = {name for name, _ in cells if products.get(name.casefold())}
    if not spoken:
        return cells
    return [cell for cell in cells if cell[0] in spoken or cell[0].casefold() not in products]


def is_money(value: str) -> bool:
    return bool(_MONEY.search(value))


def tells_a_price(row: str, question: str, language: str) -> bool:
    """Whether a column tells what it costs, or holds the money that is asked for."""
    return any(
        _MONEY.search(cell[1]) and _answers_how_much(cell, question, language) for cell in cells_of(row)
    )


def _answers_how_much(cell: Cell, question: str, language: str) -> bool:
    """Whether its money is what something costs, or is of the kind that the question names: `how much deposit?`"""
    other = _NO_PRICE.search(cell[0])
    return _costs(cell) or bool(
        other and set(content_stems(other.group(), language)) & set(content_stems(question, language))
    )


def names_options(row: str) -> bool:
    """Whether the row names an attribute, under columns that are what one chooses from: `Users; Solo: 1; Club: 10`."""
    cells = cells_of(row)
    return bool(cells) and not cells[0][0]


def asks_for(row: str, questions: Sequence[str], language: str) -> bool:
    """Whether one of the questions asks for a column of the row, by its name or by the kind of its value."""
    cells = cells_of(row)
    return bool(cells) and bool(_asked(_subject(cells)[1], questions, language))


def subject_of(row: str) -> str:
    """What the row is about: its first column's value."""
    cells = cells_of(row)
    return cells[0][1] if cells else ""


def things_of(subject: str) -> list[str]:
    """What a row is about that is about several things: `Motor, display and wiring`."""
    found = [thing.strip() for thing in _BETWEEN_THINGS.split(subject)]
    return found if len(found) > 1 and not any(map(str.isdigit, subject)) else []


def _subject(cells: Sequence[Cell]) -> tuple[str, list[Cell]]:
    """The name of the row, and the cells that say something of it."""
    (column, first), *others = cells
    if not column:
        return first, list(others)
    if _FROM_COLUMN.fullmatch(column) and others and _TO_COLUMN.fullmatch(others[0][0]):
        (to, second), *others = others
        first = f"{first} {to.lower()} {second}"
    values = [bool(_MEASURED.match(value)) for _, value in others]
    naming = values.index(True) if True in values and all(values[values.index(True) :]) else 0
    named = [value for _, value in others[:naming] if value.casefold() not in _ANY]
    if naming and others[naming:]:
        if len(named) == 1 and _is_name(named[0]):
            return f"{first} ({named[0]})", list(others[naming:])
        return ", ".join([first, *named]), list(others[naming:])
    if len(others) > 1 and not values[0] and len(others[0][1].split()) <= 4 and _is_name(others[0][1]):
        return f"{first} ({others[0][1]})", list(others[1:])
    return first, list(others)


def _told_apart(subject: str, cells: Sequence[Cell]) -> str:
    """`Small box` with `people: 2; mode: night` -> `Small box (2 people, night)`."""
    said = ", ".join(_qualifier(name, value) for name, value in cells)
    return f"{subject[:-1]}, {said})" if subject.endswith(")") else f"{subject} ({said})"


def _qualifier(name: str, value: str) -> str:
    """A plain number goes before its column's name, words say enough by themselves, a measure goes after."""
    if _PLAIN.fullmatch(value):
        return f"{value} {name}"
    return f"{name} {value}" if any(character.isdigit() for character in value) else value


def _wanted(cells: list[Cell], questions: Sequence[str], language: str) -> list[Cell]:
    """The columns that a question asks for, else the first few, or all of what one chooses from."""
    if asked := _asked(cells, questions, language):
        return asked[:SAID_COLUMNS]
    short = sum(len(name) + len(value) for name, value in cells) <= SAID_LETTERS
    return cells if short and len(cells) <= SAID_COLUMNS + 1 else cells[:SAID_COLUMNS]


def _asked(cells: list[Cell], questions: Sequence[str], language: str) -> list[Cell]:
    """The columns that the first question asks for which asks for any."""
    for question in questions:
        asked = _of_asked_days(cells, question) or _named(cells, question, language)
        rates = [cell for cell in cells if _PERCENT.search(cell[1])] if _RATED.search(question) else []
        if rates:
            asked = rates
        elif _PRICED.search(question):
            priced = [cell for cell in cells if _MONEY.search(cell[1])]
            priced = [cell for cell in priced if _answers_how_much(cell, question, language)]
            priced = [cell for cell in priced if _per(" ".join(cell)) & _per(question)] or priced
            asked = [cell for cell in priced if cell in asked] or priced or asked
        if not asked and _WHEN.search(question):
            asked = [cell for cell in cells if _TIMES.match(cell[1])]
        if not asked:
            asked = _holding(cells, question, language)
        if asked:
            return asked
    return []


def _per(text: str) -> set[str]:
    """What a price is said to be for each of: `per kWh`, `a night`."""
    return {unit.casefold() for unit in _EACH.findall(text)}


def _of_asked_days(cells: list[Cell], question: str) -> list[Cell]:
    days = weekdays(question)
    return [cell for cell in cells if days & weekdays(cell[0])] if days else []


def _named(cells: list[Cell], question: str, language: str) -> list[Cell]:
    """Those whose column the question names; failing that, by what it means, as `bike` does `bicycle`."""
    stems = set(content_stems(question, language))
    shared = [len(stems & set(content_stems(name, language))) for name, _ in cells]
    if most := max(shared, default=0):
        # `The smallest deposit` asks for one of the deposits.
        least = most if most > 1 else 1
        return [cell for cell, count in zip(cells, shared, strict=True) if count >= least]
    concepts = concepts_of(language)
    meant = concepts.of(question)
    return [cell for cell in cells if meant & concepts.of(cell[0])]


def _holding(cells: list[Cell], question: str, language: str) -> list[Cell]:
    """Those whose value speaks of what the question does: `longer for: the stones 10 years` after `and the stones?`"""
    stems = {stem for stem in content_stems(question, language) if not stem[0].isdigit()}
    held = [cell for cell in cells if stems & set(content_stems(cell[1], language))]
    return held if len(held) < len(cells) else []


def _sentence(subject: str, cells: list[Cell], language: str, small: Callable[[str], str]) -> str:
    """`small`: how a column's name is written within a sentence."""
    says = _phrases().get(language, {})
    days = [bool(weekdays(name)) for name, _ in cells]
    if says and all(days) and all(_TIMES.match(value) for _, value in cells):
        return says["open"].format(subject=subject, values=_at(cells, says))
    if says and all(days) and all(_CLOSED.match(value) for _, value in cells):
        return says["closed"].format(
            subject=subject, values=_joined([_on(name, says) for name, _ in cells], says)
        )
    if says and all(_is_price(cell) for cell in cells):
        return says["cost" if "cost" in says and _is_plural(subject) else "costs"].format(
            subject=subject, values=_joined([_price(cell, small) for cell in cells], says)
        )
    return _told(subject, cells, small)


def _at(cells: list[Cell], says: dict[str, str]) -> str:
    return _joined([says["at"].format(day=_on(name, says), time=value) for name, value in cells], says)


def _on(day: str, says: dict[str, str]) -> str:
    """`Sunday` -> `on Sunday`; a range of days stays as it is."""
    single = len(weekdays(day)) == 1 and day.isalpha()
    return says["on"].format(day=day, lower=day.lower()) if single else day


def _is_plural(subject: str) -> bool:
    """Whether it names several of an everyday thing: `Cats`, and not `Leeds`."""
    return bool(_PLURAL.search(subject)) and bool(concepts_of("en").of(subject))


def _is_price(cell: Cell) -> bool:
    """A price that one says in one breath: not two currencies in one, nothing that a condition goes on with."""
    value = cell[1]
    if not _costs(cell) or _KIND_OF_FEE.search(cell[0]):
        return False
    return bool(_MONEY.search(value) and _MEASURED.match(value)) and "/" not in value and "," not in value[6:]


def _costs(cell: Cell) -> bool:
    """Whether its column tells what something costs, if it holds money."""
    return _PRICE.search(cell[0]) is not None or not _NO_PRICE.search(cell[0])


def _price(cell: Cell, small: Callable[[str], str]) -> str:
    """`price in the UK: £12` -> `£12 in the UK`."""
    name, value = cell
    where = _PRICE.sub("", name).strip()
    if where.casefold() in ("", "in", "per"):
        return value
    where = small(where)
    if from_ := _FROM.match(where):
        return f"{from_.group(1)} {value} {where[from_.end() :]}".strip()
    return f"{value} {where}" if _PLACING.match(where) else f"{value} ({where})"


def _joined(values: Sequence[str], says: dict[str, str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} {says['and']} {values[-1]}"


def _told(subject: str, cells: list[Cell], small: Callable[[str], str]) -> str:
    """`Croissant, vegan: no`; `Lid: weight 60 g`; `Lid, lock you need: Silver`; `Lid, weight: 60 g, size: M`."""
    if len(cells) == 1 and (_CLOSED.match(cells[0][1]) or _REMARKS.fullmatch(cells[0][0])):
        return f"{subject}: {cells[0][1]}."
    named = [("" if _repeats(name, value) else small(name), value) for name, value in cells]
    # Before a measure its name reads as one phrase with it, before words it does not: `who pays nobody`.
    if len(named) == 1 and (not named[0][0] or _MEASURED.match(named[0][1])):
        return f"{subject}: {' '.join(filter(None, named[0]))}."
    # Without its colon a second value is easily read as the first one's: `lead time 10 days, price from 79 €`.
    between = "; " if any("," in value for _, value in named) else ", "
    return f"{subject}, {between.join(f'{name}: {value}' if name else value for name, value in named)}."


def _repeats(name: str, value: str) -> bool:
    """Whether a value names its column itself: `End: end of the following month`."""
    return bool(name) and value.casefold().startswith(f"{name.casefold()} ")


def _of_options(subject: str, cells: list[Cell]) -> str:
    """A row that names an attribute, under columns that are what one chooses from: `Users: Free 1, Team 10`."""
    if len(cells) == 1 and _WORDED.search(cells[0][1]):
        return f"{subject}, {cells[0][0]}: {cells[0][1]}."
    between = "; " if any("," in value for _, value in cells) else ", "
    return f"{subject}: {between.join(f'{name} {value}' for name, value in cells)}."


def _is_name(value: str) -> bool:
    return not regex.search(r"\d|[£$€%]", value) and all(word[:1].isupper() for word in value.split())


def _has_names(cells: Sequence[Cell]) -> bool:
    """Whether columns are written small, so that one with a capital is a name: `what: …; Cardiff: …; notes: …`."""
    return any(name[:1].islower() for name, _ in cells)


def _lowered(name: str, language: str) -> str:
    """`Price` -> `price`; a name of capitals or several capitalised words, a place, a day or a German noun stays."""
    first, _, rest = name.partition(" ")
    if language == "de" or first.isupper() or regex.search(r"\p{Ll}\p{Lu}", first) or rest[:1].isupper():
        return name
    if weekdays(name) or regions(name):
        return name
    return f"{first.lower()} {rest}".strip()


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("aboveboard.draft") / "rows.toml").read_text("utf-8"))
