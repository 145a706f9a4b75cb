"""Money or a voucher: what one gets back is one of the two, and a promise of the other is another promise."""

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import around, matter_of
from aboveboard.verify.claims.text import Token

HELD = 0.5
"""Share of the rest of a claim that a sentence has to hold before what it gives is what the claim speaks of."""
_MONEY = frozenset("money cash geld bargeld dinero efectivo".split())
_VOUCHER = frozenset(
    """voucher vouchers coupon coupons giftcard gutschein gutscheine gutscheins guthaben gutschrift geschenkgutschein
    vale vales bono bonos""".split()
)
_CREDIT = frozenset(("credit", "credits", "gift", "tarjeta"))
_CARD = frozenset("card cards regalo".split())


def fault(aligned: Aligned) -> str | None:
    """“You get your money back” for “you get a voucher”, and the other way round."""
    for sentence in aligned.claim.sentences:
        if any(token.word.cue in (NEGATIVE, "~instead", "~except") for token in sentence):
            continue
        money, voucher = _gives_money(sentence), _gives_a_voucher(sentence)
        if money == voucher:
            continue
        rest = [token for token in sentence if token.key != "REFUND" and not _names(token)]
        matter = matter_of(rest, aligned)
        if matter is None or matter.share < HELD:
            continue
        there = around(matter.sentence, aligned.source)
        if money and _gives_a_voucher(there) and not _gives_money(there):
            return "the passage says that it is a voucher or credit"
        if voucher and _gives_money(there) and not _gives_a_voucher(there):
            return "the passage says that it is money"
    return None


def _names(token: Token) -> bool:
    return token.word.folded in _MONEY | _VOUCHER | _CREDIT


def _gives_money(tokens: tuple[Token, ...]) -> bool:
    return any(token.key == "REFUND" or token.word.folded in _MONEY for token in tokens)


def _gives_a_voucher(tokens: tuple[Token, ...]) -> bool:
    """“A voucher”, “credit”, “a gift card”, not “a credit card”."""
    for i, token in enumerate(tokens):
        following = tokens[i + 1].word.folded if i + 1 < len(tokens) else ""
        word = token.word.folded
        if word in _VOUCHER or (word in ("gift", "tarjeta") and following in _CARD):
            return True
        if (
            word in ("credit", "credits")
            and following not in _CARD
            and following not in ("agreement", "check")
        ):
            return True
    return False
