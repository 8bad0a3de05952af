"""Every way to forge a token that we know of, and the few that are none."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.tokens import KeySet, Tokens

SECRET = "super-secret-jwt-token-with-at-least-32-characters-long"
ISSUER = "https://p.supabase.co/auth/v1"
JWKS = f"{ISSUER}/.well-known/jwks.json"
EC = ec.generate_private_key(ec.SECP256R1())
RSA = rsa.generate_private_key(65537, 2048)
STRANGER = ec.generate_private_key(ec.SECP256R1())
PUBLIC = EC.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)


def claims(**changed: Any) -> dict[str, Any]:
    usual = {
        "sub": str(uuid4()),
        "aud": "authenticated",
        "iss": ISSUER,
        "role": "authenticated",
        "exp": int(time.time()) + 600,
    }
    return {name: value for name, value in {**usual, **changed}.items() if value is not None}


def token(key: Any = EC, algorithm: str = "ES256", kid: str | None = "ec", **changed: Any) -> str:
    headers = {"kid": kid} if kid else {}
    return jwt.encode(claims(**changed), key, algorithm=algorithm, headers=headers)


def by_hand(header: dict[str, str], sign: Callable[[bytes], bytes]) -> str:
    parts = [
        base64.urlsafe_b64encode(json.dumps(p).encode()).rstrip(b"=") for p in (header, claims())
    ]
    body = b".".join(parts)
    return (body + b"." + base64.urlsafe_b64encode(sign(body)).rstrip(b"=")).decode()


def published(*, keys: list[dict[str, Any]] | None = None) -> tuple[KeySet, list[int]]:
    """The issuer's keys behind a fake transport, and how often they were fetched."""
    fetched: list[int] = []
    ec_key = {
        **jwt.algorithms.ECAlgorithm.to_jwk(EC.public_key(), as_dict=True),
        "kid": "ec",
        "alg": "ES256",
    }
    rsa_key = {
        **jwt.algorithms.RSAAlgorithm.to_jwk(RSA.public_key(), as_dict=True),
        "kid": "rsa",
        "alg": "RS256",
    }
    answer = {"keys": keys if keys is not None else [ec_key, rsa_key]}

    def serve(request: httpx.Request) -> httpx.Response:
        fetched.append(1)
        assert str(request.url) == JWKS
        return httpx.Response(200, json=answer)

    return KeySet(JWKS, httpx.AsyncClient(transport=httpx.MockTransport(serve))), fetched


def by_keys() -> Tokens:
    return Tokens(keys=published()[0], issuer=ISSUER)


BY_SECRET = Tokens(secret=SECRET)


@pytest.mark.parametrize(
    ("tokens", "good"),
    [
        (BY_SECRET, lambda: token(SECRET, "HS256", None, iss=None, role=None)),
        (BY_SECRET, lambda: token(SECRET, "HS256", None)),
        (by_keys(), lambda: token()),
        (by_keys(), lambda: token(RSA, "RS256", "rsa")),
    ],
)
async def test_a_user_s_token_is_accepted(tokens: Tokens, good: Callable[[], str]) -> None:
    text = good()
    principal = await tokens.verify(text)
    assert str(principal.owner) == jwt.decode(text, options={"verify_signature": False})["sub"]
    assert principal.kind == "user"


@pytest.mark.parametrize("email", ["a\0b@x", "\0\ud83d", "a\nb", 7, ["x"]])
async def test_an_e_mail_that_can_not_be_stored_is_no_label(email: object) -> None:
    principal = await BY_SECRET.verify(token(SECRET, "HS256", None, email=email))
    assert principal.label.isprintable()
    assert principal.label.encode()


FORGED: dict[str, tuple[Tokens, Callable[[], str]]] = {
    "expired": (by_keys(), lambda: token(exp=int(time.time()) - 1)),
    "expired, by the secret": (BY_SECRET, lambda: token(SECRET, "HS256", exp=int(time.time()) - 1)),
    "for another audience": (by_keys(), lambda: token(aud="anon")),
    "for no audience": (by_keys(), lambda: token(aud=None)),
    "of another issuer": (by_keys(), lambda: token(iss="https://evil.example/auth/v1")),
    "that never ends": (by_keys(), lambda: token(exp=None)),
    "of nobody": (by_keys(), lambda: token(sub=None)),
    "signed by a stranger": (by_keys(), lambda: token(STRANGER)),
    "with an unknown key": (by_keys(), lambda: token(kid="zz")),
    "without a key id": (by_keys(), lambda: token(kid=None)),
    "with another key's id": (by_keys(), lambda: token(kid="rsa")),
    "not signed": (by_keys(), lambda: by_hand({"alg": "none", "kid": "ec"}, lambda _: b"")),
    "not signed, by the secret": (BY_SECRET, lambda: by_hand({"alg": "none"}, lambda _: b"")),
    "signed with the public key": (
        by_keys(),
        lambda: by_hand(
            {"alg": "HS256", "kid": "ec"}, lambda body: hmac.digest(PUBLIC, body, hashlib.sha256)
        ),
    ),
    "of a secret that isn't configured": (by_keys(), lambda: token(SECRET, "HS256", "ec")),
    "of keys that aren't configured": (BY_SECRET, lambda: token()),
    "with a wrong secret": (BY_SECRET, lambda: token("x" * 40, "HS256", None)),
    "of the service role": (by_keys(), lambda: token(role="service_role")),
    "of the anonymous key": (
        BY_SECRET,
        lambda: token(SECRET, "HS256", None, role="anon", aud=None, sub=None),
    ),
    "whose subject is no user": (by_keys(), lambda: token(sub="x' or 1=1")),
    "that is garbage": (BY_SECRET, lambda: "a.b.c"),
    "cut short": (BY_SECRET, lambda: token(SECRET, "HS256", None)[:-4]),
}


@pytest.mark.parametrize("case", FORGED)
async def test_a_token_is_refused(case: str) -> None:
    tokens, forge = FORGED[case]
    with pytest.raises(Problem) as refused:
        await tokens.verify(forge())
    assert (refused.value.status, refused.value.code) == (401, "bad_token")


async def test_made_up_key_ids_do_not_make_us_ask_the_issuer_again_and_again() -> None:
    keys, fetched = published()
    tokens = Tokens(keys=keys, issuer=ISSUER)
    await tokens.verify(token())
    for n in range(20):
        with pytest.raises(Problem):
            await tokens.verify(token(kid=f"made-up-{n}"))
    assert len(fetched) == 1


async def test_an_issuer_that_can_not_be_asked_is_the_system_s_fault() -> None:
    def down(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("down")

    keys = KeySet(JWKS, httpx.AsyncClient(transport=httpx.MockTransport(down)))
    with pytest.raises(TryAgain):
        await Tokens(keys=keys).verify(token())
