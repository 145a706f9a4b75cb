"""What kind of thing a question asks for, and whether a span holds it: a time, a price, a place, a way to do it."""

from functools import lru_cache
from unicodedata import combining, normalize

import regex

from aboveboard.domain.numerals import WORD_NUMBER
from aboveboard.draft.spans import Span
from aboveboard.draft.weekdays import weekdays

_SIGNPOST = regex.compile(
    r"^(?:see|learn|read|click here|for more|find out|this (?:article|page|guide)|in this (?:article|page|guide)|"
    r"the (?:material|information) (?:presented )?here|siehe|weitere informationen|mehr dazu|más información|"
    r"consulta|sorry|thank you|thanks|welcome|willkommen|danke|entschuldig\p{L}*|bienvenid[oa]s?|gracias|"
    r"lo sentimos)\b|"
    r"\bavailable here\b|\b(?:here|below|hier|aquí|ici)[.:]?$",
    regex.IGNORECASE,
)
"""Sentences that send a reader on or greet them, which a page needs and a reply does not."""

_HOW = (
    r"how (?:do|can|should|would|to)|what (?:do|should|can) i do|steps|wie (?:kann|soll|muss|mache|geht)|como|"
    r"comment|come (?:si|posso)|hvordan"
)
_OPENS = (
    r"(?<=^|[.,;:!?¿¡…(«–-]\s*|\b(?:and|or|but|so|by|since|until|till|from|know|say|then|y|o|pero|hasta|desde|saber|et|ou|mais|"
    r"jusqu.a|depuis|e|ma|fino a|da)\s+)"
)
"""Where a question may begin, so that its first word asks: not `will somebody be in when you come`."""
_UNIT = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|working|business|"
    r"minuten?|stunden?|tage?n?|nachte?|wochen?|monate?n?|jahre?n?|werktage?n?|"
    r"minutos?|horas?|dias?|noches?|semanas?|mes(?:es)?|anos?|"
    r"jours?|heures?|semaines?|mois|ans?|giorn[io]|or[ae]|settiman[ae]|mes[ei]|ann[io]|"
    r"minutter|timer?|dage?r?|uker?|uger?|maneder?|aar|ar|dagen|uur|uren|weken|maanden|jaar)\b"
)
_LASTS = rf"(?:\d|\b(?:{WORD_NUMBER}|one|einen?|einem|einer|un|una))\s*-?\s*{_UNIT}"
_MONTH = (
    r"(?:jan(?:uary|uar|ner)?|feb(?:ruary|ruar)?|mar(?:ch|z)?|maerz|apr(?:il)?|mai|may|june?|juni|july?|juli|"
    r"aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|marzo|abril|mayo|junio|"
    r"julio|agosto|sep?tiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|"
    r"octobre|novembre|decembre|desember|januar|februar)"
)
_DATE = rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of |de )?{_MONTH}\b|\b{_MONTH} \d{{1,2}}\b|\b(?:19|20)\d{{2}}\b"
_CLOCK = (
    r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:a\.?m\b|p\.?m\b|uhr|o.?clock|h\b)|"
    r"\b(?:noon|midnight|mittag|mitternacht)\b"
)
_AMOUNT = (
    r"[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:£|€|\$|eur|gbp|usd|nok|dkk|sek|chf|euros?|pounds?|dollars?|kroner|kr\b|francs?)|"
    r"\b(?:gbp|eur|usd|nok|dkk|sek|chf) ?\d[\d.,]*"
)
_MONEY = (
    rf"{_AMOUNT}|\d ?%|"
    r"\b(?:free|kostenlos|kostenfrei|gratis|gratuit|umsonst|included|half|no (?:extra )?(?:charge|fee|cost)s?|no cost|"
    r"nothing|ohne aufpreis|nichts|gebuhrenfrei|sin (?:coste|cargo|gastos)|halben?|mitad|moitie)\b"
)

_SHARE = regex.compile(
    r"\d ?%|\b(?:half|halben?|halber|mitad|moitie)\b",
)

_WANTS: tuple[tuple[str, str], ...] = (
    (
        "day",
        r"(?:which|what) days?|on what day|an welchen tagen|welche[nr]? tage?n?|que dias|quels? jours?|hvilke dage?r?",
    ),
    (
        "clock",
        r"what time|how (?:late|early)|wie ?viel uhr|wie (?:spat|fruh)|a que hora|que hora|quelle heure|"
        r"hvilke[nt] tid|hvad tid|a che ora|hoe laat",
    ),
    (
        "lasts",
        r"how long|how many (?:days|weeks|months|years|hours|minutes)|how (?:fast|soon|quickly)|wie (?:lange|schnell)|"
        r"wie ?viele (?:tage|wochen|monate|stunden)|"
        r"cuant[oa]s? (?:tiempo|tard\p{L}*|dura|dias|semanas|meses|anos|falta)|"
        r"combien de (?:temps|jours)|quanto tempo|hvor (?:lenge|l[æa]nge|mange (?:dager?|uker|uger))|hoe lang",
    ),
    (
        "when",
        rf"{_OPENS}(?:when|cuando|quand|quando)|until|deadline|wann|hvornar|"
        r"nar (?:er|kommer|kan|apner|stenger|gar|ma)|wanneer",
    ),
    (
        "rate",
        r"interest(?! in)|aer|apr|apy|what(?:'?s| is| are| does| do)? [^?]{1,40}\bpay(?:ing|s)|(?:what|which) rate|"
        r"rates? (?:on|of)|(?:charge|cost|costs|much)\b[^?]*\b(?:overdrafts?|loans?(?! \p{L})|mortgages?|borrow\p{L}*)|"
        r"zins\p{L}*|verzins\p{L}*|"
        r"interes|intereses|tae|taux",
    ),
    (
        "weight",
        r"how heavy|weigh\p{L}*|weight|wie schwer|gewicht|wiegt|wiegen|cuanto pesan?|peso|combien pese|poids|"
        r"hvor tung\p{L}*|vekt|vejer|vaegt",
    ),
    (
        "distance",
        r"how far (?!ahead|in advance|back|along|behind|apart)|(?:what|which)(?:'?s| is)?(?: the)? range|reichweite|"
        r"wie weit|que autonomia|autonomia|a que distancia|quelle distance|autonomie|hvor langt|rekkevidde",
    ),
    (
        "money",
        r"what'?s an? \p{L}+(?: \p{L}+)? (?:these days|nowadays|now|going for|per|for|"
        r"a (?:month|year|day|night|go|head))|"
        r"(?:what|which) (?:amount|sum)|how much (?=more|money)|bis zu welche[rm] (?:betrag|summe|hohe)|"
        r"hasta que (?:importe|cantidad|suma)|hasta cuanto|"
        r"how much(?! (?!is|are|do|does|did|for|to|would|will|extra|more|it|the|my|your|a)\p{L})|costs?|price|fee|"
        r"charges?|expensive|cheap(?:er|est)?|pricey|penalty|what do(?:es)? \p{L}+ (?:charge|pay)|"
        r"was kostet|kostet|kosten|wie ?viel|wie teuer|preis|teuer|verlangt|"
        r"cuanto (?:vale|valen|es|sale|se paga|hay que pagar|pag\p{L}+)|precio|cuestan?|cobr\p{L}+|tarifa|"
        r"combien (?:ca|est)|prix|coute|quanto costa|prezzo|kost|koster|pris|hvad koster",
    ),
    (
        "place",
        r"where|which (?:shop|store|page|address)|wo|wohin|donde|ou|dove|hvor(?! (?:mye|meget|lenge|mange))|waar",
    ),
    ("how", _HOW),
    (
        "count",
        r"how (?:many|much|big|tall|heavy|wide|far|high|loud)|what size|capacity|"
        r"wie (?:viele?|gro[sß]+|schwer|weit|hoch|laut)|cuant[oa]s?|que tamano|combien",
    ),
    ("contact", r"phone|call|e-?mail|contact|reach|telefon|telefono"),
)
_GIVES = {
    "clock": _CLOCK,
    "lasts": rf"{_LASTS}|{_CLOCK}|{_DATE}",
    "when": rf"{_LASTS}|{_CLOCK}|{_DATE}|\b{_MONTH}\b",
    "money": _MONEY,
    "rate": r"\d ?%",
    "weight": r"\d ?(?:kg|kilos?|kilogram\p{L}*|g|grams?|gramm|lbs?|stone|oz|ounces?|tons?|tonnes?|t)\b",
    "distance": (
        r"\d ?(?:km|kilomet\p{L}*|miles?|mi|m|met(?:re|er)s?|yards?|minuten?|minutes?|mins?|minutos?|stunden?|hours?|"
        r"gehminuten)\b"
    ),
    "place": (
        r"https?://|www\.|\b[\p{Ll}\d-]+\.(?:com|example|org|net|de|co\.uk)\b|"
        r"\b(?:at|in|on|under|street|road|calle|auf|unter|en)\b|stra[sß]+e"
    ),
    "how": (
        r"^(?:to [^,]+, |first,? |please |then )?(?:add|ask|boil|bring|call|change|check|choose|clean|click|close|"
        r"connect|contact|create|download|enter|fill|follow|go|hold|install|keep|leave|let|log|mail|move|open|order|"
        r"pack|place|plug|pour|press|print|pull|push|put|register|remove|replace|reply|reset|restart|rinse|run|scan|"
        r"select|send|set|sign|start|stop|switch|take|tap|tell|turn|type|unplug|update|upload|use|visit|wait|wash|"
        r"wipe|write)\b|^you (?:can|need|start|have) .*\b(?:at|by|in|on|under|with|from)\b|^\p{Ll}+en sie\b"
    ),
    "count": rf"\d|\b(?:{WORD_NUMBER})\b",
    "contact": r"\S+@\S+|\+\d|\d{3,} ?\d{3,}|https?://",
}
HARD = frozenset(("day", "clock", "lasts", "when", "money", "count", "rate", "weight", "distance"))
"""Kinds that an answer can hardly do without."""


def is_signpost(text: str) -> bool:
    """`See the table below.`"""
    return bool(_SIGNPOST.search(text))


@lru_cache(maxsize=4_096)
def wanted(question: str) -> str | None:
    """The kind of thing that a question's words ask for; None where they ask for none in particular."""
    folded = _folded(question)
    return next((kind for kind, asks in _WANTS if regex.search(rf"\b(?:{asks})\b", folded)), None)


def holds(kind: str, span: Span) -> bool:
    """Whether a span holds a thing of this kind."""
    if span.shape in ("steps", "first steps"):
        return kind == "how"
    if kind in ("day", "when", "lasts") and weekdays(span.text):
        return True
    if kind == "count":
        return bool(regex.search(_GIVES[kind], regex.sub(_AMOUNT, "", _folded(span.text))))
    if kind == "day":
        return bool(
            regex.search(r"\b(?:daily|every day|taglich|a diario|todos los dias)\b", _folded(span.text))
        )
    return bool(regex.search(_GIVES[kind], _folded(span.text)))


def is_a_share(text: str) -> bool:
    """Whether its only money is a part of some other price: `20% off`, `half-price parking`."""
    folded = _folded(text)
    return bool(_SHARE.search(folded)) and not regex.search(
        rf"{_AMOUNT}|\b(?:free|kostenlos|gratis)\b", folded
    )


def holds_what_is_asked_for(question: str, span: Span) -> bool:
    """Whether the span holds the kind of thing that the question's words ask for; False where they ask for none."""
    kind = wanted(question)
    return kind is not None and holds(kind, span)


@lru_cache(maxsize=16_384)
def _folded(text: str) -> str:
    """In small letters without accents, since posts leave them out."""
    return "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))


_OPENLY = regex.compile(
    r"\b(?:what|which|who|where|when|how|was|welche[rsmn]?|wer|wo|wann|wie|qué|cuál(?:es)?|quién|dónde|cuándo|cómo|quel(?:le)?s?|"
    r"qui|où|quand|comment)\b",
    regex.IGNORECASE,
)
_DENIES = regex.compile(
    r"\b(?:not|no|never|cannot|nor|nicht|keine?[mnrs]?|nie|sin|nunca|ningun[oa]?|pas|jamais|aucune?)\b"
    r"(?<!\b(?:no|sin)(?= (?:extra |additional |further )?"
    r"(?:charges?|costs?|fees?|obligation|coste|costes|cargo|cargos|gastos|compromiso)\b))|n['’]t\b",
    regex.IGNORECASE,
)
"""`At no cost` grants something and denies nothing."""


def asks_openly(question: str) -> bool:
    """`Which cards do you take?` wants what is; `Do you take cheques?` may as well be answered by what is not."""
    return bool(_OPENLY.search(question))


def denies(text: str) -> bool:
    return bool(_DENIES.search(text))
