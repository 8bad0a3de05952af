"""Awards, as people tell of them: 'I won the City Prize for nursing in 2019', 'Awards: …'."""

import re

from hirewire_generator.domain.talking.adding import add_as_told
from hirewire_generator.domain.talking.working import Working

_WON = re.compile(
    r"(?:i\s+)?(?:also\s+)?(?:won|received|was awarded|got awarded|was named|got|earned|took home|picked up)\s+(?:an?\s+|the\s+)?(?P<a>.{2,120}(?:award|prize|medal|scholarship|of the (?:year|month|quarter|week)|first place|1st place|hackathon|championship|fellowship|dean's list|competition|contest|trophy|honou?rs?)\b.{0,60})|i\s+(?:was|got|have been)\s+awarded\s+(?:an?\s+|the\s+)?(?P<c>.{3,120})|i\s+(?:came|finished|placed)\s+(?P<d>(?:first|second|third)\s+in\s.{4,100})|(?P<e>(?-i:[A-Z])[\w' ]{3,60}\s(?:of the year|award|prize|medal|scholarship)\b.{0,60})|(?P<f>(?:prize|award|medal|scholarship) for (?=.*(?:,|\b(?:19|20)\d\d\b)).{3,120})|awards?\s*:\s*(?P<b>.{2,200})",
    re.IGNORECASE,
)


def award_told(work: Working, part: str) -> bool:
    return add_as_told(work, "awards", _WON.fullmatch(part))
