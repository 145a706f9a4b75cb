"""Swear words that are written with stars: `w*nkers`, `f***ing`, `Sch***e`."""

from functools import lru_cache

import regex

_MASKED = regex.compile(r"(?<![\p{L}\p{N}@#$.])\p{L}+[*#@$%]+[\p{L}*#@$%]*+(?!\.\p{L})")
_RUN = regex.compile(r"[*#@$%]+")
LONGEST, MOST = 20, 30
"""Letters of a masked word, and how many of a post are written out."""
SWEARING = tuple(
    """fuck fucks fucked fucker fuckers fucking fuckwit fuckwits shit shits shite shitty shithead shitheads
    bullshit cunt cunts wanker wankers bastard bastards bitch bitches arse arses arsehole arseholes ass asses
    asshole assholes twat twats prick pricks dick dicks dickhead dickheads motherfucker motherfuckers whore
    whores slut sluts bollocks piss pissed crap tosser tossers bellend bellends arsch arschloch arschlöcher
    scheiße scheisse scheiß scheiss wichser hurensohn hurensöhne fotze fotzen schlampe schlampen fick fickt
    ficken mierda mierdas puta putas puto putos cabrón cabrones gilipollas coño joder jodan hijoputa hijueputa
    pendejo pendejos""".split()
)


def unmasked(text: str) -> str:
    """The text with such words written out; other words with stars in them, and bold ones, stay."""
    return _MASKED.sub(lambda match: _written_out(match.group().lower()) or match.group(), text, count=MOST)


@lru_cache(maxsize=512)
def _written_out(masked: str) -> str | None:
    """The first swear word that it may stand for: one letter for a star alone, any number for several."""
    if len(masked) > LONGEST:
        return None
    pieces = _RUN.split(masked)
    between = [r"\p{L}" if len(run) == 1 else r"\p{L}+" for run in _RUN.findall(masked)]
    pattern = regex.compile(
        "".join(regex.escape(piece) + gap for piece, gap in zip(pieces, [*between, ""], strict=True))
    )
    return next((word for word in SWEARING if pattern.fullmatch(word)), None)
