"""Finds for each clause of a claim the clause of the source that says most of it."""

from dataclasses import dataclass

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.keys import broader_of
from aboveboard.verify.claims.text import Text, Token

Pair = tuple[Token, Token]
"""A token of the claim and its counterpart in the source."""


@dataclass(frozen=True)
class Clause:
    """A clause of the claim with its counterpart."""

    tokens: tuple[Token, ...]
    sentence: tuple[Token, ...]
    """The source's sentence that says most of it; empty where none says anything of it."""
    pairs: tuple[Pair, ...]
    """Content, values, parties of the clause with their nearest counterparts in that sentence."""
    recall: float
    """Share of its weight that stands anywhere in the window."""
    missing: tuple[Token, ...]
    """Content that stands nowhere in the window."""

    @property
    def content(self) -> list[Token]:
        return [token for token in self.tokens if token.word.weight > 0 or token.value is not None]


@dataclass(frozen=True)
class Aligned:
    claim: Text
    source: Text
    clauses: tuple[Clause, ...]
    recall: float
    share: float = 1.0
    """The same without the name of what the claim speaks of, where the source calls it by a pronoun or not at all."""
    unnamed: tuple[Token, ...] = ()
    """That name."""
    titles: int = 0
    """How many of the source's first sentences are titles: they name a matter and say nothing of it."""

    @property
    def traced(self) -> tuple[tuple[Token, ...], ...]:
        """The source's sentences that say most of each clause, each once, in the clauses' order."""
        return tuple(dict.fromkeys(clause.sentence for clause in self.clauses if clause.sentence))


def align(claim: Text, source: Text, titles: int = 0) -> Aligned:
    window = _window(claim, source)
    clauses = tuple(_clause(tokens, source, window) for tokens in claim.clauses)
    weight = sum(map(weight_of, claim.tokens))
    held = sum(weight_of(token) for token in claim.tokens if _is_held(token, source, window))
    subject = tuple(_unnamed_subject(claim, source, window))
    unnamed = sum(map(weight_of, subject))
    share = held / (weight - unnamed) if weight > unnamed else 0.5
    return Aligned(claim, source, clauses, held / weight if weight else 1.0, share, subject, titles)


def _unnamed_subject(claim: Text, source: Text, window: frozenset[int]) -> list[Token]:
    """The name that a claim begins with, as far as the source does not hold it."""
    unnamed: list[Token] = []
    for token in claim.tokens:
        if token.value is not None or not (token.word.name or (token.word.initial and token.word.capital)):
            break
        if weight_of(token) > 0 and not _is_held(token, source, window):
            unnamed.append(token)
    return unnamed


def weight_of(token: Token) -> float:
    return (
        1.0
        if token.value is not None and not token.value.soft
        else token.word.weight
        if token.value is None
        else 0.3
    )


def counterparts(token: Token, source: Text) -> list[Token]:
    """Where the source says the same as one token of the claim."""
    if token.value is not None:
        return [
            given for given in source.values if given.value is not None and agrees(token.value, given.value)
        ]
    places = source.places_of(token.key)
    if not places and token.word.folded.isdecimal():  # “invoice 11” for “invoice number 11”
        places = tuple(
            t for t in source.values if t.value is not None and t.value.amount == float(token.word.folded)
        )
    if not places:  # what holds for pets holds for dogs
        broader = broader_of(source.language).get(token.key, ())
        places = tuple(place for key in broader for place in source.places_of(key))
    return list(places)


def _is_held(token: Token, source: Text, window: frozenset[int]) -> bool:
    places = (*counterparts(token, source), *source.inside.get(token.key, ()))
    return any(place.sentence in window for place in places)


WINDOW = 1
"""Sentences on either side of one that says part of the claim."""
SENTENCES = 4
"""How many sentences may support one claim together, before their neighbours are counted."""
RARITY = 0.5
"""The power of the number of sentences that hold a word by which it tells less which of them is meant."""


def _window(claim: Text, source: Text) -> frozenset[int]:
    """The sentences that together hold most of the claim, chosen one by one, each with its neighbours."""
    held: dict[int, set[int]] = {}
    weights: dict[int, float] = {}
    for token in claim.tokens:
        if (weight := weight_of(token)) > 0:
            weights[token.at] = weight
            for place in counterparts(token, source):
                held.setdefault(place.sentence, set()).add(token.at)
    chosen: set[int] = set()
    covered: set[int] = set()
    for _ in range(SENTENCES):
        gains = {
            sentence: sum(weights[at] for at in ats - covered)
            for sentence, ats in held.items()
            if sentence not in chosen
        }
        best = max(gains, key=lambda sentence: gains[sentence], default=None)
        if best is None or gains[best] <= 0:
            break
        chosen.add(best)
        for sentence in range(best - WINDOW, best + WINDOW + 1):
            covered |= held.get(sentence, set())
    return frozenset(sentence + step for sentence in chosen for step in range(-WINDOW, WINDOW + 1))


def _clause(tokens: tuple[Token, ...], source: Text, window: frozenset[int]) -> Clause:
    places = {
        token.at: counterparts(token, source) for token in tokens if weight_of(token) > 0 or token.word.person
    }
    best = _best_sentence(tokens, places)
    sentence = source.sentences[best] if best is not None else ()
    pairs = tuple(_pairs(tokens, places, sentence))
    weight = sum(weight_of(token) for token in tokens)
    missing = tuple(token for token in tokens if weight_of(token) > 0 and not _is_held(token, source, window))
    lost = sum(weight_of(token) for token in missing)
    return Clause(tokens, sentence, pairs, 1 - lost / weight if weight else 1.0, missing)


def _best_sentence(tokens: tuple[Token, ...], places: dict[int, list[Token]]) -> int | None:
    """By weight of what it holds, names and values counting double, rare words most; the earlier of equals."""
    scores: dict[int, float] = {}
    for token in tokens:
        found = {place.sentence for place in places.get(token.at, ())}
        for sentence in found:
            double = 2 if token.value is not None or token.word.name else 1
            rare = len(found) ** -RARITY
            scores[sentence] = scores.get(sentence, 0) + max(weight_of(token), 0.1) * double * rare
    return max(scores, key=lambda sentence: (round(scores[sentence], 4), -sentence), default=None)


def _pairs(
    tokens: tuple[Token, ...], places: dict[int, list[Token]], sentence: tuple[Token, ...]
) -> list[Pair]:
    """Each token with one counterpart in the sentence: the one that keeps nearest to the pair before."""
    if not sentence:
        return []
    number = sentence[0].sentence
    pairs: list[Pair] = []
    used: set[int] = set()
    last = sentence[0].at - 1
    for token in tokens:
        options = [
            place for place in places.get(token.at, ()) if place.sentence == number and place.at not in used
        ]
        if options:
            chosen = min(options, key=lambda place: (abs(place.at - last - 1), place.at))
            pairs.append((token, chosen))
            used.add(chosen.at)
            last = chosen.at
    return pairs


LITERAL = 0.7
"""Share of the content in the very words of the source from which on a claim is that sentence, changed."""


def is_reworded(clause: Clause, region: tuple[Token, ...]) -> bool:
    """Whether it is more than the source's own words with one changed."""
    same = sum(
        one.word.folded == other.word.folded or one.value is not None
        for one, other in clause.pairs
        if _tells(one)
    )
    content = max(sum(map(_tells, clause.tokens)), sum(map(_tells, region)))
    return same < LITERAL * max(content, 1) and not _is_lifted(clause, region)


FEWEST = 3
LIFTED = 0.85
"""Share of all its words from which on a clause was lifted from the passage, whatever was left out around it."""


def _is_lifted(clause: Clause, region: tuple[Token, ...]) -> bool:
    there = {token.word.folded for token in region if token.value is None}
    paired = {token.at for token, _ in clause.pairs if token.value is not None}
    lifted = sum(
        token.at in paired if token.value is not None else token.word.folded in there
        for token in clause.tokens
    )
    return len(clause.tokens) >= FEWEST and lifted >= LIFTED * len(clause.tokens)


_PRONOUNS = frozenset(
    """we us our ours ourselves you your yours yourself i me my wir uns unser unsere unserem unseren unserer unseres
    du dich dir dein deine deinem deinen deiner ihr euch euer eure ihnen sie ich mich mir mein meine nos nosotros
    nuestra nuestro tú ti tu tus usted ustedes yo mi""".split()
)


def _tells(token: Token) -> bool:
    """Content, a value, or people that are called by a noun: pronouns stand in any sentence."""
    if token.value is not None or token.word.weight > 0:
        return True
    return token.word.person is not None and token.word.folded not in _PRONOUNS


def concerns_more(adverb: Token, clause: Clause) -> bool:
    """“It is sold here and, possibly, abroad”: an adverb to something that the claim does not speak of."""
    said = {place.at for _, place in clause.pairs}
    keys = {token.key for token in clause.tokens if token.value is None}
    after = (
        token
        for token in clause.sentence
        if token.at > adverb.at and (token.word.weight > 0 or token.value is not None)
    )
    following = next(after, None)
    return following is not None and following.at not in said and following.key not in keys
