"""Publications, as people tell of them: 'I published “On wells” in Water', 'Publications: …'."""

import re

from hirewire_generator.domain.talking.adding import add_as_told
from hirewire_generator.domain.talking.working import Working

_PUBLISHED = re.compile(
    r"i\s+(?:have\s+)?(?:published|authored|co-?authored|wrote)\s+(?:an?\s+(?:paper|article|book)\s+(?:called|titled|named)?\s*)?(?P<a>[\"“«'].{2,200})|(?:my )?(?:publications?|papers?|articles?|books?)\s*:\s*(?P<b>.{2,300})",
    re.IGNORECASE,
)


def publication_told(work: Working, part: str) -> bool:
    return add_as_told(work, "publications", _PUBLISHED.fullmatch(part))
