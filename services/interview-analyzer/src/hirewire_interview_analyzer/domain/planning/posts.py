"""Which entries of a résumé are jobs, and what a job is called in a question: without employer, town and dates."""

import re
from dataclasses import dataclass

from hirewire_common.contracts import Experience
from hirewire_common.words.vocabulary import says_employer, says_post
from hirewire_interview_analyzer.domain.planning.kinds import Time
from hirewire_interview_analyzer.domain.planning.lines import Line, Weigher
from hirewire_interview_analyzer.domain.planning.values import named, titled

_MOST_LINES = 40
_NO_PLACE = re.compile(
    r"(?:self[- ]?employed|freelanc\w*|independent|private|various|several|own business|contract(?:or)?|famil(?:y|ie)|remote|home|selbst(?:st)?ändig|freiberuflich|in|at|for|with|bei|chez|dans|en|em)\b(?-i:(?![- ]?[A-Z]))",
    re.I,
)
"""Nobody works "at" these."""
_INNER = re.compile(r"\s[*•▪●]\s")
_PAUSE = re.compile(
    r"\b(?:(?:career|employment|work|professional|family) (?:break|gap|pause)|(?:parental|maternity|paternity|family|sick|medical|carer'?s?|adoption) leave|(?:full[- ]?time|stay[- ]at[- ]home) (?:carer?|parent|mother|father|mum|mom|dad)|homemaker|housewife|househusband|family care|caring for|unemploy\w*|job[- ]?seek\w*|seeking (?:work|employment)|between jobs|redundan\w+|sabbatical|gap year|time out"
    r"|elternzeit|mutterschutz|elternteilzeit|familienzeit|familienphase|kindererziehung|pflegezeit|arbeitssuchend|arbeitslos\w*|auszeit|krankheit|congé (?:parental|maternité)|pause carrière|recherche d'emploi|sin empleo|excedencia|baja maternal|congedo|disoccupat\w+|urlop (?:macierzyński|wychowawczy))\b",
    re.I,
)
"""Time that somebody was away from work; why is nobody's business."""
_UNPAID = re.compile(
    r"\b(?:volunteer(?:s|ed|ing)?|voluntary|unpaid|honorary|pro bono|ehrenamt\w*|bénévol\w*|voluntari\w*|vrijwillig\w*)\b(?! (?:coordinator|manager|co-?ordinator|lead|officer|recruit\w*|services))",
    re.I,
)
"""Done beside what one lives on; who is paid to look after volunteers isn't one."""
_CARING = re.compile(r"^(?:family |full[- ]?time )?carer\b|^caregiver$|^parent$", re.I)
_SERVICE = re.compile(
    r"^(?:(?:compulsory|mandatory|basic|obligatory) )?(?:military|national|civil(?:ian)?|community) service\b|^(?:grund)?wehrdienst|^zivildienst|^bundesfreiwilligendienst|^service (?:militaire|national|civique)|^servicio (?:militar|social)\b|^conscript(?:ion)?\b",
    re.I,
)
_LEARNED = re.compile(
    r"^(?:licen[cs]es?|certificat\w*|certifications?|qualifications?|education|training|skills?|languages?|school|degree|driving licen[cs]es?|hobbies|interests|references?|awards?)\b *(?:[:(&]|and\b|$)|\b(?:certificate|diploma|abitur|gcse|a-levels?|baccalaur\w+|zertifikat)$"
    r"|^(?:bachelor|master|bsc|msc|ba|ma|mba|phd|diploma|diplôme|licence|cap|bep|bts|bac|b\.? ?sc|m\.? ?sc|b\.? ?a|m\.? ?a|national 5|gcses?|gymnasium|realschule\w*|grundschule|high school|secondary school)\b(?! (?:of ceremonies|chef|sommelier|craftsman|builder|electrician|plumber|teacher|data))(?=[ :.,(]|$)",
    re.I,
)
"""Schools, degrees, licences and headings that were read as a post."""
_RANK = re.compile(
    r"(?:(?:senior |executive |assistant |deputy |associate |vice )*(?:vice president|president|director|manager|head|lead|officer|engineer|consultant|analyst|specialist|assistant|associate|coordinator|partner|vp|teacher|clerk|representative))",
    re.I,
)
"""Titles that say little without what stands behind the comma."""
_BESIDE = re.compile(r"\s*(?:[(\[|•·]|\s[–—-]\s|\s@\s|\bat (?=[A-Z])|\s\d{4}\b)")
_THEN = re.compile(r"[,;/]? +(?:then|later|danach|später|puis|luego) +", re.I)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]")
"""What stands in brackets behind a title."""
_NO_TITLE = re.compile(
    r"@|%|\b(?:percent|because|due to|reason|left|down from|up from|increased|reduced|closed|www)\b|\d{4}|^\W*\d+\W",
    re.I,
)
_DONE = re.compile(r"[A-Z][a-z]+(?:ing|ed)\b.*\b\d[\d,]* [a-z]|[A-Z][a-z]+ing, [a-z]")
"""What was done there, where the line below a title was taken for its employer."""
_PLACED = re.compile(
    r"\w (?:nursery|surgery|salon|bakery|garage|gym|pharmacy|vets|practice|kennels|stables|brewery|library|museum|theatre|caf[eé]|shop|farm|hotel|restaurant|school|club|store|centre|clinic)$",
    re.I,
)
"""A place of work that stands alone, where a post is missing."""
_LONGEST_TITLE = 9
_PARTS = 3
"""Title, employer and town."""
_FORMS = ("Inc", "LLC", "Ltd", "Limited", "S.A", "GmbH", "LLP", "PLC", "Corp")


@dataclass(frozen=True, slots=True)
class Post:
    """`title` and `employer` are empty where the résumé has none that could be said. Best lines first.

    `past`: it has ended.
    """

    id: str
    title: str
    employer: str
    lines: tuple[Line, ...]
    head: str = ""
    past: bool = False

    @property
    def strength(self) -> float:
        return sum(one.worth for one in self.lines[:3])


def is_pause(one: Experience) -> bool:
    told = one.position or one.company
    return bool(_PAUSE.search(told) or _CARING.match(one.position.strip()))


def is_unpaid(one: Experience) -> bool:
    return bool(_UNPAID.search(one.position))


def is_job(one: Experience) -> bool:
    """Schools, licences, compulsory service and time away are none."""
    position = one.position.strip()
    if is_pause(one) or _SERVICE.match(position):
        return False
    return not (_LEARNED.search(position) and not one.highlights)


def names_its_place(one: Experience) -> bool:
    return len(_THEN.split(one.position)[-1].split(", ")) >= _PARTS


def post_of(one: Experience, weigher: Weigher, *, newest: bool) -> Post:
    """What has no end is still going on where it is the newest."""
    past = one.end_date != "present" and (bool(one.end_date) or not newest)
    time: Time = "then" if past else "now"
    title, employer = _called(one)
    parts = [part for line in one.highlights[:_MOST_LINES] for part in _INNER.split(line)]
    head = ", ".join(filter(None, (titled(one.position), named(one.company, 50))))
    return Post(one.id, title, employer, weigher.lines(parts[:_MOST_LINES], time), head, past)


def _called(one: Experience) -> tuple[str, str]:
    """Title and employer, also where both and the town stand in one piece."""
    whole = " ".join(one.position.split())
    position = _THEN.split(_ASIDE.sub("", whole))[-1]
    first, *others = [part.strip() for part in _BESIDE.split(position, maxsplit=1)[0].split(", ")]
    ranked = len(others) == 1 and _RANK.fullmatch(first)
    title = _sound(titled(f"{first}, {others[0]}" if ranked else first))
    company = one.company or (others[0] if 1 + len(others) >= _PARTS else "")
    employer = named(company, 50)
    name, _, rest = employer.partition(", ")
    employer = employer if rest.startswith(_FORMS) else name
    placed = says_employer(title) or _PLACED.search(title)
    if not employer and placed and not says_post(title):
        return "", title
    return title[:1].upper() + title[1:], "" if _is_no_place(employer) else employer


def _sound(title: str) -> str:
    """Empty for what is no name of a post: an address, a sentence, a figure."""
    return "" if _NO_TITLE.search(title) or len(title.split()) > _LONGEST_TITLE else title


def _is_no_place(employer: str) -> bool:
    """A town's school has a name of its own; a word in small letters is none."""
    return bool(_NO_PLACE.match(employer) or _DONE.match(employer)) or employer.islower()
