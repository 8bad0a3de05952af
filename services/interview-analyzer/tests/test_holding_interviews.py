"""A whole conversation over the handlers, with a storage of a few lines: what is asked, taken, told and summed up."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import (
    AnswerEvaluated,
    AnswerTaken,
    AskedItems,
    Command,
    Event,
    GetInterview,
    Interview,
    InterviewPlanned,
    InterviewSetting,
    InterviewSteered,
    JobContext,
    ListRecords,
    ListTurns,
    ObjectRef,
    PlanInterview,
    Principal,
    QuestionPlan,
    RecentItems,
    RecordList,
    Resume,
    Said,
    SteerInterview,
    TakeAnswer,
    Turn,
    TurnList,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_interview_analyzer.handlers import Asking
from hirewire_interview_analyzer.notebook import Notebook
from hirewire_interview_analyzer.scoring import Scoring
from hirewire_testing.interviews import AT, SESSION, a_plan

WHO = Principal(owner=UUID(int=1), session=SESSION)
GOOD = (
    "At Acme thing 1 had become slow, and customers complained. I was asked to halve it before the summer, so I measured"
    " every step, found two that waited for each other, and rewrote them with Anna's help. The hard part was that it could"
    " not be stopped. In the end it took 1.2 seconds instead of 2, complaints fell by 40 percent, and I learned to measure first."
)


class Storage:
    """One interview, changed by the news as the real one would."""

    def __init__(self) -> None:
        self.interview: Interview | None = None
        self.turns: list[Turn] = []
        self.told: list[Event] = []

    async def publish(self, message: Command | Event) -> None:
        if isinstance(message, AnswerEvaluated):
            self.told.append(message)

    async def ask(self, query: Any) -> Any:
        match query:
            case GetInterview():
                if self.interview is None:
                    raise NotFound("An interview in this session")
                return self.interview
            case ListTurns():
                return TurnList(turns=tuple(self.turns[query.after :]))
            case RecentItems():
                return AskedItems()
            case ListRecords():
                return RecordList()
        raise AssertionError(query)

    async def get(self, ref: ObjectRef) -> bytes:
        raise AssertionError(ref)

    def record(self, command: Command, news: Event) -> None:
        match news, command:
            case InterviewPlanned(), PlanInterview():
                self.turns = [news.turn]
                self.interview = Interview(
                    id=news.interview,
                    session=news.session,
                    status="asking",
                    setting=command.setting,
                    plan=news.plan,
                    current=news.turn,
                    job=news.job,
                    created_at=AT,
                    started_at=news.at,
                )
            case AnswerTaken(), TakeAnswer():
                self._take(news, command)
            case InterviewSteered(), SteerInterview():
                assert self.interview
                changed = {
                    "status": news.status,
                    "paused_at": news.at if news.status == "paused" else None,
                    "paused_seconds": news.paused_seconds,
                    "ended_at": news.at if command.action == "end" else None,
                }
                self.interview = self.interview.model_copy(update=changed)

    def _take(self, news: AnswerTaken, command: TakeAnswer) -> None:
        if news.repeated or self.interview is None:
            return
        done = {
            "said": command.said,
            "evaluation": news.evaluation,
            "state": "answered" if command.said else "skipped",
            "answered_at": news.at,
        }
        last = self.turns[-1] = self.turns[-1].model_copy(update=done)
        if news.next:
            self.turns.append(news.next)
        changed = {
            "last": last,
            "current": news.next,
            "answered": news.answered,
            "skipped": news.skipped,
            "follow_ups": sum(one.question.follow_up for one in self.turns),
            "status": "asking" if news.next else "completed",
            "ended_at": None if news.next else news.at,
        }
        self.interview = self.interview.model_copy(update=changed)


class Plan:
    async def planned(
        self, command: PlanInterview, resume: Resume, avoid: frozenset[str]
    ) -> QuestionPlan:
        del resume, avoid
        return QuestionPlan(questions=a_plan(command.setting.number), context=JobContext())


class NoModel:
    async def reads(self, command: Command, *, own: bool) -> tuple[bool, str]:
        del command, own
        return False, ""


class AModel:
    async def reads(self, command: Command, *, own: bool) -> tuple[bool, str]:
        del command, own
        return True, ""


class Conversation:
    """Commands, and what storage makes of their news."""

    def __init__(self, models: NoModel | AModel | None = None) -> None:
        self.storage = Storage()
        self.time = AT
        self.asking = Asking(
            self.storage,
            self.storage,
            Notebook(self.storage),
            Plan(),
            Scoring(),
            models or NoModel(),
            clock=self._clock,
        )

    def _clock(self) -> datetime:
        self.time += timedelta(seconds=30)
        return self.time

    async def begin(self, number: int = 3) -> InterviewPlanned:
        setting = InterviewSetting(context=JobContext(role="Baker"), number=number)
        command = PlanInterview(
            **common(), interview=uuid4(), setting=setting, resume=Resume(summary="Baker")
        )
        news = await self.asking.plan_interview(command)
        self.storage.record(command, news)
        return news

    async def say(self, text: str | None, seen: int | None = None) -> AnswerTaken:
        current = self.storage.interview and self.storage.interview.current
        number = seen or (current.number if current else 1)
        said = None if text is None else Said(text=text)
        command = TakeAnswer(**common(), seen=number, said=said)
        news = await self.asking.take_answer(command)
        self.storage.record(command, news)
        return news

    async def steer(self, action: Any) -> InterviewSteered:
        command = SteerInterview(**common(), action=action)
        news = await self.asking.steer_interview(command)
        self.storage.record(command, news)
        return news


def common() -> dict[str, Any]:
    return {"job": uuid4(), "session": SESSION, "principal": WHO}


async def test_an_interview_goes_from_its_plan_to_its_summary() -> None:
    talk = Conversation()
    planned = await talk.begin()
    assert (planned.turn.number, planned.total) == (1, 3)
    first = await talk.say(GOOD)
    assert first.next is not None
    assert first.evaluation is not None
    assert [event.message_id for event in talk.storage.told] == [f"{first.job}:answer.evaluated"]
    await talk.say(None)
    last = await talk.say(GOOD.replace("thing 1", "thing 3"))
    assert last.next is None
    assert last.summary is not None
    assert (last.summary.answered, last.summary.skipped, last.summary.partial) == (2, 1, False)
    assert last.told().summary is None


async def test_without_a_model_nobody_is_asked_to_read_again() -> None:
    talk = Conversation()
    await talk.begin(1)
    assert (await talk.say(GOOD)).orders == ()


async def test_a_model_reads_every_answer_and_coaches_at_the_end() -> None:
    talk = Conversation(AModel())
    await talk.begin(2)
    first = await talk.say(GOOD)
    assert [one.kind() for one in first.orders] == ["interview-analyzer.score"]
    assert first.scoring == first.orders[0].job
    assert first.evaluation is not None
    assert first.evaluation.provisional
    last = await talk.say(GOOD.replace("thing 1", "thing 2"))
    assert [one.verb for one in last.orders] == ["score", "coach"]
    assert last.told().orders == ()


async def test_the_same_answer_again_gets_the_same_next_question_and_changes_nothing() -> None:
    talk = Conversation()
    await talk.begin()
    first = await talk.say(GOOD)
    for seen in (1, 2):
        talk.time -= timedelta(seconds=28)
        again = await talk.say(GOOD, seen=seen)
        assert again.repeated
        assert (again.next, again.evaluation) == (first.next, first.evaluation)
    assert len(talk.storage.turns) == 2


async def test_the_same_last_answer_again_is_told_that_it_was_the_last() -> None:
    talk = Conversation()
    await talk.begin(1)
    await talk.say(GOOD)
    again = await talk.say(GOOD, seen=1)
    assert again.repeated
    assert again.next is None


async def test_of_two_tabs_the_second_is_told_that_its_question_is_answered() -> None:
    talk = Conversation()
    await talk.begin()
    await talk.say(GOOD)
    with pytest.raises(Refused, match="another tab"):
        await talk.say("I had something else to say about thing 1, in this tab.", seen=1)


async def test_a_pause_stops_the_clock_and_the_answers() -> None:
    talk = Conversation()
    await talk.begin()
    assert (await talk.steer("pause")).status == "paused"
    with pytest.raises(Refused, match="paused"):
        await talk.say(GOOD)
    resumed = await talk.steer("resume")
    assert (resumed.status, resumed.paused_seconds) == ("asking", 60.0)
    assert resumed.turn is not None
    assert (await talk.say(GOOD)).number == 1


async def test_an_early_end_is_summed_up_by_what_there_is() -> None:
    talk = Conversation()
    await talk.begin()
    await talk.say(GOOD)
    ended = await talk.steer("end")
    assert ended.status == "completed"
    assert ended.summary is not None
    assert (ended.summary.answered, ended.summary.total) == (1, 3)
    again = await talk.steer("end")
    assert again.summary is None
