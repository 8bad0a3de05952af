"""Vectors on their way into the database."""

import binascii
from array import array
from base64 import b64decode


def literal_of(packed: str, width: int) -> str | None:
    """Base64 of int8 as `[1,-2,…]`; None when those aren't `width` numbers."""
    try:
        numbers = array("b", b64decode(packed, validate=True))
    except (binascii.Error, ValueError):
        return None
    return f"[{','.join(map(str, numbers))}]" if len(numbers) == width else None
