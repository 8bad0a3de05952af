"""The statements that secure a table: forced row level security, own rows only, the least rights."""

CLAIM = "(select auth.jwt() ->> 'session')"
"""The one session that the caller holds the capability of; null for the owner himself."""


def secured(table: str, *, grants: str, scope: str | None = None) -> tuple[str, ...]:
    """Own rows only, and within them those that the caller's capability reaches.

    `scope` is the column that the capability's session must equal; without one the table is out of every
    capability's reach. The restrictive policies keep a Supabase user who comes past this service, through the
    project's REST interface, to reading: a signed-in user can't put the `via` claim into a token.
    """
    reached = f"{CLAIM} is null" + (f" or {scope} = {CLAIM}" if scope else "")
    own = f"user_id = (select auth.uid()) and ({reached})"
    ours = "(select auth.jwt() ->> 'via') = 'storage'"
    return (
        f"alter table public.{table} enable row level security",
        f"alter table public.{table} force row level security",
        f"revoke all on public.{table} from public, anon, authenticated, hirewire_system",
        f"grant {grants} on public.{table} to authenticated",
        f"create policy own_rows on public.{table} for all to authenticated"
        f" using ({own}) with check ({own})",
        f"create policy our_inserts on public.{table} as restrictive for insert to authenticated"
        f" with check ({ours})",
        f"create policy our_updates on public.{table} as restrictive for update to authenticated"
        f" using ({ours})",
        f"create policy our_deletes on public.{table} as restrictive for delete to authenticated"
        f" using ({ours})",
    )


def unsecured(table: str) -> tuple[str, ...]:
    """What `secured` did, undone; the rights stay taken."""
    return (
        *(
            f"drop policy {policy} on public.{table}"
            for policy in ("own_rows", "our_inserts", "our_updates", "our_deletes")
        ),
        f"alter table public.{table} no force row level security",
        f"alter table public.{table} disable row level security",
        f"revoke all on public.{table} from public, anon, authenticated, hirewire_system",
    )
