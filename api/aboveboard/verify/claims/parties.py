"""Who does it: the party before a verb that claim and source share."""

import itertools

from aboveboard.verify.claims.align import Aligned, Clause, counterparts
from aboveboard.verify.claims.keys import stem
from aboveboard.verify.claims.passive import is_passive
from aboveboard.verify.claims.text import ADDERS, Text, Token
from aboveboard.verify.claims.words import COMMON_WEIGHT

_SUBJECTS = frozenset(
    "we you i customers customer buyers buyer users user shoppers wir du kunden kunde nosotros usted clientes".split()
)
_INVERTED = frozenset("wir du ihr sie".split())
"""German subjects that follow their verb; “Sie” is you or they, and never we."""
_RECEIVING = frozenset(
    "get gets got receive receives have has bekommt bekommst bekommen erhalten erhält recibes recibe recibirás".split()
)
"""Who receives a thing is not who does it: “you get a call”."""
_GROUPS = frozenset(
    """students student members member subscribers children parents employees studenten mitglieder estudiantes
    miembros""".split()
)
_EITHER = frozenset(
    "REFUND RETURN REPLACE NEED GET FIND RESERVE CANCEL ERSETZEN BENÖTIGEN RESERVIEREN".split()
)
"""What one party says of itself where the other says it too: one gets back what the other gives back."""
_TAKING = _RECEIVING | frozenset("from hear hears back if when once that because".split())
Run = tuple[Token, ...]
_WE_VERB = ("amos", "emos", "imos")
_YOU_VERB = ("as", "es", "ás", "és", "áis", "éis", "ís")


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        found = (
            _other_party(clause, aligned)
            or _other_ending(clause, aligned)
            or _other_way(clause)
            or _other_agent(clause, aligned)
        )
        if found is not None:
            return found
    return None


def _other_party(clause: Clause, aligned: Aligned) -> str | None:
    """`We pay` for `customers pay`: the party before the shared verb is another one."""
    told, language = False, aligned.source.language
    for token, place in clause.pairs:
        if token.value is not None or token.word.weight == 0 or token.word.person:
            continue
        either = token.key in _EITHER
        if either and _agent_after(place, clause.sentence) is None:
            continue
        ours, theirs = (
            _subject_of(token, clause.tokens, language),
            _subject_of(place, clause.sentence, language),
        )
        if ours in ("WE", "YOU") and (agent := _agent_after(place, clause.sentence)) is not None:
            return f"in the passage it is “{agent}” that does it, not {_party(ours)}"
        if ours and theirs and ours != theirs and "I" not in (ours, theirs) and not _says(theirs, aligned):
            places = aligned.source.places_of(token.key)
            if not any(
                _subject_of(other, aligned.source.sentences[other.sentence], language) == ours
                for other in places
            ):
                return f"the passage says it of {_party(theirs)}, the claim of {_party(ours)}"
        passive = is_passive(aligned.claim.tokens[max(0, token.at - 2) : token.at + 1])
        if not told and ours and not theirs and not passive and _is_object_of(ours, place, aligned.source):
            return f"in the passage {_party(ours)} are at the other end of “{token.word.folded}”"
        told = True
    return None


def _other_way(clause: Clause) -> str | None:
    """“You text us” for “we text you”, unless one of the two receives."""
    ours, theirs = _way(clause.tokens), _way(clause.sentence)
    if not ours or not theirs or ours == theirs or len(clause.pairs) < 3:
        return None
    return f"in the passage it goes from {_party(theirs)} to {_party(ours)}"


def _way(tokens: Run) -> str | None:
    """Whose act it is, where “we … you” or “you … us” are the only two parties; None where one of them receives."""
    if any(token.word.folded in _TAKING for token in tokens):
        return None
    said = " ".join(token.word.folded for token in tokens if token.word.folded in ("we", "us", "you"))
    return {"we you": "WE", "you us": "YOU"}.get(said)


def _other_ending(clause: Clause, aligned: Aligned) -> str | None:
    """Spanish tells who acts by the verb's ending: “envías” for “enviamos”."""
    if aligned.claim.language != "es":
        return None
    for token, place in clause.pairs:
        one, other = token.word.folded, place.word.folded
        if token.value is None and token.key not in _EITHER and stem(one, "es") == stem(other, "es"):
            for mine, its in ((one, other), (other, one)):
                if mine.endswith(_WE_VERB) and its.endswith(_YOU_VERB):
                    return f"it says “{one}” where the passage says “{other}”"
    return None


def _agent_after(verb: Token, tokens: tuple[Token, ...]) -> str | None:
    """“Refunded by the agent”: a third party right after a passive verb."""
    agent = _agent_token(verb, tokens)
    return agent.word.folded if agent is not None else None


def _agent_token(verb: Token, tokens: tuple[Token, ...]) -> Token | None:
    if not verb.word.folded.endswith(("ed", "en", "wn", "ido", "ado")):
        return None
    after = [token for token in tokens if verb.at < token.at <= verb.at + 4]
    for one, other in itertools.pairwise(after):
        if one.word.folded in ("by", "von", "por") and one.at <= verb.at + 2:
            rest = [t for t in (other, *after) if t.at > one.at and (t.word.content or t.word.person)]
            if rest and not rest[0].word.person and rest[0].value is None and is_passive(tokens):
                return rest[0]
    return None


def _other_agent(clause: Clause, aligned: Aligned) -> str | None:
    """“A manager can open it” for “it is opened by the owner”."""
    if is_passive(clause.tokens):
        return None
    for verb, place in clause.pairs:
        agent = _agent_token(place, clause.sentence) if verb.value is None and verb.word.weight > 0 else None
        if agent is None or agent.key in aligned.claim.by_key:
            continue
        before = [t for t in clause.tokens if t.at < verb.at and t.value is None and t.word.weight >= 1]
        if not before or any(token.word.person for token in clause.tokens if token.at < verb.at):
            continue
        told = {found.sentence for found in counterparts(before[0], aligned.source)}
        if told and place.sentence not in told:
            return f"in the passage it is “{agent.word.folded}” that does it, not “{before[0].word.folded}”"
    return None


def _says(party: str, aligned: Aligned) -> bool:
    """Whether the claim names the group elsewhere: “if you are a student”."""
    return party in _GROUPS and any(stem(token.word.folded) == stem(party) for token in aligned.claim.tokens)


def _subject_of(token: Token, tokens: tuple[Token, ...], language: str) -> str | None:
    """The nearest party before a word with nothing but small words between; German has it right after as well."""
    before = [t for t in tokens if t.at < token.at and t.sentence == token.sentence]
    if len(before) > 2 and before[-1].word.folded in ADDERS and not before[-2].word.person:
        before = before[:-2]  # “we arrange and pay for it”
    for other in reversed(before):
        if other.word.folded in _RECEIVING:
            return None
        if other.word.folded in _GROUPS:
            return other.word.folded
        if language == "de" and other.word.person and other.at + 1 < token.at:
            break  # in German only what stands beside it
        if other.word.folded in ("sie", "ihr") and other.at + 1 == token.at:
            return "YOU"
        if other.word.person:
            return other.word.person if other.word.folded in _SUBJECTS or " " in other.word.folded else None
        if other.word.weight >= COMMON_WEIGHT or other.value is not None:
            break
        if other.clause != token.clause and before[-1].at == token.at - 1:
            break
    after = next((t for t in tokens if t.at == token.at + 1 and t.clause == token.clause), None)
    if after is None or after.word.folded not in _INVERTED:
        return None
    return after.word.person or "YOU"


def _is_object_of(person: str, verb: Token, source: Text) -> bool:
    """“The courier sends you a text”: you are not who sends. In German who acts may follow the verb."""
    if source.language == "de":
        return False
    around = source.tokens[max(0, verb.at - 1) : verb.at + 2]
    before, after = around[0], around[-1]
    if any(token.word.folded == "ourselves" for token in source.sentences[verb.sentence]):
        return False
    named = before.at < verb.at and before.word.weight >= 1 and before.clause == verb.clause
    return named and after.at > verb.at and after.word.person == person


def _party(person: str) -> str:
    return {"WE": "us", "YOU": "customers"}.get(person, person)
