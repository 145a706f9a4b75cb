"""Who acts: told by the subject, or in the passive by “by”."""

from aboveboard.verify.claims.irregular import BASE_OF
from aboveboard.verify.claims.text import Text, Token

_AGENT = frozenset("by von durch por".split())
BEING = frozenset("is are was were be been being ist sind wird werden wurde wurden es son fue fueron".split())


def is_passive(tokens: tuple[Token, ...]) -> bool:
    """By its agent (“by Acme”), or by a participle after a form of “be”."""
    if any(token.word.folded in _AGENT for token in tokens):
        return True
    for one, other in zip(tokens, tokens[1:] + tokens[-1:], strict=True):
        following = [token for token in (other, *tokens[-1:]) if token.at in (one.at + 1, one.at + 2)]
        if one.word.folded in BEING and any(
            token.word.folded.endswith(("ed", "en", "wn")) or token.word.folded in BASE_OF
            for token in following
        ):
            return True
    return False


def is_agent(token: Token, text: Text) -> bool:
    """“By Acme”."""
    before = [other.word.folded for other in text.tokens[max(0, token.at - 2) : token.at]]
    return any(word in _AGENT for word in before)
