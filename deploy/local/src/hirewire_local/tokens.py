"""Development tokens: what a sign-in would give a user, signed with the secret that the stack's gateway verifies by."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

import jwt

from hirewire_local.home import Home

SECRETS = ("SUPABASE_JWT_SECRET", "HIREWIRE_JWT_SECRET")
"""In the order in which the gateway takes them."""
ISSUERS = ("SUPABASE_URL", "HIREWIRE_JWKS_URL")
_PEOPLE = uuid5(NAMESPACE_URL, "https://hirewire.dev/tokens")


class NoSecret(Exception):
    """The gateway verifies tokens by an issuer's published keys, so nobody but the issuer can make one."""


@dataclass(frozen=True)
class Person:
    """Whom a token is for; without an id of his own, the same address is always the same user."""

    email: str = "dev@example.com"
    name: str = ""
    sub: UUID | None = None
    role: str = "authenticated"

    @property
    def id(self) -> UUID:
        return self.sub or uuid5(_PEOPLE, self.email.casefold())


def own_secret(home: Home, environment: Mapping[str, str]) -> str | None:
    """The home's secret for HS256; None where the user's environment says by what else tokens are verified."""
    if any(environment.get(name) for name in (*SECRETS, *ISSUERS)):
        return None
    return home.secret("jwt")


def signing_secret(home: Home, environment: Mapping[str, str]) -> str:
    """What the gateway verifies HS256 by when it is started in this environment."""
    given = next((environment[name] for name in SECRETS if environment.get(name)), None)
    found = given or own_secret(home, environment)
    if not found:
        issuer = next(name for name in ISSUERS if environment.get(name))
        raise NoSecret(
            f"{issuer} is set and no secret, so the gateway takes the tokens of that issuer alone: "
            "sign in there, or start the stack without it"
        )
    return found


def mint(
    person: Person, *, secret: str, seconds: int, issuer: str | None = None, at: float | None = None
) -> str:
    """A token that ends after so many seconds; a negative number makes one that has ended."""
    now = int(time.time() if at is None else at)
    claims = {
        "sub": str(person.id),
        "aud": "authenticated",
        "role": person.role,
        "email": person.email,
        "iat": min(now, now + seconds),
        "exp": now + seconds,
        "user_metadata": {"full_name": person.name} if person.name else {},
        **({"iss": issuer} if issuer else {}),
    }
    return jwt.encode(claims, secret, algorithm="HS256")


def token(home: Home, environment: Mapping[str, str], person: Person, seconds: int) -> str:
    """A token that the stack of this home takes."""
    url = environment.get("SUPABASE_URL")
    issuer = f"{url.rstrip('/')}/auth/v1" if url else None
    return mint(person, secret=signing_secret(home, environment), seconds=seconds, issuer=issuer)
