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
        if (found := _of_all(clause, matter, aligned) or _at_any_time(clause, matter, aligned)) is not None:
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
    if any(
        (t.word.folded in _ALL or t.word.cue in ("~all", "~always")) and _says_as_much(t, wide[0], there)
        for t in there
    ):
        return None
    return f"the passage does not say “{wide[0].word.folded}” of it"


def _says_as_much(token: Token, wide: Token, there: tuple[Token, ...]) -> bool:
    """Of people, only what is said of people: “everyone gets 10% at all our points” is not “members do”.

    „Wer mindestens 80 % besucht hat“ are not all.
    """
    if token.word.folded == "wer":
        clause = [t for t in there if t.clause == token.clause]
        return not any(t.value is not None or t.word.cue in ("~least", "~most", "~only") for t in clause)
    if wide.word.folded not in _PERSONS:
        return True
    following = [t for t in there if 0 < t.at - token.at <= 3]
    return token.word.folded in _OF_PEOPLE or any(
        t.word.person is not None or t.word.folded in _PEOPLE for t in following[:2]
    )


def _at_any_time(clause: Clause, matter: Matter, aligned: Aligned) -> str | None:
    """“At any time”, “as often as you like”, where the sentence of its matter says until when, or how often."""
    if any(t.word.cue in (NEGATIVE, "~except", "~only") for t in clause.tokens):
        return None
    free = [
        t
        for t in clause.tokens
        if (t.word.folded in _ANY_TIME or t.key == UNLIMITED)
        and not (t.word.initial and t.word.folded == "whatever")
    ]
    if not free:
        return None
    there = around(matter.sentence, aligned.source)
    if any(t.key == UNLIMITED for t in there):
        return None
    told = _ANY_TIME | (_ALL if free[0].word.folded == "whatever" else _OPEN)
    if any(t.word.folded in told or t.word.cue == "~always" for t in there):
        return None
    kinds = _COUNTED if free[0].key == UNLIMITED else _TIMED
    limited = any(t.word.cue in _LIMITING or (t.value is not None and t.value.kind in kinds) for t in there)
    return f"the passage does not say “{free[0].word.folded}” of it" if limited else None


UNLIMITED = "UNLIMITED"
_COUNTED = ("quantity", "date", "times", "percent", "number")


_ANY_TIME = frozenset(
    ("at any time", "any time", "anytime", "whenever you like", "whenever you want", "at all times", "whatever",
     "jederzeit", "a cualquier hora", "en todo momento", "round the clock", "around the clock", "day and night",
     "rund um die uhr", "unlimited", "unbegrenzt", "ilimitado", "as often as you like", "as often as you want",
     "so oft du willst", "so oft sie wollen", "so oft ihr wollt", "en cualquier momento", "cuando quieras",
     "tantas veces como quieras")
)  # fmt: skip
_OPEN = frozenset("any anyone whichever wherever every jede jeder jeden jedem cualquier whole".split())
_LIMITING = ("~only", "~before", "~after", "~if", "~most", "~least", "~except")
_TIMED = ("quantity", "time", "date", "times")


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


_OF_PEOPLE = frozenset(
    """everyone everybody anyone anybody whoever all whatever wherever alle jeder jede wer todos todas quienquiera
    cualquiera always immer siempre""".split()
)
_PEOPLE = frozenset(
    """people persons guests visitors members children adults riders passengers patients pupils students staff kinder
    gäste mitglieder personen niños personas socios""".split()
)
_PERSONS = frozenset("everyone everybody anyone anybody".split())
_REST = frozenset("else other others sonst andere anderen demás otros".split())
"""“Everybody else” are not all."""
_ADVERBIAL = frozenset("yearly monthly weekly daily hourly quarterly annual".split())
"""Periods that only tell which: “any yearly plan”."""
_PLACES = frozenset("wherever anywhere everywhere worldwide überall dondequiera".split())
_AGED = frozenset("from between aged ab".split())
"""“Anyone from the age of ten” are not all."""
_EACH_ONE = frozenset("jeder jede jeden jedem".split())
_WHO = frozenset("der die den dem".split())
_PARTITIVE = frozenset("of the los las der den unserer".split())


def _names_a_set(following: list[Token]) -> bool:
    return any(
        t.word.person == "WE"
        or (t.word.weight >= 1 and t.value is None and t.word.folded not in TIMES | PERIODS.keys())
        for t in following[:1]
    )


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
    if following and following[0].word.folded in _REST:
        return True
    compared = bool(before) and before[0].endswith("than")
    if token.word.folded in _PERSONS and not compared:
        return bool(following) and (
            following[0].word.folded in _AGED or following[0].word.cue in ("~least", "~most")
        )
    if compared:
        return True
    if any(t.word.folded in _RANGING for t in clause.tokens if 0 < t.at - token.at <= 3):
        return True  # “any height between 2 and 3 m”
    if not following:
        return True
    first = following[0]
    if token.word.folded in _EACH_ONE and first.word.folded in _WHO:
        return False  # „jeder, der sich anmeldet“
    if first.word.folded in _PARTITIVE and _names_a_set(following[1:]):
        return False  # “any of our points”, “all the figures”
    return (
        first.value is not None
        or any(t.word.folded in TIMES | PERIODS.keys() and t.word.folded not in _ADVERBIAL for t in following)
        or first.word.folded in _NO_SET
        or bool(days_in(first.word.folded))
    )
