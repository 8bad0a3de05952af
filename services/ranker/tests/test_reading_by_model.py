"""A language model may change a level by a quote that stands in the text, and a ranking never waits or fails because of it."""

from typing import TypeVar

from pydantic import BaseModel
from services.ranker.tests.scored import JOB, RESUME, job, row

from hirewire_common.contracts import RankingOrder
from hirewire_common.llm import ModelFailed
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.result import Entry, best, ranked
from hirewire_ranker.reading_by_model import read_again, read_posting
from hirewire_testing.models import FakeModel

M = TypeVar("M", bound=BaseModel)
ASKED = requirements_of("", JOB)
KAFKA = next(one.id for one in ASKED.items if "Kafka" in one.text)


def says(quote: str, level: str = "met") -> dict[str, object]:
    return {"judged": [{"requirement": KAFKA, "level": level, "quote": quote}]}


STREAMS = RESUME.replace("Redis", "Redis, Kafka")


async def test_a_quote_that_stands_in_the_text_raises_a_level_and_is_told() -> None:
    entry = Entry(row("it", STREAMS), "cv.txt")
    pool = Pool([entry.row])
    found = await read_again(FakeModel(says("Redis, Kafka")), ASKED, best(pool, job(), 5))
    told = next(
        f for f in ranked([entry], pool, job(), 1, found.by_resume)[0].findings if f.id == KAFKA
    )
    assert (told.status, told.read_by) == ("met", "fake/model")
    assert [STREAMS[q.start : q.end] for q in told.quotes] == [q.text for q in told.quotes]
    assert found.told is not None
    assert (found.told.read, found.told.changed) == (1, 1)


async def test_a_quote_that_stands_nowhere_changes_nothing() -> None:
    pool = Pool([row("it", RESUME)])
    found = await read_again(
        FakeModel(says("ran Kafka for ten years")), ASKED, best(pool, job(), 5)
    )
    assert found.told is not None
    assert found.told.changed == 0
    plain = ranked([Entry(pool.rows[0], "cv.txt")], pool, job(), 1)
    assert ranked([Entry(pool.rows[0], "cv.txt")], pool, job(), 1, found.by_resume) == plain


async def test_what_was_read_before_the_budget_ended_counts_and_the_rest_is_told() -> None:
    pool = Pool(row(f"r{n}", RESUME) for n in range(9))
    model = FakeModel(says("nothing"), fails=ModelFailed("budget"), fails_at=5)
    found = await read_again(model, ASKED, best(pool, job(), 9))
    assert found.told is not None
    assert found.told.read == 4
    assert found.told.why
    assert len(model.asked) < 9
    assert found.degraded_reason == ""


async def test_a_model_that_never_answers_is_told_as_the_reason() -> None:
    pool = Pool([row("it", RESUME)])
    found = await read_again(
        FakeModel({}, fails=ModelFailed("budget"), fails_at=1), ASKED, best(pool, job(), 5)
    )
    assert found.by_resume == {}
    assert found.degraded_reason


async def test_no_question_holds_the_name_or_an_address() -> None:
    model = FakeModel({"judged": []})
    await read_again(model, ASKED, best(Pool([row("it", RESUME)]), job(), 5))
    assert model.asked
    assert not any("Walsh" in one or "emily" in one for one in model.asked)


async def test_a_posting_is_read_by_what_stands_in_it() -> None:
    answer = {
        "title": "Senior Backend Engineer",
        "asked": [
            {
                "kind": "skill",
                "importance": "must",
                "quote": "Kubernetes and Docker",
                "terms": ["Docker"],
            },
            {"kind": "skill", "quote": "ten years of COBOL", "terms": ["COBOL"]},
        ],
    }
    found = await read_posting(FakeModel(answer), RankingOrder(job_description=JOB), ASKED)
    assert found.origin == "fake/model"
    assert any("Docker" in one.terms for one in found.items)
    assert not any("COBOL" in one.terms for one in found.items)
