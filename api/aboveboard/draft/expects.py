"""What kind of thing a question asks for, and whether a span holds it: a time, a price, a place, a way to do it."""

import regex

from aboveboard.draft.spans import Span

_SIGNPOST = regex.compile(
    r"^(?:see|learn|read|click here|for more|find out|this (?:article|page|guide)|in this (?:article|page|guide)|"
    r"the (?:material|information) (?:presented )?here|siehe|weitere informationen|mehr dazu|más información|"
    r"consulta)\b|"
    r"\bavailable here\b|\b(?:here|below|hier|aquí|ici)[.:]?$",
    regex.IGNORECASE,
)
"""Sentences that send a reader on, which a page needs and a reply does not."""

_HOW = (
    r"\b(?:how (?:do|can|should|would|to)|what (?:do|should|can) i do|steps|wie (?:kann|soll|muss|mache|geht)|cómo|"
    r"comment|come (?:si|posso))\b"
)
_EXPECTS = (
    (
        r"(?:which|what) days?|on what day|an welchen tagen|welche tage|qué días|quels? jours?|hvilke dage",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bdaily|every day|"
        r"(?:mon|diens|donners|frei|sams|sonn)tags?\b|"
        r"mittwochs?\b|täglich|\b(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\b|\bdiario|"
        r"\b(?:lun|mar|mercre|jeu|vendre|same)dis?\b|\b(?:man|tirs|ons|tors|fre|lør|søn)dag",
    ),
    (
        r"how long|how many (?:days|weeks|months|years)|when|until|deadline|what time|how (?:fast|soon|quickly)|"
        r"wie lange|wann|bis wann|cuánto (?:tiempo|tarda)|cuándo|combien de temps|quand|quanto tempo|quando|hoe lang",
        r"\d+\s*(?:-?\s*)(?:minutes?|hours?|days?|weeks?|months?|years?|working|business|minuten|stunden|tagen?|wochen|"
        r"monaten?|jahren?|werktagen?|días?|semanas?|meses|años?|jours?|semaines?|mois|ans?|giorni|dagen)|"
        r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}\.? (?:\p{Lu}\p{Ll}+)|\p{Lu}\p{Ll}+ \d{1,2}\b|"
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:one|two|three|four|five|six|ten|twelve) \p{L}+s?\b",
    ),
    (
        r"how much|cost|price|fee|charge|expensive|cheap|pay|was kostet|wie teuer|preis|kostet|cuánto cuesta|precio|"
        r"combien coûte|prix|quanto costa|kosten",
        r"[£$€]\s?\d|\d\s?(?:£|€|eur|gbp|usd|euros?|pounds?|dollars?)\b|\b(?:free|kostenlos|gratis|gratuit)|\b(?:gbp|eur|usd)\b",
    ),
    (
        r"where|which (?:shop|store|page|address)|\bwo\b|wohin|dónde|où|dove",
        r"https?://|www\.|\b[\p{Ll}\d-]+\.(?:com|example|org|net|de|co\.uk)\b|\b(?:at|in|street|road|straße|calle)\b",
    ),
    (
        _HOW,
        r"^(?:to [^,]+, |first,? |please |then )?(?:add|ask|boil|bring|call|change|check|choose|clean|click|close|"
        r"connect|contact|create|download|enter|fill|follow|go|hold|install|keep|leave|let|log|mail|move|open|order|pack|place|"
        r"plug|pour|press|print|pull|push|put|register|remove|replace|reply|reset|restart|rinse|run|scan|select|send|set|"
        r"sign|start|stop|switch|take|tap|tell|turn|type|unplug|update|upload|use|visit|wait|wash|wipe|write)\b|"
        r"^you (?:can|need|start|have) .*\b(?:at|by|in|on|under|with|from)\b|^\p{Lu}\p{Ll}+en sie\b",
    ),
    (r"how many|how big|what size|capacity|wie viele?|wie groß|cuánt[oa]s|combien", r"\d"),
    (r"phone|call|e-?mail|contact|reach|telefon|teléfono", r"\S+@\S+|\+\d|\d{3,} ?\d{3,}|https?://"),
)


def is_signpost(text: str) -> bool:
    """`See the table below.`"""
    return bool(_SIGNPOST.search(text))


def holds_what_is_asked_for(question: str, span: Span) -> bool:
    """Whether the span holds the kind of thing that the question's words ask for; False where they ask for none."""
    if span.shape in ("steps", "first steps"):
        return bool(regex.search(_HOW, question, regex.IGNORECASE))
    for asks, gives in _EXPECTS:
        if regex.search(rf"\b(?:{asks})", question, regex.IGNORECASE):
            return bool(regex.search(gives, span.text, regex.IGNORECASE))
    return False


_OPENLY = regex.compile(
    r"\b(?:what|which|who|where|when|how|was|welche[rsmn]?|wer|wo|wann|wie|qué|cuál(?:es)?|quién|dónde|cuándo|cómo|quel(?:le)?s?|"
    r"qui|où|quand|comment)\b",
    regex.IGNORECASE,
)
_DENIES = regex.compile(
    r"\b(?:not|no|never|cannot|nor|nicht|keine?[mnrs]?|nie|sin|nunca|ningun[oa]?|pas|jamais|aucune?)\b|n['’]t\b",
    regex.IGNORECASE,
)


def asks_openly(question: str) -> bool:
    """`Which cards do you take?` wants what is; `Do you take cheques?` may as well be answered by what is not."""
    return bool(_OPENLY.search(question))


def denies(text: str) -> bool:
    return bool(_DENIES.search(text))
