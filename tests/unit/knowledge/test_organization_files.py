"""What the four organization files mean, and what is said of each mistake: the file, the line, the mend."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.folders import CONTACTS, ENGAGEMENT, ORGANIZATION, a_folder

from aboveboard.domain.knowledge import DisclosureLine, Fault
from aboveboard.knowledge.load import load
from aboveboard.ports import Readers


def faults_of(place: Path, readers: Readers, files: dict[str, str]) -> list[Fault]:
    return list(load(a_folder(place, {"returns.md": "# A\n\nText.", **files}, whole=True), readers).faults)


def told(place: Path, readers: Readers, files: dict[str, str]) -> list[str]:
    return [str(fault) for fault in faults_of(place, readers, files)]


def test_right_files_are_read_without_a_word(tmp_path: Path, readers: Readers) -> None:
    loaded = load(a_folder(tmp_path, whole=True), readers)

    assert loaded.faults == ()
    assert loaded.knowledge.organization.name == "Bright Kettle"
    assert loaded.knowledge.organization.products == {"kettle-pro": ("Kettle Pro",)}
    assert loaded.knowledge.voice.emoji == "none"
    assert loaded.knowledge.voice.prose == "Warm and plain."
    assert [rule.contact for rule in loaded.knowledge.engagement.rules] == ["legal"]


def test_an_unknown_field_names_file_line_and_the_nearest_right_one(tmp_path: Path, readers: Readers) -> None:
    rules = ENGAGEMENT.replace("says:", "sayz:")

    assert "engagement.yaml:4: unknown field 'sayz'; did you mean 'says'?" in told(
        tmp_path, readers, {"engagement.yaml": rules}
    )


def test_all_mistakes_are_told_at_once(tmp_path: Path, readers: Readers) -> None:
    rules = "respond_within: soon\nrules:\n  - id: a\n    then: escallate\n    why: x\n    from: 2026-99-01\n"
    organization = ORGANIZATION.replace("Europe/London", "Europe/Lundon").replace("name:", "nam:")

    lines = {
        (fault.path, fault.line)
        for fault in faults_of(
            tmp_path, readers, {"engagement.yaml": rules, "organization.yaml": organization}
        )
    }

    assert lines >= {
        ("engagement.yaml", 1),
        ("engagement.yaml", 4),
        ("engagement.yaml", 6),
        ("organization.yaml", 1),
        ("organization.yaml", 4),
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("engagement.yaml", "24h", "24 hours", "engagement.yaml:1: 'respond_within: 24 hours' can't be read"),
        ("engagement.yaml", "escalate", "escallate", "engagement.yaml:5: 'then: escallate' is not one of"),
        (
            "engagement.yaml",
            "    contact: legal\n",
            "",
            "engagement.yaml:5: 'then: escalate' needs a 'contact'",
        ),
        (
            "engagement.yaml",
            "contact: legal",
            "contact: leagl",
            "is not in contacts.yaml; did you mean 'legal'?",
        ),
        ("engagement.yaml", '    why: "Only', '    wy: "Only', "'why' is missing in a rule; add it"),
        ("engagement.yaml", "rules:\n  - id", "rules:\n    id", "engagement.yaml:3: 'rules' must be a list"),
        (
            "engagement.yaml",
            '["lawyer"]',
            "{a: b}",
            "engagement.yaml:4: 'says' must be a list, and is a group",
        ),
        (
            "contacts.yaml",
            "  reach:",
            "  reech:",
            "contacts.yaml:4: unknown field 'reech'; did you mean 'reach'?",
        ),
        ("contacts.yaml", "- id: legal", "- idd: legal", "contacts.yaml:1: 'id' is missing in a contact"),
        ("organization.yaml", "[en, de]", "[English]", "organization.yaml:5: 'English' in 'languages'"),
        ("organization.yaml", "Europe/London", "London time", "organization.yaml:4: 'timezone: London time'"),
        (
            "organization.yaml",
            "timezone: Europe/London",
            "hours: 9 to 5",
            "organization.yaml:4: 'hours: 9 to 5'",
        ),
        ("organization.yaml", "  employee: {full", "  emploee: {full", "did you mean 'employee'?"),
        ("organization.yaml", '{full: "I work at', '{short: "I work at', "'short' is given twice"),
        (
            "organization.yaml",
            '["@brightkettle"]',
            "[brightkettle]",
            "write the x account 'brightkettle' as '@",
        ),
        ("organization.yaml", "name: Bright", "name: [Bright", "organization.yaml:1: not readable as YAML"),
        (
            "voice.md",
            "emoji: none",
            "emoji: nun",
            "voice.md:2: 'emoji: nun' is not one of none, sparse, free",
        ),
        ("voice.md", "emoji: none", "exclamations: many", "voice.md:2: 'exclamations: many' can't be read"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_its_mend(
    tmp_path: Path, readers: Readers, file: str, old: str, new: str, words: str
) -> None:
    right = {
        "organization.yaml": ORGANIZATION,
        "contacts.yaml": CONTACTS,
        "engagement.yaml": ENGAGEMENT,
        "voice.md": "---\nemoji: none\n---\n",
    }[file]

    assert any(words in line for line in told(tmp_path, readers, {file: right.replace(old, new)}))


def test_two_rules_or_contacts_of_one_id_are_told(tmp_path: Path, readers: Readers) -> None:
    rules = ENGAGEMENT + ENGAGEMENT.partition("rules:\n")[2]

    lines = told(tmp_path, readers, {"engagement.yaml": rules, "contacts.yaml": CONTACTS * 2})

    assert "engagement.yaml:8: the rule 'legal-threat' is there twice; give one of them another id" in lines
    assert "contacts.yaml:5: the contact 'legal' is there twice; give one of them another id" in lines


def test_a_single_value_is_taken_as_a_list_with_a_warning(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {"engagement.yaml": ENGAGEMENT.replace('["lawyer"]', "lawyer")}, whole=True)

    loaded = load(folder, readers)

    assert loaded.knowledge.engagement.rules[0].says == ("lawyer",)
    assert [(fault.line, fault.severity) for fault in loaded.faults if "says" in fault.message] == [
        (4, "warning")
    ]


def test_a_rule_that_cannot_be_read_in_full_keeps_its_cautious_reading(
    tmp_path: Path, readers: Readers
) -> None:
    rules = ENGAGEMENT.replace("then: escalate", "then: ignore\n    from: never")

    [rule] = load(
        a_folder(tmp_path, {"engagement.yaml": rules}, whole=True), readers
    ).knowledge.engagement.rules

    assert (rule.then, rule.starts, rule.says) == ("escalate", None, ("lawyer",))


def test_dates_and_durations_of_a_rule_are_read(tmp_path: Path, readers: Readers) -> None:
    rules = ENGAGEMENT.replace(
        "then: escalate",
        "from: 2026-11-01\n    until: 2026-11-20\n    respond_within: 4h\n    then: escalate",
    )

    [rule] = load(
        a_folder(tmp_path, {"engagement.yaml": rules}, whole=True), readers
    ).knowledge.engagement.rules

    assert (rule.starts, rule.until) == (date(2026, 11, 1), date(2026, 11, 20))
    assert rule.respond_within == timedelta(hours=4)


def test_a_person_never_goes_undisclosed_for_want_of_a_line(tmp_path: Path, readers: Readers) -> None:
    organization = ORGANIZATION.replace("  employee:", "  # employee:").replace(
        "  agency: {", "  agency: null #{"
    )
    folder = a_folder(tmp_path, {"organization.yaml": organization}, whole=True)

    loaded = load(folder, readers)

    lines = loaded.knowledge.organization.disclosure
    assert lines["employee"] == DisclosureLine(
        full="I work at Bright Kettle.", short="(I work at Bright Kettle)"
    )
    assert lines["agency"] is not None
    assert lines["brand"] is None
    assert sum("disclosure" in fault.message for fault in loaded.faults) == 2


def test_missing_files_are_told_once_and_have_defaults(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path / "acme" / "docs")

    loaded = load(folder, readers)

    assert [fault.severity for fault in loaded.faults] == ["warning"]
    assert "voice.md, engagement.yaml, contacts.yaml" in loaded.faults[0].message
    assert loaded.knowledge.organization.name == "acme"
    assert loaded.knowledge.organization.timezone == "UTC"


def test_a_spoiled_file_keeps_what_it_said_when_it_was_right(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, whole=True)
    before = load(folder, readers).manifest
    a_folder(
        folder, {"engagement.yaml": "rules: [", "organization.yaml": ORGANIZATION.replace("name", "nam")}
    )

    spoiled = load(folder, readers, previous=before)
    again = load(folder, readers, previous=spoiled.manifest)

    for loaded in (spoiled, again):
        assert loaded.knowledge.engagement == before.knowledge.engagement
        assert loaded.knowledge.organization == before.knowledge.organization
        assert loaded.manifest.files["engagement.yaml"].kept
        assert any("not readable as YAML" in fault.message for fault in loaded.faults)


def test_a_file_under_a_name_by_which_it_is_not_read_is_told(tmp_path: Path, readers: Readers) -> None:
    lines = told(tmp_path, readers, {"Engagement.yml": ENGAGEMENT, "other.yaml": "a: 1"})

    assert lines == ["Engagement.yml: is not read under this name; did you mean 'engagement.yaml'?"]
