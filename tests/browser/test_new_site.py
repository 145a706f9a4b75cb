"""The generator of a new site makes an adapter that builds, has no fault of type and passes its own test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns("node_modules", "dist", "practice-dist", ".wxt", ".output", "__pycache__")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The extension and its browser tests in a folder of their own, with the same packages."""
    for folder in ("extension", "tests/browser", "tests/pages", "tests/fixtures"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=LEFT_OUT)
    for file in ("pyproject.toml", *(f"tests/{path.name}" for path in (ROOT / "tests").glob("*.py"))):
        shutil.copy(ROOT / file, tmp_path / file)
    for modules in ("extension/node_modules", "tests/pages/node_modules"):
        (tmp_path / modules).symlink_to((ROOT / modules).resolve())
    return tmp_path


def _run(*command: str, within: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=within, capture_output=True, text=True, check=False, timeout=300)


def test_a_generated_site_builds_and_passes_its_own_test(copy: Path) -> None:
    made = _run("node", "new-site/new-site.mjs", "teapots", "talk.teapots.org", within=copy / "extension")

    tested = _run(
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/browser/test_teapots.py",
        within=copy,
    )
    types = _run("npx", "--no-install", "tsc", "--noEmit", within=copy / "extension")

    assert made.returncode == 0, made.stderr
    assert "3 passed" in tested.stdout, tested.stdout[-3000:]
    assert [line for line in types.stdout.splitlines() if "sites/teapots" in line] == []
    assert "teapots, web]" in (copy / "extension/src/sites/clicked.ts").read_text("utf-8")


@pytest.mark.parametrize("given", [[], ["teapots"], ["Tea-Pots", "a.example"], ["x", "x.com"]])
def test_the_generator_says_what_is_wrong_and_makes_nothing(copy: Path, given: list[str]) -> None:
    before = sorted((copy / "extension/src/sites").rglob("*"))

    made = _run("node", "new-site/new-site.mjs", *given, within=copy / "extension")

    assert made.returncode == 2
    assert made.stderr.strip()
    assert sorted((copy / "extension/src/sites").rglob("*")) == before
