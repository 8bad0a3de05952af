"""Turns of a conversation in the ledger: one after the other, after their attachments, with what follows from them."""

import asyncio
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    LARGEST_MESSAGE,
    Attachment,
    CancelJob,
    ChatMessage,
    Command,
    DocumentMade,
    Draft,
    EditDraft,
    GetDraft,
    GetSessionContents,
    GetStep,
    ListFiles,
    ListRevisions,
    MakeDocument,
    ObjectRef,
    PatchOp,
    Principal,
    ReviseDraft,
    TakeTurn,
    TurnTaken,
)
from hirewire_common.errors import NotFound, Refused, TryAgain

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers


def a_turn(session: str, owner: Principal, words: str = "Hello", **more: Any) -> TakeTurn:
    return TakeTurn(job=uuid4(), session=session, principal=owner, message=words, **more)


def taken(turn: TakeTurn, *documents: MakeDocument, words: str = "Done.") -> TurnTaken:
    return TurnTaken(
        job=turn.job,
        session=turn.session,
        principal=turn.principal,
        message=words,
        documents=documents,
    )


async def published(storage: "Storage", *commands: Command) -> None:
    """Wait until exactly these have been published by storage, in whatever order."""
    async with asyncio.timeout(5):
        while len(storage.bus.said) < len(commands):
            await asyncio.sleep(0)
    assert {one.job for one in storage.bus.said} == {one.job for one in commands}
    storage.bus.said.clear()


async def test_turns_of_a_session_are_let_go_one_after_the_other(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    first, second = a_turn(key, owner), a_turn(key, owner)
    third = EditDraft(job=uuid4(), session=key, principal=owner, undo=1)
    assert [(await storage.open(turn)).held for turn in (first, second, third)] == [
        False,
        True,
        True,
    ]
    await storage.start(first)
    await storage.report(first, taken(first))
    await published(storage, second)
    await storage.start(second)
    await storage.report(second, make.failed(second))
    await published(storage, third)


async def test_a_turn_of_another_session_does_not_wait(storage: "Storage", make: "Make") -> None:
    owner = make.someone()
    one, other = (await storage.session(owner)).key, (await storage.session(owner)).key
    await storage.open(a_turn(one, owner))
    assert not (await storage.open(a_turn(other, owner))).held


async def test_many_turns_at_once_end_in_the_order_of_their_acceptance(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    turns = [a_turn(key, owner, str(number)) for number in range(6)]
    await asyncio.gather(*(storage.open(turn) for turn in turns))
    rows = await storage.rows(
        "select id, cardinality(waits_for) as waits from jobs where session_key = $1", key
    )
    waits = {row["id"]: row["waits"] for row in rows}
    assert sorted(waits.values()) == [0, 1, 2, 3, 4, 5]
    for turn in sorted(turns, key=lambda one: waits[one.job]):
        await storage.start(turn)
        await storage.report(turn, taken(turn))
    contents = await storage.sessions.get_session_contents(
        GetSessionContents(key=key, principal=owner)
    )
    assert [one.role for one in contents.messages].count("assistant") == 6


async def test_a_turn_waits_for_its_attachments_whichever_way_they_end(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    files = [storage.command(key, owner) for _ in range(2)]
    for file in files:
        await storage.open(file)
    attached = tuple(Attachment(name="cv.pdf", job=file.job) for file in files)
    turn = a_turn(key, owner, attachments=attached)
    assert (await storage.open(turn)).held
    await storage.report(files[0], make.parsed(files[0]))
    assert not storage.bus.said
    await storage.report(files[1], make.failed(files[1]))
    await published(storage, turn)


async def test_a_turn_whose_attachments_have_ended_waits_for_nothing(
    storage: "Storage", make: "Make"
) -> None:
    file = await storage.opened()
    await storage.report(file, make.parsed(file))
    attached = (Attachment(name="cv.pdf", job=file.job),)
    assert not (await storage.open(a_turn(file.session, file.principal, attachments=attached))).held


async def test_a_cancelled_turn_lets_the_next_one_go(storage: "Storage", make: "Make") -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    first, second = a_turn(key, owner), a_turn(key, owner)
    await storage.open(first)
    await storage.open(second)
    await storage.jobs.cancel_job(CancelJob(id=first.job, principal=owner))
    async with asyncio.timeout(5):
        while second not in storage.bus.said:
            await asyncio.sleep(0)


async def test_a_held_turn_is_not_begun(storage: "Storage", make: "Make") -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    second = a_turn(key, owner)
    await storage.open(a_turn(key, owner))
    await storage.open(second)
    with pytest.raises(TryAgain):
        await storage.start(second)


async def test_the_reconciler_publishes_no_turn_that_is_held(
    own_storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await own_storage.session(owner)).key
    first, second = a_turn(key, owner), a_turn(key, owner)
    await own_storage.open(first)
    await own_storage.open(second)
    own_storage.clock.advance(1000)
    await own_storage.reconciler.once()
    assert own_storage.bus.said == [first]


async def test_what_follows_from_a_turn_is_accepted_with_it_and_only_once(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    turn = a_turn(key, owner)
    await storage.open(turn)
    await storage.start(turn)
    paper = MakeDocument(job=uuid4(), session=key, principal=owner, format="pdf", live=True)
    await storage.report(turn, taken(turn, paper))
    await published(storage, paper)
    recorded = await storage.report(turn, taken(turn, paper))
    assert recorded.first is not None
    assert recorded.first.body["documents"] == []
    assert not storage.bus.said


async def test_what_was_said_and_answered_is_in_the_session(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    turn = a_turn(key, owner, "I am Ada")
    await storage.open(turn)
    await storage.report(turn, taken(turn, words="Hello Ada"))
    contents = await storage.sessions.get_session_contents(
        GetSessionContents(key=key, principal=owner)
    )
    assert [(one.role, one.content) for one in contents.messages] == [
        ("user", "I am Ada"),
        ("assistant", "Hello Ada"),
    ]


async def test_a_long_conversation_is_told_page_by_page(storage: "Storage", make: "Make") -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    for number in range(6):
        turn = a_turn(key, owner, f"{number} " + "é" * 9_000)
        await storage.open(turn)
        await storage.report(turn, taken(turn, words=f"answer {number}"))
    told: list[ChatMessage] = []
    before, pages = None, 0
    while True:
        ask = GetSessionContents(key=key, principal=owner, before=before)
        contents = await storage.sessions.get_session_contents(ask)
        assert len(contents.model_dump_json()) < 100_000
        told = [*contents.messages, *told]
        pages += 1
        if (before := contents.earlier) is None:
            break
    assert pages > 1
    assert [one.content[:8].split(" é")[0] for one in told] == [
        text for number in range(6) for text in (f"{number}", f"answer {number}")
    ]


def revising(turn: Command, seen: int, name: str) -> ReviseDraft:
    op = PatchOp(op="replace", path="/resume/profile/name", value=name)
    draft = Draft.model_validate({"resume": {"profile": {"name": name}}})
    return ReviseDraft(
        key=turn.session,
        principal=turn.principal,
        job=turn.job,
        seen=seen,
        draft=draft,
        patch=(op,),
        inverse=(op,),
        author="assistant",
        note=f"name is {name}",
        change="minor",
        reply=f"Hello {name}",
    )


async def test_a_draft_is_revised_once_by_each_job_and_only_from_what_was_seen(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    first, second = a_turn(key, owner), a_turn(key, owner)
    with pytest.raises(NotFound):
        await storage.drafts.get_draft(GetDraft(key=key, principal=owner))
    assert (await storage.drafts.revise_draft(revising(first, 0, "Ada"))).revision == 1
    assert (await storage.drafts.revise_draft(revising(first, 0, "Ada"))).revision == 1
    with pytest.raises(Refused, match="conflict"):
        await storage.drafts.revise_draft(revising(second, 0, "Bob"))
    assert (await storage.drafts.revise_draft(revising(second, 1, "Bob"))).revision == 2
    mine = await storage.drafts.get_draft(GetDraft(key=key, principal=owner, job=first.job))
    assert mine.draft.resume.profile.name == "Bob"
    assert mine.mine is not None
    assert (mine.mine.number, mine.mine.reply) == (1, "Hello Ada")


async def test_the_history_of_a_draft_is_told_newest_first_and_step_by_step(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    for seen in range(4):
        await storage.drafts.revise_draft(revising(a_turn(key, owner), seen, f"n{seen}"))
    ask = ListRevisions(key=key, principal=owner, most=3)
    page = await storage.drafts.list_revisions(ask)
    assert ([one.number for one in page.revisions], page.more) == ([4, 3, 2], True)
    rest = await storage.drafts.list_revisions(ask.model_copy(update={"before": 2}))
    assert ([one.number for one in rest.revisions], rest.more) == ([1], False)
    step = await storage.drafts.get_step(GetStep(key=key, principal=owner, number=2))
    assert step.patch[0].value == "n1"
    with pytest.raises(NotFound):
        await storage.drafts.get_step(GetStep(key=key, principal=make.someone(), number=2))


async def test_a_page_of_revisions_fits_into_one_message_however_much_was_said(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    paths = tuple(f"/resume/custom/custom-{number}/{'x' * 200}" for number in range(50))
    more = {"paths": paths, "reply": "漢" * 8000}
    for seen in range(30):
        ask = revising(a_turn(key, owner), seen, f"n{seen}")
        await storage.drafts.revise_draft(ask.model_copy(update=more))
    found: list[int] = []
    before = None
    while True:
        page = await storage.drafts.list_revisions(
            ListRevisions(key=key, principal=owner, before=before)
        )
        assert len(page.model_dump_json().encode()) < LARGEST_MESSAGE
        found += [one.number for one in page.revisions]
        if not page.more:
            break
        before = found[-1]
    assert found == list(range(30, 0, -1))
    mine = await storage.drafts.get_draft(GetDraft(key=key, principal=owner, job=ask.job))
    assert mine.mine
    assert mine.mine.reply == more["reply"]


async def test_the_live_document_has_one_place_and_others_have_their_own(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    key = (await storage.session(owner)).key
    for live in (True, True, False, False):
        order = MakeDocument(job=uuid4(), session=key, principal=owner, format="pdf", live=live)
        await storage.open(order)
        content = ObjectRef(key=order.document_key, sha256="b" * 64, size=9)
        news = DocumentMade(
            job=order.job,
            session=key,
            principal=owner,
            format="pdf",
            content=content,
            name="Ada - Résumé.pdf",
            live=live,
        )
        await storage.report(order, news)
    found = await storage.files.list_files(ListFiles(key=key, principal=owner))
    assert [one.path for one in found.files] == [
        "generated/Ada - Résumé.pdf",
        "generated/Ada - Résumé_2.pdf",
        "generated/resume.pdf",
    ]


async def test_turns_that_come_while_others_end_never_stand_in_each_others_way(
    storage: "Storage", make: "Make"
) -> None:
    """In the order of their acceptance, which need not be that of their making."""
    owner = make.someone()
    key = (await storage.session(owner)).key
    turns = [a_turn(key, owner, str(number)) for number in range(30)]

    async def come(turn: TakeTurn) -> None:
        at = storage.clock.at
        storage.clock.advance(-1)
        await storage.open(turn)
        assert storage.clock.at <= at

    async def end_all() -> None:
        left = {turn.job: turn for turn in turns}
        while left:
            for turn in list(storage.bus.said) + turns:
                if turn.job not in left:
                    continue
                rows = await storage.rows(
                    "select cardinality(waits_for) as waits from jobs where id = $1", turn.job
                )
                if rows and rows[0]["waits"] == 0:
                    done = left.pop(turn.job)
                    await storage.report(done, taken(done))
            await asyncio.sleep(0)

    async with asyncio.timeout(30):
        await asyncio.gather(end_all(), *(come(turn) for turn in turns))
