"""What somebody was and did in a job that is known already."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.deeds import as_bullet, deed_in
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.knowing.mentions import CONTRADICTED, Mention, remember
from hirewire_generator.domain.talking.working import Working, add

_AT = r"(?:at|for|with|in|from|under|of)\s*(?:the\s+)?"
_POSITION = re.compile(
    rf"(?:{_AT})?[,\s]*(?:i\s+(?:was|am|worked as|work as|served as)|i'm|my (?:title|position|role|job title)(?:\s+(?:there|at|in|with|for))?\s+(?:was|is)|(?:i\s+)?(?:got|was|have been|am|been)\s+(?:just\s+)?promoted\s+to|promoted\s+to|(?:i\s+)?became)\s+(?:now\s+|actually\s+|really\s+)?(?:an?\s+|the\s+)?(?P<what>[^,]{{2,60}}?)(?:\s+(?:at|for|with|in|of))?",
    re.IGNORECASE,
)


def position_told(work: Working, one: Mention) -> bool:
    """'At Corner Books I was store manager, not shop assistant', 'I got promoted to manager at Northwind'."""
    plain = CONTRADICTED.sub("", one.around)
    match = _POSITION.fullmatch(plain.strip(" ,"))
    corrects = plain != one.around or re.search(r"\bpromoted\b|\bmy (?:title|position|role)", plain)
    if one.ref.section != "experience" or match is None or not corrects:
        return False
    what = unquoted(match["what"])
    set_field(work, one.ref, "position", sentence_case(what))
    return True


_MENTION = re.compile(
    r"(?:(?:please\s+)?(?:mention|add|note|say|write|include)\s+that\s+)(?=i\b|we\b)", re.IGNORECASE
)
_DUTIES = re.compile(
    r"(?:my\s+)?(?:main\s+|daily\s+)?(?:responsibilities|tasks|duties|job|work)\s+(?:included|were|are|was|include|is)\s*:?\s+(?P<what>.{4,600})",
    re.IGNORECASE,
)


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
    text = as_bullet(duties["what"]) if duties else deed_in(rest)
    if not text or not (before != one.before.strip(" ,:") or re.match(r",|:", one.after)):
        return False
    said = f"Added to {one.ref.label}: “{text[:100]}”."
    work.do(said, add(f"{one.ref.path}/highlights/-", text))
    remember(work, one.ref)
    return True
