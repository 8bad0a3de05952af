"""How Alembic runs the migrations: on the connection that `hirewire_storage.migrate` holds, in its transaction."""

from alembic import context

from hirewire_storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # not in `public`, whose tables Supabase shows to the world
    version_table_schema="hirewire",
)
context.run_migrations()
