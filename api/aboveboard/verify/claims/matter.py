"""Where a source speaks of a claim's matter: the one sentence that holds most of it, and what goes on from there.

Against a whole document every word of a claim stands somewhere. What is said of its matter stands in one sentence,
told by the words that are rare there, and in the sentences that go on about the same (“It needs no key”).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from aboveboard.verify.claims.align import RARITY, Aligned, counterparts, weight_of
from aboveboard.verify.claims.text import Text, Token

REFERRING = frozenset(
    """it they this these that those both he she there es sie er dies diese dieser dieses beide dort esto eso estos
    estas esos esas ello ellos ellas ambos""".split()
)
"""A sentence that begins with one of these goes on about the one before."""
TITLE = 0.4
"""What a title counts for beside a sentence that states something."""


@dataclass(frozen=True)
class Matter:
    """The sentence that speaks of it."""

    sentence: int
    share: float
    """Of the weight of what was looked for, how much stands there; in 0..1."""
    lead: float
    """How many times as well it fits as the next best sentence; 9 where there is no other."""


def matter_of(tokens: Iterable[Token], aligned: Aligned) -> Matter | None:
    """The sentence of the source that says most of some words of the claim; a rare word tells more."""
    tokens = tuple(tokens)
    scores = fits_of(tokens, aligned)
    if not scores:
        return None
    best = max(scores, key=lambda sentence: (round(scores[sentence], 4), -sentence))
    second = max((score for sentence, score in scores.items() if sentence != best), default=0.0)
    whole = sum(map(weight_of, tokens))
    held = sum(
        weight_of(token)
        for token in tokens
        if any(place.sentence == best for place in counterparts(token, aligned.source))
    )
    return Matter(best, held / whole, min(scores[best] / second, 9.0) if second else 9.0)


def fits_of(tokens: Iterable[Token], aligned: Aligned) -> dict[int, float]:
    """Sentence -> how much it says of some words of the claim, the rare ones counting most."""
    scores: dict[int, float] = {}
    for token in tokens:
        if (weight := weight_of(token)) <= 0:
            continue
        found = {place.sentence for place in counterparts(token, aligned.source)}
        for sentence in found:
            telling = weight * len(found) ** -RARITY * (TITLE if sentence < aligned.titles else 1.0)
            scores[sentence] = scores.get(sentence, 0.0) + telling
    return scores


def goes_on(sentence: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with a word for what the one before it speaks of: “it”, “if you come later”."""
    if any(token.word.folded in REFERRING for token in sentence[:1]):
        return True
    return sentence[0].word.cue == "~if" and any(
        token.word.folded in REFERRING or token.word.folded in _LATER for token in sentence[1:5]
    )


_LATER = frozenset(
    ("later", "earlier", "later than", "earlier than", "später", "früher", "otherwise", "sonst")
)


def around(sentence: int, source: Text) -> tuple[Token, ...]:
    """A sentence with the one that it goes on from, and those that go on from it."""
    first = last = sentence
    while first > 0 and goes_on(source.sentences[first]) and sentence - first < 2:
        first -= 1
    while last + 1 < len(source.sentences) and goes_on(source.sentences[last + 1]) and last - sentence < 2:
        last += 1
    return tuple(token for number in range(first, last + 1) for token in source.sentences[number])
