"""Whoever has recordings finds them again, newest first, and nobody else does."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import (
    AnalyzeRecording,
    CreateSession,
    ListAnalyses,
    NewSession,
    Principal,
    Uploaded,
)
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers
UPLOADED = Uploaded(key="recordings/a/b/upload.webm", size=7, etag="e")


async def recorded(storage: "Storage", whose: Principal) -> str:
    """A recording's session."""
    key = uuid4().hex
    wanted = NewSession(purpose="recording", hours=72)
    await storage.sessions.create_session(CreateSession(key=key, principal=whose, wanted=wanted))
    return key


async def analysed(storage: "Storage", whose: Principal, key: str, question: str) -> UUID:
    order = AnalyzeRecording(
        job=uuid4(), session=key, principal=whose, recording=UPLOADED, question=question
    )
    await storage.open(order)
    storage.clock.advance(1)
    return order.job


async def listed(
    storage: "Storage", whose: Principal, behind: UUID | None = None, *, every: bool = False
) -> list[str]:
    ask = ListAnalyses(principal=whose, behind=behind, every=every)
    return [one.order.question for one in (await storage.analyses.list_analyses(ask)).analyses]


async def test_each_recording_is_listed_once_with_its_newest_analysis(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    first, second = await recorded(storage, ada), await recorded(storage, ada)
    for key, question in ((first, "Why?"), (second, "What?"), (first, "How?")):
        await analysed(storage, ada, key, question)
    assert await listed(storage, ada) == ["How?", "What?"]
    assert await listed(storage, ada, every=True) == ["How?", "What?", "Why?"]


async def test_a_list_is_read_on_behind_its_last_row(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    ids = [await analysed(storage, ada, await recorded(storage, ada), f"{n}") for n in range(3)]
    page = await storage.analyses.list_analyses(ListAnalyses(principal=ada, most=2))
    assert [one.job.id for one in page.analyses] == [ids[2], ids[1]]
    assert page.more
    assert await listed(storage, ada, behind=ids[1]) == ["0"]
    assert await listed(storage, ada, behind=ids[0]) == []


async def test_nobody_lists_another_s_recordings_or_reads_on_behind_one(
    storage: "Storage", make: "Make"
) -> None:
    ada, mallory = make.someone(), make.someone("mallory")
    job = await analysed(storage, ada, await recorded(storage, ada), "Why?")
    assert await listed(storage, mallory) == []
    with pytest.raises(NotFound):
        await listed(storage, mallory, behind=job)


async def test_a_recording_is_listed_by_the_name_that_its_owner_has_for_it(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    key = await recorded(storage, ada)
    await analysed(storage, ada, key, "Why?")
    (one,) = (await storage.analyses.list_analyses(ListAnalyses(principal=ada))).analyses
    ((name,),) = [
        tuple(row) for row in await storage.rows("select name from sessions where key = $1", key)
    ]
    assert one.name == name
