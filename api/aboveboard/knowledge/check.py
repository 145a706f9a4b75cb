"""`aboveboard knowledge check`: all that a curator should mend or look at, told at once.

Errors are what keeps something from being read. Everything found here besides is a warning.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from aboveboard.domain.knowledge import Document, Fault, Knowledge
from aboveboard.errors import UnreadableFileError
from aboveboard.knowledge import contacts, engagement, organization
from aboveboard.knowledge.doubtful_text import doubtful_passages, duplicates, hidden_text
from aboveboard.knowledge.files import File, decode, read_bytes
from aboveboard.knowledge.load import load
from aboveboard.knowledge.nearest import nearest
from aboveboard.ports import Readers

SOON = timedelta(days=30)
"""A document that expires within this time is told of."""
_INTERNAL_FOLDERS = frozenset({"internal", "intern", "interno", "interne", "private", "confidential"})

Line = Callable[[str, str], int | None]
"""(path, field) -> the line on which a document's front matter gives the field."""


def check(folder: Path, readers: Readers, today: date) -> tuple[Fault, ...]:
    """Everything that reading the folder reports, and what a curator would want to know besides.

    Args:
        today: the day by which documents are expired or due for review.

    Returns:
        Faults by path and line; errors and warnings mixed.

    Raises:
        KnowledgeError: there is no such folder.
    """
    loaded = load(folder, readers)
    knowledge = loaded.knowledge
    texts = _texts(folder, knowledge)
    line = _lines(texts)
    found = list(loaded.faults)
    for document in knowledge.documents:
        found.extend(_dates(document, today, line))
        found.extend(_audience(document, line))
    found.extend(_names(knowledge, organization.NAME in loaded.manifest.files, line))
    found.extend(_topics(knowledge, folder))
    for path, text in texts.items():
        found.extend(hidden_text(path, text))
    found.extend(doubtful_passages(knowledge, texts))
    found.extend(duplicates(knowledge))
    return tuple(sorted(dict.fromkeys(found), key=lambda fault: (fault.path, fault.line or 0, fault.message)))


def _texts(folder: Path, knowledge: Knowledge) -> dict[str, str]:
    """The files that are text as they stand, by path; the others have no lines."""
    texts: dict[str, str] = {}
    for document in knowledge.documents:
        if not document.path.lower().endswith((".pdf", ".docx")):
            try:
                data = read_bytes(File(document.path, folder / document.path), folder)
                texts[document.path] = decode(data)
            except UnreadableFileError:
                continue  # It has been reported, or has gone since.
    return texts


def _lines(texts: Mapping[str, str]) -> Line:
    def line(path: str, field: str) -> int | None:
        for number, words in enumerate(texts.get(path, "").split("\n"), start=1):
            if words.startswith(f"{field}:"):
                return number
            if number > 1 and words.rstrip() in ("---", "..."):
                return None
        return None

    return line


def _warning(path: str, line: int | None, message: str) -> Fault:
    return Fault(path=path, line=line, message=message, severity="warning")


def _dates(document: Document, today: date, line: Line) -> Iterator[Fault]:
    path, expires = document.path, document.expires
    if expires and document.effective and expires < document.effective:
        words = f"it expires on {expires}, before it takes effect on {document.effective}"
        yield _warning(path, line(path, "expires"), f"{words}; it is never in force")
    elif expires and expires < today:
        words = f"it expired on {expires} and is not used any more"
        yield _warning(path, line(path, "expires"), f"{words}; renew it, or delete it")
    elif expires and expires <= today + SOON:
        days = (expires - today).days
        yield _warning(
            path, line(path, "expires"), f"it expires on {expires}, in {days} days; see what follows it"
        )
    if document.review_every and document.reviewed:
        due = document.reviewed + document.review_every
        if due < today:
            words = f"its review was due on {due}"
            yield _warning(path, line(path, "reviewed"), f"{words}; read it again and set 'reviewed'")
    elif document.review_every:
        words = "'review_every' is given without 'reviewed'"
        yield _warning(path, line(path, "review_every"), f"{words}; say when it was last read")
    if document.reviewed and document.reviewed > today:
        yield _warning(
            path, line(path, "reviewed"), f"it was reviewed on {document.reviewed}, which is to come"
        )


def _audience(document: Document, line: Line) -> Iterator[Fault]:
    path = document.path
    if document.audience == "internal":
        if document.say:
            words = (
                "'say' is approved wording for the public, but the document is internal, so it is never used"
            )
            yield _warning(path, line(path, "say"), f"{words}; move it to a public document")
        return
    folders = {part.casefold() for part in path.split("/")[:-1]}
    if folders & _INTERNAL_FOLDERS and line(path, "audience") is None:
        words = "it is in a folder for internal files, but public; add 'audience: internal'"
        yield _warning(path, 1, f"{words}, or 'audience: public' if that is meant")


def _names(knowledge: Knowledge, has_products: bool, line: Line) -> Iterator[Fault]:
    """Ids that nothing has."""
    ids = {document.id for document in knowledge.documents}
    products = knowledge.organization.products
    for document in knowledge.documents:
        path = document.path
        for name in document.supersedes:
            if name == document.id:
                yield _warning(
                    path, line(path, "supersedes"), "it supersedes itself; name the older document"
                )
            elif name not in ids:
                words = (
                    f"it supersedes '{name}', which no document is called{_meant(name, ids - {document.id})}"
                )
                yield _warning(path, line(path, "supersedes"), words)
        for name in document.products if has_products else ():
            if name not in products:
                words = f"the product '{name}' is not in {organization.NAME}{_meant(name, products)}"
                yield _warning(path, line(path, "products"), words)


def _meant(name: str, known: Mapping[str, object] | set[str]) -> str:
    guess = nearest(name, known)
    return f"; did you mean '{guess}'?" if guess else ""


def _topics(knowledge: Knowledge, folder: Path) -> Iterator[Fault]:
    """Topics of rules that nothing names, and topics of documents that nobody answers for."""
    of_contacts = {topic.casefold() for contact in knowledge.contacts for topic in contact.topics}
    of_documents = {topic.casefold(): topic for document in knowledge.documents for topic in document.topics}
    known = of_contacts | set(of_documents)
    for rule in knowledge.engagement.rules:
        for topic in rule.topics:
            if topic.casefold() not in known:
                words = f"no contact and no document has the topic '{topic}' of the rule '{rule.id}'"
                yield _warning(engagement.NAME, _rule_line(folder, rule.id), words + _meant(topic, known))
    orphans = sorted(of_documents[topic] for topic in of_documents.keys() - of_contacts)
    # With few topics in contacts.yaml the nearest contact is found by sense, and a list would only be noise.
    if of_contacts and orphans and len(orphans) <= 10:
        words = f"nobody is named for {', '.join(orphans)}, which documents are about"
        yield _warning(contacts.NAME, None, f"{words}; add the topics to whoever knows")


def _rule_line(folder: Path, rule: str) -> int | None:
    try:
        text = decode(read_bytes(File(engagement.NAME, folder / engagement.NAME), folder))
    except UnreadableFileError:
        return None
    for number, words in enumerate(text.split("\n"), start=1):
        name, _, value = words.strip().removeprefix("- ").partition(":")
        if name == "id" and value.split("#")[0].strip(" '\"") == rule:
            return number
    return None
