"""Of which sort a thing is that a job asks for by a word, and whether somebody can be asked about it."""

import re

from hirewire_common.contracts.questions import AskedSort
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.gaps import Keyword
from hirewire_ranker.domain.skills.known import skills_by_name
from hirewire_ranker.domain.tongues import language_of as tongue_of
from hirewire_ranker.domain.tongues import languages_in

_OF_METHOD = frozenset(
    [
        "Agile", "Scrum", "Kanban", "SDLC", "BDD", "ETL", "EKG", "MRI", "X-ray", "CPR", "ICD-10", "ICD-9", "HCPCS", "ESL", "TESOL",
        "TEFL", "Montessori", "Common Core", "Pilates", "Zumba", "PCR", "ELISA", "HPLC", "CNC", "FMEA", "GD&T", "HVAC", "LEED",
        "CAM", "Lean", "Six Sigma", "Kaizen", "5S", "PRINCE2", "RFP", "MRP", "ITIL",
    ]
)  # fmt: skip
"""Written with a capital, but nothing that one holds in hand."""
_PAPERS = frozenset({"CPR", "first aid"})
"""What one has a paper for, that expires."""
_STANDARDS = frozenset(
    [
        "OSHA", "GDPR", "HIPAA", "GAAP", "IFRS", "SOX", "HACCP", "ISO 9001", "ISO 13485", "ISO 14001", "ISO 45001",
        "AS9100", "GMP", "GLP", "ISO", "PCI DSS", "Basel III", "EEO", "ADA", "FMLA", "ServSafe",
    ]
)  # fmt: skip
"""Rules that one works by."""
_SOFT_ENDING = re.compile(
    r".{3,}(?:geschick|bereitschaft|fähigkeit(?:en)?|stärke|vermögen|kompetenz(?:en)?|freude|sinn|erfahrung(?:en)?|denken|weise|flexibilität|zuverlässigkeit|kenntnisse)",
    re.I,
)
"""Of everybody, in German; nothing that a question in English could name."""
_ADJECTIVE = re.compile(r"[a-z]+(?:ic|al|ive|ous|ary)")
_MOST_WORDS = 4
"""Of the name of a language with what is said of it."""


def sort_of(keyword: Keyword) -> AskedSort:
    one = skills_by_name().get(keyword.skill)
    if keyword.skill in _PAPERS or (one is not None and one.field == "certificate"):
        return "certificate"
    if keyword.skill in _STANDARDS:
        return "standard"
    if tongue_of(keyword.written):
        return "language"
    named = one is not None and not any(word[0].islower() for word in one.name.split())
    return "tool" if named and keyword.skill not in _OF_METHOD else "skill"


def is_asked_about(keyword: Keyword) -> bool:
    """Neither a language, which is asked about as such, nor an adjective, nor what is asked of everybody."""
    written = keyword.written
    if languages_in(written, listed=True) and len(written.split()) < _MOST_WORDS:
        return False
    loose = not keyword.skill and (_ADJECTIVE.fullmatch(written) or _SOFT_ENDING.fullmatch(written))
    return not (is_adjective(keyword) or loose)


def is_adjective(keyword: Keyword) -> bool:
    """ "Paediatric first aid" tells of no paediatrics, "electronic prescribing" of no electronics."""
    return keyword.skill.endswith("ics") and fold(keyword.written).endswith("ic")
