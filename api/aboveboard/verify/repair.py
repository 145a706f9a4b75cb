"""Mend a draft that failed: the passage's own words, then drop, then say nothing."""

from collections.abc import Callable

import regex

from aboveboard.domain.draft import Draft, Sentence
from aboveboard.domain.sentences import sentences as split
from aboveboard.domain.table_row import is_row, listed
from aboveboard.domain.words import content_stems
from aboveboard.verify import dialogue, private, spelling, voice
from aboveboard.verify.claims.next_limit import limit_after
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.gate import passed, verify
from aboveboard.verify.grounded import grounded, support
from aboveboard.verify.language import check as checked_language
from aboveboard.verify.length import limit_of, weighted_length
from aboveboard.verify.structure import fault_of

SAME_MATTER = 0.34
"""Share of a failed claim's content that a passage's sentence has to hold to stand in for it."""
LONGEST_STAND_IN = 240
"""Characters: a longer sentence of a passage is no reply."""


def repair(draft: Draft, context: VerifyContext) -> Draft | None:
    """The draft with every failing sentence mended or dropped and within its length.

    None where nothing is left to say: a claim was there and none is left, or no order of what is left passes.
    """
    had_claims = any(sentence.kind == "claim" for sentence in draft.sentences)
    mended = [(each, _mend(each, context)) for each in draft.sentences]
    stand_ins = [form for each, form in mended if form is not None and form.text != each.text]
    kept: list[Sentence] = []
    for _, form in mended:
        if form is None or form.text in {other.text for other in kept}:
            continue
        if not _said_by(form, stand_ins, context.reading.language):
            kept.append(form)
    kept = _within_voice(kept, context)
    fitted = _led_on(_fit(kept, context))
    if fitted is None or (had_claims and not any(sentence.kind == "claim" for sentence in fitted)):
        return None
    for order in (fitted, _disclosed_first(fitted)):
        repaired = _joined(draft, order, context)
        if passed(verify(repaired, context)):
            return repaired
    return None


def _said_by(sentence: Sentence, stand_ins: list[Sentence], language: str) -> bool:
    """Whether a passage's sentence that took another one's place says all that this one does."""
    if sentence.kind != "claim":
        return False
    said = set(content_stems(sentence.text, language))
    return bool(said) and any(
        said < set(content_stems(other.text, language))
        for other in stand_ins
        if other.kind == "claim" and set(sentence.cites) & set(other.cites)
    )


def _led_on(sentences: list[Sentence] | None) -> list[Sentence] | None:
    """Without lines that lead to a quotation which is no longer there: `Our page on this is in German; it says:`"""
    if sentences is None:
        return None
    kept: list[Sentence] = []
    for sentence in reversed(sentences):
        following = kept[-1] if kept else None
        if not _leads_on(sentence) or (following and following.kind == "claim"):
            kept.append(sentence)
        elif following and _leads_on(following):
            # The line that names the language leads to the next quotation where its own has gone.
            kept[-1] = sentence
    return kept[::-1]


def _leads_on(sentence: Sentence) -> bool:
    return sentence.kind == "courtesy" and sentence.text.endswith(":")


def _joined(draft: Draft, sentences: list[Sentence], context: VerifyContext) -> Draft:
    text = " ".join(sentence.text for sentence in sentences)
    length = weighted_length(text, context.request.platform, context.request.channel)
    return draft.model_copy(
        update={"text": text, "sentences": tuple(sentences), "length": length, "checks": ()}
    )


def _disclosed_first(sentences: list[Sentence]) -> list[Sentence]:
    """With nothing before the disclosure, for a draft that opens at too great a length."""
    return sorted(sentences, key=lambda sentence: sentence.kind != "disclosure")


def _mend(sentence: Sentence, context: VerifyContext) -> Sentence | None:
    """The sentence itself where it passes, else the first mended form that does."""
    if sentence.kind == "disclosure":
        return sentence
    if passes(sentence, context):
        return sentence
    for form in (_in_preferred_words, _in_the_sources_words):
        mended = form(sentence, context)
        if mended is not None and passes(mended, context):
            return mended
    return None


def passes(sentence: Sentence, context: VerifyContext) -> bool:
    """Whether one sentence would fail no check by itself."""
    text = sentence.text
    if fault_of(sentence, context) or not grounded(sentence, context).supported:
        return False
    quoted = " ".join(passage.text for passage in context.cited(sentence.cites))
    if voice.word_faults(text, context.knowledge.voice, context.reading.language) or dialogue.faults_of(
        text, quoted
    ):
        return False
    if private.faults_of(text, context, sentence.cites) or spelling.leftovers(text):
        return False
    return checked_language(text, context).status != "fail"


def _in_preferred_words(sentence: Sentence, context: VerifyContext) -> Sentence | None:
    """With `prefer` applied, and marks calmed."""
    text, language = sentence.text, context.reading.language
    for avoided, preferred in context.knowledge.voice.prefer.items():
        for start, end in reversed(voice.find(avoided, text, language)):
            text = text[:start] + voice.inflected(text[start:end], avoided, preferred) + text[end:]
    text = regex.sub(r"!{2,}", "!", text)
    return sentence.model_copy(update={"text": text}) if text != sentence.text else None


def _in_the_sources_words(sentence: Sentence, context: VerifyContext) -> Sentence | None:
    """The cited passages' own sentence that is nearest in content, where it is about the same; for a claim only."""
    if sentence.kind != "claim":
        return None
    best: tuple[float, Sentence] | None = None
    language = context.reading.language
    for passage in context.cited(sentence.cites):
        told_in = context.foreign.get(passage.id) or context.documents[passage.document].language
        if (told_in or language) != language:
            continue
        for candidate in split(passage.text):
            candidate = listed(candidate) if is_row(candidate) else _with_limit(candidate, passage.text)
            if len(candidate) > LONGEST_STAND_IN or len(candidate.split()) < 4:
                continue
            nearness = support(sentence.text, [candidate], names=context.names).recall
            stand_in = Sentence(text=candidate, kind="claim", cites=(passage.id,))
            if nearness >= SAME_MATTER and (best is None or nearness > best[0]) and passes(stand_in, context):
                best = (nearness, stand_in)
    return best[1] if best else None


def _with_limit(sentence: str, passage: str) -> str:
    """With the sentence behind it that takes part of it back: “This does not apply in the last 21 days.”"""
    limit = limit_after(sentence, passage)
    return f"{_closed(sentence)} {_closed(limit)}" if limit else _closed(sentence)


def _closed(sentence: str) -> str:
    """Without a bullet before it, with a full stop after it."""
    sentence = regex.sub(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+", "", sentence).strip()
    return sentence if sentence.endswith((".", "!", "?", "…")) else sentence.rstrip(":;,") + "."


def _within_voice(kept: list[Sentence], context: VerifyContext) -> list[Sentence]:
    """Emoji and exclamation marks are counted over the whole draft, so the last ones give way."""
    rules = context.knowledge.voice
    emoji_limit = voice.EMOJI_LIMITS[rules.emoji]
    kept = _at_most(kept, rules.exclamations, r"[!！]", ".")
    if emoji_limit is not None:
        kept = _at_most(kept, emoji_limit, voice.EMOJI_PATTERN, "")
    return [sentence for sentence in kept if sentence.text]


def _at_most(kept: list[Sentence], limit: int, pattern: str, instead: str) -> list[Sentence]:
    seen = 0

    def calm(match: regex.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return str(match.group()) if seen <= limit else instead

    calmed: list[Sentence] = []
    for sentence in kept:
        if sentence.kind == "disclosure":
            seen += len(regex.findall(pattern, sentence.text))
            calmed.append(sentence)
            continue
        text = regex.sub(pattern, calm, sentence.text)
        calmed.append(
            sentence.model_copy(update={"text": " ".join(text.split(" ")).strip()})
            if text != sentence.text
            else sentence
        )
    return calmed


def _fit(kept: list[Sentence], context: VerifyContext) -> list[Sentence] | None:
    """Drop courtesies that close, then questions, then the last facts, then pointers, never the disclosure."""
    platform, channel = context.request.platform, context.request.channel
    limit = limit_of(platform, channel)

    def used(sentences: list[Sentence]) -> int:
        return weighted_length(" ".join(sentence.text for sentence in sentences), platform, channel).used

    while kept and used(kept) > limit:
        victim = next((i for dispensable in _ORDER if (i := dispensable(kept)) is not None), None)
        if victim is None:
            return None
        kept = kept[:victim] + kept[victim + 1 :]
    return kept or None


def _last(kind: str, *, leaving: int, first: int = 0) -> Callable[[list[Sentence]], int | None]:
    """Finds the last sentence of a kind, while more than `leaving` of the kind are there."""

    def find(kept: list[Sentence]) -> int | None:
        places = [i for i, sentence in enumerate(kept) if sentence.kind == kind and i >= first]
        return places[-1] if len(places) > leaving else None

    return find


_ORDER = (
    _last("claim", leaving=1),
    _last("question", leaving=0),
    _last("courtesy", leaving=0, first=1),
    _last("pointer", leaving=0),
    _last("courtesy", leaving=0),
    _last("claim", leaving=0),
)
