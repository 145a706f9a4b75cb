"""Our own name in what people write, said as they would to our face: `does Bright Kettle charge`, `do you charge`.

Every page is about us, so a name tells nothing of what is asked; a page that happens to hold it would be near to all
who say it.
"""

from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Organization

_A_THING = (
    r"\d+|my|our|your|his|her|their|this|that|these|those|a|an|the|one|two|three|new|old|other|mein|meine|meinen|meiner|meinem|"
    "unser|unsere|der|die|das|den|dem|ein|eine|einen|einem|neue|neuen|mi|mis|la|el|un|una|nuestro|nuestra"
)
"""Before a name that is said of a thing of ours: `my Bright Kettle broke`."""
_YOU = {"en": ("you", "your"), "de": ("euch", "eure"), "es": ("vosotros", "vuestro")}


def as_you(text: str, organization: Organization, language: str) -> str:
    """The text with our names as `you`; a product that is called by our name keeps its own."""
    found = _names(organization.name, organization.aliases, tuple(organization.products.values()))
    you, your = _YOU.get(language, ("", ""))

    def put(match: "regex.Match[str]") -> str:
        if match.group("kept"):
            return match.group()
        return your if match.group("of") else you

    return " ".join(found.sub(put, text).split()) if found else text


@lru_cache(maxsize=64)
def _names(
    name: str, aliases: tuple[str, ...], products: tuple[tuple[str, ...], ...]
) -> "regex.Pattern[str] | None":
    ours = [each.lstrip("#@") for each in (name, *aliases) if len(each.lstrip("#@")) > 2]
    if not ours:
        return None
    kept = [each for names in products for each in names if any(our in each for our in ours)]
    theirs = rf"(?P<kept>{alternatives(kept)})" if kept else r"(?P<kept>(?!))"
    return regex.compile(
        rf"(?<![\w-])(?:{theirs}|(?<!\b(?:{_A_THING})\s)(?:{alternatives(ours, spaced=True)})(?P<of>['’]s)?)(?![\w-])",
        regex.IGNORECASE,
    )
