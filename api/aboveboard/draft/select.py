"""Which spans answer what was asked."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.contrasts import of_another_side
from aboveboard.domain.dates import days_asked, days_of
from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.table_row import cells_of
from aboveboard.domain.words import content_stems
from aboveboard.draft import whose_time
from aboveboard.draft.bands import falling, quantities
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.expects import (
    HARD,
    asks_openly,
    denies,
    holds,
    holds_what_is_asked_for,
    is_a_share,
    is_signpost,
    wanted,
)
from aboveboard.draft.late import met
from aboveboard.draft.learned import by_examples
from aboveboard.draft.newer import newest_first
from aboveboard.draft.people import fit, people_of
from aboveboard.draft.rows import asks_for, names_options, subject_of, tells_a_price, things_of
from aboveboard.draft.siblings import agreement
from aboveboard.draft.signals import (
    Asked,
    Candidate,
    asked_of,
    by_concepts,
    by_heading,
    by_questions,
    by_sense,
    by_words,
    candidates,
    of_another_product,
    of_codes,
    of_places,
    speaks_natively,
)
from aboveboard.draft.spans import Span, spans_of
from aboveboard.draft.weekdays import days_meant

WORDS, SENSE, PASSAGE = 0.3, 0.85, 0.6
"""What the words of the question, its sense, and its passage's rank weigh in a span's score."""
MET, LOOKED_AT = 1.0, 16
"""What it weighs how well the question's words are met one by one, and how many of the best spans are looked at so.
Measured with companies too that were seen for the first time: there a weight of up to 3 gains as well."""
MET_LEAST, MET_WORDS = 0.5, 2.0
"""What is left of that weight for a question of one telling word, and from how many on it is whole: `can I drop it?`
is near to whatever drops."""
MET_ABROAD = 0.5
"""That weight in a language that the embedder was not made for."""
MEANT, MEANT_ABOVE, MEANT_AROUND = 0.14, 0.09, 0.1
"""What the question's concepts weigh in the span, over it, and those of the rest of the post."""
SENSE_ABROAD, MEANT_ABROAD = 0.55, 3.0
"""What sense counts for in a language that the embedder was not made for, and concepts then more."""
NEEDED, EXPECTED, EXPECTED_AROUND, APPROVED, SUBJECT = 0.15, 0.06, 0.04, 0.02, 0.15
LABEL, LABEL_WORDS = 0.15, 4
"""What a span gains whose label of a few words was asked for."""
AGREES = 0.15
"""What it gains a table's row that a number of the question is its own, and costs it where it is another."""
FALLS = 0.4
"""What it gains a band of a table or list that a value of the question falls into it, and costs the bands beside."""
FITS = 0.3
"""What it gains a row that it is for people of the age or number that the post tells of, and costs it for others."""
SAME_DAY, SAME_SEASON, OTHER_DAY, A_SEASON = 0.35, 0.1, 0.3, 4
"""What it gains a span to name a day that is asked about, or a season of more days that holds it, and costs it to name
others only."""
OUR_TIME = 0.12
"""What it gains a span to tell whose time is asked for, ours or the customer's, and costs it to tell the other's."""
SAME_WEEKDAY = 0.1
"""What it gains it to name a day of the week that is asked about; to name others alone costs what other days do."""
FITS_SAID = 0.15
"""What it gains a sentence that it is for people of the age that the post tells of, and costs it for others."""
OTHER_ROW = 0.15
"""What it costs a table's row that neither what it is about nor a column of it is named; half where a column is."""
LISTED, LISTED_FROM, LISTED_OTHERWISE = 0.6, 0.45, 0.3
"""What approved wording gains for each bit of nearness, from the second figure on, of a question listed for it;
the third is what remains of it where it does not hold the kind of thing that is asked for."""
LEANING, NEGATED, FIRST_STEPS, FRAGMENT, SIGNPOST = 0.08, 0.06, 0.1, 0.1, 0.25
OTHER_PRODUCT, OTHER_CODE, SAME_CODE, OTHER_PLACE, SAME_PLACE, OTHER_SIDE = 0.35, 0.4, 0.4, 0.5, 0.15, 0.2
TO_ANOTHER = 0.3
"""What it costs a yes or a no whose own question has nothing to do with what is asked; less, the nearer it is."""
SAME, SAME_FIGURES = 0.6, 0.35
"""Above this share of a span's words that are said already it says nothing new; the second where its figures are."""
LONG_WORDS = 40
"""A span beyond this many words is seldom what a person would say."""


def choose(ask: Ask, brief: Brief) -> list[Chosen]:
    """Spans of the ask's evidence that answer it, best first; none where the ask is not answerable."""
    if not ask.answerable:
        return []
    key = f"{ask.question}\0{len(ask.evidence)}"
    if key not in brief.chosen:
        brief.chosen[key] = _choose(ask, brief)
    return brief.chosen[key]


def _choose(ask: Ask, brief: Brief) -> list[Chosen]:
    asked = asked_of(ask, brief)
    best = by_examples(by_rules(candidates(ask), asked, brief), asked, brief)
    return [_standing(chosen) for chosen in newest_first(best, ask, brief)]


def by_rules(found: Sequence[Candidate], asked: Asked, brief: Brief) -> list[Chosen]:
    """The candidates, best first, as what speaks for each adds up by weights that can be read."""
    words, concepts = by_words(asked, found), by_concepts(asked, found)
    sense, listed = by_sense(asked, found, brief), by_questions(asked, found, brief)
    to_another = by_heading(asked, found, brief)
    falls = by_bands(asked, found)
    at_home = speaks_natively(brief)
    sensed, meant = (SENSE, 1.0) if at_home else (SENSE * SENSE_ABROAD, MEANT_ABROAD)
    rated = []
    for n, each in enumerate(found):
        signals = {
            "words": words[n],
            "sense": float(sense[n]),
            "passage": each.evidence.score,
            "concepts": concepts[n].asked,
            "concepts above": concepts[n].above,
            "concepts around": concepts[n].around,
            "listed": listed[n],
            "form": _by_form(each, asked, listed[n]),
            "scope": _by_scope(each, asked, brief),
        }
        score = (
            WORDS * signals["words"]
            + sensed * signals["sense"]
            + PASSAGE * signals["passage"]
            + meant * MEANT * signals["concepts"]
            + meant * MEANT_ABOVE * signals["concepts above"]
            + meant * MEANT_AROUND * signals["concepts around"]
            + signals["form"]
            + signals["scope"]
            - TO_ANOTHER * to_another[n]
            + FALLS * falls.get(n, 0)
        )
        rated.append(Chosen(each.span, each.evidence, score, named=falls.get(n, 0) > 0, signals=signals))
    return _by_words_met(sorted(rated, key=lambda chosen: -chosen.score), asked, brief)


def _by_words_met(rated: Sequence[Chosen], asked: Asked, brief: Brief) -> list[Chosen]:
    """The same spans, best first, with the best ones told apart by how well each meets the question's words.

    Their average stays as it was, so that scores can be compared as before.
    """
    if brief.tokens is None or len(rated) < 2:
        return list(rated)
    ask = asked.query.plain
    texts = [Candidate(each.span, each.evidence).compared_with(ask) for each in rated[:LOOKED_AT]]
    found = met(ask, texts, brief.tokens, brief.word_language, asked.names)
    telling = len(set(content_stems(ask, asked.language)) - asked.names)
    abroad = brief.embedder is not None and not speaks_natively(brief)
    weight = (MET_ABROAD if abroad else MET) * (
        MET_LEAST + (1 - MET_LEAST) * min(1.0, max(telling - 1, 0) / (MET_WORDS - 1))
    )
    gains = weight * (found - found.mean())
    rest = [float(gains.min())] * (len(rated) - len(texts))
    moved = [
        replace(each, score=each.score + gain)
        for each, gain in zip(rated, [*map(float, gains), *rest], strict=True)
    ]
    return sorted(moved, key=lambda chosen: -chosen.score)


def novel(chosen: Chosen, said: Sequence[Chosen], language: str) -> bool:
    """Whether a span adds something to what is said already, rather than say it again at more length.

    The same figures about the same matter add nothing.
    """
    fresh = set(content_stems(chosen.span.text, language))
    figures = {stem for stem in fresh if stem[:1].isdigit()}
    for other in said:
        known = set(content_stems(other.span.text, language))
        shared = len(fresh & known) / (len(fresh) or 1)
        if (
            shared > SAME
            or len(fresh & known) > SAME * len(known)
            or (figures and figures <= known and shared > SAME_FIGURES)
        ):
            return False
    return bool(fresh)


def repeats(chosen: Chosen, said: Sequence[Chosen], language: str) -> bool:
    """Whether a span, as the answer to a further question, only says again what is said already.

    Other figures in like words are another fact: the price of the repair after that of the kettle.
    """
    known = {stem for other in said for stem in figures_of(other, language)}
    return figures_of(chosen, language) <= known and not novel(chosen, said, language)


def figures_of(chosen: Chosen, language: str) -> set[str]:
    """The stems of a span that begin with a digit."""
    return {stem for stem in content_stems(chosen.span.text, language) if stem[:1].isdigit()}


def _by_form(candidate: Candidate, asked: Asked, listed: float) -> float:
    """What a span's form adds: the kind of thing asked for, approved wording, a row about what was named."""
    span, ask = candidate.span, asked.query.plain
    score = _by_kind(span, ask, asked.language)
    score += EXPECTED_AROUND if holds_what_is_asked_for(asked.post, span) else 0.0
    if span.shape == "approved":
        score += APPROVED + _by_listing(span, ask, listed)
    if span.shape == "row":
        score += _by_row(candidate, asked)
    else:
        score += LABEL * _is_labelled(span, asked) + FITS_SAID * fit(span.text, people_of(asked.post))
    score -= LEANING if span.leans else 0.0
    score -= FRAGMENT if span.shape == "fragment" else 0.0
    score -= FIRST_STEPS if span.shape == "first steps" else 0.0
    score -= SIGNPOST if is_signpost(span.text) else 0.0
    score += OUR_TIME * _by_whose_time(span, ask)
    score -= NEGATED if asks_openly(ask) and denies(span.text) else 0.0
    if span.shape != "steps":
        score -= 0.01 * max(0, len(span.text.split()) - LONG_WORDS)
    return score


def _by_listing(span: Span, ask: str, listed: float) -> float:
    """What approved wording gains that answers a question listed for it, and less where another kind is asked for."""
    kind = wanted(ask)
    other = kind is not None and not holds(kind, span)
    return LISTED * max(0.0, listed - LISTED_FROM) * (LISTED_OTHERWISE if other else 1.0)


def _by_kind(span: Span, ask: str, language: str) -> float:
    """A time is no answer without a time; a way to do something may be told in many words."""
    kind = wanted(ask)
    if kind is None or not _gives(kind, span, ask, language):
        return 0.0
    if kind == "money" and is_a_share(span.text):
        return EXPECTED
    return NEEDED if kind in HARD else EXPECTED


def _by_whose_time(span: Span, ask: str) -> int:
    """1 where it tells whose time is asked for, -1 where it tells the other's."""
    asked = whose_time.of_question(ask)
    told = whose_time.of_span(span.text) if asked else None
    return 0 if told is None else 1 if told == asked else -1


def _lacks(span: Span, ask: str) -> bool:
    """Whether it lacks what an answer can hardly do without."""
    kind = wanted(ask)
    return kind in HARD and not holds(kind, span)


def by_bands(asked: Asked, found: Sequence[Candidate]) -> Mapping[int, int]:
    """By place, whether a value of the question, failing that of its post, falls into a span that is a band."""
    value_of = asked.query.ask if quantities(asked.query.ask) else asked.post
    return falling([each.span.text for each in found], [_beside(each) for each in found], value_of)


def _beside(candidate: Candidate) -> Hashable:
    """What a band stands in: a table of one document, or a passage."""
    if candidate.span.shape != "row":
        return candidate.span.passage
    return candidate.evidence.document.id, tuple(name for name, _ in cells_of(candidate.span.text))


def _is_labelled(span: Span, asked: Asked) -> bool:
    """Whether it begins with a label that was asked for: `Pause: for up to 12 weeks.`"""
    label, colon, _ = span.text.partition(": ")
    named = set(content_stems(label, asked.language)) if colon else set()
    known = set(content_stems(asked.query.plain, asked.language))
    return (
        bool(named)
        and len(label.split()) <= LABEL_WORDS
        and named <= known
        and not _lacks(span, asked.query.plain)
    )


def _by_row(candidate: Candidate, asked: Asked) -> float:
    """A row answers best where both what it is about and one of its columns are named, and its numbers are."""
    span = candidate.span
    numbers = agreement(span.text, asked.query.plain, asked.language)
    fits = fit(span.text, people_of(asked.post))
    # A row for people of the age that was told is about them, though it does not name them.
    named = _by_names(candidate, asked)
    if fits > 0:
        fits, named = (1, max(named, 0.0)) if _asks_for_a_column(span, asked) else (0, named)
    return named + AGREES * numbers + FITS * fits


def _by_names(candidate: Candidate, asked: Asked) -> float:
    span = candidate.span
    subject = subject_of(span.text)
    about = any(_is_named(thing, candidate.evidence, asked) for thing in (subject, *things_of(subject)))
    attribute = names_options(span.text) and concepts_of(asked.language).of(subject)
    if attribute:
        # What one asks of a plan is named by what it means; a place in the same corner of a table is a name.
        return SUBJECT if about or attribute & asked.meant else -OTHER_ROW
    column = _asks_for_a_column(span, asked)
    if about:
        return SUBJECT if column and not _lacks(span, asked.query.plain) else 0.0
    return -OTHER_ROW / 2 if column else -OTHER_ROW


def _is_named(thing: str, evidence: Evidence, asked: Asked) -> bool:
    stems = set(asked.stems_told(thing, evidence))
    return len(stems & asked.stems.keys()) * 2 >= len(stems) > 0


def _asks_for_a_column(span: Span, asked: Asked) -> bool:
    """Whether a column of the row is asked for, by its name or by the kind of thing it holds."""
    kind = wanted(asked.query.plain)
    return asks_for(span.text, (asked.query.plain, asked.post), asked.language) or (
        kind in HARD and _gives(kind, span, asked.query.plain, asked.language)
    )


def _gives(kind: str, span: Span, ask: str, language: str) -> bool:
    """Whether it holds the kind of thing, and, as a row's money, what something costs."""
    if kind == "money" and span.shape == "row" and not tells_a_price(span.text, ask, language):
        return False
    return holds(kind, span)


def _by_scope(candidate: Candidate, asked: Asked, brief: Brief) -> float:
    """What it costs a span to hold for another product, error, place or side than was asked about."""
    text = candidate.span.text
    headings = candidate.evidence.passage.headings
    score = -OTHER_PRODUCT if of_another_product(text, headings, brief) else 0.0
    code = of_codes(text, asked.query.plain)
    score -= OTHER_CODE if code is False else 0.0
    score += SAME_CODE if code or of_codes(text, asked.post) else 0.0
    named = f"{' '.join(headings[-1:])} {text}"
    score -= OTHER_SIDE if of_another_side(named, asked.post, asked.language) else 0.0
    score += _by_days(candidate, asked) + _by_weekdays(candidate.span, asked)
    # A table's columns may be countries, one beside the other: only what the row is about limits it to one.
    theirs = of_places(subject_of(text) if candidate.span.shape == "row" else text, brief)
    return score if theirs is None else score + (SAME_PLACE if theirs else -OTHER_PLACE)


def _by_days(candidate: Candidate, asked: Asked) -> float:
    """Whether it tells of the day asked about: `26 December: closed` after `open on Boxing Day?`"""
    wanted_days = days_asked(asked.query.plain) or days_asked(asked.post)
    if not wanted_days:
        return 0.0
    told = days_of(candidate.span.text)
    if not told:
        season = days_of(" ".join(candidate.evidence.passage.headings[-1:]))
        return -OTHER_DAY if season and not season & wanted_days else 0.0
    if not told & wanted_days:
        return -OTHER_DAY
    return SAME_DAY if len(told) <= A_SEASON else SAME_SEASON


def _by_weekdays(span: Span, asked: Asked) -> float:
    """Whether it tells of the day of the week asked about: `open from Monday to Saturday` after `on Wednesday?`"""
    wanted_days = days_meant(asked.query.ask)
    # A table's columns may be days, one beside the other: only what the row is about limits it to some.
    said = subject_of(span.text) if span.shape == "row" else span.text
    told = days_meant(said) if wanted_days else frozenset()
    if not told:
        return 0.0
    return SAME_WEEKDAY if told & wanted_days else -OTHER_DAY


def _standing(chosen: Chosen) -> Chosen:
    """A span that leans on the one before it is said together with that one."""
    if not chosen.span.leans or chosen.span.order == 0:
        return chosen
    before = spans_of(chosen.evidence.passage)[chosen.span.order - 1]
    if before.leans or before.shape == "row" or len(before.parts) > 2:
        return chosen
    together = replace(before, parts=(*before.parts, *chosen.span.parts), shape=chosen.span.shape)
    return replace(chosen, span=together)
