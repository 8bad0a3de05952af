"""Words of a posting that only look like a skill: a state behind its city, an hour's pay, an everyday verb."""

import re

from hirewire_ranker.domain.skills import Mention

STATE_CODES = (
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    r"|ON|QC|BC|AB|MB|SK|NS|NB"
)
STATES = (
    r"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa"
    r"|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta"
)
_CITY_BEFORE = re.compile(r"[A-Z][a-z.'’]+,\s?$")
_CODE = re.compile(rf"(?:{STATE_CODES})")
_PLACE_ENDS = re.compile(
    r"\s*(?:$|[(|;•.–—-]|\d{5}\b|,? (?:US|USA|United States|area|office|metro)\b)"
)
_PAID_BY = re.compile(r"(?:\d\s?[kK]?\s?/\s?|\bper |\$[\d,.]+ (?:an? )?)$")
_PAY_UNITS = frozenset({"hr", "hrs", "wk", "mo", "yr"})
_BESIDE = {
    "c": (re.compile(r"$^"), re.compile(r"[ -]?(?:level|suite)\b", re.I)),
    "presentation": (re.compile(r"$^"), re.compile(r"[ -](?:layer|tier|logic|framework)", re.I)),
    "food preparation": (re.compile(r"$^"), re.compile(r" (?:areas?|surfaces?|equipment)\b", re.I)),
    "drafting": (
        re.compile(r"\b(?:legal|contract|letter|report|brief|memo|pleading) $", re.I),
        re.compile(
            r" (?:of )?(?:\w+ ){0,2}(?:pleading|contract|document|letter|memo|brief|motion|agreement|report|polic|proposal|correspond|email|press|discovery|minutes|will|lease|response)",
            re.I,
        ),
    ),
    "workday": (
        re.compile(
            r"\b(?:the|a|an|per|each|every|entire|full|whole|hour|normal|regular|standard|during|of) $",
            re.I,
        ),
        re.compile(r"$^"),
    ),
}
"""What stands before or behind a word that means something else then."""
_EVERYDAY = {
    "cleaning": re.compile(
        r"janit|housekeep|custod|sanitation|\b(?:commercial|house|office|residential|industrial|domestic|hotel|room) cleaning"
        r"|\bcleaning (?:services?|staff|compan\w+|experience|industry|crew|lady|person|operative|business)|experience (?:in|with|of) cleaning",
        re.I,
    ),
}
"""Said of anything that is done; a trade only beside these words."""


def means_something_else(text: str, mention: Mention) -> bool:
    written, before = mention.written, text[max(0, mention.start - 30) : mention.start]
    if _CODE.fullmatch(written) and _CITY_BEFORE.search(before):
        return bool(_PLACE_ENDS.match(text, mention.end))
    if written.lower() in _PAY_UNITS:
        return bool(_PAID_BY.search(before))
    ahead, behind = _BESIDE.get(written.lower(), (None, None))
    if (ahead and ahead.search(before)) or (behind and behind.match(text, mention.end)):
        return True
    trade = _EVERYDAY.get(written.lower())
    return trade is not None and not trade.search(text)
