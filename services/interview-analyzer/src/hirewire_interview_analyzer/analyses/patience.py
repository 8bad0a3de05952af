"""How long a provider that is busy or away is waited for, and how often it is asked meanwhile."""

from datetime import timedelta

from hirewire_common.errors import NotYet, TryAgain
from hirewire_interview_analyzer.analyses.providers import OutOfService, Waiting

LONGEST = timedelta(hours=6)
"""That a stage waits: longer than a provider takes for what it has begun, and than most outages."""
_SHARE = 0.1
_SELDOM = 30.0
"""Of the time since it began a stage waits until its provider, which was away, is asked again; seconds at most."""
_TOO_LATE = "The service that analyses recordings has been too busy for hours. Have this one analysed again later."


def put_off(error: Waiting | TryAgain, since: timedelta) -> NotYet | OutOfService:
    """What becomes of a stage that began so long ago and came to this."""
    if since >= LONGEST:
        return OutOfService("timeout", _TOO_LATE, log=error.log)
    if isinstance(error, Waiting):
        return error
    after = max(error.after, min(_SELDOM, _SHARE * since.total_seconds()))
    return NotYet(after, error.log)
