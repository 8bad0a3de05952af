"""Real bullets of the public résumés, with an entry, skills and a job for each."""

import gzip
import json
import random
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from hirewire_ranker.domain.grounding import Entry, Rewrite
from hirewire_ranker.domain.skills import find_skills

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval" / "ranking"
_BEGINS = re.compile(r"[A-Z][a-z]+")
_DATES = ("2014 - 2017", "July 2011 to November 2012", "03/2008 - 05/2012", "2019-02 to present")
_EMPLOYERS = ("Northgate Logistics", "Bluefield Partners", "Harlow & Finch", "Meridian Health", "")
_TITLES = {
    "ACCOUNTANT": "Accountant", "CHEF": "Cook", "TEACHER": "Teacher", "HR": "HR Assistant", "SALES": "Sales Associate",
    "INFORMATION-TECHNOLOGY": "Support Technician", "ENGINEERING": "Engineer", "HEALTHCARE": "Medical Assistant",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bullet:
    """`case.rewrite` is the bullet itself."""

    id: str
    case: Rewrite


def bullets(count: int, seed: int) -> list[Bullet]:
    """So many, of as many résumés as there are; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # a draw that anybody can repeat
    jobs = [one["text"] for one in json.loads((SHARED / "kaggle24_queries.json").read_text())]
    with gzip.open(SHARED / "kaggle24.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    chance.shuffle(documents)
    found: list[Bullet] = []
    for document in documents:
        whole = list(_whole_lines(document["text"]))
        for number, line in enumerate(chance.sample(whole, min(2, len(whole)))):
            case = _case(line, document, chance.choice(jobs)[:3000], chance)
            found.append(Bullet(f"{document['id']}-{number}", case))
    return found[:count]


def _whole_lines(text: str) -> list[str]:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return [
        line
        for before, line in pairwise(lines)
        if before.endswith(".")
        and line.endswith(".")
        and _BEGINS.match(line)
        and 6 <= len(line.split()) <= 40
    ]


def _case(line: str, document: dict[str, str], job: str, chance: random.Random) -> Rewrite:
    skills = {one.written for one in find_skills(document["text"][-600:])}
    return Rewrite(
        original=line,
        rewrite=line,
        entry=Entry(
            title=_TITLES.get(document["cat"], document["cat"].replace("-", " ").title()),
            employer=chance.choice(_EMPLOYERS),
            dates=chance.choice(_DATES),
        ),
        skills=tuple(sorted(skills)),
        jd=job,
    )
