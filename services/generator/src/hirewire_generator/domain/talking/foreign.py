"""Texts that somebody pastes and that are not of themselves: an advertisement of a job, another person's signature."""

import re

from hirewire_generator.domain.talking.working import Working

_AD = re.compile(
    r"\b(?:we(?:'re| are) (?:looking for|hiring|seeking|searching for|recruiting)|(?:who|what) we(?:'re| are) looking for|we offer|what we offer|our (?:team|client|company) (?:is|are) (?:looking|seeking|hiring)|join our (?:\w+ )?team|about the (?:role|job|position|company|team)"
    r"|what you(?:'ll| will)? (?:bring|do|need|be doing)|your (?:profile|tasks|responsibilities|mission)|you will|you'll|you have|you bring|requirements|qualifications required|responsibilities|must[- ]haves?|nice[- ]to[- ]haves?|the (?:ideal|successful) candidate|apply (?:now|today|here|at|by|via|online)|send (?:us )?your (?:cv|resume|application)"
    r"|equal opportunity employer|competitive salary|salary range|benefits|job description|job type|full[- ]time|wir suchen|wir bieten|dein profil|ihr profil|ihre aufgaben|nous recherchons|nous offrons|buscamos|ofrecemos|se requiere)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:i|i'm|i've|my)\b", re.IGNORECASE)
_AD_IS = r"(?:job|role|position|vacancy|advert(?:isement)?|ad|posting|offer|opening|listing|jd)"
_BROUGHT = re.compile(
    rf"(?:[^.:\n]{{0,80}}\b(?:tailor|adapt|customi[sz]e|optimi[sz]e|match|fit|target|align|tune|adjust|(?:cover|motivation) letter)\b[^.:\n]{{0,80}}\b{_AD_IS}\b[^.:\n]{{0,60}}"
    rf"|(?:(?:so|ok|hi|hello|and|now)[\s,]+)?(?:here(?:'s| is| comes)|this is|see|below is|consider|look at|i(?:'m| am) applying (?:for|to)|i want to apply (?:for|to)|i(?:'d| would) like to apply (?:for|to)|the|job|vacancy|position)\b(?:(?!\bmy\b)[^.:\n]){{0,40}}\b(?:job|ad|advert|advertisement|posting|vacancy|opening|listing|jd|job description|job offer|job spec)\b(?: (?:says|reads|is|text))?[^.:\n]{{0,30}})"
    r"\s*(?::|\.(?=\s)|\n)\s*(?=\S)",
    re.IGNORECASE,
)
"""'Tailor it to this job: …', 'here is the ad: …': what stands behind it is of an employer."""


def is_brought(text: str) -> bool:
    """An advertisement that somebody says it is; a text with an I in it is their own."""
    match = _BROUGHT.match(text[:400])
    return match is not None and not _OWN.search(text[match.end() :])


_FEWEST = 3
"""Phrases of an advertisement, each counted once."""
_SHORTEST = 120
"""Characters; nobody advertises in fewer."""


def is_advertisement(text: str) -> bool:
    """It is said to be one; or there are several phrases of employers in a longer text, and nobody who says I."""
    if is_brought(text):
        return True
    if len(text) < _SHORTEST:
        return False
    phrases = {one.casefold() for one in _AD.findall(text)}
    return len(phrases) >= _FEWEST + 2 * len(set(_OWN.findall(text.casefold())))


def decline_advertisement(work: Working) -> None:
    work.chatting = True
    work.understood += 1
    work.say(
        "That reads like an advertisement of a job, so I took nothing of it into your résumé. Tell me which of it applies to you, for example “add Kubernetes to my skills”."
    )
