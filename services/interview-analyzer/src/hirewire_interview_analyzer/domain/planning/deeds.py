"""What somebody has done, as subjects: posts, lines of posts, projects, certificates."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Comparison
from hirewire_interview_analyzer.domain.planning.lines import Line
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.posts import Post
from hirewire_interview_analyzer.domain.planning.subject import Subject, filled, reason
from hirewire_interview_analyzer.domain.planning.values import named

_MUCH = 5.0
"""Of a line that counts as one with a result."""
_WORTH = 2.0
"""Of a line from which on it may be asked about before its post is, as a whole."""
_MOST_LINES = 12
_TELLING = frozenset({"change", "feat", "outcome", "award", "guide", "guided"})
_WHY = {
    "change": "It names something that you changed", "feat": "It names something that you made or carried through", "outcome": "It names how something went",
    "award": "It names what you were honoured with", "now": "It is part of your daily work", "then": "It was part of your daily work",
    "guide": "It says that you teach others", "guided": "It says that you taught others", "scope_now": "It says what is in your hands",
    "scope_then": "It says what was in your hands", "aside": "Your résumé tells of it",
}  # fmt: skip


def roles(person: Person, compared: Comparison) -> Iterator[Subject]:
    """By post, the latest and the strongest first; of each what it brought about, then the post, then the rest."""
    for at, post in enumerate(person.in_order):
        results = [one for one in post.lines if one.result or one.worth >= _MUCH]
        best = results[:_STRONGEST] or list(post.lines[:1])
        strong = [one for one in post.lines if one.kind in _TELLING or one.worth >= _WORTH]
        weak = [one for one in post.lines if one not in strong]
        for line in strong[:4]:
            yield _of_line(line, post, tier=10 * at + 3 * (line not in best))
        late = _EARLIER * bool(at)
        yield _of_post(post, tier=10 * at + 5 * bool(strong) + late)
        yield from (_of_line(line, post, tier=10 * at + 8 + late) for line in weak[:3])
    projects = [project(one, line) for one in person.projects for line in one.lines[:2] or (None,)]
    yield from projects
    few = len(person.posts) <= _FEW
    for line in person.asides[:6]:
        yield _of_line(line, tier=12 if few and line.kind == "feat" else 22)
    yield from _certificates(person, compared)


_EARLIER = 10
"""Tiers by which an earlier post with nothing to show for it stands behind the rest of the latest one."""
_ALLOWED = re.compile(
    r"\b(?:pin|regist\w+|clear(?:ed|ance)|licen[cs]\w*|permit|right to work|dbs|visa|on request|card|\w*schein)\b",
    re.I,
)
"""What is allowed to somebody rather than learned."""
_FEW = 2
"""Posts of somebody whose own doings beside work tell as much."""
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
    return Subject(one.id, places, reason("resume", told, "It is a project of yours"), 11, one.id)


def _of_post(post: Post, tier: int) -> Subject:
    places = _named(post)
    time = "It is an earlier position of yours" if post.past else "It is your position"
    why = reason("resume", post.head, time)
    return Subject(post.id, places, why, tier, post.id)


def _named(post: Post) -> dict[str, str]:
    """What has ended is only asked about in the past."""
    title, employer = post.title, post.employer
    if post.past:
        return filled(title=title, employer=employer, title_then=title, employer_then=employer)
    return filled(title=title, employer=employer, title_now=title, employer_now=employer)


def _of_line(line: Line, post: Post | None = None, tier: int = 0) -> Subject:
    places = _said(line) | (_named(post) if post else {})
    why = _WHY[line.kind] + (f", with a figure ({line.figure})" if line.figure else "")
    group = post.id if post else ""
    return Subject(line.text, places, reason("resume", line.text, why), tier, group)


def _said(line: Line) -> dict[str, str]:
    places = {"line": line.shown, line.kind: line.shown}
    if line.kind == "change":
        places["feat"] = line.shown
    if line.kind.startswith("scope"):
        places["scope"] = line.shown
    proof = line.shown if line.kind in ("change", "outcome") and line.result else ""
    return places | filled(number=line.figure, kept=line.shown if line.kept else "", proof=proof)


def _certificates(person: Person, compared: Comparison) -> Iterator[Subject]:
    shared = [named(one.skill, 70) for one in compared.shared if one.sort == "certificate"]
    own = [one for one in person.certificates if not any(name in one for name in shared if name)]
    for name in dict.fromkeys(filter(None, (*shared, *own))):
        if _ALLOWED.search(name):
            continue
        why = reason("resume", name, "Your résumé names it")
        yield Subject(name, {"certified": name}, why, 30, "certificates")
