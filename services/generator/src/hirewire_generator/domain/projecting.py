"""From a draft to the sheet that documents show: titles, dates and order by the design's locale."""

from collections.abc import Callable

from hirewire_common.contracts import Design, Draft, Resume, SectionName
from hirewire_generator.domain.sheet import Contact, Group, Item, Section, Sheet

ORDER: tuple[SectionName, ...] = (
    "summary",
    "experience",
    "projects",
    "education",
    "skills",
    "certifications",
    "languages",
    "awards",
    "publications",
    "custom",
)
_TITLES: dict[SectionName, str] = {
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
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def sheet_of(draft: Draft) -> Sheet:
    resume, design = draft.resume, draft.design
    names = [*design.order, *(name for name in ORDER if name not in design.order)]
    shown = [name for name in names if name not in design.hidden]
    sections = [one for name in shown for one in _SECTIONS[name](resume, design)]
    return Sheet(
        name=resume.profile.name,
        headline=resume.profile.headline,
        contacts=tuple(_contacts(resume)),
        sections=tuple(sections),
        footer=design.footer,
        lang=design.locale.split("-")[0],
        design=design,
    )


def _contacts(resume: Resume) -> list[Contact]:
    person = resume.profile
    found = [Contact(text=person.location)] if person.location else []
    if person.email:
        found.append(Contact(text=person.email, url=f"mailto:{person.email}"))
    if person.phone:
        digits = "".join(c for c in person.phone if c.isdigit() or c == "+")
        found.append(Contact(text=person.phone, url=f"tel:{digits}"))
    found += [Contact(text=one.label or _bare(one.url), url=one.url) for one in person.links]
    return found


def _bare(url: str) -> str:
    """The address as people write it."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


def _date(value: str) -> str:
    if value == "present":
        return "Present"
    year, _, month = value.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year


def _span(start: str, end: str) -> str:
    return " – ".join(_date(one) for one in (start, end) if one)


def _summary(resume: Resume, design: Design) -> list[Section]:
    return _section("summary", "text", design, text=resume.summary) if resume.summary else []


def _experience(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(
            id=one.id,
            title=one.position or one.company,
            org=one.company if one.position else "",
            place=one.location,
            dates=_span(one.start_date, one.end_date),
            bullets=one.highlights,
        )
        for one in resume.experience
    )
    return _section("experience", "items", design, items=items) if items else []


def _education(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(
            id=one.id,
            title=", ".join(part for part in (one.degree, one.field) if part) or one.institution,
            org=one.institution if one.degree or one.field else "",
            place=one.location,
            dates=_span(one.start_date, one.end_date),
            text=f"GPA: {one.gpa}" if one.gpa else "",
        )
        for one in resume.education
    )
    return _section("education", "items", design, items=items) if items else []


def _projects(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(
            id=one.id,
            title=one.name,
            dates=_span(one.start_date, one.end_date),
            url=one.url or one.github,
            text=one.description,
            tags=one.technologies,
        )
        for one in resume.projects
    )
    return _section("projects", "items", design, items=items) if items else []


def _skills(resume: Resume, design: Design) -> list[Section]:
    groups = tuple(Group(id=one.id, name=one.name, words=one.keywords) for one in resume.skills)
    return _section("skills", "groups", design, groups=groups) if groups else []


def _certifications(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(id=one.id, title=one.name, org=one.issuer, dates=_date(one.date) if one.date else "")
        for one in resume.certifications
    )
    return _section("certifications", "items", design, items=items) if items else []


def _languages(resume: Resume, design: Design) -> list[Section]:
    groups = tuple(
        Group(id=one.id, name=one.name, words=(one.fluency,) if one.fluency else ())
        for one in resume.languages
    )
    return _section("languages", "groups", design, groups=groups) if groups else []


def _awards(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(id=one.id, title=one.title, org=one.awarder, dates=_date(one.date) if one.date else "")
        for one in resume.awards
    )
    return _section("awards", "items", design, items=items) if items else []


def _publications(resume: Resume, design: Design) -> list[Section]:
    items = tuple(
        Item(
            id=one.id,
            title=one.title,
            org=one.publisher,
            dates=_date(one.date) if one.date else "",
            url=one.url,
        )
        for one in resume.publications
    )
    return _section("publications", "items", design, items=items) if items else []


def _custom(resume: Resume, _: Design) -> list[Section]:
    return [
        Section(id=one.id, name="custom", kind="lines", title=one.title, lines=one.items)
        for one in resume.custom
    ]


def _section(name: SectionName, kind: str, _: Design, **parts: object) -> list[Section]:
    return [
        Section.model_validate(
            {"id": name, "name": name, "kind": kind, "title": _TITLES[name], **parts}
        )
    ]


_SECTIONS: dict[SectionName, Callable[[Resume, Design], list[Section]]] = {
    "summary": _summary,
    "experience": _experience,
    "projects": _projects,
    "education": _education,
    "skills": _skills,
    "certifications": _certifications,
    "languages": _languages,
    "awards": _awards,
    "publications": _publications,
    "custom": _custom,
}
