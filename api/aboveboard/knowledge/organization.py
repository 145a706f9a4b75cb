"""`organization.yaml`: who speaks."""

import re

import yaml

from aboveboard.domain.hours import parse_hours
from aboveboard.domain.knowledge import DisclosureLine, Organization, Support
from aboveboard.knowledge.fields import Faults, Fields, is_null
from aboveboard.knowledge.values import language, time_zone

NAME = "organization.yaml"
_FIELDS = (
    "name",
    "website",
    "accounts",
    "support",
    "timezone",
    "hours",
    "languages",
    "aliases",
    "products",
    "competitors",
    "disclosure",
)
_PLATFORMS = ("x", "facebook", "linkedin", "web")
_RELATIONS = ("employee", "agency", "brand")
_DISCLOSURE_LIMIT = 100
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def default_organization(name: str) -> Organization:
    """What speaks where there is no `organization.yaml`: nobody but the brand goes undisclosed."""
    return Organization(name=name, timezone="UTC", disclosure=_default_lines(name))


def parse_organization(node: yaml.Node | None, faults: Faults, name: str) -> Organization:
    """Read the file; `name` stands in where it gives none. What can't be read gets its default."""
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, "must be a group of fields that begins with 'name:'")
        return default_organization(name)
    fields = Fields(node, faults, _FIELDS)
    fields.require("name", "accounts", "timezone", "disclosure")
    name = fields.text("name") or name
    hours = fields.text("hours")
    if hours is not None:
        fields.value("hours", parse_hours)
    return Organization(
        name=name,
        website=fields.value("website", _address),
        timezone=fields.value("timezone", time_zone) or "UTC",
        hours=hours,
        accounts=_accounts(fields),
        support=_support(fields.group("support", ("url", "email", "phone"))),
        languages=fields.values("languages", language) or ("en",),
        aliases=fields.texts("aliases"),
        products=_named_lists(fields, "products", None),
        competitors=fields.texts("competitors"),
        disclosure=_disclosure(fields, name),
    )


def _named_lists(fields: Fields, name: str, known: tuple[str, ...] | None) -> dict[str, tuple[str, ...]]:
    group = fields.group(name, known)
    return {} if group is None else {key: group.texts(key) for key, _ in group.items()}


def _accounts(fields: Fields) -> dict[str, tuple[str, ...]]:
    """The brand's handles. One in another form than the site's would never be recognized as the brand's."""
    accounts = _named_lists(fields, "accounts", _PLATFORMS)
    for platform, mark in (("x", "@"), ("linkedin", "company/")):
        for handle in accounts.get(platform, ()):
            if not handle.startswith(mark):
                fields.fault(
                    "accounts", f"write the {platform} account '{handle}' as '{mark}{handle}'", "warning"
                )
    return accounts


def _support(fields: Fields | None) -> Support:
    if fields is None:
        return Support()
    return Support(
        url=fields.value("url", _address), email=fields.value("email", _email), phone=fields.text("phone")
    )


def _disclosure(fields: Fields, name: str) -> dict[str, DisclosureLine | None]:
    """One line for each relation. Where a person's own is missing or unreadable, a plain default stands in:
    a post without its disclosure would be worse than one in words that the curators did not choose."""
    lines = _default_lines(name)
    group = fields.group("disclosure", _RELATIONS)
    if group is None:
        return lines
    if "employee" not in group:
        group.fault(
            "employee",
            "'disclosure' has no line for 'employee'; add one such as "
            f'employee: {{full: "I work at {name}."}}',
        )
    for relation, node in group.items():
        if is_null(node):
            if relation != "brand":
                group.fault(relation, f"'{relation}' needs a disclosure line; only 'brand' may be null")
            else:
                lines["brand"] = None
        elif line := _line(group, relation, node):
            lines[relation] = line
    return lines


def _line(group: Fields, relation: str, node: yaml.Node) -> DisclosureLine | None:
    if isinstance(node, yaml.ScalarNode):
        text = group.text(relation)
        line = DisclosureLine(full=text) if text else None
    else:
        fields = group.group(relation, ("full", "short"))
        if fields is None:
            return None
        fields.require("full")
        full = fields.text("full") or fields.text("short")
        line = DisclosureLine(full=full, short=fields.text("short")) if full else None
    if line:
        _check_line(group, relation, line)
    return line


def _check_line(group: Fields, relation: str, line: DisclosureLine) -> None:
    for text in filter(None, (line.full, line.short)):
        if "\n" in text:
            group.fault(relation, f"the disclosure of '{relation}' must be on one line")
        if len(text) > _DISCLOSURE_LIMIT:
            group.fault(
                relation,
                f"the disclosure of '{relation}' has {len(text)} characters; {_DISCLOSURE_LIMIT} is the most",
                "warning",
            )


def _default_lines(name: str) -> dict[str, DisclosureLine | None]:
    return {
        "employee": DisclosureLine(full=f"I work at {name}.", short=f"(I work at {name})"),
        "agency": DisclosureLine(full=f"I work for {name}'s agency.", short=f"({name}'s agency)"),
        "brand": None,
    }


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise ValueError("an address begins with https:// and holds no blanks")
    return text


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise ValueError("an e-mail address is written help@example.com")
    return text
