"""The curated folder: reading it, checking it, splitting it into passages, keeping the index in step."""
