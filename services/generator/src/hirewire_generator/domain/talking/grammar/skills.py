"""Wordings about skills."""

from hirewire_generator.domain.talking.grammar.words import Rules

SKILLS: Rules = (
    ("skills_remove", r"{REMOVE} (?P<items>.{1,300}?) (?:from|in|out of) {MY}(?P<group>[\w/&. -]{2,30}? )?(?:skills?(?: section| list| set| group)?|skillset|tech stack|technologies)"),
    ("skills_remove", r"{REMOVE} {MY}(?:skills?)\s*:?\s+(?!section|group|list)(?P<items>.{1,300})"),
    ("skills_add", r"{ADD} {MY}(?P<items>.{1,400}?) (?:to|in|into|under|on|as|among) {MY}(?:part of )?{MY}(?P<group>[\w/&. -]{2,30}? )?(?:skills?(?: section| list| set| group)?|skillset|tech stack|technologies)(?: section| list)?"),
    ("skills_add", r"{ADD} {MY}(?P<group>[\w/&.-]{2,20} )?(?:skills?)(?: section| list)?\s*(?:[:]|like|such as|of|called|named|\s)\s*(?P<items>\S.{0,400})"),
    ("skills_group", r"(?:{ADD} |make |start )?{MY}(?:new )?(?:skills? )?group (?:called |named )?(?!my skills|skills|the skills)(?P<group>[^:]{2,40}?)\s*(?::|with)\s*(?P<items>\S.{0,400})"),
    ("skills_add", r"{ADD} to {MY}(?P<group>[\w/&.-]{2,20} )?skills?\s*:?\s*(?P<items>\S.{0,400})"),
    ("skills_set", r"{SET} {MY}skills{TO}(?P<items>.{1,600})"),
)  # fmt: skip
SKILLS_OFF: Rules = (
    ("skills_remove", r"take (?P<items>.{1,200}?) (?:off|out of) {MY}(?:skills?|skill list|skills list)"),
)  # fmt: skip
