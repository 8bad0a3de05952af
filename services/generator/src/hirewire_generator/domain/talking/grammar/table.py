"""All wordings in the order in which they are tried: the first that fits says what is meant."""

import re

from hirewire_common.words.late import LatePattern
from hirewire_generator.domain.talking.grammar.arrangement import ARRANGEMENT
from hirewire_generator.domain.talking.grammar.bullets import BULLETS
from hirewire_generator.domain.talking.grammar.chatting import CHATTING
from hirewire_generator.domain.talking.grammar.documents import MAKING, VERSIONS
from hirewire_generator.domain.talking.grammar.entries import ENTRIES, FIELDS, INTO_LISTS
from hirewire_generator.domain.talking.grammar.general import GENERAL
from hirewire_generator.domain.talking.grammar.looks import LOOKS
from hirewire_generator.domain.talking.grammar.particular import PARTICULAR
from hirewire_generator.domain.talking.grammar.profile import PROFILE, PROFILE_FIRST
from hirewire_generator.domain.talking.grammar.skills import SKILLS, SKILLS_OFF
from hirewire_generator.domain.talking.grammar.words import expanded

_TABLES = (
    VERSIONS, PARTICULAR, LOOKS, ARRANGEMENT, MAKING, BULLETS, SKILLS, ENTRIES, PROFILE_FIRST, SKILLS_OFF, INTO_LISTS, PROFILE, FIELDS, GENERAL, CHATTING,
)  # fmt: skip
WORDINGS = [
    (kind, LatePattern(expanded(pattern), re.IGNORECASE | re.DOTALL))
    for table in _TABLES
    for kind, pattern in table
]
