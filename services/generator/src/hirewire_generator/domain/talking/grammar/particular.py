"""Wordings that a more general one would take for something else: these are tried before it, whatever they are about."""

from hirewire_generator.domain.talking.grammar.words import Rules

PARTICULAR: Rules = (
    ("swap_entries", r"(?:swap|switch|exchange|flip) {MY}(?P<which>first two|last two|top two|two) (?P<kind>jobs|positions|roles|schools|degrees|projects)(?: around)?"),
    ("sort", r"(?:sort|order|arrange|put) {MY}(?P<kind>jobs|positions|roles|experiences?|education|schools|degrees|projects)(?: by date)?(?: in)?(?: reverse)? ?(?:with )?{MY}?(?P<how>oldest first|newest first|latest first|most recent first|oldest to newest|newest to oldest|by date|reverse chronological(?:ly)?|chronological(?:ly)?)(?: order)?"),
    ("remove_several", r"{REMOVE} {MY}(?P<kind>jobs|positions|roles|schools|degrees|projects) (?:number |no\.? ?|#)?(?P<list>\d(?:\s*(?:,|and|&)\s*#?\d)+)"),
    ("remove_line", r"{REMOVE} {MY}(?P<what>.{3,80}?) {BULLET}"),
    ("skills_remove", r"no more (?!questions?\b|changes\b|words\b|jobs?\b)(?P<items>[\w+#. ]{1,40})"),
    ("bullet_add", r"(?:new|another|one more) {BULLET} {OF} (?P<entry>[^,:]{2,60}),\s+(?P<text>\S.{4,400})"),
    ("edge", r"(?:can |could |let )?{MY}(?P<what>{SECTION})(?: section)? (?:to )?(?:come|go|be|stand|appear)s? (?:at )?(?:the )?(?:very )?(?P<where>first|last|top|bottom|on top|end)"),
    ("remove_several", r"{REMOVE} {MY}(?P<edge>first|last|oldest|newest|latest|top|bottom) (?P<n>two|three|four|[2-9]) (?P<kind>jobs|positions|roles|schools|degrees|projects)"),
    ("replace", r"{SET} (?P<old>'[^']+'|\"[^\"]+\"|“[^”]+”){TO}(?P<new>'[^']+'|\"[^\"]+\"|“[^”]+”)"),
    ("replace", r"(?:swap|exchange|trade|substitute) (?P<old>.{1,60}?) for (?P<new>.{1,60})"),
    ("profile_set", r"(?:re-?write|re-?word|re-?phrase|edit) {MY}(?P<field>summary|profile|about me|about|objective|headline|title)(?: text)?\s*(?:(?:to|as|like this|so that it says|to say)\s*:?|:)\s+(?P<value>\S.{0,5000})"),
    ("list_add", r"{ADD} (?:(?:this|that|it|the following|a line|a sentence) )?to {MY}(?P<kind>summary|profile|about me|objective)(?: text| section)?\s*(?::|that|,|-)?\s+(?P<text>\S.{0,1000})"),
    ("remove", r"(?:i )?(?:don't|do not|dont) (?:want|need|like) (?:to (?:see|have|show) )?(?P<what>.{2,60}?) (?:on|in) (?:there|it|here|that|{MY}{RESUME})(?: any ?more)?"),
    ("remove", r"(?:no|without) {MY}(?P<what>links?|photo|phone|phone number|address|location|summary|projects|languages|awards|certifications|publications) (?:at all|on (?:it|there|{MY}{RESUME})|any ?more)"),
    ("remove", r"take {MY}(?P<what>[\w .'&-]{2,60}?) (?:off|out)(?:, .{0,60}| of (?:it|there|{MY}{RESUME}))?"),
    ("remove", r"forget (?:about )?(?!it\b|that\b)(?P<what>{MY}.{2,60}?)"),
    ("skills_remove", r"i (?:don't|do not|dont|no longer) (?:know|use|do|work with|remember) (?P<items>.{1,100}?)(?: any ?more| any longer)(?<!that any more)"),
    ("themes", r"(?:(?:{SET}|use|try|show(?: me)?|i want|choose|pick|give me) )?{MY}(?:different |other |another |new |available |all )*(?:themes?|templates?|designs?|looks?)|(?:what|which) (?:themes?|templates?|designs?)\b.{0,40}"),
    ("ended", r"(?:i (?:left|quit|finished at|stopped at)|{MY}(?:work|job) at) (?P<entry>.{2,60}?) (?:ended |finished )?(?:in|on|at the end of) (?P<value>.{4,20})"),
    ("ended", r"{MY}(?P<entry>.{2,60}?) (?:ended|finished|stopped) (?:in|on) (?P<value>.{4,20})"),
    ("bullet_add", r"(?:for|at|to|under|in) (?P<entry>[^:]{2,80}?),? (?:add|write|put|say|note|mention)\s*(?:a bullet\s*)?:\s*(?P<text>\S.*)"),
    ("entry_set", r"(?:in|at|for) (?P<entry>.{2,60}?),? {SET} {MY}(?P<field>[\w ]{2,22}?){TO}(?P<value>\S.{0,500})"),
)  # fmt: skip
