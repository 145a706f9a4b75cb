"""What became of drafts, which rules were practised, and suggestions whose words were deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("suggestions", sa.Column("erased_at", TIME))
    op.create_table(
        "outcomes",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("suggestion", sa.String(40), nullable=False),
        sa.Column("owner", sa.String(40), nullable=False),
        sa.Column("responder", sa.Text, nullable=False),
        sa.Column("relation", sa.String(20), nullable=False),
        sa.Column("event", sa.String(20), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("text_hash", sa.String(64)),
        sa.Column("disclosure", sa.Text),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("idempotency_key", sa.String(255)),
        sa.Column("fingerprint", sa.String(64), nullable=False),
    )
    for name in ("suggestion", "recorded_at", "place"):
        op.create_index(f"ix_outcomes_{name}", "outcomes", [name])
    op.create_index("one_outcome_a_key", "outcomes", ["owner", "idempotency_key"], unique=True)
    op.create_table(
        "practised",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("rule", sa.String(255), primary_key=True),
        sa.Column("practised_at", TIME, nullable=False),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("at", TIME, nullable=False),
    )
