"""What bounds a value: up to, at least, within, from."""

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned, is_reworded
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Token


def places_of(token: Token, aligned: Aligned) -> list[Token]:
    """Where the source gives the value: in the sentence that the clause is held against, else anywhere."""
    paired = [place for clause in aligned.clauses for own, place in clause.pairs if own.at == token.at]
    same = [
        o
        for o in aligned.source.values
        if o.value is not None and token.value is not None and agrees(token.value, o.value)
    ]
    return [o for o in same if paired and o.sentence == paired[0].sentence] or same


def fault(token: Token, aligned: Aligned) -> str | None:
    """“Up to 10 days” is neither “10 days” nor “at least 10 days”."""
    assert token.value is not None
    if token.value.soft and _is_beside(token.value.text.casefold()):
        return None  # “the year before” has no bounds
    ours = bound_of(token, aligned.claim.tokens)
    given = places_of(token, aligned)
    theirs = {bound_of(other, aligned.source.tokens) for other in given}
    if not theirs or (ours in theirs and ours != "~least"):
        return None
    if ours == "~least" and theirs == {"~least"}:
        return _paid_above(token, given, aligned)
    if _means_the_same(token, ours, theirs, given, aligned):
        return None
    value = f"“{token.value.text.strip()}”"
    if ours in _STRICT and theirs & _STRICT:
        return f"{value} is bounded the other way in the passage"
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    if is_reworded(clause, counterpart(clause)):
        return None
    bounded = theirs <= _STRICT and token.value.kind not in ("ordinal", "time", "date")
    if ours in ("", "~about") and bounded:
        return f"the passage bounds {value}, the claim does not"
    if ours == "~least" and theirs & {"", "~within"} and token.value.kind != "time":
        return f"the claim bounds {value}, the passage does not"
    return None


def _is_beside(text: str) -> bool:
    return text.startswith(("the ", "next ", "following ", "previous ")) or text.endswith(
        (" before", " earlier")
    )


_STRICT = frozenset(("~most", "~least"))


def _means_the_same(token: Token, ours: str, theirs: set[str], given: list[Token], aligned: Aligned) -> bool:
    """Other bounds in other words that promise no more than the passage does."""
    if ours in _STRICT and theirs == {""} and any(_closes(value, aligned) for value in given):
        return True  # “until 20 minutes before” for “closes 20 minutes before”
    if not ours and theirs <= _STRICT and _is_between(token, aligned.claim.tokens):
        return True
    if not ours and theirs == {"~least"} and _is_ahead(token, aligned):
        return True  # “two days ahead” for “at least 48 hours before”
    if ours == "~most" and _free_above(given, aligned) and "FREE" not in aligned.claim.by_key:
        return True  # “under £40 it costs £5” for “£5, and free from £40”
    if ours in _STRICT and theirs & _STRICT:
        around = (other for value in given for other in _said_with(value, aligned))
        return any(_is_loose(other, ours, aligned) for other in around)
    if ours == "" and theirs == {"~most"} and _allows(token, aligned):
        return True
    return not ours and _is_had(token, aligned)  # “you have half a year to …”


def _closes(value: Token, aligned: Aligned) -> bool:
    said = {token.word.folded for token in aligned.source.sentences[value.sentence]}
    return not said.isdisjoint(_CLOSING)


_CLOSING = frozenset(
    "closes close closing ends deadline latest schließt endet spätestens cierra termina".split()
)


def _is_between(token: Token, tokens: tuple[Token, ...]) -> bool:
    """“Between 8 and 20”."""
    before = tokens[max(0, token.at - 4) : token.at]
    return any(
        other.word.folded in ("between", "zwischen", "entre") and other.clause == token.clause
        for other in before
    )


def _is_ahead(token: Token, aligned: Aligned) -> bool:
    """“Ring two days ahead”, in other words than the passage's: who leaves a word out of those changes them."""
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    after = [other for other in clause.tokens if token.at < other.at < token.at + 3]
    ahead = any(other.word.folded in _BEFOREHAND for other in after)
    return ahead and is_reworded(clause, counterpart(clause))


_BEFOREHAND = frozenset(
    ("ahead", "ahead of", "in advance", "before", "beforehand", "vorher", "im voraus", "antes")
)


def _allows(token: Token, aligned: Aligned) -> bool:
    """“You can store 40 boxes” for “up to 40 boxes can be stored”, in other words than the passage's."""
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    own = {other.word.cue for other in clause.tokens}
    return bool(own & {"~can", "~may", "~most"}) and is_reworded(clause, counterpart(clause))


def _free_above(given: list[Token], aligned: Aligned) -> bool:
    """“Free from £40”."""
    return any(
        bound_of(value, aligned.source.tokens) == "~least"
        and any(other.key == "FREE" for other in aligned.source.sentences[value.sentence])
        for value in given
    )


def _paid_above(token: Token, given: list[Token], aligned: Aligned) -> str | None:
    """“Over £40 it costs £5” for “£5, and free from £40”."""
    paid = [
        v
        for v in aligned.claim.values
        if v.at != token.at and v.value is not None and v.value.kind == "money"
    ]
    same = [v for v in paid if v.sentence == token.sentence]
    told = "FREE" in aligned.claim.by_key or len(same) != 1
    if token.value is None or token.value.kind != "money" or told or not _free_above(given, aligned):
        return None
    return f"the passage says that it is free from “{token.value.text.strip()}”"


_HAD = frozenset("have got has haben habt hast tienes tiene dispones dispone".split())


def _is_had(token: Token, aligned: Aligned) -> bool:
    before = aligned.claim.tokens[max(0, token.at - 2) : token.at]
    return (
        token.value is not None
        and token.value.kind == "quantity"
        and any(other.word.folded in _HAD and other.sentence == token.sentence for other in before)
    )


def _said_with(value: Token, aligned: Aligned) -> tuple[Token, ...]:
    """Its sentence, and the next one where that goes on from there: “… If you are later than that”."""
    sentences = aligned.source.sentences
    following = sentences[value.sentence + 1 : value.sentence + 2]
    goes = following and any(token.word.folded in _OF_ANOTHER for token in following[0][:7])
    return (*sentences[value.sentence], *(following[0] if goes else ()))


def _is_loose(token: Token, cue: str, aligned: Aligned) -> bool:
    """A bound with no value of its own: “free over £60; below that, £5”."""
    following = aligned.source.tokens[token.at + 1 : token.at + 3]
    later = cue == "~least" and token.word.folded == "later than"
    return (token.word.cue == cue or later) and not any(other.value is not None for other in following)


_WITHIN = frozenset("within in innerhalb en binnen inside".split())


_FROM = frozenset(("from", "ab", "desde"))


def _is_from(token: Token, after: list[Token], word: str) -> bool:
    """“From £20”, not “from 6 to 9 days”, not “choose from 31”."""
    ranged = any(other.value is not None or other.word.folded in _RANGING for other in after[:1])
    if ranged or token.value is None:
        return False
    aged = token.value.key[-1] == "months" or (word == "ab" and token.value.kind == "number")
    return aged or token.value.kind in ("money", "percent", "date", "time")


_PEOPLE = frozenset(
    """children child kids teenagers youngsters pupils guests people persons adults riders those anyone kinder
    jugendliche personen gäste niños niñas jóvenes personas menores""".split()
)


def _is_of_people(word: Token, before: list[Token], after: list[Token]) -> bool:
    """“Children from 12”: an age."""
    ranged = any(other.value is not None or other.word.folded in _RANGING for other in after[:1])
    return not ranged and any(other.at == word.at - 1 and other.word.folded in _PEOPLE for other in before)


_AFTER_A_VALUE = frozenset(
    ("the most", "the most you", "the least", "the least you", "the maximum", "the minimum", "tops",
     "or more", "or less", "or fewer", "or above", "or over", "or older", "and up", "and above", "upwards", "at most",
     "at least", "at the latest", "at the earliest", "maximum", "minimum", "max", "min", "mindestens", "höchstens",
     "como máximo", "como mínimo", "como mucho", "a lo sumo")
)  # fmt: skip


_RANGING = frozenset("to till until bis a hasta".split())


def _counts(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("number", "quantity")


_SPENDING = frozenset("spend order buy gastas compras bestellst bestellt".split())
_WHEN = frozenset("once when cuando".split())
_OF = frozenset("of von de".split())
_UNTIL = frozenset(("until", "till", "bis", "hasta", "up to", "up until"))
_AHEAD = frozenset("before prior vor vorher antes beforehand".split())


def bound_of(token: Token, tokens: tuple[Token, ...]) -> str:
    """The bound on a value: just before it, or just after; “until 48 hours before” is at least 48 hours."""
    before = [other for other in tokens[max(0, token.at - 3) : token.at] if other.sentence == token.sentence]
    after = [other for other in tokens[token.at + 1 : token.at + 3] if other.sentence == token.sentence]
    ahead = [other for other in tokens[max(0, token.at - 5) : token.at] if other.clause == token.clause]
    return (
        _of_a_noun(before, ahead)
        or _until(token, before, after)
        or _bound_before(token, before, after)
        or _bound_after(before, after)
    )


def _of_a_noun(before: list[Token], ahead: list[Token]) -> str:
    """“Ab einem Bestellwert von 80 €”, “a minimum term of”."""
    if not before or before[-1].word.folded not in _OF:
        return ""
    named = [str(other.word.cue) for other in ahead if other.word.cue in _STRICT]
    if named:
        return named[-1]
    return "~least" if any(other.word.folded in _FROM for other in ahead) else ""


def _until(token: Token, before: list[Token], after: list[Token]) -> str:
    until = any(other.word.folded in _UNTIL or other.word.folded.startswith("bis ") for other in before[-1:])
    if not until or token.value is None or token.value.kind != "quantity":
        return ""
    following = [other for other in after if other.value is None]
    return "~least" if any(other.word.folded in _AHEAD for other in following[:1]) else "~most"


_OF_ANOTHER = frozenset("that this which it dies dem eso esto ello".split())


def _bound_before(token: Token, before: list[Token], after: list[Token]) -> str:
    for other in reversed(before):
        if other is before[-1] and other.word.folded in ("or", "oder", "o", "u") and _counts(token):
            return "~most"  # “one or two”
        if other.word.folded in _OF_ANOTHER:
            break  # “above that, 2%”
        if other.word.cue in ("~most", "~least", "~about"):
            return str(other.word.cue)
        if other.word.folded in _WITHIN:
            return "~within"
        if other.word.folded in _FROM and (
            _is_from(token, after, other.word.folded) or _is_of_people(other, before, after)
        ):
            return "~least"
        if other.word.folded in _SPENDING and any(
            t.word.cue == "~if" or t.word.folded in _WHEN for t in before
        ):
            return "~least"  # “once you spend £40”
        if other.value is not None or other.word.weight >= 1:
            break
    return ""


def _bound_after(before: list[Token], after: list[Token]) -> str:
    for other in after:
        if other.word.cue in _STRICT and other.word.folded in _AFTER_A_VALUE:
            return str(other.word.cue)
        if other.word.folded == "up" and before and before[-1].word.folded in _FROM:
            return "~least"
        if other.value is not None:
            break
    return ""
