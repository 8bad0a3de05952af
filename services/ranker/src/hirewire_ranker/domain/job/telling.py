"""Which words of a phrase tell something, and whether it is asked of everybody."""

import re

from hirewire_common.words.late import LatePattern
from hirewire_common.words.tokens import words_in

_GENERIC = LatePattern(
    r"communicat|interpersonal|team[- ]?(?:player|work|oriented|environment|setting)?\b|self[- ]?(?:starter|motivat|direct|manag)|motivat|flexib|positive|attitude|organi[sz]|detail|multi-?task|independen|fast[- ]paced|deadline|professional(?:ism|ly)?\b|reliab|enthusias|energetic|passion|priorit|pressure|initiative|work ethic|problem|analytical|critical think|adapt|creativ|depend|punctual|attendance|friendly|integrity|verbal|written|listening|learn|collaborat|proactive|confiden|judg|courteous|relationship|results|goal|driven|honest|ethic|cooperat|pleasant|careful|thorough|resourceful|willing|fulfil|challeng|respons|accura|people skills|eager|curio|personab|mature|maturity|can-do|thrive|success|dependab|conscientious|empathy|vision\b"
    r"|compet(?:ing|itive)\b|timelines?\b|juggl|ambigu|uncertain|humou?r|urgency|sense\b|tact(?:ful)?\b|diploma(?:cy|tic)|patience|outgoing|stamina|grit\b|hustl|tenaci|tenacity|persist|persever|resilien|aware(?:ness)?\b|ownership|influenc|thinker|thinking|compelling|clearly|manner|navigat|humble|humility|trustworth|sincer|loyal|poise|composure|calm\b|minimal\b|supervision\b|\w{3,12}oriented\b|push\b|pull\b(?! (?:wire|cable|data|report|permit|espresso|shot))|carry\b|crouch|overhead\b|ladder|twist|crawl|squat|dexterity|stoop|growth mindset|mindset|open[- ]?mind|approachab|hunter|passionate|winning|strategically|proactively|superior|individual\b|smile|entrepreneur|discretion|confidential|common\b|belastbar|engagiert|einsatz(?:bereit|freud)|sorgfalt|gewissenhaft|eigeninitiative|teamgeist|freundlich|hilfsbereit|souveran|dynami|polyvalen|curieu|relationnel|esprit\b"
    r"|follow|instruct|procedures?\b|understand|english|read(?:ing)?\b(?! (?:\w[\w-]* ){0,2}(?:diagram|blueprint|drawing|schematic|plan|print|map|music|meter|x-ray|chart|gauge))|write|lift|stand(?:ing)?\b|walk|sit\b|bend(?:ing)?\b(?! (?:conduit|pipe|tub|metal|sheet))|kneel|climb|reach(?:ing)?\b|pounds|lbs|vision|hear(?:ing)?\b|physical|weekend|holiday|overtime|shift|schedule|nights|evenings|hours|transportation|travel|background|18 years|teamfahig|kommunikation|selbststandig|zuverlassig|flexibel|motivation|autonom|rigueur|rigoureu|organis|responsab|trabajo en equipo|proactiv"
)
_WORD = re.compile(r"[^\W\d_][\w'+#/&-]*")
_SAYING_NOTHING = words_in(
    "a an the and or of in to with for on at by from as is are be been will would can could should must may that this these those it its their our your you we they he she his her them other others etc all any each such not no if when where who which what within into through across well very also more most least up out about over under per new using use used via able ability strong good excellent experience knowledge skills skill work working job role position duties required preferred requires require requirement requirements abilities effective effectively von vorteil kein muss erwunscht candidate candidates individual individuals successful"
)
_IDLE = words_in(
    "build building develop developing establish foster maintain maintaining manage managing handle multiple several various many projects tasks assignments things stakeholders clients customers colleagues peers people others levels environment day daily effective effectively strong long-term lasting"
)
"""Beside what is asked of everybody they add nothing."""
_TELLS_ENOUGH = 8


def is_generic(plain: str) -> bool:
    """Asked of everybody: most of its telling words are about nobody's trade."""
    telling = telling_words(plain)
    telling = telling[:_TELLS_ENOUGH]
    generic = sum(bool(_GENERIC.match(word)) for word in telling)
    idle = sum(word in _IDLE for word in telling)
    return bool(_GENERIC.search(plain)) and (
        3 * generic >= len(telling) or 0 < generic == len(telling) - idle
    )


def telling_words(plain: str) -> list[str]:
    return [word for word in _WORD.findall(plain) if word not in _SAYING_NOTHING and len(word) > 1]
