"""What becomes of a recording that a speech model doesn't write down.

| what it says               | outcome                                                      |
|----------------------------|--------------------------------------------------------------|
| 401, 403                   | OutOfService: provider_denied                                |
| 413                        | Refused, too_large: the analysis goes on without words       |
| other 4xx, a redirect      | OutOfService: provider_rejected                              |
| no answer that can be used | the same                                                     |
| 429                        | TryAgain: provider_throttled                                 |
| 5xx, nobody there          | TryAgain: provider_unreachable                               |
| no answer in time          | TryAgain: provider_timeout                                   |

The names are for the operator's log.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hirewire_common.errors import Refused
from hirewire_common.llm import ModelFailed
from hirewire_interview_analyzer.analyses.providers import OutOfService

NOT_SET_UP = "The service that writes recordings down is not set up correctly on this server. Tell whoever runs it."
UNUSABLE = "The service that writes recordings down gave no answer that can be used. Have this one analysed again, or tell whoever runs it."
TOO_LARGE = (
    "The recording is larger than the service that writes it down takes. Send a shorter one."
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
        return OutOfService("unavailable", UNUSABLE, log=why)
    return OutOfService("unavailable", NOT_SET_UP, log=why)
