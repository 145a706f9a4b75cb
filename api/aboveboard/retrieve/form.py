"""What the form of a question tells: whether it asks for a thing by name, `do you have a sauna?`, for what is to
come, `will prices go up?`, whether something is so, `can I bring him?`, or openly, `when do you close?`.

Pages tell when, how much and how. Whether there is a certain thing they tell only of what there is, and of what is
planned hardly ever: of questions that nothing answers two in five ask for a thing by name and one in seven for what is
to come, and of those that something answers one in thirty does either.
"""

from functools import lru_cache
from typing import Literal

import regex

from aboveboard.domain.alternatives import alternatives

Form = Literal["open", "closed", "thing", "plans"]

_ADDRESS = (
    "and or also so but hi hey hello oh ok just quick question wondering curious please pls then if anyone know "
    "und oder auch hallo hi moin sagt sag mal bitte hey aber y o pero hola buenas por favor et ou bonjour salut e ciao "
    "og hei hej en of hallo hoi"
)
"""What may come before the words that ask."""

_OPEN = {
    "en": r"what(?:'?s|ever)?|wot|which|who(?:'?s|se|m)?|where(?:'?s|abouts)?|when(?:'?s)?|how(?:'?s)?|why|prices?|"
    r"costs?|fees?|charges?|cheap(?:er|est)",
    "de": r"was|welche[rsmn]?|wer|we[mn]|wo|wohin|woher|wann|wie|wieviele?|wieso|weshalb|warum|wofür|womit|preise?|"
    r"kosten?|kostet|teuer|billiger",
    "es": r"(?<=(?:^|[¿(,.!])\s*)(?:que|como|donde|cuando)|qué|cu[aá]l(?:es)?|qui[eé]n(?:es)?|dónde|cuándo|cómo|"
    r"cu[aá]nt[oa]s?|precios?|cuesta[n]?|cobr[aá]is|cobran",
    "fr": r"quel(?:le)?s?|qui|où|quand|comment|combien|pourquoi|prix|coûte",
    "it": r"qual[ei]|chi|dove|quando|come|quant[oaei]|perch[eé]|prezz[oi]|costa",
    "nl": r"wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom|prijs|kost",
    "nb": r"hva|hvad|hvor|hvem|hvilke[nt]?|hvorfor|hvordan|når|hvornår|pris|koster",
}
"""Words that ask openly, or for a price."""

_THING = {
    "en": r"(?:do|does|did) (?:(?:you|u|ye|yous|they|your \p{L}+)(?: lot| guys| all| folks| people)?|"
    r"(?!i\b|we\b|it\b|this\b|that\b|he\b|she\b|my\b|the\b|you\b|u\b|they\b)\p{L}+(?: \p{L}+)?)"
    r"(?: ever| also| still| even| actually| currently| already)* (?:do|have(?! to\b)|got|sell|offer|"
    r"stock|keep|carry|"
    r"make|run|give|provide|support|accept|take|use|serve|rent|hire|host|hold|sponsor|match|block|integrate|"
    r"organi[sz]e|teach|cater|lend|buy|repair|fit)\b|"
    r"(?:do|does) (?:the|your|its) \p{L}+(?: \p{L}+)? (?:have(?! to\b)|come with)\b|"
    r"has (?:the|your) \p{L}+(?: \p{L}+)? got\b|"
    r"(?:have|has) (?:you|u|they)(?: lot| guys)? got\b|(?:have|got) (?:you|u)\b(?= (?:an?|any|some)\b)|"
    r"(?:you|u) (?:got|do|sell|stock)\b|(?:is|are|isn'?t|aren'?t|will) there\b(?! \p{L}+ in (?:your|the|it|them)\b)",
    "de": r"gibt(?:'?s| es)\b|hab(?:t ihr|en sie|ts)\b(?!.*\b(?:auf|offen|zu|geöffnet|geschlossen)\b)|"
    r"(?:verkauft|macht|bietet|nehmt|vermietet|verleiht|akzeptiert|führt|backt|veranstaltet|repariert|"
    r"baut) ihr\b"
    r"(?!.*\b(?:auf|zu)\W*$)|(?:verkaufen|machen|bieten|nehmen|vermieten|führen|reparieren) sie\b",
    "es": r"hay\b|(?:ten|hac|vend|ofrec)[eé]is\b|(?:fabric|alquil|acept|d|organiz|repar)[aá]is\b|"
    r"(?:tienen|hacen|venden|ofrecen|alquilan|aceptan|fabrican)\b",
    "fr": r"(?:avez|vendez|proposez|faites|louez|acceptez)[- ]vous\b|vous (?:avez|vendez|proposez|faites)\b|"
    r"(?:est[- ]ce qu'il )?y[- ]a[- ]t[- ]?il\b|il y a\b",
    "it": r"avete\b|vendete\b|fate\b|offrite\b|accettate\b|c'è\b|ci sono\b",
    "nl": r"(?:hebben|verkopen|bieden|doen|verhuren|accepteren) jullie\b|(?:is|zijn) er\b",
    "nb": r"(?:har|selger|tilbyr|leier) dere\b|(?:har|sælger|tilbyder|udlejer) i\b|fin(?:ne)?s det\b|fin(?:de)?s der\b|"
    r"er de[rt]\b",
}
"""How one asks for a thing by name, up to its name."""

_WITHIN = {
    "en": r"(?:wonder(?:ing|ed)?|know|tell me|ask(?:ing)?|see|check(?:ing)?|curious) (?:if|"
    r"whether) (?:(?:you|u)(?: lot| guys)? "
    r"(?:do|have(?! to\b)|had|got|sell|sold|offer|stock|rent|hire)|there(?:'s| is| are| was))\b|"
    r"\b(?:would|do|did) (?:you|u) (?:happen to|by any chance) (?:have|sell|stock|do|offer)\b|"
    r"\b(?:you|u) don'?t (?:happen to )?(?:have|sell|stock|offer)\b|"
    r"^\W*(?:is|are) (?:your|the|ur) [\p{L} ]*\b(?:made (?:of|from|with|out of)|recycled|leather|"
    r"halal|kosher|vegan|organic|"
    r"fair ?trade|biodegradable|compostable|carbon neutral)\b",
    "de": r"(?:weiß|wissen|wisst|sagen|fragen?|frage mich|nachsehen),? ob (?:ihr .*\b(?:habt|verkauft|"
    r"anbietet|vermietet|führt)|"
    r"es .*\bgibt)\b|\bihr (?:habt|verkauft|vermietet) nicht zufällig\b|"
    r"^\W*(?:ist|sind) (?:euer|eure|eurer|das|der|die) [\p{L} ]*\b(?:recycelt\p{L}*|halal|koscher|"
    r"vegan|fair gehandelt|kompostierbar|"
    r"klimaneutral|aus (?:leder|recycl?\p{L}+))\b",
    "es": r"(?:sab\p{L}+|decir(?:me|nos)|preguntar\p{L}*|quería preguntar) si (?:hay|(?:ten|hac|vend|"
    r"ofrec)[eé]is|(?:alquil|acept)[aá]is)\b|"
    r"no tendr[eé]is\b|^\W*(?:es|son) (?:vuestr[oa]s?|el|la|los|las) [\p{L} ]*\b(?:vegan[oa]s?|halal|"
    r"reciclad[oa]s?|de cuero|"
    r"de comercio justo|compostables?)\b",
}
"""The same within a sentence, or for what a thing is made of, which pages tell as seldom."""

_NEW = r"mak|launch|releas|sell|stock|bring|add|build|do|gett"
_PLANS = {
    "en": r"when(?:'?s| is| are| will)\b.*\b(?:next|new)\b.*\b(?:out|due|coming|released?|launch\p{L}*|available)\b|"
    rf"when are (?:you|u|they)(?: lot| guys)? (?:finally (?!open\b|here\b)\p{{L}}+|"
    rf"(?:going to |gonna )?(?:{_NEW})(?:ing|e|l)?|"
    r"coming to (?!(?:\p{L}+ )?(?:my|our|me|us|it|the)\b|collect|pick|fix)|opening (?:an?|another|near))\b|"
    r"(?:are|r) (?:you|u|they)(?: lot| guys)? (?:ever )?"
    r"(?:(?:going to|gonna) (?!be (?:open|closed|shut)|give|let|refund|help|fix|sort|pay|send|deliver|reply|"
    r"answer|call|ring|tell|compensate|reimburse|replace|cancel|honou?r|respond|"
    r"credit|show|keep|look|do)|"
    r"planning|thinking (?:of|about))|"
    r"will (?:you|they|there|it|the \p{L}+)(?: lot| guys)? (?:ever|one day|finally)\b|"
    r"will (?:the|your) \p{L}+ (?:get|have) an?\b|"
    r"(?:is|are|'s)\b.{1,40}\bgoing (?:up|down)\b|"
    r"(?<!my )(?:rates?|prices?|fees?|it|they|that) (?:go|goes) (?:up|down)\b|"
    r"any plans\b|"
    r"any (?:chance|hope)\b.*\b(?:one day|some ?day|ever|in (?:the )?future)\b",
    "de": r"wann (?:kommt|bringt) ihr (?:endlich|mal|nach|auch|was|einen?)\b|wann eröffnet ihr\b|"
    r"wann kommt (?:endlich|der neue|"
    r"die neue|das neue|ein)|plant ihr (?:ein|auch|noch|neue|irgendwann|bald|mal|dort)|"
    r"habt ihr (?:vor|geplant)\b|habt ihr .*\b(?:vor|geplant)\b|"
    r"wird es .*\b(?:bald|irgendwann|jemals|künftig)\b|werdet ihr (?:irgendwann|bald|auch|jemals|je|noch)\b|"
    r"(?:wird|werden) (?!.*\b(?:wenn|falls|ich)\b).*\b(?:teurer|billiger|erhöht)\b|"
    r"kommt (?:bald|irgendwann|demnächst) (?:ein|was)",
    "es": r"(?:vais|van) a (?:sacar|lanzar|vender|ofrecer|subir|bajar|traer|abrir (?:en|un|otr))|"
    r"pens[aá]is (?:en )?\p{L}+r\b|"
    r"ten[eé]is (?:pensado|previsto|planes)|va a (?:subir|bajar)|subir[eé]is|habrá (?:algún día|pronto)",
    "fr": r"allez-vous (?:bientôt|un jour)|prévoyez-vous|comptez-vous",
    "it": r"avete in programma|pensate di|aprirete",
    "nl": r"gaan jullie (?:ooit|binnenkort|nog)|zijn jullie van plan",
    "nb": r"kommer dere (?:snart|noen gang) til|planlegger dere|har dere planer|planlægger i\b",
}
"""How one asks for what is to come: what nobody has decided, or nobody tells yet."""

_TERMS = {
    "en": r"fees?|charges?|prices?|costs?|deposits?|limits?|minimum|maximum|min|max|age|catch|ways?|chance|"
    r"difference|"
    r"problem|reason|need|point|rules?|penalty|deadline|waiting|wait|queue|delay|kind|sort|type|bit|time|much|"
    r"many|more|less|other|another|"
    r"any(?:thing(?! (?:like|similar))|one|where|body)|some(?:thing|one|where|body)|nothing|my|our|"
    r"returns?|refunds?|exchanges?|cancellations?",
    "de": r"gebühr|pfand|kaution|grenze|mindest\p{L}+|höchst\p{L}+|frist|unterschied|problem|grund|"
    r"möglichkeit|weg|art|"
    r"etwas|was|(?:irgend)\p{L}+|jemand(?:en)?|viele?|mehr|noch|mein\p{L}*|unser\p{L}*|.*\bzurück",
    "es": r"límite|mínim[oa]|máxim[oa]|plazo|fianza|depósito|diferencia|problema|motivo|forma|manera|tipo|"
    r"algo|alguien|"
    r"much[oa]s?|más|que|mis?|nuestr[oa]s?|abierto|cerrado|factura|devoluci\p{L}+",
}
"""What every offer has, a limit or a way, and what names no thing: to ask whether there is one asks how it is."""
_ARTICLE = r"(?: (?:an?|the|any|some|no|eine?n?|irgend\p{L}+|un|una|algún|alguna))?"


_KIND = {
    "en": r"(?:what|which|how many) (?:other |different |kinds? of |sorts? of |types? of )?(\p{L}+)",
    "de": r"(?:welche[rsmn]?|wie ?viele) (?:anderen? )?(\p{L}+)",
    "es": r"(?:qué|¿que|cuál(?:es)? de|cuánt[oa]s) (?:otr[oa]s? |tipos? de )?(\p{L}+)",
    "fr": r"(?:quel(?:le)?s?|combien de) (\p{L}+)",
    "it": r"(?:qual[ei]|quant[ei]) (\p{L}+)",
    "nl": r"(?:welke?|hoeveel) (\p{L}+)",
    "nb": r"(?:hvilke[nt]?|hvor mange) (\p{L}+)",
}
"""What is asked for by its kind: `which maps do you sell?`"""
_NO_KIND = frozenset(
    "happens happened happen do does did is are was were should would could can will shall if about "
    "else exactly hago hace haces hacéis pasa pasó hacer debo tengo puedo es son hay podría sont est fait sind ist "
    "soll er har skal".split()
)


def kind_asked(question: str, language: str) -> str:
    """The word for the kind of thing that an open question asks for, `maps` in `which maps are there?`; else empty."""
    kinds = _KIND.get("nb" if language in ("no", "nn", "da") else language.split("-")[0])
    found = regex.search(rf"\b(?:{kinds})\b", question.casefold()) if kinds else None
    word = found[1] if found else ""
    return "" if word in _NO_KIND else word


def form_of(question: str, language: str) -> Form:
    """How a question asks; one in a language whose words are not known here asks openly."""
    asks = _asking(language.split("-")[0])
    if asks is None:
        return "open"
    folded = question.casefold().replace("’", "'")
    return next((form for form, asked in asks if asked.search(folded)), "closed")


@lru_cache(maxsize=32)
def _asking(language: str) -> tuple[tuple[Form, regex.Pattern[str]], ...] | None:
    language = "nb" if language in ("no", "nn", "da") else language
    if language not in _OPEN:
        return None
    before = alternatives(_ADDRESS.split())
    terms = _TERMS.get(language)
    but = rf"(?!{_ARTICLE} (?:\p{{L}}+ )?(?:{terms})\b)" if terms else ""
    within = f"|{_WITHIN[language]}" if language in _WITHIN else ""
    return (
        ("plans", regex.compile(rf"\b(?:{_PLANS[language]})")),
        ("thing", regex.compile(rf"^(?:\W|\b(?:{before})\b)*(?:{_THING[language]}){but}{within}")),
        ("open", regex.compile(rf"\b(?:{_OPEN[language]})\b")),
    )
