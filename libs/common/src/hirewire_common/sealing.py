"""Secrets of users that others keep for us: sealed by who takes them, opened by who needs them, for one session each."""

import base64
import binascii
import os
import re
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import SecretStr

_VERSION = "v1"
_KEY_BYTES, _NONCE_BYTES = 32, 12
_KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")


class NotSealed(Exception):
    """Keys that are none, or a sealed text that does not open; says why, and never with what."""


def new_key() -> str:
    """A key of its own name, as it stands in the settings: `id:base64`, without a sign that a shell minds."""
    return f"k{secrets.token_hex(4)}:{secrets.token_urlsafe(_KEY_BYTES)}"


class Seals:
    """AES-256-GCM. `v1.<key id>.<base64url of nonce and ciphertext>`, bound to the key's id and to the session."""

    __slots__ = ("_current", "_keys")

    def __init__(self, keys: SecretStr) -> None:
        """`id:base64,id:base64`: the first one seals, all open. Raises NotSealed for what is no such list."""
        self._keys: dict[str, AESGCM] = {}
        for entry in filter(None, map(str.strip, keys.get_secret_value().split(","))):
            name, key = _read(entry)
            if name in self._keys:
                raise NotSealed(f"the sealing key {name} is there twice")
            self._keys[name] = AESGCM(key)
        if not self._keys:
            raise NotSealed("there is no sealing key")
        self._current = next(iter(self._keys))

    def seal(self, secret: SecretStr, session: str) -> str:
        """The same secret never looks the same twice."""
        head, nonce = f"{_VERSION}.{self._current}", os.urandom(_NONCE_BYTES)
        plain = secret.get_secret_value().encode()
        closed = self._keys[self._current].encrypt(nonce, plain, _bound(head, session))
        return f"{head}.{base64.urlsafe_b64encode(nonce + closed).decode().rstrip('=')}"

    def open(self, sealed: str, session: str) -> SecretStr:
        """Raises NotSealed for another form, an unknown key, another session and whatever was changed."""
        version, _, rest = sealed.partition(".")
        name, _, body = rest.partition(".")
        if version != _VERSION or not _KEY_ID.fullmatch(name):
            raise NotSealed("this is not in the form of a sealed text")
        if name not in self._keys:
            raise NotSealed(f"sealed by the key {name}, which is not among ours")
        closed = _decoded(body)
        try:
            plain = self._keys[name].decrypt(
                closed[:_NONCE_BYTES], closed[_NONCE_BYTES:], _bound(f"{version}.{name}", session)
            )
        except (InvalidTag, ValueError):
            raise NotSealed("changed since it was sealed, or sealed for another session") from None
        return SecretStr(plain.decode())

    def __repr__(self) -> str:
        return f"Seals({', '.join(self._keys)})"


def _bound(head: str, session: str) -> bytes:
    return f"{head}.{session}".encode()


def _read(entry: str) -> tuple[str, bytes]:
    name, colon, written = entry.partition(":")
    if not colon or not _KEY_ID.fullmatch(name):
        raise NotSealed("a sealing key is written id:base64, the id of letters, digits, - and _")
    try:
        key = _decoded(written)
    except NotSealed:
        raise NotSealed(f"the sealing key {name} is not base64") from None
    if len(key) != _KEY_BYTES:
        raise NotSealed(f"the sealing key {name} has {len(key)} bytes; {_KEY_BYTES} are needed")
    return name, key


def _decoded(written: str) -> bytes:
    """Either base64, with or without its padding."""
    plain = written.rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise NotSealed("this is not base64") from None
