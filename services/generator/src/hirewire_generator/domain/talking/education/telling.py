"""What is told of studies, taken into the draft."""

import re

from hirewire_generator.domain.talking.education.keeping import keep_studies
from hirewire_generator.domain.talking.education.reading import studies_in
from hirewire_generator.domain.talking.working import Working


def education_told(work: Working, part: str) -> bool:
    told = studies_in(
        re.sub(
            r"^(my .{2,30}?\b(?:degree|bachelor|master|diploma))\s+(?:is|was)\s+(?=in\b)",
            r"\1 ",
            part,
        )
    )
    if told is None or not (told.institution or told.degree):
        return False
    keep_studies(work, told)
    return True
