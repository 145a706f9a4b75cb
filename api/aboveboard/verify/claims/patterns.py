"""How values are written: one pattern for each kind, in English, German and Spanish."""

from collections.abc import Iterable

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.numerals import DIGITS, SCALE, WORD_NUMBER, WORDS
from aboveboard.verify.claims.feasts import HINTS
from aboveboard.verify.claims.units import CURRENCIES, MONTHS, ORDINALS, PERIODS, UNITS

_NUM = rf"(?:(?:{DIGITS})(?:{SCALE})?|(?:{WORD_NUMBER}))"
_B, _E = r"(?<![\p{L}\p{N}])", r"(?![\p{L}\p{N}])"
_SYMBOLS = r"(?:US|CA|AU|NZ|C|A|R)?\$|£|€|¥|₹|¢"
_CODES = alternatives(code for code in CURRENCIES if code[0].isalpha() and len(code) > 1)
_PERIOD = (
    rf"(?:\s*(?:/|a|an|per|each|every|pro|im|je|al|por|p\.)\s*(?P<period>{alternatives(PERIODS)}){_E}"
    rf"|\s+(?P<adverb>monthly|yearly|annually|weekly|daily|quarterly|hourly|monatlich|jährlich|wöchentlich|täglich"
    rf"|mensual(?:es)?|anual(?:es)?|semanal(?:es)?|diari[oa]s?){_E})?"
)
URL = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]+|(?<![@\p{L}\p{N}.\-/])(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]*[\p{L}\p{N}])?\.)+\p{Ll}{2,24}(?:/[^\s<>\"“”]*)?(?![\p{L}\p{N}@])",
    regex.I,
)
EMAIL = regex.compile(r"[\p{L}\p{N}._%+\-]+@(?:[\p{L}\p{N}\-]+\.)+\p{L}{2,24}")
MONEY = regex.compile(
    rf"(?:(?P<symbol>{_SYMBOLS}|{_B}(?:{_CODES}))\s?(?P<n1>(?:{DIGITS})(?:{SCALE})?)|{_B}(?P<n2>{_NUM})[\s-]?(?P<code>{_SYMBOLS}|(?:{_CODES}|(?<=\d)p){_E}))(?:,-)?{_PERIOD}",
    regex.I,
)
PERCENT = regex.compile(
    rf"{_B}(?P<n>{_NUM})[\s-]?(?:%|(?:percent|per\s?cent|pct|prozent|por\s?ciento){_E})", regex.I
)
SPANISH_HOURS = {
    word: hour
    for hour, word in enumerate("una dos tres cuatro cinco seis siete ocho nueve diez once doce".split(), 1)
}
_SPANISH_HOURS = SPANISH_HOURS
HALVED = regex.compile(
    rf"{_B}(?:(?P<and>(?P<n>an?|one|two|three|four)\s(?P<unit>hour|day|week|month|year)s?\sand\sa\shalf)"
    rf"|half\s(?:an?\s)?(?P<unit2>hour|day|year|month)|(?P<de>eine?\shalbe[ns]?|ein\shalbes|halbes?)\s(?P<unit3>stunde|jahr|tag)"
    rf"|(?P<de2>anderthalb|eineinhalb)\s(?P<unit4>stunden|jahre|tage)"
    rf"|(?P<three>three[\s-]quarters|dreiviertel|tres\scuartos)(?:\sof\san|\seiner|\sde)?\s?(?P<unit6>hour|stunde|hora)"
    rf"|(?P<quarter>(?:an?\s)?quarter|(?:eine\s)?viertel|(?:un\s)?cuarto)(?:\sof\san|\seiner|\sde)?\s?(?P<unit7>hour|stunde|hora)"
    rf"|(?P<often>(?:once\sa|every|each|einmal\sim|jedes|cada)\s(?:quarter|quartal|trimestre)|quarterly|vierteljährlich)"
    rf"|(?P<es>media|medio)\s(?P<unit5>hora|año|día)|(?P<fortnight>fortnight)){_E}",
    regex.I,
)
"""“An hour and a half”, “half a year”, a fortnight."""
NOTE = regex.compile(
    rf"{_B}(?P<n>fiver|tenner)(?:s)?{_E}|{_B}(?:a|one|an)\s(?P<coin>pound|euro){_E}(?!\s(?:of|in)\b)"
    rf"|{_B}(?:einen?|un)[\s-](?P<coin2>euro){_E}",
    regex.I,
)
"""“A tenner”, “a pound coin”."""
_MONTH = rf"(?P<month>{alternatives(MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})"
DATES = (
    regex.compile(rf"{_B}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?!\d)(?P<year>)"),
    regex.compile(rf"{_B}{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}}){_E}"),
    regex.compile(rf"{_B}(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<year>\d{{4}}){_E}"),
    regex.compile(
        rf"{_B}(?:the\s+)?{_DAY}\s+(?:of\s+|de\s+)?{_MONTH}{_E}(?:,?\s+(?:de\s+|del\s+)?{_YEAR}{_E})?",
        regex.I,
    ),
    regex.compile(
        rf"{_B}{_MONTH}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_E}(?!\s*(?:%|{_SYMBOLS}))(?:,?\s+{_YEAR}{_E})?",
        regex.I,
    ),
    regex.compile(rf"{_B}{_MONTH},?\s+(?:of\s+|de\s+)?{_YEAR}{_E}", regex.I),
    regex.compile(rf"{_B}(?:Q(?P<quarter>[1-4]))(?:\s+{_YEAR})?{_E}"),
    regex.compile(
        rf"{_B}(?!(?:May|Mar|March|Jan|Sep|Sept|Dec|Dic|Ago|Jun|Mai)\b)(?P<month>\p{{Lu}}\p{{Ll}}{{2,9}}){_E}|(?<=\b(?:in|by|until|since|from|during|of|till|to|before|after|late|early|mid|im|bis|seit|ab|en)\s)(?P<month2>\p{{Lu}}\p{{Ll}}{{2,9}}){_E}"
    ),
)
_HOUR_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve "
    "eins ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
)
_HOUR = rf"(?:\d{{1,2}}|{alternatives(_HOUR_WORDS.split())})"
PAST = regex.compile(
    rf"{_B}(?:(?P<past>half\spast|quarter\spast|quarter\sto|half|halb|viertel\snach|viertel\svor)"
    rf"\s(?P<n>{_HOUR}|midnight|noon|midday)(?!\s(?:hours?|days?|weeks?|months?|years?|price))"
    rf"|(?P<n2>{_HOUR})(?:\so'clock)?(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)))"
    rf"(?:\s(?:in\sthe\s(?P<half>morning|afternoon|evening)|at\s(?P<night>night)))?{_E}",
    regex.I,
)
"""“Half past eight”, “two in the afternoon”, „halb neun“."""
CLOCK = regex.compile(
    rf"{_B}las?\s(?P<n>\d{{1,2}}|{alternatives(_SPANISH_HOURS)})(?:\s(?P<past>y\smedia))?\sde\sla\s(?P<half>mañana|tarde|noche){_E}",
    regex.I,
)
"""“La una de la tarde”."""
TIME = regex.compile(
    rf"{_B}(?:(?P<h>\d{{1,2}})[:.](?P<m>[0-5]\d)\s?(?P<half>[ap](?:\.m\.|m))?(?:\s?(?:uhr|hrs?|h|o'clock))?|(?P<h2>\d{{1,2}})\s?(?:(?P<half2>[ap](?:\.m\.|m))|uhr|o'clock)|(?:12\s)?(?P<word>noon|midday|midnight|mittag|mitternacht|mediodía|medianoche)){_E}",
    regex.I,
)
VERSION = regex.compile(
    rf"{_B}(?:v(?:ersion)?\.?\s?(?P<a>\d+(?:\.\d+)*)|(?P<b>\d+\.\d+\.\d+(?:\.\d+)*)){_E}", regex.I
)
PHONE = regex.compile(r"(?<![\p{L}\p{N}£$€.,\-/])(?:\+|00)?\(?\d[\d\s().\-–/]{6,20}\d(?![\p{L}\p{N}%])")
_UNIT = alternatives(UNITS)
_WORKING = r"(?P<working>(?:working|business|week|trading|hábiles|laborables)[\s-]?)?"
_COUNTED_OUT = r"(?:(?:calendar|consecutive|full|straight|volle[nr]?|ganze[nr]?)[\s-])?"
"""“30 calendar days” are days."""
QUANTITY = regex.compile(
    rf"{_B}(?:(?P<n1>(?>{_NUM}))\s?(?:-|–|—|\bto\b|\band\b|\bor\b|\bbis\b|\bund\b|\boder\b|\ba\b|\by\b|\bo\b)\s?)?(?P<n>{_NUM}|one|eine?[mnrs]?|una?)(?P<gap>[\s\u00a0-]{{0,2}}){_WORKING}{_COUNTED_OUT}(?P<unit>{_UNIT}){_E}(?P<after>\s(?:hábiles|laborables))?",
    regex.I,
)
_SPANNING = (
    r"\b(?:for|in|within|inside|another|after|of|to|until|under|than|takes?|lasts?|every|last|is|about|roughly|around|half|least|most"
    r"|für|binnen|innerhalb|nach|um|dauert|von|als|fast|etwa|ungefähr|rund|durante|en|de|tras|casi|que)\s"
)
"""What stands before “a month” where it is a length of time, and not one of the months."""
BESIDE = regex.compile(
    rf"{_B}(?:(?:the|next|following|previous|last)\s(?P<working>)(?P<unit>day|week|month|year)\s(?:before|after|prior)"
    r"|(?:an?|eine[mnr]?|ein|una?)\s(?P<unit2>minute|hour|day|week|month|year|stunde|tag|woche|monat|jahr|hora|día|semana"
    r"|mes|año)\s(?:in\sadvance|ahead|beforehand|before|earlier|later|after|vorher|im\svoraus|davor|zuvor|später|danach"
    rf"|antes|después)){_E}",
    regex.I,
)
"""“The day before”, “a month in advance”: one of them."""
ARTICLE = regex.compile(
    rf"(?<={_SPANNING}){_B}(?<!(?:per|once|twice|times|{_SYMBOLS}|\d)\s)(?P<n>an?|ein(?:e[mnrs]?)?|una?)\s(?:(?:full|whole|ganze[ns]?)\s)?{_WORKING}(?P<unit>second|minute|hour|day|week|month|year|stunde|tag|woche|monat|jahr|hora|día|semana|mes|año)(?:s|es)?{_E}",
    regex.I,
)
ORDINAL = regex.compile(
    rf"{_B}(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{alternatives(ORDINALS)})){_E}", regex.I
)
FRACTION = regex.compile(
    rf"{_B}(?:(?P<half>half(?:[\s-]price)?|halves|hälfte|halbe[nrs]?|mitad)"
    r"|(?P<third>(?:a|one)[\s-]third|ein drittel|un tercio)|(?P<thirds>two[\s-]thirds)"
    r"|(?P<quarter>(?:a|one)[\s-]quarter|ein viertel|una? cuarto)|(?P<quarters>three[\s-]quarters)"
    r"|(?P<fifth>(?:a|one)[\s-]fifth|ein fünftel|un quinto)"
    r"|(?P<tenth>(?:a|one)[\s-]tenth|ein zehntel|una décima parte))"
    rf"{_E}(?![\s-](?:of\s)?(?:an?\s)?(?:hour|day|year|stunde|hora|past|term){_E})",
    regex.I,
)
TIMES = regex.compile(
    rf"{_B}(?:(?P<two>twice|double[ds]?|doubling|doppelt(?:e[nrs]?)?|zweimal|doble)|(?P<three>thrice|triple[ds]?|dreimal|triple)|(?P<n>{_NUM})\s?(?:times|×|x|mal|veces)){_E}",
    regex.I,
)
NUMBER = regex.compile(rf"{_B}(?P<n>{_NUM})(?:(?<=\d)['’]?s)?{_E}", regex.I)
_HINTS = {
    "time": "noon midday midnight mittag mitternacht mediodía medianoche",
    "past": "half quarter halb viertel morning afternoon evening night",
    "beside": """before after prior ahead advance beforehand earlier later vorher voraus davor zuvor später danach antes
        después""",
    "halved": """quarterly vierteljährlich quartal trimestre quarter
        quarters dreiviertel viertel viertelstunde dreiviertelstunde cuarto cuartos half fortnight
        halbe halbes halben anderthalb eineinhalb media medio""",
    "note": "fiver tenner pound euro",
    "clock": "mañana tarde noche",
    "fraction": """half halves halve hälfte halbe halben halber halbes mitad third thirds quarter quarters drittel
        viertel tercio cuarto fifth fünftel quinto tenth zehntel décima""",
    "times": "twice thrice double doubles doubled doubling triple doppelt doppelte zweimal dreimal doble",
    "unit": """second minute hour day week month year stunde tag woche monat jahr hora día semana mes año seconds
        minutes hours days weeks months years stunden tage tagen jahre jahren""",
    "feast": HINTS,
    "article": "one a an ein eine einen einem einer eines un una",
}
_LISTED: dict[str, Iterable[str]] = {
    "month": MONTHS,
    "ordinal": ORDINALS,
    "word": WORDS,
    **{hint: words.split() for hint, words in _HINTS.items()},
}
HINT_OF: dict[str, frozenset[str]] = {
    word: frozenset(hint for hint, words in _LISTED.items() if word in words)
    for listed in _LISTED.values()
    for word in listed
}
"""Word -> the kinds of values that it hints at."""
DIGIT_STARTS = regex.compile(rf"(?:{_SYMBOLS}|{_B}(?:{_CODES}))\s?(?=\d)|(?<![\p{{L}}\p{{N}}])\d", regex.I)
HINT_WORDS = regex.compile(rf"{_B}(?:{alternatives(HINT_OF)}){_E}|(?:{alternatives(WORDS)})", regex.I)
