"""`aboveboard openapi`."""

import hashlib
import json
from typing import Annotated, Any

import typer

FRAMEWORKS = ("HTTPValidationError", "ValidationError")
"""Forms of the framework that no answer of ours has."""


def openapi(
    forms: Annotated[bool, typer.Option("--forms", help="Only the forms, to make types from")] = False,
) -> None:
    """Print the OpenAPI document of the service, without starting it."""
    from aboveboard.app import create_app
    from aboveboard.settings import Settings
    from aboveboard.wiring import open_services

    document = create_app(Settings(_env_file=None), open_services).openapi()
    shown = forms_of(document) if forms else document
    print(json.dumps(shown, indent=2, ensure_ascii=False, sort_keys=True))


def forms_of(document: dict[str, Any]) -> dict[str, Any]:
    """The document's schemas alone. `info.version` names them by a hash: other forms, another version."""
    schemas = {
        name: _untitled(schema)
        for name, schema in document["components"]["schemas"].items()
        if name not in FRAMEWORKS
    }
    digest = hashlib.sha256(json.dumps(schemas, sort_keys=True).encode()).hexdigest()
    return {
        "openapi": document["openapi"],
        "info": {"title": document["info"]["title"], "version": digest[:16]},
        "paths": {},
        "components": {"schemas": schemas},
    }


def _untitled(schema: Any) -> Any:
    """Without the titles that the framework makes of the fields' names."""
    if isinstance(schema, list):
        return [_untitled(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: _untitled(value)
        for name, value in schema.items()
        if not (name == "title" and isinstance(value, str))
    }
