"""Verifying bearer tokens: HS256 by a shared secret, RS256 and ES256 by the issuer's published keys."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import jwt
import structlog

from hirewire_common.contracts import Principal
from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.problems import bad_token

log = structlog.get_logger()

LEEWAY = 10
"""Seconds that the issuer's clock may be ahead of ours; a token that has expired gets none."""
_ASYMMETRIC = ("RS256", "ES256")
_REFETCH_AFTER = 30.0
"""Seconds between two fetches for keys that weren't there: a made-up key id must not make us a hammer."""
_KEEP = 3600.0
"""Seconds after which the keys are fetched again, so that a withdrawn one ends."""


@dataclass(slots=True)
class KeySet:
    """The keys published at one address, fetched when first needed, and again when an unknown one is named."""

    url: str
    client: httpx.AsyncClient
    _keys: dict[str, jwt.PyJWK] = field(default_factory=dict)
    _fetched: float = float("-inf")
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def key(self, kid: str) -> jwt.PyJWK | None:
        """None when the issuer publishes no such key. Raises TryAgain when it can't be asked."""
        if self._stale(kid):
            async with self._lock:
                if self._stale(kid):
                    await self._fetch()
        return self._keys.get(kid)

    def _stale(self, kid: str) -> bool:
        age = time.monotonic() - self._fetched
        return age > (_KEEP if kid in self._keys else _REFETCH_AFTER)

    async def _fetch(self) -> None:
        try:
            answer = await self.client.get(self.url, timeout=5.0)
            answer.raise_for_status()
            published = jwt.PyJWKSet.from_dict(answer.json())
        except (httpx.HTTPError, jwt.PyJWTError, ValueError) as error:
            log.warning("the issuer's keys can't be had", url=self.url, error=repr(error))
            if self._keys:
                return
            raise TryAgain(
                "Sign-in can't be checked right now. Try again shortly.", after=5
            ) from error
        self._keys = {key.key_id: key for key in published.keys if key.key_id}
        self._fetched = time.monotonic()


@dataclass(frozen=True, slots=True)
class Tokens:
    """`issuer` is demanded when known. The algorithm is chosen by the configured key, never by the token alone."""

    secret: str | None = None
    keys: KeySet | None = None
    issuer: str | None = None

    async def verify(self, token: str) -> Principal:
        """The user of `token`. Raises Problem 401 for anything that is not a valid token of a user."""
        try:
            header = jwt.get_unverified_header(token)
            claims = await self._claims(token, header)
        except jwt.ExpiredSignatureError as error:
            raise bad_token("has expired") from error
        except jwt.PyJWTError as error:
            log.info("token refused", why=repr(error))
            raise bad_token("is not valid") from error
        return _user(claims)

    async def _claims(self, token: str, header: dict[str, Any]) -> dict[str, Any]:
        algorithm = header.get("alg")
        if algorithm == "HS256" and self.secret:
            return self._decode(token, self.secret, "HS256")
        if algorithm in _ASYMMETRIC and self.keys:
            key = await self.keys.key(str(header.get("kid", "")))
            if key is None or key.algorithm_name != algorithm:
                raise jwt.InvalidKeyError("no such key")
            return self._decode(token, key.key, algorithm)
        raise jwt.InvalidAlgorithmError(f"{algorithm} is not verified here")

    def _decode(self, token: str, key: Any, algorithm: str) -> dict[str, Any]:
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience="authenticated",
            issuer=self.issuer,
            leeway=LEEWAY,
            options={"require": ["exp", "sub", "aud"]},
        )
        if claims["exp"] <= time.time():
            raise jwt.ExpiredSignatureError("expired")
        return claims


def _user(claims: dict[str, Any]) -> Principal:
    if claims.get("role", "authenticated") != "authenticated":
        raise bad_token("is not a user's")
    try:
        owner = UUID(str(claims["sub"]))
    except ValueError as error:
        raise bad_token("names no user") from error
    return Principal(owner=owner, label=_label(claims.get("email")) or str(owner), kind="user")


def _label(email: object) -> str:
    """Shown and stored, so without what can be neither."""
    return "".join(letter for letter in str(email or "") if letter.isprintable())[:320]
