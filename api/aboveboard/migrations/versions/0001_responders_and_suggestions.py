"""Responders, and a record of every suggestion."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)
LIVING = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "responders",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("relation", sa.String(20), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("revoked_at", TIME),
    )
    op.create_index(
        "one_living_responder_a_name",
        "responders",
        ["name"],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )
    op.create_table(
        "suggestions",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner", sa.String(40), nullable=False),
        sa.Column("responder", sa.Text, nullable=False),
        sa.Column("relation", sa.String(20), nullable=False),
        sa.Column("request", sa.Text, nullable=False),
        sa.Column("request_hash", sa.String(64), nullable=False),
        sa.Column("idempotency_key", sa.String(255)),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("knowledge_version", sa.Text, nullable=False),
        sa.Column("prompt_hash", sa.Text, nullable=False),
        sa.Column("finished_at", TIME),
        sa.Column("action", sa.String(20)),
        sa.Column("rule", sa.Text),
        sa.Column("drafter", sa.Text),
        sa.Column("passages", sa.Text),
        sa.Column("drafts", sa.Text),
        sa.Column("suggestion", sa.Text),
        sa.Column("problem", sa.Text),
    )
    op.create_index("ix_suggestions_created_at", "suggestions", ["created_at"])
    op.create_index("one_run_a_key", "suggestions", ["owner", "idempotency_key"], unique=True)
