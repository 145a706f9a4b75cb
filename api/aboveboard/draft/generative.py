"""The drafter that asks a language model, and believes nothing it says.

Kinds, disclosure and length are worked out here; every check is made by `verify`. A citation of a passage
that was not given is dropped, and with it, in the end, the sentence.
"""

import json
from collections.abc import Sequence

import regex
from pydantic import BaseModel, Field, ValidationError

from aboveboard.domain.draft import Check, Draft, Kind, Sentence
from aboveboard.domain.evidence import Evidence
from aboveboard.domain.knowledge import Voice
from aboveboard.domain.post import Post
from aboveboard.draft.brief import Brief
from aboveboard.draft.compose import disclosed, drafted
from aboveboard.draft.prompt import ANSWER_SCHEMA, Prompts
from aboveboard.draft.steer import steer_of
from aboveboard.errors import ModelUnavailableError
from aboveboard.ports import ChatModel

ANSWER_LIMIT = 20_000
"""Characters of an answer beyond which nobody is writing a reply any more."""
SENTENCES_LIMIT = 24
THREAD_SHOWN = 6


class _AnsweredSentence(BaseModel):
    text: str = Field(max_length=2_000)
    cites: tuple[str, ...] = ()


class _Answer(BaseModel):
    sentences: tuple[_AnsweredSentence, ...] = Field(min_length=1, max_length=SENTENCES_LIMIT)


async def generative(
    brief: Brief, model: ChatModel, prompts: Prompts, strategy: int = 0, feedback: str = ""
) -> Draft:
    """One reply in the model's words with the organization's own disclosure, not yet verified.

    Raises:
        ModelUnavailableError: no answer, a cut one, or one that is not the schema's.
    """
    messages = messages_for(brief, prompts, strategy, feedback)
    pieces: list[str] = []
    size = 0
    async for piece in model.stream(messages, ANSWER_SCHEMA):
        size += len(piece)
        if size > ANSWER_LIMIT:
            raise ModelUnavailableError(
                f"{model.name} wrote more than {ANSWER_LIMIT} characters; not a reply"
            )
        pieces.append(piece)
    return _draft("".join(pieces), brief, strategy, model.name)


def messages_for(brief: Brief, prompts: Prompts, strategy: int, feedback: str) -> list[dict[str, str]]:
    """The whole request of one draft: one message of ours, strangers' words only as JSON strings in it."""
    request, voice, reading = brief.request, brief.knowledge.voice, brief.reading
    role = steer_of(request).role or reading.role
    steer = {"tone": request.tone, "goal": request.goal, "instructions": request.instructions}
    values = {
        "organization": brief.knowledge.organization.name,
        "speaker": prompts.parts["speaker-us" if brief.as_us else "speaker-agency"],
        "language": reading.language,
        "mood": _MOODS[reading.sentiment],
        "role_goal": prompts.parts[f"role-{role}"],
        "strategy": prompts.parts[f"strategy-{strategy + 1}"],
        "room": str(_room(brief)),
        "voice": voice.prose or "Warm, plain, first person.",
        "marks": _marks(voice),
        "never": ", ".join(voice.never) or "none",
        "questions": _quoted("questions", reading.asks or [reading.text or request.post.text]),
        "post": _quoted("post", _shown(request.post)),
        "thread": _quoted("thread", [_shown(post) for post in request.thread[-THREAD_SHOWN:]]),
        "passages": "\n".join(map(_passage, brief.retrieved.evidence)) or "none",
        "steer": _quoted("steer", {key: value for key, value in steer.items() if value}),
        "feedback": feedback,
    }
    return [
        {
            "role": "system",
            "content": "You answer with one JSON object of the given schema and nothing else.",
        },
        {"role": "user", "content": prompts.fill(values)},
    ]


_MOODS = {"positive": "pleased", "neutral": "calm", "negative": "upset"}


def _marks(voice: Voice) -> str:
    emoji = {"none": "No emoji.", "sparse": "One emoji at most.", "free": "Emoji are welcome."}[voice.emoji]
    return f"{emoji} Exclamation marks in all: {voice.exclamations} at most."


def _room(brief: Brief) -> int:
    line = brief.disclosure.lines[-1] if brief.disclosure.lines else ""
    return max(60, min(brief.measure("").limit, 900) - len(line) - 1)


def _passage(evidence: Evidence) -> str:
    passage = evidence.passage
    shown = {"id": passage.id, "under": " > ".join(passage.headings), "text": passage.text}
    if evidence.document.regions:
        shown["only_for"] = ", ".join(evidence.document.regions)
    return json.dumps(shown, ensure_ascii=False)


def _shown(post: Post) -> dict[str, object]:
    shown: dict[str, object] = {"author": post.author.name or post.author.handle, "text": post.text}
    if alts := [media.alt for media in post.media if media.alt]:
        shown["pictures"] = alts
    if post.quote:
        shown["quotes"] = post.quote.text
    return shown


def _quoted(label: str, value: object) -> str:
    return json.dumps({label: value}, ensure_ascii=False)


def _draft(answer: str, brief: Brief, strategy: int, model: str) -> Draft:
    try:
        parsed = _Answer.model_validate_json(answer)
    except ValidationError as error:
        raise ModelUnavailableError(f"{model} did not answer in the form that was asked for") from error
    known = {evidence.passage.id for evidence in brief.retrieved.evidence}
    said = [
        Sentence(text=text, kind=_kind(text, cites), cites=cites)
        for sentence in parsed.sentences
        if (text := _clean(sentence.text))
        and (cites := tuple(c for c in dict.fromkeys(sentence.cites) if c in known)) is not None
        and not _speaks_for_itself(text, brief)
    ]
    line = _line_that_fits(said, brief)
    return drafted(f"d{strategy + 1}", disclosed(said, line), brief)


def _clean(text: str) -> str:
    """One line, without invisible or direction-changing characters."""
    return regex.sub(
        r"\s+", " ", regex.sub(r"[\p{Cc}\p{Cf}--[\u200d\n\t]]", "", text, flags=regex.V1)
    ).strip()


_BARE_ADDRESS = regex.compile(r"(?:https?://\S+|\S+@\S+\.\S+)\.?")
_FACT = regex.compile(r"\d|[£$€%]|https?://|@")


def _kind(text: str, cites: Sequence[str]) -> Kind:
    """A first guess; `verify` has the last word and calls a courtesy that states a fact a claim."""
    if _BARE_ADDRESS.fullmatch(text):
        return "pointer"
    if text.endswith("?") and not _FACT.search(text):
        return "question"
    if cites or _FACT.search(text) or len(text.split()) > 12:
        return "claim"
    return "courtesy"


def _speaks_for_itself(text: str, brief: Brief) -> bool:
    """A disclosure in the model's own words: ours is the only one that is said."""
    names = "|".join(map(regex.escape, brief.names))
    who = rf"\b(?:i|we)(?:'m| am| work| are)\b.*\b(?:{names})|\b(?:ich|wir) (?:arbeite|bin|sind)\b.*\b(?:{names})"
    own = any(line in text for line in brief.disclosure.lines)
    return own or bool(regex.search(who, text, regex.IGNORECASE))


def _line_that_fits(said: Sequence[Sentence], brief: Brief) -> str | None:
    lines = brief.disclosure.lines
    for line in lines:
        length = brief.measure(" ".join([*(s.text for s in said), line]))
        if length.used <= length.limit:
            return line
    return lines[-1] if lines else None


def feedback_for(failed: Sequence[Check]) -> str:
    """What the second try is told about the first: check by check, in the words of the checks."""
    listed = "; ".join(f"{check.name}: {check.detail}" for check in failed)
    return f"A first draft was turned down. Mend this: {listed}" if listed else ""
