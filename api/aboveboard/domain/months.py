"""The months of the year as people write them, in every language that a date is read in: the one table of them."""

from collections.abc import Mapping
from types import MappingProxyType
from unicodedata import combining, normalize

OF_LANGUAGE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        "de": (
            "januar jänner jan", "februar feb", "märz maerz mrz", "april apr", "mai", "juni jun", "juli jul",
            "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
        ),
        "es": (
            "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago",
            "septiembre setiembre sep", "octubre oct", "noviembre nov", "diciembre dic",
        ),
        "fr": (
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ),
        "it": (
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ),
        "nl": (
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ),
        "no": (
            "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "desember",
        ),
        "da": (
            "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
            "november", "december",
        ),
    }
)  # fmt: skip
"""Language -> the names of each month, its full name first, then what it is shortened to."""


def months(*languages: str) -> dict[str, int]:
    """Name -> number of the month, from 1, in small letters; of all languages where none is named."""
    return {
        name: number
        for language in languages or OF_LANGUAGE
        for number, names in enumerate(OF_LANGUAGE[language], 1)
        for name in names.split()
    }


def full_names(*languages: str) -> tuple[str, ...]:
    """The months' names that are not shortened, each once; of all languages where none is named."""
    chosen = [OF_LANGUAGE[language] for language in languages or OF_LANGUAGE]
    return tuple(
        dict.fromkeys(
            name for year in chosen for names in year for name in names.split() if not _is_short(name, names)
        )
    )


def short_names(*languages: str) -> tuple[str, ...]:
    """What the months' names are shortened to."""
    full = frozenset(full_names(*languages))
    return tuple(name for name in months(*languages) if name not in full)


def without_accents(name: str) -> str:
    """`marz` of `märz`, as a text is read that has been stripped of its accents."""
    return "".join(each for each in normalize("NFKD", name) if not combining(each))


def _is_short(name: str, names: str) -> bool:
    """Whether it is the beginning of a name before it: `jan`, `mrz`; but not `jänner`, and not `may`."""
    first = names.split()[0]
    return name != first and (len(name) <= 4)
