"""What somebody did in a job, as a bullet of it."""

import re

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.working import Working, add

_PAST = (
    "led|built|made|ran|wrote|grew|won|cut|sold|taught|drove|brought|oversaw|took|set|kept|began|created|gave|held|met|found|rebuilt|rewrote|spoke|was responsible|am responsible|am in charge"
    "|was in charge|were|helped|spent|saw|shot|drew|fought|chose|hit|beat|bought|caught|dealt|fed|flew|hired|lent|lost|paid|rode|sent|spun|spread|won|wrote|undertook|upheld"
)
_DID = re.compile(
    rf"(?:(?:there|here|at that job|in this job|in that role|in this role|then|also|and|in my (?:last|latest|current) (?:job|role)|my biggest (?:achievement|success) (?:is|was)(?: that)?)\b[\s,]*)*"
    rf"(?:(?:i|we|i've|we've|i have|we have|i'm|i am)\s+(?:also\s+|personally\s+|successfully\s+)?)?(?P<deed>(?:{_PAST}|in charge of|responsible for|(?!need|want|married|moved|liked|loved|wanted|needed|tried|asked|hoped|lived|graduated|studied|worked|stopped|noticed|changed my mind|uploaded|attached|clicked|decided|finished|mentioned|applied|enjoyed|preferred|used to|added|removed|deleted|updated my|changed|selected|pasted|tired|interested|learned|passed|cried|happened|indeed|speed|based|asked|called|named|retired|married|divorced|confused|pleased|excited|scared|worried|red\b|bed\b|seed\b|feed\b|hundred|embed|exceed|proceed|succeed)[a-z]{{2,15}}ed)\b.{{8,1800}})",
    re.IGNORECASE | re.DOTALL,
)
_PROUD = re.compile(
    r"(?:and\s+)?my (?:biggest|greatest|main|proudest|best|key|top) (?:achievement|accomplishment|success|result)(?: there| at \w+)? (?:is|was)(?: that)?\s+(?P<deed>.{8,1000})",
    re.IGNORECASE,
)
MEASURED = re.compile(r"(?:cut|set|put|made)\b.{2,200}\b(?:by|from)\s\S{0,3}\d", re.IGNORECASE)
"""'cut costs by 12%' tells of a deed, 'cut the summary' is an order."""
_ORDERS = re.compile(r"(?:set|put|cut|made|found|shot|hit|found|need|want)\b", re.IGNORECASE)


OF_THE_DAY = re.compile(
    r"\b(?:grew up|was born|were born|dropped out|was raised|got married|married|divorced|(?:im|em|e)?migrated|came to (?:the )?[A-Z]|flunked|you|your|my (?:son|daughter|kids?|child|children|wife|husband|partner|mum|mom|mother|father|dad|parents|dog|cat|friends?)|the hard way|this mess|yesterday|today|tonight|tomorrow|this morning|last night|an hour ago|mistakes?|lottery|dinner|lunch|breakfast|keys|home|time off|parental leave|maternity leave|sabbatical|career break|sick leave)\b|^(?:i\s+|we\s+)?(?:lost|passed (?:by|out|away)|received|(?:started|began|tried) to (?:doubt|think|feel|wonder|believe)|^(?:i\s+|we\s+)?(?:picked up (?:my|the|a)|trained my)|^(?:i\s+|we\s+)?(?:started|began|tried) (?!training|mentoring|leading|building|selling|teaching)\w+ing)\b",
    re.IGNORECASE,
)
"""What somebody did at home or in this conversation is no deed of a job."""


def deed_in(sentence: str) -> str:
    """'I led a team of five' as 'Led a team of five'; empty when it is something else."""
    proud = _PROUD.fullmatch(sentence.strip())
    if proud:
        return as_bullet(proud["deed"])
    match = _DID.fullmatch(sentence.strip())
    if match is None or sentence.rstrip().endswith("?"):
        return ""
    told = re.search(r"\d", sentence) or re.search(
        r"\b(?:i|we|i've|we've)\b", sentence, re.IGNORECASE
    )
    if OF_THE_DAY.search(sentence):
        return ""
    order = _ORDERS.match(sentence.strip()) is not None and not MEASURED.match(sentence.strip())
    if order or (not told and len(sentence.split()) < 5):
        return ""
    return as_bullet(match["deed"])


def as_bullet(text: str) -> str:
    text = re.sub(
        r"^(?:i|we|i've|i have)\s+(?:also\s+)?|^(?:was|got|been)\s+(?=promoted\b)",
        "",
        text.strip(" -•*\t"),
        flags=re.IGNORECASE,
    )
    return sentence_case(text)


def keep_deed(work: Working, text: str) -> bool:
    """Under the job that was talked about last, which is else the latest. False when there is no job."""
    jobs = work.draft.resume.experience
    if not jobs:
        return False
    job = work.last_job or jobs[0]
    bullet = as_bullet(text)
    if folded(bullet) in {folded(one) for one in job.highlights}:
        work.say("That already stands there.")
        return True
    return work.do(
        f"Added to {job.company or job.position}: “{bullet[:100]}”.",
        add(f"/resume/experience/{job.id}/highlights/-", bullet),
    )
