"""Jobs and schools as the layout writes them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.dates import period
from benchmarks.parsing.layouts.people import Job, School, Words
from benchmarks.parsing.layouts.plan import Block, Entry, Item, Row, Run, row

_JOINTS = {"comma": ", ", "pipe": " | ", "dash": " – ", "dot": " · ", "at": " at "}
_AT = {"en": " at ", "de": " bei ", "fr": " chez ", "es": " en ", "it": " presso ", "pt": " na "}


def jobs(experience: Iterable[Job], layout: Layout, words: Words, language: str) -> list[Entry]:
    """With an employer's roles below one name where the layout does so."""
    joint = _AT.get(language, " – ") if layout.joint == "at" else _JOINTS.get(layout.joint, "")
    made = []
    for company, together in groupby(experience, key=lambda job: job.company):
        roles = list(together)
        if layout.grouped and len(roles) > 1:
            made.append(Entry(tuple(_banner(company, roles, layout, words)), _no_aside(layout)))
            made += [_entry(_role(job, layout), job, layout, words) for job in roles]
        else:
            made += [_entry(_heading(job, joint, layout), job, layout, words) for job in roles]
    return made


def schools(education: Iterable[School], layout: Layout, words: Words) -> list[Entry]:
    return [_school(school, layout, words) for school in education]


def _no_aside(layout: Layout) -> str | None:
    return "" if layout.dates == "left" else None


def _banner(company: str, roles: Sequence[Job], layout: Layout, _words: Words) -> Iterator[Block]:
    yield _marked(company, layout, "company")
    if layout.town == "own line" and roles[0].town:
        yield Row((Run(roles[0].town, "faint"),))


def _marked(text: str, layout: Layout, what: str) -> Row:
    return Row((_run(text, layout, what),))


def _run(text: str, layout: Layout, what: str) -> Run:
    bold = layout.weight == f"{what} bold"
    italic = layout.weight == f"{what} italic"
    return Run(text, "bold" if bold else "italic" if italic else "plain")


def _role(job: Job, layout: Layout) -> list[Row]:
    return [_marked(job.position, layout, "title")]


def _heading(job: Job, joint: str, layout: Layout) -> list[Row]:
    title = (_run(job.position, layout, "title"),)
    company: tuple[Run, ...] = (_run(job.company, layout, "company"),)
    if job.town and layout.town == "after company":
        company = (*company, Run(f", {job.town}"))
    if layout.town == "after company" and layout.order == "company first" and joint:
        company = (_run(job.company, layout, "company"),)
    first, second = (title, company) if layout.order == "title first" else (company, title)
    rows = [row(*first, Run(joint), *second)] if joint else [row(*first), row(*second)]
    if job.town and layout.town == "own line":
        rows.append(Row((Run(job.town, "faint"),)))
    return rows


def _entry(rows: list[Row], job: Job, layout: Layout, words: Words) -> Entry:
    when = period(job.start, job.end, layout, words)
    if job.town and layout.town == "after dates":
        when = f"{when} | {job.town}" if when else job.town
    return dated(rows, when, layout, [Item(text) for text in job.did])


def dated(rows: list[Row], when: str, layout: Layout, below: Sequence[Block]) -> Entry:
    """The date where the layout has it."""
    aside = None
    if layout.dates == "left":
        aside = when
    elif when and layout.dates == "above":
        rows = [Row((Run(when, "faint"),)), *rows]
    elif when and layout.dates == "below":
        rows = [*rows, Row((Run(when, "faint"),))]
    elif when and layout.dates == "brackets":
        rows = [Row((*rows[0].left, Run(f" ({when})"))), *rows[1:]]
    elif when:
        place = min(1, len(rows) - 1) if layout.dates == "right of second" else 0
        rows = [Row(r.left, when) if n == place else r for n, r in enumerate(rows)]
    return Entry((*rows, *below), aside)


def _school(school: School, layout: Layout, words: Words) -> Entry:
    degree = _degree(school, layout, words)
    bold = layout.weight in ("title bold", "company bold")
    texts = (
        [school.institution, degree]
        if layout.school == "school first"
        else [degree, school.institution]
    )
    joint = {"comma": ", ", "dash": " – "}.get(layout.school_joint)
    runs = [Run(texts[0], "bold" if bold else "plain"), Run(texts[1])]
    rows = [row(runs[0], Run(joint), runs[1])] if joint else [row(run) for run in runs]
    return dated(rows, period(school.start, school.end, layout, words), layout, [])


def _degree(school: School, layout: Layout, words: Words) -> str:
    if not school.area:
        return school.degree
    forms = {
        "comma": f"{school.degree}, {school.area}",
        "word": f"{school.degree} {words.within} {school.area}",
        "brackets": f"{school.degree} ({school.area})",
        "dash": f"{school.degree} – {school.area}",
    }
    return forms[layout.degree]
