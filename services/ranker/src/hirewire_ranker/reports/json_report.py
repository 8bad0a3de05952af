"""The whole ranking as JSON: what the gateway answers from, and other programs read."""

import json

from hirewire_common.contracts import Ranking


def as_json(ranking: Ranking) -> bytes:
    """UTF-8, keys in the order of the alphabet, no spaces; `Ranking.model_validate_json` gives the ranking back."""
    text = json.dumps(
        ranking.model_dump(mode="json"),
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        sort_keys=True,
    )
    return text.encode("utf-8", errors="backslashreplace") + b"\n"
