"""What is said around a statement in a conversation: “I'm not sure, but I do know that …”, “That's great!”.

It states nothing of the matter, so no passage has to hold it up, as long as something is left that does. Nothing that
holds a number, a price or a party to a promise is small talk.
"""

import regex

_FINE = r"""(?:so |very |really |pretty |quite |just )?(?:awesome|cool|great|interesting|true|amazing|fun|funny|nice|
good|wonderful|fantastic|neat|right|fascinating|crazy|an? (?:good|great) (?:question|point)|good to (?:know|hear))"""
_PLAIN = r"(?:(?!\b(?:we|our|us|you|your|free|that|how)\b)[^,.!?;\d£€$])"
"""Part of a phrase that promises nothing."""
_FORMS = (
    r"(?:yes|yeah|yep|yea|oh|wow|haha|lol|hi|hello|hey)\b[\s,.!:;–—]+",
    r"(?:no|nope|not really|not exactly|probably not|of course|well|ah|sure|ok|okay|right|really|actually|honestly|"
    r"me too|same here|ja|nein|doch|klar|genau|sí|claro|vale|bueno)\s?[,.!:;–—]+\s*",
    rf"(?:that|it)(?:'s| is| was| sounds) {_FINE} ?[,.!]+\s*(?:(?:and|but)\b)?\s*",
    r"i (?:agree|think so too|know(?:,? right)?|see|do|did|am|have|haven't|don't|didn't|hear you)"
    r"(?: with you| too| either| know that| know)?\s*[,.!]+\s*(?:(?:and|but)\b)?\s*",
    r"i(?:'m| am) (?:not (?:so |really |too )?sure|sorry to hear that|glad to hear that|glad)(?: about that)?"
    r"(?:\s*[,.!]+\s*(?:but\s+)?|\s+but\s+)",
    r"i (?:do not|don't|didn't) (?:really )?know(?: (?:much )?(?:about )?(?:that|it))?\s*[,.!]*\s*but\s+",
    rf"i(?:'m not| am not|'ve never| have never| haven't| don't| didn't| can't| do not| did not)\b"
    rf"{_PLAIN}{{2,60}},? ?\bbut i (?:do |also )?(?:know|think|believe|heard) (?:that )?",
    rf"it(?:'s| is) (?:{_FINE}|hard to believe|surprising|sad|strange|odd) (?:that|how) ",
    r"i (?:can't believe|(?:really |also )?(?:love|like) how) (?:that )?",
    r"(?:but )?i (?:do |also |just )?(?:know|think|believe|heard|read|learned|guess|hear) (?:that )?(?=\S)",
    r"i(?:'ve| have) (?:also )?(?:heard|read|learned) (?:that )?(?!of\b|about\b)(?=\S)",
    r"i(?:'m| am)? (?:(?:also|really|absolutely|personally|do|just|always) )?"
    rf"(?:love|loved|like|liked|enjoy|enjoyed|adore|a (?:big |huge )?fan of) {_PLAIN}{{2,50}}[,.!;]+\s*"
    r"(?:(?:and|but|because|so)\b)?\s*",
    r"(?:did|do) you know that (?=[^?]+$)",
)
_BEFORE = regex.compile("|".join(f"(?:{form})" for form in _FORMS).replace("\n", ""), regex.I)
_MOST = 5
_CONTENT = regex.compile(r"\p{L}{3,}")


def without_small_talk(sentence: str) -> str:
    """From where it states something; the same where it does so at once, or nothing would be left."""
    said = sentence.replace("’", "'")
    start = 0
    for _ in range(_MOST):
        found = _BEFORE.match(said, start)
        if found is None or len(_CONTENT.findall(said[found.end() :])) < 2:
            break
        start = found.end()
    return sentence[start:]
