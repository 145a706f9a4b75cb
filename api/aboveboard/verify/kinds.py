"""Which part a sentence plays, worked out from its words and never believed from its writer."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import regex

from aboveboard.domain.draft import Kind
from aboveboard.domain.words import stem
from aboveboard.verify.asking import is_about_the_matter
from aboveboard.verify.claims.stopwords import STOPWORDS
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.links import emails_in, links_in

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’]\p{L}+)*")
_POLITE = frozenset(
    """sorry apologies apologise apologize thank thanks cheers hi hello hey dear welcome glad happy pleased great good
    lovely nice wonderful hear heard hearing hope hoping helps help helpful happened know let ask asking question
    questions reaching reach telling sharing share patience waiting wait feedback kind words kindly love thought
    trouble frustrating frustration understand appreciate appreciated experience disappointing disappointed
    annoying sounds day made morning afternoon evening take care time bringing flagging heads attention post
    message writing pointing note noted soon team clear unclear anything else
    fair spotted plan idea choice find enjoy trip journey visit visiting weekend holiday holidays luck congratulations
    congrats wish wishes wishing best recovery fingers crossed check checking interest thinking considering asked first
    early see again
    entschuldigung leid tut danke vielen dank hallo guten tag morgen abend liebe lieber gern gerne schön hören freut
    freuen wünschen wünsche gut gute gutes gutem viel erfolg spaß glück glückwunsch herzlichen herzlich alles schöne
    schönen schönes reise feiertage wochenende interesse toll toller tolle plan idee besserung offen vorher verständlich
    bald hinweis frage fragen nachfrage rückmeldung geduld nachricht ärgerlich verstehen schade hilft helfen grüße
    gracias muchas hola buenos buenas días tardes siento sentimos lamento disculpa disculpe perdón alegra alegramos
    buena buen gran suerte enhorabuena felicidades disfruta disfruten viaje interés plan idea pensar gusto pronto
    saber contarlo avisar escribir pregunta preguntar mensaje paciencia encantados encanta ayuda ayudar""".split()
)
_POINTING = frozenset(
    """more details detail information info here see find read page link visit website site look reach contact write
    call phone email e-mail mail message team support help line us guide form online also directly chat steps full
    table list overview prices terms conditions rules faq everything else latest current new
    mehr dazu hier finden siehe seite infos informationen erreichen unser team schreiben anrufen kontakt telefon alle
    alles weitere weiteres preise preisliste übersicht bedingungen tabelle steht stehen findest findet gibt lista tabla
    precios condiciones todo todos detalles encontrarás encuentras encontraréis
    más información aquí página encontrar contactar equipo escribir llamar teléfono correo ver nuestro
    plus d'informations informations ici maggiori informazioni qui meer informatie mais informações mer mere
    her""".split()
)
_PROMISE = regex.compile(
    r"""\b(?:free|refund\w*|replac\w+|reimburs\w+|compensat\w+|discount\w*|voucher|coupon|warrant\w+|guarant\w+|
    promise\w*|(?:we|i)(?:'ll|\ will|\ are\ going\ to|\ can|'ve|\ have\ (?!to\b))|you(?:'ll|\ will)\ (?:get|
        receive|have)|
    kostenlos|gratis|erstatt\w+|ersetz\w+|garantie\w*|rabatt\w*|gutschein\w*|reembols\w+|garant[íi]\w*|
        descuento\w*)\b""",
    regex.X | regex.I,
)
MAX_ECHO = 2
"""Words of the post that a courtesy may take up: "Sorry about the leak"."""
MAX_NAMES = 2
"""Words of the author's name that a courtesy may hold: a display name may be a whole sentence."""
_OF_US = frozenset(
    "we us our ours wir uns unser unsere unseren nosotros nosotras nuestro nuestra nous notre".split()
)
_STATES_BY_ASKING = regex.compile(
    r"""
    \b(?:know|knew|hear|heard|read|notice\w*|reali[sz]e\w*|aware|remember|believe|agree)\b
        (?!\ (?:wh\w+|how|if|your?|it|this|back|from|any|more)\b) \ \p{L}+\ \p{L}+
    | \b(?:tell|told|say|said|mention\w*|admit|confirm)\b .* \bthat\b
    | \b(?:is|isn't|was)\ it\ true\b | \b(?:why|how\ come)\b (?!\ not\b)
    | , \s* (?:right|correct|true|yes|no|ok(?:ay)?|\p{L}+n't\ \p{L}+) \s* [?]
    | , \s* (?:oder|nicht\ wahr|stimmt's|gell|verdad|n'est-ce\ pas) \s* [?]
    | \b(?:because|now\ that|given\ that|even\ though|although) \b | , \s* (?:which|who|since)\b
    | \b(?:dass|daß|weil|obwohl|warum|wieso|weshalb)\b | \b(?:stimmt|wahr)\ es\b
    | \b(?:sab\p{L}+|cre\p{L}+|oíd\p{L}+|le[íi]d\p{L}+|verdad|decir\p{L}*)\ que\b | \b(?:porque|aunque|por\ qué)\b
    | \b(?:sav\p{L}+|vrai|parce|pourquoi)\b
    | ^\W*(?:is|are|do|does|did|was|were|has|have|wo|would|ca|could|should)n['’]t\b
    | \b(?:great|good|nice|lovely|funny|toll|schön|genial)\ (?:that|dass|que)\b
    """,
    regex.X | regex.I,
)
"""Questions that take something for granted: "Did you know that ...", "..., isn't it?", "Isn't it ...?"."""


def kind_of(sentence: str, context: VerifyContext) -> Kind:
    """The part that a sentence plays, by its words alone; what is not surely something else is a claim."""
    text = sentence.strip()
    if text in context.our_lines:
        return "disclosure"
    if may_ask(text, context):
        return "question"
    if is_courtesy(text, context):
        return "courtesy"
    if is_pointer(text):
        return "pointer"
    return "claim"


def is_courtesy(sentence: str, context: VerifyContext) -> bool:
    """One of the phrasebook's, a curator's own holding words, or nothing but polite words.

    A name of the author and a word or two of the post are allowed in it: never a number, an address, a promise.
    """
    if _is_approved(sentence, context) or _in_phrasebook(sentence, context.reading.language):
        return True
    if states_a_value(sentence) or sentence.rstrip().endswith("?") or _PROMISE.search(sentence):
        return False
    content = _content(sentence)
    author, ours = _names_of(context)
    unknown = [w for w in content if w not in _POLITE and w not in author | ours]
    if not any(w in _POLITE for w in content) or sum(w in author - _POLITE for w in content) > MAX_NAMES:
        return False
    language = context.reading.language
    echoed = {stem(word, language) for word in _content(context.request.post.text)}
    return (
        len(unknown) <= MAX_ECHO
        and all(stem(word, language) in echoed for word in unknown)
        and (not unknown or _only_takes_up(sentence, unknown, ours))
    )


def _only_takes_up(sentence: str, unknown: list[str], ours: set[str]) -> bool:
    """Whether politeness comes first, and nothing is said of us after it: "Sorry about the leak", but neither
    "Bright Kettle leaks" nor "Sorry: we are closing".
    """
    if regex.search(r"[:;–—]\s", sentence) or ours & set(_content(sentence)):
        return False
    words = [match.group().casefold().replace("’", "'") for match in _WORD.finditer(sentence)]
    polite = next(n for n, word in enumerate(words) if word in _POLITE)
    return polite < words.index(unknown[0]) and not _OF_US & set(words[polite:])


def is_pointer(sentence: str) -> bool:
    """An address, and around it nothing but words that point."""
    addresses = [*(link.text for link in links_in(sentence)), *emails_in(sentence)]
    rest = sentence
    for address in addresses:
        rest = rest.replace(address, " ")
    phones = [value for value in values_in(rest) if value.kind == "phone"]
    for phone in phones:
        rest = rest.replace(phone.text, " ")
    if not addresses and not phones:
        return False
    return not states_a_value(rest) and all(word in _POINTING or word in _POLITE for word in _content(rest))


def may_ask(sentence: str, context: VerifyContext) -> bool:
    """An open question about what the author wrote of, or one of the phrasebook's."""
    if not is_open_question(sentence):
        return False
    return _in_phrasebook(sentence, context.reading.language) or is_about_the_matter(sentence, context)


def is_open_question(sentence: str) -> bool:
    """Asks, and states nothing by the way: no number, no address, no promise."""
    if not sentence.rstrip().rstrip("\"'”)").endswith(("?", "？", "؟")):
        return False
    # Only the end of the sentence asks; what a dash, a colon or a full stop parts from it may well state something.
    return (
        not states_a_value(sentence)
        and not _PROMISE.search(sentence)
        and not regex.search(r"[.!;:–—]\s", sentence)
        and not _STATES_BY_ASKING.search(sentence)
    )


def states_a_value(sentence: str) -> bool:
    """Numbers, money, dates, percentages, addresses: what only a source can give."""
    return bool(values_in(sentence))


def _content(text: str) -> list[str]:
    found = (match.group().casefold().replace("’", "'") for match in _WORD.finditer(text))
    return [word for word in found if word not in STOPWORDS and len(word) > 1]


def _names_of(context: VerifyContext) -> tuple[set[str], set[str]]:
    """Words of the author's names, and of the organization's."""
    author = context.request.post.author
    return set(_content(f"{author.name or ''} {author.handle or ''}")), set(_content(" ".join(context.names)))


def _is_approved(sentence: str, context: VerifyContext) -> bool:
    return any(_squeeze(sentence) in _squeeze(text) for text in context.approved) and len(sentence) > 3


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _in_phrasebook(sentence: str, language: str) -> bool:
    return any(pattern.fullmatch(sentence.strip()) for pattern in _phrases(language))


@cache
def _phrases(language: str) -> tuple[regex.Pattern[str], ...]:
    """The drafter's closed list as patterns; `{name}` is one or two names, and may be missing."""
    book = tomllib.loads((files("aboveboard.draft") / "courtesy.toml").read_text("utf-8")).get(language, {})
    problems = "|".join(regex.escape(str(word)) for word in book.get("problems", {}).values()) or "(?!)"
    return tuple(_pattern(phrase, problems) for phrase in _courtesies(book))


def _courtesies(book: dict[str, object]) -> Iterable[str]:
    """Lists of phrases; the single ones (`more`, `scope`) carry addresses or facts and are no courtesies."""
    for value in book.values():
        if isinstance(value, list):
            yield from (str(phrase) for phrase in value)


def _pattern(phrase: str, problems: str) -> regex.Pattern[str]:
    name = r"\p{Lu}[\p{L}\p{M}'’\-]{0,30}(?:\ \p{Lu}[\p{L}\p{M}'’\-]{0,30})?"
    escaped = regex.escape(phrase, special_only=True)
    escaped = escaped.replace(r", \{name\}", rf"(?:,\ {name})?").replace(r"\{name\}", name)
    escaped = escaped.replace(r"\{problem\}", f"(?:{problems})").replace(r"\{tongue\}", r"\p{L}+")
    return regex.compile(escaped)
