"""Who knows: the contact nearest to a post, by topics, by words and by meaning."""

from collections.abc import Sequence

import numpy as np

from aboveboard.domain.knowledge import Contact, Knowledge
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems
from aboveboard.read.gloss import gloss, has_gloss
from aboveboard.screen.english import curated_in_english
from aboveboard.screen.meaning import Kept, Scores

NAMED = 1.0
"""What a topic of the contact that the post is known to speak of is worth, in cosine similarity."""
WORDED = 0.5
"""What it is worth when the post holds all words of one of the contact's topics."""
GLOSSED = 0.12
"""What each word is worth that the two share in English."""


class Desks:
    """The contacts of one organization, ready to be compared with a post."""

    def __init__(self, knowledge: Knowledge, kept: Kept | None) -> None:
        self._contacts = knowledge.contacts
        english = [curated_in_english(_phrases(contact), knowledge) for contact in knowledge.contacts]
        self._english = [" ".join(phrases) for phrases in english]
        self._vectors = [kept.embed(phrases) for phrases in english] if kept else None

    def nearest(self, reading: Reading, asked: Scores | None = None) -> str | None:
        """The id of the contact who is likeliest to know; the first one where nothing tells them apart.

        `asked`: vectors of what the author asks, where the embedder knows the language.
        """
        said = set(content_stems(" ".join((reading.text, *reading.asks)), reading.language))
        text = " ".join((reading.text, *reading.asks))
        english = gloss(text, reading.language).text if has_gloss(reading.language) else ""
        glossed = set(content_stems(english, "en"))
        points = [self._points(place, reading, said, glossed, asked) for place in range(len(self._contacts))]
        return self._contacts[int(np.argmax(points))].id if points else None

    def _points(
        self, place: int, reading: Reading, said: set[str], glossed: set[str], asked: Scores | None
    ) -> float:
        contact = self._contacts[place]
        points = NAMED * len(set(contact.topics).intersection(reading.topics))
        points += WORDED * max(
            (_share(phrase, said, reading.language) for phrase in _phrases(contact)), default=0.0
        )
        points += GLOSSED * len(glossed & set(content_stems(self._english[place], "en")))
        if asked is not None and self._vectors is not None and len(asked):
            similar = np.sort((self._vectors[place] @ asked.T).max(axis=1))
            points += float(similar[-2:].mean())
        return points


def _phrases(contact: Contact) -> Sequence[str]:
    return [*(topic.replace("-", " ").replace("_", " ") for topic in contact.topics), contact.name]


def _share(phrase: str, said: set[str], language: str) -> float:
    wanted = set(content_stems(phrase, language))
    return len(wanted & said) / len(wanted) if wanted else 0.0
