"""Prompts are files that are checked before they are used."""

from pathlib import Path

import pytest

from aboveboard.draft.prompt import load_prompts, prompts_folder
from aboveboard.errors import KnowledgeError


def a_folder(tmp_path: Path, reply: str) -> Path:
    (tmp_path / "reply.md").write_text(reply, "utf-8")
    return tmp_path


def test_the_prompts_that_ship_name_what_they_use() -> None:
    prompts = load_prompts(prompts_folder())

    assert {"post", "thread", "passages"} <= prompts.inputs
    assert {"role-support", "strategy-1"} <= set(prompts.parts)


def test_an_input_that_is_named_and_not_used_is_an_error(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "---\ninputs: [post, voice]\n---\n{{post}}\n")

    with pytest.raises(KnowledgeError, match="voice"):
        load_prompts(folder)


def test_an_input_that_is_used_and_not_named_is_an_error(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "---\ninputs: [post]\n---\n{{post}} {{secret}}\n")

    with pytest.raises(KnowledgeError, match="secret"):
        load_prompts(folder)


def test_what_a_value_holds_is_not_filled_in_again(tmp_path: Path) -> None:
    prompts = load_prompts(a_folder(tmp_path, "---\ninputs: [post, voice]\n---\n{{post}} {{voice}}"))

    assert prompts.fill({"post": "{{voice}}", "voice": "warm"}) == "{{voice}} warm"


def test_another_wording_has_another_hash(tmp_path: Path) -> None:
    first = load_prompts(a_folder(tmp_path, "---\ninputs: [post]\n---\nAnswer {{post}}")).hash
    second = load_prompts(a_folder(tmp_path, "---\ninputs: [post]\n---\nReply to {{post}}")).hash

    assert first != second


def test_a_missing_prompt_says_which(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"reply\.md"):
        load_prompts(tmp_path)
