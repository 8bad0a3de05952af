"""Interviews in their rows: planned, answered, steered, kept in an account; over the real database."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hirewire_common.contracts import (
    LARGEST_MESSAGE,
    AnswerScored,
    AnswerTaken,
    CancelJob,
    CandidateCoached,
    CoachCandidate,
    Coaching,
    Command,
    CreateSession,
    DeleteRecord,
    DeleteSession,
    EraseAccount,
    Evaluation,
    Event,
    ExportRows,
    ExportTables,
    FindSession,
    GetInterview,
    GetJob,
    GetRecord,
    GetStatistics,
    Interview,
    InterviewPlanned,
    InterviewRecord,
    InterviewSetting,
    InterviewStatistics,
    InterviewSteered,
    Job,
    JobContext,
    KeepInterview,
    KeptInterview,
    ListRecords,
    ListTurns,
    NewSession,
    PlanInterview,
    Principal,
    Question,
    Rated,
    Reason,
    RecentItems,
    RecordWithAnswers,
    Resume,
    Said,
    ScoreAnswer,
    SteerInterview,
    Summary,
    SummedTurn,
    TakeAnswer,
    Turn,
    session_key,
)
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_common.words.subjects import fingerprint
from hirewire_storage.rows import removals

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers

ROLE = "Cook"


def question(number: int, *, follow_up: bool = False, text: str = "Why?", **more: Any) -> Question:
    name = f"q{number}{'f' if follow_up else ''}"
    return Question(
        id=name, item=f"item-{name}", text=text, slot="skill", signals=("soup",), **more
    )


def evaluation(score: int, **more: Any) -> Evaluation:
    rated = Rated(level=2)
    return Evaluation(score=score, dimensions={"relevance": rated}, weakest="relevance", **more)


def summary(score: int | None = 70, **more: Any) -> Summary:
    told = {"status": "completed", "overall": score, "feedback": "Fair.", "seconds": 600}
    return Summary.model_validate({**told, **more})


T = TypeVar("T")


async def patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """As on the bus: a machine that has much to do lets some wait for seconds. Two that wait for each other are a bug."""
    while True:
        try:
            return await ask()
        except TryAgain as error:
            if "deadlock" in error.log.lower():
                raise


@dataclass
class Talk:
    """One interview as the worker holds it: orders are opened and started, and reported back."""

    storage: "Storage"
    key: str
    owner: Principal
    bank: str = "item"
    """How its items begin."""
    id: UUID = field(default_factory=uuid4)
    plan: tuple[Question, ...] = ()
    asked: int = 0
    answered: int = 0
    skipped: int = 0
    open: str = "q1"
    """The question that is asked."""

    def of(self, kind: type[Command], **more: Any) -> Any:
        return kind(job=uuid4(), session=self.key, principal=self.owner, **more)

    def news(self, kind: type[Event], job: UUID, **more: Any) -> Any:
        told = {"session": self.key, "principal": self.owner, "at": self.storage.clock(), **more}
        return kind(job=job, **told)

    def turn(self, asked: Question) -> Turn:
        self.asked += 1
        return Turn(number=self.asked, question=asked, asked_at=self.storage.clock())

    def order(self, **setting: Any) -> PlanInterview:
        context = JobContext(role=ROLE)
        wanted = InterviewSetting(context=context, number=len(self.plan) or 3, **setting)
        order = self.of(PlanInterview, interview=self.id, setting=wanted, resume=Resume())
        assert isinstance(order, PlanInterview)
        return order

    async def begin(self, number: int = 3, about: str = "", **setting: Any) -> "Talk":
        """`about` is a line of the résumé that all of it is about."""
        reason = Reason(source="resume", line=about) if about else Reason()
        asked = (question(n, reason=reason) for n in range(1, number + 1))
        self.plan = tuple(one.model_copy(update={"item": f"{self.bank}-{one.id}"}) for one in asked)
        order = self.order(**setting)
        await self.storage.open(order)
        await self.storage.start(order)
        planned = self.news(
            InterviewPlanned,
            order.job,
            interview=self.id,
            turn=self.turn(self.plan[0]),
            total=number,
            plan=self.plan,
            notes=("No job was named.",),
            provider_used="m",
        )
        await self.storage.report(order, planned)
        return self

    def taken(
        self, order: TakeAnswer, score: int = 70, then: Question | None = None, **more: Any
    ) -> AnswerTaken:
        told = {
            "interview": self.id,
            "number": order.seen,
            "question": self.open,
            "evaluation": evaluation(score, provisional=True) if order.said else None,
            "next": self.turn(then) if then else None,
            "total": len(self.plan),
            "answered": self.answered,
            "skipped": self.skipped,
        }
        news = self.news(AnswerTaken, order.job, **{**told, **more})
        assert isinstance(news, AnswerTaken)
        return news

    async def answer(
        self, text: str | None = "Soup.", *, then: Question | None = None, **more: Any
    ) -> TakeAnswer:
        """What was said, or with None a skip; without a question `then` that was the end."""
        said = None if text is None else Said(text=text)
        order: TakeAnswer = self.of(TakeAnswer, seen=self.asked, said=said)
        news = self.taken(order, then=then, **more)
        self.open = then.id if then else ""
        await patiently(lambda: self.storage.open(order))
        await patiently(lambda: self.storage.start(order))
        await patiently(lambda: self.storage.report(order, news))
        return order

    async def steer(self, status: str, **more: Any) -> None:
        order = self.of(SteerInterview, action="pause")
        told = {"interview": self.id, "status": status, "total": 3, "answered": 0, "skipped": 0}
        await self.storage.open(order)
        await self.storage.report(order, self.news(InterviewSteered, order.job, **{**told, **more}))

    async def finish(self, score: int | None = None) -> "Talk":
        """With one answer; with a score there is a summary."""
        await self.answer(summary=summary(score) if score is not None else None)
        return self

    async def now(self, principal: Principal | None = None) -> Interview:
        ask = GetInterview(key=self.key, principal=principal or self.owner)
        return await self.storage.interviews.get_interview(ask)

    async def turns(self) -> Sequence[Turn]:
        ask = ListTurns(key=self.key, principal=self.owner)
        return (await self.storage.interviews.list_turns(ask)).turns

    async def keep(
        self, account: Principal, told: Summary | None = None, holder: Principal | None = None
    ) -> KeptInterview:
        ask = KeepInterview(
            key=self.key,
            holder=holder or self.owner,
            principal=account,
            summary=told or summary(),
        )
        return await patiently(lambda: self.storage.interviews.keep_interview(ask))

    async def recent(self, **more: Any) -> set[str]:
        ask = RecentItems(key=self.key, principal=self.owner, **more)
        return set((await self.storage.interviews.recent_items(ask)).items)


async def talk(
    storage: "Storage", owner: Principal, *, hours: int | None = None, bank: str = "item"
) -> Talk:
    wanted = NewSession(purpose="interview", hours=hours)
    ask = CreateSession(key=session_key(uuid4()), principal=owner, wanted=wanted)
    session = await storage.sessions.create_session(ask)
    assert session.purpose == "interview"
    return Talk(storage, session.key, owner, bank)


def holding(one: Talk) -> Principal:
    """Who has that session's id, and nothing else."""
    return one.owner.model_copy(update={"session": one.key})


async def recorded(storage: "Storage", user: Principal) -> Sequence[InterviewRecord]:
    return (await storage.interviews.list_records(ListRecords(principal=user))).records


async def record(storage: "Storage", user: Principal, one: UUID) -> RecordWithAnswers:
    return await storage.interviews.get_record(GetRecord(id=one, principal=user))


async def counted(storage: "Storage", user: Principal) -> InterviewStatistics:
    return await storage.interviews.get_statistics(GetStatistics(principal=user))


# -- held ----------------------------------------------------------------------------------------------------


async def test_a_planned_interview_asks_its_first_question(
    storage: "Storage", make: "Make"
) -> None:
    held = await talk(storage, make.someone())
    order = held.order()
    await storage.open(order)
    before = await held.now()
    assert (before.status, before.id, before.job, before.current) == (
        "planning",
        held.id,
        order.job,
        None,
    )
    other = await (await talk(storage, make.someone())).begin(2)
    after = await other.now()
    assert (after.status, after.plan, after.notes) == (
        "asking",
        other.plan,
        ("No job was named.",),
    )
    assert (after.current and after.current.question) == other.plan[0]
    assert (after.last, after.started_at, after.ended_at) == (None, storage.clock(), None)


async def test_a_session_has_one_interview(storage: "Storage", make: "Make") -> None:
    held = await (await talk(storage, make.someone())).begin()
    second = held.order()
    with pytest.raises(Refused, match="interview already") as refused:
        await storage.open(second)
    assert refused.value.code == "conflict"
    with pytest.raises(NotFound):
        await storage.jobs.get_job(GetJob(principal=held.owner, id=second.job))
    assert (await held.now()).id == held.id


async def test_opening_the_same_plan_again_is_no_second_one(
    storage: "Storage", make: "Make"
) -> None:
    held = await talk(storage, make.someone())
    order = held.order()
    await asyncio.gather(*(storage.open(order) for _ in range(5)))
    assert (await held.now()).job == order.job


async def failing(storage: "Storage", order: Command, make: "Make") -> None:
    await storage.report(order, make.failed(order))


async def breaking(storage: "Storage", order: Command, make: "Make") -> None:
    await storage.report(order, make.failed(order, code="internal", kind="bug"))


async def cancelling(storage: "Storage", order: Command, make: "Make") -> None:
    await storage.jobs.cancel_job(CancelJob(principal=order.principal, id=order.job))


async def crashing(storage: "Storage", order: Command, make: "Make") -> None:
    started: Job | None = None
    for _ in range(4):
        started = await storage.start(order)
        storage.clock.advance(10)
    assert started
    assert started.state == "failed"


@pytest.mark.parametrize("way", [failing, breaking, cancelling, crashing])
async def test_an_interview_whose_planning_came_to_nothing_is_abandoned(
    storage: "Storage", make: "Make", way: Any
) -> None:
    held = await talk(storage, make.someone())
    order = held.order()
    await storage.open(order)
    await way(storage, order, make)
    left = await held.now()
    assert (left.status, left.over, left.started_at) == ("abandoned", True, None)
    with pytest.raises(Refused, match="never began"):
        await held.keep(held.owner)


async def test_an_answer_is_kept_with_what_came_of_it_and_the_next_question_is_asked(
    storage: "Storage", make: "Make"
) -> None:
    held = await (await talk(storage, make.someone())).begin()
    order = await held.answer("Onion soup.", then=question(1, follow_up=True))
    await held.answer(None, then=held.plan[1])
    seen = await held.now()
    assert (seen.answered, seen.skipped, seen.follow_ups, seen.status) == (1, 0, 1, "asking")
    assert seen.current
    assert seen.current.number == 3
    assert seen.last
    assert seen.last.state == "skipped"
    first, follow_up, _ = await held.turns()
    assert first.said == Said(text="Onion soup.")
    assert (first.state, first.job, first.answered_at) == ("answered", order.job, storage.clock())
    assert first.evaluation
    assert first.evaluation.score == 70
    assert (follow_up.said, follow_up.evaluation) == (None, None)


async def test_the_last_answer_ends_it(storage: "Storage", make: "Make") -> None:
    held = await (await talk(storage, make.someone())).begin(1)
    storage.clock.advance(60)
    await held.answer()
    over = await held.now()
    assert (over.status, over.ended_at, over.current) == ("completed", storage.clock(), None)


async def test_an_answer_that_was_taken_before_changes_nothing(
    storage: "Storage", make: "Make"
) -> None:
    held = await (await talk(storage, make.someone())).begin()
    await held.answer("First.", then=held.plan[1])
    before, turns = await held.now(), await held.turns()
    for repeated in (True, False):  # even from a worker that has not noticed
        order: TakeAnswer = held.of(TakeAnswer, seen=1, said=Said(text="Second."))
        await storage.open(order)
        news = held.taken(order, score=1, then=held.plan[2], repeated=repeated)
        await storage.report(order, news)
    assert (await held.now(), await held.turns()) == (before, turns)


async def test_the_same_report_twice_counts_once(storage: "Storage", make: "Make") -> None:
    held = await (await talk(storage, make.someone())).begin()
    order: TakeAnswer = held.of(TakeAnswer, seen=1, said=Said(text="Soup."))
    await storage.open(order)
    news = held.taken(order, then=held.plan[1])
    await asyncio.gather(*(storage.report(order, news) for _ in range(5)))
    assert ((await held.now()).answered, len(await held.turns())) == (1, 2)


async def test_pauses_add_up_and_an_answer_ends_one(storage: "Storage", make: "Make") -> None:
    held = await (await talk(storage, make.someone())).begin()
    await held.steer("paused")
    paused = await held.now()
    assert (paused.status, paused.paused_at) == ("paused", storage.clock())
    await held.steer("asking", paused_seconds=30)
    assert ((await held.now()).paused_at, (await held.now()).paused_seconds) == (None, 30)
    await held.steer("paused", paused_seconds=30)
    storage.clock.advance(12)
    await held.answer(then=held.plan[1])
    went_on = await held.now()
    assert (went_on.status, went_on.paused_at, went_on.paused_seconds) == ("asking", None, 42)


@pytest.mark.parametrize("status", ["completed", "abandoned"])
async def test_what_is_over_stays_over(storage: "Storage", make: "Make", status: str) -> None:
    held = await (await talk(storage, make.someone())).begin()
    await held.answer(then=held.plan[1])
    await held.steer(status)
    ended = await held.now()
    assert (ended.status, ended.over, ended.current) == (status, True, None)
    storage.clock.advance(5)
    for late in ("asking", "paused", "completed"):
        await held.steer(late)
    await held.answer("Late.", then=held.plan[2])
    after = await held.now()
    assert (after.status, after.ended_at) == (status, ended.ended_at)
    assert len(await held.turns()) == 2


async def test_a_model_s_reading_takes_the_place_of_the_rules(
    storage: "Storage", make: "Make"
) -> None:
    held = await (await talk(storage, make.someone())).begin()
    await held.answer(then=held.plan[1])
    await held.answer(then=held.plan[2])
    for number, found in ((1, evaluation(88, scored_by="m")), (2, None), (3, evaluation(99))):
        order = held.of(ScoreAnswer, turn=number)
        await storage.open(order)
        news = held.news(AnswerScored, order.job, number=number, evaluation=found)
        await storage.report(order, news)
    first, second, open_one = await held.turns()
    assert first.evaluation == evaluation(88, scored_by="m")
    assert second.evaluation == evaluation(70, provisional=False)
    assert open_one.evaluation is None


@pytest.mark.parametrize("way", [failing, breaking, cancelling])
async def test_without_a_model_s_reading_the_rules_word_is_the_last(
    storage: "Storage", make: "Make", way: Any
) -> None:
    held = await (await talk(storage, make.someone())).begin()
    await held.answer(then=held.plan[1])
    assert [turn.evaluation and turn.evaluation.provisional for turn in await held.turns()] == [
        True,
        None,
    ]
    order = held.of(ScoreAnswer, turn=1)
    await storage.open(order)
    await way(storage, order, make)
    assert (await held.turns())[0].evaluation == evaluation(70, provisional=False)


async def test_coaching_is_kept(storage: "Storage", make: "Make") -> None:
    held = await (await (await talk(storage, make.someone())).begin()).finish()
    order = held.of(CoachCandidate)
    coaching = Coaching(feedback="Slower.", model="m")
    await storage.open(order)
    await storage.report(order, held.news(CandidateCoached, order.job, coaching=coaching))
    assert (await held.now()).coaching == coaching


async def test_turns_come_in_pages_that_fit_into_a_message(
    storage: "Storage", make: "Make"
) -> None:
    held = await (await talk(storage, make.someone())).begin(4)
    long = "ä" * 20_000
    for following in (*held.plan[1:], None):
        await held.answer(long, then=following)
    seen: list[int] = []
    more = True
    while more:
        ask = ListTurns(key=held.key, principal=held.owner, after=seen[-1] if seen else 0)
        page = await storage.interviews.list_turns(ask)
        assert len(page.model_dump_json()) < LARGEST_MESSAGE
        seen += [turn.number for turn in page.turns]
        more = page.more
    assert seen == [1, 2, 3, 4]


async def test_an_interview_fits_into_a_message_whatever_was_said(
    storage: "Storage", make: "Make"
) -> None:
    held = await (await talk(storage, make.someone())).begin()
    await storage.rows(
        "update interviews set setting = jsonb_set(setting, '{context,description}',"
        " to_jsonb(repeat('ä', 50000))) where session_key = $1",
        held.key,
    )
    await held.answer("語" * 20_000, then=held.plan[1])
    seen = await held.now()
    assert len(seen.model_dump_json().encode()) < LARGEST_MESSAGE
    assert seen.last
    assert (seen.last.state, seen.last.said) == ("answered", None)
    assert len(seen.setting.context.description) == 50_000
    first, _ = await held.turns()
    assert first.said == Said(text="語" * 20_000)


# -- kept ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("holds", ["all", "the session"])
async def test_a_user_s_interview_is_kept_when_it_ends(
    storage: "Storage", make: "Make", holds: str
) -> None:
    ada = make.someone()
    resume = await storage.read(ada)
    held = await talk(storage, ada)
    held.owner = holding(held) if holds == "the session" else ada
    await held.begin(3, resume_id=resume.resume_id)
    await held.answer("Onion soup.", then=question(1, follow_up=True))
    await held.answer(None, then=held.plan[1])
    storage.clock.advance(600)
    await held.answer("Bread.\0", score=90, summary=summary(64))
    assert (await held.now()).account == ada.owner
    (one,) = await recorded(storage, ada)
    assert (one.id, one.resume_id, one.job_role) == (held.id, resume.resume_id, ROLE)
    assert (one.total_questions, one.questions_answered, one.questions_skipped) == (3, 2, 0)
    assert (one.overall_score, one.overall_feedback, one.duration_minutes) == (64, "Fair.", 10)
    assert one.completed_at == storage.clock()
    assert one.summary["feedback"] == "Fair."
    answers = (await record(storage, ada, held.id)).answers
    assert [answer.answer_text for answer in answers] == ["Onion soup.", None, "Bread."]
    assert [answer.score for answer in answers] == [70, None, 90]
    assert [answer.question_order for answer in answers] == [1, 2, 3]
    assert [answer.question_type for answer in answers] == ["skill", "follow_up", "skill"]
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.average_score) == (1, 64)
    assert (totals.total_questions_answered, totals.total_questions_skipped) == (2, 0)
    (profile,) = await storage.rows("select 1 from user_profiles where user_id = $1", ada.owner)
    assert profile


async def a_guest_s(storage: "Storage", make: "Make", number: int = 1, **setting: Any) -> Talk:
    """Held by who has no more than the session's id, among all the guests."""
    held = await talk(storage, make.someone(guest=True), hours=24)
    held.owner = holding(held)
    return await held.begin(number, **setting)


async def test_a_guest_s_interview_is_in_no_account_until_it_is_claimed(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    resume = await storage.read(ada)
    held = await (await a_guest_s(storage, make, resume_id=resume.resume_id)).finish(64)
    assert (await held.now()).account is None
    assert await storage.rows("select 1 from interview_sessions where id = $1", held.id) == []
    kept = await held.keep(ada, summary(64))
    assert (kept.id, (await held.now()).account) == (held.id, ada.owner)
    assert kept.resume_id == resume.resume_id
    found = await record(storage, ada, held.id)
    assert (found.record.overall_score, found.record.resume_id) == (64, resume.resume_id)
    assert [answer.answer_text for answer in found.answers] == ["Soup."]
    assert found.answers[0].evaluation == evaluation(70, provisional=True)
    assert (await counted(storage, ada)).total_sessions == 1


async def test_a_resume_of_a_guest_is_not_linked_and_that_is_told(
    storage: "Storage", make: "Make"
) -> None:
    resume = await storage.read(make.someone())
    held = await (await a_guest_s(storage, make, resume_id=resume.resume_id)).finish(64)
    kept = await held.keep(make.someone(), summary(64))
    assert (kept.id, kept.resume_id) == (held.id, None)


async def test_of_what_is_painful_the_account_keeps_the_answer_alone(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await talk(storage, ada)).begin()
    rated = {"relevance": Rated(level=2, quote="My father died")}
    hurt = evaluation(70, sensitive=True).model_copy(update={"dimensions": rated})
    await held.answer("My father died.", evaluation=hurt, summary=summary())
    (row,) = await storage.rows("select answer_text, evaluation::text from interview_answers where session_id = $1", held.id)  # fmt: skip
    assert row["answer_text"] == "My father died."
    assert "father" not in row["evaluation"]


async def test_claiming_it_twenty_times_at_once_is_claiming_it_once(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await a_guest_s(storage, make)).finish()
    kept = await asyncio.gather(*(held.keep(ada) for _ in range(20)))
    assert {one.id for one in kept} == {held.id}
    assert [one.id for one in await recorded(storage, ada)] == [held.id]
    assert len((await record(storage, ada, held.id)).answers) == 1
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.total_questions_answered) == (1, 1)
    acts = await storage.rows(
        "select 1 from audit_log where action = 'interview.kept' and object_id = $1", str(held.id)
    )
    assert len(acts) == 1


async def test_of_many_who_claim_it_at_once_one_gets_it(storage: "Storage", make: "Make") -> None:
    held = await (await a_guest_s(storage, make)).finish()
    users = [make.someone() for _ in range(12)]
    kept = await asyncio.gather(*(held.keep(user) for user in users), return_exceptions=True)
    refused = [one for one in kept if isinstance(one, Refused)]
    assert {one.code for one in refused} == {"conflict"}
    assert len(refused) == 11
    rows = await storage.rows("select user_id from interview_sessions where id = $1", held.id)
    assert [row["user_id"] for row in rows] == [(await held.now()).account]


async def test_what_one_account_has_claimed_is_open_to_no_other(
    storage: "Storage", make: "Make"
) -> None:
    ada, mallory = make.someone(), make.someone()
    held = await (await a_guest_s(storage, make)).finish(64)
    find, sessions = FindSession(key=held.key), storage.sessions
    for anybody in (ada, mallory):
        await sessions.find_session(find.model_copy(update={"principal": anybody}))
    await held.keep(ada)
    for who in (ada, held.owner, None):
        found = await sessions.find_session(find.model_copy(update={"principal": who}))
        assert found.key == held.key
    with pytest.raises(NotFound):
        await sessions.find_session(find.model_copy(update={"principal": mallory}))
    with pytest.raises(NotFound):
        await sessions.delete_session(DeleteSession(key=held.key, principal=mallory))
    assert (await sessions.delete_session(DeleteSession(key=held.key, principal=ada))).sessions == 1


@pytest.mark.parametrize("ended_with", [None, 70])
async def test_a_user_s_own_interview_is_nobody_else_s_to_claim(
    storage: "Storage", make: "Make", ended_with: int | None
) -> None:
    ada, mallory = make.someone(), make.someone()
    held = await (await (await talk(storage, ada)).begin(1)).finish(ended_with)
    for holder in (ada, holding(held)):
        with pytest.raises(Refused, match="another account") as refused:
            await held.keep(mallory, holder=holder)
        assert refused.value.code == "conflict"
    with pytest.raises(NotFound):
        await held.keep(mallory, holder=mallory)
    assert await recorded(storage, mallory) == ()
    await held.keep(ada, summary(81))
    assert [one.overall_score for one in await recorded(storage, ada)] == [81]


async def test_who_does_not_hold_a_guest_s_session_can_t_claim_its_interview(
    storage: "Storage", make: "Make"
) -> None:
    guests = make.someone(guest=True)
    mallory = make.someone()
    held, other = await talk(storage, guests), await talk(storage, guests)
    await (await held.begin(1)).finish()
    for holder in (mallory, holding(other), mallory.model_copy(update={"session": held.key})):
        with pytest.raises(NotFound):
            await held.keep(mallory, holder=holder)
    for account in (guests, mallory.model_copy(update={"session": held.key})):
        with pytest.raises(Refused, match="signed-in"):
            await held.keep(account, holder=holding(held))
    assert (await held.now()).account is None


@pytest.mark.parametrize("stands", ["asking", "paused", "forsaken"])
async def test_an_interview_is_kept_only_when_it_is_over(
    storage: "Storage", make: "Make", stands: str
) -> None:
    held = await a_guest_s(storage, make, 2)
    await held.answer(then=held.plan[1])
    if stands == "paused":
        await held.steer("paused")
    if stands == "forsaken":
        await storage.rows(
            "update interviews set status = 'abandoned' where session_key = $1", held.key
        )
    with pytest.raises(Refused, match="not over") as refused:
        await held.keep(make.someone())
    assert refused.value.code == "conflict"
    with pytest.raises(NotFound):
        await (await talk(storage, held.owner.model_copy(update={"session": None}))).keep(
            make.someone()
        )


async def test_one_that_was_ended_before_anything_was_answered_does_not_count(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await talk(storage, ada)).begin()
    await held.steer("abandoned", summary=summary(None, status="abandoned"))
    (one,) = await recorded(storage, ada)
    assert (one.completed_at, one.overall_score, one.questions_answered) == (None, None, 0)
    assert await counted(storage, ada) == InterviewStatistics()


@pytest.mark.parametrize("whose", ["the user's own", "claimed"])
async def test_what_a_model_says_later_is_in_the_record_too(
    storage: "Storage", make: "Make", whose: str
) -> None:
    ada = make.someone()
    if whose == "claimed":
        held = await (await a_guest_s(storage, make)).finish()
        await held.keep(ada, summary(40))
    else:
        held = await (await (await talk(storage, ada)).begin(1)).finish(40)
    order = held.of(ScoreAnswer, turn=1)
    await storage.open(order)
    scored = {"number": 1, "evaluation": evaluation(88), "summary": summary(88)}
    await storage.report(order, held.news(AnswerScored, order.job, **scored))
    found = await record(storage, ada, held.id)
    assert (found.record.overall_score, found.answers[0].score) == (88, 88)
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.average_score) == (1, 88)


async def test_another_s_resume_is_not_linked(storage: "Storage", make: "Make") -> None:
    hers = await storage.read(make.someone())
    mallory = make.someone()
    held = await (await talk(storage, mallory)).begin(1, resume_id=hers.resume_id)
    await held.finish(70)
    assert [one.resume_id for one in await recorded(storage, mallory)] == [None]


async def test_a_resume_that_is_being_removed_meanwhile_is_not_linked(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    resume = await storage.read(ada)
    held = await (await a_guest_s(storage, make, resume_id=resume.resume_id)).finish()
    async with storage.database.acting_as(ada) as connection:
        await removals.remove(connection, [resume.session])
        keeping = asyncio.create_task(held.keep(ada))
        waiting = "select 1 from pg_stat_activity where datname = current_database()"
        while not await storage.rows(f"{waiting} and wait_event_type = 'Lock'"):
            assert not keeping.done()
    await keeping
    assert [one.resume_id for one in await recorded(storage, ada)] == [None]


# -- many at once --------------------------------------------------------------------------------------------


async def test_sixty_that_end_at_once_are_counted_exactly(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    held = [await (await talk(storage, ada)).begin(1) for _ in range(60)]
    await asyncio.gather(*(one.finish(score) for score, one in enumerate(held)))
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.total_questions_answered) == (60, 60)
    assert totals.average_score == sum(range(60)) / 60
    (row,) = await storage.rows(
        "select count(*) n from interview_answers where user_id = $1", ada.owner
    )
    assert row["n"] == 60


async def test_ends_claims_later_scores_and_removals_of_one_user_at_once_never_wait_in_a_circle(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    resumes = [await storage.read(ada) for _ in range(10)]
    own = [
        await (await talk(storage, ada)).begin(1, resume_id=resumes[n % 10].resume_id)
        for n in range(20)
    ]
    claimed = [
        await (await a_guest_s(storage, make, resume_id=resumes[n % 10].resume_id)).finish()
        for n in range(20)
    ]
    over = [await (await (await talk(storage, ada)).begin(1)).finish(10) for _ in range(10)]

    async def scored(one: Talk) -> None:
        order = one.of(ScoreAnswer, turn=1)
        told = {"number": 1, "evaluation": evaluation(90), "summary": summary(90)}
        news = one.news(AnswerScored, order.job, **told)
        await patiently(lambda: storage.open(order))
        await patiently(lambda: storage.report(order, news))

    async def removed(session: str) -> None:
        ask = DeleteSession(key=session, principal=ada)
        with suppress(NotFound):  # it was, when the news of it got lost
            await patiently(lambda: storage.sessions.delete_session(ask))

    await asyncio.gather(
        *(one.finish(70) for one in own),
        *(one.keep(ada) for one in claimed for _ in range(2)),
        *(scored(one) for one in over),
        *(removed(one.session) for one in resumes[:5]),
    )
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.average_score) == (50, 74)
    linked = await storage.rows(
        "select count(resume_id) n from interview_sessions where user_id = $1", ada.owner
    )
    assert [row["n"] for row in linked] == [20]


# -- whose ---------------------------------------------------------------------------------------------------


async def test_nobody_reads_what_is_not_theirs(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    held = await (await (await talk(storage, ada)).begin(1)).finish(70)
    other = await (await talk(storage, ada)).begin(1)
    strangers = (make.someone(), make.someone(guest=True), holding(other))
    for stranger in strangers:
        with pytest.raises(NotFound):
            await held.now(stranger)
        ask = ListTurns(key=held.key, principal=stranger)
        assert (await storage.interviews.list_turns(ask)).turns == ()
    for stranger in (*strangers, holding(held)):
        with pytest.raises(NotFound):
            await record(storage, stranger, held.id)
        assert await recorded(storage, stranger) == ()
        assert await counted(storage, stranger) == InterviewStatistics()
    assert (await held.now(holding(held))).id == held.id


async def test_with_a_guest_s_session_its_interview_goes_and_the_record_stays(
    own_storage: "Storage", make: "Make"
) -> None:
    storage, ada = own_storage, make.someone()
    held = await (await a_guest_s(storage, make)).finish()
    await held.keep(ada)
    await storage.rows(
        "update sessions set expires_at = now() - interval '2 days' where key = $1", held.key
    )
    await storage.reconciler.sweep()
    assert await storage.rows("select 1 from interviews") == []
    assert await storage.rows("select 1 from interview_turns") == []
    found = await record(storage, ada, held.id)
    assert [answer.answer_text for answer in found.answers] == ["Soup."]


async def test_an_interview_that_nobody_came_back_to_is_given_up_and_can_be_resumed(
    own_storage: "Storage", make: "Make"
) -> None:
    storage = own_storage
    held = await (await talk(storage, make.someone())).begin()
    paused = await (await talk(storage, make.someone())).begin()
    await paused.steer("paused")
    storage.clock.advance(13 * 86_400)
    await held.answer(then=held.plan[1])
    storage.clock.advance(13 * 86_400)
    await storage.reconciler.sweep()
    assert (await held.now()).status == "asking"
    storage.clock.advance(2 * 86_400)
    await storage.reconciler.sweep()
    left = await held.now()
    assert (left.status, left.over, (await paused.now()).status) == ("abandoned", False, "paused")
    assert left.current
    await held.answer(then=held.plan[2])
    assert (await held.now()).status == "asking"


@pytest.mark.parametrize(
    "attempt",
    [
        "select setting from interviews",
        "select 1 from interview_turns",
        "update interviews set account = gen_random_uuid()",
        "update interviews set status = 'completed'",
        "delete from interviews",
    ],
)
async def test_the_reconciler_may_only_give_an_interview_up(
    storage: "Storage", make: "Make", attempt: str
) -> None:
    await (await talk(storage, make.someone())).begin()
    with pytest.raises(DBAPIError, match=r"permission denied|row-level security"):
        async with storage.database.system() as connection:
            await connection.execute(text(attempt))


async def test_the_reconciler_does_not_see_what_is_over(storage: "Storage", make: "Make") -> None:
    held = await (await (await talk(storage, make.someone())).begin(1)).finish(70)
    query = text("select 1 from interviews where session_key = :key")
    async with storage.database.system() as connection:
        assert (await connection.execute(query, {"key": held.key})).all() == []


# -- asked before --------------------------------------------------------------------------------------------


def items(*banks: str, number: int = 2) -> set[str]:
    return {f"{bank}-q{n}" for bank in banks for n in range(1, number + 1)}


async def test_the_newest_interviews_of_a_user_are_told_from_with_what_they_will_ask(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    for bank in "abcd":
        storage.clock.advance(60)
        await (await talk(storage, ada, bank=bank)).begin(2)
    await (await talk(storage, make.someone(), bank="z")).begin(2)
    coming = await talk(storage, ada)
    assert await coming.recent() == items("b", "c", "d")
    assert await coming.recent(interviews=1) == items("d")
    await coming.begin(2)
    assert await coming.recent() == items("b", "c", "d")


async def test_what_the_newest_interviews_were_about_is_told_by_fingerprints_alone(
    storage: "Storage", make: "Make"
) -> None:
    ada, line = make.someone(), "Cut waste by 12 per cent in a year"
    await (await talk(storage, ada)).begin(2)
    ask = RecentItems(key=(await talk(storage, ada)).key, principal=ada)
    assert fingerprint(line) not in (await storage.interviews.recent_items(ask)).subjects
    held = await (await talk(storage, ada)).begin(2, about=line)
    assert fingerprint(line) in (await storage.interviews.recent_items(ask)).subjects
    await held.finish()
    told = (await storage.interviews.recent_items(ask)).subjects
    assert fingerprint(line) in told
    assert line not in " ".join(told)


async def test_of_an_interview_that_is_over_what_was_not_asked_may_be_asked(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await talk(storage, ada, bank="a")).begin(3)
    followed = question(1, follow_up=True).model_copy(update={"item": "model"})
    await held.answer(then=followed)
    await held.steer("completed")
    assert await (await talk(storage, ada)).recent() == {"a-q1"}


async def test_guests_are_told_apart_by_the_name_that_their_client_gives_them(
    storage: "Storage", make: "Make"
) -> None:
    guests = make.someone(guest=True)
    for bank, name in (("a", "ann"), ("b", "bob"), ("c", "")):
        await (await talk(storage, guests, bank=bank)).begin(2, client_user=name)
    coming = await talk(storage, guests)
    coming.owner = holding(coming)
    assert await coming.recent(client_user="ann") == items("a")
    assert await coming.recent(client_user="bob") == items("b")
    assert await coming.recent() == set()


async def test_a_name_that_a_client_gives_tells_nothing_of_a_user(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    await (await talk(storage, ada, bank="a")).begin(2, client_user=str(ada.owner))
    for owner in (make.someone(), make.someone(guest=True)):
        assert await (await talk(storage, owner)).recent(client_user=str(ada.owner)) == set()
    stranger = await talk(storage, make.someone())
    stranger.key = (await talk(storage, ada)).key
    assert await stranger.recent() == set()


async def test_what_was_claimed_counts_when_its_session_has_gone(
    storage: "Storage", make: "Make"
) -> None:
    ada, guests = make.someone(), make.someone(guest=True)
    held = await (await talk(storage, guests, bank="g")).begin(2)
    await held.answer(then=held.plan[1])
    await held.finish()
    await held.keep(ada)
    await storage.sessions.delete_session(DeleteSession(key=held.key, principal=guests))
    assert await (await talk(storage, ada)).recent() == items("g")


# -- the account ---------------------------------------------------------------------------------------------


async def test_records_come_newest_first_in_pages(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    ids = []
    for score in range(5):
        storage.clock.advance(60)
        ids.append((await (await (await talk(storage, ada)).begin(1)).finish(score)).id)
    seen: list[UUID] = []
    ask = ListRecords(principal=ada, most=2, brief=True)
    more = True
    while more:
        page = await storage.interviews.list_records(ask)
        seen += [one.id for one in page.records]
        ask = ask.model_copy(update={"before": page.records[-1].created_at})
        more = page.more
    assert seen == ids[::-1]


async def test_records_of_one_time_all_come_in_pages(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    made = {(await (await (await talk(storage, ada)).begin(1)).finish(50)).id for _ in range(5)}
    await storage.rows(
        "update interview_sessions set created_at = now() where user_id = $1", ada.owner
    )
    seen: list[UUID] = []
    ask = ListRecords(principal=ada, most=2, brief=True)
    while (page := await storage.interviews.list_records(ask)).records:
        seen += [one.id for one in page.records]
        last = page.records[-1]
        ask = ask.model_copy(update={"before": last.created_at, "before_id": last.id})
    assert (len(seen), set(seen)) == (5, made)


async def test_a_brief_record_has_no_list_of_questions(storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    asked = SummedTurn(id="q1", number=1, question="Why?", category="skill", state="answered")
    held = await (await talk(storage, ada)).begin(1)
    await held.answer(summary=summary(70, questions=(asked,)))
    for brief in (False, True):
        ask = ListRecords(principal=ada, brief=brief)
        (one,) = (await storage.interviews.list_records(ask)).records
        assert (one.summary["overall"], "questions" in one.summary) == (70, not brief)


async def test_answers_and_summaries_of_any_size_come_in_pages_that_fit(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await talk(storage, ada)).begin(5)
    for following in held.plan[1:]:
        await held.answer("語" * 20_000, then=following)
    turn = SummedTurn(id="q1", number=1, question="Why?", category="skill", state="answered")
    long = turn.model_copy(update={"feedback": "ä" * 1000})
    await held.answer("😀" * 20_000, summary=summary(70, questions=(long,) * 30))
    seen: list[int] = []
    more = True
    while more:
        ask = GetRecord(id=held.id, principal=ada, after=seen[-1] if seen else 0)
        page = await storage.interviews.get_record(ask)
        assert len(page.model_dump_json().encode()) < LARGEST_MESSAGE
        seen += [answer.question_order for answer in page.answers]
        more = page.more
    assert seen == [1, 2, 3, 4, 5]


async def test_an_account_is_given_out_and_erased_with_its_interviews(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    held = await (await (await talk(storage, ada)).begin(1)).finish(70)
    names = (await storage.accounts.export_tables(ExportTables(principal=ada))).names
    told = {}
    for name in names:
        ask = ExportRows(principal=ada, table=name)
        told[name] = (await storage.accounts.export_rows(ask)).rows
    (turn,) = told["interview_turns"]
    assert turn["said"] == Said(text="Soup.").model_dump(mode="json")
    assert turn["question"] == held.plan[0].model_dump(mode="json", exclude={"signals"})
    assert [row["id"] for row in told["interviews"]] == [str(held.id)]
    assert "plan" not in told["interviews"][0]
    await storage.accounts.erase_account(EraseAccount(principal=ada))
    left = await storage.rows(
        "select 1 from interviews where user_id = $1 union all"
        " select 1 from interview_turns where user_id = $1 union all"
        " select 1 from interview_answers where user_id = $1 union all"
        " select 1 from interview_statistics where user_id = $1",
        ada.owner,
    )
    assert left == []


async def test_what_an_account_has_claimed_goes_with_it(storage: "Storage", make: "Make") -> None:
    ada, other = make.someone(), make.someone()
    mine = await (await a_guest_s(storage, make)).finish()
    theirs = await (await a_guest_s(storage, make)).finish()
    await mine.keep(ada, summary(40))
    await theirs.keep(other, summary(60))
    await storage.accounts.erase_account(EraseAccount(principal=ada))
    with pytest.raises(NotFound):
        await mine.now()
    assert (await theirs.now()).account == other.owner
    left = await storage.rows("select 1 from sessions where key = $1", mine.key)
    assert left == []


@pytest.mark.parametrize("whose", ["the user's own", "claimed"])
async def test_one_interview_is_removed_with_all_that_was_said_in_it(
    storage: "Storage", make: "Make", whose: str
) -> None:
    ada, other = make.someone(), make.someone()
    if whose == "claimed":
        held = await (await a_guest_s(storage, make)).finish()
        await held.keep(ada, summary(40))
    else:
        held = await (await (await talk(storage, ada)).begin(1)).finish(40)
    kept = await (await (await talk(storage, ada)).begin(1)).finish(70)
    with pytest.raises(NotFound):
        await storage.interviews.delete_record(DeleteRecord(id=held.id, principal=other))
    await storage.interviews.delete_record(DeleteRecord(id=held.id, principal=ada))
    with pytest.raises(NotFound):
        await held.now()
    assert [one.id for one in await recorded(storage, ada)] == [kept.id]
    assert (await counted(storage, ada)).average_score == 70
    with pytest.raises(NotFound):
        await storage.interviews.delete_record(DeleteRecord(id=held.id, principal=ada))


async def test_the_log_tells_of_interviews_once_and_without_words(
    own_storage: "Storage", make: "Make"
) -> None:
    storage, ada = own_storage, make.someone()
    held = await (await (await talk(storage, ada)).begin(1)).finish(70)
    await held.steer("completed")
    await held.keep(ada, summary(80))
    log = await storage.rows(
        "select action, object_id, actor_kind from audit_log where action like 'interview.%'"
        " order by seq"
    )
    assert [tuple(row) for row in log] == [
        (action, str(held.id), "worker")
        for action in ("interview.planned", "interview.ended", "interview.kept")
    ]
