"""Each section of a résumé as it is shown: what stands in the head of an entry and what below it."""

from collections.abc import Callable, Iterable
from typing import Literal

from hirewire_common.contracts import Link, Resume, SectionName
from hirewire_generator.domain import addresses
from hirewire_generator.domain.locales import DateForm, Words
from hirewire_generator.domain.sheet import Contact, Group, Item, Section

Form = DateForm | Literal["auto"]


def _summary(resume: Resume, said: Words, _: Form) -> list[Section]:
    text = resume.summary.strip()
    return [_section("summary", said, kind="text", text=text)] if text else []


def _experience(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "experience",
        said,
        (
            _headed(
                one.id,
                (one.position, one.company),
                place=one.location.strip(),
                dates=said.span(one.start_date, one.end_date, form),
                bullets=_texts(one.highlights),
            )
            for one in resume.experience
        ),
    )


def _education(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "education",
        said,
        (
            _headed(
                one.id,
                (_subject(one.degree.strip(), one.field.strip(), said), one.institution),
                place=one.location.strip(),
                dates=said.span(one.start_date, one.end_date, form),
                text=f"{said.grade}{said.colon}{one.gpa.strip()}" if one.gpa.strip() else "",
            )
            for one in resume.education
        ),
    )


def _projects(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "projects",
        said,
        (
            _headed(
                one.id,
                (one.name,),
                dates=said.span(one.start_date, one.end_date, form),
                text=one.description.strip(),
                tags=_texts(one.technologies),
                **_linked(one.url, one.github),
            )
            for one in resume.projects
        ),
    )


def _certifications(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "certifications",
        said,
        (
            _headed(one.id, (one.name, one.issuer), dates=said.date(one.date, form))
            for one in resume.certifications
        ),
    )


def _awards(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "awards",
        said,
        (
            _headed(one.id, (one.title, one.awarder), dates=said.date(one.date, form))
            for one in resume.awards
        ),
    )


def _publications(resume: Resume, said: Words, form: Form) -> list[Section]:
    return _items(
        "publications",
        said,
        (
            _headed(
                one.id,
                (one.title, one.publisher),
                dates=said.date(one.date, form),
                **_linked(one.url),
            )
            for one in resume.publications
        ),
    )


def _skills(resume: Resume, said: Words, _: Form) -> list[Section]:
    return _groups(
        "skills",
        said,
        (
            Group(id=one.id, name=one.name.strip(), words=_texts(one.keywords))
            for one in resume.skills
        ),
    )


def _languages(resume: Resume, said: Words, _: Form) -> list[Section]:
    return _groups(
        "languages",
        said,
        (
            Group(id=one.id, name=one.name.strip(), words=_texts((one.fluency,)))
            for one in resume.languages
        ),
    )


def _custom(resume: Resume, _: Words, __: Form) -> list[Section]:
    shown = (
        Section(
            id=one.id, name="custom", kind="lines", title=one.title.strip(), lines=_texts(one.items)
        )
        for one in resume.custom
    )
    return [one for one in shown if one.title or one.lines]


def _items(name: SectionName, said: Words, all_items: Iterable[Item]) -> list[Section]:
    shown = tuple(one for one in all_items if any(one.fields()))
    return [_section(name, said, kind="items", items=shown)] if shown else []


def _groups(name: SectionName, said: Words, all_groups: Iterable[Group]) -> list[Section]:
    shown = tuple(one for one in all_groups if any(one.fields()))
    return [_section(name, said, kind="groups", groups=shown)] if shown else []


def _section(name: SectionName, said: Words, **parts: object) -> Section:
    return Section.model_validate(
        {"id": name, "name": name, "title": said.titles.of(name), **parts}
    )


def _headed(item: str, heads: tuple[str, ...], **parts: object) -> Item:
    """The first of `heads` that is there is the title, the next the organisation."""
    title, org, *_ = (*_texts(heads), "", "")
    return Item.model_validate({"id": item, "title": title, "org": org, **parts})


def _subject(degree: str, field: str, said: Words) -> str:
    """Both, unless the degree already names its field."""
    if not field or field.casefold() in degree.casefold():
        return degree
    return f"{degree}{said.comma}{field}" if degree else field


def _linked(*urls: str) -> dict[str, object]:
    shown = dict.fromkeys(addresses.web(Link(url=url)) for url in _texts(urls))
    links: tuple[Contact, ...] = tuple(shown)
    return {"links": links, "url": links[0].url if links else ""}


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for one in texts if (text := one.strip()))


SECTIONS: dict[SectionName, Callable[[Resume, Words, Form], list[Section]]] = {
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
