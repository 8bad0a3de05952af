"""The sentences in which people tell of a job."""

import re

OPENING = re.compile(
    r"^(?:(?:and|then|also|but|so|after that|before that|before this|prior to that|previously|earlier|formerly|in the past|currently|now|nowadays|today|at the moment|presently|right now"
    r"|most recently|recently|my (?:latest|last|current|previous|first|second|present|most recent|old|new) (?:job|role|position|employer|work|gig)(?: is| was)?|there|later|afterwards|since then|as well"
    r"|my job before (?:this|that)(?: one)?(?: is| was)?|before (?-i:[A-Z])[\w&' ]{1,30}?(?=,? i\s)|(?:the )?(?:last|latest|most recent|previous) one(?: is| was)?|experience|job|work|in that time|at first|first|initially|originally|next)\b[\s,:]*)+",
    re.IGNORECASE,
)
_ART = r"(?:an?\s+|the\s+|their\s+)?"
_I = r"(?:i\s+(?:have\s+|had\s+|'ve\s+)?(?:also\s+|then\s+|just\s+|currently\s+|now\s+|previously\s+)?|i'(?:m|ve|d)\s+(?:also\s+|currently\s+|now\s+|been\s+)?|we\s+|he\s+|she\s+)?"
_WORK = r"(?:work(?:ed|ing|s)?|been working|was working|am working|be(?:en)? employed|was employed|am employed|employed|serv(?:ed|ing)|intern(?:ed|ing)?|freelanc(?:ed|ing)|interned|(?:was |got |been )?hired(?=\s+by\b)|joined|started|start)"
_NAMED = r"(?=\s+(?:the\s+|a company called\s+)?(?-i:[A-ZÀ-ÞА-Я0-9\"“]))"
_LEADS = r"(?:c[a-z]o|(?:co-?)?(?:owner|founder)|head|director|president|chair(?:man|woman)?|principal|partner|editor|captain|dean)"
_HOW = r"(?:\s+(?:(?:full|part)[ -]time|weekends|nights|evenings|summers|night shifts?|shifts|on and off|freelance))?"
_AT = rf"(?:at|@|(?:for|with|in|by){_NAMED})"
FORMS = [
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?as\s+{_ART}(?P<p>.{{2,80}}?)\s+{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?(?:(?:at|for|with|by|on(?=\s+the\s)|in(?={_NAMED}|\s+the\s|\s+\S+\s+(?:for\s+)?\d))\s+)?(?P<c>.{{1,80}}?)\s+as\s+{_ART}(?P<p>.{{2,80}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|had been|became|got hired as)|i'm|i've been|was|am|i(?=\s+(?:volunteer|intern)))\s+(?:currently\s+|now\s+|then\s+)?(?:working as\s+)?{_ART}(?P<p>.{{2,80}}?)\s+(?:at|@|for{_NAMED})\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|became)|i'm|i've been)\s+{_ART}(?P<p>(?:[\w-]+\s){{0,2}}{_LEADS}(?:\s+of\s+[a-z]+)?)\s+of\s+(?P<c>(?-i:[A-ZÀ-Þ]).{{1,80}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:did|had|completed|made|have)\s+(?:an?|my)\s+(?:(?P<what>[\w-]+)\s+)?(?P<p>internship|traineeship|placement)\s+(?:at|with|for|in)\s+(?P<c>.{1,80})", re.IGNORECASE),
    re.compile(r"i\s+(?:own|run|managed|manage|founded|opened|started|owned|ran|(?:have|had)(?=.{1,40}\b(?:company|business|shop|store|bakery|restaurant|caf[eé]|firm|agency|studio|practice|salon|farm|start-?up|bar|hotel|clinic)\b))\s+(?:an?|my own)\s+(?:small\s+|little\s+|own\s+|family\s+)*(?P<what>[\w -]{3,30}?)(?:\s+(?:called|named)\s+|,\s+(?=(?-i:[A-ZÀ-Þ])))(?P<c>.{1,80}?)", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:drove|cooked|taught|cleaned|painted|welded|drive|cook|teach|nursed|coached)\s+(?:for|at)\s+(?P<c>(?-i:[A-ZÀ-Þ0-9]).{1,80})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}{_HOW}\s+{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:joined|founded|started at|left)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(r"(?:i\s+am\s+|i'm\s+|i\s+was\s+|i've been\s+|i have been\s+)?(?:at|with)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:worked|drove|cooked|taught|cleaned|painted|waited|waitressed|served|stacked|sold|delivered|repaired|fixed|packed|manned|answered|handled|picked|nursed|coached|looked after|cared for)\s+(?:[\w']+\s){1,4}?(?:for|at)\s+(?P<c>(?-i:[A-ZÀ-Þ0-9]).{1,80})", re.IGNORECASE),
    re.compile(rf"{_ART}(?P<p>[^,]{{2,80}}?)\s+(?:at|@)\s+(?P<c>.{{1,100}})", re.IGNORECASE),
]  # fmt: skip
UNSURE = 2
"""The last forms fit nearly anything."""
OTHER_WORDS = (
    (re.compile(r"^(?:in|from) (?P<a>(?:[a-z]{3,9} )?(?:19|20)\d\d),? i (?:started|began|joined|worked)(?: working)? (?P<what>.{4,120}?),? and (?:stayed|left|was there|worked there|remained)(?: there)?(?: until| till| in)? (?P<b>(?:[a-z]{3,9} )?(?:19|20)\d\d)$", re.IGNORECASE), r"I worked \g<what> from \g<a> to \g<b>"),
    (re.compile(r"^(?:an? |one |two |three |four |five |\d{1,2} )(?:years?|months?) (?=(?:at|with|as) .{2,80}(?:19|20)\d\d)", re.IGNORECASE), "I worked "),
    (re.compile(r"^(?:my )?(?:summer|student|part[ -]time|weekend|holiday|side|evening|temp|saturday)? ?(?:job|gig|work)(?: in)? (?P<when>(?:19|20)\d\d)\s*:\s*(?P<what>.{4,200})$", re.IGNORECASE), r"\g<what>, \g<when>"),
    (re.compile(r"^my (?:current|last|former|present|previous) (?:employer|company) (?:is|was) (?P<c>[^,]{1,60}?),? where (?P<i>i'm|i am|i was|i've been|i work as|i worked as)\s+(?P<p>(?:an? )?.{2,60}?)(?P<when>\s+(?:since|from|between)\b.*)?$", re.IGNORECASE), r"\g<i> \g<p> at \g<c>\g<when>"),
    (re.compile(r"^i(?:'ve| have)? spent (?=(?:from |the years )?(?:[a-z]{3,9} )?(?:19|20)\d\d\b)", re.IGNORECASE), "I worked "),
    (re.compile(r"^(?:as|then as) (?P<p>an? [^,]{2,60}?) (?:for|at) (?P<c>[A-Z].{1,80})$"), r"I worked as \g<p> at \g<c>"),
    (re.compile(r"^i(?:'ve| have)? spent (?:[\w ]{1,20}?years?|[\w ]{1,20}?months?|some time) (?=(?:at|with|as)\b)", re.IGNORECASE), "I worked "),
)  # fmt: skip
"""Ways of telling of a job that are put into the plain one first."""
