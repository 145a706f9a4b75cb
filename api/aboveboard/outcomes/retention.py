"""Deletes what has been kept long enough, unless the clock may be wrong: then a person is asked first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from aboveboard.ports import Marks, OutcomeStore, SuggestionStore

MARK = "retention"
JUMP = timedelta(hours=48)
"""Longer than this between two runs, and the clock may have jumped; or nobody served meanwhile."""
MASS = 0.3
"""Share of all suggestions that no single run deletes by itself."""
FEW = 20
"""So many may always be deleted: a share of little is little."""


@dataclass(frozen=True)
class Retained:
    """What one run did. `held` says why nothing was deleted although `old` suggestions are past their time."""

    deleted: int = 0
    old: int = 0
    held: str | None = None


@dataclass(frozen=True)
class Retention:
    suggestions: SuggestionStore
    outcomes: OutcomeStore
    marks: Marks
    days: int

    async def run(self, now: datetime, *, confirmed: bool = False) -> Retained:
        """Delete what is older than `days`.

        Where the clock stands more than 48 hours after the latest run, or where it would be a third of everything,
        nothing is deleted until a person has confirmed it: a wrong clock must not delete the audit.
        """
        latest = await self.marks.get(MARK)
        seen = await self.look(now)
        if seen.held is not None and not confirmed:
            return seen
        before = now - timedelta(days=self.days)
        deleted = await self.suggestions.forget(before)
        await self.outcomes.forget(before)
        # With nothing to delete nobody is asked; then the mark follows a clock that jumped by small steps only.
        follows = latest is None or confirmed or now < latest
        await self.marks.put(MARK, now if latest is None or follows else min(now, latest + JUMP))
        return Retained(deleted=deleted, old=seen.old)

    async def look(self, now: datetime) -> Retained:
        """What is past its time, and why a run would hold it back; nothing is deleted."""
        old, every = await self.suggestions.aged(now - timedelta(days=self.days))
        return Retained(old=old, held=_doubt(now, await self.marks.get(MARK), old, every))


def _doubt(now: datetime, latest: datetime | None, old: int, every: int) -> str | None:
    if not old:
        return None
    if old > FEW and old > MASS * every:
        return f"{old} of {every} suggestions would be deleted at once"
    if latest is not None and now - latest > JUMP:
        return f"the clock stands {(now - latest).days} days after the latest run"
    return None
