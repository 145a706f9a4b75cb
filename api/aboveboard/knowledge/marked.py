"""YAML that remembers its lines: the first step of every curated file.

The nodes are kept as they were written. What a value means is decided by the field that wants it
(fields.py), so that a country code `NO` is never a boolean and an id `007` never a number.
"""

import re

import yaml

from aboveboard.domain.knowledge import Fault

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def compose(text: str, path: str, first_line: int = 1) -> tuple[yaml.Node | None, Fault | None]:
    """The one document of a YAML text, or what is wrong with it.

    Args:
        text: YAML, without `---` lines.
        path: named in the fault.
        first_line: the line of the file on which `text` begins, from 1.

    Returns:
        (node, None); (None, None) where there is nothing in the text; or (None, fault).
    """
    if strange := _NOT_ALLOWED.search(text):
        line = first_line + text.count("\n", 0, strange.start())
        return None, Fault(
            path=path, line=line, message=f"holds U+{ord(strange[0]):04X}, which YAML can't hold; take it out"
        )
    try:
        return yaml.compose(text, Loader=_Loader), None
    except yaml.YAMLError as error:
        return None, _fault(error, path, first_line)
    except RecursionError:
        return None, Fault(path=path, line=first_line, message="not readable as YAML: nested too deeply")


def line_of(node: yaml.Node, first_line: int = 1) -> int:
    """The line of the file on which a node begins, from 1."""
    return int(node.start_mark.line) + first_line


def _fault(error: yaml.YAMLError, path: str, first_line: int) -> Fault:
    mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
    found_at = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "not readable"
    context = getattr(error, "context", None)
    line = mark.line + first_line if mark else first_line
    words = f"not readable as YAML: {problem}" + (f" {context}" if context else "")
    if found_at and mark and found_at.line != mark.line:
        words += f" (noticed on line {found_at.line + first_line})"
    return Fault(path=path, line=line, message=f"{words}; {_mend(problem)}")


def _mend(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "put a value that holds a colon in quotes"
    if "cannot start any token" in problem:
        return "indent with spaces, not tabs, and put a value that starts with @, ` or % in quotes"
    if "another document" in problem:
        return "keep one document in the file, without a second '---' line"
    if "alias" in problem:
        return "put a value that starts with * or & in quotes"
    return "look for a missing quote, bracket or colon, or a wrong indent, on that line or the one above"
