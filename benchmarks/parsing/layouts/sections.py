"""A person in a layout: which sections there are, what each says and where it stands."""

import random

from benchmarks.parsing.layouts import entries
from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.people import Person, Words, words
from benchmarks.parsing.layouts.plan import (
    Block,
    Chips,
    Entry,
    Item,
    Page,
    Pair,
    Run,
    Section,
    Text,
    plain,
    row,
)

_ASIDE = ("skills", "languages", "certifications")
_ORDER = ("experience", "education", "projects", "skills", "languages", "certifications")


def page(person: Person, layout: Layout, lot: random.Random) -> Page:
    """`lot` chooses among the headings that the language has for a section."""
    said = words(person.language)
    blocks = _contents(person, layout, said)
    made = {
        name: Section(lot.choice(said.headings[name]), found)
        for name, found in blocks.items()
        if found
    }
    order = sorted(made, key=lambda name: (name != layout.first, _ORDER.index(name)))
    side = tuple(made[name] for name in order if layout.sidebar and name in _ASIDE)
    main = tuple(made[name] for name in order if not (layout.sidebar and name in _ASIDE))
    above = _summary(person, layout, lot.choice(said.headings["summary"]))
    contacts = _contacts(person, layout, said)
    if layout.contact == "aside":
        listed = tuple(plain(text) for text in contacts)
        side, contacts = (Section(said.labels["contact"], (Entry(listed),)), *side), ()
    name = _name(person, layout)
    return Page(
        language=person.language,
        layout=layout,
        name=name,
        headline=person.headline if layout.headline else "",
        contacts=contacts,
        main=(*above, *main),
        side=side,
        running=f"{' '.join(name)} · {said.page} " if layout.running == "name and number" else "",
    )


def _name(person: Person, layout: Layout) -> tuple[str, ...]:
    first, last = person.first, person.last
    if layout.name_case == "capitals":
        first, last = first.upper(), last.upper()
    return (first, last) if layout.name == "two lines" else (f"{first} {last}",)


def _contacts(person: Person, layout: Layout, said: Words) -> tuple[str, ...]:
    town = f"{person.city}, {person.country}"
    told = [person.email, person.phone, town, *person.links]
    if layout.contact == "labels":
        names = ("email", "phone", "town")
        labelled = [f"{said.labels[name]}: {text}" for name, text in zip(names, told, strict=False)]
        return (*labelled, *person.links)
    if layout.contact in ("pipes", "dots"):
        return ((" | " if layout.contact == "pipes" else " · ").join(told),)
    return tuple(told)


def _summary(person: Person, layout: Layout, heading: str) -> tuple[Section, ...]:
    if layout.summary == "none":
        return ()
    text = (Entry((Text(person.summary),)),)
    return (Section(heading if layout.summary == "heading" else "", text),)


def _contents(person: Person, layout: Layout, said: Words) -> dict[str, tuple[Entry, ...]]:
    return {
        "experience": tuple(entries.jobs(person.experience, layout, said, person.language)),
        "education": tuple(entries.schools(person.education, layout, said)),
        "skills": _skills(person, layout),
        "languages": _languages(person, layout),
        "certifications": _certificates(person, layout),
        "projects": tuple(
            Entry((row(Run(project.name, "bold")), Text(project.text)))
            for project in person.projects
        ),
    }


def _skills(person: Person, layout: Layout) -> tuple[Entry, ...]:
    every = tuple(item for group in person.skills for item in group.items)
    grouped = [(group.name, ", ".join(group.items)) for group in person.skills]
    blocks: dict[str, list[Block]] = {
        "commas": [Text(", ".join(every))],
        "groups": [row(Run(f"{name}: ", "bold"), Run(text)) for name, text in grouped],
        "chips": [Chips(every)],
        "table": [Pair(name, text) for name, text in grouped],
        "items": [Item(text) for text in every],
        "pipes": [Text(" | ".join(every))],
    }
    return (Entry(tuple(blocks[layout.skills])),)


def _languages(person: Person, layout: Layout) -> tuple[Entry, ...]:
    told = [(spoken.name, spoken.level) for spoken in person.languages]
    blocks: dict[str, list[Block]] = {
        "commas": [Text(", ".join(f"{name} ({level})" for name, level in told))],
        "rows": [row(Run(name), right=level) for name, level in told],
        "items": [Item(f"{name}: {level}") for name, level in told],
        "dash": [plain(f"{name} – {level}") for name, level in told],
    }
    return (Entry(tuple(blocks[layout.languages])),)


def _certificates(person: Person, layout: Layout) -> tuple[Entry, ...]:
    told = [(given.name, given.issuer, given.date) for given in person.certifications]
    blocks: dict[str, list[Block]] = {
        "name": [plain(name) for name, _, _ in told],
        "issuer": [plain(f"{name}, {issuer} ({date})") for name, issuer, date in told],
        "year first": [plain(f"{date} {name}") for name, _, date in told],
        "items": [Item(f"{name} – {issuer}, {date}") for name, issuer, date in told],
    }
    return (Entry(tuple(blocks[layout.certificates])),)
