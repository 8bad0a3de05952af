"""Orders and what they come to, as bytes between the service and its children: fields as JSON, files as they are."""

import json
from typing import TypeVar

from pydantic import JsonValue, TypeAdapter

from hirewire_common.contracts.message import Data

D = TypeVar("D", bound=Data)
_LENGTHS = TypeAdapter(dict[str, int])
_FIELDS = TypeAdapter(dict[str, JsonValue])


def packed(message: Data) -> bytes:
    """Two lines, the files' lengths and the other fields, then the files one after another."""
    files = {name: value for name, value in message if isinstance(value, bytes)}
    lengths = json.dumps({name: len(value) for name, value in files.items()})
    fields = message.model_dump_json(exclude=set(files))
    return b"".join((f"{lengths}\n{fields}\n".encode(), *files.values()))


def unpacked(kind: type[D], parcel: bytes) -> D:
    """ValueError when it isn't one of this kind."""
    lengths, fields, rest = parcel.split(b"\n", 2)
    values: dict[str, object] = {**_FIELDS.validate_json(fields)}
    begin = 0
    for name, length in _LENGTHS.validate_json(lengths).items():
        values[name] = rest[begin : begin + length]
        begin += length
    return kind.model_validate(values)
