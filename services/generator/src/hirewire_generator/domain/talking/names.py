"""What somebody is called."""

import re

from hirewire_generator.domain.talking.clauses import name_case, unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.plausible import is_rank, no_name
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.titles import NO_TRADES, looks_like_a_title
from hirewire_generator.domain.talking.working import Working

_NAME = re.compile(
    r"(?:(?:hi|hello|hey)[\s,!]+)?(?:(?:my\s+|the\s+)?(?:full\s+)?name\s*(?:is now|is|'s|:|=|(?<=\s)(?=(?-i:[A-ZÀ-Þ])))|i am called|i'm called|i go by|they call me|(?:you (?:may|can) |please |just )call me|this is|(?:people|everybody|everyone|my friends) calls? me)(?:\s+(?:spelled|spelt|written)(?:\s+as)?)?\s*(?P<name>[^\d,;:!?@/<>{}()\[\]=]{2,80}?)(?:,?\s+but\s.{2,60}|\s+professionally|\s+at work)?",
    re.IGNORECASE,
)
_BARE_NAME = re.compile(
    r"(?:(?:hi|hello|hey)[\s,!]+)?(?:i'm|i am|im)\s+(?P<name>[^\W\d_][\w'.-]*(?:\s+[^\W\d_][\w'.-]*){0,3})",
    re.IGNORECASE,
)

_WORDS = r"(?P<name>[^\W\d_][\w'.-]*(?:\s[^\W\d_][\w'.-]*){0,4})"
_ABROAD = re.compile(
    rf"(?:(?:hallo|hola|bonjour|ciao|olá|hoi|hej|cześć)[\s,!]+)?(?:ich hei(?:ß|ss)e|mein name ist|me llamo|mi nombre es|je m'appelle|mon nom est|mi chiamo|il mio nome è|(?:eu )?me chamo|(?:o )?meu nome é|ik heet|mijn naam is|nazywam się|jag heter|mitt namn är|jeg heter|jeg hedder)\s+{_WORDS}",
    re.IGNORECASE,
)
_ABROAD_IS = re.compile(
    r"(?i:ich bin|(?:yo )?soy|je suis|(?:io )?sono|(?:eu )?sou|ik ben|jestem|jag är)\s+(?P<name>[A-ZÀ-Þ][\w'.-]+(?:\s(?:de|da|del|van|von|der|la)\b)*(?:\s[A-ZÀ-Þ][\w'.-]*){1,3})"
)
"""'soy Ana Ruiz' is a name, 'soy enfermera' is none."""


def name_in(part: str) -> str:
    match = _NAME.fullmatch(part)
    if (
        match
        and re.match(r"this|they|i go by|people|everybody|everyone|my friends", part, re.IGNORECASE)
        and not all(word[0].isupper() for word in match["name"].split())
    ):
        return ""
    if match:
        words = unquoted(match["name"]).strip(" .-").split()
        sure = 1 <= len(words) <= 6 and not (match["name"].islower() and no_name(match["name"]))
        return name_case(" ".join(words)) if sure else ""
    foreign = _ABROAD.fullmatch(part) or _ABROAD_IS.fullmatch(part)
    if foreign and not no_name(foreign["name"]):
        return name_case(foreign["name"])
    match = _BARE_NAME.fullmatch(part)
    if match is None or looks_like_a_title(match["name"]):
        return ""
    words = match["name"].split()
    capital = all(
        word[0].isupper()
        or word in ("de", "da", "van", "von", "der", "del", "la", "bin", "al", "dos")
        for word in words
    )
    return (
        " ".join(words) if capital and words[0].lower() not in NO_TRADES and len(words) >= 1 else ""
    )


_ONE_NAME = re.compile(
    r"my (?P<which>last|family|sur|second|first|given|middle)[ -]?name(?:'s| is| has changed to| changed to| will be)(?: now| actually)?\s+(?P<name>[^\W\d_][\w'-]{1,40})",
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(
    r"(?:i'm|i am|name|this is|it's)\s+(?P<name>[^\W\d_]{2,30}(?:[ -][^\W\d_]{2,30}){1,3})",
    re.IGNORECASE,
)


def _addressed(work: Working, part: str) -> str:
    """'i'm tom becker' is a name and no trade where the e-mail address says so."""
    match = _PLAIN_NAME.fullmatch(part)
    here = re.fullmatch(
        r"(?P<name>[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]+){1,3}) (?:here|speaking)", part
    )
    if here and all(word[0].isupper() for word in here["name"].split()):
        return here["name"]
    user = work.draft.resume.profile.email.partition("@")[0].casefold()
    if match is None or not all(word in user for word in match["name"].casefold().split()):
        return ""
    return name_case(match["name"])


def one_name(work: Working, intent: Intent) -> None:
    if not name_told(work, f"my {intent['which']} name is {intent['name']}"):
        work.say("I don't know your name yet. What is your full name?")


def name_told(work: Working, part: str) -> bool:
    one, known = _ONE_NAME.fullmatch(part), work.draft.resume.profile.name.split()
    if one and known:
        first = one["which"].lower() in ("first", "given")
        word = name_case(one["name"])
        whole = " ".join((word, *known[1:]) if first else (*(known[:-1] or known), word))
        if one["which"].lower() == "middle":
            whole = " ".join((known[0], word, *known[-1:])) if len(known) > 1 else whole
        keep_in_profile(work, "name", whole)
        return True
    name = name_in(part) or _addressed(work, part)
    if name:
        keep_in_profile(work, "name", name)
    return bool(name)


_CALLED = re.compile(
    r"(?:i'm|i am) (?P<what>an? .{2,40}?) (?:called|named) (?!to\b|for\b|by\b|up)(?P<name>[^,\d]{2,40}?)(?:,? from (?P<where>[^,\d]{2,40}))?",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"(?:i'm|i am)\s+(?P<name>[^\W\d]{2,20}(?: [^\W\d]{2,20})?),\s*\d\d(?: years old| yo)?,\s*",
    re.IGNORECASE,
)


def _called_or_aged(text: str) -> str:
    """'I'm a cook called Pete Hall' and 'I'm Dave, 24, …' in the plain order; empty when it is neither."""
    called, aged = _CALLED.fullmatch(text), _AGED.match(text)
    if called:
        place = f", I'm from {called['where']}" if called["where"] else ""
        return f"my name is {called['name']}, I'm {called['what']}{place}"
    return f"my name is {aged['name']}, I'm {text[aged.end() :]}" if aged else ""


_NAMED_BESIDE = re.compile(
    r"(?i:i'm|i am|im)\s(?P<name>[A-ZÀ-Þ][^\W\d_]+(?:[ -](?:[A-ZÀ-Þ][^\W\d_']*\.?|de|da|van|von|der|la|del)){1,3}),\s+(?=(?i:an?)\s)"
)
"""'I'm Wanda Watcher, an electrician': capitals tell a name from a trade."""


def name_apart(text: str) -> str:
    """'I'm Ana Ruiz, a nurse' as 'I'm Ana Ruiz, I'm a nurse'."""
    first = _called_or_aged(text)
    if first:
        return first
    where = re.match(
        r"(?P<who>(?:i'm|i am|my name is|this is|i'm called)\s[^,\d]{2,40}?)\s+(?:from|living in|based in)\s+(?P<where>(?-i:[A-ZÀ-Þ])[^,\d]{1,40})$",
        text,
        re.IGNORECASE,
    )
    if where and name_in(where["who"]):
        return f"{where['who']}, I'm from {where['where']}"
    beside = _NAMED_BESIDE.match(text)
    if beside and not no_name(beside["name"]) and not is_rank(beside["name"].split()[0]):
        return f"my name is {beside['name']}, I'm {text[beside.end() :]}"
    match = re.match(
        r"(?:i'm|i am|im|(?:my )?(?:full )?name is|this is|i'm called)\s[^,]{2,60},\s+(?!(?:i|i'm|i've|my|and|but|you|we|contact|email|please)\b)(?=\w)",
        text,
        re.IGNORECASE,
    )
    if match and name_in(match[0].rstrip(" ,")) and len(text) - match.end() > 3:
        return f"{match[0]}I'm {text[match.end() :]}"
    return text
