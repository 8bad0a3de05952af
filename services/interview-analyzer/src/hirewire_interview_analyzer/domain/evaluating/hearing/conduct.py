"""How people fare in what is told: contempt, lies and skipped safety, told with approval, are no strength."""

from typing import Literal

from hirewire_common.contracts.evaluation import Dimension
from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said

Conduct = Literal["people", "rules"]
AT_MOST: dict[Dimension, int] = {"relevance": 2, "structure": 2, "specificity": 2, "depth": 1, "clarity": 2}  # fmt: skip
"""Levels of an answer in which that is told with approval, however well: 45 in all."""
_WHOM = r"(?:him|her|them|the (?:\w+ )?(?:guest|customer|client|patient|resident|colleague|apprentice|intern|driver|student|pupil|child|boy|girl|man|woman|supplier|cleaner|waiter|kid|guy|worker|team|inspector|auditor)s?|my (?:\w+ )?(?:team|staff|colleagues?|customers?|guests?|apprentices?|boss|patients?|people)|customers|guests|clients|patients|people)"
_RUDE = r"(?:idiots?|morons?|imbeciles?|stupid|dumb|an ass|assholes?|bastards?|bitch|losers?|pigs?|fatso|retard(?:ed|s)?|cretins?|scum|trash|garbage|crybab(?:y|ies)|pathetic|worthless|useless)"
_CONTEMPT = LatePattern(
    rf"\b(?:shout(?:ing|ed)?|yell(?:ing|ed)?|scream(?:ing|ed)?|threat(?:s|en(?:ing|ed)?)|fear|humiliat\w+|pressure|lying|lies) (?:at (?:people|them|him|her) )?(?:\w+ )?(?:works|worked|helps|helped|did the trick|was (?:the only|what))\b"
    rf"|\bi(?:'ve| have|'d|'ll)? (?:\w+ ){{0,3}}?(?:called|told) {_WHOM} (?:\w+ ){{0,6}}?{_RUDE}|\bi(?:'d| would|'ll)? (?:just |simply |then |even |always )?(?:shouted|shout|yelled|yell|screamed|scream|swore|cursed) (?:back )?at {_WHOM}"
    rf"|\bi(?:'d| would|'ll)? (?:just |simply |then |even )?(?:threw|throw|kicked|kick|tossed) (?:{_WHOM}|(?:his|her|their) (?:\w+ )?(?:bags?|suitcases?|luggage|things|stuff|coat|bed|food)) (?:\w+ )?(?:out|onto|into|at)\b|\bi (?:\w+ )?(?:insulted|humiliated|mocked|slapped|hit|punched|pushed|grabbed|spat at|threatened|bullied|tricked|deceived|cheated) {_WHOM}"
    rf"|\b(?:{_WHOM}|he|she|they|customers?|guests?|people) (?:is|was|are|were) (?:\w+ )?(?:an? )?(?:\w+ )?(?:idiots?|morons?|imbeciles?|assholes?|bastards?|scum|cretins?)\b"
)
_RULES = LatePattern(
    rf"\b(?:i|we)(?:'d| would|'ll)? (?:just |simply |then |always )?(?:lied|lie) (?:to|about|on)\b|\b(?:i|we) (?:\w+ )?told {_WHOM} (?:a (?:small |little |white )?lie|some lie)|\b(?:i|we) (?:\w+ )?(?:faked|falsified|forged|fudged|made up|invented|backdated|doctored) (?:the |some |a few |those |these |all |my |our |his |her )?(?:\w+ )?(?:numbers?|figures?|data|results?|signatures?|records?|times?|reports?|entries|measurements?|certificates?|invoices?|receipts?|reviews?)\b|\b(?:i|we) (?:\w+ )?cheat(?:ed)?\b"
    rf"|\b(?:i|we)(?:'d| would|'ll)? (?:\w+ )?(?:skip(?:ped)?|bypass(?:ed)?|ignore[ds]?|switch(?:ed)? off|bridg(?:ed|e)|disabl(?:ed|e)|left out|leave out|remov(?:ed|e)) (?:the |all |those |these |some |that |most of the |our )?(?:\w+ )?(?:safety|lock-?out|guards?|interlocks?|light curtains?|light barriers?|emergency stop|inspections?|allergen|temperature checks?|brake checks?|alarms?|harness|checklists?|double check)|\bsigned (?:it |them |everything )?(?:off )?without (?:looking|checking|testing|reading|measuring)"
)
_APPROVED = LatePattern(
    r"\b(?:works|worked|did the trick|deserved? (?:it|that)|had it coming|serves? (?:him|her|them)|respect(?:ed|s)? me|never (?:came|come) back|(?:nobody|no one) (?:ever )?(?:noticed|found out|knew|complained|checks|checked)|save[sd]? (?:us |me )?(?:\w+ )?(?:time|hours?|money|days?)|faster|still do|no regrets?|do (?:it|that) again|laughed|funny|proud|happy|success(?:ful)?|on time|my right|was right|that's how|that is how|have to (?:be|show)|only language|problem (?:was )?solved|and that was (?:it|that)|works? best|quiet|it was fine|nothing happened|learned that|paid|bonus|everybody does|got the)\b"
)
_REGRETTED = LatePattern(
    r"\b(?:regret(?:ted)?|asham\w+|sorry|apologi[sz]\w*|was wrong|wrong of me|my mistake|my fault|should(?:n't| not) have|should have|not proud|never again|i would(?:n't| not)|i wouldn't|learned (?:not|never) to|refused?|reported|stopped it|warning|told me off|unfair|embarrass\w*|today i|since then i|i know better|differently)\b"
)


def contemptuous(said: Said) -> Conduct | None:
    """What is treated badly, where whoever tells it is content with that."""
    people = sum(1 for _ in _CONTEMPT.finditer(said.plain))
    rules = sum(1 for _ in _RULES.finditer(said.plain))
    if not people + rules or _REGRETTED.search(said.plain):
        return None
    if people + rules == 1 and not _APPROVED.search(said.plain):
        return None
    return "people" if people >= rules else "rules"
