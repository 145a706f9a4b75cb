"""What the author wants to know: each question as one of its own, whole without the thread.

A problem that is told without a question asks what can be done about it; a plain request, and a remark on
something that our documents speak of, stand for themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.codes import codes
from aboveboard.domain.knowledge import Knowledge, Organization
from aboveboard.domain.post import Post
from aboveboard.domain.words import content_stems, stem, words
from aboveboard.read.clauses import post_sentences
from aboveboard.read.leaning import exchanged, leans_on_question, points_into_thread, topic
from aboveboard.read.lexicon import Lexicon, lexicon
from aboveboard.read.lore import lore_of
from aboveboard.read.mentions import named_products
from aboveboard.read.names import bare, our_pages
from aboveboard.read.phrases import stems
from aboveboard.read.questions import is_question, split_questions

_ADDRESS = regex.compile(r"https?://\S+")
_HANDLE = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*")
"""Whom the words are addressed to tells nothing of what is asked."""
_LEADING = regex.compile(r"^(?:\s*[@#][\w.]+)+[\s,:]*|^[\s,:]+")
_END = " ?？؟"
_MOST = 6
"""Questions taken from one post."""
_BARE = 1
"""Content words, names aside, up to which a question needs the sentence before it."""
_ONE = regex.compile(r"\bthe \p{L}+ (?:\p{L}+ )?ones?\b", regex.IGNORECASE)
_SHORT = 12
"""Words of a question that may need the sentence before it for what `her` or `that` means."""
_POINTERS = {
    "en": frozenset("her him them she he those these helps help".split()),
    "de": frozenset("ihm ihn ihnen davon dafür damit daran dabei".split()),
    "es": frozenset("ella él ellos ellas eso ello".split()),
    "fr": frozenset("lui elle eux elles cela".split()),
    "da": frozenset("ham hende dem dette derfra".split()),
}
"""Words that stand for what was named before."""
_CONCLUDING = regex.compile(
    r"(?i)^(?:and )?(?:so|then)\b.*\b(?:it|that|this)\b|^(?:und )?(?:also|dann)\b.*\b(?:es|das)\b|"
    r"^¿?\s*(?:y )?(?:entonces|así que)\b|^(?:et )?(?:donc|alors)\b"
)
"""A question that draws a conclusion from the sentence before it: `So it is 60 days, right?`"""
_AND = {"en": "and", "de": "und", "es": "y", "fr": "et", "da": "og"}
_VAGUE = frozenset(
    "something anything nothing everything need needs thing things way chance possible happen happens happened matter "
    "let take get give go do done sit mean means work works you'd i'd we'd etwas irgendwas nichts brauche muss "
    "passiert machen tun sache algo nada hacer pasa necesito cosa".split()
)
"""Words that a question may hold and still name nothing."""
_VERBLESS = 7
"""Words up to which a question may do without a verb."""
_DOERS = frozenset(
    "i we you u he she they any way to ich wir ihr man du me se te nos lo le je on vous jeg vi".split()
)
"""Words that stand beside a verb."""
_FEW = 2
"""Content words up to which a question may lean on the thread."""

_REMEDY = {
    "de": "Was kann ich tun?",
    "es": "¿Qué puedo hacer?",
    "fr": "Que puis-je faire ?",
}


@dataclass(frozen=True)
class Asked:
    """The questions of a post, and how they were put."""

    asks: tuple[str, ...]
    explicit: bool
    """Whether any was put as a question."""
    problem: bool
    """Whether something is told that does not work as it should."""
    raw: tuple[str, ...] = ()
    """The questions as they were put, before what they lean on was filled in."""


def asked(text: str, language: str, thread: Sequence[Post], knowledge: Knowledge) -> Asked:
    """The questions of a cleaned text, at most six, in its own order and words."""
    lists = lexicon(language)
    pieces = _sentences(text)
    questions = [is_question(piece, lists) for piece in pieces]
    problems = [
        piece
        for piece, question in zip(pieces, questions, strict=True)
        if not question and is_problem(piece, lists)
    ]
    asks, raw, vague = _put(pieces, questions, lists, thread, knowledge)
    if asks:
        return Asked(
            tuple(dict.fromkeys(asks))[:_MOST], explicit=True, problem=bool(problems), raw=tuple(raw[:_MOST])
        )
    rest = [piece for piece, question in zip(pieces, questions, strict=True) if not question]
    if subject := problems or (rest if vague else []):
        ask = f"{_bare(' '.join(subject))} {_REMEDY.get(language, 'What can I do?')}"
        return Asked((ask,), explicit=vague, problem=bool(problems))
    if vague and thread:
        return Asked((_bare(thread[0].text),), explicit=True, problem=False)
    wanted = [piece for piece in pieces if lists.asks.finds(piece)] or _remark(pieces, knowledge, language)
    return Asked((_bare(" ".join(wanted)),) if wanted else (), explicit=False, problem=False)


def is_problem(piece: str, lists: Lexicon) -> bool:
    """Whether a sentence tells of something that does not work as it should."""
    tokens = words(piece)
    return any(
        not set(tokens[max(0, hit.start - 2) : hit.start]) & lists.negators
        for hit in lists.problems.hits(lists.problems.tokens(piece))
    )


def _sentences(text: str) -> list[str]:
    """Sentences with the handles inside them, which part them as commas do."""
    pieces = (_LEADING.sub("", piece).strip() for piece in post_sentences(_ADDRESS.sub("", text)))
    return [piece for piece in pieces if words(_bare(piece))]


def _bare(text: str) -> str:
    """A text without handles and addresses."""
    bare = " ".join(_HANDLE.sub(" ", _ADDRESS.sub("", text)).split())
    return regex.sub(r"\s+(?=[,.;:!)?])(?! [?!]\w)", "", bare)


def _put(
    pieces: Sequence[str],
    questions: Sequence[bool],
    lists: Lexicon,
    thread: Sequence[Post],
    knowledge: Knowledge,
) -> tuple[list[str], list[str], bool]:
    """The questions that are put, complete and raw, and whether there is one that names nothing."""
    asks: list[str] = []
    raw: list[str] = []
    vague = False
    for at, piece in enumerate(pieces):
        for question in split_questions(piece, lists) if questions[at] else ():
            if lists.rhetorical.is_all_of(question):
                continue
            if lists.generic.is_all_of(question):
                vague = True
                continue
            question = _bare(question)
            raw.append(question)
            before = _bare(pieces[at - 1]) if at and not questions[at - 1] else None
            # What follows a question of one's own leans on that, not on what others asked before.
            above = () if asks else thread
            carried = _carried(question, raw[:-1], lists, knowledge) if raw[:-1] else ""
            whole = (
                f"{carried}: {question}" if carried else _complete(question, before, lists, above, knowledge)
            )
            asks.append(whole)
    return asks, raw, vague


def _carried(question: str, earlier: Sequence[str], lists: Lexicon, knowledge: Knowledge) -> str:
    """What the questions before it in the post named, where it asks one more thing of that: `what time is it on?`"""
    language = lists.language
    if not leans_on_question(question, language):
        return ""
    organization = knowledge.organization
    own = content_stems(" ".join((organization.name, *organization.aliases)), language)
    known = lore_of(knowledge).matters.difference(own)
    topics = (topic(each, language, known) for each in reversed(earlier))
    return next((found for found in topics if found), "")


def _complete(
    question: str, before: str | None, lists: Lexicon, thread: Sequence[Post], knowledge: Knowledge
) -> str:
    """A question with what it leans on: the thread (`and the Mini?`) or the sentence before it (`possible?`)."""
    own = set(content_stems(question, lists.language)) - lore_of(knowledge).names
    if before and _is_fragment(question, lists):
        return f"{before} {question}"
    earlier = _last_question(thread, lists, knowledge.organization) if _leans(question, lists) else None
    if earlier:
        organization = knowledge.organization
        new = named_products(question, organization, loosely=True)
        old = named_products(earlier, organization, loosely=True)
        meant = _renamed(earlier, old, new, organization) if new and old and new != old else earlier
        whole = exchanged(meant, question, lists.language, lore_of(knowledge).tables)
        if whole == earlier and old and _ONE.search(question):
            whole = _unnamed(earlier, old, organization)
        return f"{question.rstrip(_END)}: {whole}"
    if before and (len(own) <= _BARE or _points_back(question, lists) or _says_little(question, own, lists)):
        return f"{before} {question}"
    if before and len(own) <= _FEW and _is_told_before(own, before, lists, knowledge):
        return f"{before} {question}"
    if before and _CONCLUDING.search(question):
        return f"{before} {question}"
    if not before and thread and len(own) <= _FEW and points_into_thread(question, lists.language):
        told = _last_trouble(thread, lists)
        return f"{told} {question}" if told else question
    return question


@lru_cache(maxsize=32)
def _vague(language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _VAGUE)


def _is_fragment(question: str, lists: Lexicon) -> bool:
    """Whether a question is a word or two that ask of what was just said: `Allowed?`, `Still covered?`."""
    tokens = stems(question, lists.language)
    return len(tokens) <= 2 and not any(hit.start == 0 for hit in lists.follow_up.hits(tokens))


def _points_back(question: str, lists: Lexicon) -> bool:
    """Whether a short question speaks of somebody or something named before: `How do I put her in charge?`"""
    tokens = words(question)
    return len(tokens) <= _SHORT and bool(_POINTERS.get(lists.language, frozenset()).intersection(tokens))


def _is_told_before(own: set[str], before: str, lists: Lexicon, knowledge: Knowledge) -> bool:
    """Whether what our documents speak of is named in the sentence before, and nothing of it in the question."""
    business = lore_of(knowledge).business
    return not own & business and bool(business.intersection(content_stems(before, lists.language)))


def _says_little(question: str, own: set[str], lists: Lexicon) -> bool:
    """Whether a question names hardly more than what it stands for: `Is that something you'd replace?`"""
    told = own - _vague(lists.language)
    return not told or (len(told) <= _BARE and points_into_thread(question, lists.language))


def _leans(question: str, lists: Lexicon) -> bool:
    tokens = stems(question, lists.language)
    if _is_verbless(question, lists):
        return True
    few = len(content_stems(question, lists.language)) <= _FEW
    return few and (any(hit.start <= 1 for hit in lists.follow_up.hits(tokens)) or len(tokens) <= 3)


def _is_verbless(question: str, lists: Lexicon) -> bool:
    """Whether a question goes on with another one, and leaves all but a name to it: `And New Year's Day, what time?`"""
    tokens = words(question)
    goes_on = tokens[:1] == [_AND.get(lists.language)] or any(
        hit.start == 0 for hit in lists.follow_up.hits(stems(question, lists.language))
    )
    return goes_on and len(tokens) <= _VERBLESS and not (lists.auxiliaries | _DOERS).intersection(tokens)


def _last_question(thread: Sequence[Post], lists: Lexicon, organization: Organization) -> str | None:
    for place in range(len(thread) - 1, -1, -1):
        ancestor = thread[place]
        # What our own page asks its readers at the top is nobody's question: `Who's coming?`
        if place == 0 and bare(ancestor.author.handle or "") in our_pages(organization):
            continue
        for piece in reversed(_sentences(ancestor.text)):
            if is_question(piece, lists) and content_stems(piece, lists.language):
                *_, last = split_questions(piece, lists)
                # `Are you open today, and till when?` asks one thing.
                return _bare(piece if leans_on_question(last, lists.language) else last)
    return None


def _last_trouble(thread: Sequence[Post], lists: Lexicon) -> str | None:
    """The latest sentence of the thread that tells of a problem or names a code."""
    pieces = (piece for post in reversed(thread) for piece in reversed(_sentences(post.text)))
    return next((_bare(piece) for piece in pieces if codes(piece) or is_problem(piece, lists)), None)


def _renamed(question: str, old: Sequence[str], new: Sequence[str], organization: Organization) -> str:
    """The earlier question with the product named now in place of the one named then."""
    name = next(iter(organization.products[new[0]]), new[0])
    for product in old:
        for alias in sorted(organization.products[product], key=len, reverse=True):
            question, count = regex.subn(rf"(?i)(?<!\w){regex.escape(alias)}(?!\w)", name, question)
            if count:
                return question
    return question


def _unnamed(question: str, old: Sequence[str], organization: Organization) -> str:
    """The earlier question without its product: of `the red one` nothing is known but that it is another."""
    names = alternatives(alias for product in old for alias in organization.products[product])
    return " ".join(regex.sub(rf"(?i)(?<!\w)(?:the )?(?:{names})(?: \d+)?(?!\w)", "it", question).split())


def _remark(pieces: Sequence[str], knowledge: Knowledge, language: str) -> list[str]:
    """Sentences on something that our documents speak of, product names aside: an answer may be there."""
    lore = lore_of(knowledge)
    matter = lore.business - lore.names
    return [piece for piece in pieces if matter.intersection(content_stems(piece, language))]
