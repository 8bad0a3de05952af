"""What is wrong with a field, in the words of JSON and not in those of our classes."""

import re
from collections.abc import Mapping
from typing import Any

_PLAIN: Mapping[str, str] = {
    "tuple_type": "should be a list",
    "list_type": "should be a list",
    "dict_type": "should be an object",
    "model_type": "should be an object",
    "model_attributes_type": "should be an object",
}

_TOO_LONG = re.compile(r"String should have at most (\d+) characters?")


def wrong(error: Mapping[str, Any]) -> str:
    """`error` is one of those that Pydantic counts up."""
    told = str(error["msg"]).removeprefix("Value error, ")
    if limit := _TOO_LONG.fullmatch(told):
        return f"is too long: at most {int(limit[1]):,} characters are taken"
    return _PLAIN.get(str(error["type"]), told)
