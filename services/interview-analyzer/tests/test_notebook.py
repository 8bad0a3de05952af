"""An interview is compared with those that were before it, and with nothing else."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from hirewire_common.contracts import InterviewRecord, ListRecords, Principal, RecordList, Summary
from hirewire_interview_analyzer.notebook import Notebook
from hirewire_testing.interviews import AT, an_interview

USER = Principal(owner=UUID(int=1), kind="user")


@dataclass
class Archive:
    """Storage's records; those of an account from `before` on."""

    records: list[InterviewRecord] = field(default_factory=list)

    async def ask(self, query: Any) -> Any:
        assert isinstance(query, ListRecords)
        found = [one for one in self.records if query.before and one.created_at < query.before]
        return RecordList(records=tuple(found))

    def put(self, number: int, days: int, **more: Any) -> None:
        at = AT + timedelta(days=days)
        summary = Summary(status="completed", overall=60, dimensions={"depth": 40.0})
        told = {"summary": summary.model_dump(mode="json"), "questions_answered": 8} | more
        self.records.append(
            InterviewRecord(id=UUID(int=number), created_at=at, updated_at=at, **told)
        )


async def test_those_after_it_are_not_earlier_ones() -> None:
    archive = Archive()
    archive.put(2, -3)
    archive.put(3, 4)
    (found,) = await Notebook(archive).earlier(USER, an_interview())
    assert (found.overall, found.answered, dict(found.dimensions)) == (60, 8, {"depth": 40.0})


async def test_one_that_another_version_has_written_is_left_out() -> None:
    archive = Archive()
    archive.put(2, -3, summary={"dimensions": "many"})
    archive.put(3, -2)
    assert len(await Notebook(archive).earlier(USER, an_interview())) == 1


async def test_a_guest_has_no_earlier_ones() -> None:
    archive = Archive()
    archive.put(2, -3)
    holder = Principal(owner=UUID(int=1), kind="guest", session="ab" * 16)
    assert await Notebook(archive).earlier(holder, an_interview()) == []
    assert await Notebook(archive).earlier(None, an_interview()) == []
