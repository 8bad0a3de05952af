"""What is wrong with a field, in the words of JSON and not in those of our classes: what is taken, and what to do."""

import re
from collections.abc import Mapping
from typing import Any

_TEXT = "should be a text: send it in quotes"
_LIST = "should be a list: send it in square brackets"
_OBJECT = "should be an object: send it in curly brackets"
_WHOLE = "should be a whole number: send it without quotes and without a point"
_NUMBER = "should be a number: send it without quotes"
_TIME = "should be a time as answers have it: 2026-11-21T12:00:00Z"
_PLAIN: Mapping[str, str] = {
    "string_type": _TEXT,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "uuid_type": "should be an id, as the answer that named it has it",
    "uuid_parsing": "should be an id, as the answer that named it has it",
    "datetime_type": _TIME,
    "datetime_parsing": _TIME,
    "datetime_from_date_parsing": _TIME,
    "missing": "is missing: send it too",
    "string_pattern_mismatch": "has not the form that is asked for: see /docs for it",
}
_SIZES = (
    (re.compile(r"String should have at most (\d+) characters?"), "is too long: at most {} characters are taken. Shorten it"),
    (re.compile(r"String should have at least (\d+) characters?"), "is too short: it needs at least {} characters"),
    (re.compile(r"\w+ should have at most (\d+) items?.*"), "has too many entries: at most {} are taken. Leave some out, or send them in parts"),
    (re.compile(r"\w+ should have at least (\d+) items?.*"), "has too few entries: send at least {}"),
)  # fmt: skip
_OURS = re.compile(r"^(?:Input|Value|String|Tuple|List|Set|Dictionary) (?=should)")


def wrong(error: Mapping[str, Any]) -> str:
    """`error` is one of those that Pydantic counts up."""
    told = str(error["msg"]).removeprefix("Value error, ")
    for size, said in _SIZES:
        if limit := size.fullmatch(told):
            return said.format(f"{int(limit[1]):,}")
    return _PLAIN.get(str(error["type"]), _OURS.sub("", told))
