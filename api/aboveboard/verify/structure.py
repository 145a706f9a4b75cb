"""What has to hold of any draft before its words are looked at: its parts join up and are what they say they are."""

import regex

from aboveboard.domain.draft import Draft, Sentence
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.kinds import is_courtesy, is_pointer, may_ask
from aboveboard.verify.links import emails_in, links_in

ECHO_WORDS = 5
"""Words of the post in a row; a claim that repeats so many without its source is repeating the post."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def faults_of(draft: Draft, context: VerifyContext) -> list[str]:
    """Each in plain words; empty where all is well."""
    faults = []
    if draft.text != " ".join(sentence.text for sentence in draft.sentences):
        faults.append("the sentences do not join to the text")
    if not draft.text.strip():
        faults.append("nothing is said")
    for sentence in draft.sentences:
        if (fault := fault_of(sentence, context)) is not None:
            faults.append(fault)
    return faults


def fault_of(sentence: Sentence, context: VerifyContext) -> str | None:
    """Whether one sentence is of its kind and cites what it may."""
    unknown = [id_ for id_ in sentence.cites if id_ not in context.passages]
    if unknown:
        return f"cites {unknown[0]}, which was not found for this post"
    hidden = [id_ for id_ in sentence.cites if not context.is_public(context.passages[id_])]
    if hidden:
        return "cites a document that is not public"
    return _fault_of_kind(sentence, context)


def _fault_of_kind(sentence: Sentence, context: VerifyContext) -> str | None:
    text = sentence.text.strip()
    match sentence.kind:
        case "claim":
            if not sentence.cites:
                return f"a claim without a source: “{_short(text)}”"
            return _echo(sentence, context)
        case "disclosure":
            return None if text in context.our_lines else "a disclosure that is not the organization's line"
        case "courtesy":
            return (
                None
                if is_courtesy(text, context)
                else f"more than a courtesy, and without a source: “{_short(text)}”"
            )
        case "question":
            asks = may_ask(text, context) or is_courtesy(text, context)
            return None if asks else f"a question that states something: “{_short(text)}”"
        case "pointer":
            if is_pointer(text) or is_courtesy(text, context):
                return None
            if sentence.cites and (links_in(text) or emails_in(text)):
                # Says more than where to look: `grounded` holds it to its passages like a claim.
                return None
            return f"a pointer that states something: “{_short(text)}”"


def needs_support(sentence: Sentence) -> bool:
    """Whether a sentence's words are held against passages: every claim, and a pointer that says more than where."""
    if sentence.kind == "claim":
        return True
    return sentence.kind == "pointer" and not is_pointer(sentence.text) and bool(sentence.cites)


def _echo(sentence: Sentence, context: VerifyContext) -> str | None:
    """The post is never a source: its words in a row belong in a claim only where the source has them too."""
    said = _runs(context.request.post.text) & _runs(sentence.text)
    for passage in context.cited(sentence.cites):
        said -= _runs(passage.text)
        said -= _runs(" ".join(passage.headings))
    return f"repeats the post as if it were a source: “{' '.join(min(said))}”" if said else None


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [match.group().casefold() for match in _WORD.finditer(text)]
    return set(zip(*(words[i:] for i in range(ECHO_WORDS)), strict=False))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
