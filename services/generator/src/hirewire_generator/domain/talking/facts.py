"""What a person says of themselves, put where it belongs: their own words and nothing else."""

import re
from collections.abc import Callable

from pydantic import JsonValue

from hirewire_generator.domain.talking import jobs, knowing, schooling
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import deed_in, keep_deed
from hirewire_generator.domain.talking.editing import phone_text, set_link
from hirewire_generator.domain.talking.listing import (
    add_entry,
    add_languages,
    add_skills,
    is_tongue,
)
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.persons import (
    Trade,
    headline_in,
    keep_headline,
    location_in,
    name_in,
    years_in,
)
from hirewire_generator.domain.talking.working import Working, add, put

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”,;]{3,300}|\b(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|dribbble\.com|medium\.com|x\.com|twitter\.com)/[^\s<>\"'“”,;]{1,200}"
    r"|(?<![\w@./-])[a-z0-9][a-z0-9-]{1,40}\.(?:dev|com|io|me|net|org|info|co|ai|app|eu|de|fr|es|it|nl|pl|uk)(?:/[^\s<>\"'“”,;]{0,200})?(?![\w@.-])",
    re.IGNORECASE,
)
_NAMED_PAGE = re.compile(
    r"\b(?:website|site|homepage|portfolio|blog|link|web page)(?:\s+is|\s+at|\s*:)?\s+(?P<page>[a-z0-9][a-z0-9-]{0,60}\.[a-z]{2,20}(?:/[^\s<>,;]{0,200})?)(?![\w@])",
    re.IGNORECASE,
)
LABELS = re.compile(
    r"(?:\b(?:and|or|also|so|then|well|please|too|hi|hello|my|the|you can|reach me|contact me|write me|call me|here is|here's|is|are|at|on|by|via|under|e-?mails?|mails?|phone|tel|telephone|mobile|cell|number|linked ?in|github|gitlab|website"
    r"|homepage|portfolio|blog|site|link|links|profile|address|page|contact|:)\b|[:,;()|•·+.\s-])+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-/]{5,24}\d")
_CUT = re.compile(
    r"(?<=\))\s*[,;]\s+|"
    r",?\s+(?:and|but)\s+(?=(?:i|i'm|i've|my|currently|now|before that|then|speak\s)\b)|,\s+(?=(?:i|i'm|i've|my|before that|then i|and i)\b)|\s+—\s+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|evening|afternoon)|dear \w+|yes|ok|okay|well|so|please|sure)(?: there)?\s*[,!.:]+\s*)+",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|um+|uh+|hmm|anyway|basically|also|yeah|and)\b[\s,]+)+(?=\w)",
    re.IGNORECASE,
)
_SPOKEN = (
    (re.compile(r"(^|[,.;!]\s|\band\s)[Ii]m(?=\s)"), r"\1I'm"),
    (re.compile(r"(^|[,.;!]\s|\band\s)[Ii]ve(?=\s)"), r"\1I've"),
    (re.compile(r"\b[Ii] dont\b"), "I don't"),
    (re.compile(r"\b[Ii] didnt\b"), "I didn't"),
)
_ENDS = re.compile(
    r"^(?:and|or|but)\s+|(?:[\s,;:]+(?:you can (?:reach|contact|call|find|write|e-?mail|text)(?: to)? me|(?:reach|contact|call|write|text)(?: to)? me|and|or|but|my|is|at|by|on|phone|tel|mobile|e-?mail|mail|number))+$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"^(?:.{0,40}\b)?(?:add|mention|note|write|say|include|tell them|forgot to say)\s+(?:in my (?:resume|cv)\s+)?that\s+(?=(?:i|i'm|i've|my)\b)",
    re.IGNORECASE,
)
_KNOWN_SITES = ("linkedin", "github", "gitlab", "behance", "dribbble", "medium")


def take(work: Working, sentence: str) -> list[str]:
    """Everything that the sentence says; and the parts of it that were not understood."""
    text = _OPENERS.sub("", _GREETING.sub("", sentence.lstrip("-•*· ")))
    for form, spelled in _SPOKEN:
        text = form.sub(spelled, text)
    if _project_told(work, text):
        return []
    rest, found = contacts(work, _SAYING.sub("", text))
    split = _split_name(rest)
    if split == rest and _jobs(work, rest.strip(" ,.")):
        return []
    parts = [rest] if _LISTED.match(rest) else _CUT.split(split)
    parts = [_ENDS.sub("", part.strip(" ,.;:")) if found else part.strip(" ,.;:") for part in parts]
    parts = [re.sub(r"(?:^(?:and|but)\s+|\s+(?:and|but)$)", "", part) for part in parts]
    return [part for part in parts if part and not LABELS.fullmatch(part) and not _part(work, part)]


_LISTED = re.compile(
    r"(?:(?:my |spoken |key |main |technical )*(?:languages|skills|certifications?|certificates?|awards?|publications?|projects?|hobbies|interests))\s*[:=]",
    re.IGNORECASE,
)


def _split_name(text: str) -> str:
    """'I'm Ana Ruiz, a nurse' as 'I'm Ana Ruiz, I'm a nurse'."""
    where = re.match(
        r"(?P<who>(?:i'm|i am|my name is|this is|i'm called)\s[^,\d]{2,40}?)\s+(?:from|living in|based in)\s+(?P<where>(?-i:[A-ZÀ-Þ])[^,\d]{1,40})$",
        text,
        re.IGNORECASE,
    )
    if where and name_in(where["who"]):
        return f"{where['who']}, I'm from {where['where']}"
    match = re.match(
        r"(?:i'm|i am|im|my name is|this is|i'm called)\s[^,]{2,60},\s+(?!(?:i|i'm|i've|my|and|but|you|we|contact|email|please)\b)(?=\w)",
        text,
        re.IGNORECASE,
    )
    if match and name_in(match[0].rstrip(" ,")) and len(text) - match.end() > 3:
        return f"{match[0]}I'm {text[match.end() :]}"
    return text


def contacts(work: Working, text: str) -> tuple[str, bool]:
    """E-mail address, phone number and links, in any language; and the text without them."""
    rest = text
    for address in _EMAIL.findall(text)[:3]:
        rest = rest.replace(address, " ")
        _set_once(work, "email", address.rstrip("."), "e-mail address")
    for url in _URL.findall(rest)[:10]:
        if _is_link(url, text):
            rest = rest.replace(url, " ")
            set_link(work, url.rstrip("."))
    for match in list(_NAMED_PAGE.finditer(rest))[:3]:
        rest = rest.replace(match["page"], " ")
        set_link(work, match["page"].rstrip("."))
    for match in list(_PHONE.finditer(rest))[:5]:
        span = span_in(match[0])
        if (span.start and span.end) or re.search(r"\d{1,2}/(?:19|20)\d\d", match[0]):
            continue
        number = phone_text(match[0].strip())
        if number and not re.search(r"\b(?:19|20)\d\d\s?[-/–]\s?(?:19|20)\d\d\b", match[0]):
            rest = rest.replace(match[0], " ", 1)
            _set_once(work, "phone", number, "phone number")
            break
    return (
        (
            re.sub(
                r"(?:[,;|]\s*)?\b(?:my\s+)?(?:e-?mail|mail|phone|tel|mobile|cell|number|linkedin|github|website|portfolio|homepage)(?:\s+(?:address|number|profile|page))?(?:\s+is|\s*:)?\s*(?=[,;|.]|$|\sand\b)",
                " ",
                rest,
                flags=re.IGNORECASE,
            ),
            True,
        )
        if rest != text
        else (text, False)
    )


def _is_link(url: str, text: str) -> bool:
    """A bare 'acme.com' is a company's name as well; it must be called a link, or look like one."""
    if (
        re.match(r"https?://|www\.", url, re.IGNORECASE)
        or "/" in url
        or any(site in url for site in _KNOWN_SITES)
    ):
        return True
    return (
        re.search(
            r"\b(?:website|site|homepage|portfolio|blog|link|page|web)\b", text, re.IGNORECASE
        )
        is not None
        or text.strip() == url
    )


def _set_once(work: Working, field: str, value: str, label: str) -> None:
    work.do(f"Your {label} is {value}.", put(f"/resume/profile/{field}", value))


def _part(work: Working, part: str) -> bool:
    """What somebody is or does not is no fact to be written down."""
    if knowing.take(work, part):
        return True
    if _DENIED.search(part):
        return False
    return any(take_one(work, part) for take_one in _TAKERS)


_DENIED = re.compile(
    r"\bno longer\b|,\s*not\b|^(?:i'm|i am|i was|i have|my \w+ is|i do|i did)\s+(?:not|never)\b|^i\s+(?:don't|didn't|never|can't|won't|haven't|wasn't)\b",
    re.IGNORECASE,
)


_ONE_NAME = re.compile(
    r"my (?P<which>last|family|sur|second|first|given)[ -]?name(?:'s| is)(?: now| actually)?\s+(?P<name>[^\W\d_][\w'-]{1,40})",
    re.IGNORECASE,
)


_PLAIN_NAME = re.compile(
    r"(?:i'm|i am|name|this is|it's)\s+(?P<name>[^\W\d_]{2,30}(?:[ -][^\W\d_]{2,30}){1,3})",
    re.IGNORECASE,
)


def _addressed(work: Working, part: str) -> str:
    """'i'm tom becker' is a name and no trade where the e-mail address says so."""
    match = _PLAIN_NAME.fullmatch(part)
    here = re.fullmatch(r"(?P<name>[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]+){1,3}) here", part)
    if here and all(word[0].isupper() for word in here["name"].split()):
        return here["name"]
    user = work.draft.resume.profile.email.partition("@")[0].casefold()
    if match is None or not all(word in user for word in match["name"].casefold().split()):
        return ""
    return match["name"].title() if match["name"].islower() else match["name"]


def _name(work: Working, part: str) -> bool:
    one, known = _ONE_NAME.fullmatch(part), work.draft.resume.profile.name.split()
    if one and known:
        first = one["which"].lower() in ("first", "given")
        word = one["name"].title() if one["name"].islower() else one["name"]
        whole = " ".join((word, *known[1:]) if first else (*(known[:-1] or known), word))
        work.do(f"Your name is {whole}.", put("/resume/profile/name", whole))
        return True
    name = name_in(part) or _addressed(work, part)
    if name:
        work.do(f"Your name is {name}.", put("/resume/profile/name", name))
    return bool(name)


_SPEAK = re.compile(
    r"(?:i\s+|i'm\s+|i am\s+)?(?:can\s+|also\s+)?(?:speak|talk|fluent in|am fluent in|native in|understand)\s+(?P<a>.{2,200})|(?:spoken\s+)?languages?(?: are| i speak are| spoken)?\s*[:=]?\s+(?P<b>.{2,200})"
    r"|(?:my\s+)?(?:mother tongue|native language|first language)(?: is|:)\s*(?P<c>.{2,60})|(?:i'm|i am)\s+an?\s+(?P<d>native .{2,40}) speaker",
    re.IGNORECASE,
)


def _languages(work: Working, part: str) -> bool:
    match = _SPEAK.fullmatch(part)
    if match is None:
        return False
    text = match["a"] or match["b"] or match["d"] or f"native {match['c']}"
    items = items_of(text)
    if not any(is_tongue(one) for one in items):
        return False
    level = "fluent " if re.search(r"fluent in", part, re.IGNORECASE) else ""
    add_languages(work, ", ".join(f"{level}{one}" for one in items))
    return True


def _location(work: Working, part: str) -> bool:
    found = location_in(part)
    if found:
        work.do(f"You live in {found}.", put("/resume/profile/location", found))
        told = headline_in(part)
        if told and told.headline:
            keep_headline(work, told)
    return bool(found)


_CERTIFIED = re.compile(
    r"(?:i\s+|i'm\s+|i am\s+|i've\s+)?(?:am\s+|also\s+|got\s+|have\s+been\s+)*certified\s+(?:in|as|for|by)?\s*(?:an?\s+)?(?P<a>.{2,120})|(?:i'm|i am)\s+(?P<d>.{2,60}) certified"
    r"|(?:i\s+)?(?:have|hold|got|earned|passed|obtained|completed)\s+(?:an?\s+|the\s+|my\s+)?(?P<b>.{2,100}?)\s+(?:certification|certificate|licen[cs]e|cert)\b(?P<e>.{0,60})|(?:i\s+)?(?:got|earned|obtained|passed|made)\s+my\s+(?P<f>(?-i:[A-Z]{2,6})\b.{0,60})|(?:i\s+)?(?:have\s+)?passed\s+(?:the|my|an?)\s+(?P<g>.{2,60}?)\s+(?:exam|test|examination)\b(?P<h>.{0,30})|(?:certifications?|certificates?|licen[cs]es?)\s*(?:are|is|:)\s*(?P<c>.{2,300})",
    re.IGNORECASE,
)


def _certifications(work: Working, part: str) -> bool:
    match = _CERTIFIED.fullmatch(part)
    if match is None:
        return False
    if match["c"] and span_in(match["c"]).end and ";" not in match["c"]:
        add_entry(work, "certifications", match["c"])
        return True
    if match["f"] and schooling.studies_in(f"{match['f']} at X"):
        return False
    single = (
        match["f"]
        or (f"{match['g']}{match['h']}" if match["g"] else "")
        or match["a"]
        or match["d"]
        or f"{match['b'] or ''}{_kept(part)} {match['e'] or ''}"
    ).strip()
    for one in items_of(match["c"]) if match["c"] else [single]:
        add_entry(work, "certifications", one[:1].upper() + one[1:])
    return True


def _kept(part: str) -> str:
    """A licence is called so; a certification goes without the word."""
    word = re.search(r"\slicen[cs]e\b", part, re.IGNORECASE)
    return word[0] if word else ""


_WON = re.compile(
    r"(?:i\s+)?(?:also\s+)?(?:won|received|was awarded|got awarded|was named)\s+(?:an?\s+|the\s+)?(?P<a>.{2,120}(?:award|prize|medal|scholarship|of the year|competition|contest|trophy|honou?rs?)\b.{0,60})|awards?\s*:\s*(?P<b>.{2,200})",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"i\s+(?:have\s+)?(?:published|authored|co-?authored|wrote)\s+(?:an?\s+(?:paper|article|book)\s+(?:called|titled|named)?\s*)?(?P<a>[\"“«].{2,200})|publications?\s*:\s*(?P<b>.{2,300})",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"(?:projects?\s*:\s*(?P<a>.{2,400}))|my (?:side |personal )?project is (?:called )?(?P<b>.{2,300})",
    re.IGNORECASE,
)


def _awards(work: Working, part: str) -> bool:
    for section, form in (("awards", _WON), ("publications", _PUBLISHED), ("projects", _PROJECT)):
        match = form.fullmatch(part)
        if match:
            add_entry(work, section, match["a"] or match["b"])  # type: ignore[arg-type]  # the three are names of sections
            return True
    return False


_INTERESTS = re.compile(
    r"(?:my\s+)?(?P<title>hobbies|interests|volunteering|memberships|references|strengths|soft skills|activities)(?:\s+(?:are|include|is)\s*:?|\s*:)\s+(?P<items>.{2,600})",
    re.IGNORECASE,
)


def _interests(work: Working, part: str) -> bool:
    """A section of its own, or what is added to it."""
    match = _INTERESTS.fullmatch(part)
    if match is None:
        return False
    title = match["title"].capitalize()
    there = next(
        (one for one in work.draft.resume.custom if one.title.casefold() == title.casefold()), None
    )
    items: list[JsonValue] = [
        one for one in items_of(match["items"]) if there is None or one not in there.items
    ]
    if there:
        work.do(
            f"Added to {title}.", *(add(f"/resume/custom/{there.id}/items/-", one) for one in items)
        )
    else:
        work.do(
            f"Added the section “{title}”.",
            add("/resume/custom/-", {"title": title, "items": items}),
        )
    return True


def _education(work: Working, part: str) -> bool:
    told = schooling.studies_in(
        re.sub(
            r"^(my .{2,30}?\b(?:degree|bachelor|master|diploma))\s+(?:is|was)\s+(?=in\b)",
            r"\1 ",
            part,
        )
    )
    if told is None or not (told.institution or told.degree):
        return False
    schooling.keep(work, told)
    return True


_VOLUNTEERS = re.compile(
    r"i\s+(?:also\s+|sometimes\s+|often\s+)?volunteer(?:ed)?\s+(?P<what>(?:at|for|with|in)\s.{4,150})",
    re.IGNORECASE,
)


def _volunteers(work: Working, part: str) -> bool:
    match = _VOLUNTEERS.fullmatch(part)
    return match is not None and _interests(work, f"Volunteering: “{match['what']}”")


_THING = r"(?:(?:[\w-]+\s){0,4}(?:app|site|website|web site|bot|game|tool|library|plugin|dashboard|robot|script|package|extension|platform|program))"
_MADE = re.compile(
    rf"i\s+(?:also\s+|once\s+)?(?:built|made|created|developed|wrote|coded|programmed|designed)\s+(?:an?|my own|my)\s+(?P<name>{_THING})(?:\s+(?:in|with|using)\s+(?P<tech>[^:,()]{{1,60}}?))?(?P<own>\s+(?:as|for)\s+an?\s+(?:[\w-]+\s)?project)?\s*(?:[:,(]?\s*(?:at\s+|on\s+|it's at\s+)?(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)\)?)?",
    re.IGNORECASE,
)


def _project_told(work: Working, text: str) -> bool:
    """'I built a chess bot in Python as a course project': with an address, or called a project, it is one."""
    match = _MADE.fullmatch(text.strip(" ."))
    if match is None or not (match["url"] or match["own"]):
        return False
    name = match["name"][:1].upper() + match["name"][1:]
    entry: dict[str, JsonValue] = {"name": name}
    if match["tech"]:
        entry["technologies"] = list(items_of(match["tech"]))
    if match["url"]:
        url = match["url"] if "://" in match["url"] else f"https://{match['url']}"
        entry["github" if "github.com" in url else "url"] = url
    return work.do(f"Added {name} to your projects.", add("/resume/projects/-", entry))


def _jobs(work: Working, part: str) -> bool:
    """Several in one breath: all of them, or none."""
    several = jobs.jobs_in(part)
    for told in several:
        jobs.keep(work, told)
    present = [one for one in several if one.end == "present" and one.position]
    if present and not work.draft.resume.profile.headline:
        title = present[0].position
        work.do(f"Your title is {title}.", put("/resume/profile/headline", title))
    return bool(several)


def _job(work: Working, part: str) -> bool:
    told = jobs.listed(part) or jobs.job_in(part)
    if told is None:
        return False
    jobs.keep(work, told)
    if told.end == "present" and told.position and not work.draft.resume.profile.headline:
        work.do(f"Your title is {told.position}.", put("/resume/profile/headline", told.position))
    years = years_in(part)
    if years and told.position:
        keep_headline(
            work,
            Trade(
                told.position if not work.draft.resume.profile.headline else "", years, past=True
            ),
        )
    if told.did:
        keep_deed(work, told.did)
    return True


_EXPERIENCED = re.compile(
    r".{0,40}\byears?\b.{0,40}?\bas\s+(?P<job>(?:an?\s+)?.{2,60}?\s+(?:at|for)\s+.{2,100})",
    re.IGNORECASE,
)


def _headline(work: Working, part: str) -> bool:
    at = _EXPERIENCED.fullmatch(part)
    job = jobs.job_in(f"I worked as {at['job']}") if at else None
    if job:
        jobs.keep(work, job)
    told = headline_in(part)
    if told is None:
        return False
    keep_headline(work, told)
    return True


_SKILLS = re.compile(
    r"(?:(?:my\s+)?(?:(?:main|key|core|top|technical|tech|hard|soft|other)\s+)*(?:skills?|tech stack|stack|technologies|tools|competencies)(?: are| is| include| includes|:|\s-|\s=)\s*:?|(?:i\s+|i'm\s+|i am\s+|i've\s+|also\s+|am\s+|have\s+|got\s+|with\s+|very\s+|really\s+)*"
    r"(?:know|use|skilled (?:in|at|with)|proficient (?:in|with)|experienced (?:in|with)|expert (?:in|at|with)|good (?:at|in|with)|fluent in|familiar with|speciali[sz]ed? in|speciali[sz]ing in|(?:\w+\s+)?(?:experience|expertise|knowledge|background|skills) (?:in|with|of|on|at)|experience:|code in|program in|can code in|can program in|work with|worked with|working with|can use|used to use|comfortable with|trained in))\s+(?P<a>\S.{0,600})",
    re.IGNORECASE,
)
_ABOUT_PEOPLE = re.compile(r"\b(?:i|you|we|they|him|her|that|this|how|what|it|to)\b", re.IGNORECASE)


_GROUPS = re.compile(
    r"(?P<group>(?:programming |scripting |spoken |cloud |web |soft |hard |office |dev |design |data )?(?:frameworks|databases|tools|libraries|programming languages|scripting languages|cloud|devops|platforms|software|operating systems|methods|methodologies|soft skills|hard skills|testing|design tools|machines|equipment|techniques))\s*:\s*(?P<items>\S.{0,400})",
    re.IGNORECASE,
)
_ARE = re.compile(
    r"(?P<items>\S.{1,200}?)\s+(?:are|is)\s+(?:all\s+)?(?:my|the)\s+(?:main\s+|best\s+|core\s+|key\s+|top\s+|biggest\s+|strongest\s+)*(?:skills?|strengths?|programming languages|tools|tech stack)(?:\s+i (?:use|know|have))?",
    re.IGNORECASE,
)


def _skills(work: Working, part: str) -> bool:
    group = _GROUPS.fullmatch(part)
    if group and all(len(one.split()) <= 4 for one in items_of(group["items"])):
        name = group["group"]
        add_skills(work, items_of(group["items"]), name[:1].upper() + name[1:])
        return True
    part = re.sub(r"\s+(?:every ?day|daily|a lot|all the time|regularly|at work)$", "", part)
    are = _ARE.fullmatch(part)
    match = _SKILLS.fullmatch(f"skills: {are['items']}" if are else part)
    if match is None:
        return False
    items = items_of(match["a"])
    if not items or any(_ABOUT_PEOPLE.search(one) or len(one.split()) > 5 for one in items):
        return False
    tongues = [one for one in items if is_tongue(one)]
    if tongues and re.match(r"(?:i\s+)?(?:also\s+)?know", part, re.IGNORECASE):
        add_languages(work, ", ".join(tongues))
        items = [one for one in items if one not in tongues]
    if items:
        add_skills(work, items)
    return True


def _deed(work: Working, part: str) -> bool:
    text = deed_in(part)
    return bool(text) and keep_deed(work, text)


_TAKERS: tuple[Callable[[Working, str], bool], ...] = (
    _name, _languages, _interests, _location, _certifications, _education, _jobs, _job, _volunteers, _headline, _skills, _awards, _deed,
)  # fmt: skip
