"""Verifying bearer tokens: HS256 by a shared secret, RS256 and ES256 by the issuer's published keys."""

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import jwt
import structlog

from hirewire_common.contracts import Principal
from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.identity import SignedIn
from hirewire_gateway.domain.problems import bad_token

log = structlog.get_logger()

LEEWAY = 10
"""Seconds that the issuer's clock may be ahead of ours; a token that has expired gets none."""
_UUID = re.compile(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")
"""One way to write an id, where `uuid.UUID` takes several."""
_ASYMMETRIC = ("RS256", "ES256")
_MALFORMED = (ValueError, TypeError, AttributeError, OverflowError, RecursionError)
"""What odd JSON brings about in a library that expects the usual: numbers without end, lists instead of objects."""
_LONGEST = 8192
"""Characters of a token; more is not even looked at."""
_REFETCH_AFTER = 30.0
"""Seconds between two fetches for keys that weren't there: a made-up key id must not make us a hammer."""
_KEEP = 3600.0
"""Seconds after which the keys are fetched again, so that a withdrawn one ends."""
_OUTLIVE = 6 * 3600.0
"""Seconds after which keys count for nothing any more, should their issuer not be reachable all that time."""
_PAUSE = 5.0
"""Seconds between two fetches that fail: an issuer that is down must not hold every request up for a time-out."""


@dataclass(slots=True)
class KeySet:
    """The keys published at one address, fetched when first needed, and again when an unknown one is named."""

    url: str
    client: httpx.AsyncClient
    clock: Callable[[], float] = time.monotonic
    _keys: dict[str, jwt.PyJWK] = field(default_factory=dict)
    _fetched: float = float("-inf")
    _failed: float = float("-inf")
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def key(self, kid: str) -> jwt.PyJWK | None:
        """None when the issuer publishes no such key. Raises TryAgain when it can't be asked.

        Known keys are good for some hours without it.
        """
        if self._due(kid):
            async with self._lock:
                if self._due(kid):
                    await self._fetch()
        if kid in self._keys and self.clock() - self._fetched <= _OUTLIVE:
            return self._keys[kid]
        if self._failed > self._fetched:
            raise TryAgain("Sign-in can't be checked right now. Try again shortly.", after=_PAUSE)
        return None

    def _due(self, kid: str) -> bool:
        if self.clock() - self._failed < _PAUSE:
            return False
        return self.clock() - self._fetched > (_KEEP if kid in self._keys else _REFETCH_AFTER)

    async def _fetch(self) -> None:
        try:
            answer = await self.client.get(self.url, timeout=5.0)
            answer.raise_for_status()
            published = jwt.PyJWKSet.from_dict(answer.json())
        except (httpx.HTTPError, jwt.PyJWTError, *_MALFORMED) as error:
            log.warning("the issuer's keys can't be had", url=self.url, error=repr(error))
            self._failed = self.clock()
            return
        self._keys = {key.key_id: key for key in published.keys if key.key_id}
        self._fetched = self.clock()


@dataclass(frozen=True, slots=True)
class Tokens:
    """`issuer` is demanded when known. The algorithm is chosen by the configured key, never by the token alone."""

    secret: str | None = None
    keys: KeySet | None = None
    issuer: str | None = None

    async def verify(self, token: str) -> SignedIn:
        """The user of `token`. Raises Problem 401 for anything that is not a valid token of a user."""
        if len(token) > _LONGEST:
            raise bad_token("is too long")
        try:
            header = jwt.get_unverified_header(token)
            claims = await self._claims(token, header)
        except jwt.ExpiredSignatureError as error:
            raise bad_token("has expired") from error
        except (jwt.PyJWTError, *_MALFORMED) as error:
            log.info("token refused", why=repr(error)[:200])
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


def _user(claims: dict[str, Any]) -> SignedIn:
    if claims.get("role", "authenticated") != "authenticated":
        raise bad_token("is not a user's")
    subject = claims["sub"]
    if not _UUID.match(subject):
        raise bad_token("names no user")
    owner = UUID(subject)
    label = _plain(claims.get("email"), 320) or str(owner)
    return SignedIn(Principal(owner=owner, label=label, kind="user"), _full_name(claims))


def _full_name(claims: dict[str, Any]) -> str:
    told = claims.get("user_metadata")
    return _plain(told.get("full_name") or told.get("name"), 200) if isinstance(told, dict) else ""


def _plain(text: object, longest: int) -> str:
    """Shown and stored, so without what can be neither."""
    return "".join(letter for letter in str(text or "") if letter.isprintable())[:longest]
