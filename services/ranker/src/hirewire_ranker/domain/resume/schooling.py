"""Degrees that a résumé's passages name, as the levels that postings ask for."""

import re
from collections.abc import Iterator

from hirewire_common.words.degrees import claimed_levels, said_levels
from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Passage, Schooling
from hirewire_ranker.domain.skills import find_skills

_LEVEL = {
    "associate": "associate",
    "bachelor": "bachelor",
    "master": "master",
    "doctor": "doctorate",
}
_MORE = (
    (
        "associate",
        r"associate(?:['’]?s)?(?: degree| of| in)|a\.a\.s?\.?|aas|foundation degree|hnd|dut|bts|cfgs|2[- ]year degree",
    ),
    (
        "bachelor",
        r"b\.? ?com|bca|bsn|b\.ed|b\.? ?pharm|b\.? ?arch|bfa|b\.f\.a|b\.e\.?(?=\W)|b\.? ?tech|mbbs|undergraduate degree|4[- ]year degree|college degree|licence|laurea(?! magistrale)|bacharel\w*|graduacao|grado en|inzynier|licencjat|bakalar\w*|kandidatexamen|kandidat|hbo|бакалавр\w*|学士|本科|학사|cu nhan|sarjana|lisans",
    ),
    (
        "master",
        r"mca|m\.? ?com|msn|mfa|m\.f\.a|mph|msw|pgdm|m\.e\.(?=\W)|m\.? ?tech|m\.? ?ed|post ?graduate|dipl\.?-?(?:ing|inf|kfm|kauf|phys|math|psych)\w*|diplom-\w+|staatsexamen|laurea magistrale|laurea specialistica|mestrado|mestre|mastere?|ingenieur diplome|diplome d'ingenieur|magistr\w*|mgr|magister|civilingenjor|cand\.\w+|doctorandus|магистр\w*|магістр\w*|специалист по|硕士|修士|석사|thac si|yuksek lisans",
    ),
    (
        "doctorate",
        r"ph\.? ?d|doctorate|doctoral degree|ed\.d|edd|pharm\.?d|psyd|dnp|dds|dvm|j\.d\.|juris doctor|m\.d\.|doctor of|doutorado|dottorato|promotion zum|dr\. (?:rer|ing|phil|med)|кандидат \w+ наук|доктор \w+ наук|博士|박사|tien si",
    ),
)
_FORMS = tuple((level, re.compile(rf"(?<![^\W_.])(?:{words})(?![^\W_])")) for level, words in _MORE)
_STATE = re.compile(
    r"(?<=[^\W\d_],)\s?(?:MA|MD|MS|AS)\b(?!\s(?:in|of)\b|,? [A-Z][a-z]+ing\b)|\bM\.?D\.?(?=\s\d{5})"
)
"""Of the United States, behind a town."""
_SECTIONS = frozenset({"education", "head", "summary", "certifications", "other"})
_ASIDE = re.compile(
    r"(?<![^\W_])(?:master ?class|scrum ?master|master data|master(?:ed|ing)|post ?master|web ?master|sales associate|associates?(?! degree|['’]s| of| in) \w+)"
)


def schooling_in(text: str, passage: Passage, number: int) -> Iterator[Schooling]:
    """Where schooling is told; "MS Office", "Boston, MA" and "Scrum Master" are none."""
    if passage.section not in _SECTIONS or passage.heading:
        return
    plain = _STATE.sub(" ", text)
    for skill in reversed(find_skills(plain)):
        if not claimed_levels(skill.written) or skill.written[:2].isupper():
            plain = plain[: skill.start] + "~" + plain[skill.end :]
    schooled = passage.section == "education"
    plain = _ASIDE.sub(" ", fold(plain)) if _ASIDE.search(fold(plain)) else plain
    levels = said_levels(plain) if schooled else claimed_levels(plain)
    found = {_LEVEL[level] for level in levels if level in _LEVEL}
    folded = fold(plain)
    found |= {level for level, form in _FORMS if form.search(folded)}
    yield from (Schooling(level, number) for level in sorted(found))
