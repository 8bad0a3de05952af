"""What somebody has done, as subjects: posts, lines of posts, projects, certificates."""

from collections.abc import Iterator

from hirewire_common.contracts import Comparison
from hirewire_interview_analyzer.domain.planning.lines import Line
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.posts import Post
from hirewire_interview_analyzer.domain.planning.subject import Subject, filled, reason
from hirewire_interview_analyzer.domain.planning.values import named

_WORTH = 2.0
"""Of a line from which on it may be asked about before its post is, as a whole."""
_MOST_LINES = 12
_TELLING = frozenset({"change", "feat", "outcome", "guide", "guided"})
_WHY = {
    "now": "It tells what you do at work.", "then": "It tells what you did at work.", "guide": "It tells what you do for others.",
    "guided": "It tells what you did for others.", "outcome": "It tells how it went.", "aside": "Your résumé tells of it.",
}  # fmt: skip


def roles(person: Person, compared: Comparison) -> Iterator[Subject]:
    """By post, the latest and the strongest first; of each what it brought about, then the post, then the rest."""
    for at, post in enumerate(person.in_order):
        best = [one for one in post.lines if one.result][:_STRONGEST] or list(post.lines[:1])
        strong = [one for one in post.lines if one.kind in _TELLING or one.worth >= _WORTH]
        weak = [one for one in post.lines if one not in strong]
        for line in strong[:4]:
            yield _of_line(line, post, tier=10 * at + 3 * (line not in best))
        yield _of_post(post, tier=10 * at + 5 * bool(strong))
        yield from (_of_line(line, post, tier=10 * at + 8) for line in weak[:3])
    projects = [project(one, line) for one in person.projects for line in one.lines[:2] or (None,)]
    yield from projects
    yield from (_of_line(line, tier=22) for line in person.asides[:6])
    yield from _certificates(person, compared)


_STRONGEST = 2
"""Lines of a post with a result, of which one is drawn."""


def lines(person: Person) -> Iterator[Subject]:
    """The best of all, without the posts that they belong to."""
    every = [*(line for post in person.posts for line in post.lines[:4]), *person.asides[:6]]
    every += [line for one in person.projects for line in one.lines[:1]]
    yield from map(_of_line, sorted(every, key=lambda one: -one.worth)[:_MOST_LINES])


def project(one: Post, line: Line | None = None) -> Subject:
    places = {"project": one.title} | (_said(line) if line else {})
    told = line.text if line else one.title
    return Subject(one.id, places, reason("resume", told, "It is a project of yours."), 11, one.id)


def _of_post(post: Post, tier: int) -> Subject:
    places = _named(post)
    why = reason("resume", post.head, "It is one of your positions.")
    return Subject(post.id, places, why, tier, post.id)


def _named(post: Post) -> dict[str, str]:
    """What has ended is only asked about in the past."""
    title, employer = post.title, post.employer
    if post.past:
        return filled(title=title, employer=employer, title_then=title, employer_then=employer)
    return filled(title=title, employer=employer, title_now=title, employer_now=employer)


def _of_line(line: Line, post: Post | None = None, tier: int = 0) -> Subject:
    places = _said(line) | (_named(post) if post else {})
    why = _WHY.get(line.kind, "It tells what you brought about.")
    group = post.id if post else ""
    return Subject(line.text, places, reason("resume", line.text, why), tier, group)


def _said(line: Line) -> dict[str, str]:
    places = {"line": line.shown, line.kind: line.shown}
    if line.kind == "change":
        places["feat"] = line.shown
    return places | filled(number=line.figure, kept=line.shown if line.kept else "")


def _certificates(person: Person, compared: Comparison) -> Iterator[Subject]:
    shared = [named(one.skill, 70) for one in compared.shared if one.sort == "certificate"]
    own = [one for one in person.certificates if not any(name in one for name in shared if name)]
    for name in dict.fromkeys(filter(None, (*shared, *own))):
        why = reason("resume", name, "Your résumé names it.")
        yield Subject(name, {"certified": name}, why, 30, "certificates")
