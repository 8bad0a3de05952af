"""Awards, as people tell of them: 'I won the City Prize for nursing in 2019', 'Awards: …'."""

import re

from hirewire_generator.domain.talking.adding import add_as_told
from hirewire_generator.domain.talking.working import Working

_WON = re.compile(
    r"(?:i\s+)?(?:also\s+)?(?:won|received|was awarded|got awarded|was named)\s+(?:an?\s+|the\s+)?(?P<a>.{2,120}(?:award|prize|medal|scholarship|of the year|competition|contest|trophy|honou?rs?)\b.{0,60})|awards?\s*:\s*(?P<b>.{2,200})",
    re.IGNORECASE,
)


def award_told(work: Working, part: str) -> bool:
    return add_as_told(work, "awards", _WON.fullmatch(part))
