"""What of a passage is embedded, and the name under which its vector is kept."""

from hashlib import blake2b

from aboveboard.domain.knowledge import Document, Passage


def embedded_text(document: Document, passage: Passage) -> str:
    """The passage under its headings: the same words elsewhere can mean another thing.

    The document's title leads even where the headings don't repeat it.
    """
    path = passage.headings if document.title in passage.headings else (document.title, *passage.headings)
    return f"{' > '.join(part for part in path if part)}\n{passage.text}".strip()


def vector_key(embedder: str, text: str) -> str:
    """40 hexadecimal digits that name a vector by its content: another embedder or text, another key."""
    return blake2b(f"{embedder}\0{text}".encode(), digest_size=20).hexdigest()
