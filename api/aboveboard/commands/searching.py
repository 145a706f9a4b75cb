"""Which passages may answer a question that somebody types."""

from datetime import datetime

from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.suggestion import CitedPassage, cited
from aboveboard.read import read
from aboveboard.retrieve import retrieve
from aboveboard.retrieve.library import Library


def found_for(question: str, library: Library, now: datetime) -> list[CitedPassage]:
    """The passages that a post with these words would be answered from, best first."""
    post = Post(id="question", author=Author(name="Somebody"), text=question)
    request = SuggestionRequest(platform="web", url="https://search.invalid/", post=post)
    reading = read(request, library.knowledge, now)
    return [cited(found) for found in retrieve(request, reading, library, now).evidence]
