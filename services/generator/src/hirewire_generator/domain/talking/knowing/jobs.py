"""What somebody was and did in a job that is known already."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.deeds import as_bullet, deed_in
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.knowing.mentions import CONTRADICTED, Mention, remember
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, add

_AT = r"(?:at|for|with|in|from|under|of)\s*(?:the\s+)?"
_POSITION = re.compile(
    rf"(?:{_AT})?[,\s]*(?:i\s+(?:was|am|worked as|work as|served as)(?!\s+(?:just\s+|then\s+|later\s+)?promoted)|i'm(?!\s+promoted)|my (?:title|position|role|job title)(?:\s+(?:there|at|in|with|for))?\s+(?:was|is)|(?:i\s+)?(?:got|was|have been|am|been|i'm)\s+(?:just\s+)?promoted(?:\s+(?:at|by|in|with))?\s+to|promoted(?:\s+(?:at|by|in|with))?\s+to|(?:i\s+)?became)\s+(?:now\s+|actually\s+|really\s+)?(?:an?\s+|the\s+)?(?P<what>[^,]{{2,60}}?)(?:\s+(?:at|for|with|in|of))?(?:,?\s+in\s+(?:[a-z]+\s+)?(?:19|20)\d\d)?(?:\s+(?:at|for|with|in|of))?",
    re.IGNORECASE,
)


def position_told(work: Working, one: Mention) -> bool:
    """'At Corner Books I was store manager, not shop assistant', 'I got promoted to manager at Northwind'."""
    plain = CONTRADICTED.sub("", one.around)
    match = _POSITION.fullmatch(plain.strip(" ,"))
    corrects = plain != one.around or re.search(
        r"\bpromoted\b|\bmy (?:title|position|role)", plain, re.IGNORECASE
    )
    if one.ref.section != "experience" or match is None or not corrects:
        return False
    what = unquoted(match["what"])
    if what.islower() and not looks_like_a_title(what):
        return False
    set_field(work, one.ref, "position", sentence_case(what))
    return True


_MENTION = re.compile(
    r"(?:(?:please\s+)?(?:mention|add|note|say|write|include)\s+that\s+)(?=i\b|we\b)", re.IGNORECASE
)
_DUTIES = re.compile(
    r"(?:my\s+)?(?:main\s+|daily\s+)?(?:responsibilities|tasks|duties|job|work)\s+(?:included|were|are|was|include|is)\s*:?\s+(?P<what>.{4,600})",
    re.IGNORECASE,
)


_DOING = re.compile(
    r"i\s+(?:also\s+)?(?!am\b|was\b|have\b|had\b|want|need|like|love|hate|think|feel|felt|don't|didn't|work|start|left|got\b|know|knew|met\b|can\b|will\b|could\b|should\b|liked|enjoy|learn|miss|cried|cry|lost|went|saw|hope|get\b|see\b|was|earn|study|studied)[a-z]+\s\S.{8,300}",
    re.IGNORECASE,
)
"""'I also look after a budget', of a job that is named."""


def deed_told(work: Working, one: Mention) -> bool:
    """'At Northwind I also saved £200k', 'I raised sales by 20% at Corner Books'."""
    if one.ref.section != "experience":
        return False
    before = re.sub(rf"(?:^|\s+){_AT}$|^{_AT}$", "", f"{one.before} ", flags=re.IGNORECASE).strip(
        " ,:"
    )
    rest = _MENTION.sub("", f"{before} {one.after}".strip(" ,:"))
    rest = re.sub(r"^(?:and|also|there)\s+", "", rest, flags=re.IGNORECASE)
    duties = _DUTIES.fullmatch(rest)
    if before and one.after.strip(" ,:") and not duties:
        return False
    doing = _DOING.fullmatch(rest)
    text = (
        as_bullet(duties["what"]) if duties else deed_in(rest) or (as_bullet(rest) if doing else "")
    )
    if not text or not (before != one.before.strip(" ,:") or re.match(r",|:", one.after)):
        return False
    said = f"Added to {one.ref.label}: “{text[:100]}”."
    work.do(said, add(f"{one.ref.path}/highlights/-", text))
    remember(work, one.ref)
    return True
