"""What somebody can do, as subjects: the skills that the job asks for first, then what the résumé lists."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Comparison, Shared
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.posts import Post
from hirewire_interview_analyzer.domain.planning.subject import Subject, filled, reason
from hirewire_interview_analyzer.domain.planning.values import named, quoted, sayable
from hirewire_interview_analyzer.domain.planning.words import telling

_LONGEST_SKILL, _MOST_OWN = 60, 15
_MORE = 8
"""Letters by which a line must say more than the skill that it names."""
_LISTS = ("/resume/education/", "/resume/certifications/", "/resume/languages/")
"""Where a word is a subject, a licence or a language, and nothing that one does."""
_CHOOSING = frozenset(
    words_in("tech engineering design science product marketing media finance people executive")
)
"""Families in which people choose what they work with."""
_NOTHING_DONE = re.compile(
    r"(?:hand tools|(?:basic |good |advanced )?(?:computer|it|pc|ms office|soft|people|hard|language|office) ?(?:skills?|literacy)?|team ?work\w*|communication\w*(?: skills)?|leadership|punctual\w*|reliab\w+|motivat\w+|flexib\w+|hard[- ]?work\w*|friendl\w+|responsib\w+|creativ\w+|organi[sz]\w+|honest\w*|patien(?:ce|t)|driving|languages?|[\w ]*skills?|problem[- ]solving|time management|multi-?tasking|attention to detail|work ethic|adaptab\w+|microsoft|word|windows|internet|e-?mail|typing)",
    re.I,
)
"""Of everybody, so that nobody asks about it as a skill."""
_TONGUES = frozenset(
    words_in(
        "english german french spanish italian portuguese dutch polish russian turkish arabic chinese mandarin cantonese japanese korean hindi tamil urdu bengali swedish danish norwegian finnish czech greek hungarian romanian ukrainian hebrew catalan igbo englisch deutsch französisch spanisch italienisch russisch türkisch polnisch anglais français español inglés"
    )
)
_BARE = re.compile(r".*['’]s?|[a-z]\w*(?:ic|al|ive|ous|ary)|.", re.I)
"""A torn word, an adjective, or a single letter, which is a mark as often as a language of programming."""
_NAMED_SO = re.compile(r"[a-z][A-Z]|^[A-Z]+ [A-Z]+$|\d$")
"""How the name of a product is written: "SystmOne", "SAP PM"."""
_RULED = frozenset(
    words_in(
        "health care trade factory engineering building food hospitality law finance logistics animals land safety beauty service"
    )
)
"""Families whose everyday work is under rules."""
_LONGEST_SEEN = 60
_EXAMINED = frozenset({"x-ray", "mri", "ultrasound", "ekg", "ct scan"})
"""What is done to a weld or a patient by somebody else."""
_ONE_LETTER = frozenset({"R", "C"})


def skills(person: Person, compared: Comparison, role: str) -> Iterator[Subject]:
    """Each sort with the places that it can fill: a tool is chosen and shown, a practice is done."""
    told = {one.skill.casefold() for one in compared.shared}
    own = [
        Shared(skill=one, resume_line=one) for one in person.skills if one.casefold() not in told
    ]
    shared = [
        one
        for one in compared.shared
        if one.sort in ("tool", "skill")
        and (one.job_line or one.sort == "tool" or not one.path.startswith("/resume/projects/"))
    ]
    of_trade = {*telling(role), *telling(" ".join(one.title for one in person.posts[:2]))}
    every = [
        (one, _told(one))
        for one in (*shared, *own[:_MOST_OWN])
        if _is_asked_about(one, person, of_trade, compared)
    ]
    every = [(one, name) for one, name in every if name]
    for at, (one, name) in enumerate(every):
        beside = every[at - 1 : at] or every[1:2]
        yield _skill(one, name, beside[0][1] if beside else "", person, compared)


def _is_asked_about(one: Shared, person: Person, of_trade: set[str], compared: Comparison) -> bool:
    """Neither a school subject nor a language nor the trade itself, which a professional isn't asked about by its name."""
    name = one.skill.strip()
    if one.path.startswith(_LISTS) or _NOTHING_DONE.fullmatch(name) or name.casefold() in _TONGUES:
        return False
    if _BARE.fullmatch(name) and not (
        name in _ONE_LETTER and compared.family in ("tech", "science")
    ):
        return False
    if name.casefold() in _EXAMINED and compared.family not in ("health", "science", "animals"):
        return False
    if {*telling(name)} and {*telling(name)} <= of_trade and one.sort != "tool":
        return False
    if len(name.split()) == 1 and one.sort != "tool":
        return not _names(name, of_trade, person)
    return True


def _told(one: Shared) -> str:
    """In full where both sides have more of it, "SAP PM" for "SAP", and in small letters what is no name."""
    name = named(one.skill, _LONGEST_SKILL)
    if not name:
        return ""
    longer = re.compile(rf"(?<!\w){re.escape(name)}(?: [A-Z][\w/]{{0,12}}){{1,2}}(?!\w)")
    fuller = longer.search(one.job_line)
    if fuller and fuller[0] in one.resume_line:
        return fuller[0]
    first, *others = name.split()
    common = others and first.istitle() and all(word.islower() for word in others)
    return f"{name[0].lower()}{name[1:]}" if common else name


def _names(word: str, of_trade: set[str], person: Person) -> bool:
    """A title says it too: "nursing" of a nurse, "welding" of a welder, "sales" of whoever sells."""
    folded = word.casefold()
    stem = _ENDING.sub("", folded)[:5]
    titles = {*of_trade, *telling(person.studies)}
    short = word.isupper() and len(word) < _SHORTEST
    return short or folded in _FIELDS or any(one.startswith(stem) for one in titles)


_ENDING = re.compile(r"(?:ing|ion|s|e)$")
_SHORTEST = 3
"""Letters of an abbreviation from which on it is no department's name, as HR and IT are."""
_FIELDS = frozenset(
    words_in(
        "sales marketing logistics hospitality nursing welding engineering accounting translation teaching retail administration recruiting manufacturing construction catering cleaning driving cooking baking education healthcare finance banking software carpentry plumbing masonry"
    )
)
"""Whole lines of work."""


def _post_of(one: Shared, person: Person) -> Post | None:
    return next((post for post in person.posts if f"/experience/{post.id}/" in one.path), None)


def _skill(one: Shared, name: str, other: str, person: Person, compared: Comparison) -> Subject:
    post = _post_of(one, person)
    told = sayable([one.resume_line]) if len(one.resume_line) > len(one.skill) + _MORE else []
    tool = name if one.sort == "tool" or _NAMED_SO.search(name) else ""
    done_so = "" if tool or not name[:1].islower() else name
    shown = next(
        (line for place in person.posts for line in place.lines if line.text in told), None
    )
    done = shown is not None and shown.kind in ("feat", "change", "outcome")
    places = filled(
        skill=name,
        practice=done_so,
        ruled=done_so if compared.family in _RULED else "",
        other_skill=other,
        tool=tool,
        chosen_tool=tool if compared.family in _CHOOSING else "",
        feat_line=quoted(told[0]) if told and done else "",
        employer=post.employer if post else "",
    )
    if one.job_line:
        seen = (
            f", and you show it in “{quoted(told[0], _LONGEST_SEEN)}”"
            if told
            else ", and your résumé names it"
        )
        why = reason("both", one.job_line, f"The job asks for it{seen}")
    else:
        why = reason("resume", one.resume_line or name, "Your résumé shows it")
    return Subject(f"skill {name.casefold()}", places, why, 0, shown.text if shown else "")
