"""Awards, publications and projects that are told of by that word: 'I won the Pritzker prize'."""

import re

from hirewire_generator.domain.talking.adding import add_entry
from hirewire_generator.domain.talking.working import Working

_WON = re.compile(
    r"(?:i\s+)?(?:also\s+)?(?:won|received|was awarded|got awarded|was named)\s+(?:an?\s+|the\s+)?(?P<a>.{2,120}(?:award|prize|medal|scholarship|of the year|competition|contest|trophy|honou?rs?)\b.{0,60})|awards?\s*:\s*(?P<b>.{2,200})",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"i\s+(?:have\s+)?(?:published|authored|co-?authored|wrote)\s+(?:an?\s+(?:paper|article|book)\s+(?:called|titled|named)?\s*)?(?P<a>[\"“«'].{2,200})|publications?\s*:\s*(?P<b>.{2,300})",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"(?:projects?\s*:\s*(?P<a>.{2,400}))|my (?:side |personal )?project is (?:called )?(?P<b>.{2,300})",
    re.IGNORECASE,
)


def honours_told(work: Working, part: str) -> bool:
    for section, form in (("awards", _WON), ("publications", _PUBLISHED), ("projects", _PROJECT)):
        match = form.fullmatch(part)
        if match:
            add_entry(work, section, match["a"] or match["b"])  # type: ignore[arg-type]  # the three are names of sections
            return True
    return False
