"""The workflow that tells a pull request which replies change stands on what is there."""

import re
from typing import Any

import yaml
from tests.fixtures.processes import ROOT

FILE = ROOT / ".github" / "workflows" / "replies.yml"


def workflow() -> dict[Any, Any]:
    read = yaml.safe_load(FILE.read_text("utf-8"))
    assert isinstance(read, dict)
    return read


def steps() -> list[dict[str, Any]]:
    return list(workflow()["jobs"]["replies"]["steps"])


def test_it_runs_for_a_change_of_knowledge_alone() -> None:
    paths = workflow()[True]["pull_request"]["paths"]  # YAML 1.1 reads `on` as true

    assert "knowledge/**" in paths
    assert all((ROOT / path.split("/**")[0]).exists() for path in paths)


def test_it_calls_a_target_that_the_makefile_has_and_reads_what_that_writes() -> None:
    made = (ROOT / "Makefile").read_text("utf-8")
    (called,) = {name for step in steps() for name in re.findall(r"^make (\S+)", step.get("run", ""))}

    assert re.search(rf"^{called}:.*##", made, re.M)
    read = {path for step in steps() for path in re.findall(r"build/replies/\w+", step.get("run", ""))}
    assert {path for path in read if "comment" not in path} == {"build/replies/after"}
    assert "--report build/replies/after" in made


def test_no_word_of_a_stranger_is_put_into_a_command() -> None:
    """A title or a branch in `${{ }}` inside a script would be run."""
    assert not [step for step in steps() if "${{" in step.get("run", "")]


def test_it_may_write_comments_and_nothing_else() -> None:
    assert workflow()["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert all(
        step["with"]["persist-credentials"] is False for step in steps() if "checkout" in step.get("uses", "")
    )
