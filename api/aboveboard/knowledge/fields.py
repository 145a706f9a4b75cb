"""Reading a YAML mapping field by field, and saying all that is wrong with it in one go."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

import yaml

from aboveboard.domain.knowledge import Fault
from aboveboard.knowledge.marked import line_of
from aboveboard.knowledge.nearest import nearest

T = TypeVar("T")
Severity = Literal["error", "warning"]

_NULLS = {"", "~", "null", "Null", "NULL"}
_KINDS = {
    yaml.MappingNode: "a group of fields",
    yaml.SequenceNode: "a list",
    yaml.ScalarNode: "a single value",
}


class Faults:
    """Collects what is wrong with one file. It is the only thing here that changes."""

    def __init__(self, path: str, first_line: int = 1) -> None:
        """`first_line`: the line of the file on which its YAML begins, from 1."""
        self.path = path
        self.first_line = first_line
        self.found: list[Fault] = []

    def add(self, node: yaml.Node | None, message: str, severity: Severity = "error") -> None:
        line = line_of(node, self.first_line) if node is not None else None
        self.found.append(Fault(path=self.path, line=line, message=message, severity=severity))


def is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULLS


class Fields:
    """One mapping. Asking for a field that is missing or null gives None or nothing, and no fault."""

    def __init__(
        self,
        node: yaml.MappingNode,
        faults: Faults,
        known: Sequence[str] | None,
        *,
        unknown: Severity = "error",
        within: str = "",
    ) -> None:
        """`known`: every name that may stand here, None for any; `within`: what it is, for messages."""
        self.node = node
        self.within = within
        self._faults = faults
        self._values: dict[str, yaml.Node] = {}
        self.unknown: dict[str, yaml.Node] = {}
        for key, value in node.value:
            self._take(key, value, known, unknown)

    def _take(self, key: yaml.Node, value: yaml.Node, known: Sequence[str] | None, unknown: Severity) -> None:
        if not isinstance(key, yaml.ScalarNode):
            self._faults.add(key, "a field's name is a single word")
            return
        name = key.value
        if known is not None and name not in known:
            self.unknown[name] = value
            guess = nearest(name, known)
            left_out = "it is left out" if unknown == "warning" else f"known are {', '.join(known)}"
            hint = f"did you mean '{guess}'?" if guess else left_out
            self._faults.add(key, f"unknown field '{name}'; {hint}", unknown)
        elif name in self._values:
            self._faults.add(key, f"'{name}' is given twice; the first counts, take one out")
        else:
            self._values[name] = value

    def get(self, name: str) -> yaml.Node | None:
        """The field's node, or None where it is missing or null."""
        node = self._values.get(name)
        return None if node is None or is_null(node) else node

    def __contains__(self, name: str) -> bool:
        """Whether the field is there at all, null or not."""
        return name in self._values

    def items(self) -> Iterator[tuple[str, yaml.Node]]:
        yield from self._values.items()

    def fault(self, name: str, message: str, severity: Severity = "error") -> None:
        """Something wrong with a field, told on its line (or on the mapping's, where it is missing)."""
        self._faults.add(self._values.get(name, self.node), message, severity)

    def require(self, *names: str) -> None:
        """A fault for each of the names that has no value."""
        for name in names:
            if self.get(name) is None:
                place = f" in {self.within}" if self.within else ""
                self._faults.add(self._values.get(name, self.node), f"'{name}' is missing{place}; add it")

    def text(self, name: str) -> str | None:
        """A single value, word for word as it was written, blanks around it taken off."""
        node = self.get(name)
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(name, node, "a single value")
            return None
        return node.value.strip() or None

    def value(self, name: str, read: Callable[[str], T]) -> T | None:
        """A single value, made of its text by `read`, whose ValueError is told as the fault's reason."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return read(text)
        except ValueError as error:
            self.fault(name, f"'{name}: {_short(text)}' can't be read: {error}")
            return None

    def choice(self, name: str, options: Sequence[str]) -> str | None:
        """One of the options, in any case."""
        text = self.text(name)
        if text is None:
            return None
        if (folded := text.casefold()) in options:
            return folded
        guess = nearest(text, options)
        hint = f"; did you mean '{guess}'?" if guess else ""
        self.fault(name, f"'{name}: {_short(text)}' is not one of {', '.join(options)}{hint}")
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of single values. One value alone is taken as a list of one, with a warning."""
        node = self.get(name)
        if node is None:
            return ()
        if isinstance(node, yaml.ScalarNode):
            value = node.value.strip()
            self.fault(
                name, f"'{name}' is a list; write [{_short(value)}] or a line '- {_short(value)}'", "warning"
            )
            return (value,) if value else ()
        if not isinstance(node, yaml.SequenceNode):
            self._wrong(name, node, "a list")
            return ()
        return tuple(text for item in node.value if (text := self._item(name, item)))

    def values(self, name: str, read: Callable[[str], str], *, keep: bool = False) -> tuple[str, ...]:
        """A list of single values, each made of its text by `read`; those it refuses are left out, or kept."""
        taken = []
        for text in self.texts(name):
            try:
                taken.append(read(text))
            except ValueError as error:
                self.fault(name, f"'{_short(text)}' in '{name}' can't be read: {error}")
                taken.extend([text] * keep)
        return tuple(taken)

    def group(self, name: str, known: Sequence[str] | None) -> "Fields | None":
        """A mapping inside this one."""
        node = self.get(name)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self._wrong(name, node, "a group of fields, each on a line of its own, indented")
            return None
        return Fields(node, self._faults, known, within=f"'{name}'")

    def _item(self, name: str, item: yaml.Node) -> str | None:
        if not isinstance(item, yaml.ScalarNode):
            self._faults.add(item, f"'{name}' is a list of single values, and this is {_KINDS[type(item)]}")
            return None
        if is_null(item):
            self._faults.add(item, f"'{name}' holds an empty item; fill it in or take it out", "warning")
            return None
        return item.value.strip() or None

    def _wrong(self, name: str, node: yaml.Node, wanted: str) -> None:
        self._faults.add(node, f"'{name}' must be {wanted}, and is {_KINDS[type(node)]}")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
