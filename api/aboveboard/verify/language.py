"""Is the draft in the language of the post?

By the most frequent words of each language, and by script: enough to tell a draft's language, with nothing to load.
Names and addresses say nothing, so a text with too few small words is let through.
"""

from collections import Counter

import regex

from aboveboard.domain.draft import Check
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.links import emails_in, links_in

ENOUGH = 3
"""Small words of one language; fewer may be chance."""

_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the and you for with your is are to of it that this we our can have be will on if from not at as was or how what please thanks when which".split()),
    "de": frozenset("der die das und ist nicht ein eine sie wir ihr ich du mit für auf den dem zu von es wenn kann können haben bei auch uns dein ihre oder sind wird werden noch nach".split()),
    "es": frozenset("el la los las que y es en un una por con para no se su tu nos del al lo puedes puede más si está son como te hay muy gracias tienes".split()),
    "fr": frozenset("le la les des et est vous nous un une pour avec dans que qui sur pas votre notre ce il elle au aux du être sont avez plus si merci peut".split()),
    "it": frozenset("il lo la gli le di che è un una per con non si del della sono nel alla puoi tuo grazie ma se come questo anche più abbiamo hai nostro".split()),
    "pt": frozenset("o a os as que e é um uma para com não se do da em no na por você seu sua mais como são nos pode obrigado está muito ou nosso tem".split()),
    "nl": frozenset("de het een en is niet van je we voor met dat op te zijn ook als bij kan uw ons naar aan er dit wij heeft of maar worden kunt bedankt".split()),
    "sv": frozenset("och att det är en ett som på för med av inte du vi kan den har till om ni din vår från eller så var tack här".split()),
    "da": frozenset("og at det er en et som på for med af ikke du vi kan den har til om din vores fra eller så var tak her jer".split()),
    "pl": frozenset("i w na nie się jest z do że to o jak ale od po tak za czy są możesz nasz dla lub przez dziękujemy być ten może".split()),
    "tr": frozenset("ve bir bu için ile de da çok ne var mı değil daha gibi en kadar ama olarak veya siz biz size teşekkürler olan".split()),
}  # fmt: skip
_SCRIPTS = {
    "Arab": frozenset(("ar", "fa", "ur")), "Cyrl": frozenset(("ru", "uk", "bg", "sr")), "Grek": frozenset(("el",)),
    "Hang": frozenset(("ko",)), "Hebr": frozenset(("he",)), "Deva": frozenset(("hi",)), "Thai": frozenset(("th",)),
    "Hira": frozenset(("ja",)), "Han": frozenset(("zh", "ja")),
}  # fmt: skip
_SCRIPT_PATTERNS = {name: regex.compile(rf"\p{{{name}}}") for name in _SCRIPTS}
_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)*")


def check(text: str, context: VerifyContext) -> Check:
    """`language`: the organization's own lines may be in another language than the reply."""
    wanted = context.reading.language
    for line in (*context.our_lines, *context.approved):
        text = text.replace(line, " ")
    found = language_of(text)
    if found is None or wanted in found:
        return Check(name="language", status="pass", detail=wanted)
    return Check(
        name="language",
        status="fail",
        detail=f"the draft is in {'/'.join(sorted(found))}, the post in {wanted}",
    )


def language_of(text: str) -> frozenset[str] | None:
    """The languages that a text may be in; None where it has too little to tell, or one that is not known here."""
    for address in (*(link.text for link in links_in(text)), *emails_in(text)):
        text = text.replace(address, " ")
    letters = sum(character.isalpha() for character in text)
    for script, languages in _SCRIPTS.items():
        if letters and len(_SCRIPT_PATTERNS[script].findall(text)) > 0.3 * letters:
            return languages
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = Counter({name: sum(word in small for word in words) for name, small in _WORDS.items()})
    (first, most), *others = counts.most_common()
    if most < ENOUGH or most < 0.1 * len(words):
        return None
    return frozenset([first, *(name for name, count in others if count > 0.6 * most)])
