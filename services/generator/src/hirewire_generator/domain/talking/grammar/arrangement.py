"""Wordings about what stands where, and what is shown."""

from hirewire_generator.domain.talking.grammar.words import Rules

ARRANGEMENT: Rules = (
    ("hide", r"no {MY}(?P<what>{SECTION}) (?:section|part|block)"),
    ("hide", r"(?:hide|don't show|do not show|don't include|do not include|make invisible|turn off) (?P<what>.{2,60})"),
    ("show", r"(?!.*\b(?:resume|résumé|cv|pdf|docx|preview|document|result|it)\b)(?:show|unhide|display|turn on|bring back) (?:me )?{MY}(?P<what>.{2,60}?)(?: again)?"),
    ("swap", r"(?:swap|switch|exchange) (?P<a>.{2,60}?) (?:and|with) (?P<b>.{2,60})"),
    ("order", r"(?:{SET} )?{MY}(?:sections?'? )?order(?: of {MY}sections?)?{TO}(?P<names>.{5,200})"),
    ("order", r"(?P<names>(?:education|experience|skills|projects|summary|languages|certifications|awards|publications|work experience) first,? (?:and )?then .{4,100})"),
    ("order", r"(?:order|reorder|sort|arrange|rearrange|organi[sz]e|re-order) {MY}(?:sections?|parts|resume|cv|it|them)?\s*(?:as follows|like this|like|as|to|by|in this order|so)?\s*:?\s*(?P<names>\S.{4,200})"),
    ("place", r"{MY}(?P<what>{SECTION})(?: section)? (?:right |directly |just )?(?P<where>above|before|ahead of|below|after|under) {MY}(?P<other>{SECTION})(?: section)?"),
    ("place", r"(?:{MOVE}|i want|i'd like|i would like|i need|i prefer) (?P<what>.{2,80}?)(?: to (?:be|come|go|stand|appear)| so (?:that )?it(?:'s| is| comes| goes| stands))?(?: right| directly| just| immediately)? (?P<where>above|before|over|on top of|in front of|ahead of|below|after|under|underneath|beneath|behind|following) (?P<other>.{2,80})"),
    ("place", r"(?P<what>.{2,60}?) (?:should|must|needs to|has to|shall|to) (?:be|come|go|stand|appear) (?P<where>above|before|over|ahead of|below|after|under) (?P<other>.{2,60})"),
    ("edge", r"(?:{MOVE}|make) (?P<what>.{2,80}?) (?:(?:to|at|on|in|be|as|come|the|all|way)\s+)*(?:very )?(?P<where>top|first|beginning|start|front|bottom|last|end|up|down|higher|lower)(?: (?:of|in|on|section|position|place|one|one section)\b.{0,30})?"),
    ("edge", r"(?P<what>.{2,60}?) (?:should|must|needs to|has to|shall) (?:be|come|go|stand|appear) (?:at )?(?:the )?(?P<where>first|last|top|bottom|on top)"),
    ("edge", r"(?:have|keep|i want|leave|get) (?P<what>.{2,60}?) (?:at|to|on|in) (?:the )?(?:very )?(?P<where>top|bottom|end|beginning|start)(?: of .{2,30})?"),
    ("edge", r"(?P<what>education|experience|skills|projects|summary|languages|certifications|awards|publications|work experience) (?P<where>first|last|on top)"),
)  # fmt: skip
