"""Who asks: everybody who is not the owner, with what they could have got hold of."""

import base64
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import jwt
from tests.tenancy import Estate, Headers, Things
from tests.tenancy_routes import Case

Shows = Callable[[Estate, Things, UUID], Headers]


@dataclass(frozen=True)
class Stranger:
    """`shows` gets the things that are asked for, and who he is. `kind`: what the gateway makes of that.

    A `user` never gets in. A `guest` gets into the sessions whose ids he `holds`, letters, or puts into the request.
    `refused` is 401 wherever somebody is asked who he is.
    """

    shows: Shows
    kind: Literal["user", "guest", "refused"]
    wants: str = "A"
    holds: str = ""
    shows_things: bool = False
    """What he shows is of the things that are asked for, so made-up ones are shown as made up."""
    modes: tuple[str, ...] = ("open", "jwt")

    def held(self, case: Case, wanted: str) -> set[str]:
        """The owner's sessions that he may use with this request."""
        if self.kind != "guest":
            return set()
        return ({*self.holds} | ({wanted} if case.opens else set())) - {"E"}


def _session(estate: Estate, letter: str) -> str:
    return estate.properties[letter].things.session


def _holds(letter: str) -> Shows:
    return lambda e, *_: {"X-Session-ID": _session(e, letter)}


def _bearer(token: str) -> Headers:
    return {"Authorization": f"Bearer {token}"}


def _forged(e: Estate, secret: str, algorithm: str = "HS256", **more: object) -> Headers:
    claims = {"sub": str(e.owner), "aud": "authenticated", "exp": time.time() + 600, **more}
    return _bearer(jwt.encode(claims, secret, algorithm=algorithm))


def _altered(e: Estate, other: UUID) -> Headers:
    """Another's good token, with the owner written into it."""
    head, body, signature = e.system.token(other).split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    written = json.dumps({**claims, "sub": str(e.owner)}).encode()
    forged = base64.urlsafe_b64encode(written).rstrip(b"=").decode()
    return _bearer(".".join((head, forged, signature)))


def _said_by_a_proxy(e: Estate) -> Headers:
    named = ("X-Forwarded-User", "X-Auth-Request-Email", "X-Remote-User", "X-Tenant-Id")
    return {
        **dict.fromkeys(named, e.email),
        "X-Forwarded-For": "127.0.0.1, 10.0.0.1",
        "Forwarded": "for=127.0.0.1",
        "X-Real-IP": "127.0.0.1",
        "Cookie": f"session_id={_session(e, 'A')}; user={e.email}",
    }


_TOKENS: dict[str, Shows] = {
    "signed by another": lambda e, *_: _forged(e, "another secret that is long enough, surely"),
    "signed by nobody": lambda e, *_: _forged(e, "", "none"),
    "altered": lambda e, _, me: _altered(e, me),
    "for another audience": lambda e, *_: e.system.bearer(e.owner, aud="anon"),
    "of the service role": lambda e, *_: e.system.bearer(e.owner, role="service_role"),
    "that has expired": lambda e, *_: e.system.bearer(e.owner, exp=time.time() - 1),
    "not good yet": lambda e, *_: e.system.bearer(e.owner, nbf=time.time() + 600),
    "without an end": lambda e, *_: _bearer(
        jwt.encode({"sub": str(e.owner), "aud": "authenticated"}, e.system.fleet.jwt_secret)
    ),
}

STRANGERS: dict[str, Stranger] = {
    "another user": Stranger(lambda e, _, me: e.shown_by(me), "user", "AE"),
    "another user, holding the id": Stranger(
        lambda e, t, me: {**e.shown_by(me), "X-Session-ID": t.session},
        "user",
        "AE",
        shows_things=True,
    ),
    "another user, holding a guest's": Stranger(
        lambda e, _, me: {**e.shown_by(me), "X-Session-ID": e.strange}, "user"
    ),
    "a guest": Stranger(lambda *_: {}, "guest", "AE"),
    "a guest, holding a guest's": Stranger(lambda e, *_: {"X-Session-ID": e.strange}, "guest"),
    "a guest, holding another of the owner's": Stranger(_holds("H"), "guest", "A", "H"),
    "a guest, holding another as bearer": Stranger(
        lambda e, *_: _bearer(_session(e, "H")), "guest", "A", "H"
    ),
    "a guest, holding the expired": Stranger(_holds("E"), "guest", "AE"),
    "a guest, with the key for an id": Stranger(
        lambda _e, t, _: {"X-Session-ID": str(UUID(t.key))}, "guest", "AE", shows_things=True
    ),
    "a guest, with the name for an id": Stranger(
        lambda _e, t, _: {"X-Session-ID": t.name}, "refused", shows_things=True
    ),
    "a guest, with the name as bearer": Stranger(
        lambda _e, t, _: _bearer(t.name), "refused", shows_things=True
    ),
    "a guest who says he is the owner": Stranger(
        lambda e, *_: {"X-User-Id": e.email}, "guest", modes=("jwt",)
    ),
    "a guest who says he is the owner's id": Stranger(
        lambda e, *_: {"X-User-Id": str(e.owner)}, "guest", modes=("jwt",)
    ),
    "another user who says he is the owner": Stranger(
        lambda e, _, me: {**e.system.bearer(me), "X-User-Id": e.email}, "user"
    ),
    "a guest who says that a proxy said it": Stranger(lambda e, *_: _said_by_a_proxy(e), "guest"),
    **{
        f"whoever has a token {name}": Stranger(shows, "refused") for name, shows in _TOKENS.items()
    },
}
