"""The members of a list inside a clause."""

from aboveboard.verify.claims.align import weight_of
from aboveboard.verify.claims.text import HELPERS, Token

_LISTING = frozenset("and or nor und oder noch sowie y o u ni".split())
_ARTICLES = frozenset("a an the any your our der die das den ein eine einen el la los las un una".split())


def members_of(clause: tuple[Token, ...]) -> list[list[Token]]:
    """The members of its list, each with what follows it: “birds”, “reptiles of any size”; none where it has none."""
    runs: list[list[Token]] = []
    listed: list[list[Token]] = []
    joined = True
    for token in clause:
        if weight_of(token) > 0:
            last = runs[-1][-1] if runs else None
            marked = last is not None and token.at - last.at == 1 and token.word.start - _end(last) > 1
            if last is None or joined or marked:
                runs.append([token])
                if last is not None:
                    listed = [*(listed or runs[-2:-1]), runs[-1]]
            else:
                runs[-1].append(token)
            joined = False
        elif token.word.folded in _LISTING:
            joined = True
        elif token.word.folded in HELPERS or token.word.cue is not None:
            if listed:
                break
            runs, joined = [], True
        elif not listed and token.word.folded not in _ARTICLES:
            runs, joined = [], True  # “open to juniors and adults”
    return listed


def _end(token: Token) -> int:
    return token.value.end if token.value is not None else token.word.end
