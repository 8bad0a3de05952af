"""Names of whoever offers a job, of its places and products: "Pennine Spark Ltd" asks nobody for Spark."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import words_only
from hirewire_ranker.domain.skills import find_skills, skill_of

_WORD = r"[A-Z0-9ÄÖÜÅÆØÉ][\w'’.&+-]{0,30}"
_LINK = r"(?:&|\+|and|of|the|de|for|und|et)"
_NAME = rf"{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,5}}"
_FORM = re.compile(
    rf"\b{_NAME},? (?:Ltd|Limited|LLC|LLP|Inc|Corp|Corporation|Incorporated|[Pp][Ll][Cc]|GmbH|mbH|AG|KG|SE|AB|A/S|AS|ASA|ApS|Oyj?|B\.?V|N\.?V|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|S\.?L|Pty|Pvt|CIC|CIO|e\.?V)\b\.?(?: (?:Ltd|& Co\.? KG)\b\.?)?"
)
"""With its legal form, it is a firm wherever it stands."""
_KIND = r"(?:Group|(?:Care|Nursing|Residential) Home|Holdings?|Trust|Foundation|Council|University|College|Hospitals?|Authority|Partnership|Schools?|Academy|Surgery|Restaurants?|Hotels?|Estates?|Museum|Airlines?|Airways|Airport|Foods|Brewery|Bakery|Clinic|Association|Agency|Charity|Farms?|House|Street|Road|Lane|Avenue|Park|Square|Bay|Harbour|Depot|Campus|Company|Co|Salons?|Ferries|Railways?|Joinery|Pharmacy|Nursery|Nurseries|Supermarkets?)"
_OF_KIND = re.compile(rf"\b{_NAME} {_KIND}\b(?! (?:experience|skills|knowledge|certif))")
_OF_PLACE = re.compile(
    rf"\b(?:[Pp]ort|[Cc]ity|[Tt]own|[Vv]illage|[Cc]ounty|[Bb]orough|[Ii]sle?|[Ii]sland|[Uu]niversity|[Bb]ank|[Cc]ouncil|[Hh]arbou?r) of (?:the )?{_NAME}"
)
_OWN = re.compile(
    rf"\b(?:[Ww]e at|[Hh]ere at|Join|About|[Ww]elcome to|Why(?: work (?:at|for))?|Life at|[Ww]orking at) (?:the )?({_NAME})(?=[\s,.:;!?]|$)"
    rf"|\b(?:[Oo]ur|[Tt]he)(?: own| new)? (?:product|app|brand|platform|ship|vessel|flagship|magazine|series|game|label|site|shop|store|branch|newspaper|hotel|restaurant),? ({_NAME})"
    rf"|\b[Oo]ur(?: own| new)? ({_NAME}) (?:series|brands?|apps?|ships?|sites?|shops?|stores?|branch(?:es)?|plants?|homes?|restaurants?|bars?|caf[ée]s?|pubs?|clubs?|hotels?|buses|trains|boats|products?|range|line|team)\b"
)
"""Named as one's own."""
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=: ))(?:The )?({_NAME})(?= (?:is|are|was|has|have|runs?|operates?|makes?|builds?|offers?|serves?|handles?|provides?|manufactures?|moves?|employs?|sells?|creates?|owns?|supplies|develops?|helps?|brings?|speciali[sz]es?|looks after|takes care|works? (?:for|across|in)|keeps?|leads?|covers?|supports?|trains?|publishes|produces?|delivers?|cares?|grows?|works with|stands for)\b(?! (?:an? |the )?(?:\w+ )?(?:must|plus|required|requirement|advantage|essential|desir\w+|preferred|welcome|nice|helpful|useful|needed|mandatory|key|important|optional|bonus|asset|used|ideal)\b))",
    re.M,
)
_ASKING = re.compile(
    r"\b(?:experience|knowledge|skills?|proficien\w+|familiar\w*|expert\w*|competen\w+|certifi\w+|using|use|fluent|strong|good|hands-on|understanding|like|such as|e\.g\.?|including|years|degree|course|licen[cs]e|tools?|stack|technolog\w+|software|version)\b[^.;\n]{0,80}$",
    re.I,
)
"""Before a name that is asked for rather than told."""
_HEADINGS = frozenset(
    [
        "we",
        "you",
        "our",
        "the",
        "this",
        "that",
        "what",
        "who",
        "how",
        "why",
        "must",
        "should",
        "can",
        "will",
        "may",
        "requirements",
        "responsibilities",
        "about",
        "duties",
        "role",
        "job",
        "benefits",
        "experience",
        "skills",
        "knowledge",
        "education",
        "it",
        "he",
        "she",
        "they",
        "there",
        "these",
        "those",
        "all",
        "both",
        "one",
        "each",
        "every",
        "us",
        "your",
        "my",
        "candidates",
        "applicants",
        "candidate",
        "position",
        "employees",
        "people",
        "nobody",
        "somebody",
    ]
)
_LINES = 3
_MOST_WORDS = 12
_SHORTEST, _LONGEST = 2, 80
_PIECE = re.compile(r"\s[|–—·•-]\s|[|·•(),]| at (?=[A-Z])")
_LISTED, _SEVERAL = 3, 2
_GENERIC = frozenset(
    words_only(
        "group holding holdings trust foundation company services solutions limited systems care home house park road street restaurants hotel school college university hospital council bank studio the and of technologies software data digital cloud security engineering consulting"
    ).split()
)
"""Words of a name that don't tell it from others."""


def without_employer(description: str, company: str) -> str:
    """The text with blanks for such names, letter for letter where it was; a name that is asked for stays."""
    made = description
    for start, end in {*_spans(description), *_again(description, company)}:
        made = f"{made[:start]}{' ' * (end - start)}{made[end:]}"
    return made


def _spans(text: str) -> Iterator[tuple[int, int]]:
    yield from _heads(text)
    for pattern in (_FORM, _OF_KIND, _OF_PLACE):
        for found in pattern.finditer(text):
            if pattern is _FORM or not _is_asked(text, found.start()):
                yield found.span()
    for pattern in (_OWN, _SUBJECT):
        for found in pattern.finditer(text):
            number = next(n for n, one in enumerate(found.groups(), 1) if one)
            if _names(found[number]) and not (
                pattern is _SUBJECT and _may_be_a_tool(found[number])
            ):
                yield found.span(number)


def _names(name: str) -> bool:
    return not _HEADINGS.intersection(words_only(name).split()[:1])


def _may_be_a_tool(name: str) -> bool:
    """ "Docker has become our standard" tells of no employer."""
    return " " not in name and skill_of(name) is not None


def _is_asked(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return bool(_ASKING.search(text[max(line, start - 120) : start]))


def _heads(text: str) -> Iterator[tuple[int, int]]:
    """The line below the title: who it is and where. A sentence, a heading or a list of tools is none."""
    told = [one for one in re.finditer(r"[^\n]+", text[:1_000]) if one[0].strip()][:_LINES]
    for one in told[1:2]:
        line = one[0].strip()
        short = _SHORTEST < len(line) < _LONGEST and len(line.split()) <= _MOST_WORDS
        words = line.split()
        capital = sum(word[:1].isupper() or word in ("and", "of", "the", "&") for word in words)
        plain = not line.endswith((".", ":", "!", "?")) and not _ASKING.search(line)
        listed = len({skill.skill for skill in find_skills(line)}) >= _SEVERAL
        listed = listed and not _FORM.search(line)
        if short and plain and not listed and 2 * capital > len(words) and line[0] not in "-*•":
            yield one.span()


def _again(text: str, company: str) -> Iterator[tuple[int, int]]:
    """Where a name of more words that is known as the employer's is said again, in whole or by its beginning."""
    known = {company.strip()} | {text[start:end].strip() for start, end in _spans(text)}
    names = {piece.strip(" ,.") for one in known if one for piece in _PIECE.split(one) if piece}
    for name in sorted({*names, *filter(None, map(_short, names))}):
        if len(name) < _SHORTEST or not _names(name) or "\n" in name:
            continue
        for found in re.finditer(rf"(?<![\w]){re.escape(name)}(?![\w])", text[:20_000]):
            if " " in name or not (_is_asked(text, found.start()) or _is_listed(text, found)):
                yield found.span()


def _is_listed(text: str, found: re.Match[str]) -> bool:
    """Alone or among others, without a verb: "- Oracle, SQL, Linux" of a firm called Oracle may well mean the tool."""
    start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    line = text[start : end if end >= 0 else len(text)].strip()
    return line[:1] in "-*•▪" or line.count(",") >= _LISTED - 1 or line == found[0]


def _short(name: str) -> str:
    """ "Snowflake" of "Snowflake Ice Cream", "Delta Care" of "Delta Care Group"."""
    words = name.split()
    told = [one for one in words if words_only(one) and words_only(one) not in _GENERIC]
    return words[0] if len(words) > 1 and told[:1] == words[:1] and words[0][:1].isupper() else ""
