"""The commands that are understood, as a table: what is meant, and how people say it."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from hirewire_generator.domain.talking.clauses import LONGEST_CLAUSE, cuts, without_noise
from hirewire_generator.domain.talking.deeds import MEASURED
from hirewire_generator.domain.talking.vocabulary import (
    COLOURS,
    LINK_FIELDS,
    LOCALES,
    PROFILE_FIELDS,
    SECTIONS,
)


@dataclass(frozen=True, slots=True)
class Intent:
    kind: str
    slots: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.slots.get(name, "")


def _any(words: object) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]  # any collection of words


_WORDS = {
    "MY": r"(?:(?:my|the|your|this|our|a|an|another|one|new|current|all|of|me|for|to)\s+)*",
    "SET": r"(?:change|set|update|correct|rename|make|edit|modify|fix|switch|put|replace|adjust|turn|enter|write|amend)",
    "ADD": r"(?:add|throw in|include|insert|append|put|list|mention|enter|i forgot(?: to (?:add|mention))?|write|create|use)",
    "REMOVE": r"(?:remove|delete|drop|get rid of|take out|take off|take away|erase|cut|cut out|throw out|throw away|kill|clear|eliminate|exclude|leave out|strip|del|rm|omit|scrap|discard|lose|scratch|ditch|dump|chuck(?: out)?|leave off|bin)",
    "MOVE": r"(?:move|put|place|bring|shift|set|show|push|list)",
    "WANT": r"(?:(?:can it be|use|try|apply|give me|i (?:want|like|prefer|need)|switch to|go with|make it|make|change (?:it |this |the resume |my resume |my cv )?to|let's use|set|pick|choose|take|with|in|have)\s+)?",
    "TO": r"(?:\s+(?:over to|so (?:that )?it (?:says|reads|is)|to be|to say|to read|to|as|into|with|by|is now|is|should be|must be|needs to be|has to be|will be|down as|say|read)\s*:?\s+|\s*(?:=|:|->|→)\s*)",
    "FIELD": _any(PROFILE_FIELDS),
    "LINK": _any(LINK_FIELDS),
    "COLOUR": rf"#[0-9a-f]{{6}}|{_any(COLOURS)}",
    "LOCALE": _any(LOCALES),
    "THEME": "classic|modern|ledger|compact|executive|sidebar",
    "LOOK": r"(?:theme|template|design|style|layout|look|format)",
    "BULLET": r"(?:bullet points?|bullets?|points?|highlights?|achievements?|responsibilit(?:y|ies)|lines?|accomplishments?|task)",
    "OF": r"(?:of|from|in|at|under|for|to|on)",
    "RESUME": r"(?:resume|résumé|cv|curriculum|curriculum vitae|pdf|docx|word(?: document| file)?|document|file|preview|final version|result)",
    "SECTION": _any(SECTIONS),
    "N": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|\d{1,2})",
}
_RULES: list[tuple[str, str]] = [
    ("undo", r"(?:undo|revert|rollback|roll back|go back|step back|take (?:it|that|this) back|cancel (?:that|it|this|the last|my last)|bring (?:it|that) back|(?:restore|go back to|back to) the (?:previous|last|old) (?:version|one|state)|ctrl ?\+? ?z|oops|no,? (?:go back|undo that|not that))(?P<rest>(?:\W+(?:that|it|this|the|my|last|latest|previous|change|changes|edit|edits|step|steps|time|times|again|back|undo|by|thing|you|did|everything you just did|{N}))*)"),
    ("redo", r"(?:redo|do (?:it|that) again|reapply|undo the undo)(?P<rest>(?:\W+(?:that|it|the|last|change|changes|step|steps|time|times|{N}))*)"),
    ("start_over", r"(?:start (?:over|again|from scratch|afresh)|reset(?: everything| all| my resume| the resume)?|(?:clear|delete|remove|erase) (?:everything|all|all of it|it all|(?:the|my) whole (?:resume|cv)|(?:the|my) (?:entire )?(?:resume|cv)))"),
    ("pages", r"(?:(?:no|more|than|at|most|longer|make|fit|fits|keep|put|get|squeeze|reduce|limit|shrink|cut|down|i|want|need|it|this|that|should|must|has|be|have|my|the|resume|cv|everything|all|set|change|length|pages?|target|limited|to|on|onto|in|into|a|just|only|exactly|max|maximum|into)\s+)*(?P<n>one|two|single|1|2)[ -]?(?:pages?|pager|sides?)(?:\s+(?:only|max|maximum|long|resume|cv|please|long please|version))?(?:\s+(?:is|are|would be|will be) (?:totally |perfectly )?(?:fine|ok|okay|good|enough|alright|allowed))?"),
    ("pages", r"(?:no|any|without|remove the|forget the|ignore the) page (?P<n>limit|target|number)s?"),
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
    ("theme", r"(?:use|try|apply|switch to|go with|give me|i want|set) {MY}(?:theme )?(?:to )?(?P<theme>{THEME})(?: {LOOK})? (?:with|in|and) {MY}(?P<colour>{COLOUR})(?: accents?| colou?rs?| headings?| accent colou?r)*"),
    ("theme", r"{SET} {MY}(?:resume |cv )?{LOOK}(?:\s+of .{0,20}?)?{TO}{MY}(?P<theme>[\w -]{1,40}?)(?: {LOOK}| one)?"),
    ("theme", r"{LOOK}\s*[:=]?\s*(?P<theme>{THEME})"),
    ("theme", r"{WANT}{MY}(?P<theme>{THEME})(?: {LOOK}| one)"),
    ("theme", r"(?:{WANT}|i'd like |i would like ){MY}(?:one|theme|layout|design|version) (?:with|called|named) {MY}(?P<theme>{THEME})(?: {LOOK})?"),
    ("theme", r"(?:use|try|apply|switch to|go with|give me|pick|choose|change to|take) {MY}(?P<theme>classic|modern|ledger|executive|sidebar|compact)"),
    ("paper", r"(?:{SET}|use)? ?{MY}(?:paper|page) ?(?:size|format)?{TO}?\s*(?:us |american |din )?(?P<paper>a4|letter)(?: size| paper| format)?"),
    ("paper", r"{WANT}{MY}(?:us |american |din )?(?P<paper>a4|letter)(?: size| paper| format| page| please|-size| paper size)*"),
    ("accent", r"(?:{SET}|use) {MY}(?:accent|main|primary|theme|heading|headings|title|text|highlight)?s?'? ?(?:colou?rs?|accent|headings|titles)(?: colou?r)?(?: {OF} .{0,20}?)?{TO}{MY}(?P<colour>{COLOUR})"),
    ("accent", r"(?:(?:accent |main |heading )?colou?r|accent)\s*[:=]?\s*(?P<colour>{COLOUR})"),
    ("accent", r"{WANT}(?:it |everything |the headings |headings |the titles |some |more |the resume |my resume )?{MY}(?P<colour>{COLOUR})(?: accents?| colou?rs?| headings?| tones?| theme| accent colou?r)*"),
    ("accent_unknown", r"{SET} {MY}(?:accent |main |primary |heading )?colou?r(?: {OF} .{0,20}?)?{TO}(?P<colour>.{1,40})"),
    ("density", r"(?:{WANT}|{SET} |give )?(?:it |everything |the (?:text|layout|lines|spacing|resume) |{MY}spacing )?(?:to )?(?:look |be )?(?:a (?:bit|little) |much |even |bit )?(?P<density>more compact|denser|dense|tighter|tight|roomier|roomy|more spacious|spacious|more airy|airier|airy|more space|more white ?space|more room|less dense|less tight|less space|less white ?space|not so much (?:white ?)?space|too much (?:white ?)?space|normal spacing|normal density|looser|more breathing room|more air)(?: spacing| layout| between .{1,30})?"),
    ("density", r"{SET} {MY}(?:density|spacing){TO}(?P<density>compact|normal|roomy|auto|tight|loose|dense|airy)"),
    ("density", r"(?:increase|reduce|decrease) {MY}(?P<density>spacing|white ?space|margins?|density)"),
    ("font", r"(?:{SET} {MY}fonts?(?: family| face)?{TO}|(?:use|try|apply) {MY}font |fonts?\s*[:=]\s*)(?P<font>[A-Za-z0-9 ]{2,60}?)(?: font)?"),
    ("font", r"(?:use|try|apply|i want|i prefer|switch to) {MY}(?P<font>[A-Za-z0-9 ]{2,60}?) font"),
    ("locale", r"(?:{SET}|use|have|i want) {MY}(?:(?:language|locale)(?: {OF} {MY}(?:headings?|titles?|resume|cv|document|section titles))?|headings?|titles|section titles|section headings|headings language){TO}?\s*(?:in |be )?(?:in )?(?P<locale>{LOCALE})"),
    ("locale", r"(?:{SET}|use|have|i want) {MY}(?:document|resume|cv|heading|headings?|labels?|output|section) (?:language|locale){TO}(?P<locale>{LOCALE})"),
    ("locale", r"(?:{SET}|use|have|i want)? ?{MY}(?:labels?|headings?|headers?|month names?)(?: to be)? (?:in|into) (?P<locale>{LOCALE})"),
    ("locale", r"(?:use|switch to|set to|go with) (?P<locale>(?:british|uk|american|us) english|british)(?: spelling| labels)?"),
    ("locale", r"(?:headings?|titles|section titles|locale|document language|resume language)\s*(?:in|:|=)\s*(?P<locale>{LOCALE})"),
    ("locale", r"(?:use|switch to) (?P<locale>{LOCALE})(?: for {MY})?(?: ?headings?| titles| section titles| locale)"),
    ("dates", r"(?:(?:{SET}|use|show) )?{MY}(?:date formats?|format {OF} {MY}dates?|dates?){TO}?\s*(?:in |as )?{MY}(?P<format>short|long|numeric|iso|years?(?: only)?|only years|numbers|full|month and year|\d\d/\d{4}|\d{4}-\d\d)(?: format| form| dates?| month names| months?)?"),
    ("dates", r"(?:write|show|format|display|use|print) {MY}dates? (?:like|as|in the form(?:at)?(?: of)?) (?:this:? )?(?P<format>\d\d/\d{4}|\d{4}-\d\d|\d{4})"),
    ("dates", r"(?:only )?(?:show|use|write|print|display) (?:only |just )?{MY}(?P<format>years?)(?: only)? (?:for|in|as) {MY}dates"),
    ("dates", r"(?:use |show |with |display )?{MY}(?P<format>short|long|numeric|iso|only years|years only|just years|just the years|only the years|full)(?: (?:date format|dates|date))?(?: in {MY}dates)?(?<!short)(?<!long)(?<!full)"),
    ("photo", r"(?P<how>put|insert|attach|i want|remove|delete|hide|drop|no|without|don't show|turn off|take off|show|add|display|use|include|turn on|with|round|square|make)\s+(?:(?:my|the|a|an|it)\s+)*(?P<shape>round|square|circular)?\s*(?:profile )?(?:photo|picture|image|pic|foto|portrait)(?: {TO}?\s*(?P<shape2>round|square|on|off|circular))?"),
    ("footer", r"(?:{SET}|{ADD}) {MY}footer(?: text)?(?:{TO}|\s+)(?P<value>.+)"),
    ("hide", r"no {MY}(?P<what>{SECTION}) (?:section|part|block)"),
    ("hide", r"(?:hide|don't show|do not show|don't include|do not include|make invisible|turn off) (?P<what>.{2,60})"),
    ("show", r"(?!.*\b(?:resume|résumé|cv|pdf|docx|preview|document|result|it)\b)(?:show|unhide|display|turn on|bring back) (?P<what>.{2,60}?)(?: again)?"),
    ("swap", r"(?:swap|switch|exchange) (?P<a>.{2,60}?) (?:and|with) (?P<b>.{2,60})"),
    ("order", r"(?:{SET} )?{MY}(?:sections?'? )?order(?: of {MY}sections?)?{TO}(?P<names>.{5,200})"),
    ("order", r"(?P<names>(?:education|experience|skills|projects|summary|languages|certifications|awards|publications|work experience) first,? (?:and )?then .{4,100})"),
    ("order", r"(?:order|reorder|sort|arrange|rearrange|organi[sz]e|re-order) {MY}(?:sections?|parts|resume|cv|it|them)?\s*(?:as follows|like this|like|as|to|by|in this order|so)?\s*:?\s*(?P<names>\S.{4,200})"),
    ("place", r"{MY}(?P<what>{SECTION})(?: section)? (?:right |directly |just )?(?P<where>above|before|ahead of|below|after|under) {MY}(?P<other>{SECTION})(?: section)?"),
    ("place", r"(?:{MOVE}|i want|i'd like|i would like|i need|i prefer) (?P<what>.{2,80}?)(?: to (?:be|come|go|stand|appear))?(?: right| directly| just| immediately)? (?P<where>above|before|over|on top of|in front of|ahead of|below|after|under|underneath|beneath|behind|following) (?P<other>.{2,80})"),
    ("place", r"(?P<what>.{2,60}?) (?:should|must|needs to|has to|shall|to) (?:be|come|go|stand|appear) (?P<where>above|before|over|ahead of|below|after|under) (?P<other>.{2,60})"),
    ("edge", r"(?:{MOVE}|make) (?P<what>.{2,80}?) (?:(?:to|at|on|in|be|as|come|the|all|way)\s+)*(?:very )?(?P<where>top|first|beginning|start|front|bottom|last|end|up|down|higher|lower)(?: (?:of|in|on|section|position|place|one|one section)\b.{0,30})?"),
    ("edge", r"(?P<what>.{2,60}?) (?:should|must|needs to|has to|shall) (?:be|come|go|stand|appear) (?:at )?(?:the )?(?P<where>first|last|top|bottom|on top)"),
    ("edge", r"(?P<what>education|experience|skills|projects|summary|languages|certifications|awards|publications|work experience) (?P<where>first|last|on top)"),
    ("shorter", r"(?:(?:make|cut|keep|get) (?:it|this|that|my (?:resume|cv)|the (?:resume|cv|text)|everything)?(?: down| to be| a (?:bit|little|lot)| much| even)*\s*(?:shorter|short|more concise|concise|briefer|brief|down|leaner|crisper|less wordy)|(?:a (?:bit|little) |much |even )?shorter|shorten(?: it| this| my (?:resume|cv)| the (?:resume|cv|text)| everything)?|too long|it'?s (?:too|way too) long|(?:be )?more concise|trim(?: it| this| everything| my resume| my cv)?|condense(?: it| this| everything)?|less text)"),
    ("needs_model", r"(?:(?:re-?write|re-?word|re-?phrase|paraphrase|polish|tailor|optimi[sz]e|enhance|beautify|proofread|strengthen|translate|spell ?check|upgrade|adapt|customi[sz]e)\b.*|make .{1,60}?(?:sound|more \w+|better|stronger|nicer|catchier|perfect|impressive|professional|pop|stand out|shine|ats[ -]friendly).*|improve (?!it$).+|(?:write|draft|compose|come up with|invent|make up|think of|generate|create|suggest|give me|fill in) (?:me )?(?:an? |my |some |the |another |better )?(?:professional |short |good |nice |great |new )*(?:summary|profile|cover letter|letter|bullets?|bullet points?|objective|text|description|headline|achievements?|content|experience|something)\b(?!\s*[:]).*|(?:(?:i (?:need|want)|what about|and|now)? ?(?:an?|the|my)? ?(?:cover|motivation|application) letter(?: too| please| for .{2,60})?)|(?:correct|fix|check) (?:my |the )?(?:grammar|spelling|english|typos|mistakes|language).*|summari[sz]e .+|sound .+|use (?:more|better|stronger) .+|(?:expand|elaborate|describe|explain)\b.*)"),
    ("generate", r"(?:generate|regenerate|create|build|make|produce|render|export|download|give me|send me|show me|show|print|get|save|finish|finali[sz]e|compile|write|do|let me see|i want|i need)(?: me)?(?: {MY})?(?:it|{RESUME}|one)(?: (?:as|in|to|of|for|with|from|and|the|a|my|pdf|docx|word|it|now|again|this|that|file|format|what you have|{RESUME}))*"),
    ("generate", r"(?:(?:download|export|save|send|get)(?: me| it)* (?:as|in|to|a)(?: an?)? (?:pdf|docx|word|file)(?: file| document| format)?|generate|regenerate|render|download|export|print|pdf|docx|finish|go|go ahead|do it|build|i'm done|im done|done|that's all|thats all|that's it|ready|finished)"),
    ("bullet_add", r"(?:for|at|to|under|in) (?P<entry>[^:]{2,80}?)\s*:\s*(?:new|another|one more) {BULLET}\s*[:,-]\s*(?P<text>\S.*)"),
    ("bullet_add", r"(?:{ADD}|new|another|one more) {MY}{BULLET}\s*(?:{OF} (?P<entry>[^:]{2,80}?))?\s*(?::|-|—|saying(?: that)?|that says|with the text)\s*(?P<text>\S.*)"),
    ("bullet_add", r"{ADD} {MY}{BULLET} (?P<text>[\"“«].+[\"”»]) {OF} (?P<entry>.{2,80})"),
    ("bullet_add", r"{ADD} (?P<text>[\"“«].{12,}[\"”»]) (?:to|under|in|at|for) (?!.*\bskills?\b)(?P<entry>.{2,80})"),
    ("bullet_add", r"{ADD} (?:to|under|at|for) (?P<entry>[^:]{2,80}?)\s*[:]\s*(?P<text>\S.*)"),
    ("bullet_add", r"{ADD} {MY}{BULLET} {OF} (?P<entry>[\"“«]?.{2,60}?)[,]?\s+(?:saying(?: that)?|that says|that|about how)\s+(?P<text>\S.*)"),
    ("bullet_set", r"{SET} {MY}(?P<nth>[\w#]{1,8}) {BULLET}(?: {OF} (?P<entry>.{2,60}?))?{TO}(?P<text>\S.*)"),
    ("bullet_set", r"{SET} {MY}{BULLET} (?:number |no\.? ?|#)?(?P<nth>\d{1,2}|one|two|three|four|five)(?: {OF} (?P<entry>.{2,60}?))?{TO}(?P<text>\S.*)"),
    ("bullet_remove", r"{REMOVE} {MY}(?P<nth>[\w#]{1,8}|most recent) {BULLET}(?: {OF} (?P<entry>.{2,80}))?"),
    ("bullet_remove", r"{REMOVE} {MY}{BULLET} (?:number |no\.? ?|#)?(?P<nth>\d{1,2}|one|two|three|four|five)(?: {OF} (?P<entry>.{2,80}))?"),
    ("bullet_remove", r"{REMOVE} (?P<nth>all) {MY}{BULLET}(?: {OF} (?P<entry>.{2,80}))?"),
    ("skills_remove", r"{REMOVE} (?P<items>.{1,300}?) (?:from|in|out of) {MY}(?P<group>[\w/&. -]{2,30}? )?(?:skills?(?: section| list| set| group)?|skillset|tech stack|technologies)"),
    ("skills_remove", r"{REMOVE} {MY}(?:skills?)\s*:?\s+(?!section|group|list)(?P<items>.{1,300})"),
    ("skills_add", r"{ADD} {MY}(?P<items>.{1,400}?) (?:to|in|into|under|on|as|among) {MY}(?:part of )?{MY}(?P<group>[\w/&. -]{2,30}? )?(?:skills?(?: section| list| set| group)?|skillset|tech stack|technologies)(?: section| list)?"),
    ("skills_add", r"{ADD} {MY}(?P<group>[\w/&.-]{2,20} )?(?:skills?)(?: section| list)?\s*(?:[:]|like|such as|of|called|named|\s)\s*(?P<items>\S.{0,400})"),
    ("skills_group", r"(?:{ADD} |make |start )?{MY}(?:new )?(?:skills? )?group (?:called |named )?(?P<group>[^:]{2,40}?)\s*(?::|with)\s*(?P<items>\S.{0,400})"),
    ("skills_add", r"{ADD} to {MY}(?P<group>[\w/&.-]{2,20} )?skills?\s*:?\s*(?P<items>\S.{0,400})"),
    ("skills_set", r"{SET} {MY}skills{TO}(?P<items>.{1,600})"),
    ("section_add", r"(?:{ADD}|make|start|open|i (?:want|need)) {MY}(?:custom )?section\s*(?:called|named|titled|for|about|with the title|:)?\s*(?P<title>[^:]{2,60}?)(?:\s*(?::|with|containing)\s*(?P<items>.+))?"),
    ("section_add", r"(?:{ADD}|make|start|open) {MY}(?P<title>[^:]{2,60}?) section(?:\s*(?::|with|containing)\s*(?P<items>.+))?"),
    ("entry_add", r"{ADD} {MY}(?:time|stint|work|years|period|spell) as (?P<text>(?:an? |the )?\S.{4,300})"),
    ("entry_add", r"{ADD} {MY}(?P<kind>job|role|position|work experience|experience|employment|internship|education|degree|school|project|certification|certificate|cert|licence|license|language|award|prize|publication|paper|article)s?(?: entry)?(?:\s*:\s*|\s+(?:called|named|as|at|in|for|-)\s+|\s+)(?P<text>\S.{0,400})"),
    ("profile_set", r"(?:{SET} )?{MY}(?P<field>{FIELD})(?: is (?:wrong|not right|incorrect|outdated|old|not correct|too \w+))?\s*[,;]?\s*(?:and |but )?(?:it (?:should be|must be|needs to be|should say|is)|(?:make|change|set) it(?: to)?)\s*:?\s+(?P<value>\S.{0,5000})"),
    ("profile_set", r"(?:i'd like|i would like|i want|i need|let) {MY}(?P<field>{FIELD})(?:{TO}| be )(?P<value>\S.{0,5000})"),
    ("profile_set", r"(?:make|set|use|put|take|have) (?P<value>.{2,200}?) (?:(?:as |for |be )?(?:my|the) |as )(?P<field>name|title|job title|headline|email|e-mail|mail|phone|phone number|location)(?: on (?:the )?top| at the top)?"),
    ("profile_set", r"(?:make|set) {MY}(?P<field>full name|name|job title|title|headline|location) (?!to\b|say\b|read\b|down\b|as\b|of\b|for\b|at\b|in\b)(?P<value>[^\s:=].{0,200})"),
    ("profile_set", r"{ADD} {MY}(?P<field>{FIELD})(?:{TO}|\s+)(?P<value>\S.{0,5000})"),
    ("skills_remove", r"take (?P<items>.{1,200}?) (?:off|out of) {MY}(?:skills?|skill list|skills list)"),
    ("language_add", r"{ADD} {MY}(?P<text>[^\W\d][\w ]{1,30}?) (?:as|to) {MY}languages?(?:\s*[,(]\s*(?P<level>[\w ]{2,20})\)?| at (?P<level2>[\w ]{2,20}))?"),
    ("list_add", r"{ADD} {MY}(?P<text>.{1,400}?) (?:to|in|into|under|on|as) {MY}(?P<kind>[\w ]{2,40}?)(?: section| list)?"),
    ("link_add", r"{ADD} {MY}(?:{LINK})(?: profile| account| page| link| address| url)?\s*(?::|to|as|is|=)?\s*(?P<url>\S+\.\S+|\S+/\S+)"),
    ("profile_set", r"{ADD} {MY}(?P<field>{FIELD})(?:{TO}|\s+)(?P<value>\S.{0,5000})"),
    ("link_set", r"{SET} {MY}(?P<field>{LINK})(?: profile| account| page| link| address| url)?{TO}(?P<value>\S+)"),
    ("profile_set", r"(?:{SET}|use|have) {MY}(?P<field>{FIELD})(?: from .{1,80}?)?{TO}(?P<value>\S.{0,5000})"),
    ("profile_set", r"{MY}(?P<field>{FIELD})\s*(?:=|:|->|→|(?:should|must|needs to|has to|shall|ought to) (?:be|say|read)\b:?)\s*(?P<value>\S.{0,5000})"),
    ("profile_set", r"i(?:'d| would) (?:rather|like to|prefer to) be called (?P<called>\S.{1,80})"),
    ("profile_set", r"(?:my )?new (?P<field>title|job title|headline|location|city|summary)(?: is| will be|:| =)?\s+(?P<value>\S.{0,200})"),
    ("one_name", r"{SET} {MY}(?P<which>last|family|sur|second|first|given)[ -]?name{TO}(?P<name>\S+)"),
    ("profile_set", r"call me {MY}(?P<title>an? )(?P<value>\S.{0,100})"),
    ("profile_set", r"{MY}(?:new )?(?P<field>number|mobile|cell|phone|phone number|mobile number|tel|telephone)(?: number| nr)?(?: (?:is|is now|has changed to|changed to))?\s+(?:now )?(?P<value>\+?[\d(][\d ().\-/]{5,24})"),
    ("profile_set", r"(?:call me|(?:address|name) me(?: as)?) (?P<value>\S.{0,100})"),
    ("entry_set", r"{SET} {MY}(?P<field>[\w ]{2,22}?) {OF} (?P<entry>.{2,80}?){TO}(?P<value>\S.{0,500})"),
    ("entry_set", r"{SET} (?P<entry>.{2,80}?)(?:'s|s')? (?P<field>company|employer|company name|position|title|job title|role|location|city|school|university|institution|degree|field|major|gpa|grade|start date|end date|start|end|dates?|start year|end year|graduation date|graduation year|description|url|link|name|level|fluency|issuer){TO}(?P<value>\S.{0,500})"),
    ("entry_set", r"{MY}(?P<field>start date|end date|dates|gpa|degree|company|location|major|graduation date|graduation year|position|job title) (?:{OF} (?P<entry>.{2,80}?) )?(?:should be|must be|was|is|:|=)\s*(?P<value>\S.{0,500})"),
    ("entry_set", r"(?:{SET}|{ADD}) {MY}(?P<field>start date|end date|dates|gpa|degree|company|major|graduation date|graduation year|position|end|start|fluency){TO}(?P<value>\S.{0,500})"),
    ("replace", r"{SET} (?P<old>.{1,200}?)(?:{TO})(?P<new>\S.{0,500})"),
    ("replace", r"(?:use|write) (?P<new>.{1,200}?) instead of (?P<old>.{1,200})"),
    ("remove_from", r"{REMOVE} (?P<what>.{1,200}?) (?:from|in|at|under|out of) (?P<where>.{2,80})"),
    ("remove", r"{REMOVE} (?P<what>.{1,200})"),
    ("add_bare", r"(?:add|throw in|include|insert|append|mention|list|i forgot(?: to (?:add|mention))?|use) (?P<items>.{1,200})"),
    ("advice", r"(?:how (?:can|could|do|should|would) (?:i|you|we) (?:improve|better|enhance|make) (?:it|this|my (?:resume|cv)|them|the (?:resume|cv)).{0,40}|what would you (?:change|improve|do|suggest).{0,40}|what (?:can|could|should) (?:i|we|you|be) (?:improve|improved|change|better|fix).{0,40}|(?:any|some|give me|do you have any)?\s*(?:more )?(?:advice|tips|suggestions?|feedback|recommendations?|ideas)(?: for (?:me|it|my (?:resume|cv)))?|(?:review|check|critique|rate|analy[sz]e|assess|evaluate|score|improve)(?: it| this| (?:my|the) (?:resume|cv|bullets|text))?|is (?:it|this|my (?:resume|cv)|the (?:resume|cv)) (?:good|bad|ok|okay|fine|strong).{0,30}|what do you think.{0,40}|how (?:good|bad) .{1,40}|how (?:is|does) (?:it|my resume|my cv) (?:look)?.{0,20})"),
    ("missing", r"(?:what(?:'?s| is| else is| do| else do)?(?: still)?(?: you| i)?(?: still)? (?:missing|left|needed|incomplete|lacking|need|to do|to add).{0,40}|is (?:it|my (?:resume|cv)|the (?:resume|cv)|anything|something|everything) (?:complete|finished|missing|ready|there|done|ok|okay).{0,30}|what(?:'s| is) next|what (?:now|next|else|more|should i (?:add|do|say|write|tell you).{0,30})|am i (?:done|finished)|are we (?:done|finished)|how complete .{1,40}|next|continue)"),
    ("help", r"(?:help|help me|\?|commands|options|menu|(?:what|which) (?:can|could|do|else can) (?:you|i) (?:do|say|ask|change|edit|offer|type|write|help with)(?: (?:for me|here|with it|else|with this))?|what are (?:you|your (?:commands|options|features|abilities|capabilities))(?: .{0,30})?|how (?:do|does|can|to|should|would) .{1,120}|what (?:themes|templates|commands|fonts|designs|options).{0,60}|which (?:themes|templates|commands|fonts|designs|options).{0,60}|who are you|are you (?:a |an )?(?:bot|robot|ai|human|person|real).*)"),
    ("praise", r"(?:(?:it |that |this |all |everything |now it )?(?:looks?|is|'s|seems|sounds) (?:very |really |so |all |pretty |quite |much )*(?:good|great|nice|fine|perfect|ok|okay|awesome|amazing|excellent|better|right|cool|beautiful|lovely)(?: now| to me| so far)?|(?:very |so |really )?(?:good|great|nice|perfect|awesome|excellent|wonderful|amazing|brilliant|super|cool|ok|okay|fine|yes|yep|yeah|sure|love it|i (?:like|love) (?:it|this|that)|lgtm|well done|good job|nice work|great job|thanks|thank you|thx|ty|cheers|thank u|many thanks|thanks a lot|thank you very much|thank you so much|no worries|all good|got it|k|👍|bravo|right|correct|alright)(?: (?:so much|very much|a lot|work|job))?)"),
    ("greeting", r"(?:(?:hi|hello|hey|hallo|hola|yo|good (?:morning|afternoon|evening|day)|greetings|howdy|sup|what's up|hiya|bonjour|namaste|salut|ciao)(?: (?:there|bot|everyone|friend|all|you|again|assistant|hirewire|mate|sir))?|how are you.{0,20}|(?:let's|lets|let us) (?:start|begin|go|get started).{0,20}|start|begin|(?:i )?(?:need|want|would like|'d like) (?:a |to make a |to create a |to write a |to build a |help with my |to make my )(?:new |good )?(?:resume|résumé|cv).{0,60}|i'm (?:new|here).{0,20})"),
    ("skip", r"(?:skip(?: (?:it|this|that|this one|this question|question|the question))?|pass|no|nope|none|nothing|n/?a|not now|later|maybe later|not applicable|next question|i don't (?:know|have (?:one|any|it|that)|want to(?: (?:say|tell|share))?.{0,20})|don't (?:have|know)(?: (?:one|any|it))?|no idea|idk|rather not|i'd rather not.{0,20}|no thanks|no thank you|-|nah)"),
]  # fmt: skip


def _expanded(pattern: str) -> str:
    for _ in range(3):
        for name, words in _WORDS.items():
            pattern = pattern.replace(
                "{" + name + "}", words if name in ("MY", "WANT", "TO") else f"(?:{words})"
            )
    return pattern


_COMPILED = [
    (kind, re.compile(_expanded(pattern), re.IGNORECASE | re.DOTALL)) for kind, pattern in _RULES
]
_REFUSING = re.compile(
    r"(?:(?:please|pls)\s+)?(?:don't|do not|dont|never|no need to|stop)\s+(?!show\b|include\b|have\b|know\b|want\b)\w+",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"(?:add|mention|note|write|say|include|list)\s+that\s+(?:i|i'm|i've|my)\b", re.IGNORECASE
)
_ASKING = re.compile(
    r"(?:how|what|why|should|when|where|who|which|does|did|do|is|are|am|has|was|were|would it|could it|shall|whether|if)\b",
    re.IGNORECASE,
)
_TALKING = (
    "themes",
    "help",
    "missing",
    "advice",
    "praise",
    "greeting",
    "skip",
    "undo",
    "redo",
    "needs_model",
)


_LOOSE = ("add_bare", "replace")
"""Kinds that fit nearly any words: 'add Go and use cases' is one command."""


_MOST_IN_A_ROW = 30


def intents(sentence: str) -> list[Intent]:
    """The commands of a sentence in their order; none when it holds anything that is not one."""
    return _row(sentence, {}, _MOST_IN_A_ROW)


def _row(sentence: str, known: dict[str, list[Intent]], most: int) -> list[Intent]:
    """At most so many. `known` are the rests that were looked at already: there are many ways to come to one."""
    if sentence not in known:
        known[sentence] = _divided(sentence, known, most)
    return known[sentence]


def _divided(sentence: str, known: dict[str, list[Intent]], most: int) -> list[Intent]:
    rest = without_noise(sentence[: 40 * LONGEST_CLAUSE])
    whole = intent(sentence)
    for begin, end in cuts(rest[: LONGEST_CLAUSE * 2]) if most > 1 else ():
        head, tail = rest[:begin], without_noise(rest[end:])
        first = intent(head)
        if first is None or not _begins_command(tail):
            continue
        others = _row(tail, known, most - 1)
        if others and not (first.kind == "add_bare" and others[0].kind in _LOOSE):
            return [first, *others]
    if whole is None:
        whole = intent(_spelled(rest)) if len(rest) < 200 else None
    return [whole] if whole else []


def _spelled(text: str) -> str:
    """With a first word that is nearly the name of a command as that command; what was done is none."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if len(word) < 4 or word in _ORDER_WORDS or word.endswith("ed") or not rest:
        return text
    near = get_close_matches(word, _ORDER_WORDS, n=1, cutoff=0.8)
    return f"{near[0]} {rest}" if near else text


_ORDER_WORDS = (
    "change",
    "update",
    "correct",
    "rename",
    "replace",
    "remove",
    "delete",
    "include",
    "insert",
    "move",
    "place",
    "reorder",
    "generate",
    "switch",
    "edit",
    "modify",
    "hide",
)


_VERBS = re.compile(
    _expanded(
        r"(?:{SET}|{ADD}|{REMOVE}|{MOVE}|hide|show|undo|redo|order|reorder|swap|generate|shorten|use|apply|switch|accent|theme|paper|undo)\b(?!:)"
    ),
    re.IGNORECASE,
)


def _begins_command(text: str) -> bool:
    return _VERBS.match(text) is not None


def intent(clause: str) -> Intent | None:
    """What the clause orders or asks; None when it is no command, such as a fact or something else."""
    if len(clause) > 10 * LONGEST_CLAUSE:
        return None
    text = without_noise(clause)
    raw = clause.strip().rstrip("!?. ")
    if MEASURED.match(text) or _TELLING.match(text):
        return None
    if _REFUSING.match(text):
        return Intent("refusing", {})
    asked = clause.rstrip().endswith("?") or _ASKING.match(text) is not None
    for kind, pattern in _COMPILED:
        if asked and kind not in _TALKING and _ASKING.match(text):
            continue
        match = pattern.fullmatch(text) or (kind in _TALKING and pattern.fullmatch(raw)) or None
        if match:
            return Intent(kind, {k: v.strip() for k, v in match.groupdict().items() if v})
    return None
