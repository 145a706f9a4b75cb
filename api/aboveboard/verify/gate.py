"""The eight checks, in the contract's order."""

from aboveboard.domain.draft import Check, Draft
from aboveboard.verify import dialogue, disclosed, grounded, language, length, private, spelling, voice
from aboveboard.verify.context import VerifyContext


def verify(draft: Draft, context: VerifyContext) -> tuple[Check, ...]:
    """The eight checks of the contract, in its order: grounded, disclosed, length, voice, private, dialogue,
    spelling, language. A draft with a fail among them is repaired or withheld.
    """
    cites = tuple(id_ for sentence in draft.sentences for id_ in sentence.cites)
    quoted = " ".join([*(passage.text for passage in context.cited(cites)), *context.names])
    return (
        grounded.check(draft, context),
        disclosed.check(draft.text, context),
        length.check(draft.text, context.request.platform, context.request.channel),
        voice.check(draft.text, context),
        private.check(draft, context),
        dialogue.check(draft.text, quoted),
        spelling.check(draft.text),
        language.check(draft.text, context),
    )


def passed(checks: tuple[Check, ...]) -> bool:
    """Whether nothing failed; warnings are for the person who edits."""
    return all(check.status != "fail" for check in checks)
