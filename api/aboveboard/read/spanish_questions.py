"""Questions as Spanish is typed in a hurry: `donde estais`, `como lo devuelvo`, without a mark and without an accent.

Without its accent a question word is also a conjunction (`como veis`, `cuando llegue`) or opens a wish (`que tengáis
buen día`), so what follows it decides.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

import regex

from aboveboard.read.lexicon import Lexicon

_YOU_PLURAL = regex.compile(r"^\p{L}{2,}[áéae]is$|^(?:abr|serv|sal|ven|recib|admit|permit|repart)[ií]s$")
"""A verb said to several: `hacéis`, also without its accent."""
_PAST = regex.compile(r"^\p{L}+(?:steis|abais|[^r][ií]ais)$")
_I_DO = regex.compile(r"^\p{L}{2,}(?:o|oy)$")
_TO_ME = frozenset("me nos os lo la los las le les".split())
_THINGS = frozenset("lo la los las".split())
_ABLE = frozenset("puedo puede podemos pueden podéis se".split())
_INFINITIVE = regex.compile(r"^\p{L}{2,}[aei]r(?:l[aeo]s?|me|nos|se)?$")
_NOT_ABLE_TO = frozenset("decir decirte deciros decirles confirmar asegurar recomendar imaginar".split())
"""What makes no question after `puedo`: `puedo decir que ...`."""
_TELL_OF_YOU = frozenset("habéis habeis tenéis teneis alegráis alegrais".split())
"""Verbs after `me` that tell more often than ask: `me habéis cobrado dos veces`, `me tenéis harta`."""
_THE, _BEST = frozenset("el la los las".split()), frozenset("mejor mejores peor peores".split())
_VERDICTS = frozenset(
    "genial fatal fenomenal maravilloso maravillosa razón razon cara morro jeta suerte arte problema".split()
)
_WHERE_WHEN_HOW = frozenset("donde cuando como".split())
_WHICH = frozenset("cual cuales".split())
_OF_WHAT = frozenset("a en de con por para hasta desde".split())
_NO_HOUR = frozenset("no sí si es mola molan venga ver yo".split())
"""What follows `a que` where it asks nothing of anybody: `a que mola`."""
_SO_THAT = frozenset("para con desde hasta".split())
_AS_YOU = frozenset("veis sabéis sabeis podéis podeis decís decis imagináis imaginais".split())
"""Verbs after `como` that ask nothing: `como veis`."""
_AS_I = frozenset("veo digo creo supongo tengo espero".split())
_AS_ONE = frozenset("nota ve suele dice merece merecen esperaba puede".split())
"""What follows `como se` in a remark: `como se suele decir`."""
_WHAT_IF = frozenset("pasa ocurre sucede hago hacemos".split())
_HAS = frozenset("tiene tienen hay hace hacen incluye cubre puedo podemos cuesta necesito debo vale".split())
_WITHIN, _BRIEF, _SHORT = 4, 4, 8
"""Words in which the verb follows a question word, and words that a question of no more than one clause has; fewer
after `cuando`: what is done `cuando lo compro` may follow."""


def opens_in_spanish(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether a sentence's words begin a question though no accent says so."""
    if lists.language != "es" or len(tokens) < 2:
        return False
    first, second, rest = tokens[0], tokens[1], tokens[1:]
    if first in _WHICH:
        return True
    if first in _OF_WHAT and second == "que" and len(tokens) > 2:
        return tokens[2] not in _NO_HOUR and not (first in _SO_THAT and _of_somebody(tokens[2]))
    if first == "que":
        return second in _WHAT_IF or _asks_what(rest)
    if first in _WHERE_WHEN_HOW:
        return _to_you(first, rest) or (len(tokens) <= _SHORT and _of_a_thing(first, rest))
    return (
        len(tokens) == 2
        and _is_to_you(first)
        and first in lists.openers
        and second not in lists.not_after_openers
    )


def asks_you(tokens: Sequence[str]) -> bool:
    """Whether a clause turns to several people about its author: `me hacéis precio`, `me lo podéis cambiar`."""
    place = next((n for n, token in enumerate(tokens) if token not in _TO_ME), 0)
    return 0 < place <= 2 and _is_to_you(tokens[place]) and tokens[place] not in _TELL_OF_YOU


def judges_in_spanish(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether a clause that turns to several people tells what they are like: `tenéis el mejor café`."""
    verb = next((token for token in tokens if token not in _TO_ME), "")
    best = any(a in _THE and b in _BEST for a, b in pairwise(tokens))
    return lists.language == "es" and _is_to_you(verb) and (best or not _VERDICTS.isdisjoint(tokens))


def may_i(tokens: Sequence[str]) -> bool:
    """Whether a clause asks what one may do: `puedo llevar a un amigo`."""
    able = tokens[0] in _ABLE and bool(_INFINITIVE.match(tokens[1]))
    return able and tokens[1] not in _NOT_ABLE_TO


def _asks_what(rest: Sequence[str]) -> bool:
    """`que horario tenéis`, `que precio tiene`; straight before its verb `que` opens a wish."""
    near = takewhile(lambda token: token != "que", rest[1:_WITHIN])
    return rest[0] not in _TO_ME and any(token in _HAS or _is_to_you(token) for token in near)


def _to_you(word: str, rest: Sequence[str]) -> bool:
    """`donde estáis`, `cuando abrís`, and not `cuando abristeis`, `como veis`."""
    place = next((n for n, token in enumerate(rest) if token not in _TO_ME), 0)
    return _is_to_you(rest[place]) and not (word == "como" and rest[place] in _AS_YOU)


def _of_a_thing(word: str, rest: Sequence[str]) -> bool:
    """`como lo devuelvo`, `donde lo recojo`, `cuando me llega`, `como se limpia`."""
    if len(rest) < 2:
        return False
    pronoun, verb = rest[0], rest[1]
    if pronoun in _THINGS and _I_DO.match(verb):
        return verb not in _AS_I and (word != "cuando" or len(rest) < _BRIEF)
    if word == "como":
        return pronoun == "se" and verb not in _AS_ONE
    return pronoun in ("me", "nos") and verb in ("llega", "llegan", "toca", "avisan", "cobran")


def _of_somebody(token: str) -> bool:
    """What follows `para que`, `con que` and `desde que` where they mean `so that`, `as long as` and `since`."""
    return token in _TO_ME or bool(_YOU_PLURAL.match(token))


def _is_to_you(token: str) -> bool:
    return bool(_YOU_PLURAL.match(token)) and not _PAST.match(token)
