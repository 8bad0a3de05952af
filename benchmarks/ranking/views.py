"""Other ways in which the same postings could have been written: what only works on one of them isn't understood."""

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from random import Random

from benchmarks.ranking.sets import Posting, Set

_VAGUE = (
    "Team Member",
    "Join our growing team!",
    "Immediate opening",
    "Specialist II",
    "Exciting opportunity",
    "Associate",
    "Full time position",
    "Now hiring",
    "Professional - Level 3",
    "Great career opportunity",
)
_COMPANY = (
    "About us. We are a leading company with offices all over the world and a proud history of more than forty years. Our people are our greatest strength and we invest in their growth."
    " We believe in innovation, integrity, teamwork and a passion for excellence, and we give back to the communities where we live and work. Our customers trust us because we deliver results."
    " Join a team where your voice is heard and your career can grow."
)
_PAY = (
    "Benefits. We offer a competitive salary, medical, dental and vision insurance, a 401(k) with company match, paid time off, paid holidays, tuition reimbursement, life insurance, short and long term"
    " disability, an employee assistance program and flexible spending accounts. Bonus and commission may apply."
)
_LAW = (
    "We are an equal opportunity employer. All qualified applicants will receive consideration for employment without regard to race, color, religion, sex, sexual orientation, gender identity, national origin,"
    " disability or protected veteran status. Background check and drug screen required. To apply, click the apply button and submit your resume with a cover letter to our human resources department."
    " No phone calls please."
)
_SENTENCE = re.compile(r"(?<=[.;!?•·*])\s+|\n+")


def untitled(one: Posting) -> Posting:
    """Without the title, also where it is the text's first line."""
    first, _, rest = one.text.partition("\n")
    repeated = one.title.lower() in first.lower() and len(first) < 120
    return replace(one, title="", text=rest if repeated else one.text)


def _vague(one: Posting) -> Posting:
    number = int(sha256(one.id.encode()).hexdigest(), 16)
    return replace(untitled(one), title=_VAGUE[number % len(_VAGUE)])


def _half(one: Posting, which: int) -> Posting:
    bare = untitled(one)
    words = re.split(r"(\s+)", bare.text)
    middle = len(words) // 2
    return replace(bare, text="".join((words[:middle], words[middle:])[which]))


def _padded(one: Posting) -> Posting:
    return replace(one, text="\n\n".join((_COMPANY, one.text, _PAY, _LAW)))


def _shuffled(one: Posting) -> Posting:
    sentences = [piece for piece in _SENTENCE.split(untitled(one).text) if piece.strip()]
    Random(one.id).shuffle(sentences)  # noqa: S311  # a draw that anybody can repeat
    return replace(one, text=" ".join(sentences))


VIEWS: dict[str, Callable[[Posting], Posting]] = {
    "as it is": lambda one: one,
    "no title": untitled,
    "a vague title": _vague,
    "first half": lambda one: _half(one, 0),
    "second half": lambda one: _half(one, 1),
    "boilerplate": _padded,
    "boilerplate, no title": lambda one: _padded(untitled(one)),
    "shuffled": _shuffled,
}


def seen(given: Set, view: str) -> Set:
    """The set with every posting as that view of it."""
    return replace(given, postings=tuple(map(VIEWS[view], given.postings)))
