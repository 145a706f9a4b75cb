"""How far a claim reaches beyond the sentence that speaks of its matter: all, any, wherever, how often, how long."""

from aboveboard.verify.claims.align import Aligned, Clause, counterparts
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import Matter, around, matter_of
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.units import PERIODS, TIMES
from aboveboard.verify.claims.weekdays import days_in

_ALL = frozenset(
    """all every each any both everyone everybody anyone anybody whoever whatever whichever wherever anywhere everywhere
    always whenever anytime worldwide alle allen aller alles jede jeder jedes jeden jedem sämtliche überall jederzeit
    egal immer wer todo toda todos todas cada cualquier cualquiera quienquiera siempre dondequiera""".split()
)
"""Words that say it of all."""
_WIDE = frozenset(
    """all every any everyone everybody anyone anybody wherever anywhere everywhere worldwide alle allen aller jede
    jeder jedes jeden jedem sämtliche überall todos todas cualquier cualquiera dondequiera""".split()
)
"""Those of them that a claim may not bring in."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        sentence = aligned.claim.sentences[clause.tokens[0].sentence]
        matter = matter_of(clause.tokens, aligned) or matter_of(sentence, aligned)
        if matter is None:
            continue
        if (found := _of_all(clause, matter, aligned)) is not None:
            return found
    return None


def _of_all(clause: Clause, matter: Matter, aligned: Aligned) -> str | None:
    """“Wherever you live”, “every size”, where the passages say it of no more than some."""
    if any(t.word.cue in (NEGATIVE, "~if", "~except", "~only", "~neednot") for t in clause.tokens):
        return None
    wide = [t for t in clause.tokens if t.word.folded in _WIDE and not _counts_time(t, clause)]
    if not wide or _is_a_choice(wide[0], aligned) or _speaks_of_all(wide[0], matter, aligned):
        return None
    there = around(matter.sentence, aligned.source)
    if any(t.word.folded in _ALL or t.word.cue in ("~all", "~always") for t in there):
        return None
    return f"the passage does not say “{wide[0].word.folded}” of it"


_CHOOSING = frozenset(
    """want wanted like liked choose chose chosen pick picked prefer preferred please need willst wollt möchtest magst
    wählst aussuchst quieras quieres prefieras elijas""".split()
)


def _is_a_choice(token: Token, aligned: Aligned) -> bool:
    """“Wherever you picked”: one place of one's own."""
    following = aligned.claim.tokens[token.at + 1 : token.at + 5]
    return token.word.folded in _PLACES and any(other.word.folded in _CHOOSING for other in following)


def _speaks_of_all(token: Token, matter: Matter, aligned: Aligned) -> bool:
    """“All spare parts are …” for “Spare parts are …”: a sentence that begins with things speaks of all of them."""
    if token.word.folded not in ("all", "alle", "todos", "todas"):
        return False
    following = aligned.claim.tokens[token.at + 1 : token.at + 4]
    first = aligned.source.sentences[matter.sentence][0]
    return any(place.at == first.at for other in following for place in counterparts(other, aligned.source))


_PLACES = frozenset("wherever anywhere everywhere worldwide überall dondequiera".split())
_RANGING = frozenset("between from zwischen entre".split())
_NO_SET = frozenset(
    "it you they we that the in of los las die der den under over unter über from aged between ab bis".split()
)
"""What follows “all” where it is no set of things: “all they can do”, “alle unter 18”, “todos los meses”."""


def _counts_time(token: Token, clause: Clause) -> bool:
    """“Every month”, “any day”, “all it takes”: how often, or nothing."""
    following = [t for t in clause.tokens if 0 < t.at - token.at <= 2]
    if token.word.folded in _PLACES:
        return bool(following) and following[0].word.folded in _RANGING
    before = [t.word.folded for t in clause.tokens if t.at == token.at - 1]
    if not following or before == ["than"]:
        return True
    first = following[0]
    return (
        first.value is not None
        or any(t.word.folded in TIMES or t.word.folded in PERIODS for t in following)
        or first.word.folded in _NO_SET
        or bool(days_in(first.word.folded))
    )
