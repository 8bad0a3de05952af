"""Every way to forge a token that we know of, and the few that are none."""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa, utils

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


def part(content: bytes) -> bytes:
    return base64.urlsafe_b64encode(content).rstrip(b"=")


def raw(header: bytes, payload: bytes, sign: Callable[[bytes], bytes]) -> str:
    body = part(header) + b"." + part(payload)
    return (body + b"." + part(sign(body))).decode()


def by_hand(header: dict[str, Any], sign: Callable[[bytes], bytes]) -> str:
    return raw(json.dumps(header).encode(), json.dumps(claims()).encode(), sign)


def with_secret(body: bytes) -> bytes:
    return hmac.digest(SECRET.encode(), body, hashlib.sha256)


def by_stranger(body: bytes) -> bytes:
    der = STRANGER.sign(body, ec.ECDSA(hashes.SHA256()))
    r, s = utils.decode_dss_signature(der)
    return r.to_bytes(32) + s.to_bytes(32)


def stranger_key() -> dict[str, Any]:
    return jwt.algorithms.ECAlgorithm.to_jwk(STRANGER.public_key(), as_dict=True)


def with_claim(text: str) -> str:
    """Properly signed by the secret, with one claim written in an odd way."""
    payload = json.dumps(claims()).encode()[:-1] + b", " + text.encode() + b"}"
    return raw(b'{"alg": "HS256", "typ": "JWT"}', payload, with_secret)


def changed(good: str, place: int, content: bytes) -> str:
    parts = good.split(".")
    parts[place] = part(content).decode()
    return ".".join(parts)


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
SHARED = {"kty": "oct", "kid": "shared", "k": part(SECRET.encode()).decode()}


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
    principal = (await tokens.verify(text)).principal
    assert str(principal.owner) == jwt.decode(text, options={"verify_signature": False})["sub"]
    assert principal.kind == "user"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"full_name": "Jane Roe"}, "Jane Roe"),
        ({"name": "Jane"}, "Jane"),
        ({"full_name": "Jane\0 \ud83d Roe"}, "Jane  Roe"),
        ({"full_name": "x" * 999}, "x" * 200),
        ({}, ""),
        ("Jane", ""),
        (None, ""),
    ],
)
async def test_the_name_is_the_one_that_the_issuer_tells(told: object, name: str) -> None:
    signed = await BY_SECRET.verify(token(SECRET, "HS256", None, user_metadata=told))
    assert signed.full_name == name


@pytest.mark.parametrize("email", ["a\0b@x", "\0\ud83d", "a\nb", 7, ["x"]])
async def test_an_e_mail_that_can_not_be_stored_is_no_label(email: object) -> None:
    principal = (await BY_SECRET.verify(token(SECRET, "HS256", None, email=email))).principal
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
    "not valid yet": (by_keys(), lambda: token(nbf=int(time.time()) + 600)),
    "made in the future": (by_keys(), lambda: token(iat=int(time.time()) + 600)),
    "with other claims under the same signature": (
        by_keys(),
        lambda: changed(token(), 1, json.dumps(claims()).encode()),
    ),
    "with another header over the same signature": (
        BY_SECRET,
        lambda: changed(token(SECRET, "HS256", None), 0, b'{"alg":"HS256","kid":"x"}'),
    ),
    "with an empty signature": (
        BY_SECRET,
        lambda: token(SECRET, "HS256", None).rsplit(".", 1)[0] + ".",
    ),
    "not signed, in capitals": (by_keys(), lambda: by_hand({"alg": "NoNe"}, lambda _: b"")),
    "of no algorithm": (by_keys(), lambda: by_hand({"kid": "ec"}, lambda _: b"")),
    "whose algorithm is a list": (
        BY_SECRET,
        lambda: by_hand({"alg": ["HS256"], "kid": "ec"}, with_secret),
    ),
    "of a longer hash with the same secret": (
        BY_SECRET,
        lambda: by_hand(
            {"alg": "HS512"}, lambda body: hmac.digest(SECRET.encode(), body, hashlib.sha512)
        ),
    ),
    "not signed, and signed as well": (
        BY_SECRET,
        lambda: raw(b'{"alg":"HS256","alg":"none"}', json.dumps(claims()).encode(), lambda _: b""),
    ),
    "with its own key in the header": (
        by_keys(),
        lambda: by_hand({"alg": "ES256", "kid": "ec", "jwk": stranger_key()}, by_stranger),
    ),
    "that says where its keys are": (
        by_keys(),
        lambda: by_hand(
            {"alg": "ES256", "kid": "ec", "jku": "https://evil.example/jwks.json"}, by_stranger
        ),
    ),
    "that says where its certificate is": (
        by_keys(),
        lambda: by_hand(
            {"alg": "ES256", "kid": "ec", "x5u": "https://evil.example/c.pem"}, by_stranger
        ),
    ),
    "whose key id is a path": (by_keys(), lambda: token(STRANGER, kid="../../../../dev/null")),
    "signed with an empty file that its key id names": (
        BY_SECRET,
        lambda: by_hand(
            {"alg": "HS256", "kid": "/dev/null"},
            lambda body: hmac.digest(b"", body, hashlib.sha256),
        ),
    ),
    "whose key id is a query": (by_keys(), lambda: token(STRANGER, kid="x' union select 'ec")),
    "whose key id is a number": (
        by_keys(),
        lambda: by_hand({"alg": "ES256", "kid": 7}, by_stranger),
    ),
    "that demands what nobody understands": (
        BY_SECRET,
        lambda: by_hand({"alg": "HS256", "crit": ["exp2"], "exp2": 1}, with_secret),
    ),
    "with its payload elsewhere": (
        BY_SECRET,
        lambda: by_hand({"alg": "HS256", "b64": False, "crit": ["b64"]}, with_secret),
    ),
    "that is huge": (BY_SECRET, lambda: token(SECRET, "HS256", None, email="a" * 20_000)),
    "with a header without end": (BY_SECRET, lambda: raw(b"[" * 5000, b"{}", with_secret)),
    "whose header is a list": (BY_SECRET, lambda: raw(b"[]", b"{}", with_secret)),
    "whose payload is a list": (BY_SECRET, lambda: raw(b'{"alg":"HS256"}', b"[]", with_secret)),
    "that is not text": (BY_SECRET, lambda: "ü.ü.ü"),
    "of four parts": (BY_SECRET, lambda: token(SECRET, "HS256", None) + ".x"),
    "whose end is infinite": (BY_SECRET, lambda: with_claim('"exp": 1e999')),
    "whose end is no number": (BY_SECRET, lambda: with_claim('"exp": NaN')),
    "whose end is text": (BY_SECRET, lambda: with_claim('"exp": "99999999999"')),
    "whose end is a list": (BY_SECRET, lambda: with_claim('"exp": [99999999999]')),
    "whose end is true": (BY_SECRET, lambda: with_claim('"exp": true')),
    "whose beginning is infinite": (BY_SECRET, lambda: with_claim('"nbf": -1e999')),
    "whose subject is a number": (BY_SECRET, lambda: with_claim('"sub": 7')),
    "whose subject is a list": (BY_SECRET, lambda: with_claim(f'"sub": ["{uuid4()}"]')),
    "whose subject is null": (BY_SECRET, lambda: with_claim('"sub": null')),
    "whose subject is written in another way": (
        BY_SECRET,
        lambda: with_claim(f'"sub": "{{{uuid4()}}}"'),
    ),
    "whose audience is an object": (BY_SECRET, lambda: with_claim('"aud": {"authenticated": 1}')),
    "whose audience only begins so": (BY_SECRET, lambda: with_claim('"aud": "authenticated2"')),
    "whose issuer is a list": (by_keys(), lambda: token_with_issuers()),
    "whose role is a list": (BY_SECRET, lambda: with_claim('"role": ["authenticated"]')),
    "whose number has too many digits": (BY_SECRET, lambda: with_claim(f'"n": {"9" * 5000}')),
    "of a secret that is published among the keys": (
        Tokens(keys=published(keys=[SHARED])[0]),
        lambda: token(SECRET, "HS256", "shared"),
    ),
}


def token_with_issuers() -> str:
    header = part(b'{"alg":"ES256","kid":"ec"}')
    payload = part(json.dumps({**claims(), "iss": [ISSUER]}).encode())
    r, s = utils.decode_dss_signature(EC.sign(header + b"." + payload, ec.ECDSA(hashes.SHA256())))
    return b".".join((header, payload, part(r.to_bytes(32) + s.to_bytes(32)))).decode()


@pytest.mark.parametrize("case", FORGED)
async def test_a_token_is_refused(case: str) -> None:
    tokens, forge = FORGED[case]
    with pytest.raises(Problem) as refused:
        await tokens.verify(forge())
    assert (refused.value.status, refused.value.code) == (401, "bad_token")


@dataclass
class Issuer:
    """Publishes keys that can be rotated, at a server that can be down, under a clock that can be turned."""

    keys: dict[str, ec.EllipticCurvePrivateKey] = field(default_factory=lambda: {"ec": EC})
    answer: Callable[[], httpx.Response] | None = None
    at: float = 1000.0
    asked: int = 0

    def serve(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        if self.answer:
            return self.answer()
        return httpx.Response(200, json={"keys": [self._published(kid) for kid in self.keys]})

    def _published(self, kid: str) -> dict[str, Any]:
        key = jwt.algorithms.ECAlgorithm.to_jwk(self.keys[kid].public_key(), as_dict=True)
        return {**key, "kid": kid, "alg": "ES256"}

    def down(self) -> httpx.Response:
        raise httpx.ConnectError("down")

    def tokens(self) -> Tokens:
        client = httpx.AsyncClient(transport=httpx.MockTransport(self.serve))
        return Tokens(keys=KeySet(JWKS, client, lambda: self.at), issuer=ISSUER)


async def refused(tokens: Tokens, forged: str) -> bool:
    try:
        await tokens.verify(forged)
    except Problem as problem:
        return problem.status == 401
    return False


async def test_a_new_key_is_known_as_soon_as_a_token_names_it() -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    issuer.keys = {"ec": EC, "next": STRANGER}
    issuer.at += 31
    await tokens.verify(token(STRANGER, kid="next"))
    await tokens.verify(token())


async def test_a_key_that_was_rotated_out_ends_within_an_hour() -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    issuer.keys = {"next": STRANGER}
    issuer.at += 3601
    assert await refused(tokens, token())
    await tokens.verify(token(STRANGER, kid="next"))


async def test_a_rotated_out_key_ends_at_once_when_the_new_one_is_seen() -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    issuer.keys = {"next": STRANGER}
    issuer.at += 31
    await tokens.verify(token(STRANGER, kid="next"))
    assert await refused(tokens, token())


async def test_made_up_key_ids_do_not_make_us_ask_the_issuer_again_and_again() -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    forged = [token(kid=f"made-up-{n}") for n in range(50)]
    assert all(await asyncio.gather(*(refused(tokens, one) for one in forged)))
    assert issuer.asked == 1
    issuer.at += 31
    assert all(await asyncio.gather(*(refused(tokens, one) for one in forged)))
    assert issuer.asked == 2


@pytest.mark.parametrize(
    "answer",
    [
        lambda: httpx.Response(503),
        lambda: httpx.Response(302, headers={"location": "https://evil.example/jwks.json"}),
        lambda: httpx.Response(200, text="<html>"),
        lambda: httpx.Response(200, json=[]),
        lambda: httpx.Response(200, json={"keys": []}),
        lambda: httpx.Response(200, json={"keys": "x"}),
        lambda: httpx.Response(200, json={"keys": [7]}),
        lambda: httpx.Response(200, text="[" * 100_000),
    ],
)
async def test_an_issuer_that_can_not_be_asked_is_outlived_for_hours_and_no_longer(
    answer: Callable[[], httpx.Response],
) -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    issuer.answer = answer
    issuer.at += 3601
    await tokens.verify(token())
    issuer.at += 5 * 3600
    with pytest.raises(TryAgain):
        await tokens.verify(token())
    issuer.answer = None
    issuer.at += 6
    await tokens.verify(token())


async def test_an_issuer_that_is_down_is_the_system_s_fault_and_is_not_asked_for_each_token() -> (
    None
):
    issuer = Issuer()
    issuer.answer = issuer.down
    tokens = issuer.tokens()
    for _ in range(20):
        with pytest.raises(TryAgain):
            await tokens.verify(token())
    assert issuer.asked == 1
    issuer.answer = None
    issuer.at += 6
    await tokens.verify(token())


async def test_a_key_that_can_not_be_looked_up_is_not_called_a_forgery() -> None:
    issuer = Issuer()
    tokens = issuer.tokens()
    await tokens.verify(token())
    issuer.answer = issuer.down
    issuer.at += 31
    with pytest.raises(TryAgain):
        await tokens.verify(token(STRANGER, kid="next"))
