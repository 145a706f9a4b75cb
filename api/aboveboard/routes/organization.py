"""Who speaks, by which rules, and from what: what the panel and the practice page show."""

from datetime import date
from typing import Literal

from fastapi import APIRouter

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Contact, Document, Organization, Passage, Rule, Voice
from aboveboard.errors import NotFoundError
from aboveboard.outcomes.availability import ContactNow, contact_now
from aboveboard.retrieve.eligible import eligible_documents
from aboveboard.routes.examples import MISSING, REFUSED
from aboveboard.routes.needs import CALLED, LOCAL, CallerDep, ServicesDep
from aboveboard.screen.builtin import builtin_rules

router = APIRouter(prefix="/v1", tags=["organization"], responses=REFUSED)


class KnowledgeShown(Frozen):
    version: str
    documents: int
    """Public and in force now."""
    passages: int
    folder: str | None = None
    """Told only to a caller on this machine."""


class OrganizationShown(Frozen):
    """The organization as its responders may see it: nothing internal is in it."""

    name: str
    website: str | None
    languages: tuple[str, ...]
    timezone: str
    accounts: dict[str, tuple[str, ...]]
    disclosure: dict[str, tuple[str, ...]]
    """The lines of each relation, the one to prefer first."""
    voice: Voice
    contacts: tuple[Contact, ...]
    rules: tuple[Rule, ...]
    """The organization's own, in the file's order, then the built-in ones that it has not replaced."""
    knowledge: KnowledgeShown
    drafter: str
    extension: str | None = None
    """Where the built extension lies; told only to a caller on this machine."""


class DocumentShown(Frozen):
    id: str
    title: str
    owner: str | None
    source: str | None
    effective: date | None
    expires: date | None
    reviewed: date | None
    language: str | None
    topics: tuple[str, ...]
    products: tuple[str, ...]
    regions: tuple[str, ...]
    audience: Literal["public"] = "public"
    passages: tuple[Passage, ...]


@router.get("/organization", summary="The organization, its rules and contacts")
async def organization(caller: CallerDep, services: ServicesDep) -> OrganizationShown:
    knowledge = services.current.need().knowledge
    eligible = eligible_documents(knowledge, services.clock())
    here = caller is LOCAL
    own = knowledge.organization
    return OrganizationShown(
        name=own.name,
        website=own.website,
        languages=own.languages,
        timezone=own.timezone,
        accounts=own.accounts,
        disclosure=_disclosure(own),
        voice=knowledge.voice,
        contacts=knowledge.contacts,
        rules=(*knowledge.engagement.rules, *builtin_rules(knowledge)),
        knowledge=KnowledgeShown(
            version=knowledge.version,
            documents=len(eligible),
            passages=sum(passage.document in eligible for passage in knowledge.passages),
            folder=str(services.settings.knowledge.absolute()) if here else None,
        ),
        drafter=services.model or "extractive",
        extension=services.extension if here else None,
    )


class ContactsShown(Frozen):
    contacts: tuple[ContactNow, ...]


@router.get("/contacts", summary="Who knows, and whether they are there now", dependencies=[CALLED])
async def contacts(services: ServicesDep) -> ContactsShown:
    knowledge, now = services.current.need().knowledge, services.clock()
    return ContactsShown(
        contacts=tuple(contact_now(each, knowledge.organization, now) for each in knowledge.contacts)
    )


@router.get(
    "/documents/{id:path}",
    responses=MISSING,
    summary="A public document that is in force",
    dependencies=[CALLED],
)
async def document(id: str, services: ServicesDep) -> DocumentShown:
    """What is internal, expired, superseded or not yet in effect looks like what is not there."""
    knowledge = services.current.need().knowledge
    found = eligible_documents(knowledge, services.clock()).get(id)
    if found is None:
        raise NotFoundError("there is no such document in force")
    return _shown(found, tuple(passage for passage in knowledge.passages if passage.document == id))


def _shown(found: Document, passages: tuple[Passage, ...]) -> DocumentShown:
    shown = found.model_dump(include=set(DocumentShown.model_fields) - {"passages", "audience"})
    return DocumentShown(**shown, passages=passages)


def _disclosure(own: Organization) -> dict[str, tuple[str, ...]]:
    return {
        relation: tuple(text for text in (line.full, line.short) if text) if line else ()
        for relation, line in own.disclosure.items()
    }
