"""A user's recording expires like a guest's until it is analysed, and stays from then on: so its session's end may be changed."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute("grant update (expires_at) on public.sessions to authenticated")


def downgrade() -> None:
    op.execute("revoke update (expires_at) on public.sessions from authenticated")
