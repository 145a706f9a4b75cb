"""Words that deny, double or forge a disclosure, as data for `disclosed`. They are matched on folded text."""

from collections.abc import Sequence

import regex

_LOOK = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "һ": "h",
    "к": "k", "т": "t", "м": "m", "н": "h", "в": "b", "ԁ": "d", "ɡ": "g", "ո": "n", "ӏ": "l",
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
    "І": "I", "Ѕ": "S", "Ј": "J", "Ԝ": "W", "ԝ": "w",
    "α": "a", "ο": "o", "ρ": "p", "ν": "v", "ι": "i", "κ": "k", "τ": "t", "υ": "u",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Χ": "X", "Υ": "Y",
}  # fmt: skip
LOOKALIKES = str.maketrans(_LOOK)
"""Cyrillic, Greek and Armenian letters that look like Latin ones."""

CONTRARY = regex.compile(
    r"""\b(?:
      not \s (?:in\ any\ way\ )?(?:affiliated|associated|connected|employed|sponsored|
        paid(?!\ (?:out|back|when|until|extra|separately|twice)\b)|compensated|an?\ employee|on\ the\ payroll)
    | no \s (?:affiliation|connections?(?=\ (?:to|with)\b)|ties|relation(?:ship)?|financial\ interest|stake|
        conflict\ of\ interest)
    | (?:don't|do\ not|doesn't) \s work \s (?:for|at|with)
    | (?:un|non-?)affiliated | unsponsored | unpaid\ opinion
    | (?:completely|totally|entirely)?\ ?(?:unbiased|impartial|neutral\ party) | independent\ (?:reviewer|
        opinion|customer|user|expert)
    | as\ an?\ (?:[\p{L}-]+\ ){0,2}(?:customer|user|buyer|shopper|fan|owner|client|consumer|outsider)
    | (?:just|only|simply)\ an?\ (?:[\p{L}-]+\ ){0,2}(?:customer|user|buyer|shopper|fan|owner|client|consumer|
        bystander)
    | i(?:'m|\ am)\ (?:just\ |only\ )?an?\ (?:[\p{L}-]+\ ){0,2}(?:customer|user|buyer|shopper|fan|owner|client|
        consumer)
    | (?:nobody|no\ one)\ (?:paid|pays)\ me | not\ being\ paid | not\ an?\ ad(?:vert(?:isement)?)?
    | my\ own\ (?:honest\ )?(?:opinion|views?) | (?:opinions?|views?)\ (?:are\ )?my\ own |
         no\ one\ asked\ me\ to
    | nicht\ (?:mit\ [\p{L}\ ]{0,40}verbunden|angestellt|bezahlt|gesponsert) | unabhängige[rn]?\ (?:kunde|
        kundin|nutzer|meinung|test)
    | als\ (?:[\p{L}-]+\ ){0,2}(?:kunde|kundin|nutzer(?:in)?|käufer(?:in)?|fan|besitzer(?:in)?)\b |
         arbeite\ nicht\ (?:bei|für) | unvoreingenommen | unparteiisch
    | (?:no\ (?:estoy\ afiliad|trabajo\ (?:para|en)|tengo\ relación)|imparcial) |
         como\ client[ea]\ (?:satisfech|feliz|conten|habitual)
    )""",
    regex.X | regex.I,
)

PERSONAL_USE = regex.compile(
    r"""\b(?:
      i\ (?:personally\ |also\ |have\ |still\ |always\ |actually\ )*(?:use|own|bought|love\ (?:mine|my)|tried|
        wear|drive|drink)\b(?!\ to)
    | i(?:'ve|\ have)\ (?:personally\ |also\ |been\ |always\ |actually\ )*(?:used?|using|owned|owning|bought|
        tried|had\ (?:mine|one))\b
    | (?:mine|my\ own\ (?!team|colleague)[\p{L}-]+)\ (?:works|has|lasted|is|never|does|still)\b
    | (?:works|worked)\ (?:great|fine|perfectly|well)\ for\ me | in\ my\ (?:own\ )?(?:experience|home|kitchen) |
         at\ home\ i\ use
    | ich\ (?:selbst\ )?(?:benutze|nutze|besitze|liebe\ meine[nm]?)\b | bei\ mir\ (?:zu\ hause|funktioniert) |
         meiner\ erfahrung\ nach
    | yo\ (?:mism[oa]\ )?(?:uso|tengo|compré)\b | en\ mi\ (?:casa|experiencia) | a\ mí\ me\ funciona
    )""",
    regex.X | regex.I,
)

_WORKS = (
    r"(?:i(?:'m|\ am)?\ (?:also\ )?(?:work(?:ing)?|employed)\ (?:for|at|by|with)"
    r"|(?:i'm|i\ am)\ (?:an?\ |the\ |part\ of\ )(?:[\p{L}-]+\ ){0,3}"
    r"(?:employee|founder|ceo|staff|ambassador|contractor|agency|team)|speaking\ as\ an?\ (?:employee|insider)"
    r"|(?:paid|sponsored)\ (?:by(?!\ (?:direct|standing|debit|credit|card|cheque|check|bank|cash|invoice|transfer|"
    r"voucher|instalment|paypal|phone|post|e-?mail|\d))|partner(?:ship)?|ad|post)"
    r"|\#?\b(?:ad|sponsored|gifted)\b(?=\W*$)"
    r"|ich\ (?:arbeite\ (?:bei|für)|bin\ (?:bei|für|mitarbeiter(?:in)?))|(?:trabajo\ (?:en|para|con)|soy\ emplead[oa]))"
)
_RELATION = regex.compile(rf"\b{_WORKS}", regex.X | regex.I)


def another_relation(plain: str, names: Sequence[str], *, is_brand: bool) -> str | None:
    """Words beside the line that disclose a relation once more, or a different one.

    For the brand's own account any claim to be a person who works there is false. "We work with ..." and
    "our team" are how a company speaks, and no disclosure.
    """
    if match := _RELATION.search(plain):
        return match.group()
    if not is_brand:
        for name in names:
            affiliated = regex.search(
                rf"\(\s*{regex.escape(name.casefold())}(?:'s)?\s+(?:team|staff|employee)\s*\)", plain
            )
            if affiliated:
                return affiliated.group()
    return None
