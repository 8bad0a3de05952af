"""Roles against jobs of other and of the same occupations, in three languages: which of them count.

`first.txt` was written before the occupations were listed, `later.txt` afterwards. A job and what it asks for stand behind
`#`, roles that are relevant to it behind `+`, others behind `-`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from services.ranker.tests.scored import NOW, READER, kept

from hirewire_ranker.domain.fit.query import query_of
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, job_of, score
from hirewire_ranker.domain.score.relevance import RELEVANT

HERE = Path(__file__).parent / "relevant_roles"
LEAST_PRECISION, LEAST_RECALL = 0.9, 0.9


def _told(title: str, told: str) -> str:
    return title + "\n\n" + "".join(f"- {one.strip(' .')}\n" for one in told.split(". "))


def _job(title: str, told: str) -> Job:
    text = _told(title, told)
    query = query_of(title, text, READER.background)
    return job_of(requirements_of(title, text), query, READER.background)


def _counts(asked: Job, title: str, told: str) -> bool:
    work = _told(f"{title}, Northgate\n03/2015 - 06/2021", told).replace("\n\n", "\n")
    text = f"Emily Walsh\nemily.walsh@example.com\n\nExperience\n\n{work}"
    found = score(Pool([Row("it", kept(text), NOW)]), asked).relevance.of_roles[0]
    assert len(found) == 1, title
    return found[0] >= RELEVANT


def _judged(name: str) -> Iterator[tuple[bool, bool]]:
    for line in (HERE / name).read_text().splitlines():
        title, told = line[2:].split(" | ")
        if line[0] == "#":
            asked = _job(title, told)
        else:
            yield line[0] == "+", _counts(asked, title, told)


@pytest.mark.parametrize("name", ["first.txt", "later.txt"])
def test_roles_that_count_are_those_that_somebody_would_count(name: str) -> None:
    every = list(_judged(name))
    right = sum(wanted and found for wanted, found in every)
    assert right / sum(found for _, found in every) >= LEAST_PRECISION
    assert right / sum(wanted for wanted, _ in every) >= LEAST_RECALL
