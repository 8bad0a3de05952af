"""Orders that move something up, down or to an end."""

import re

from hirewire_common.contracts import Experience, SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    place_in,
    section_named,
    text_of,
)
from hirewire_generator.domain.talking.sections import order_of, set_order
from hirewire_generator.domain.talking.skills.moving import keyword_to
from hirewire_generator.domain.talking.working import Working, expect, move

_BULLET = re.compile(
    r"(?P<nth>\w+) (?:bullet|bullet point|point|highlight|line)(?: (?:of|from|in|at|under|for) (?P<entry>.+))?|(?:bullet|point|line) (?P<number>\d+)(?: (?:of|from|in|at|under|for) (?P<entry2>.+))?",
    re.IGNORECASE,
)
_TOP = ("top", "first", "beginning", "start", "front", "on top")
_ENDS = dict.fromkeys(
    ("top", "first", "beginning", "start", "front", "on top"), " to the top"
) | dict.fromkeys(("bottom", "last", "end"), " to the end")
_BOTTOM = ("bottom", "last", "end")


def edge(work: Working, intent: Intent) -> None:
    where = intent["where"].lower()
    section = section_named(intent["what"])
    if section:
        return _section_to(work, section, where)
    quoted = _quoted_to(work, intent["what"], where)
    if quoted:
        return None
    bullet = _BULLET.fullmatch(bare(intent["what"]))
    if bullet:
        return _bullet_to(work, bullet, where)
    ref = entry_named(work.draft, intent["what"])
    if isinstance(ref, str) and keyword_to(work, intent["what"], where):
        return None
    if isinstance(ref, str):
        return work.say(ref)
    ids = [text_of(one, "id") for one in entries_of(work.draft, ref.section)]
    at = _target(ids.index(ref.id), len(ids), where)
    ids.remove(ref.id)
    move_entry(work, ref, ids[at] if at < len(ids) else "-", f"Moved {ref.label}.")
    return None


def _quoted_to(work: Working, what: str, where: str) -> bool:
    """A bullet that is given word for word."""
    wanted = folded(unquoted(re.sub(r"^(?:the )?(?:bullet|point|line)\s+", "", what)))
    for job in work.draft.resume.experience:
        for nth, line in enumerate(job.highlights):
            if wanted and folded(line) == wanted:
                return _move_line(work, job, nth, where)
    return False


def _target(now: int, many: int, where: str) -> int:
    if where in _TOP:
        return 0
    if where in _BOTTOM:
        return many - 1
    step = -1 if where in ("up", "higher") else 1
    return max(0, min(many - 1, now + step))


def _section_to(work: Working, section: SectionName, where: str) -> None:
    """Up and down go by the sections that have something to show."""
    order = order_of(work)
    shown = [name for name in order if getattr(work.draft.resume, name) or name == section]
    at = _target(shown.index(section), len(shown), where)
    shown.remove(section)
    rest = [name for name in order if name != section]
    place = rest.index(shown[at]) if at < len(shown) else len(rest)
    rest.insert(place, section)
    set_order(work, rest, f"Moved {section}{_ENDS.get(where, '')}.")


def _bullet_to(work: Working, match: re.Match[str], where: str) -> None:
    named = match["entry"] or match["entry2"] or ""
    jobs = work.draft.resume.experience
    ref = entry_named(work.draft, named) if named else None
    if isinstance(ref, str) or not jobs:
        return work.say(ref if isinstance(ref, str) else "There is no job in your résumé yet.")
    wanted = ref.id if ref else work.job or jobs[0].id
    job = next((one for one in jobs if one.id == wanted), None)
    if job is None:
        return work.say("Only the bullets of jobs can be moved.")
    nth = place_in(match["nth"] or match["number"], len(job.highlights))
    if nth is None:
        return work.say(f"{job.company or job.position} has {len(job.highlights)} bullets.")
    _move_line(work, job, nth, where)
    return None


def _move_line(work: Working, job: Experience, nth: int, where: str) -> bool:
    path = f"/resume/experience/{job.id}/highlights"
    at = _target(nth, len(job.highlights), where)
    return work.do(
        "Moved that bullet.",
        expect(f"{path}/{nth}", job.highlights[nth]),
        move(f"{path}/{nth}", f"{path}/{at}"),
    )


def move_entry(work: Working, ref: Ref, before: str, said: str) -> None:
    work.do(said, move(ref.path, f"/resume/{ref.section}/{before}"))
