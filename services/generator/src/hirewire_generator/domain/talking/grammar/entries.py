"""Wordings that add entries and sections, and those that set a field of an entry."""

from hirewire_generator.domain.talking.grammar.words import Rules

ENTRIES: Rules = (
    ("section_add", r"(?:{ADD}|make|start|open|i (?:want|need)) {MY}(?:custom )?section\s*(?:called|named|titled|for|about|with the title|:)?\s*(?P<title>[^:]{2,60}?)(?:\s*(?::|with|containing)\s*(?P<items>.+))?"),
    ("section_add", r"(?:{ADD}|make|start|open) {MY}(?P<title>[^:]{2,60}?) section(?:\s*(?::|with|containing)\s*(?P<items>.+))?"),
    ("entry_add", r"{ADD} {MY}(?:time|stint|work|years|period|spell) as (?P<text>(?:an? |the )?\S.{4,300})"),
    ("entry_add", r"{ADD} {MY}(?P<kind>job|role|position|work experience|experience|employment|internship|education|degree|school|project|certification|certificate|cert|licence|license|language|award|prize|publication|paper|article)s?(?: entry)?(?:\s*:\s*|\s+(?:called|named|as|at|in|for|-)\s+|\s+)(?P<text>\S.{0,400})"),
)  # fmt: skip
INTO_LISTS: Rules = (
    ("language_add", r"{ADD} {MY}(?P<text>[^\W\d][\w ]{1,30}?) (?:as|to) {MY}languages?(?:\s*[,(]\s*(?P<level>[\w ]{2,20})\)?| at (?P<level2>[\w ]{2,20}))?"),
    ("list_add", r"{ADD} {MY}(?P<text>.{1,400}?) (?:to|in|into|under|on|as) {MY}(?P<kind>[\w ]{2,40}?)(?: section| list)?"),
)  # fmt: skip
FIELDS: Rules = (
    ("entry_set", r"{SET} {MY}(?P<field>[\w ]{2,22}?) {OF} (?P<entry>.{2,80}?)(?: from .{1,60}?)?{TO}(?P<value>\S.{0,500})"),
    ("entry_set", r"{SET} (?P<entry>.{2,80}?)(?:'s|s')? (?P<field>company|employer|company name|position|title|job title|role|location|city|school|university|institution|degree|field|major|gpa|grade|start date|end date|start|end|dates?|start year|end year|graduation date|graduation year|description|url|link|name|level|fluency|issuer){TO}(?P<value>\S.{0,500})"),
    ("entry_set", r"{MY}(?P<field>start date|end date|dates|gpa|degree|company|location|major|graduation date|graduation year|position|job title) (?:{OF} (?P<entry>.{2,80}?) )?(?:should be|must be|was|is|:|=)\s*(?P<value>\S.{0,500})"),
    ("entry_set", r"(?:{SET}|{ADD}) {MY}(?P<field>start date|end date|dates|gpa|degree|company|major|graduation date|graduation year|position|end|start|fluency){TO}(?P<value>\S.{0,500})"),
)  # fmt: skip
