"""Skills and certificates that a statement asks for, those of which one suffices together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hirewire_ranker.domain.job.cues import asks, importance_at
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.tongues import tongues_asked
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened
from hirewire_ranker.domain.skills import Mention, find_skills
from hirewire_ranker.domain.skills.known import skills_by_name

SOFT = frozenset(
    {
        "leadership", "communication", "teamwork", "time management", "problem solving", "critical thinking",
        "decision making", "multitasking", "attention to detail", "interpersonal skills", "presentation skills",
        "adaptability", "collaboration", "creativity", "organizational skills", "work ethic",
        "emotional intelligence", "analytical skills", "correspondence", "typing", "research", "team building",
        "scheduling", "report writing", "conflict resolution",
    }
)  # fmt: skip
"""Asked of everybody, and shown by no word of a résumé."""
SOFT_WEIGHT = 0.25
_TONGUES = frozenset(
    "English Spanish French German Italian Portuguese Mandarin Cantonese Chinese Japanese Korean Arabic Hebrew Russian Ukrainian Polish Czech Dutch Swedish Danish Norwegian Finnish Greek Turkish Hindi Urdu Bengali Tamil Telugu Punjabi Gujarati Vietnamese Thai Tagalog Farsi Swahili Romanian Hungarian Indonesian Malay".split()
)
_NO_SKILLS = frozenset({"EEO", "background checks", "compensation and benefits", "Security clearance", "Secret clearance", "Top Secret clearance", "TS/SCI", "job descriptions", "insurance"})
"""Of the posting itself rather than of the person, or read elsewhere."""
_LICENCES = frozenset(
    {
        "Registered Nurse", "Licensed Practical Nurse", "LVN", "CNA", "NCLEX", "Paramedic licence", "EMT", "LCSW",
        "Teaching licence", "Commercial driver's licence", "Class A CDL", "Journeyman licence", "Master electrician",
        "Master plumber", "Professional Engineer", "Real estate licence", "Bar admission", "Pilot licence", "A&P licence",
        "Guard card", "LMFT", "LPC", "BCBA",
    }
)  # fmt: skip
"""Without them nobody may do the work."""
_OFFICE = frozenset({"Microsoft Office", "Microsoft 365"})
_OF_OFFICE = frozenset({"Microsoft Excel", "Microsoft Word", "Microsoft PowerPoint", "Microsoft Outlook", "Microsoft Access", "Microsoft Project", "Microsoft Visio", "Microsoft Teams", "Microsoft Publisher", "OneNote"})
_TOGETHER = frozenset({"HTML", "CSS", "JavaScript"})
"""Written with a slash between them and wanted together."""
_COMMA = re.compile(r"^\s*,\s*(?:the )?$")
_OR = re.compile(r"^\s*,?\s*(?:and ?/ ?or|or|oder|ou|or (?:an?|in|with|using|similar|other|equivalent|comparable|related|any|some)(?: \w+)?|/)\s*$")
_AND = re.compile(r"^\s*,?\s*(?:and|&|und|et|y|as well as|sowie)\s*(?:the |in |with )?$")
_ONE_OF = re.compile(r"\b(?:(?:at least )?one (?:or more )?of|any of|either|one or more|such as|e\.?g\.?|like|for example|for instance|z\.b\.?|par exemple|mindestens eine[rs]?|examples? include)[^.;]{0,40}$")
_INCLUDING = re.compile(r"\b(?:including|includes|specifically|i\.?e\.?|especially|both)[^.;]{0,30}$")
_WITH_OTHERS = re.compile(
    r"\b(?:work\w*|collaborat\w+|liais\w+|partner\w*|coordinat\w+|interact\w*|interfac\w+|communicat\w+|meet\w*)(?: closely| directly| effectively)? with (?:\w+[, /]+){0,4}$|\b(?:assist\w*|support\w*|report\w* to) (?:the )?(?:\w+[, ]+){0,2}$"
)
_BRACKET = 120
_GENERIC_CERTIFICATE = re.compile(
    r"\b(?:[A-Z][\w&+/-]*(?:['’]s)?\s){1,5}(?:[Cc]ertifi(?:cation|cate)s?|[Cc]ertified|[Ll]icen[sc]e|[Ll]icensure|[Rr]egistration|[Cc]redential)\b"
    r"|\b(?:[Ll]icensed|[Cc]ertified|[Rr]egistered|[Ss]tate-[Cc]ertified)(?: (?:as an?|in) )?(?: ?[A-Z][\w&/-]+){1,5}"
    r"|\b(?:[Cc]ertifi(?:cation|cate)|[Ll]icensure|[Ll]icen[sc]ed?) (?:in|as an?|for) (?:the )?[\w&/-]+(?: [\w&/-]+){0,4}"
    r"|\b[Mm]ember of (?:the )?(?:[\w.]+ ){0,3}[Bb]ar\b|\b[Bb]ar (?:admission|membership)\b|\b[Aa]dmitted to practice\b"
    r"|\b(?:valid|current|active|state|professional|nursing|pharmacy|medical|insurance|electrical|pesticide|cosmetology|teacher|teaching|board|trade|industry|[A-Z]{2,6}) (?:state )?(?:certification|licen[sc]e|licensure)s?\b"
)
_NOT_A_CERTIFICATE = re.compile(r"driv(?:er|ing)|(?:school|degree|diploma|business|software) licen|licen[sc]e (?:agreement|manage|fee|key)|licensing|registered (?:trademark|dietary)|clearance", re.I)
_BEGINS = re.compile(r"^(?:(?:Must|Have|Has|Hold|Holds|Possess|Possession|Valid|Current|Active|A|An|Any|The|With|And|Or|Obtain|Maintain|Required|Preferred|Experience|Requires?|Strong|Is|Be|If|State) )+")
_NEEDED_LATER = re.compile(r"\bwithin (?:the first )?(?:\w+ )?\(?\d* ?\)?\s?(?:days|months|weeks|years?)|\b(?:ability|able|willing\w*) to (?:obtain|get|become|acquire|complete)|\bor (?:willing|ability|able)|\bobtain\w* (?:within|upon|after)")


def skills_asked(statement: Statement) -> Iterator[Wanted]:
    """Certificates among them; languages that are spoken are none."""
    mentions = [one for one in find_skills(statement.text) if _counts(statement, one)]
    others = list(_certificates_unknown(statement, mentions))
    mentions = [one for one in mentions if not _lies_in(statement, one, others)]
    for group in _groups(statement.text, mentions):
        yield _wanted(statement, group, many=len(mentions))
    yield from others


def _lies_in(statement: Statement, mention: Mention, others: Sequence[Wanted]) -> bool:
    start = statement.start + mention.start
    return any(one.start <= start < one.end for one in others)


def _counts(statement: Statement, mention: Mention) -> bool:
    """Departments that somebody works with are none of the person's skills."""
    if not asks(statement) and _WITH_OTHERS.search(statement.plain[: mention.start][-60:]):
        return False
    if mention.skill in _TONGUES or mention.skill in _NO_SKILLS:
        return False
    return not (mention.skill.endswith("ign Language") and any(tongues_asked(statement)))


def _wanted(statement: Statement, group: Sequence[Mention], many: int) -> Wanted:
    start, end = group[0].start, group[-1].end
    said = importance_at(statement, start)
    names = tuple(dict.fromkeys(one.skill for one in group))[:20]
    certificate = skills_by_name()[names[0]].field == "certificate"
    late = certificate and bool(_NEEDED_LATER.search(statement.plain))
    importance = "nice" if late else said.importance
    licence = certificate and (said.told or bool(_LICENCES & set(names)))
    return Wanted(
        kind="certificate" if certificate else "skill",
        text=shortened(statement.text[start:end] if len(group) > 1 else group[0].written),
        start=statement.start + start,
        end=statement.start + end,
        importance=importance,
        weight=_weight(names, told=said.told, many=many),
        terms=names,
        hard=licence and importance == "must",
    )


def _weight(names: tuple[str, ...], *, told: bool, many: int) -> float:
    if SOFT.issuperset(names):
        return SOFT_WEIGHT
    one_of_many = 0.75 if many > 6 else 1.0
    return one_of_many * (1.5 if told else 1.0)


def _groups(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Runs that a list holds together, parted where each of them is wanted; an office suite goes with its programs."""
    office = [one for one in mentions if one.skill in _OFFICE | _OF_OFFICE]
    if _OFFICE.intersection(one.skill for one in office):
        yield office
        mentions = [one for one in mentions if one not in office]
    for run in _runs(text, mentions):
        yield from _alternatives(text, run)


def _runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for one, following in pairwise([*mentions, None]):
        if one is None:
            return
        run.append(one)
        if following is None or not _are_listed(text[one.end : following.start]):
            yield run
            run = []


def _are_listed(between: str) -> bool:
    if len(between) > 40:
        return False
    if between.strip() in {"(", "(e.g.", "(e.g.,", "(such as", "- (", "such as", "like"}:
        return True
    return bool(_COMMA.match(between) or _OR.match(between) or _AND.match(between))


def _alternatives(text: str, run: list[Mention]) -> Iterator[list[Mention]]:
    first, *rest = run
    opening = next((n for n, one in enumerate(rest, 1) if text[run[n - 1].end : one.start].lstrip(" -").startswith(("(", "such", "like"))), 0)
    if opening:
        yield from _alternatives(text, run[:opening])
        yield from _alternatives(text, run[opening:])
        return
    if len(run) > 1 and _one_suffices(text, run):
        yield run
        return
    yield from ([one] for one in (first, *rest))


def _one_suffices(text: str, run: list[Mention]) -> bool:
    betweens = [text[one.end : other.start].lower() for one, other in pairwise(run)]
    if _TOGETHER.issuperset(one.skill for one in run):
        return False
    before = text[max(0, run[0].start - 60) : run[0].start].lower()
    if _ONE_OF.search(before):
        return True
    if any(_OR.match(between) for between in betweens):
        return not any(_AND.match(between) for between in betweens)
    return _is_bracketed(text, run) and not _INCLUDING.search(before)


def _is_bracketed(text: str, run: list[Mention]) -> bool:
    """"Scripting (Bash, Ruby)" lists examples."""
    opening = text.rfind("(", max(0, run[0].start - _BRACKET), run[0].start)
    closing = text.find(")", run[-1].end, run[-1].end + _BRACKET)
    return 0 <= opening and closing >= 0 and ")" not in text[opening : run[0].start] and bool(text[:opening].strip())


def _certificates_unknown(statement: Statement, mentions: Sequence[Mention]) -> Iterator[Wanted]:
    """Those that are called certificates or licences, and that no lexicon knows."""
    known = [(one.start, one.end) for one in mentions if skills_by_name()[one.skill].field == "certificate"]
    for found in _GENERIC_CERTIFICATE.finditer(statement.text):
        start, end = found.span()
        if lead := _BEGINS.match(found[0]):
            start += lead.end()
        text = statement.text[start:end]
        if len(text) < 8 or _NOT_A_CERTIFICATE.search(text) or any(a < end and start < b for a, b in known):
            continue
        said = importance_at(statement, start)
        late = bool(_NEEDED_LATER.search(statement.plain))
        must = said.importance == "must" and not late
        yield Wanted(
            kind="certificate",
            text=shortened(text),
            start=statement.start + start,
            end=statement.start + end,
            importance="must" if must else "nice",
            weight=1.5 if said.told else 1.0,
            hard=must and (said.told or "licen" in text.lower()),
        )
