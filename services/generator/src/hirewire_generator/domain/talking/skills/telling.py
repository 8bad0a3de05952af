"""Skills, as people tell of them: 'I know Python and SQL', 'Databases: Postgres, Redis'."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.languages import add_languages, is_tongue
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.skills.keeping import (
    add_skills,
    keyword_places,
    remove_keywords,
)
from hirewire_generator.domain.talking.working import Working

_SKILLS = re.compile(
    r"(?:(?:my\s+)?(?:(?:main|key|core|top|technical|tech|hard|soft|other)\s+)*(?:skills?|tech stack|stack|technologies|tools|competencies)(?: are| is| would be| include| includes|:|\s-|\s=)\s*:?|(?:i\s+|i'm\s+|i am\s+|i've\s+|also\s+|am\s+|have\s+|got\s+|with\s+|very\s+|really\s+|pretty\s+|quite\s+|fairly\s+|also\s+|most\s+)*"
    r"(?:know my way around|picked up|taught myself|dabbled? in|learn(?:ed|t)(?: to use)?|(?:handy|adept|competent|confident|great|excellent|strong|well[- ]versed|at home|brilliant|decent|hands[- ]on) (?:with|at|in|using|on)|know|use|skilled (?:in|at|with)|proficient (?:in|with)|experienced (?:in|with)|expert (?:in|at|with)|good (?:at|in|with)|fluent in|familiar with|speciali[sz]ed? in|speciali[sz]ing in|(?:\w+\s+)?(?:experience|expertise|knowledge|background|skills) (?:in|with|of|on|at)|experience:|code in|program in|can code in|can program in|work with|worked with|working with|can use|used to use|comfortable with|trained in))\s+(?P<a>\S.{0,600})",
    re.IGNORECASE,
)
_ABOUT_PEOPLE = re.compile(
    r"\b(?:i|you|we|they|him|her|that|this|how|what|it|to|lot|nothing|none|anything)\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"(?P<group>(?:programming |scripting |spoken |cloud |web |soft |hard |office |dev |design |data )?(?:frameworks|databases|tools|libraries|programming languages|scripting languages|cloud|devops|platforms|software|operating systems|methods|methodologies|soft skills|hard skills|testing|design tools|machines|equipment|techniques))\s*:\s*(?P<items>\S.{0,400})",
    re.IGNORECASE,
)
_ARE = re.compile(
    r"(?P<items>\S.{1,200}?)\s+(?:are|is)\s+(?:all\s+)?(?:my|the)\s+(?:main\s+|best\s+|core\s+|key\s+|top\s+|biggest\s+|strongest\s+)*(?:skills?|strengths?|programming languages|tools|tech stack)(?:\s+i (?:use|know|have))?",
    re.IGNORECASE,
)


_NOT_KNOWN = re.compile(
    r"i\s+(?:don't|do not|can't|cannot|never|didn't|haven't)\s+(?:really\s+|actually\s+|even\s+|ever\s+)*(?:know|use|used|work with|learned|learn|code in|speak|do)\s+(?P<items>\S.{0,100}?)(?:\s+(?:at all|yet|though|much|any ?more))?",
    re.IGNORECASE,
)


def skill_denied(work: Working, part: str) -> bool:
    """'I don't know Go' takes it out where it stands among the skills."""
    match = _NOT_KNOWN.fullmatch(part)
    items = items_of(match["items"]) if match else []
    if not items or not all(keyword_places(work, one) for one in items):
        return False
    return remove_keywords(work, items)


def skills_told(work: Working, part: str) -> bool:
    group = _GROUPS.fullmatch(part)
    if group and all(len(one.split()) <= 4 for one in items_of(group["items"])):
        name = group["group"]
        add_skills(work, items_of(group["items"]), sentence_case(name))
        return True
    part = re.sub(r"\s+(?:every ?day|daily|a lot|all the time|regularly|at work)$", "", part)
    are = _ARE.fullmatch(part)
    match = _SKILLS.fullmatch(f"skills: {are['items']}" if are else part)
    if match is None:
        return False
    items = items_of(match["a"])
    if _vague(part, items):
        return False
    if not items or any(_ABOUT_PEOPLE.search(one) or len(one.split()) > 5 for one in items):
        return False
    tongues = [one for one in items if is_tongue(one)]
    if tongues and re.match(r"(?:i\s+)?(?:also\s+)?know", part, re.IGNORECASE):
        add_languages(work, ", ".join(tongues))
        items = [one for one in items if one not in tongues]
    if items:
        add_skills(work, items)
    return True


def _vague(part: str, items: list[str]) -> bool:
    """'I worked with patience' names no skill for sure."""
    told = re.match(
        r"(?:i\s+|i've\s+)?(?:have\s+|also\s+)*(?:work(?:ed|ing)? with|picked up|learn|taught)",
        part,
        re.IGNORECASE,
    )
    return bool(told) and len(items) == 1 and (items[0].islower() or items[0][0].isdigit())
