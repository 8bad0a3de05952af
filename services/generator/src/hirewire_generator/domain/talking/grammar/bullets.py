"""Wordings about the lines below an entry."""

from hirewire_generator.domain.talking.grammar.words import Rules

BULLETS: Rules = (
    ("bullet_add", r"(?:for|at|to|under|in) (?P<entry>[^:]{2,80}?)\s*:\s*(?:new|another|one more) {BULLET}\s*[:,-]\s*(?P<text>\S.*)"),
    ("bullet_add", r"(?:{ADD}|new|another|one more) {MY}{BULLET}\s*(?:{OF} (?P<entry>[^:]{2,80}?))?\s*(?::|-|—|saying(?: that)?|that says|with the text)\s*(?P<text>\S.*)"),
    ("bullet_add", r"{ADD} {MY}{BULLET} (?P<text>[\"“«].+[\"”»]) {OF} (?P<entry>.{2,80})"),
    ("bullet_add", r"{ADD} (?P<text>[\"“«].{12,}[\"”»]) (?:to|under|in|at|for) (?!.*\bskills?\b)(?P<entry>.{2,80})"),
    ("bullet_add", r"{ADD} (?:to|under|at|for) (?P<entry>[^:]{2,80}?)(?:\s*:|\s+that)\s+(?P<text>\S.*)"),
    ("bullet_add", r"{ADD} {MY}{BULLET} {OF} (?P<entry>[\"“«]?.{2,60}?)[,]?\s+(?:saying(?: that)?|that says|that|about how)\s+(?P<text>\S.*)"),
    ("bullet_set", r"{SET} {MY}(?P<nth>[\w#]{1,8}) {BULLET}(?: {OF} (?P<entry>.{2,60}?))?{TO}(?P<text>\S.*)"),
    ("bullet_set", r"{SET} {MY}{BULLET} (?:number |no\.? ?|#)?(?P<nth>\d{1,2}|one|two|three|four|five)(?: {OF} (?P<entry>.{2,60}?))?{TO}(?P<text>\S.*)"),
    ("bullet_remove", r"{REMOVE} {MY}(?P<nth>(?!all\b|the\b|of\b|my\b|these\b)[\w#]{1,8}|most recent) {BULLET}(?: {OF} (?P<entry>.{2,80}))?"),
    ("bullet_remove", r"{REMOVE} {MY}{BULLET} (?:number |no\.? ?|#)?(?P<nth>\d{1,2}|one|two|three|four|five)(?: {OF} (?P<entry>.{2,80}))?"),
    ("bullet_remove", r"{REMOVE} (?P<nth>all) {MY}{BULLET}(?: {OF} (?P<entry>.{2,80}))?"),
)  # fmt: skip
