"""The named tests of a text that a person has edited, in words.

A draft of ours with a fail is never shown. A person's text is shown what it is: it fails where it would give
something away, hide who speaks, or not fit; everything else is advice.
"""

from collections.abc import Sequence
from typing import Literal

from aboveboard.checks.claims import Supported
from aboveboard.domain.base import Frozen
from aboveboard.domain.draft import Check, Status
from aboveboard.verify import VerifyContext, dialogue, disclosed, language, length, voice
from aboveboard.verify.links import allowed_links, fault_of, links_in
from aboveboard.verify.private import foreign_data

Name = Literal["grounded", "disclosed", "length", "voice", "private", "links", "dialogue", "language"]


class CheckedText(Frozen):
    """One named test of the text; `fail` where it should not be posted as it is."""

    name: Name
    status: Status
    detail: str


def advice(text: str, claims: Sequence[Supported], context: VerifyContext) -> tuple[CheckedText, ...]:
    """The eight tests, always in this order; `claims`: what each claim of the text stands on."""
    request, cites = context.request, tuple(context.passages)
    quoted = " ".join([*(passage.text for passage in context.cited(cites)), *context.names])
    return (
        _grounded(claims),
        _told("disclosed", disclosed.check(text, context)),
        _told("length", length.check(text, request.platform, request.channel)),
        _advised("voice", voice.check(text, context)),
        _private(text, context, cites),
        _links(text, context, cites),
        _advised("dialogue", dialogue.check(text, quoted)),
        _advised("language", language.check(text, context)),
    )


def _told(name: Name, check: Check) -> CheckedText:
    return CheckedText(name=name, status=check.status, detail=check.detail)


def _advised(name: Name, check: Check) -> CheckedText:
    status: Status = "warn" if check.status == "fail" else check.status
    return CheckedText(name=name, status=status, detail=check.detail)


def _grounded(claims: Sequence[Supported]) -> CheckedText:
    if not claims:
        return CheckedText(name="grounded", status="pass", detail="states nothing that needs a source")
    yours = claims.count("yours")
    detail = f"{len(claims) - yours} of {len(claims)} claims supported"
    if not yours:
        return CheckedText(name="grounded", status="pass", detail=detail)
    return CheckedText(
        name="grounded", status="warn", detail=f"{detail}; {yours} {'is' if yours == 1 else 'are'} yours"
    )


def _private(text: str, context: VerifyContext, cites: tuple[str, ...]) -> CheckedText:
    """What is wrong never repeats the data itself: a screen that is shared would then show it twice."""
    found = [item for item in foreign_data(text, context, cites) if item.key not in _spoken_to(context)]
    kinds = dict.fromkeys(item.what for item in found)
    faults = [f"holds {kind}" for kind in kinds]
    if leaked := context.fingerprints.found_in(text):
        faults.append(f"holds {len(leaked)} trace{'s' if len(leaked) > 1 else ''} of internal documents")
    if faults:
        return CheckedText(name="private", status="fail", detail="; ".join(faults))
    return CheckedText(name="private", status="pass", detail="no personal data, nothing internal")


def _spoken_to(context: VerifyContext) -> set[str]:
    """Accounts that a person may name because they are in the conversation, as sites do by themselves."""
    request = context.request
    authors = (request.post.author, *(post.author for post in request.thread))
    return {f"@{author.handle.lstrip('@')}".casefold() for author in authors if author.handle}


def _links(text: str, context: VerifyContext, cites: tuple[str, ...]) -> CheckedText:
    allowed = allowed_links(context, cites)
    faults = [fault for link in links_in(text) if (fault := fault_of(link, allowed)) is not None]
    if faults:
        return CheckedText(name="links", status="warn", detail="; ".join(faults))
    return CheckedText(name="links", status="pass", detail="no link but the organization's own")
