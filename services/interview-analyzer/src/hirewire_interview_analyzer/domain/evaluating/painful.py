"""Where somebody tells of what hurts: a death, an illness, an accident, a lost job. It is heard, and nobody asks further into it."""

import re

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.reading import Said

_NEAR = r"(?:father|mother|dad|daddy|mum|mom|parents?|brother|sister|son|daughter|child|children|baby|twins?|husband|wife|partner|boyfriend|girlfriend|fianc[ée]e?|grand(?:father|mother|parents?|son|daughter|dad|ma|pa)|gran|granny|nan|grandad|uncle|aunt|cousin|nephew|niece|friend|best friend|family)"
_KNOWN = rf"(?:{_NEAR}|colleague|co-?worker|workmate|boss|manager|mentor|teacher|neighbou?r|apprentice|student)"
_OF = "(?:my|our|his|her|their|a close|one of my|one of our)"
_MY = rf"{_OF} (?:\w+ ){{0,2}}?{_NEAR}(?:'s)?"
_OUR = rf"{_OF} (?:\w+ ){{0,2}}?{_KNOWN}(?:'s)?"
_ILL = r"(?:cancer|leuk(?:a)?emia|lymphoma|tumou?r|parkinson'?s?|alzheimer'?s?|dementia|stroke|heart attack|multiple sclerosis|long covid|depression|depressive|ptsd|anorexia|bulimia|epilepsy|schizophrenia|bipolar|aids|hiv)"
_IS = r"(?:was|were|is|are|am|got|fell|had been|has been|have been|became|been|be|being|'m|'s)"
PAINFUL = LatePattern(
    rf"\b{_MY} (?:\w+ ){{0,4}}?(?:(?:fell|got|became|was|is|were|been|born) (?:very |so |seriously |terminally |badly |gravely )?(?:ill|sick)|needed care|was dying|is dying|{_ILL})\b"
    rf"|\b{_OUR} (?:\w+ ){{0,4}}?(?:died|passed away|passed on|was killed|got killed|has passed|killed (?:himself|herself)|took (?:his|her) own life|(?:was|fell|is) (?:seriously|terminally|gravely) ill)\b"
    rf"|\b(?:death|loss|funeral|suicide|illness|cancer|dementia|passing|accident) of {_MY}|\b{_MY} (?:death|funeral|suicide|illness)\b"
    rf"|\b(?:{_KNOWN}|patient|resident|worker|man|woman|boy|girl|client|guest)(?: \w+){{0,7}}? (?:and|who|who then|then|had|has) died\b|\b(?:fell|fallen) (?:\w+ )?(?:from|off) (?:a|the|his|her) (?:\w+ )?(?:scaffold\w*|roof|ladder|crane|window)\b"
    r"|\b(?:he|she|they|somebody|someone|patient|resident|child|baby|colleague|man|woman|boy|girl|worker|friend|people|lady|gentleman) (?:\w+ ){0,2}?(?:died|passed away|was killed|were killed|bled to death|hanged (?:him|her)self|killed (?:him|her)self)\b"
    rf"|\b(?:i|we)(?:'ve| have| had|'d)? (?:\w+ )?(?:lost|buried) (?:my|our) (?:\w+ )?(?:{_NEAR}|job|home|house|work|sight|hearing|leg|arm|hand|position|pregnancy)\b|\b(?:lost|losing|loss of) (?:my|our) (?:job|home|child|baby)\b|\bmy (?:whole )?(?:department|team|job|position|branch) (?:was|were) (?:cut|closed|dissolved|eliminated|shut)"
    rf"|\bi(?:'ve| have| had|'d)? (?:\w+ )?(?:been )?(?:had|have|got|developed|survived|diagnosed with|suffer(?:ed)? from|recover(?:ed|ing) from) (?:\w+ ){{0,3}}?{_ILL}|\b(?:i was diagnosed with|(?:i had|my|during|after) (?:chemotherapy|chemo|radiotherapy)|my (?:diagnosis|illness|cancer|depression|disability|chemo|operation|surgery|treatment|therapy|rehab|breakdown|burn-?out|grief))\b"
    rf"|\b(?:i|we) {_IS} (?:\w+ )?(?:laid off|made redundant|let go(?! of)|fired(?! up)|dismissed(?! early)|sacked|depressed|suicidal|burnt out|burned out|assaulted|attacked|raped|abused|bullied|mobbed|harassed|molested|stalked|beaten|robbed|homeless|evicted|in (?:a |the )?(?:hospital|intensive care|rehab|coma|psychiatric)|(?:seriously|very|badly|terminally|chronically|long-term) (?:ill|sick|injured|hurt)|hospitali[sz]ed|deported|tortured|imprisoned)\b|\b(?:laid me off|let me go|fired me|sacked me|made me redundant)\b"
    r"|\b(?:(?:company|firm|employer|business|restaurant|shop) (?:\w+ )?(?:went|became|was) (?:bankrupt|bust|insolvent)|lost (?:our|their) jobs|lay-?offs?|laid off|made redundant|redundancies|mass dismissals?|burn-?out|burnt-out|nervous breakdown|mental breakdown|miscarriages?|stillbirth|stillborn|(?:my|our|i was|was) (?:bereave(?:d|ment)|grie(?:f|ved|ving)|mourning|panic attacks?)|(?:i|we) (?:grieved|mourned)|(?:my|our|i had a|had a) (?:\w+ )?(?:divorce|separation)|i (?:got|was|am) divorced|committed suicide|(?:my|a|his|her) suicide|(?:my|i had a|i left a|i fled a) (?:violent|abusive) (?:husband|partner|father|relationship|boyfriend|ex|marriage|boss)|i fled|(?:we|my family) fled|because of the war|war broke out)\b"
    rf"|\b(?:i|he|she|they|{_NEAR}|somebody|someone|we) (?:\w+ )?(?:had|was in|got into|been in|were in|survived) (?:a|an|the) (?:\w+ )?(?:accident|car crash|crash|stroke|heart attack|seizure)\b|\b(?:fatal|deadly|car|motorcycle|motorbike|serious|bad|terrible) accident\b|\blost (?:a|his|her|two|three|my) (?:finger|fingers|hand|arm|leg|eye|toe|toes)\b|\bfell to (?:his|her) death\b|\bfound (?:him|her) dead\b"
    r"|\b(?:cared|caring|care) (?:\w+ ){0,2}?for (?:my|our) (?:\w+ ){0,2}?(?:dying|ill|sick|father|mother|dad|mum|mom|parents|husband|wife)\b"
)
"""For plain words."""


_DENIED = frozenset(("never", "nobody", "no", "not", "none", "without", "prevent", "prevented", "avoid", "haven't", "hasn't", "didn't"))  # fmt: skip
_BEFORE = 24
"""Letters before it in which it may be denied."""


def painful_in(said: Said) -> tuple[int, ...]:
    """The words at which it begins, in order; nothing that did not happen."""
    plain = said.plain
    return tuple(
        said.word_at(match.start()) for match in PAINFUL.finditer(plain) if _DENIED.isdisjoint(_told(plain, match))
    )  # fmt: skip


def _told(plain: str, match: re.Match[str]) -> list[str]:
    """Its words, and the two before."""
    before = plain[max(0, match.start() - _BEFORE) : match.start()].split(" ")[-3:]
    return before + match[0].split(" ")
