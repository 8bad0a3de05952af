"""Where somebody tells of what hurts: a death, an illness, an accident, a lost job. It is heard, and nobody asks further into it."""

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.reading import Said

_NEAR = r"(?:father|mother|dad|daddy|mum|mom|parents?|brother|sister|son|daughter|child|children|baby|twins?|husband|wife|partner|boyfriend|girlfriend|fianc[ée]e?|grand(?:father|mother|parents?|son|daughter|dad|ma|pa)|gran|granny|nan|grandad|uncle|aunt|cousin|nephew|niece|friend|best friend|family|colleague|co-?worker|workmate|boss|manager|mentor|dog)"
_MY = rf"(?:my|our|his|her|their|a close|one of my|one of our) (?:\w+ ){{0,2}}?{_NEAR}(?:'s)?"
_ILL = r"(?:cancer|leuk(?:a)?emia|lymphoma|tumou?r|parkinson'?s?|alzheimer'?s?|dementia|stroke|heart attack|multiple sclerosis|long covid|depression|depressive|ptsd|anorexia|bulimia|epilepsy|schizophrenia|bipolar|aids|hiv)"
_IS = r"(?:was|were|is|are|am|got|fell|had been|has been|have been|became|been|be|being|'m|'s)"
PAINFUL = LatePattern(
    rf"\b{_MY} (?:\w+ ){{0,4}}?(?:died|passed away|passed on|was killed|got killed|was dying|is dying|has died|had died|has passed|killed (?:himself|herself)|took (?:his|her) own life|fell (?:very |seriously )?ill|was (?:very |seriously |terminally |badly )?(?:ill|sick)|needed care|{_ILL})\b"
    rf"|\b(?:death|loss|funeral|suicide|illness|cancer|dementia|passing|accident) of {_MY}|\b{_MY} (?:death|funeral|suicide|illness)\b"
    r"|\b(?:he|she|they|somebody|someone|patient|resident|child|baby|colleague|man|woman|boy|girl|worker|friend|people|lady|gentleman) (?:\w+ ){0,2}?(?:died|passed away|was killed|were killed|bled to death|hanged (?:him|her)self|killed (?:him|her)self)\b"
    rf"|\b(?:i|we)(?:'ve| have| had|'d)? (?:\w+ )?(?:lost|buried) (?:my|our) (?:\w+ )?(?:{_NEAR}|job|home|house|work|sight|hearing|leg|arm|hand|position|pregnancy)\b|\b(?:lost|losing|loss of) (?:my|our) (?:job|home|child|baby)\b|\bmy (?:whole )?(?:department|team|job|position|branch) (?:was|were) (?:cut|closed|dissolved|eliminated|shut)"
    rf"|\bi(?:'ve| have| had|'d)? (?:\w+ )?(?:been )?(?:had|have|got|developed|survived|diagnosed with|suffer(?:ed)? from|recover(?:ed|ing) from) (?:\w+ ){{0,3}}?{_ILL}|\b(?:diagnosed with|chemotherapy|radiotherapy|my (?:diagnosis|illness|cancer|depression|disability|chemo|operation|surgery|treatment|therapy|rehab|breakdown|burn-?out|grief))\b"
    rf"|\b(?:i|we) {_IS} (?:\w+ )?(?:laid off|made redundant|let go|fired|dismissed|sacked|depressed|suicidal|burnt out|burned out|assaulted|attacked|raped|abused|bullied|mobbed|harassed|molested|stalked|beaten|robbed|homeless|evicted|in (?:a |the )?(?:hospital|intensive care|rehab|coma|psychiatric)|(?:seriously|very|badly|terminally|chronically|long-term) (?:ill|sick|injured|hurt)|hospitali[sz]ed|deported|tortured|imprisoned)\b|\b(?:laid me off|let me go|fired me|sacked me|made me redundant)\b"
    r"|\b(?:lay-?offs?|laid off|made redundant|redundancies|mass dismissal|burn-?out|burnt-out|nervous breakdown|mental breakdown|panic attacks?|miscarriages?|stillbirth|stillborn|bereave(?:d|ment)|grie(?:f|ved|ving)|mourning|funerals?|hospice|suicides?|suicidal|self-harm|raped?|sexual(?:ly)? (?:assault\w*|abus\w*|harass\w*)|domestic violence|violent (?:husband|partner|father|boyfriend|ex)|abusive (?:husband|partner|father|relationship|boss)|divorced?|custody|refugees? (?:myself|from)|fled (?:from )?(?:the war|my country|home|ukraine|syria|\w+ because)|(?:because of|during|in|from) the war\b|war broke out)\b"
    rf"|\b(?:i|he|she|they|{_NEAR}|somebody|someone|we) (?:\w+ )?(?:had|was in|got into|been in|were in|survived) (?:a|an|the) (?:\w+ )?(?:accident|car crash|crash|stroke|heart attack|seizure)\b|\b(?:fatal|deadly|car|motorcycle|motorbike|serious|bad|terrible) accident\b|\blost (?:a|his|her|two|three|my) (?:finger|fingers|hand|arm|leg|eye|toe|toes)\b|\bfell to (?:his|her) death\b|\bfound (?:him|her) dead\b"
    r"|\b(?:cared|caring|care) (?:\w+ ){0,2}?for (?:my|our) (?:\w+ ){0,2}?(?:dying|ill|sick|father|mother|dad|mum|mom|parents|husband|wife)\b"
)
"""For plain words."""


def painful_in(said: Said) -> tuple[int, ...]:
    """The words at which it begins, in order."""
    return tuple(said.word_at(match.start()) for match in PAINFUL.finditer(said.plain))
