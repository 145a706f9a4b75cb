"""A document's front matter: what it says, what is left out with a warning, what keeps the document out."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.folders import a_folder

from aboveboard.knowledge.front_matter import split_front_matter
from aboveboard.knowledge.load import Loaded, load
from aboveboard.ports import Readers


def loaded(place: Path, readers: Readers, front_matter: str, name: str = "a/page.md") -> Loaded:
    return load(
        a_folder(place, {name: f"---\n{front_matter}\n---\n# Heading\n\nText.\n"}, whole=True), readers
    )


def test_every_field_is_read(tmp_path: Path, readers: Readers) -> None:
    lines = [
        "id: 360014704319",
        "title: Returns",
        "audience: Internal",
        "owner: care-team",
        "source: https://brightkettle.example/returns",
        "effective: 2026-01-01",
        'expires: "2026-12-31"',
        "reviewed: 2026-10-01",
        "review_every: 180d",
        "supersedes: [returns-2025]",
        "regions: [GB, NO]",
        "language: no",
        "topics: [returns, on]",
        'questions: ["Can I send it back?"]',
    ]

    [document] = loaded(tmp_path, readers, "\n".join(lines)).knowledge.documents

    assert (document.id, document.title, document.audience) == ("360014704319", "Returns", "internal")
    assert (document.effective, document.expires) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (document.reviewed, document.review_every) == (date(2026, 10, 1), timedelta(days=180))
    # YAML 1.1 would make booleans of these.
    assert (document.regions, document.language, document.topics) == (("GB", "NO"), "no", ("returns", "on"))


def test_without_front_matter_id_is_the_path_and_title_the_first_heading(
    tmp_path: Path, readers: Readers
) -> None:
    folder = a_folder(
        tmp_path, {"faq/shipping.md": "Text.\n\n## Where we ship\n\nMore.", "spare-parts.txt": "Text."}
    )

    documents = load(folder, readers).knowledge.documents

    assert [(d.id, d.title) for d in documents] == [
        ("faq/shipping", "Where we ship"),
        ("spare-parts", "Spare parts"),
    ]


def test_an_unknown_field_is_a_warning_and_the_document_is_taken_in(tmp_path: Path, readers: Readers) -> None:
    found = loaded(tmp_path, readers, "titel: Returns\ndraft: true")

    assert [(str(fault), fault.severity) for fault in found.faults] == [
        ("a/page.md:2: unknown field 'titel'; did you mean 'title'?", "warning"),
        ("a/page.md:3: unknown field 'draft'; it is left out", "warning"),
    ]
    assert [document.id for document in found.knowledge.documents] == ["a/page"]


@pytest.mark.parametrize(
    "line", ["audience: intern", "expires: 2026-13-01", "effective: next week", "audience: [internal]"]
)
def test_who_may_see_it_and_when_must_be_readable(tmp_path: Path, readers: Readers, line: str) -> None:
    found = loaded(tmp_path, readers, line)

    assert found.knowledge.documents == ()
    assert [(fault.line, fault.severity) for fault in found.faults] == [(2, "error")]


@pytest.mark.parametrize(
    "line", ["reviewed: yesterday", "review_every: often", "language: English", "topics: {a: b}"]
)
def test_any_other_bad_value_is_a_warning(tmp_path: Path, readers: Readers, line: str) -> None:
    found = loaded(tmp_path, readers, line)

    assert len(found.knowledge.documents) == 1
    assert [(fault.line, fault.severity) for fault in found.faults] == [(2, "warning")]


def test_an_unknown_region_still_limits_the_document(tmp_path: Path, readers: Readers) -> None:
    found = loaded(tmp_path, readers, "regions: [Narnia]")

    assert found.knowledge.documents[0].regions == ("Narnia",)
    assert "ISO 3166" in found.faults[0].message


def test_a_misspelt_audience_never_makes_an_internal_document_public(
    tmp_path: Path, readers: Readers
) -> None:
    found = loaded(tmp_path, readers, "audiense: internal")

    assert found.knowledge.documents[0].audience == "internal"
    assert "did you mean 'audience'?" in found.faults[0].message


def test_broken_yaml_names_its_line(tmp_path: Path, readers: Readers) -> None:
    found = loaded(tmp_path, readers, "title: Returns\ntopics: [a\nowner: me")

    assert [(fault.path, fault.line) for fault in found.faults] == [("a/page.md", 3)]


def test_front_matter_without_an_end_is_told(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {"page.md": "---\naudience: internal\n\nText.\n"}, whole=True)

    found = load(folder, readers)

    assert found.knowledge.documents == ()
    assert "has no end" in found.faults[0].message


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    for text in ("---\n\nText.\n", "---\nSome words\n---\nText.\n", "--- \n"):
        split = split_front_matter(text)

        assert (split.yaml or "").strip() == ""
        assert "Text." in split.body or not split.body.strip("- \n")


def test_text_html_and_csv_files_may_have_front_matter_too(tmp_path: Path, readers: Readers) -> None:
    files = {
        "a.txt": "---\naudience: internal\n---\nText.",
        "b.html": "---\naudience: internal\n---\n<p>Text.</p>",
        "c.csv": "---\naudience: internal\n---\nname,price\nLid,5\n",
    }

    documents = load(a_folder(tmp_path, files), readers).knowledge.documents

    assert [document.audience for document in documents] == ["internal"] * 3
