"""Every variable, typed and frozen. Read once, by the command line, and passed on.

The docstrings are the table of docs/settings.md (`aboveboard settings --table` prints it).
"""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from aboveboard.errors import SettingsError


def _listed(value: object) -> object:
    """`a, b` -> ["a", "b"]: a list is written with commas, as people write it."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]


def _practised(entries: tuple[str, ...]) -> tuple[str, ...]:
    for entry in entries:
        if not re.fullmatch(r"[^=+\s]+=[^=+\s]+(\+[^=+\s]+)*", entry):
            raise ValueError(f"{entry!r}: write a topic and its rules, such as earnings=quiet-period+press")
    return entries


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="ABOVEBOARD_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        use_attribute_docstrings=True,
        protected_namespaces=(),
    )

    knowledge: Path = Path("knowledge")
    """The curated folder."""
    data: Path = Path(".aboveboard")
    """Everything the service keeps on this machine."""
    database_url: SecretStr | None = None
    """`postgresql://…` for several replicas; SQLite in the data folder otherwise."""
    chroma_url: str | None = None
    """`http://…` of a Chroma server; embedded in the data folder otherwise."""
    redis_url: SecretStr | None = None
    """`redis://…` for several replicas; in-process otherwise."""
    openai_api_key: SecretStr | None = Field(
        None, validation_alias=AliasChoices("OPENAI_API_KEY", "openai_api_key")
    )
    """The language model's key. Without a key or a base URL the extractive drafter writes."""
    openai_base_url: str | None = Field(
        None, validation_alias=AliasChoices("OPENAI_BASE_URL", "openai_base_url")
    )
    """Any OpenAI-compatible server; OpenAI's own otherwise. A server of one's own may need no key."""
    model: str = "gpt-5.4-mini"
    """The drafting model's name."""
    embeddings: str = "embedded"
    """`openai:<model>` or another provider's; the embedded model otherwise."""
    verifier: str = "none"
    """A second opinion on each claim, which can only refuse: `model` asks the language model, a folder is an
    entailment model of your own (`model.onnx`, `tokenizer.json`, `config.json`)."""
    second_reader: bool = False
    """`true` asks the language model too which rules a post meets; its reading can only make a verdict stricter."""
    dev_open: bool = False
    """`true` lets loopback callers in without a token, for a first look."""

    host: str = "127.0.0.1"
    """The address that the service listens on."""
    port: Annotated[int, Field(ge=0, le=65_535)] = 8400
    """The port that it listens on; 0 takes a free one."""
    hosts: Listed = ()
    """Host names, besides loopback's, under which the service may be called; with commas."""
    origins: Listed = ()
    """Web origins, besides the extension's and its own, that may call it: `https://…`; with commas."""
    extension_ids: Listed = ("mdpoblpacibmhbgmdghnfigfjdlccmla",)
    """Ids of the browser extensions that may call it; with commas."""
    trusted_proxies: Listed = ()
    """Addresses of proxies whose `X-Forwarded-For` and `-Proto` are believed; with commas."""
    watch: bool = True
    """Take in changes of the curated folder while serving."""
    rate_per_minute: Annotated[int, Field(ge=1)] = 600
    """Requests that one responder may make in a minute; half as many while Redis is down."""
    refusals_per_minute: Annotated[int, Field(ge=1)] = 60
    """Requests without a valid token that one address may make in a minute."""
    running_at_once: Annotated[int, Field(ge=1)] = 64
    """Suggestions in the making at any one time; more are asked to come back."""
    suggestion_timeout_s: Annotated[float, Field(gt=0)] = 60.0
    """Seconds after which a suggestion that is not done is given up."""
    model_timeout_s: Annotated[float, Field(gt=0)] = 8.0
    """Seconds that the language model has for its first words; then the extractive drafter writes."""
    keep_events_s: Annotated[int, Field(ge=1)] = 900
    """Seconds for which a broken stream can be resumed, event by event."""
    retention_days: Annotated[int, Field(ge=1)] = 365
    """Days after which a recorded suggestion, with its post, is deleted."""
    practice: Annotated[Listed, AfterValidator(_practised)] = ()
    """Rules to practise before a topic is answered: `earnings=quiet-period+press`, `*` for every topic; with commas."""
    drain_s: Annotated[float, Field(ge=0)] = 20.0
    """Seconds that suggestions in the making have to end when the service is told to stop."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """How much is logged, on standard error."""
    log_format: Literal["auto", "text", "json"] = "auto"
    """`text` to read, `json` to collect; `auto` is text on a terminal."""

    @property
    def model_configured(self) -> bool:
        return self.openai_api_key is not None or self.openai_base_url is not None

    @property
    def sqlalchemy_url(self) -> str:
        """The database's address with the driver that the service brings for it."""
        if self.database_url is None:
            return f"sqlite+aiosqlite:///{(self.data / 'aboveboard.db').absolute()}"
        scheme, _, rest = self.database_url.get_secret_value().partition("://")
        drivers = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
        return f"{drivers.get(scheme, 'sqlite+aiosqlite' if scheme == 'sqlite' else scheme)}://{rest}"


def read_settings(**given: Any) -> Settings:
    """The settings in force: what is given, else the environment, else `.env`, else the defaults.

    Raises:
        SettingsError: a variable does not fit; all that do not are named, with no secret's value.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        faults = [f"{variable_of(str(e['loc'][0]))}: {e['msg']}" for e in error.errors(include_input=False)]
        raise SettingsError("; ".join(faults)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("the file .env can't be read as UTF-8 text; mend or delete it") from error


def variable_of(field: str) -> str:
    """The environment variable that a field is read from: `data` -> `ABOVEBOARD_DATA`."""
    return field.upper() if field.lower().startswith("openai_") else f"ABOVEBOARD_{field.upper()}"


def in_force(settings: Settings) -> dict[str, str]:
    """Every variable and its value, secrets masked; an unset one is empty."""
    return {variable_of(name): _shown(getattr(settings, name)) for name in Settings.model_fields}


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, tuple) else str(value)


def settings_page() -> str:
    """docs/settings.md."""
    rows = [
        "# Settings",
        "",
        "Environment variables, or a `.env` file in the folder where the command is started. "
        "`aboveboard settings` prints the ones in force, secrets masked.",
        "",
        "| variable | default | meaning |",
        "| --- | --- | --- |",
    ]
    for name, field in Settings.model_fields.items():
        default = _shown(field.default)
        rows.append(f"| `{variable_of(name)}` | {f'`{default}`' if default else ''} | {field.description} |")
    rows += ["", "This page is made by `aboveboard settings --table > docs/settings.md`."]
    return "\n".join(rows) + "\n"
