"""What a known entry lacks of that which is told of it."""

from collections.abc import Mapping

from pydantic import JsonValue

from hirewire_common.contracts import Education, Experience, PatchOp
from hirewire_generator.domain.talking.working import put


def lacking(
    entry: Experience | Education, path: str, told: Mapping[str, JsonValue]
) -> list[PatchOp]:
    """What has to be put below the path; a field that says something keeps it."""
    return [
        put(f"{path}/{name}", value)
        for name, value in told.items()
        if value and not getattr(entry, name)
    ]
