"""The résumé model as Markdown, in a dialect that is read back without a loss."""

import re
from collections.abc import Callable, Iterable, Iterator

from hirewire_common.contracts import (
    Award,
    Certification,
    Education,
    Experience,
    Language,
    Link,
    Profile,
    Project,
    Publication,
    Resume,
    SkillGroup,
)
from hirewire_common.markdown.escaping import (
    escape,
    escape_line,
    guard,
    guard_title,
    guard_word,
)
from hirewire_common.markdown.marks import LABEL, labels
from hirewire_common.markdown.plain import tidy
from hirewire_common.words.dates import find_period, is_only_dates
from hirewire_common.words.vocabulary import says_post

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TITLES = {
    "summary": "Summary",
    "experience": "Experience",
    "projects": "Projects",
    "education": "Education",
    "skills": "Skills",
    "certifications": "Certifications",
    "languages": "Languages",
    "awards": "Awards",
    "publications": "Publications",
}
EMAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,5}"
)
PHONE = re.compile(r"\+?\(?\d[\d ()/.-]{5,20}\d")
WEB = re.compile(
    r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?(?:[/?#][^\s<>()\[\]\\\"`|*{}^&]*)?"
)
_PLACE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*(?:, [^\W\d_]+(?:[ '’-][^\W\d_]+)*){0,3}")


def to_markdown(resume: Resume) -> str:
    """Commonmark. Entries' ids are not written; everything else that `tidy` leaves is."""
    resume = tidy(resume)
    blocks = [f"# {guard(resume.profile.name, headed=True)}".rstrip(), *_head(resume.profile)]
    if resume.summary:
        blocks += [f"## {TITLES['summary']}", _paragraphs(resume.summary)]
    for name, write in _SECTIONS.items():
        if entries := getattr(resume, name):
            blocks += [f"## {TITLES[name]}", *write(entries)]
    for section in resume.custom:
        blocks += [
            f"## {guard_title(section.title)}".rstrip(),
            _bullets(section.items, guard_title) or "-",
        ]
    return "\n\n".join(blocks) + "\n"


def date(value: str) -> str:
    """`Mar 2021`, `2021`, `Present`."""
    if value == "present":
        return "Present"
    year, _, month = value.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def span(start: str, end: str) -> str:
    """`Mar 2021 – Present`; `– 2021` has no start."""
    return f"{date(start)} – {date(end)}".strip() if end else date(start)


def _head(person: Profile) -> Iterator[str]:
    if person.headline:
        yield f"**{guard_title(person.headline)}**"
    told = [person.email and _email(person.email), person.phone and _phone(person.phone)]
    told += [_link(link) for link in person.links]
    if person.location:
        bare = any(told) and _is_plain_place(person.location)
        told.insert(0, person.location if bare else f"Location: {guard(person.location)}")
    if contacts := [one for one in told if one]:
        yield " · ".join(contacts)


def _is_plain_place(place: str) -> bool:
    simple = _PLACE.fullmatch(place) and not says_post(place)
    return bool(simple) and guard(place, commas=False) == place


def _email(email: str) -> str:
    return f"<{email}>" if EMAIL.fullmatch(email) else f"Email: {guard(email)}"


def _phone(phone: str) -> str:
    plain = PHONE.fullmatch(phone) and 7 <= sum(map(str.isdigit, phone)) <= 15
    return phone if plain and not find_period(phone) else f"Phone: {guard(phone)}"


def _link(link: Link) -> str:
    if link.label == link.url or not WEB.fullmatch(link.url):
        return f"Link: {guard(link.label)} = {guard(link.url)}"
    return f"[{guard(link.label)}]({link.url})" if link.label else f"<{link.url}>"


def _experience(entries: Iterable[Experience]) -> Iterator[str]:
    for one in entries:
        free = not one.company and not one.location
        yield _title(
            guard(one.position, commas=free, headed=True), one.company, placed=bool(one.location)
        )
        yield from _when(one.start_date, one.end_date, one.location)
        yield from _listed(one.highlights)


def _education(entries: Iterable[Education]) -> Iterator[str]:
    for one in entries:
        degree = ", ".join(guard(part, headed=True) for part in (one.degree, one.field) if part)
        split = one.degree or not one.field
        named = degree if split else ""
        yield _title(named, one.institution, placed=True)
        yield from _when(one.start_date, one.end_date, one.location)
        details = [
            ("Field", "" if split else escape_line(one.field)),
            ("GPA", escape_line(one.gpa)),
        ]
        yield from _labelled(details)


def _projects(entries: Iterable[Project]) -> Iterator[str]:
    for one in entries:
        yield f"### {guard(one.name, headed=True)}".rstrip()
        yield from _when(one.start_date, one.end_date, "")
        if one.description:
            yield _paragraphs(one.description)
        details = [
            ("Technologies", ", ".join(guard_word(word) for word in one.technologies)),
            ("URL", _address(one.url)),
            ("GitHub", _address(one.github)),
        ]
        yield from _labelled(details)


def _paragraphs(text: str) -> str:
    """A line of dates alone, or of a label, would be read as an entry's."""
    lines = [guard(line) if _reads_as_detail(line) else escape(line) for line in text.split("\n")]
    return "\\\n".join(lines).replace("\\\n\\\n", "\n\n")


def _reads_as_detail(line: str) -> bool:
    label = LABEL.match(line)
    return is_only_dates(line) or bool(label and labels(label[0]))


def _skills(groups: Iterable[SkillGroup]) -> Iterator[str]:
    """A group without a name whose one word ends with a comma is a group of its own."""
    lines = []
    for group in groups:
        words = ", ".join(guard_word(word) for word in group.keywords)
        if group.name:
            lines.append(f"- **{guard_word(group.name)}:** {words}".rstrip())
        else:
            lines.append(f"- {words}" if len(group.keywords) > 1 else f"- {words},")
    yield "\n".join(lines)


def _languages(languages: Iterable[Language]) -> Iterator[str]:
    lines = []
    for one in languages:
        name = guard_word(one.name)
        label = f"**{name}:**" if one.fluency else name
        lines.append(f"- {label} {escape_line(one.fluency)}".rstrip())
    yield "\n".join(lines)


def _certifications(entries: Iterable[Certification]) -> Iterator[str]:
    yield "\n".join(_entry(one.name, one.issuer, one.date) for one in entries)


def _awards(entries: Iterable[Award]) -> Iterator[str]:
    yield "\n".join(_entry(one.title, one.awarder, one.date) for one in entries)


def _publications(entries: Iterable[Publication]) -> Iterator[str]:
    yield "\n".join(_entry(one.title, one.publisher, one.date, one.url) for one in entries)


def _entry(title: str, org: str, when: str, url: str = "") -> str:
    told = [
        f"**{guard(title)}**" if title else "",
        f"@ {guard(org, commas=False)}" if org else "",
    ]
    told += [f"· *{date(when)}*" if when else "", f"· URL: {_address(url)}" if url else ""]
    return "- " + " ".join(one for one in told if one)


def _title(title: str, org: str, *, placed: bool) -> str:
    """An organisation that is left out is told by nothing behind its sign, where a place might be taken for it."""
    behind = f" @ {guard(org, commas=False, headed=True)}" if org else " @" if placed else ""
    return f"### {title}{behind}".replace("###  ", "### ").rstrip()


def _when(start: str, end: str, place: str) -> Iterator[str]:
    told = [one for one in (span(start, end), guard(place, commas=False)) if one]
    if told:
        yield f"*{' · '.join(told)}*"


def _labelled(details: Iterable[tuple[str, str]]) -> Iterator[str]:
    lines = [f"- **{label}:** {value}" for label, value in details if value]
    if lines:
        yield "\n".join(lines)


def _address(url: str) -> str:
    return f"<{url}>" if WEB.fullmatch(url) else guard(url)


def _listed(texts: Iterable[str]) -> Iterator[str]:
    if bullets := _bullets(texts):
        yield bullets


def _bullets(texts: Iterable[str], told: Callable[[str], str] = escape_line) -> str:
    return "\n".join(f"- {told(text)}" for text in texts)


_SECTIONS: dict[str, Callable[..., Iterator[str]]] = {
    "experience": _experience,
    "projects": _projects,
    "education": _education,
    "skills": _skills,
    "certifications": _certifications,
    "languages": _languages,
    "awards": _awards,
    "publications": _publications,
}
"""Each gets the entries of its own section."""
