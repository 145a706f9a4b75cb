"""The curator's words as one person says them to another: we and you, no connectives left hanging."""

from collections.abc import Sequence

import regex

_CUSTOMER = regex.compile(
    r"\b(?:(?:all |our |any |the |a |each )?(?:customers?|buyers?|shoppers?|users?|purchasers?|clients?))"
    r"(?= (?:can|may|must|should|will|have|has|need|needs|get|gets|receive|receives|are|is|who (?:buy|bought))\b)",
    regex.IGNORECASE,
)
_THIRD_PERSON = {
    "has": "have",
    "is": "are",
    "does": "do",
    "was": "were",
    "needs": "need",
    "gets": "get",
    "receives": "receive",
    "hat": "haben",
    "ist": "sind",
    "bietet": "bieten",
    "übernimmt": "übernehmen",
}
_SPEAKS_OF_IT = regex.compile(r"\b(?:it|its|itself|er|sie|ihr|ihre)\b")
"""A pronoun that would lose the name it stands for."""
_HANGING = regex.compile(
    r"^(?:however|additionally|furthermore|moreover|in addition|also|therefore|consequently|please note(?: that)?|"
    r"note(?: that)?|note:|important:|tip:|hinweis:|bitte beachten sie,? dass|außerdem|zudem|nota:|además|"
    r"remarque ?:|de plus)[,:]?\s+",
    regex.IGNORECASE,
)


def spoken(text: str, names: Sequence[str], *, as_us: bool) -> str:
    """Change who speaks, and nothing else.

    Args:
        text: a curator's sentence.
        names: how the organization is named, longest first.
        as_us: False for an agency, which speaks of its client by name.
    """
    text = _HANGING.sub("", text.strip())
    text = _to_you(text)
    if as_us:
        text = _to_us(text, names)
    return capitalised(text)


def capitalised(text: str) -> str:
    """First letter in upper case, unless the first word is a name such as `iPhone` or an address."""
    first = text.split(" ", 1)[0]
    if regex.match(r"\p{Ll}+\p{Lu}|https?:|www\.|\S+@|[\p{Ll}\d.-]+\.\p{Ll}{2,}", first):
        return text
    return text[:1].upper() + text[1:]


def _to_you(text: str) -> str:
    match = _CUSTOMER.search(text)
    if match is None:
        return text
    head, tail = text[: match.start()], text[match.end() :].lstrip()
    verb, _, rest = tail.partition(" ")
    verb = _THIRD_PERSON.get(verb.lower(), verb)
    rest = regex.sub(r"\btheir\b", "your", rest)
    rest = (
        regex.sub(r"\bthem\b(?! (?:at|from|in))", "you", rest)
        if "customer" in match.group().lower()
        else rest
    )
    return f"{head}you {verb} {rest}".strip()


def _to_us(text: str, names: Sequence[str]) -> str:
    for name in names:
        quoted = regex.escape(name)
        text = regex.sub(rf"\b{quoted}(?:'s|’s)\s", "our ", text)
        subject = regex.compile(
            rf"(?:^|(?<=[,;:] )|(?<=\band )|(?<=\bthat ))(?:At {quoted},? we\b|{quoted}(?= (?P<verb>\p{{Ll}}+)\b))"
        )
        match = subject.search(text)
        if match and (verb := match.group("verb")):
            plain = _plural(verb)
            if plain is not None and not _SPEAKS_OF_IT.search(text, match.end()):
                text = f"{text[: match.start()]}we {plain}{text[match.end() + 1 + len(verb) :]}"
    return text


def _plural(verb: str) -> str | None:
    """`repairs` -> `repair`; None where the word is no verb that we know how to turn."""
    if verb in _THIRD_PERSON:
        return _THIRD_PERSON[verb]
    if verb in {
        "can",
        "will",
        "may",
        "must",
        "should",
        "cannot",
        "could",
        "would",
        "never",
        "also",
        "only",
        "always",
    }:
        return verb if verb not in {"never", "also", "only", "always"} else None
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if regex.search(r"(?:ss|sh|ch|x|z|o)es$", verb):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith(("ss", "us", "is")):
        return verb[:-1]
    return None
