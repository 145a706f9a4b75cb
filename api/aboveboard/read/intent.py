"""What kind of post it is."""

from aboveboard.domain.reading import Intent, Sentiment
from aboveboard.read.asks import Asked
from aboveboard.read.lexicon import lexicon
from aboveboard.read.praise import is_praise


def intent(text: str, language: str, asked: Asked, feeling: Sentiment) -> Intent:
    """A question that is put wins; then a problem, a wish, praise; else it tells or states something."""
    lists = lexicon(language)
    if asked.explicit:
        return "question"
    over = lists.resolved.finds(text) or is_praise(text, language, flawless=True)
    if feeling == "positive" and (not asked.problem or over):
        if lists.asks.finds(text) or lists.ideas.finds(text):
            return "request"
        if is_praise(text, language):
            return "praise"
    if asked.problem or (feeling == "negative" and not lists.asks.finds(text)):
        return "report" if asked.problem and lists.danger.finds(text) else "complaint"
    if lists.ideas.finds(text) or lists.asks.finds(text):
        return "request"
    return "report" if asked.asks else "statement"
