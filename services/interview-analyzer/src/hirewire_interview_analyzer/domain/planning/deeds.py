"""What somebody has done, as subjects: posts, lines of posts, projects, certificates."""

from collections.abc import Iterator

from hirewire_common.contracts import Comparison
from hirewire_interview_analyzer.domain.planning.person import Line, Person, Post
from hirewire_interview_analyzer.domain.planning.subject import Subject, filled, reason
from hirewire_interview_analyzer.domain.planning.values import named

_WORTH = 2.0
"""Of a line from which on it may be asked about as the best of a post."""
_MOST_LINES = 12


def roles(person: Person, compared: Comparison) -> Iterator[Subject]:
    """The best line of the latest post and of the strongest, then more of both, then of the others."""
    few, others = person.in_order[:2], person.in_order[2:]
    projects = [project(one, line) for one in person.projects for line in one.lines[:2] or (None,)]
    yield from map(_best_of, few)
    yield from projects[:1]
    yield from (_of_line(line, one) for one in few for line in one.lines[1:2])
    yield from map(_of_post, few[:1])
    yield from map(_best_of, others)
    yield from (_of_line(line, one) for one in few for line in one.lines[2:4])
    yield from projects[1:]
    yield from (_of_line(line, one) for one in others for line in one.lines[1:3])
    yield from map(_of_line, person.asides[:4])
    yield from map(_of_post, (*few[1:], *others))
    yield from _certificates(person, compared)


def lines(person: Person) -> Iterator[Subject]:
    """The best of all, without the posts that they belong to."""
    every = [*(line for post in person.posts for line in post.lines[:3]), *person.asides[:6]]
    every += [line for one in person.projects for line in one.lines[:1]]
    yield from map(_of_line, sorted(every, key=lambda one: -one.worth)[:_MOST_LINES])


def project(one: Post, line: Line | None = None) -> Subject:
    places = {"project": one.title} | (_said(line) if line else {})
    told = line.text if line else one.title
    return Subject(one.id, places, reason("resume", told, "It is a project of yours."))


def _best_of(post: Post) -> Subject:
    """Its best line, or the post as a whole where no line of it would be worth the time."""
    best = post.lines[0] if post.lines else None
    telling = best and (best.feat or best.worth >= _WORTH)
    return _of_line(best, post) if best and telling else _of_post(post)


def _of_post(post: Post) -> Subject:
    places = filled(title=post.title, employer=post.employer)
    return Subject(post.id, places, reason("resume", post.head, "It is one of your positions."))


def _of_line(line: Line, post: Post | None = None) -> Subject:
    places = _said(line) | (filled(title=post.title, employer=post.employer) if post else {})
    why = "It tells what you brought about." if line.feat else "It tells what you do at work."
    return Subject(line.text, places, reason("resume", line.text, why))


def _said(line: Line) -> dict[str, str]:
    feat, routine = (line.shown, "") if line.feat else ("", line.shown)
    return filled(line=line.shown, feat=feat, routine=routine, number=line.figure if feat else "")


def _certificates(person: Person, compared: Comparison) -> Iterator[Subject]:
    shared = [named(one.skill, 70) for one in compared.shared if one.sort == "certificate"]
    for name in dict.fromkeys(filter(None, (*shared, *person.certificates))):
        yield Subject(name, {"certified": name}, reason("resume", name, "Your résumé names it."))
