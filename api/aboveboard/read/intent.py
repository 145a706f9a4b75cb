"""What kind of post it is."""

from aboveboard.domain.reading import Intent, Sentiment
from aboveboard.read.asks import Asked
from aboveboard.read.lexicon import lexicon


def intent(text: str, language: str, asked: Asked, feeling: Sentiment) -> Intent:
    """A question that is put wins; then a problem, a wish, praise; else it states something."""
    lists = lexicon(language)
    if asked.explicit:
        return "question"
    if asked.problem:
        return "report" if lists.danger.finds(text) or feeling == "positive" else "complaint"
    if lists.ideas.finds(text) or lists.asks.finds(text):
        return "request"
    if feeling == "positive":
        return "praise"
    return "complaint" if feeling == "negative" else "statement"
