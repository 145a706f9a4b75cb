"""A denial of the passages all of whose words the claim holds, while it does not deny that itself.

Said of a thing in one sentence and of “it” in the next (“There is a toilet by the door. It needs no key.”), a denial
shares few words with the claim that it speaks against. What only says that something is so (allowed, possible,
included, welcome) is passed over on both sides, and of a list one member is enough.
"""

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.cues import NEGATIVE, RESTRICTIVE
from aboveboard.verify.claims.denial import LACKING, REFUSALS, Denial, denial_of
from aboveboard.verify.claims.listed import members_of
from aboveboard.verify.claims.matter import REFERRING, around, goes_on, matter_of
from aboveboard.verify.claims.text import ADDERS, Token

COVERED = 0.7
"""Share of a denial's content that the claim has to hold."""
ALL_SAID = 0.9
ALL_OF_IT = 0.35
"""Share of the claim that the denial's own sentence holds, and of the denial that it then has to hold."""
REACH = 2
"""Words from a denial to the one that says that something is so."""
LEAST = 1.3
"""Weight of it, where the denial does not go on about the claim's own matter."""
LEAST_THERE = 0.9
"""Weight of it, where it does."""
ITS_MATTER = 0.6
"""Share of the claim that the line of a denial has to hold, up to it, before it speaks of the claim's matter."""
ITS_DUTY = 0.4
"""The same where the denial excuses from what the claim imposes."""
TELLING = 0.5
"""Weight below which a word is left out of it."""
COMPOUND = 4
"""Letters by which a word is longer that is a compound of another one."""
_YIELDING = frozenset((NEGATIVE, "~only", "~except", "~instead", "~neednot", "~out"))
"""What makes yes and no of a clause hard to tell."""
_PRICED = frozenset(("FREE", "VOID", "PAID"))
_SO = frozenset(
    """allowed allow allows permitted permit possible welcome fine okay ok accepted accept accepts available included
    include includes covered cover covers count counts apply applies valid offer offers offered provide provided
    provides part needed required necessary admitted taken erlaubt möglich zulässig willkommen gestattet enthalten dabei
    gilt gelten anbieten bieten bietet angeboten nehmen nötig erforderlich notwendig brauchst braucht brauchen permitido
    permitida permitidos permitidas posible admiten admite admitimos incluido incluida incluidos incluidas ofrecemos
    vale valen aceptamos acepta necesario necesaria obligatorio obligatoria used use verwendet genutzt eingesetzt usado
    usan come enter enters kept keep made done taken take""".split()
)
"""Words that only say that something is so."""


def fault(aligned: Aligned) -> str | None:
    ours, theirs = denial_of(aligned.claim), denial_of(aligned.source)
    for sentence in aligned.claim.sentences:
        if (found := _in_sentence(sentence, ours, theirs, aligned)) is not None:
            return found
    return None


def _affirmed(sentence: tuple[Token, ...], ours: Denial) -> tuple[Token, ...]:
    """The clauses that deny nothing, whole; nor what a denial is on condition of: “stop using it if it leaks”."""
    yielding = {token.clause for token in sentence if token.word.cue in _YIELDING}
    yielding |= ours.clauses & {token.clause for token in sentence}
    if yielding:
        yielding |= {token.clause for token in sentence if token.word.cue == "~if"}
    return tuple(token for token in sentence if token.clause not in yielding)


def _held(tokens: tuple[Token, ...], aligned: Aligned) -> set[int]:
    """The places of the source that say what some words of the claim say."""
    return {
        place.at
        for token in tokens
        if weight_of(token) > 0
        for place in counterparts(token, aligned.source)
        if not _is_narrower(place, token)
    }


_DISCOUNTS = ("DISCOUNT", "SPAREN", "DESCUENTO")
_LESS = frozenset("less off cheaper discount weniger günstiger billiger nachlass menos descuento".split())


def _discounts(tokens: tuple[Token, ...], aligned: Aligned) -> set[int]:
    """“25% less” is a discount."""
    percent = any(token.value is not None and token.value.kind == "percent" for token in tokens)
    if not percent or not any(token.word.folded in _LESS for token in tokens):
        return set()
    return {place.at for key in _DISCOUNTS for place in aligned.source.by_key.get(key, ())}


def _is_narrower(place: Token, token: Token) -> bool:
    """A German compound of the word: „Mindestbetrag“ for „Betrag“."""
    return token.value is None and len(place.key) - len(token.key) >= COMPOUND


def _in_sentence(sentence: tuple[Token, ...], ours: Denial, theirs: Denial, aligned: Aligned) -> str | None:
    affirmed = _affirmed(sentence, ours)
    matter = matter_of(affirmed, aligned)
    if matter is None:
        return None
    there = {token.sentence for token in around(matter.sentence, aligned.source)}
    held = _held(affirmed, aligned) | _discounts(affirmed, aligned)
    denied = _held(tuple(token for token in sentence if token not in affirmed), aligned)
    priced = any(token.key in _PRICED for token in affirmed)
    before: tuple[Token, ...] = ()
    for denying in aligned.source.clauses:
        conditional = _is_conditional(denying, before)
        before = denying
        titled = denying[0].sentence < aligned.titles
        if conditional or titled or not _denies(denying, affirmed):
            continue
        if any(token.at in denied and token.at in theirs.heads for token in denying):
            continue  # it says so as well
        if priced and any(token.key in _PRICED or token.value is not None for token in denying):
            continue
        number = denying[0].sentence
        near = number in there or (_excuses(denying) and number - 1 in there)
        goes = (near and _refers(denying, aligned)) or _is_of_its_matter(affirmed, denying, aligned)
        aimed = _is_aimed(denying, theirs, held) or _is_its_subject(denying, held)
        share = ALL_OF_IT if _is_said_in(affirmed, {number}, ALL_SAID, aligned) else COVERED
        if aimed and _is_covered(denying, held, LEAST_THERE if goes else LEAST, share):
            return f"the passage says “{aligned.source.quoted(denying)}”"
    return None


def _is_of_its_matter(affirmed: tuple[Token, ...], denying: tuple[Token, ...], aligned: Aligned) -> bool:
    """Whether the line of the denial, up to and with it, or its title, holds the claim."""
    source = aligned.source
    number = denying[0].sentence
    block = {
        other
        for other in range(len(source.sentences))
        if other < aligned.titles or (other <= number and source.lines[other] == source.lines[number])
    }
    share = ITS_DUTY if _needs_not(denying) and _imposes(affirmed) else ITS_MATTER
    return _is_said_in(affirmed, block, share, aligned)


def _is_said_in(tokens: tuple[Token, ...], block: set[int], share: float, aligned: Aligned) -> bool:
    """Whether sentences hold a share of what some words of the claim say."""
    content = [token for token in tokens if weight_of(token) >= TELLING and token.word.folded not in _SO]
    said = sum(
        weight_of(token)
        for token in content
        if any(place.sentence in block for place in counterparts(token, aligned.source))
    )
    return bool(content) and said >= share * sum(map(weight_of, content))


def _is_its_subject(denying: tuple[Token, ...], held: set[int]) -> bool:
    """“Scooters are not allowed on trains”: what stands before is what is not."""
    mark = next((token.at for token in denying if token.word.cue == NEGATIVE), 0)
    so = any(token.word.folded in _SO and 0 < token.at - mark <= REACH for token in denying)
    subject = [token for token in denying if token.at < mark and weight_of(token) >= TELLING]
    return so and bool(subject) and all(_is_held(token, denying, held) for token in subject)


def _is_aimed(denying: tuple[Token, ...], theirs: Denial, held: set[int]) -> bool:
    """Whether the claim holds all that the denial is aimed at; what it says in other words may deny it as well."""
    if _excuses(denying):
        return any(token.at in held for token in denying)
    heads = [token for token in denying if token.at in theirs.heads and token.word.folded not in _SO]
    telling = [token for token in heads if weight_of(token) >= TELLING]
    heads = telling or heads or [token for token in denying if weight_of(token) >= TELLING]
    return bool(heads) and all(_is_held(token, denying, held) for token in heads)


def _is_held(token: Token, denying: tuple[Token, ...], held: set[int]) -> bool:
    """Or another member of the list that it stands in: “operations and prescription food”."""
    if token.at in held:
        return True
    members = members_of(denying)
    own = next((i for i, member in enumerate(members) if token in member), None)
    if own is None or len(members) < 2:
        return False
    return any(all(other.at in held for other in member) for member in members)


def _refers(clause: tuple[Token, ...], aligned: Aligned) -> bool:
    return goes_on(aligned.source.sentences[clause[0].sentence]) or any(
        token.word.folded in REFERRING for token in clause
    )


def _is_conditional(clause: tuple[Token, ...], before: tuple[Token, ...]) -> bool:
    """“If it leaks or does not open”: nothing is denied there."""
    denial = next((token.at for token in clause if token.word.cue == NEGATIVE), 0)
    if any(token.word.cue == "~if" and token.at < denial for token in clause):
        return True
    joined = before and before[0].sentence == clause[0].sentence and clause[0].word.folded in _JOINING
    return bool(joined) and any(token.word.cue == "~if" for token in before)


_JOINING = ADDERS | {"or", "oder", "o"}


def _is_covered(denying: tuple[Token, ...], held: set[int], least: float, share: float) -> bool:
    """Whether the claim holds what the denial says."""
    content = [token for token in denying if weight_of(token) >= TELLING and token.word.folded not in _SO]
    if any(
        (token.word.name or token.word.folded in RESTRICTIVE) and not _is_held(token, denying, held)
        for token in content
    ):
        return False  # it denies it of others
    counted = [token for token in content if token.at in held or not _is_held(token, denying, held)]
    once = {token.key: weight_of(token) for token in counted if token.at in held}
    covered = sum(once.values())  # a word of the claim stands for one of the denial
    whole = {(token.key, token.word.folded): weight_of(token) for token in counted}
    return covered >= max(least, share * sum(whole.values()))


def _denies(denying: tuple[Token, ...], sentence: tuple[Token, ...]) -> bool:
    """A clause that denies something of its own, said by those of whom the claim speaks."""
    cued = {token.word.cue for token in denying}
    if cued & {"~except", "~only"} or any(token.word.folded in _RELATIVE for token in denying[:3]):
        return False
    if any(token.word.folded in _LATER for token in denying[:3]):
        return False
    if any(t.word.folded in _ONE for t in denying) and all(t.word.folded not in _ONE for t in sentence):
        return False  # “there is no box for one person”
    if any(t.word.folded in _ANEW for t in denying) and all(t.word.folded not in _ANEW for t in sentence):
        return False
    marks = [token for token in denying if token.word.cue == NEGATIVE]
    if denying[-1] in marks and len(denying) > 1 and denying[-2].word.folded in _EITHER:
        return False  # “folded or not”
    if marks and all(token.word.folded in LACKING for token in marks):
        return False  # “without a phone”: nothing is denied of it
    refuses = "~out" in cued or any(token.word.folded in REFUSALS for token in denying)
    if NEGATIVE not in cued and not refuses:
        return "~neednot" in cued and _imposes(sentence)
    ours = any(token.word.person == "WE" for token in denying)
    return not ours or any(token.word.person == "WE" for token in sentence)


def _excuses(denying: tuple[Token, ...]) -> bool:
    return any(token.word.cue == "~neednot" for token in denying)


def _imposes(sentence: tuple[Token, ...]) -> bool:
    """“Please send it back”, “you must send it back”."""
    return sentence[0].word.folded in _ASKING or any(token.word.cue == "~must" for token in sentence)


_ONE = frozenset(("one", "single", "a single", "einzige", "einzelne", "eine"))
_ANEW = frozenset("again anymore twice wieder nochmals nochmal erneut nuevamente".split())
"""What may not be done again may be done once."""
_EITHER = frozenset("or oder o".split())
_NEED = frozenset(
    """need needed needs required necessary nötig erforderlich notwendig brauchst braucht brauchen brauchen necesario
    necesaria obligatorio obligatoria falta""".split()
)


def _needs_not(clause: tuple[Token, ...]) -> bool:
    """“No muzzle is needed”."""
    return any(token.word.folded in _NEED for token in clause)


_ASKING = frozenset("please bitte".split())
_RELATIVE = frozenset("that who which whose".split())
_LATER = frozenset(
    ("after", "afterwards", "otherwise", "then", "later", "danach", "sonst", "dann", "después", "luego")
)
"""What is denied from then on, or else, is not denied before."""
