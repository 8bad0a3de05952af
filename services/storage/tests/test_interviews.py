"""Interviews in their rows: planned, answered, steered, kept in an account; over the real database."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

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
    Evaluation,
    Event,
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
    RecentItems,
    RecordWithAnswers,
    Resume,
    Said,
    ScoreAnswer,
    SteerInterview,
    Summary,
    TakeAnswer,
    Turn,
    session_key,
)
from hirewire_common.errors import NotFound, Refused

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


@dataclass
class Talk:
    """One interview as the worker holds it: orders are opened and started, and reported back."""

    storage: "Storage"
    key: str
    owner: Principal
    id: UUID = field(default_factory=uuid4)
    plan: tuple[Question, ...] = ()
    asked: int = 0
    answered: int = 0
    skipped: int = 0

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

    async def begin(self, number: int = 3, **setting: Any) -> "Talk":
        self.plan = tuple(question(n) for n in range(1, number + 1))
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
            "question": "q",
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
        await self.storage.open(order)
        await self.storage.start(order)
        await self.storage.report(order, self.taken(order, then=then, **more))
        return order

    async def steer(self, status: str, **more: Any) -> None:
        order = self.of(SteerInterview, action="pause")
        told = {"interview": self.id, "status": status, "total": 3, "answered": 0, "skipped": 0}
        await self.storage.open(order)
        await self.storage.report(order, self.news(InterviewSteered, order.job, **{**told, **more}))

    async def finish(self, **more: Any) -> "Talk":
        """With one answer, early."""
        await self.answer(summary=summary(**more) if more else None)
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
        return await self.storage.interviews.keep_interview(
            KeepInterview(
                key=self.key,
                holder=holder or self.owner,
                principal=account,
                summary=told or summary(),
            )
        )

    async def recent(self, **more: Any) -> set[str]:
        ask = RecentItems(key=self.key, principal=self.owner, **more)
        return set((await self.storage.interviews.recent_items(ask)).items)


async def talk(storage: "Storage", owner: Principal, *, hours: int | None = None) -> Talk:
    wanted = NewSession(purpose="interview", hours=hours)
    ask = CreateSession(key=session_key(uuid4()), principal=owner, wanted=wanted)
    session = await storage.sessions.create_session(ask)
    assert session.purpose == "interview"
    return Talk(storage, session.key, owner)


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
    assert (seen.answered, seen.skipped, seen.follow_ups, seen.status) == (1, 1, 1, "asking")
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
    assert (one.total_questions, one.questions_answered, one.questions_skipped) == (4, 2, 1)
    assert (one.overall_score, one.overall_feedback, one.duration_minutes) == (64, "Fair.", 10)
    assert one.completed_at == storage.clock()
    assert one.summary["feedback"] == "Fair."
    answers = (await record(storage, ada, held.id)).answers
    assert [answer.answer_text for answer in answers] == ["Onion soup.", None, "Bread."]
    assert [answer.score for answer in answers] == [70, None, 90]
    assert [answer.question_order for answer in answers] == [1, 2, 3]
    assert {answer.question_type for answer in answers} == {"skill"}
    totals = await counted(storage, ada)
    assert (totals.total_sessions, totals.average_score) == (1, 64)
    assert (totals.total_questions_answered, totals.total_questions_skipped) == (2, 1)
    (profile,) = await storage.rows("select 1 from user_profiles where user_id = $1", ada.owner)
    assert profile
