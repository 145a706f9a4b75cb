"""The extension's types are made from the service as it is."""

from pathlib import Path

from aboveboard.app import create_app
from aboveboard.commands.describing import forms_of
from aboveboard.settings import Settings
from aboveboard.wiring import open_services

TYPES = Path(__file__).parents[2] / "extension" / "src" / "suggest" / "openapi.ts"


def test_the_extensions_types_are_in_step_with_the_service() -> None:
    forms = forms_of(create_app(Settings(_env_file=None), open_services).openapi())

    assert forms["info"]["version"] in TYPES.read_text("utf-8").splitlines()[0], "run `make contract-types`"


def test_another_form_has_another_version() -> None:
    def document(kind: str) -> dict[str, object]:
        schemas = {"Me": {"title": "Me", "properties": {"name": {"type": kind}}}}
        return {"openapi": "3.1.0", "info": {"title": "A"}, "components": {"schemas": schemas}}

    assert forms_of(document("string"))["info"] != forms_of(document("integer"))["info"]


def test_what_frameworks_add_is_no_form() -> None:
    forms = forms_of(create_app(Settings(_env_file=None), open_services).openapi())

    assert "Suggestion" in forms["components"]["schemas"]
    assert not any("Validation" in name for name in forms["components"]["schemas"])
