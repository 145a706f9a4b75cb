"""What became of drafts: events of the audit, escalations, who else is on a post, and how long it is all kept."""
