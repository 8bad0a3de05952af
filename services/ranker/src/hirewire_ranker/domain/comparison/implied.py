"""What a résumé implies without saying so: who works as a nurse is registered, who drives lorries may drive them."""

import re
from collections.abc import Iterable, Sequence

from hirewire_common.contracts import Resume
from hirewire_ranker.domain.trades import trades_of

_PAPERS: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = (
    (frozenset({"nursing"}), re.compile(r"\b(?:nmc|nursing|nurse|rn|rgn|registered nurse)\b", re.I)),
    (frozenset({"midwifery"}), re.compile(r"\b(?:nmc|midwi\w+)\b", re.I)),
    (frozenset({"doctor"}), re.compile(r"\b(?:gmc|medical licen[cs]e|medical registration|approbation)\b", re.I)),
    (frozenset({"paramedics", "physio", "medlab", "therapy"}), re.compile(r"\bhcpc\b", re.I)),
    (frozenset({"pharmacy"}), re.compile(r"\b(?:gphc|pharmacist|pharmacy)\b", re.I)),
    (frozenset({"dental"}), re.compile(r"\b(?:gdc|dental)\b", re.I)),
    (frozenset({"veterinary"}), re.compile(r"\b(?:rcvs|mrcvs|veterinary)\b", re.I)),
    (frozenset({"socialwork"}), re.compile(r"\b(?:social work|swe|sssc)\b", re.I)),
    (frozenset({"legal"}), re.compile(r"\b(?:sra|practi[cs]ing certificate|bar admission|admitted)\b", re.I)),
    (frozenset({"teaching"}), re.compile(r"\b(?:qts|pgce|teaching (?:licen[cs]e|certific\w+|qualification|registration))\b", re.I)),
    (frozenset({"trucking"}), re.compile(r"\b(?:hgv|lgv|cdl|class [12]|c\+e|driver cpc|digi\w* card|driv\w+ licen[cs]e)\b", re.I)),
    (frozenset({"delivery", "taxi", "bus"}), re.compile(r"\bdriv\w+ licen[cs]e\b", re.I)),
    (frozenset({"guarding"}), re.compile(r"\bsia\b", re.I)),
    (frozenset({"pilot"}), re.compile(r"\b(?:atpl|cpl|pilot)\b", re.I)),
)  # fmt: skip
"""By occupation, what nobody has the post without."""
_BESIDE = re.compile(
    r"\b(?:assistants?|aides?|students?|trainees?|interns?|support|secretar\w+|receptionists?|technicians?|paralegals?|clerks?)\b",
    re.I,
)
"""Who works beside them, and needs none of it."""
_LEADING = re.compile(
    r"\b(?:manager|head|lead(?:er)?|director|chief|supervisor|foreman|forewoman|superintendent|principal|matron|sergeant|commander|captain|owner|founder|managing|c[etofi]o|vp|chef de cuisine|coordinator|charge)\b",
    re.I,
)
_OF_THINGS = re.compile(
    r"\b(?:account|product|project|program|community|case|data|content)\b", re.I
)
_OF_PEOPLE = re.compile(
    r"\b(?:lead(?:ing)?|manag(?:e|ing)|supervis(?:e|ing)|line[- ]manag\w+) (?:\w+ ){0,3}?(?:people|teams?|staff|employees|crews?|engineers|technicians|nurses|colleagues|others)\b|\b(?:leadership|line[- ]management|management|managerial|supervisory) (?:position|role|experience|responsibility|capacity|level)",
    re.I,
)


def holds(resume: Resume, names: Iterable[str]) -> bool:
    """A paper without which nobody has the posts that somebody had."""
    trades = {
        trade
        for one in resume.experience
        if not _BESIDE.search(one.position)
        for trade in trades_of(one.position).sure
    }
    papers = [pattern for of, pattern in _PAPERS if of & trades]
    return any(one.search(name) for name in names for one in papers)


def leads_people(text: str) -> bool:
    """It asks for years of leading, not of the trade."""
    return bool(_OF_PEOPLE.search(text))


def leading(resume: Resume) -> Resume:
    """With those posts alone whose titles lead people."""
    posts = tuple(one for one in resume.experience if _leads(one.position))
    return resume.model_copy(update={"experience": posts})


def _leads(title: str) -> bool:
    return bool(_LEADING.search(title)) and not _OF_THINGS.search(title)


_OTHERS = re.compile(
    r"\b(?:or|and) (?:similar|equivalent|comparable|alike|other|another)\b|\bor (?:a |an )?(?:similar|equivalent|comparable|other|another)\b|\be\.g\.?|\bsuch as\b|\bfor example\b",
    re.I,
)


def suffices(line: str, names: Sequence[str], shown: Iterable[str]) -> bool:
    """One of several that the line names has been shown, and the line wants one: "Python or R", "Maximo or similar"."""
    others = [one for one in shown if one not in names and re.search(_whole(one), line, re.I)]
    return any(_either(line, name, other) for name in names for other in others)


_EVERYDAY = re.compile(
    r"(?:microsoft |ms |google )?(?:excel|word|outlook|office(?: 365)?|powerpoint|teams|windows|e-?mail|internet|docs|sheets|workspace|zoom|whatsapp|computers?)",
    re.I,
)


def is_everyday(name: str) -> bool:
    """What nearly everybody who works at a desk has used, whatever their résumé names."""
    return bool(_EVERYDAY.fullmatch(name.strip()))


def is_open(line: str) -> bool:
    """Another thing of its kind would do."""
    return bool(_OTHERS.search(line))


def _either(line: str, name: str, other: str) -> bool:
    """Nothing but commas and an "or" or a slash stands between the two, or "or similar" closes their list."""
    for first, last in ((name, other), (other, name)):
        if found := re.search(rf"{_whole(first)}(?P<gap>[^.;]{{1,60}}?){_whole(last)}", line, re.I):
            gap = found["gap"]
            beside = line[found.end() : found.end() + 40]
            if re.search(r"\bor\b|/", gap) or re.match(r"[\w /]*,?[^.;,)]{0,25}\bor\b", beside):
                return True
    return False


def _whole(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"
