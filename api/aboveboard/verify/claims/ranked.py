"""Which of a row it is: the first bill is not the final one, nor this month's the next one."""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, counterparts
from aboveboard.verify.claims.text import Token

TELLING = 0.9
"""Weight of a noun from which on its place in a row tells which one is meant."""
_RANKS = {
    "first": "first initial erste erster erstes ersten erstem primer primera primeros primeras",
    "second": "second zweite zweiter zweites zweiten zweitem segundo segunda",
    "third": "third dritte dritter drittes dritten drittem tercer tercera tercero",
    "last": "last final letzte letzter letztes letzten letztem último última últimos últimas ultimo ultima",
    "next": "next following nächste nächster nächstes nächsten nächstem folgende folgenden próximo próxima siguiente",
    "one before": "previous vorige voriger voriges vorigen vorherige vorherigen anterior",
}
_RANK_OF = {word: rank for rank, words in _RANKS.items() for word in words.split()}


def fault(aligned: Aligned) -> str | None:
    for sentence in aligned.claim.sentences:
        for rank, noun in _ranked(sentence):
            given = _given(noun, aligned)
            if given and rank not in given:
                return f"the passage says “{min(given)}” of “{noun.word.folded}”, not “{rank}”"
    return None


def _ranked(sentence: tuple[Token, ...]) -> list[tuple[str, Token]]:
    return [
        (_RANK_OF[before.word.folded], noun)
        for before, noun in pairwise(sentence)
        if before.word.folded in _RANK_OF and noun.value is None and noun.word.weight >= TELLING
    ]


def _given(noun: Token, aligned: Aligned) -> set[str]:
    """The ranks that the passages give it, wherever they name it."""
    tokens = aligned.source.tokens
    before = (tokens[place.at - 1] for place in counterparts(noun, aligned.source) if place.at)
    return {_RANK_OF[token.word.folded] for token in before if token.word.folded in _RANK_OF}
