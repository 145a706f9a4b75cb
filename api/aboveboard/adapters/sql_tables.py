"""The tables as the code knows them; `migrations/` makes them. A test holds the two together.

JSON is kept as text: it is never searched, and PostgreSQL's JSON can't hold a NUL that a post may hold.
"""

from datetime import UTC, datetime

from sqlalchemy import Column, DateTime, Dialect, Index, MetaData, String, Table, Text, TypeDecorator, text


class Instant(TypeDecorator[datetime]):
    """An aware time, kept in UTC: SQLite's own type forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


metadata = MetaData()

responders = Table(
    "responders",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("relation", String(20), nullable=False),
    Column("role", String(20), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("revoked_at", Instant),
)
# A revoked name may be given again; two living ones may not share one.
Index(
    "one_living_responder_a_name",
    responders.c.name,
    unique=True,
    sqlite_where=text("revoked_at IS NULL"),
    postgresql_where=text("revoked_at IS NULL"),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("owner", String(40), nullable=False),
    Column("responder", Text, nullable=False),
    Column("relation", String(20), nullable=False),
    Column("request", Text, nullable=False),
    Column("request_hash", String(64), nullable=False),
    Column("idempotency_key", String(255)),
    Column("created_at", Instant, nullable=False, index=True),
    Column("knowledge_version", Text, nullable=False),
    Column("prompt_hash", Text, nullable=False),
    Column("finished_at", Instant),
    Column("action", String(20)),
    Column("rule", Text),
    Column("drafter", Text),
    Column("passages", Text),
    Column("drafts", Text),
    Column("suggestion", Text),
    Column("problem", Text),
    Column("erased_at", Instant),
)
Index("one_run_a_key", suggestions.c.owner, suggestions.c.idempotency_key, unique=True)

outcomes = Table(
    "outcomes",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("suggestion", String(40), nullable=False, index=True),
    Column("owner", String(40), nullable=False),
    Column("responder", Text, nullable=False),
    Column("relation", String(20), nullable=False),
    Column("event", String(20), nullable=False),
    Column("at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False, index=True),
    Column("place", String(64), nullable=False, index=True),
    Column("text_hash", String(64)),
    Column("disclosure", Text),
    Column("told", Text, nullable=False),
    Column("idempotency_key", String(255)),
    Column("fingerprint", String(64), nullable=False),
)
Index("one_outcome_a_key", outcomes.c.owner, outcomes.c.idempotency_key, unique=True)

practised = Table(
    "practised",
    metadata,
    Column("owner", String(40), primary_key=True),
    Column("rule", String(255), primary_key=True),
    Column("practised_at", Instant, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("at", Instant, nullable=False),
)
