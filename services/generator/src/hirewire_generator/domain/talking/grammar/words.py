"""The words that orders are made of, as the tables of wordings name them."""

import re

from hirewire_generator.domain.talking.vocabulary import (
    COLOURS,
    LINK_FIELDS,
    LOCALES,
    PROFILE_FIELDS,
    SECTIONS,
    TONGUES,
)

Rules = tuple[tuple[str, str], ...]
"""Pairs of what is meant and a wording, in which words in braces stand for those below."""


def _any_of(words: object) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]  # any collection of words


_WORDS = {
    "MY": r"(?:(?:my|the|your|this|our|a|an|another|one|new|current|all|of|me|for|to)\s+)*",
    "SET": r"(?:change|set|update|correct|rename|make|edit|modify|fix|switch|put|replace|adjust|turn|enter|write|amend|put down|alter|revise)",
    "ADD": r"(?:add|throw in|include|insert|append|put|list|mention|enter|i forgot(?: to (?:add|mention))?|write|create|use|pop|stick|slot|slip|tack on|jot down|put down|put in)",
    "REMOVE": r"(?:remove|delete|drop|get rid of|take out|take off|take away|erase|cut|cut out|throw out|throw away|kill|clear|eliminate|exclude|leave out|strip|del|rm|omit|scrap|discard|lose|scratch|ditch|dump|chuck out|leave off|bin|nix|axe|wipe|pull)",
    "MOVE": r"(?:move|put|place|bring|shift|set|show|push|list|pull|drag|get|stick)",
    "WANT": r"(?:(?:can it be|use|try|apply|give me|i (?:want|like|prefer|need)|switch to|go with|go for|do|make it|make|change (?:it |this |the resume |my resume |my cv )?to|let's use|set|pick|choose|take|with|in|have)\s+)?",
    "TO": r"(?:\s+(?:over to|so (?:that )?it (?:says|reads|is)|to be|to say|to read|to|as|into|with|by|is now|is|should be|must be|needs to be|has to be|will be|down as|say|read)\s*:?\s+|\s*(?:=|:|->|→)\s*)",
    "FIELD": _any_of(PROFILE_FIELDS),
    "LINK": _any_of(LINK_FIELDS),
    "COLOUR": rf"#[0-9a-f]{{6}}|{_any_of(COLOURS)}",
    "LOCALE": _any_of(LOCALES),
    "TONGUE": _any_of(TONGUES),
    "THEME": "classic|modern|ledger|compact|executive|sidebar",
    "FONT": r"(?:(?:adobe )?source sans(?: 3| pro)?|source serif(?: 4| pro)?|(?:eb )?garamond|(?:ibm )?plex(?: sans)?|serifs?|sans[ -]?serifs?)",
    "LOOK": r"(?:theme|template|design|style|layout|look|format)",
    "BULLET": r"(?:bullet points?|bullets?|points?|highlights?|achievements?|responsibilit(?:y|ies)|lines?|accomplishments?|task)",
    "OF": r"(?:of|from|in|at|under|for|to|on)",
    "RESUME": r"(?:resume|résumé|cv|curriculum|curriculum vitae|pdf|docx|word(?: document| file)?|document|file|preview|final version|result)",
    "SECTION": _any_of(SECTIONS),
    "N": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|\d{1,2})",
}


def expanded(pattern: str) -> str:
    for _ in range(3):
        for name, words in _WORDS.items():
            pattern = pattern.replace(
                "{" + name + "}", words if name in ("MY", "WANT", "TO") else f"(?:{words})"
            )
    return pattern
