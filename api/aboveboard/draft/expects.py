"""What kind of thing a question asks for, and whether a span holds it: a time, a price, a place, a way to do it."""

from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.months import full_names, short_names, without_accents
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
_AHEAD = (
    r"\b(?:an?|the) (?:day|night|evening|week|month|hour|fortnight) (?:ahead|before|in advance|beforehand|earlier)|"
    r"\bovernight\b|\bam vor(?:tag|abend)\b|\b(?:el dia|la (?:noche|vispera)) (?:antes|anterior)"
)
_MONTH = rf"(?:{alternatives(map(without_accents, (*full_names(), *short_names('en', 'de'))))})"
_DATE = rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of |de )?{_MONTH}\b|\b{_MONTH} \d{{1,2}}\b|\b(?:19|20)\d{{2}}\b"
_CLOCK = (
    r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:a\.?m\b|p\.?m\b|uhr|o.?clock|h\b)|"
    r"\b(?:noon|midnight|mittag|mitternacht)\b"
)
_AMOUNT = (
    r"[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:£|€|\$|eur|gbp|usd|nok|dkk|sek|chf|euros?|pounds?|dollars?|kroner|kr\b|francs?)|"
    r"\b(?:gbp|eur|usd|nok|dkk|sek|chf) ?\d[\d.,]*|"
    r"\d(?:[.,]\d+)?(?:p\b(?!\.?m)| ?(?:pence|ct|cents?|centimos?|ore)\b)"
)
_MONEY = (
    rf"{_AMOUNT}|\d ?%|"
    r"\b(?:free|kostenlos|kostenfrei|gratis|gratuit|umsonst|included|half|no (?:extra )?(?:charge|fee|cost)s?|no cost|"
    r"nothing|ohne aufpreis|nichts|gebuhrenfrei|sin (?:coste|cargo|gastos)|halben?|mitad|moitie)\b"
)

_NO_AGE = (
    r" ?(?:[%:]|minut|hour|day|night|week|month|stunde|tag|nacht|woche|monat|dia|noche|hora|seman|mes|"
    r"kg|kilo|cm|km)"
)
"""What a number before it measures is no age."""
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
        r"what time|how (?:late|early)|wie ?viel uhr|wie (?:spat|fruh)|a q(?:ue)? hora|que hora|quelle heure|"
        r"hvilke[nt] tid|hvad tid|a che ora|hoe laat",
    ),
    (
        "lasts",
        r"how long|how many (?:(?:working |business )?days|weeks|months|years|hours|minutes)|how (?:fast|soon|quickly)|"
        r"how much (?:notice|warning|time|longer)|how far (?:ahead|in advance)|wie (?:lange?|schnell)|wie ?viel zeit|"
        r"wie (?:weit|fruh|lange) im voraus|con cuanta antelacion|con cuanto tiempo|"
        r"wie ?viele (?:tage|wochen|monate|stunden)|"
        r"(?:que|cuanto|de cuanto es el) plazo|welche frist|"
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
        "share",
        r"discounts?|(?:money|anything|something) off|reductions?|rabatte?|ermassigung\p{L}*|nachlass|"
        r"vergunstigt\p{L}*|descuentos?|rebajas?|reduction|rabais",
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
        "age",
        r"(?:what|which) ages?|how old|(?:minimum|maximum) age|age (?:limit|restriction)s?|(?:ab|bis zu) welchem alter|"
        r"(?:ab|bis) wie ?viel(?:en)? jahren|wie alt|altersgrenze|mindestalter|(?:a|desde|hasta) que edad|edad minima|"
        r"limite de edad|quel age|hvor gammel",
    ),
    (
        "money",
        r"what(?:'?s| is| are) (?:it|that|this|they|one|you) (?:per|a|an|for) "
        r"(?:head|person|month|year|day|night|week|pop|go|hour)|(?:what(?:'?s| is)|and) the damage|"
        r"set (?:me|us|you) back|(?:have|need|got|gotta|supposed) to (?:pay|fork out)|do (?:i|we|you|they) pay|"
        r"what do (?:i|we) pay|zahl(?:e|en|t) (?:ich|wir|man)|muss (?:ich|man) (?:\p{L}+ )*(?:be)?zahlen|"
        r"hay que pagar|tengo que pagar|"
        r"what'?s an? \p{L}+(?: \p{L}+)? (?:these days|nowadays|now|going for|per|for|"
        r"a (?:month|year|day|night|go|head))|"
        r"(?:what|which) (?:amount|sum)|how much (?=more|money)|bis zu welche[rm] (?:betrag|summe|hohe)|"
        r"hasta que (?:importe|cantidad|suma)|hasta cuanto|"
        r"how much(?! (?!is|are|do|does|did|for|to|would|will|extra|more|it|the|my|your|a)\p{L})|costs?|price|fee|"
        r"charges?|expensive|cheap(?:er|est)?|pricey|penalty|what do(?:es)? \p{L}+ (?:charge|pay)|"
        r"was kostet|kostet|kosten|wie ?viel|wie teuer|preis|teuer|verlangt|zu welchem preis|"
        r"was (?:nehmt|nehmen|berechnet|berechnen|betragt) (?:ihr|sie|die|der|das)|"
        r"wie hoch (?:ist|sind|ware|waren) (?:die|der|das|eure|euer|ihre?) \p{L}*"
        r"(?:gebuhr|kosten|preis|beitrag|aufschlag|zuschlag|kaution|anzahlung|pauschale|rate|miete)\p{L}*|"
        r"por cuanto|en cuanto (?:sale|se queda)|a cuanto (?:esta|sale|va)|(?:me|nos|te|se) (?:sale|saldria|costaria)|"
        r"cuanto (?:vale|valen|es|sale|se paga|hay que pagar|pag\p{L}+)|precio|cuestan?|cobr\p{L}+|tarifa|"
        r"combien (?:ca|est)|prix|coute|quanto costa|prezzo|kost|koster|pris|hvad koster",
    ),
    (
        "place",
        r"where|which (?:shop|store|page|address)|wo|wohin|donde|ou|dove|hvor(?! (?:mye|meget|lenge|mange))|waar",
    ),
    (
        "extra",
        r"included?|includes|inclusive|on top|extra|thrown in|part of the (?:price|deal|ticket|package)|dabei|"
        r"inbegriffen|inklusive|im preis|enthalten|mit drin|incluid[oa]s?|incluye|entra en el precio|aparte",
    ),
    ("how", _HOW),
    (
        "count",
        r"how (?:many|much|big|tall|heavy|wide|far|high|loud)|what size|capacity|"
        r"wie (?:viele?|gro[sß]+|schwer|weit|hoch|laut)|cuant[oa]s?|que tamano|combien",
    ),
    (
        "contact",
        r"who (?:do|should|can|could|shall|must|would) (?:i|we|you)|who(?:'?s| is) the (?:best|right) (?:person|one)|"
        r"an wen|bei wem|mit wem|wen (?:kann|soll|muss) (?:ich|man)|a quien|con quien|get hold of|get in touch",
    ),
    ("contact", r"phone|call|e-?mail|contact|reach|telefon|telefono"),
)
_GIVES = {
    "clock": _CLOCK,
    "lasts": rf"{_LASTS}|{_AHEAD}|{_CLOCK}|{_DATE}",
    "when": rf"{_LASTS}|{_CLOCK}|{_DATE}|\b{_MONTH}\b",
    "money": _MONEY,
    "extra": rf"{_MONEY}|\b(?:includ\p{{L}}+|extra|inbegriffen|enthalten|inklusive|dabei|incluid\p{{L}}+|incluye)\b",
    "rate": r"\d ?%",
    "share": rf"\d ?%|\b(?:half|halben?|halber|mitad|moitie)\b|{_AMOUNT}",
    "age": (
        r"\b(?:under|over|aged?|ages?|below|above|unter|uber|ab|menores de|mayores de|a partir de|up to|bis)"
        rf"[\s-]{{0,2}}(?:de )?\d{{1,2}}s?\b(?!{_NO_AGE})|"
        rf"\d{{1,2}} ?(?:to|-|–|bis|a) ?\d{{1,2}}\b(?!{_NO_AGE})|\d{{1,2}} ?(?:years?|jahren?|anos)\b|"
        r"\d{1,2} (?:or|and|und|oder|y|o) (?:over|older|under|younger|alter|junger|mas)\b|"
        r"\b(?:adults?|children|erwachsene\p{L}*|kinder\p{L}*|adultos|ninos) (?:only|nur|solo)\b"
    ),
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
    "contact": r"\b(?:form|formular|formulario)\b|\S+@\S+|\+\d|\d{3,} ?\d{3,}|https?://",
}
HARD = frozenset(
    ("day", "clock", "lasts", "when", "age", "money", "count", "rate", "share", "weight", "distance")
)
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
    return without_accents(text.casefold())


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
