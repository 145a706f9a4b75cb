"""What somebody claims to have lived through or to feel: no passage of a company can hold that up."""

import regex

_EXPERIENCE = regex.compile(
    r"""(?<!\p{L})(?:
      i(?:'ve|\s've|\shave|'m|\s'm|\sam)?\s(?:(?:really|also|personally|always|still|never|often|once|just|actually|
        even|do|did|huge|a|an|big|my)\s){0,3}(?:love|loved|like|liked|enjoy|enjoyed|hate|hated|remember|visited|watched|tried|
        owned|bought|used|met|grew|fan|wonder|adore|prefer|been\susing)
    | my\s(?:own\s)?(?:favou?rite|experience|wife|husband|kids?|family|friends?)
    | ich\s(?:(?:selbst|auch|immer|persönlich)\s){0,2}(?:liebe|mag|benutze|nutze|besitze|erinnere|bevorzuge)
    | mein[er]?\s(?:eigene[rn]?\s)?(?:lieblings\p{L}+|erfahrung|frau|mann|familie)
    | (?:me\s(?:encanta|gusta)|yo\s(?:uso|tengo|compré|prefiero)|mi\s(?:favorit[oa]|experiencia|familia))
    )(?!\p{L})(?!\sto\b)""",
    regex.X | regex.I,
)


def fault(claim: str, source: str) -> str | None:
    """First-person experience in the claim that the passages do not hold word for word."""
    for match in _EXPERIENCE.finditer(claim.replace("’", "'")):
        if match.group().casefold() not in source.casefold():
            return f"the passages can't hold up “{match.group().strip()}”"
    return None
