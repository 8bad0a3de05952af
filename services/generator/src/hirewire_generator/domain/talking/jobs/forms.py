"""The sentences in which people tell of a job."""

import re

OPENING = re.compile(
    r"^(?:(?:and|then|also|but|so|after that|before that|before this|prior to that|previously|earlier|formerly|in the past|currently|now|nowadays|today|at the moment|presently|right now"
    r"|most recently|recently|my (?:latest|last|current|previous|first|second|present|most recent|old|new) (?:job|role|position|employer|work|gig)(?: is| was)?|there|later|afterwards|since then|as well"
    r"|(?:the )?(?:last|latest|most recent|previous) one(?: is| was)?|experience|job|work|in that time|at first|first|initially|originally|next)\b[\s,:]*)+",
    re.IGNORECASE,
)
_ART = r"(?:an?\s+|the\s+|their\s+)?"
_I = r"(?:i\s+(?:have\s+|had\s+|'ve\s+)?(?:also\s+|then\s+|just\s+|currently\s+|now\s+|previously\s+)?|i'(?:m|ve|d)\s+(?:also\s+|currently\s+|now\s+|been\s+)?|we\s+|he\s+|she\s+)?"
_WORK = r"(?:work(?:ed|ing|s)?|been working|was working|am working|be(?:en)? employed|was employed|am employed|employed|serv(?:ed|ing)|intern(?:ed|ing)?|freelanc(?:ed|ing)|interned|(?:was |got |been )?hired(?=\s+by\b)|joined|started|start)"
_NAMED = r"(?=\s+(?:the\s+|a company called\s+)?(?-i:[A-ZÀ-ÞА-Я0-9\"“]))"
_LEADS = r"(?:c[a-z]o|(?:co-?)?(?:owner|founder)|head|director|president|chair(?:man|woman)?|principal|partner|editor|captain|dean)"
_AT = rf"(?:at|@|(?:for|with|in|by){_NAMED})"
FORMS = [
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?as\s+{_ART}(?P<p>.{{2,80}}?)\s+{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?(?:(?:at|for|with|by|in(?={_NAMED}|\s+\S+\s+(?:for\s+)?\d))\s+)?(?P<c>.{{1,80}}?)\s+as\s+{_ART}(?P<p>.{{2,80}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|had been|became|got hired as)|i'm|i've been|was|am|i(?=\s+(?:volunteer|intern)))\s+(?:currently\s+|now\s+|then\s+)?(?:working as\s+)?{_ART}(?P<p>.{{2,80}}?)\s+(?:at|@|for{_NAMED})\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|became)|i'm|i've been)\s+{_ART}(?P<p>(?:[\w-]+\s){{0,2}}{_LEADS}(?:\s+of\s+[a-z]+)?)\s+of\s+(?P<c>(?-i:[A-ZÀ-Þ]).{{1,80}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:did|had|completed|made|have)\s+(?:an?|my)\s+(?:(?P<what>[\w-]+)\s+)?(?P<p>internship|traineeship|placement)\s+(?:at|with|for|in)\s+(?P<c>.{1,80})", re.IGNORECASE),
    re.compile(r"i\s+(?:own|run|founded|opened|started|owned|ran|(?:have|had)(?=.{1,40}\b(?:company|business|shop|store|bakery|restaurant|caf[eé]|firm|agency|studio|practice|salon|farm|start-?up|bar|hotel|clinic)\b))\s+(?:an?|my own)\s+(?:small\s+|little\s+|own\s+|family\s+)*(?P<what>[\w -]{3,30}?)\s+(?:called|named)\s+(?P<c>.{1,80}?)", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:drove|cooked|taught|cleaned|painted|welded|drive|cook|teach|nursed|coached)\s+(?:for|at)\s+(?P<c>(?-i:[A-ZÀ-Þ0-9]).{1,80})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:joined|founded|started at|left)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(r"(?:i\s+am\s+|i'm\s+|i\s+was\s+|i've been\s+|i have been\s+)?(?:at|with)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(rf"{_ART}(?P<p>[^,]{{2,80}}?)\s+(?:at|@)\s+(?P<c>.{{1,100}})", re.IGNORECASE),
]  # fmt: skip
OTHER_WORDS = (
    (re.compile(r"^my (?:current|last|former|present|previous) (?:employer|company) (?:is|was) (?P<c>[^,]{1,60}?),? where (?P<i>i'm|i am|i was|i've been|i work as|i worked as)\s+(?P<p>(?:an? )?.{2,60}?)(?P<when>\s+(?:since|from|between)\b.*)?$", re.IGNORECASE), r"\g<i> \g<p> at \g<c>\g<when>"),
    (re.compile(r"^i(?:'ve| have)? spent (?:[\w ]{1,20}?years?|[\w ]{1,20}?months?|some time) (?=(?:at|with|as)\b)", re.IGNORECASE), "I worked "),
)  # fmt: skip
"""Ways of telling of a job that are put into the plain one first."""
