"""The audit log: sixteen chains of hashes that are only ever appended to, and the personal details beside them.

A record is hashed together with the one before it; `audit_heads` says where each chain ends, and is locked for the
append, so that a chain has neither gaps nor branches. A tenant's records are all in one chain. What tells a person
(who is behind the pseudonym, from which address, about what exactly) is in tables from which it can be deleted; a
record only holds a salted digest of it, so the chains still verify afterwards.
"""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0005"
down_revision = "0004"

TABLES = (
    """
    create table public.audit_log (
      shard smallint not null check (shard between 0 and 15),
      seq bigint not null check (seq >= 1),
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('user', 'guest', 'bearer', 'worker', 'system')),
      actor uuid not null,
      action text not null check (action ~ '^[a-z_]{1,40}[.][a-z_]{1,40}$'),
      object_kind text not null check (object_kind ~ '^[a-z_]{1,40}$'),
      object_id text not null check (object_id ~ '^[A-Za-z0-9_.:/-]{0,200}$'),
      outcome text not null check (outcome in ('done', 'refused', 'failed')),
      details_digest bytea not null check (length(details_digest) = 32),
      hash bytea not null check (length(hash) = 32),
      primary key (shard, seq))
    """,
    """
    create table public.audit_heads (
      shard smallint primary key check (shard between 0 and 15),
      seq bigint not null,
      hash bytea not null check (length(hash) = 32))
    with (fillfactor = 10)
    """,
    """
    create table public.audit_actors (
      user_id uuid primary key,
      actor uuid not null unique)
    """,
    """
    create table public.audit_details (
      shard smallint not null,
      seq bigint not null,
      user_id uuid not null,
      origin text check (length(origin) <= 45),
      facts text not null check (length(facts) <= 2000),
      salt bytea not null check (length(salt) = 16),
      primary key (shard, seq))
    """,
    "create index audit_log_times on public.audit_log using brin (at)",
    "create index audit_log_of_actor on public.audit_log (actor)",
    "create index audit_details_of_user on public.audit_details (user_id)",
    "insert into public.audit_heads (shard, seq, hash)"
    " select shard, 0, sha256(convert_to('hirewire audit ' || shard, 'UTF8'))"
    " from generate_series(0, 15) as shard",
)

FRAMED = """
create function hirewire.audit_framed(part text) returns text language sql immutable parallel safe
return case when part is null then '-'
  else octet_length(convert_to(part, 'UTF8')) || ':' || part end || ','
"""
"""A part with its length before it, so that no two lists of parts look the same. Its names are bound here and now."""

APPEND = """
create function hirewire.audit_append(
  owner uuid, actor_kind text, action text, object_kind text, object_id text, outcome text,
  facts text, origin text) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  chain smallint := (get_byte(sha256(uuid_send(owner)), 0) & 15)::smallint;
  salted bytea := uuid_send(gen_random_uuid());
  pseudonym uuid;
  place bigint;
  before bytea;
  moment timestamptz;
  digest bytea;
  link bytea;
begin
  if current_setting('role') = 'hirewire_system' then
    null;
  elsif auth.jwt() ->> 'via' is distinct from 'storage' or auth.uid() is distinct from owner then
    raise insufficient_privilege using message = 'the audit log is written by storage alone';
  end if;
  select a.actor into pseudonym from public.audit_actors a where a.user_id = owner;
  if pseudonym is null then
    insert into public.audit_actors as a (user_id, actor) values (owner, gen_random_uuid())
      on conflict (user_id) do update set actor = a.actor returning a.actor into pseudonym;
  end if;
  digest := sha256(salted || convert_to(
    hirewire.audit_framed(owner::text) || hirewire.audit_framed(pseudonym::text)
    || hirewire.audit_framed(origin) || hirewire.audit_framed(facts), 'UTF8'));
  select h.seq + 1, h.hash into strict place, before
    from public.audit_heads h where h.shard = chain for update;
  moment := clock_timestamp();
  link := sha256(before || convert_to(
    hirewire.audit_framed(chain::text) || hirewire.audit_framed(place::text)
    || hirewire.audit_framed((extract(epoch from moment) * 1000000)::bigint::text)
    || hirewire.audit_framed(actor_kind) || hirewire.audit_framed(pseudonym::text)
    || hirewire.audit_framed(action) || hirewire.audit_framed(object_kind)
    || hirewire.audit_framed(object_id) || hirewire.audit_framed(outcome)
    || hirewire.audit_framed(encode(digest, 'hex')), 'UTF8'));
  insert into public.audit_log values
    (chain, place, moment, actor_kind, pseudonym, action, object_kind, object_id, outcome, digest, link);
  insert into public.audit_details values (chain, place, owner, origin, facts, salted);
  update public.audit_heads h set seq = place, hash = link where h.shard = chain;
  return place;
end $$
"""
"""Holds the chain's lock until the transaction ends; so it comes last in one."""

REFUSE = """
create function hirewire.audit_refuse() returns trigger language plpgsql set search_path = '' as $$
begin
  raise insufficient_privilege using message = 'the audit log is only ever appended to';
end $$
"""

FENCES = (
    "create trigger append_only before update or delete or truncate on public.audit_log"
    " for each statement execute function hirewire.audit_refuse()",
    "create trigger append_only before insert or delete or truncate on public.audit_heads"
    " for each statement execute function hirewire.audit_refuse()",
    "create trigger never_changed before update or truncate on public.audit_details"
    " for each statement execute function hirewire.audit_refuse()",
    "revoke all on function hirewire.audit_framed(text), hirewire.audit_refuse(),"
    " hirewire.audit_append(uuid, text, text, text, text, text, text, text) from public",
    "grant usage on schema hirewire to authenticated, hirewire_system",
    "grant execute on function"
    " hirewire.audit_append(uuid, text, text, text, text, text, text, text)"
    " to authenticated, hirewire_system",
)

OWNERS = {
    "audit_log": ("select", "insert"),
    "audit_heads": ("select", "update"),
    "audit_actors": ("select", "insert", "update"),
    "audit_details": ("select", "insert"),
}
"""What the append and the verifier do as the tables' owner, which need not bypass row security."""

SHUT = ("audit_log", "audit_heads")
"""No role but the owner has any right to these."""

ERASED = {"audit_actors": "select, delete", "audit_details": "select, delete"}
"""What goes with an account, and may be shown to its owner until then."""


def upgrade() -> None:
    for statement in (*TABLES, FRAMED, APPEND, REFUSE, *FENCES):
        op.execute(statement)
    for table in SHUT:
        op.execute(f"alter table public.{table} enable row level security")
        op.execute(f"alter table public.{table} force row level security")
        op.execute(
            f"revoke all on public.{table}"
            " from public, anon, authenticated, hirewire_system, service_role"
        )
    for table, grants in ERASED.items():
        for statement in secured(table, grants=grants):
            op.execute(statement)
        op.execute(f"revoke insert, update, truncate on public.{table} from service_role")
    for table, verbs in OWNERS.items():
        for verb in verbs:
            check = {"insert": "with check (true)", "update": "using (true) with check (true)"}
            op.execute(
                f"create policy appending_{verb} on public.{table} for {verb} to current_user "
                + check.get(verb, "using (true)")
            )


def downgrade() -> None:
    """The log goes with its tables: whoever goes back keeps a copy."""
    op.execute(
        "drop table public.audit_details, public.audit_actors, public.audit_heads, public.audit_log"
    )
    op.execute(
        "drop function hirewire.audit_append(uuid, text, text, text, text, text, text, text),"
        " hirewire.audit_framed(text), hirewire.audit_refuse()"
    )
    op.execute("revoke usage on schema hirewire from authenticated, hirewire_system")
