"""Every variable: where it is read from, how it is shown, and what the docs say of it."""

from pathlib import Path

import pytest

from aboveboard.errors import SettingsError
from aboveboard.settings import Settings, in_force, read_settings, settings_page, variable_of

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"
CONTRACT = {
    "ABOVEBOARD_KNOWLEDGE": "knowledge",
    "ABOVEBOARD_DATA": ".aboveboard",
    "ABOVEBOARD_DATABASE_URL": "",
    "ABOVEBOARD_CHROMA_URL": "",
    "ABOVEBOARD_REDIS_URL": "",
    "OPENAI_API_KEY": "",
    "OPENAI_BASE_URL": "",
    "ABOVEBOARD_MODEL": "gpt-5.4-mini",
    "ABOVEBOARD_EMBEDDINGS": "embedded",
    "ABOVEBOARD_DEV_OPEN": "false",
}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(variable_of(field), raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_contracts_variables_have_the_contracts_defaults() -> None:
    shown = in_force(read_settings())

    assert CONTRACT.items() <= shown.items()


def test_every_variable_has_a_meaning() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_the_page_of_the_docs_is_what_the_code_says() -> None:
    assert DOCS.read_text("utf-8") == settings_page(), "run `aboveboard settings --table > docs/settings.md`"


@pytest.mark.parametrize("variable", sorted(CONTRACT))
def test_each_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    value = "true" if variable.endswith("OPEN") else "given"
    monkeypatch.setenv(variable, value)

    shown = in_force(read_settings())[variable]

    assert shown in (value, "**********")


def test_what_is_given_comes_before_the_environment_and_that_before_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("ABOVEBOARD_PORT=1\nABOVEBOARD_HOST=file\nABOVEBOARD_MODEL=file\n")
    monkeypatch.setenv("ABOVEBOARD_PORT", "2")
    monkeypatch.setenv("ABOVEBOARD_HOST", "environment")

    settings = read_settings(port=3, host=None)

    assert (settings.port, settings.host, settings.model) == (3, "environment", "file")


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    monkeypatch.setenv("ABOVEBOARD_PORT", "")

    settings = read_settings()

    assert settings.port == 8400
    assert not settings.model_configured


@pytest.mark.parametrize("variable", ["OPENAI_API_KEY", "ABOVEBOARD_DATABASE_URL", "ABOVEBOARD_REDIS_URL"])
def test_a_secret_is_masked_wherever_settings_are_shown(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "redis://user:hunter2@host")

    settings = read_settings()

    assert "hunter2" not in f"{in_force(settings)} {settings!r} {settings.model_dump_json()}"


def test_all_that_does_not_fit_is_told_at_once_and_no_secret_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ABOVEBOARD_PORT", "eighty")
    monkeypatch.setenv("ABOVEBOARD_LOG_LEVEL", "loud")
    monkeypatch.setenv("OPENAI_API_KEY", "hunter2")

    with pytest.raises(SettingsError, match=r"ABOVEBOARD_PORT: .*; ABOVEBOARD_LOG_LEVEL: ") as told:
        read_settings()

    assert "hunter2" not in told.value.detail


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"ABOVEBOARD_PORT=\xff\xfe")

    with pytest.raises(SettingsError, match=r"\.env"):
        read_settings()


def test_a_list_is_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ABOVEBOARD_HOSTS", "one.example, two.example,")

    assert read_settings().hosts == ("one.example", "two.example")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d"),
        ("sqlite:////tmp/a.db", "sqlite+aiosqlite:////tmp/a.db"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
    ],
)
def test_a_database_is_reached_by_the_driver_that_the_service_brings(given: str, used: str) -> None:
    assert read_settings(database_url=given).sqlalchemy_url == used


def test_a_server_of_ones_own_needs_no_key() -> None:
    assert read_settings(openai_base_url="http://127.0.0.1:1/v1").model_configured
