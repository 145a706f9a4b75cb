"""A draft's checks done again for what a person made of it. Nothing is blocked: a person may post what they like."""

from aboveboard.checks.context import Edit, context_for
from aboveboard.checks.edited import Checked, checked
from aboveboard.checks.template import template_of

__all__ = ["Checked", "Edit", "checked", "context_for", "template_of"]
