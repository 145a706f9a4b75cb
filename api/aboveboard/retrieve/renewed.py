"""Which documents a newer one takes the place of although nobody wrote `supersedes`.

Only where nothing else is left to think: both carry the same title, years and words such as "new" aside, for the same
countries, products and language; the newer one's first day has come and is the later one; and most of what the
shorter of the two says stands in the other. Two pages that happen to be called "FAQ" say different things.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import regex

from aboveboard.domain.knowledge import Document, Passage
from aboveboard.domain.words import content_stems

SHARED = 0.6
"""Share of the shorter document's words from which two are about the same matter."""
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_NEW = frozenset(
    "new newest updated update revised current latest valid neu neue neuer neues aktuell aktuelle gültig nuevo nueva "
    "nuevos nuevas actual vigente actualizado nouveau nouvelle nouveaux actuel ny nye gældende".split()
)

_Key = tuple[frozenset[str], frozenset[str], frozenset[str], str]


def renewed(documents: Iterable[Document], passages: Sequence[Passage], day: date) -> Iterator[str]:
    """Ids of the documents, of those in force on a day, that a newer one takes the place of."""
    alike: dict[_Key, list[Document]] = defaultdict(list)
    for document in documents:
        if key := _key(document):
            alike[key].append(document)
    groups = [group for group in alike.values() if len(group) > 1]
    wanted = {document.id for group in groups for document in group}
    said = _said(wanted, passages) if wanted else {}
    for group in groups:
        for old in group:
            if any(_replaces(new, old, day) and _same_matter(said, new, old) for new in group):
                yield old.id


def _key(document: Document) -> _Key | None:
    """What two documents must share; None where the title says nothing."""
    bare = _YEAR.sub(" ", document.title)
    language = (document.language or "").split("-")[0].casefold()
    title = " ".join(word for word in bare.split() if word.casefold().strip(":,.()") not in _NEW)
    stems = frozenset(content_stems(title, language or "en"))
    if not stems:
        return None
    return stems, frozenset(document.regions), frozenset(document.products), language


def _replaces(new: Document, old: Document, day: date) -> bool:
    if new.effective is None or new.effective > day:
        return False
    return old.effective is None or old.effective < new.effective


def _said(wanted: set[str], passages: Sequence[Passage]) -> Mapping[str, frozenset[str]]:
    """The words of documents, as stems, without numbers: a price is what changes."""
    stems: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        if passage.document in wanted:
            stems[passage.document].update(
                each for each in content_stems(passage.text, "en") if not each[0].isdigit()
            )
    return {document: frozenset(each) for document, each in stems.items()}


def _same_matter(said: Mapping[str, frozenset[str]], new: Document, old: Document) -> bool:
    one, other = said.get(new.id, frozenset()), said.get(old.id, frozenset())
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) / fewer >= SHARED
