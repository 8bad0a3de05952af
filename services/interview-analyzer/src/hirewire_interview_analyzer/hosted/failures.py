"""What becomes of a recording that a speech model doesn't write down.

| what it says                  | outcome                                                                |
|-------------------------------|------------------------------------------------------------------------|
| 401, 403                      | Refused: provider_denied, for the operator                             |
| 413                           | Refused, too_large                                                     |
| other 4xx, a redirect         | Refused: provider_rejected, for the operator                           |
| no answer that can be used    | Refused: provider_rejected                                             |
| 429                           | Waiting: provider_throttled; Refused once nobody wants to wait longer  |
| 5xx, nobody there             | the same: provider_unreachable                                         |
| no answer in time             | the same: provider_timeout                                             |

The names are for the operator's log. Refused is the end of the words alone: the analysis goes on without them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hirewire_common.errors import Refused
from hirewire_common.llm import ModelFailed

NOT_SET_UP = "The service that writes recordings down is not set up correctly on this server. Tell whoever runs it."
UNUSABLE = "The service that writes recordings down could not use this one. Record it again."
TOO_LARGE = (
    "The recording is larger than the service that writes it down takes. Send a shorter one."
)
TOO_LATE = (
    "The service that writes recordings down did not answer in time. Send the recording again."
)
_PASSING: Mapping[str, str] = MappingProxyType(
    {
        "rate_limit": "provider_throttled",
        "unreachable": "provider_unreachable",
        "timeout": "provider_timeout",
    }
)
_TOO_LARGE = 413


def passes(failed: ModelFailed) -> bool:
    """Whether it may be written down later on."""
    return failed.kind in _PASSING


def name_of(failed: ModelFailed) -> str:
    """For the operator's log."""
    if failed.kind == "refused_key":
        return "provider_denied"
    return _PASSING.get(failed.kind, "provider_rejected")


def refusal(failed: ModelFailed, model: str) -> Refused:
    """Of what doesn't pass."""
    why = f"{name_of(failed)}: {model}: {failed.log or failed.kind}"
    if failed.status == _TOO_LARGE:
        return Refused("too_large", TOO_LARGE, log=why)
    if failed.kind == "bad_answer":
        return Refused("unavailable", UNUSABLE, log=why)
    return Refused("unavailable", NOT_SET_UP, log=why)


def too_late(failed: ModelFailed, model: str) -> Refused:
    """Of what should have passed by now."""
    return Refused("timeout", TOO_LATE, log=f"{name_of(failed)}: {model}: {failed.log}")
