"""Sentences with their cites, written from what was found; nothing here is trusted until it is verified."""

from aboveboard.draft.brief import Brief
from aboveboard.draft.extractive import extractive

__all__ = ["Brief", "extractive"]
