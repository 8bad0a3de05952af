"""Is a value what a model of AWS says? Asked of requests, and of the fake's own answers."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from botocore.validate import ParamValidator


def problems(shape: Any, value: Any) -> list[str]:
    """Why `value` isn't what `shape` (botocore's) says; nothing when it is.

    botocore's own validator knows types and members. The rest, which it leaves to AWS, is looked at here: enumerations, bounds
    (it knows some minima), and patterns, of the whole string (the model anchors them carelessly).
    """
    report = ParamValidator().validate(value, shape)
    if report.has_errors():
        return [str(report.generate_report())]
    return list(_violations(shape, value, ""))


def _violations(shape: Any, value: Any, path: str) -> Iterator[str]:
    rule = _RULES.get(shape.type_name)
    if rule and value is not None:
        yield from rule(shape, value, path)


def _structure(shape: Any, value: dict[str, Any], path: str) -> Iterator[str]:
    for name, member in value.items():
        yield from _violations(shape.members[name], member, _below(path, name))


def _list(shape: Any, value: list[Any], path: str) -> Iterator[str]:
    yield from _length(shape, value, path)
    for number, member in enumerate(value, start=1):
        yield from _violations(shape.member, member, f"{path}.{number}.member")


def _map(shape: Any, value: dict[str, Any], path: str) -> Iterator[str]:
    yield from _length(shape, value, path)
    for name, member in value.items():
        yield from _violations(shape.key, name, f"{path}.key")
        yield from _violations(shape.value, member, f"{path}.{name}.member")


def _string(shape: Any, value: str, path: str) -> Iterator[str]:
    yield from _length(shape, value, path)
    if shape.enum and value not in shape.enum:
        names = ", ".join(shape.enum)
        yield _failed(value, path, f"Member must satisfy enum value set: [{names}]")
    pattern = shape.metadata.get("pattern")
    if pattern and not re.fullmatch(pattern, value):
        yield _failed(value, path, f"Member must satisfy regular expression pattern: {pattern}")


def _length(shape: Any, value: Any, path: str) -> Iterator[str]:
    yield from _bounds(shape, len(value), value, path, "length")


def _number(shape: Any, value: float, path: str) -> Iterator[str]:
    yield from _bounds(shape, value, value, path, "value")


def _bounds(shape: Any, size: float, value: Any, path: str, what: str) -> Iterator[str]:
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if least is not None and size < least:
        yield _failed(value, path, f"Member must have {what} greater than or equal to {least}")
    if most is not None and size > most:
        yield _failed(value, path, f"Member must have {what} less than or equal to {most}")


def _failed(value: Any, path: str, constraint: str) -> str:
    shown = f"{len(value)} bytes" if isinstance(value, bytes) else str(value)[:200]
    return f"Value '{shown}' at '{path}' failed to satisfy constraint: {constraint}"


def _below(path: str, name: str) -> str:
    """AWS names members as its own code does: `image.bytes`."""
    own = name[:1].lower() + name[1:]
    return f"{path}.{own}" if path else own


_RULES: dict[str, Callable[[Any, Any, str], Iterator[str]]] = {
    "structure": _structure,
    "list": _list,
    "map": _map,
    "string": _string,
    "blob": _length,
    "integer": _number,
    "long": _number,
    "float": _number,
    "double": _number,
}
