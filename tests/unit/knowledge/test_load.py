"""Reading a whole folder: the same everywhere, only what has changed, and never less than before."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.folders import RETURNS, a_docx, a_folder

from aboveboard.domain.manifest import Manifest
from aboveboard.errors import KnowledgeError
from aboveboard.knowledge.check import check
from aboveboard.knowledge.load import load
from aboveboard.ports import Readers


def test_the_same_folder_gives_the_same_version_wherever_it_is(tmp_path: Path, readers: Readers) -> None:
    files = {f"{name}.md": f"# {name}\n\nText of {name}." for name in "abc"}
    here = a_folder(tmp_path / "here", files, whole=True)
    there = a_folder(tmp_path / "there", dict(reversed(files.items())), whole=True)

    assert load(here, readers).manifest == load(there, readers).manifest


@pytest.mark.parametrize(
    ("file", "content"),
    [("returns.md", RETURNS.replace("30", "60")), ("voice.md", "Formal.\n"), ("new.txt", "More.")],
)
def test_any_change_gives_another_version(tmp_path: Path, readers: Readers, file: str, content: str) -> None:
    folder = a_folder(tmp_path, whole=True)
    before = load(folder, readers).manifest.version

    a_folder(folder, {file: content})

    assert load(folder, readers).manifest.version != before


def test_only_changed_files_are_read_again(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {f"{n}.md": f"# Page {n}\n\nText." for n in range(5)}, whole=True)
    first = load(folder, readers)
    stored = Manifest.model_validate_json(first.manifest.model_dump_json())
    a_folder(folder, {"3.md": "# Page 3\n\nOther text."})

    second = load(folder, readers, previous=stored)

    assert (first.read, second.read) == (5, 1)
    assert second.manifest == load(folder, readers).manifest


def test_another_version_of_the_reader_reads_everything_again(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path)
    previous = load(folder, readers).manifest.model_copy(update={"reader": "older"})

    assert load(folder, readers, previous=previous).read == 1


def test_progress_is_told_after_each_file(tmp_path: Path, readers: Readers) -> None:
    told: list[tuple[int, int, str]] = []
    folder = a_folder(tmp_path, {"b.md": "B", "a/a.md": "A", "picture.png": b"\x89PNG"})

    load(folder, readers, progress=lambda done, total, path: told.append((done, total, path)))

    assert told == [(1, 2, "a/a.md"), (2, 2, "b.md")]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, readers: Readers) -> None:
    with pytest.raises(KnowledgeError, match="is not there"):
        load(tmp_path / "nowhere", readers)


def test_an_empty_folder_is_told(tmp_path: Path, readers: Readers) -> None:
    loaded = load(tmp_path, readers)

    assert loaded.knowledge.documents == ()
    assert any("no documents" in fault.message and fault.severity == "error" for fault in loaded.faults)


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "nothing in it": ("a.md", b"", "is empty"),
    "blanks alone": ("a.md", b" \n\t\n", "is empty"),
    "a program named .md": ("a.md", b"\x7fELF\x02\x01\x01\x00\x00", "is not text"),
    "a picture named .txt": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is not text"),
    "a NUL on line 3": ("a.md", b"# A\n\nTe\0xt", "line 3 holds a NUL byte"),
    "Latin-1": ("a.md", "# Größe\n".encode("latin-1"), "is not UTF-8 from line 1"),
    "UTF-16": ("a.txt", "Text".encode("utf-16"), "is UTF-16; save it as UTF-8"),
    "broken UTF-8": ("a.html", b"<p>ok</p>\n<p>\xff\xfe</p>", "is not UTF-8 from line 2"),
    "broken front matter": ("a.md", b"---\ntitle: 'x\n---\nText", "not readable as YAML"),
    "front matter that is a list": ("a.md", b"---\n- a: 1\nb: 2\n---\nText", "not readable as YAML"),
    "front matter without an end": ("a.md", b"---\ntitle: x\nText", "has no end"),
    "tabs in front matter": ("a.md", b"---\ntitle:\n\t- x\n---\nText", "tabs"),
    "front matter alone": ("a.md", b"---\ntitle: x\n---\n", "holds no text"),
    "a control character": ("a.md", b"---\ntitle: x\x07\n---\nText", "U+0007"),
    "a bad date": ("a.md", b"---\nexpires: 2026-02-30\n---\nText", "no such day"),
    "a bad audience": ("a.md", b"---\naudience: everyone\n---\nText", "is not one of public, internal"),
    "a PDF that is none": ("a.pdf", b"hello", "is damaged"),
    "a cut PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<", "is damaged"),
    "a DOCX that is none": ("a.docx", b"hello", "is not a Word file"),
    "a cut DOCX": ("a.docx", a_docx(("Normal", "Text"))[:500], "is not a Word file"),
    "HTML without text": ("a.html", b"<html><script>1</script></html>", "holds no text"),
    "HTML nested without end": ("a.html", b"<div>" * 5000 + b"x", "nested too deeply"),
    "pictures alone": ("a.md", b"![a](a.png)\n", "holds no text"),
    "a quote that never ends": ("a.csv", b'a,b\n1,"2\n', "not readable as a table"),
    "headers alone": ("a.csv", b"a,b\n", "holds no text"),
    "too large": ("a.md", b"x" * 20_000_001, "20 MB is the most"),
}


@pytest.mark.parametrize(("name", "data", "words"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_file_is_told_by_name_and_the_rest_is_read(
    tmp_path: Path, readers: Readers, name: str, data: bytes, words: str
) -> None:
    loaded = load(a_folder(tmp_path, {name: data, "returns.md": RETURNS}, whole=True), readers)

    assert [document.id for document in loaded.knowledge.documents] == ["returns"]
    [fault] = loaded.faults
    assert (fault.path, fault.severity) == (name, "error")
    assert words in fault.message


@pytest.mark.parametrize("data", [b"", b"\0", b"---\ntitle: [\n---\nText", b"\xff\xfe\0"])
def test_a_spoiled_document_keeps_what_was_known_until_it_is_mended_or_deleted(
    tmp_path: Path, readers: Readers, data: bytes
) -> None:
    folder = a_folder(tmp_path, whole=True)
    before = load(folder, readers).manifest

    a_folder(folder, {"returns.md": data})
    spoiled = load(folder, readers, previous=before)
    again = load(folder, readers, previous=spoiled.manifest)
    a_folder(folder, {"returns.md": RETURNS.replace("30", "60")})
    mended = load(folder, readers, previous=again.manifest)
    (folder / "returns.md").unlink()
    deleted = load(folder, readers, previous=mended.manifest)

    for loaded in (spoiled, again):
        assert loaded.knowledge.passages == before.knowledge.passages
        assert loaded.manifest.files["returns.md"].kept
        assert [fault.path for fault in loaded.faults] == ["returns.md"]
    assert "60 days" in mended.knowledge.passages[0].text
    assert deleted.knowledge.passages == ()


def test_a_document_that_was_about_to_be_made_internal_is_not_public_any_more(
    tmp_path: Path, readers: Readers
) -> None:
    folder = a_folder(tmp_path, whole=True)
    before = load(folder, readers).manifest

    a_folder(folder, {"returns.md": RETURNS.replace("title:", "audience: internl\ntitle:")})
    [document] = load(folder, readers, previous=before).knowledge.documents

    assert before.knowledge.documents[0].audience == "public"
    assert document.audience == "internal"


def test_of_two_documents_with_one_id_the_first_stays_until_it_goes(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {"a.md": RETURNS, "b.md": RETURNS.replace("30", "60")}, whole=True)

    both = load(folder, readers)
    (folder / "a.md").unlink()
    one = load(folder, readers, previous=both.manifest)

    assert [str(fault) for fault in both.faults] == [
        "b.md: the id 'returns' is that of a.md too, which stays; give one another id"
    ]
    assert ["30" in passage.text for passage in both.knowledge.passages] == [True]
    assert ["60" in passage.text for passage in one.knowledge.passages] == [True]
    assert one.faults == ()


def test_a_link_out_of_the_folder_is_not_read(tmp_path: Path, readers: Readers) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n\nNot ours to say.")
    folder = a_folder(tmp_path / "knowledge", whole=True)
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    (folder / "self.md").symlink_to(folder / "self.md")
    (folder / "more").symlink_to(tmp_path)
    (folder / "inside.md").symlink_to(folder / "returns.md")

    loaded = load(folder, readers)

    assert {fault.path for fault in loaded.faults} == {"link.md", "self.md", "more", "returns.md"}
    assert all("Secret" not in passage.text for passage in loaded.knowledge.passages)


def test_pipes_hidden_files_and_editors_leftovers_do_not_stop_it(tmp_path: Path, readers: Readers) -> None:
    texts = dict.fromkeys((".git/a.md", ".hidden.md", "~$a.docx", "a.md~"), "no")
    folder = a_folder(tmp_path, {**texts, "b.png": b"\x89", "returns.md": RETURNS}, whole=True)
    os.mkfifo(folder / "pipe.md")

    loaded = load(folder, readers)

    assert [document.id for document in loaded.knowledge.documents] == ["returns"]
    assert [str(fault) for fault in loaded.faults] == ["pipe.md: is not an ordinary file"]


def test_a_name_that_is_no_utf8_or_written_apart_does_not_stop_it(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {"caf\u0065\u0301.md": "Text."}, whole=True)
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.md")).write_text("Text.")

    loaded = load(folder, readers)

    assert sorted(document.id for document in loaded.knowledge.documents) == ["bad\ufffd", "caf\u00e9"]
    assert Manifest.model_validate_json(loaded.manifest.model_dump_json()) == loaded.manifest


def test_a_word_file_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path, readers: Readers) -> None:
    bomb = tmp_path / "bomb.docx"
    with (tmp_path / "zeros").open("wb") as zeros:
        zeros.truncate(150_000_000)
    archive = shutil.make_archive(str(tmp_path / "bomb"), "zip", tmp_path, "zeros")
    Path(archive).rename(bomb)
    folder = a_folder(
        tmp_path / "knowledge", {"a.docx": bomb.read_bytes(), "returns.md": RETURNS}, whole=True
    )

    loaded = load(folder, readers)

    assert [str(fault) for fault in loaded.faults] == ["a.docx: unpacks to 150 MB, and 100 MB is the most"]


def test_the_same_faults_are_told_by_the_check(tmp_path: Path, readers: Readers) -> None:
    folder = a_folder(tmp_path, {"a.md": b"", "returns.md": RETURNS}, whole=True)

    assert set(load(folder, readers).faults) <= set(check(folder, readers, date(2026, 11, 21)))
