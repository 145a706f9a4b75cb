"""Nothing that is somebody's own, nothing internal, no foreign link."""

from collections.abc import Iterable

from aboveboard.domain.draft import Check, Draft
from aboveboard.domain.knowledge import Organization
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.fingerprints import Fingerprints, fingerprints
from aboveboard.verify.links import allowed_links, fault_of, links_in, own_addresses
from aboveboard.verify.personal import Personal, personal_data

__all__ = ["Fingerprints", "check", "faults_of", "fingerprints"]


def check(draft: Draft, context: VerifyContext) -> Check:
    """`private`: what is wrong never repeats the data itself; a log or a screen would then hold it too."""
    cites = [id_ for sentence in draft.sentences for id_ in sentence.cites]
    faults = faults_of(draft.text, context, cites)
    if faults:
        return Check(name="private", status="fail", detail="; ".join(faults))
    return Check(name="private", status="pass", detail="no personal data, nothing internal, no foreign link")


def faults_of(text: str, context: VerifyContext, cites: Iterable[str]) -> list[str]:
    """Each in plain words; empty where all is well. `cites`: what the text's own sentences cite."""
    cites = tuple(cites)
    faults = [
        f"holds {kind}" for kind in dict.fromkeys(item.what for item in foreign_data(text, context, cites))
    ]
    if leaked := context.fingerprints.found_in(text):
        faults.append(f"holds {len(leaked)} trace{'s' if len(leaked) > 1 else ''} of internal documents")
    allowed = allowed_links(context, cites)
    faults += [fault for link in links_in(text) if (fault := fault_of(link, allowed)) is not None]
    return faults


def foreign_data(text: str, context: VerifyContext, cites: Iterable[str]) -> list[Personal]:
    """Personal data that is neither the organization's own nor in what is cited."""
    known = {item.key for source in _sources(context, cites) for item in personal_data(source)}
    known |= {handle.casefold() for handle in _handles(context)}
    return [item for item in personal_data(text) if item.key not in known]


def _sources(context: VerifyContext, cites: Iterable[str]) -> list[str]:
    organization = context.knowledge.organization
    passages = [passage.text for passage in context.cited(tuple(cites))]
    return [*_own(organization), *passages, *context.approved, *context.our_lines]


def _own(organization: Organization) -> list[str]:
    support = organization.support
    return [*own_addresses(organization), support.email or "", support.phone or "", *organization.aliases]


def _handles(context: VerifyContext) -> list[str]:
    """Account names that may be said: the brand's own. The author is greeted by name, or not at all."""
    own = [handle for handles in context.knowledge.organization.accounts.values() for handle in handles]
    return ["@" + handle.lstrip("@") for handle in own]
