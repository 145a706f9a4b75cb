"""Makes false claims out of true sentences: one planted error each, of a named kind."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import regex
import yaml
from tests.exchanges import KIND, exchanges, name_spans

from aboveboard.domain.sentences import sentences
from aboveboard.verify.claims.words import language_of

SEEDS = Path(__file__).parent / "fixtures" / "claims"


@dataclass(frozen=True)
class Source:
    """A passage, and sentences that are true or false by it."""

    company: str
    names: tuple[str, ...]
    title: str
    text: str
    says: tuple[str, ...] = ()
    lies: tuple[tuple[str, str], ...] = ()
    """(kind of error, claim)."""

    @property
    def language(self) -> str:
        return language_of(self.text)


@dataclass(frozen=True)
class Claim:
    kind: str
    text: str
    source: Source
    made_from: str


def seeds(folder: Path = SEEDS) -> list[Source]:
    found = []
    for path in sorted(folder.glob("*.yaml")):
        file = yaml.safe_load(path.read_text("utf-8"))
        for passage in file["passages"]:
            lies = tuple((kind, text) for kind, texts in passage.get("lies", {}).items() for text in texts)
            found.append(
                Source(file["company"], tuple(file["names"]), passage["title"], passage["text"].strip(),
                       tuple(passage.get("says", ())), lies)
            )  # fmt: skip
    return found


def folder_sources(folder: Path) -> list[Source]:
    """What a knowledge folder says, as the sections of its documents, under the names of its organization."""
    file = yaml.safe_load((folder / "organization.yaml").read_text("utf-8"))
    names = (file["name"], *file.get("aliases", ()))
    return [
        replace(source, company=file["name"], names=names)
        for source in markdown_sources(folder)
        if source.title != "voice"
    ]


def markdown_sources(folder: Path, longest: int = 1_200) -> list[Source]:
    """Sections of Markdown documents as plain text, as a stand-in for the passages of a real folder."""
    found = []
    for path in sorted(folder.rglob("*.md")):
        body = regex.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=regex.S)
        for section in regex.split(r"^#+ .*$|^---$", body, flags=regex.M):
            plain = _plain(section)
            if 80 <= len(plain) <= longest:
                found.append(Source(folder.name, (), path.stem, plain))
    return found


def _plain(markdown: str) -> str:
    text = regex.sub(
        r"```.*?```|!\[[^\]]*\]\([^)]*\)|<[^>]+>|\{#[^}]*\}|\[!\w+\]", " ", markdown, flags=regex.S
    )
    text = regex.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = regex.sub(r"^[ \t]*(?:>|[-*+]|\d+\.)[ \t]+", "", text, flags=regex.M)
    text = regex.sub(r"\*\*|__|`|(?<!\w)_|_(?!\w)", "", text)
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def true_sentences(source: Source) -> list[str]:
    """The passage's own sentences that could stand in a reply."""
    own = [
        s for s in sentences(source.text) if 5 <= len(s.split()) <= 40 and s[-1] in ".!" and s[:1].isupper()
    ]
    return [s for s in own if not regex.match(r"Note|Warning|Tip|Example", s)]


def repersoned(sentence: str, source: Source) -> list[str]:
    """The same said of another person: customers for you, the company's name for we, and the reverse."""
    name = source.names[0] if source.names else "The company"
    forms = [
        regex.sub(r"^You (can|must|may|will|need)\b", r"Customers \1", sentence),
        regex.sub(r"\bCustomers (can|must|may|will)\b", r"You \1", sentence),
        regex.sub(
            r"^We (can|will|do not|cannot|never)\b", lambda m: f"{name} {_third(m.group(1))}", sentence
        ),
        regex.sub(r"^We (deliver|repair|buy|ship|plan|charge|pay|rent)\b", rf"{name} \1s", sentence),
        regex.sub(r"\b[Oo]ur (?=\p{Ll})", f"{name}'s ", sentence, count=1),
        regex.sub(rf"\b{regex.escape(name)} (\w+?)(?:e?s)\b", r"we \1", sentence)
        if source.names
        else sentence,
    ]
    return [form[:1].upper() + form[1:] for form in dict.fromkeys(forms) if form != sentence]


def _third(verb: str) -> str:
    return "does not" if verb == "do not" else verb


# -- one error each ------------------------------------------------------------------------------------------

_NUMBER = r"(?<![\p{L}\d.,£$€/:#-])\d+(?:[.,]\d+)*(?![\d\p{L}:./]|[.,]\d)"
_MONTHS = "January February March April June July August September October November December".split()
_MONATE = "Januar Februar März April Juni Juli August September Oktober November Dezember".split()
_MESES = "enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_UNITS = [("days", "weeks"), ("weeks", "months"), ("months", "years"), ("hours", "days"), ("minutes", "hours"),
          ("year", "month"), ("month", "year"), ("years", "months"), ("GB", "MB"), ("kg", "g"), ("km", "miles"),
          ("day", "week"), ("Wh", "kWh"), ("g", "kg"), ("mm", "cm"), ("V", "mV"), ("MB", "GB"), ("KB", "MB"),
          ("Tagen", "Wochen"), ("Werktagen", "Wochen"), ("Werktage", "Wochen"), ("Jahren", "Monaten"),
          ("horas", "días"), ("seconds", "minutes"), ("mA", "A"), ("Hz", "kHz")]  # fmt: skip
_NAMES = ["Helsinki", "Arvento", "Brightwater", "Quillon", "Tessaro", "Mandel & Roth", "Kestrel", "Novara", "Lisbon",
          "Yoshida", "Canada", "Peru"]  # fmt: skip
_ADDITIONS = [
    " and get a free gift with it", ", and we pay for a taxi home", ", which has won three design awards",
    " and includes a year of free coaching", ", but only in Portugal", " and comes with a personal adviser",
    ", so you can also claim a second one for nothing", " and we will call you the same evening",
    ", which our engineers have tested in the Arctic", " and is recommended by doctors",
    ", and your family travels free", " because the government pays for it", " and doubles your loyalty points",
    ", while insurance against theft is thrown in", " with a complimentary carrying case",
]  # fmt: skip
_AUX = (
    r"\b(is|are|was|were|can|will|must|may|should|has|have|does|do|could|would)\b"
    r"(?! not|n't|'t| never| only| no\b| to\b)"
)
_MODAL = [
    (r"\bmay\b(?! \d)", "will"),
    (r"\bwill\b", "may"),
    (r"\bmust\b", "can"),
    (r"\bcan\b(?!not|')", "must"),
    (r"\bcan\b(?!not|')", "will"),
    (r"\bshould\b", "must"),
    (r"\bplan to\b", "already"),
    (r"\bmight\b", "will"),
    (r"\bcould\b", "will"),
    (r"\bneed to\b", "may"),
    (r"\bcannot\b", "need not"),
    (r"\bkönnen Sie\b", "müssen Sie"),
    (r"\bPuede\b", "Debe"),
]
_SCOPE = [
    (r"\bup to\b", "at least"),
    (r"\bat least\b", "at most"),
    (r"\bonly (?![£$€\d])", ""),
    (r"\b(?:E|e)very\b", "some"),
    (r"\ball\b", "some"),
    (r"\b[Ss]ome of\b", "all of"),
    (r"\busually\b", "always"),
    (r"\bup to ", ""),
    (r"\bat least ", ""),
    (r"\b[Bb]oth\b", "some"),
    (",? unless [^.,;]+", ""),
    (r"\bmost\b", "all"),
    (r"\balways\b", "sometimes"),
    (r"\bnever\b", "rarely"),
    (", (?:except|but not|salvo) [^.,;]+", ""),
    (r"\bfirst owner\b", "all owners"),
    (r"\bNew (\w+s)\b", r"All \1"),
    (r"\bor more\b", "or less"),
    (r"\busually ", ""),
    (r"\bnur ", ""),
    (r"\bmore than\b", "less than"),
]
_OPPOSITES = [
    ("before", "after"),
    ("after", "before"),
    ("free", "chargeable"),
    ("include", "exclude"),
    ("includes", "excludes"),
    ("included", "excluded"),
    ("above", "below"),
    ("below", "above"),
    ("more", "less"),
    ("weaker", "stronger"),
    ("open", "closed"),
    ("opens", "closes"),
    ("rise", "fall"),
    ("(?<=(?:switch|turn|switched|turned) )on", "off"),
    ("less", "more"),
    ("earlier", "later"),
    ("indoors", "outdoors"),
    ("inside", "outside"),
    ("dry", "wet"),
    ("wet", "dry"),
    ("organic", "conventional"),
    ("unlimited", "limited"),
    ("same", "opposite"),
    ("with", "without"),
    ("without", "with"),
    ("kostenlos", "kostenpflichtig"),
    ("gratis", "de pago"),
    ("antes", "después"),
    ("enable", "disable"),
    ("enabled", "disabled"),
    ("connect", "disconnect"),
    ("connected", "disconnected"),
    ("first", "last"),
    ("add", "remove"),
    ("available", "unavailable"),
    ("valid", "invalid"),
    ("compatible", "incompatible"),
    ("install", "uninstall"),
    ("increase", "decrease"),
    ("minimum", "maximum"),
    ("maximum", "minimum"),
]

Mutator = Callable[[str, Source, random.Random], Iterator[tuple[str, str]]]


def _numbers(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for match in regex.finditer(_NUMBER, text):
        if regex.search(
            rf"{'|'.join(_MONTHS)}", text[max(0, match.start() - 10) : match.end() + 11]
        ) or _is_date(text, match):
            continue
        yield "number", _put(text, match, _other(match.group(), rng))
    for match in regex.finditer(rf"\b(?:{'|'.join(_WORDS)})\b", text):
        yield "number", _put(text, match, rng.choice([w for w in _WORDS if w != match.group()]))


def _is_date(text: str, match: regex.Match[str]) -> bool:
    return len(match.group()) == 4 and match.group().startswith(("19", "20"))


def _other(number: str, rng: random.Random) -> str:
    digits = [i for i, c in enumerate(number) if c.isdigit()]
    place = digits[0] if rng.random() < 0.5 else digits[-1]
    lowest = 1 if place == 0 else 0
    choices = [str(d) for d in range(lowest, 10) if str(d) != number[place]]
    return number[:place] + rng.choice(choices) + number[place + 1 :]


def _prices(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for match in regex.finditer(r"(?<=[£$€])\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*(?= ?€)", text):
        yield "price", _put(text, match, _other(match.group(), rng))
    for match in regex.finditer(r"[£$€](?=\d)", text):
        yield "unit", _put(text, match, {"£": "€", "$": "£", "€": "$"}[match.group()])


def _dates(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for names in (_MONTHS, _MONATE, _MESES):
        for match in regex.finditer(rf"\b(?:{'|'.join(names)})\b", text):
            yield "date", _put(text, match, rng.choice([name for name in names if name != match.group()]))
    for match in regex.finditer(r"\b(?:19|20)\d{2}\b", text):
        yield "date", _put(text, match, str(int(match.group()) + rng.choice([-3, -1, 1, 2])))
    for match in regex.finditer(rf"\b\d{{1,2}}(?= (?:{'|'.join(_MONTHS)}))", text):
        yield "date", _put(text, match, str(int(match.group()) % 28 + 1))
    for match in regex.finditer(rf"\b(?:{'|'.join(_DAYS)})\b", text):
        yield "date", _put(text, match, rng.choice([day for day in _DAYS if day not in text]))


def _units(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for unit, other in _UNITS:
        for match in regex.finditer(rf"(?<=(?:\d|{'|'.join(_WORDS)})[ -]?){unit}\b", text):
            yield "unit", _put(text, match, other)


def _addresses(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for match in regex.finditer(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/[\w/-]+", text):
        yield "url", _put(text, match, match.group() + "-new")
        yield (
            "url",
            _put(text, match, regex.sub(r"([\w-]+)(\.[a-z]+/)", r"\1-help\2", match.group(), count=1)),
        )
    for match in regex.finditer(r"[\w.]+@[\w.-]+\w", text):
        yield "url", _put(text, match, "info" + match.group())
        yield "url", _put(text, match, match.group().replace("@", "@mail-"))
    for match in regex.finditer(r"\+\d[\d ]{8,}\d", text):
        yield "url", _put(text, match, match.group()[:-2] + str((int(match.group()[-2:]) + 17) % 90 + 10))


def _entities(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    if source.language == "de":  # every noun has a capital there
        return
    for match in name_spans(text):
        yield "entity", _put(text, match, rng.choice([name for name in _NAMES if name not in source.text]))


def _exchanged(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    numbers = list(regex.finditer(r"(?<![\p{L}\d.,:])\d+(?:[.,]\d+)*(?![\d\p{L}:])", text))
    for one, other in pairwise(numbers):
        dated = any(month in text[one.start() : other.end()] for month in _MONTHS)
        if one.group() != other.group() and not dated:
            yield "exchanged numbers", _swap(text, one, other)


def _roles(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for exchanged in exchanges(text, source.language):
        yield KIND, exchanged


def _negated(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for match in list(regex.finditer(_AUX, text))[:2]:
        word = match.group()
        if regex.search(r"n't |\bnot ", text[: match.start()][-12:]):
            continue  # “can't have”: a second denial is no sentence
        yield "negation", _put(text, match, "cannot" if word == "can" else f"{word} not")
    for match in regex.finditer(r"\b(is|are|can|will|must|do|does|may|was|were|has|have|should) ?not ", text):
        auxiliary = "" if match.group(1) in ("do", "does") else match.group(1) + " "
        yield "negation", _put(text, match, auxiliary)
    for match in regex.finditer(r"(?:n't|\bnever|\bno longer(?! than))\b ?", text):
        if text[: match.start()].endswith(("ca", "wo", "sha")):
            continue  # “ca be” is no English
        yield "negation", _put(text, match, " " if match.group().startswith("n't") else "")
    for match in regex.finditer(r"\b(?:ist|sind|können|kann|geben|gilt)\b(?!.{0,20} nicht| kein| nur)", text):
        yield "negation", _put(text, match, match.group() + " nicht")
    for match in regex.finditer(r" nicht\b|\bno (?=[a-zé]+)", text):
        if source.language in ("de", "es"):
            yield "negation", _put(text, match, "")
    if source.language == "es":
        for match in regex.finditer(r"\b(?:cuesta|abre|está|es|se cobra)\b", text):
            yield "negation", _put(text, match, "no " + match.group())


def _replaced(kind: str, table: Sequence[tuple[str, str]], *, words: bool = False) -> Mutator:
    """Only words that the passage uses too: to weaken what a paraphrase added by itself is no error."""

    def mutate(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
        for pattern, other in table:
            pattern = rf"\b{pattern}\b" if words else pattern
            if not regex.search(pattern, source.text):
                continue
            for match in list(regex.finditer(pattern, text))[:1]:
                changed = _put(
                    text, match, regex.sub(pattern, other, match.group()) if "\\1" in other else other
                )
                if changed != text:
                    yield kind, changed[:1].upper() + changed[1:]

    return mutate


def _added(text: str, source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    for addition in rng.sample(_ADDITIONS, 3):
        yield "appended clause", text.rstrip(".!") + addition + "."


MUTATORS: tuple[Mutator, ...] = (
    _numbers, _prices, _dates, _units, _addresses, _entities, _exchanged, _roles, _negated,
    _replaced("modality", _MODAL), _replaced("scope", _SCOPE), _replaced("antonym", _OPPOSITES, words=True), _added,
)  # fmt: skip


def mutations(text: str, source: Source, seed: int = 7) -> list[Claim]:
    """Every error that the mutators can plant into one true sentence, the same ones each time."""
    rng = random.Random(f"{seed}:{text}")
    made = [
        Claim(kind, claim, source, text) for mutate in MUTATORS for kind, claim in mutate(text, source, rng)
    ]
    return [claim for claim in made if claim.text != text and claim.text not in source.text]


def _put(text: str, match: regex.Match[str], other: str) -> str:
    return (
        " ".join((text[: match.start()] + other + text[match.end() :]).split())
        .replace(" .", ".")
        .replace(" ,", ",")
    )


def _swap(text: str, one: regex.Match[str], other: regex.Match[str]) -> str:
    return (
        text[: one.start()]
        + other.group()
        + text[one.end() : other.start()]
        + one.group()
        + text[other.end() :]
    )
