"""What Alembic runs a migration in: the connection that the service has opened, in its transaction."""

from alembic import context

from aboveboard.adapters.sql_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
