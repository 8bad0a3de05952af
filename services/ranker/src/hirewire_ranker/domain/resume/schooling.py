"""Degrees that a résumé's passages name, as the levels that postings ask for."""

import re
from collections.abc import Iterator

from hirewire_common.words.degrees import claimed_levels, said_levels
from hirewire_common.words.folding import fold
from hirewire_ranker.domain.proof import claims
from hirewire_ranker.domain.resume.seen import Passage, Schooling
from hirewire_ranker.domain.skills import find_skills

_LEVEL = {
    "school": "school",
    "associate": "associate",
    "bachelor": "bachelor",
    "master": "master",
    "doctor": "doctorate",
}
_MORE = (
    (
        "school",
        r"high[- ]?school|secondary school|gcses?|a[- ]levels?|ged|abitur|fachabitur|matura|maturita|baccalaureat|bachillerato|mittlere reife|realschul\w*|hauptschul\w*|diploma di maturita|student(?:er)?eksamen",
    ),
    (
        "associate",
        r"(?:abgeschlossene )?(?:berufs)?ausbildung (?:als|zu[mr]|im|in)|berufsausbildung|gesellenbrief|facharbeiter\w*|apprenticeship|bac pro|formacion profesional|associate(?:['’]?s)?(?: degree| of| in)|a\.a\.s?\.?|aas|foundation degree|hnd|dut|bts|cfgs|2[- ]year degree",
    ),
    (
        "bachelor",
        r"b\.? ?com|bca|bsn|b\.ed|b\.? ?pharm|b\.? ?arch|bfa|b\.f\.a|b\.e\.?(?=\W)|b\.? ?tech|mbbs|undergraduate degree|4[- ]year degree|college degree|licence (?:en|de|des|d'\w+|pro\w*|professionnelle)(?=\W)|(?:first|upper second|lower second|second)[- ]class honours|laurea(?! magistrale)|bacharel\w*|graduacao|grado en|inzynier|licencjat|bakalar\w*|kandidatexamen|kandidat|hbo|бакалавр\w*|学士|本科|학사|cu nhan|sarjana|lisans",
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
_HINT = re.compile(
    r"(?<![^\W_])(?:[bm]\.? ?(?:a|s|e|sc|ed|com|tech|eng|ba|fa|pharm|arch|phil|res|sn|ca|bbs|ph|sw|d)\.?(?![^\W_])|a\.?a\.?(?:s\.?)?(?![^\W_])|bachelor|master|doctor|ph|degree|graduat|undergrad|licen|laurea|diplom|magist|mag|mgr|dipl|juris|j\.d|cand|kandid|бакал|магист|кандидат|доктор|inz|ing|grado|mestr|doutor|dott|promotion|staats|thac|tien|cu nhan|sarjana|lisans|yuksek|foundation|assoc|pgd|llb|llm|edd|psyd|d[ndv][psm])|[学学学修博硕本학석박]"
)
_STATE = re.compile(
    r"(?<=[^\W\d_],)\s?(?:MA|MD|MS|AS)\b(?!\s(?:in|of)\b|,? [A-Z][a-z]+ing\b)|\bM\.?D\.?(?=\s\d{5})"
)
"""Of the United States, behind a town."""
_UNFINISHED = re.compile(
    r"(?<![^\W_])(?:drop(?:ped)? out|discontinued|withdrew|left (?:before|without)|(?:not|never|didn't|did not) (?:completed?|finish(?:ed)?|graduated?|awarded)|incomplete|unfinished|no degree|without (?:a )?degree|abgebrochen|ohne abschluss|nicht abgeschlossen|inacheve\w*|non termine\w*|abandonne\w*|inconclus\w*|no terminad\w*|sin terminar|interrott\w*)(?![^\W_])"
)
_RUNNING = re.compile(
    r"(?<![^\W_])(?:expected|anticipated|in progress|ongoing|currently (?:pursuing|enrolled|studying)|pursuing|(?:to be )?completed by|graduating|candidate for|laufend|voraussichtlich|en cours|en curso|in corso)(?![^\W_])"
)
_NEXT_LOWER = {"doctorate": "master", "master": "bachelor", "bachelor": "associate"}
_SECTIONS = frozenset({"education", "head", "summary", "certifications", "other"})
_ASIDE = re.compile(
    r"(?<![^\W_])(?:master ?class|scrum ?master|(?:wcag|level|conformance) ?[\d. ]*a{1,3}|master data|master(?:ed|ing)|post ?master|web ?master|sales associate|associates?(?! degree|['’]s| of| in) \w+)"
)


def schooling_in(text: str, passage: Passage, number: int) -> Iterator[Schooling]:
    """Where schooling is told; what was left is school, what is under way the next lower degree."""
    if passage.section not in _SECTIONS or passage.heading:
        return
    levels = levels_in(claims(text), schooled=passage.section == "education")
    if levels:
        levels = _held(levels, fold(text))
    yield from (Schooling(level, number) for level in sorted(levels))


def _held(levels: frozenset[str], folded: str) -> frozenset[str]:
    if _UNFINISHED.search(folded):
        return frozenset({"school"})
    if _RUNNING.search(folded):
        return frozenset(_NEXT_LOWER.get(level, "school") for level in levels)
    return levels


def levels_in(text: str, *, schooled: bool) -> frozenset[str]:
    """As `Requirement.level` has them; `schooled`: the text is about schooling, where "Master Physics" is one too.

    "MS Office", "Boston, MA" and "Scrum Master" are none.
    """
    if not (schooled or _HINT.search(fold(text))):
        return frozenset()
    plain = _STATE.sub(" ", "".join(_not_aside(text)))
    for skill in reversed(find_skills(plain)):
        if skill.written[:2].isupper() or not claimed_levels(skill.written):
            plain = f"{plain[: skill.start]}~{plain[skill.end :]}"
    levels = said_levels(plain) if schooled else claimed_levels(plain)
    folded = fold(plain)
    found = {_LEVEL[level] for level in levels if level in _LEVEL}
    return frozenset(found | {level for level, form in _FORMS if form.search(folded)})


def _not_aside(text: str) -> Iterator[str]:
    """In the letters as they are: "MS" is a degree, "ms" is none."""
    behind = 0
    for one in _ASIDE.finditer(fold(text)):
        yield text[behind : one.start()]
        behind = one.end()
    yield text[behind:]
