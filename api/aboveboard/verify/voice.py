"""Does the draft sound as the organization's `voice.md` asks?"""

from functools import lru_cache

import regex

from aboveboard.domain.draft import Check
from aboveboard.domain.knowledge import Voice
from aboveboard.domain.sentences import sentences
from aboveboard.domain.words import stem
from aboveboard.verify.claims.irregular import BASE_OF
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.reading_grade import reading_grade

EMOJI_LIMITS: dict[str, int | None] = {"none": 0, "sparse": 1, "free": None}
EMOJI_PATTERN = (
    r"[\U0001F1E6-\U0001F1FF]{2}|[#*0-9]\uFE0F?\u20E3"
    r"|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|(?![©®™])\p{Extended_Pictographic})"
    r"(?:\p{Emoji_Modifier}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?)*"
)
_EMOJI = regex.compile(EMOJI_PATTERN)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*")
_ADDRESS = regex.compile(r"\S+@\S+|https?://\S+|www\.\S+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/\S*", regex.I)
_IEREN = regex.compile(r"ier(?:en|t|te|ten|test|e|st|end|ung|ungen)$")
"""German verbs of which the stemmer keeps the forms apart: garantieren, garantiert."""
_COMPARED = {"best": "good", "better": "good", "worse": "bad", "worst": "bad"}


def check(text: str, context: VerifyContext) -> Check:
    """`voice`: fails for what voice.md forbids by name or number, warns for a grade above what it asks."""
    voice, language = context.knowledge.voice, context.reading.language
    if faults := faults_of(text, voice, language):
        return Check(name="voice", status="fail", detail="; ".join(faults))
    grade, most = grade_of(text, context), voice.reading_grade
    if grade is not None and most is not None and grade > most:
        detail = f"reads at grade {grade:.0f}; voice.md asks for {most:g} at most"
        return Check(name="voice", status="warn", detail=detail)
    return Check(name="voice", status="pass", detail="in the organization's voice")


def faults_of(text: str, voice: Voice, language: str) -> list[str]:
    """Each in plain words; empty where all is well."""
    return word_faults(text, voice, language) + _counted_faults(text, voice)


def word_faults(text: str, voice: Voice, language: str) -> list[str]:
    """What any one sentence can be blamed for."""
    faults = [f"“{phrase}” is on the never list" for phrase in voice.never if occurs(phrase, text, language)]
    return faults + [
        f"“{avoided}”: voice.md prefers “{preferred}”"
        for avoided, preferred in voice.prefer.items()
        if occurs(avoided, text, language) and not occurs(avoided, preferred, language)
    ]


def _counted_faults(text: str, voice: Voice) -> list[str]:
    """What only the whole draft can be blamed for."""
    faults = []
    emoji, limit = len(_EMOJI.findall(text)), EMOJI_LIMITS[voice.emoji]
    if limit is not None and emoji > limit:
        faults.append(f"{emoji} emoji; voice.md allows {limit}")
    exclamations = exclamations_of(text)
    if exclamations > voice.exclamations:
        faults.append(f"{exclamations} exclamation marks; voice.md allows {voice.exclamations}")
    if voice.sign_off and text.count(voice.sign_off) > 1:
        faults.append("signs off more than once")
    return faults


def occurs(phrase: str, text: str, language: str) -> bool:
    """Whether a word or phrase stands in a text in any inflection or case, hyphens and blanks alike.

    An inflection is known by its stem; a word without letters (an emoji, say) is looked for as it is.
    """
    wanted = _stems(phrase, language)
    if not wanted:
        return bool(phrase.strip()) and phrase.strip() in text
    there = _stems(text, language)
    return any(there[i : i + len(wanted)] == wanted for i in range(len(there) - len(wanted) + 1))


def find(phrase: str, text: str, language: str) -> list[tuple[int, int]]:
    """Where it occurs, as (start, end) of characters, without overlaps, in order."""
    wanted = _stems(phrase, language)
    words = list(_WORD.finditer(text))
    there = [_stem(match.group(), language) for match in words]
    found: list[tuple[int, int]] = []
    i = 0
    while wanted and i + len(wanted) <= len(there):
        if tuple(there[i : i + len(wanted)]) == wanted:
            found.append((words[i].start(), words[i + len(wanted) - 1].end()))
            i += len(wanted)
        else:
            i += 1
    return found


def inflected(found: str, avoided: str, preferred: str) -> str:
    """The preferred word in the form in which the avoided one was found, as far as English endings tell."""
    ending = found.casefold().removeprefix(_shared(found.casefold(), avoided.casefold()))
    word = preferred
    if " " not in preferred and preferred.isascii():
        bare = preferred[:-1] if preferred.endswith("e") else preferred
        if ending.endswith("ing"):
            word = bare + "ing"
        elif ending.endswith("ed") or (ending == "d" and avoided.endswith("e")):
            word = bare + "ed"
        elif ending in ("s", "es") and not avoided.endswith("s"):
            word = preferred + ("es" if preferred.endswith(("s", "x", "ch", "sh")) else "s")
    return word[:1].upper() + word[1:] if found[:1].isupper() else word


def _shared(one: str, other: str) -> str:
    length = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[:length]


def exclamations_of(text: str) -> int:
    return len(regex.findall(r"[!！‼❗]", text))


def grade_of(text: str, context: VerifyContext) -> float | None:
    """Flesch-Kincaid over the prose: the disclosure, addresses and names of products are not ours to shorten."""
    if context.reading.language != "en":
        return None
    for line in context.our_lines:
        text = text.replace(line, " ")
    prose = [_ADDRESS.sub(" ", sentence) for sentence in sentences(text)]
    return reading_grade([sentence for sentence in prose if _WORD.search(sentence)])


@lru_cache(maxsize=1_024)
def _stems(text: str, language: str) -> tuple[str, ...]:
    """Asked for once for each phrase of voice.md, of the same text."""
    return tuple(_stem(match.group(), language) for match in _WORD.finditer(text))


def _stem(word: str, language: str) -> str:
    folded = word.casefold().replace("’", "'").removesuffix("'s")
    if language == "de":
        folded = _IEREN.sub("ier", folded)
    elif language == "en":
        folded = _COMPARED.get(folded) or BASE_OF.get(folded, folded)
    return stem(folded, language)
