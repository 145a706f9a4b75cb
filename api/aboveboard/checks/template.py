"""Which of the organization's disclosure lines a text holds, as the audit names it."""

from aboveboard.verify import VerifyContext
from aboveboard.verify.disclosed import check


def template_of(text: str, context: VerifyContext) -> str | None:
    """`employee/full` or `employee/short`; `brand` where the account discloses itself; None where it is missing,
    changed, too late, or contradicted."""
    if check(text, context).status == "fail":
        return None
    if not context.our_lines:
        return context.relation
    return f"{context.relation}/{'full' if context.our_lines[0] in text else 'short'}"
