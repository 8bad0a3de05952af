"""Wordings about name, title, contacts, place, summary and links."""

from hirewire_generator.domain.talking.grammar.words import Rules

PROFILE_FIRST: Rules = (
    ("profile_set", r"(?:{SET} )?{MY}(?P<field>{FIELD})(?: is (?:wrong|not right|incorrect|outdated|old|not correct|too \w+))?\s*[,;]?\s*(?:and |but )?(?:it (?:should be|must be|needs to be|should say|is)|(?:make|change|set) it(?: to)?)\s*:?\s+(?P<value>\S.{0,5000})"),
    ("profile_set", r"(?:i'd like|i would like|i want|i need|let) {MY}(?P<field>{FIELD})(?:{TO}| be )(?P<value>\S.{0,5000})"),
    ("profile_set", r"(?:make|set|use|put(?: down| in)?|take|have|list|write) (?P<value>.{2,200}?) (?:(?:as |for |be )?(?:my|the) |as )(?P<field>name|title|job title|headline|email|e-mail|mail|phone|phone number|location)(?: on (?:the )?top| at the top)?"),
    ("profile_set", r"(?:make|set) {MY}(?P<field>full name|name|job title|title|headline|location) (?!to\b|say\b|read\b|down\b|as\b|of\b|for\b|at\b|in\b)(?P<value>[^\s:=].{0,200})"),
    ("profile_set", r"{ADD} {MY}(?P<field>{FIELD})(?:{TO}|\s+)(?P<value>\S.{0,5000})"),
)  # fmt: skip
PROFILE: Rules = (
    ("link_add", r"{ADD} {MY}(?:{LINK})(?![.\w/])(?: profile| account| page| link| address| url)?\s*(?::|to|as|is|=)?\s*(?P<url>\S+\.\S+|\S+/\S+)"),
    ("link_add", r"{ADD} {MY}(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S+)"),
    ("link_set", r"{SET} {MY}(?P<field>{LINK})(?: profile| account| page| link| address| url)?{TO}(?P<value>\S+)"),
    ("profile_set", r"(?:{SET}|use|have) {MY}(?P<field>{FIELD})(?: from .{1,80}?)?{TO}(?P<value>\S.{0,5000})"),
    ("profile_set", r"{MY}(?P<field>{FIELD})\s*(?:=|:|->|→|(?:should|must|needs to|has to|shall|ought to) (?:be|say|read)\b:?)\s*(?P<value>\S.{0,5000})"),
    ("profile_set", r"i(?:'d| would) (?:rather|like to|prefer to) be called (?P<called>\S.{1,80})"),
    ("profile_set", r"(?:my )?new (?P<field>title|job title|headline|location|city|summary)(?: is| will be|:| =)?\s+(?P<value>\S.{0,200})"),
    ("one_name", r"{SET} {MY}(?P<which>last|family|sur|second|first|given)[ -]?name{TO}(?P<name>\S+)"),
    ("profile_set", r"call me {MY}(?P<title>an? )(?P<value>\S.{0,100})"),
    ("profile_set", r"(?:(?:i've |i have |i )?(?:got|have) )?{MY}(?:new )?(?P<field>number|mobile|cell|phone|phone number|mobile number|tel|telephone)(?: number| nr)?(?: (?:is|is now|has changed to|changed to)|:)?\s+(?:now )?(?P<value>\+?[\d(][\d ().\-/]{5,24})"),
    ("profile_set", r"(?:call me|(?:address|name) me(?: as)?) (?P<value>\S.{0,100})"),
)  # fmt: skip
