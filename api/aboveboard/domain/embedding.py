"""What of a passage is embedded, the name under which its vector is kept, and a text's vectors word by word."""

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.knowledge import Document, Passage

PART_WORDS = 12
"""Lines are joined until a part has this many words: a shorter one says too little to stand alone."""


@dataclass(frozen=True)
class TokenVectors:
    """A text word by word, as a model reads it."""

    pieces: tuple[str, ...]
    """Words and parts of words, in small letters where the model reads them so; a part that goes on a word has `##`
    in front."""
    vectors: NDArray[np.float32]
    """(pieces, dimensions), rows of length 1: each piece in the context of the whole text."""


def embedded_texts(document: Document, passage: Passage) -> tuple[str, ...]:
    """The passage under its headings, as a whole and, where it has several, by its paragraphs.

    The headings go along because the same words elsewhere can mean another thing; the paragraphs because the
    sense of a page on cars, campers and bicycles is not near to any question on charging a car. The document's
    title leads even where the headings don't repeat it.
    """
    path = passage.headings if document.title in passage.headings else (document.title, *passage.headings)
    above = " > ".join(part for part in path if part)
    parts = _parts(passage.text)
    texts = [passage.text, *(parts if len(parts) > 1 else [])]
    return tuple(f"{above}\n{text}".strip() for text in texts)


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if parts and len(parts[-1].split()) < PART_WORDS:
            parts[-1] = f"{parts[-1]}\n{line}"
        else:
            parts.append(line)
    return parts


def vector_key(embedder: str, text: str) -> str:
    """40 hexadecimal digits that name a vector by its content: another embedder or text, another key."""
    return blake2b(f"{embedder}\0{text}".encode(), digest_size=20).hexdigest()
