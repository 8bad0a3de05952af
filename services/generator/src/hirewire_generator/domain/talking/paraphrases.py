"""Ways of telling a fact that nobody's rule knows, put into the plain ones: tried when a part was not understood."""

import re
from collections.abc import Callable

from hirewire_generator.domain.talking.languages import LEVEL, is_tongue
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.vocabulary import MAKERS, TONGUES

Told = Callable[[re.Match[str]], tuple[str, ...]]
"""The plain parts that it comes to; none when it is something else."""
_TONGUE = "|".join(sorted(TONGUES, key=len, reverse=True))


def _maker(match: re.Match[str]) -> tuple[str, ...]:
    return (f"I'm a {MAKERS[match['verb'].lower()]}",)


def _here(match: re.Match[str]) -> tuple[str, ...]:
    if not looks_like_a_title(match["who"]):
        return ()
    more = re.sub(r"^(?:mostly|mainly|primarily|with|using)\s+", "", match["more"] or "")
    return (f"I'm a {match['who']}", *((f"I use {more}",) if more else ()))


def _wanted(match: re.Match[str]) -> tuple[str, ...]:
    return (f"I'm a {match['who']}",) if looks_like_a_title(match["who"]) else ()


_SPOKEN = re.compile(r"\b(?:speaker|level|at|in|is|a)\b", re.IGNORECASE)


def _tongues(match: re.Match[str]) -> tuple[str, ...]:
    """'Native Polish, English C1 and a little German', where all of them are languages."""
    items = items_of(match["x"]) if len(match["x"]) < 200 else []
    spoken = all(is_tongue(" ".join(_SPOKEN.sub(" ", one).split())) for one in items)
    levels = any(LEVEL.search(one) for one in items)
    return (f"I speak {match['x']}",) if items and spoken and (levels or len(items) > 1) else ()


_NO_THING = re.compile(
    r"\b(?:this|that|it|you|me|let|let's|we|nothing|him|her|them|my|your|working|job|people|being)\b",
    re.IGNORECASE,
)


def _liked(match: re.Match[str]) -> tuple[str, ...]:
    items = items_of(match["x"])
    named = all(len(one.split()) <= 4 and not _NO_THING.search(one) for one in items)
    return (f"hobbies: {match['x']}",) if named else ()


def _doings(match: re.Match[str]) -> tuple[str, ...]:
    """'I love hiking and birdwatching': two things or more, one of them something that is done."""
    items = items_of(match["x"])
    several = len(items) > 1 and any(one.split()[0].endswith("ing") for one in items)
    return _liked(match) if several and match["x"].islower() else ()


def _subject(match: re.Match[str]) -> tuple[str, ...]:
    return (f"I {match[0]}",)


def _lead(match: re.Match[str]) -> tuple[str, ...]:
    """'I've got a master's too: MSc …' says twice what it is; a label is none of these."""
    return (match["what"],)


def _same(*parts: str) -> Told:
    return lambda match: tuple(match.expand(part) for part in parts)


_ALL: tuple[tuple[str, Told], ...] = (
    (rf"i (?:do )?(?P<verb>{'|'.join(MAKERS)})\b(?! (?:for|at|in) (?-i:[A-Z])).{{0,80}}? for a living", _maker),
    (r"i (?P<verb>teach)\b(?! myself).{0,80}", _maker),
    (r"(?:an? )?(?P<who>[^\W\d][\w /-]{2,40}?) (?:here|by (?:trade|profession|training))(?:,? (?P<more>(?:mostly|mainly|primarily|with|using) .{2,200}))?", _here),
    (r"(?:my )?(?:trained|qualified|working|employed) as (?P<who>an? (?!.*\s(?:at|with|for)\s).{2,60}?)(?: in (?:[a-z]+ )?(?:19|20)\d\d)?", _same(r"I'm \g<who>")),
    (r"i(?:'ve| have)? (?:trained|qualified) as (?P<who>an? (?!.*\s(?:at|with|for)\s).{2,60}?)(?: in (?:[a-z]+ )?(?:19|20)\d\d)?", _same(r"I'm \g<who>")),
    (r"(?:i )?(?:trained|qualified) as an? (?P<x>.{2,40} (?:at|in) (?-i:[A-Z]).{2,100})", _same(r"I studied \g<x>")),
    (r"(?:i'm |i am )?(?:after|looking for|seeking|searching for|interested in|applying for|hunting for|want)(?: an?| any| some)?(?: new)? (?P<who>.{3,40}?) (?:jobs?|roles?|positions?|work)(?: (?:in|around|near) .{2,40})?", _wanted),
    (r"(?:an? )?(?P<x>[\w .&/-]{2,40} (?:licen[cs]e|certificate|certification|permit|card|ticket|badge)(?:,? \(?(?:19|20)\d\d\)?)?)", _same(r"certificates: \g<x>")),
    (r"i (?:earn|make) (?:my|a) living as (?P<who>an? .{2,60})", _same(r"I'm \g<who>")),
    (r"my (?P<degree>phd|ph\.d\.|master's|bachelor's|doctorate|degree) (?:was|is) (?:on|in|about) (?P<x>.{2,60}?),? (?:at|from) (?P<y>.{2,80})", lambda m: (f"{'PhD' if m['degree'].lower().startswith('ph') else m['degree'].capitalize()} in {m['x']} at {m['y']}",)),
    (r"(?:tools|software|programs|technologies|machines|equipment|apps)(?: that)? i (?:use|know|work with|can use)(?: are)?\s*:?\s+(?P<x>.{3,300})", _same(r"skills: \g<x>")),
    (r"i can (?!be\b|start\b|send\b|work\b|do\b|give\b|not\b|see\b|speak\b|get\b|tell\b)(?P<x>[a-z]+[^,]{0,40}(?:, | and | & ).{2,160})", _same(r"skills: \g<x>")),
    (r"i can (?:get by|hold (?:a )?conversations?|communicate|converse|make myself understood) in (?P<x>.{3,80})", _same(r"I speak conversational \g<x>")),
    (r"(?P<when>(?:in|since|from) (?:[a-z]{3,9} )?(?:19|20)\d\d),? (?P<x>i .{4,300})", _same(r"\g<x> \g<when>")),
    (r"(?:i(?:'m| am) )?(?:the )?co-?author of (?P<x>.{4,300})", _same(r"publications: \g<x>")),
    (r"i(?:'m| am) (?:really |also |very )?into (?P<x>.{3,200})", _liked),
    (r"(?P<who>(?-i:[A-ZÀ-Þ])[\w'-]+ (?-i:[A-ZÀ-Þ])[\w'-]+(?: (?-i:[A-ZÀ-Þ])[\w'-]+)?), (?P<what>[\w /-]{3,50})", lambda m: (f"my name is {m['who']}", f"I'm a {m['what']}") if looks_like_a_title(m["what"]) and not looks_like_a_title(m["who"]) else ()),
    (r"(?:i'd like|i want|i would like|i'm hoping|i hope|i plan) to (?:apply for|find|get|look for|have) (?:an? )?(?:jobs?|work|roles?|positions?) as (?P<who>an? .{2,60})", _same(r"I'm \g<who>")),
    (r"(?:and )?i (?:also )?(?:like|love|enjoy) (?P<x>.{4,160})", _doings),
    (r"(?P<x>.{4,200})", _tongues),
    (r"(?:the )?(?:languages? )?(?P<x>[a-z]+) is my (?:mother tongue|native (?:language|tongue)|first language)", _same(r"I speak native \g<x>")),
    (rf"my (?P<x>{_TONGUE}) is (?:at (?:an? )?)?(?:pretty |quite |very much )?(?P<level>[\w -]{{2,24}}?)(?: level)?", _same(r"I speak \g<level> \g<x>")),
    (r"(?:i )?(?:grew up|was raised) (?:speaking|with) (?P<x>.{2,60})", _same(r"I speak native \g<x>")),
    (rf"i (?:learn(?:ed|t)|studied|am learning) (?P<x>{_TONGUE})(?: (?:at|in) (?:school|college|university))?", _same(r"I speak \g<x>")),
    (r"(?:i'm )?bilingual (?:in )?\(?(?P<x>[a-z]+)(?:,| and|/| &) ?(?P<y>[a-z]+)\)?", _same(r"I speak bilingual \g<x> and bilingual \g<y>")),
    (r"(?:(?:in|during) my (?:free|spare|leisure) time|when (?:i'm|i am) (?:not (?:working|at work)|off)),? i (?:like|enjoy|love|do|play|go)?(?: to)? ?(?P<x>.{3,200})", _same(r"hobbies: \g<x>")),
    (r"(?:outside|away from|when not at|besides) (?:of )?work,? i (?:like|enjoy|love)(?: to)? (?P<x>.{3,200})", _same(r"hobbies: \g<x>")),
    (r"i (?:like|enjoy|love)(?: to)? (?P<x>.{3,200}?) in my (?:free|spare) time", _same(r"hobbies: \g<x>")),
    (r"(?:things|stuff|what) (?:i (?:can do|know|do|offer|bring(?: along)?)|i'm good at|i am good at)(?: is| are)?\s*:?\s+(?P<x>.{3,300})", _same(r"skills: \g<x>")),
    (r"(?P<x>.{3,80}?),? (?:is|are) (?:things|something|what) i(?:'m| am) (?:very |really |quite )?good at", _same(r"skills: \g<x>")),
    (r"i(?:'m| am)? (?:currently )?in (?:my|the) (?:first|second|third|fourth|fifth|final|last|1st|2nd|3rd|4th) (?:year|semester) (?:of(?: a degree in)?|studying|doing|in) (?P<x>.{2,60}? (?:at|in) .{2,80})", _same(r"I study \g<x>")),
    (r"i (?:did|took|completed|attended|finished|have done) (?:an?|the|my) (?P<x>.{2,60}? (?:course|training|workshop))(?: (?:with|at|by|from|through|in) (?P<by>(?-i:[A-Z]).{1,60}?))?(?P<when> in [\w ]{4,16}|,? (?:19|20)\d\d)?", lambda m: (f"certificates: {m['x']}{', ' + m['by'] if m['by'] else ''}{m['when'] or ''}",)),
    (r"i (?:have )?passed (?:my (?=.{3})|(?:the|an?) (?=.*(?:\b(?:level|exam|test|course|certificate|licen[cs]e)\b|(?-i:[A-Z]))))(?P<x>.{3,80}?)(?P<when> in [\w-]{4,16}| (?:19|20)\d\d)?", lambda m: (f"certificates: {m['x']}{m['when'] or ''}",)),
    (r"i(?:'ve| have)? (?:also )?(?:got |done )?(?:an? |my )?[\w' ]{3,30}:\s+(?P<what>.{6,200})", _lead),
    (r"(?:got|did|have|had|finished|completed|earned|hold|passed|received|obtained|took|know|speak|graduated|studied|attended|won|worked|joined|trained|use)\s+\S.{1,300}", _subject),
)  # fmt: skip
_FORMS = tuple((re.compile(form, re.IGNORECASE), told) for form, told in _ALL)
_LONGEST = 400


def in_plain_words(part: str) -> list[tuple[str, ...]]:
    """What the part might say in words that the rules know, the likeliest first."""
    if len(part) > _LONGEST:
        return []
    matches = ((form.fullmatch(part), told) for form, told in _FORMS)
    return [plain for match, told in matches if match and (plain := told(match))]
