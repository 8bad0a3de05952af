"""The résumé model as Markdown, in a dialect that is read back without a loss."""

from collections.abc import Callable, Iterable, Iterator

from hirewire_common.contracts import (
    Award,
    Certification,
    Draft,
    Education,
    Experience,
    Language,
    Project,
    Publication,
    Resume,
    SectionName,
    SkillGroup,
)
from hirewire_common.markdown.escaping import (
    escape,
    escape_line,
    guard,
    guard_title,
    guard_word,
)
from hirewire_common.markdown.introducing import address, introduced
from hirewire_common.markdown.marks import LABEL, labels
from hirewire_common.markdown.months import date, span
from hirewire_common.markdown.plain import tidy
from hirewire_common.words.dates import is_only_dates

TITLES: dict[SectionName, str] = {
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


def to_markdown(resume: Resume, order: Iterable[SectionName] = ()) -> str:
    """Commonmark. Entries' ids are not written; everything else that `tidy` leaves is, sections in this order first."""
    resume = tidy(resume)
    name = resume.profile.name
    blocks = [f"# {guard(name, heading=name)}".rstrip(), *introduced(resume.profile)]
    for section in dict.fromkeys((*order, *TITLES, "custom")):
        blocks += _section(section, resume)
    return "\n\n".join(blocks) + "\n"


def draft_to_markdown(draft: Draft) -> str:
    """What its design shows, in its design's order."""
    return to_markdown(draft.visible, draft.design.order)


def _section(name: SectionName, resume: Resume) -> Iterator[str]:
    if name == "custom":
        for one in resume.custom:
            yield f"## {guard_title(one.title)}".rstrip()
            yield _bullets(one.items, guard_title) or "-"
    elif entries := getattr(resume, name):
        yield f"## {TITLES[name]}"
        yield from [_paragraphs(entries)] if name == "summary" else _SECTIONS[name](entries)


def _experience(entries: Iterable[Experience]) -> Iterator[str]:
    for one in entries:
        free = not one.company and not one.location
        yield _title([one.position], one.company, placed=bool(one.location), commas=free)
        yield from _when(one.start_date, one.end_date, one.location)
        yield from _listed(one.highlights)


def _education(entries: Iterable[Education]) -> Iterator[str]:
    for one in entries:
        split = one.degree or not one.field
        named = [part for part in (one.degree, one.field) if part] if split else []
        yield _title(named, one.institution, placed=True)
        yield from _when(one.start_date, one.end_date, one.location)
        details = [
            ("Field", "" if split else escape_line(one.field)),
            ("GPA", escape_line(one.gpa)),
        ]
        yield from _labelled(details)


def _projects(entries: Iterable[Project]) -> Iterator[str]:
    for one in entries:
        yield _title([one.name], "", placed=False)
        yield from _when(one.start_date, one.end_date, "")
        if one.description:
            yield _paragraphs(one.description)
        details = [
            ("Technologies", ", ".join(guard_word(word) for word in one.technologies)),
            ("URL", address(one.url)),
            ("GitHub", address(one.github)),
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
    told += [f"· *{date(when)}*" if when else "", f"· URL: {address(url)}" if url else ""]
    return "- " + " ".join(one for one in told if one)


def _title(titles: list[str], org: str, *, placed: bool, commas: bool = True) -> str:
    """An organisation that is left out is told by nothing behind its sign, where a place might be taken for it.

    `commas`: whether one would divide the titles.
    """
    sign = ["@"] if org or placed else []
    said = " ".join((", ".join(titles), *sign, org)).strip()
    told = ", ".join(guard(one, commas=commas, heading=said) for one in titles)
    behind = guard(org, commas=False, heading=said)
    return " ".join(one for one in ("###", told, *sign, behind) if one)


def _when(start: str, end: str, place: str) -> Iterator[str]:
    told = [one for one in (span(start, end), guard(place, commas=False)) if one]
    if told:
        yield f"*{' · '.join(told)}*"


def _labelled(details: Iterable[tuple[str, str]]) -> Iterator[str]:
    lines = [f"- **{label}:** {value}" for label, value in details if value]
    if lines:
        yield "\n".join(lines)


def _listed(texts: Iterable[str]) -> Iterator[str]:
    if bullets := _bullets(texts):
        yield bullets


def _bullets(texts: Iterable[str], told: Callable[[str], str] = escape_line) -> str:
    return "\n".join(f"- {told(text)}" for text in texts)


_SECTIONS: dict[SectionName, Callable[..., Iterator[str]]] = {
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
