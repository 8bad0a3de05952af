"""Models like to put a fence around their JSON."""

import re

_FENCED = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.DOTALL)


def unfenced(text: str) -> str:
    """What stands inside; all of it when there is no fence around."""
    fenced = _FENCED.match(text)
    return fenced[1] if fenced else text
