"""Interviews by requests: what is ordered, what is answered, what is refused, and whose they become."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import (
    WEIGHTS,
    AnswerTaken,
    CreateSession,
    Evaluation,
    Event,
    Fault,
    GetInterview,
    GetRecord,
    GetSessionContents,
    Interview,
    InterviewPlanned,
    InterviewRecord,
    InterviewSteered,
    Job,
    JobFailed,
    KeepInterview,
    KeptInterview,
    ListTurns,
    NewSession,
    ObjectRef,
    OpenJob,
    PlanInterview,
    Principal,
    Profile,
    Question,
    Rated,
    ReadResume,
    Reason,
    RecordWithAnswers,
    Resume,
    SessionContents,
    SteerInterview,
    Summary,
    SummedTurn,
    SumUpInterview,
    TakeAnswer,
    Turn,
    TurnList,
    session_key,
)
from hirewire_common.errors import NotFound, Refused

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

CREATE = "/api/session/create-conversational"
ANSWER = "/api/session/conversational-answer"
PERSON = {"name": "Jane Roe", "skills": ["Go"], "experience": [{"company": "Acme"}]}
JOB = {"role": "Cook"}
GOOD = "I cooked for two hundred guests a night and never sent one plate back."


def judged(text: str, **more: Any) -> Evaluation:
    level = 3 if len(text) > 20 else 1
    rated = Rated(level=level, quote=text[:20])
    names = sorted(WEIGHTS)  # as a database may give them back
    usual = {"dimensions": dict.fromkeys(names, rated), "weakest": "depth", "score": level * 25}
    return Evaluation.model_validate({**usual, **more})


class Studio:
    """What an interviewer and storage make of interviews, from memory; of a plan with a follow-up after the first question."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.interviews: dict[str, Interview] = {}
        self.asked: dict[str, list[Turn]] = {}
        self.kept: dict[str, KeepInterview] = {}
        self.linked: UUID | None = None
        """The résumé that is in the account."""
        self.follow_up = False
        self.scoring: UUID | None = None
        self.model: Evaluation | None = None
        gateway.bus.others |= {
            GetInterview: self._found,
            ListTurns: self._turns,
            SumUpInterview: self._summed,
            KeepInterview: self._keep,
            GetRecord: self._record,
        }
        gateway.carries.update(
            {PlanInterview: self._plan, TakeAnswer: self.take, SteerInterview: self._steer}
        )

    # -- what is asked ------------------------------------------------------------------------------------

    def _found(self, ask: GetInterview) -> Interview:
        if ask.key not in self.interviews:
            raise NotFound("This interview")
        turns = self.asked[ask.key]
        current = next((one for one in turns if one.state == "open"), None)
        past = [one for one in turns if one.state != "open"]
        told = {"current": current, "last": past[-1] if past else None}
        return self.interviews[ask.key].model_copy(update=told)

    def _turns(self, ask: ListTurns) -> TurnList:
        rest = [one for one in self.asked[ask.key] if one.number > ask.after]
        return TurnList(turns=tuple(rest[:2]), more=len(rest) > 2)

    def _summed(self, ask: SumUpInterview) -> Summary:
        one = self.interviews[ask.key]
        questions = tuple(
            SummedTurn(id=t.question.id, number=int(t.question.id[1:]), question="?", category="role", state=t.state)
            for t in self.asked[ask.key]
            if not t.question.follow_up
        )  # fmt: skip
        over = one.status == "completed"
        return Summary(status=one.status, partial=not over, overall=75, questions=questions)

    def _keep(self, ask: KeepInterview) -> KeptInterview:
        first = self.kept.setdefault(ask.key, ask)
        if first.principal.owner != ask.principal.owner:
            raise Refused("conflict", "It is another account's.")
        return KeptInterview(id=self.interviews[ask.key].id, resume_id=self.linked)

    def _record(self, ask: GetRecord) -> RecordWithAnswers:
        now = datetime.now(UTC)
        told = InterviewRecord(id=ask.id, resume_id=self.linked, created_at=now, updated_at=now)
        return RecordWithAnswers(record=told)

    # -- what is done -------------------------------------------------------------------------------------

    async def _plan(self, command: PlanInterview) -> Event:
        numbers = range(1, command.setting.number + 1)
        reason = Reason(source="resume", line="Acme", why="So.")
        plan = tuple(
            Question(id=f"q{n}", item=f"b{n}", text=f"What of {n}?", slot="role", reason=reason, signals=("secret",))
            for n in numbers
        )  # fmt: skip
        now = datetime.now(UTC)
        self.interviews[command.session] = Interview(
            id=command.interview,
            session=command.session,
            status="asking",
            setting=command.setting,
            plan=plan,
            job=command.job,
            created_at=now,
            started_at=now,
        )
        self.asked[command.session] = [Turn(number=1, question=plan[0], asked_at=now)]
        first = self.asked[command.session][0]
        return InterviewPlanned(
            **_about(command), interview=command.interview, turn=first, total=len(plan)
        )

    async def take(self, command: TakeAnswer) -> Event:
        key, turns = command.session, self.asked[command.session]
        turn = turns[command.seen - 1]
        repeated = turn.state != "open"
        if not repeated:
            self._answer(turn, command)
        interview = self._found(GetInterview(key=key, principal=command.principal))
        turn = turns[command.seen - 1]
        if self.model:  # read meanwhile
            turns[command.seen - 1] = turn.model_copy(update={"evaluation": self.model})
        return AnswerTaken(
            **_about(command),
            interview=interview.id,
            number=turn.number,
            question=turn.question.id,
            evaluation=turn.evaluation,
            next=interview.current,
            total=interview.total,
            answered=interview.answered,
            skipped=interview.skipped,
            repeated=repeated,
            scoring=self.scoring if command.said else None,
        )

    def _answer(self, turn: Turn, command: TakeAnswer) -> None:
        key, said = command.session, command.said
        state = "answered" if said else "skipped"
        provisional = self.scoring is not None
        value = judged(said.text, provisional=provisional) if said else None
        change = {"state": state, "said": said, "evaluation": value, "job": command.job}
        self.asked[key][turn.number - 1] = turn.model_copy(update=change)
        interview = self.interviews[key]
        counted = {state: getattr(interview, state) + 1}
        following = self._following(key, turn)
        if following:
            self.asked[key].append(following)
        else:
            counted |= {"status": "completed", "ended_at": datetime.now(UTC)}
        self.interviews[key] = interview.model_copy(update=counted)

    def _following(self, key: str, turn: Turn) -> Turn | None:
        plan, at = self.interviews[key].plan, int(turn.question.id.strip("qf"))
        if self.follow_up and turn.question.id == "q1":
            question = plan[0].model_copy(update={"id": "q1f", "text": "How exactly?"})
        elif at < len(plan):
            question = plan[at]
        else:
            return None
        return Turn(number=turn.number + 1, question=question, asked_at=datetime.now(UTC))

    async def _steer(self, command: SteerInterview) -> Event:
        status = {"pause": "paused", "resume": "asking", "end": "completed"}[command.action]
        self.become(command.session, status)
        one = self._found(GetInterview(key=command.session, principal=command.principal))
        return InterviewSteered(
            **_about(command),
            interview=one.id,
            status=one.status,
            turn=one.current if status == "asking" else None,
            total=one.total,
            answered=one.answered,
            skipped=one.skipped,
        )

    # -- what a test does ---------------------------------------------------------------------------------

    def become(self, key: str, status: str, **more: Any) -> None:
        change = {"status": status, **more}
        self.interviews[key] = self.interviews[key].model_copy(update=change)

    async def begin(self, path: str = CREATE, **more: Any) -> dict[str, Any]:
        body = {"user_id": None, "resume_data": PERSON, "job_context": JOB, "num_questions": 2}
        headers = more.pop("headers", {})
        answer = await self.gateway.http.post(path, json=body | more, headers=headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def say(self, handle: str, text: str = GOOD, path: str = ANSWER, **more: Any) -> Any:
        headers = more.pop("headers", {})
        body = {"session_id": handle, "answer_text": text, **more}
        return await self.gateway.http.post(path, json=body, headers=headers)

    async def through(self, **more: Any) -> str:
        """An interview that is completed; its session."""
        session = str((await self.begin(**more))["session_id"])
        for _ in range(2):
            assert (await self.say(session)).status_code == 200
        return session

    @property
    def planned(self) -> PlanInterview:
        return next(one for one in reversed(self.gateway.done) if isinstance(one, PlanInterview))

    @property
    def taken(self) -> list[TakeAnswer]:
        return [one for one in self.gateway.done if isinstance(one, TakeAnswer)]


def _about(command: Any) -> dict[str, Any]:
    return {name: getattr(command, name) for name in ("job", "session", "principal")}


@pytest.fixture
def studio(gateway_with: "Callable[..., Rig]") -> Studio:
    return Studio(gateway_with(max_body_bytes=1_000_000))


@pytest.fixture
def strict(gateway_with: "Callable[..., Rig]") -> Studio:
    """In auth mode `jwt`."""
    return Studio(gateway_with(auth_mode="jwt"))


# -- beginning ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"), [(CREATE, "opening_question"), ("/api/session/create", "current_question")]
)
async def test_an_interview_begins_with_its_first_question(
    studio: Studio, path: str, name: str
) -> None:
    told = await studio.begin(path)
    assert (told["success"], told["total_questions"]) == (True, 2)
    assert UUID(told["session_id"])
    question = told[name]
    assert {"id", "question", "category", "difficulty", "focus_area"} <= question.keys()
    assert (question["question_number"], question["total_questions"]) == (1, 2)
    assert question["reason"] == {"source": "resume", "line": "Acme", "why": "So."}
    assert told["job_context"]["target_role"] == "Cook"
    assert "secret" not in str(told)
    assert ("opening_question" in told) == (path == CREATE)
    assert studio.planned.setting.conversational == (path == CREATE)


@pytest.mark.parametrize("headers", [{}, {"Authorization": ""}, {"Authorization": "Bearer "}])
async def test_a_guests_interview_has_a_session_of_its_own_that_expires(
    strict: Studio, headers: dict[str, str]
) -> None:
    told = await strict.begin(headers=headers)
    session = strict.gateway.bus.sessions[session_key(told["session_id"])]
    assert (session.purpose, session.owner_kind) == ("interview", "guest")
    assert session.expires_at is not None
    assert session.expires_at - session.created_at == timedelta(hours=72)


async def test_a_users_interview_stays(strict: Studio) -> None:
    user = uuid4()
    told = await strict.begin(headers=strict.gateway.token(sub=str(user)))
    session = strict.gateway.bus.sessions[session_key(told["session_id"])]
    assert (session.purpose, session.owner, session.expires_at) == ("interview", user, None)


async def test_it_stands_in_the_session_that_is_shown_unless_that_has_one(studio: Studio) -> None:
    shown = await _session(studio)
    first = await studio.begin(headers={"X-Session-ID": shown})
    second = await studio.begin(headers={"X-Session-ID": shown})
    assert first["session_id"] == shown != second["session_id"]


async def test_of_two_at_once_one_stands_in_the_session_that_is_shown(studio: Studio) -> None:
    shown, bus = await _session(studio), studio.gateway.bus

    def taken_meanwhile(ask: OpenJob) -> Job:
        del bus.others[OpenJob]
        raise Refused("conflict", f"{ask.principal.kind} was slower.")

    bus.others[OpenJob] = taken_meanwhile
    told = await studio.begin(headers={"X-Session-ID": shown})
    assert told["session_id"] != shown
    assert bus.sessions[session_key(told["session_id"])].purpose == "interview"


async def test_the_same_request_begins_one_interview(strict: Studio) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    first, second = await strict.begin(headers=key), await strict.begin(headers=key)
    assert first == second
    assert len(strict.gateway.done) == 1
    body = {"resume_data": PERSON, "num_questions": 3}
    other = await strict.gateway.http.post(CREATE, json=body, headers=key)
    assert (other.status_code, other.json()["error"]) == (422, "idempotency_mismatch")


async def test_the_same_request_in_a_shown_session_begins_one_interview(studio: Studio) -> None:
    shown = {"X-Session-ID": await _session(studio), "Idempotency-Key": "a"}
    first, second = await studio.begin(headers=shown), await studio.begin(headers=shown)
    assert first["session_id"] == second["session_id"] == shown["X-Session-ID"]
    assert len(studio.gateway.done) == 1


async def test_a_large_resume_travels_by_claim_check(studio: Studio) -> None:
    person = {"name": "Jane Roe", "custom": [{"title": "T", "items": ["x" * 900] * 40}] * 3}
    await studio.begin(resume_data=person)
    ref = studio.planned.resume
    assert isinstance(ref, ObjectRef)
    assert ref.key == studio.planned.resume_key
    stored = Resume.model_validate_json(await studio.gateway.store.get(ref))
    assert stored.profile.name == "Jane Roe"
    assert len(stored.custom) == 3


async def test_nobody_waits_who_does_not_want_to(studio: Studio) -> None:
    headers = {"Prefer": "respond-async"}
    answer = await studio.gateway.http.post(CREATE, json={}, headers=headers)
    assert answer.status_code == 202
    job = await studio.gateway.http.get(answer.json()["status_url"])
    assert job.json()["result"]["opening_question"]["question"] == "What of 1?"
    session = answer.json()["session_id"]
    said = await studio.say(session, headers=headers)
    job = await studio.gateway.http.get(said.json()["status_url"])
    assert job.json()["result"]["next_question"]["id"] == "q2"


@pytest.mark.parametrize("number", [0, 31, 1000, -1, "many", 2.5, True, [3], {}])
async def test_a_number_of_questions_that_nobody_asks_is_refused(
    studio: Studio, number: object
) -> None:
    answer = await studio.gateway.http.post(CREATE, json={"num_questions": number})
    assert answer.status_code == 400
    assert answer.json()["detail"] == "num_questions: should be a whole number from 1 to 30"


@pytest.mark.parametrize(
    ("number", "meant"), [("3", 3), (3.0, 3), (None, 10), ("", 10), (30, 30), (" 1 ", 1)]
)
async def test_a_number_may_come_in_any_form(studio: Studio, number: object, meant: int) -> None:
    assert (await studio.begin(num_questions=number))["total_questions"] == meant


@pytest.mark.parametrize(
    ("sent", "role"),
    [
        (None, ""),
        ("", ""),
        ("Cook", "Cook"),
        ({"target_role": "Cook", "role": "Waiter"}, "Cook"),
        ({"job_title": "Cook"}, "Cook"),
        ({"title": ["Cook"]}, "Cook"),
        ({"job": {"title": "Cook"}}, "Cook"),
        ({"role": {"name": "Cook"}, "whatever": [1]}, "Cook"),
        ([{"role": "Cook"}], "Cook"),
        ({"role": 7}, "7"),
        ({"role": "x" * 500}, "x" * 200),
        (5, "5"),
        (True, ""),
    ],
)
async def test_the_job_is_understood_in_any_form(studio: Studio, sent: object, role: str) -> None:
    told = await studio.begin(job_context=sent)
    assert told["job_context"]["target_role"] == told["job_context"]["role"] == role


async def test_what_is_known_of_a_job_is_taken(studio: Studio) -> None:
    sent = {
        "role": "Cook",
        "experience_level": "senior",
        "interview_type": "technical",
        "company": "Acme",
        "description": "Cook for many.\nDaily.",
        "skills": "Soups, Sauces",
        "secret": "no",
    }
    context = (await studio.begin(job_context=sent))["job_context"]
    assert context["skills"] == ["Soups", "Sauces"]
    assert context["job_description"] == "Cook for many.\nDaily."
    assert (context["experience_level"], context["interview_type"]) == ("senior", "technical")
    assert "no" not in context.values()
    long = "A long description of a job. " * 10
    assert (await studio.begin(job_context=long))["job_context"]["job_description"] == long.strip()


async def test_a_description_beyond_measure_is_refused(studio: Studio) -> None:
    body = {"job_context": {"description": "x" * 60_000}}
    answer = await studio.gateway.http.post(CREATE, json=body)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
    assert "60,000" in answer.json()["detail"]


@pytest.mark.parametrize("body", [b"[]", b'"x"', b"7", b"{", b'{"resume_data": {"a": "\\u0000"}}'])
async def test_what_is_no_object_is_refused(studio: Studio, body: bytes) -> None:
    answer = await studio.gateway.http.post(CREATE, content=body)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_json")


@pytest.mark.parametrize("odd", [None, "", "null", "undefined", "abc", 7, {}, []])
async def test_front_ends_without_ids_are_understood(studio: Studio, odd: object) -> None:
    await studio.begin(user_id=odd, resume_id=odd)
    assert studio.planned.setting.resume_id is None


async def test_the_resume_of_an_id_is_used_when_none_was_sent(studio: Studio) -> None:
    number = uuid4()
    studio.gateway.bus.readings[number] = ReadResume(resume=Resume(profile=Profile(name="Ann")))
    await studio.begin(resume_data={}, resume_id=str(number))
    assert studio.planned.setting.resume_id == number
    assert studio.planned.setting.candidate == "Ann"
    told = await studio.begin(resume_data=None, resume_id=str(uuid4()))
    assert "not in your reach" in told["notes"][0]
    await studio.begin(resume_id=str(number))
    assert studio.planned.setting.candidate == "Jane Roe"


async def test_the_resume_of_the_shown_session_is_used_when_nothing_else_came(
    studio: Studio,
) -> None:
    shown, number = await _session(studio), uuid4()
    bus = studio.gateway.bus
    bus.readings[number] = ReadResume(resume=Resume(profile=Profile(name="Ann")))

    def contents(ask: Any) -> SessionContents:
        return SessionContents(session=bus.sessions[ask.key], latest_resume=number, resumes=1)

    bus.others[GetSessionContents] = contents
    await studio.begin(resume_data=None, headers={"X-Session-ID": shown})
    assert studio.planned.setting.candidate == "Ann"


async def test_what_could_not_be_understood_of_a_resume_is_told(studio: Studio) -> None:
    told = await studio.begin(resume_data=[None, True])
    assert told["notes"] == ["Nothing in resume_data could be read as a résumé."]
    assert (await studio.begin(resume_data={}))["notes"] == []


@pytest.mark.parametrize(
    ("number", "noted"),
    [("nope", 1), (7, 1), (None, 0), ("", 0), ("null", 0), (str(UUID(int=7)), 0)],
)
async def test_an_id_of_a_resume_that_is_none_is_told(
    studio: Studio, number: object, noted: int
) -> None:
    told = await studio.begin(resume_id=number)
    assert len(told["notes"]) == noted
    assert all("resume_id" in one for one in told["notes"])


async def test_a_user_is_told_that_a_resume_is_not_in_the_account(strict: Studio) -> None:
    """A guest isn't: the account that will claim the interview may have it."""
    number = str(uuid4())
    mine = await strict.begin(resume_id=number, headers=strict.gateway.token())
    assert "not in your account" in mine["notes"][0]
    assert (await strict.begin(resume_id=number))["notes"] == []


async def test_nothing_that_nobody_sees_gets_into_a_name(studio: Studio) -> None:
    job = {"role": "\u202eDev\n\nIgnore\u200b that", "company": "A\u202eB \u2066C"}
    told = await studio.begin(job_context=job, resume_data={**PERSON, "name": "Ja\u202ene"})
    assert told["job_context"]["role"] == "Dev Ignore that"
    assert told["job_context"]["company"] == "AB C"
    assert studio.planned.setting.candidate == "Jane"


@pytest.mark.parametrize("letter", ["語", "😀"])
async def test_a_description_that_no_message_has_room_for_is_refused_by_its_name(
    studio: Studio, letter: str
) -> None:
    body = {"job_context": {"role": "Cook", "job_description": letter * 40_000}}
    for path in (CREATE, "/api/questions/generate", "/api/evaluate-answer"):
        sent = {**body, "question": "Why?", "answer_text": GOOD}
        answer = await studio.gateway.http.post(path, json=sent)
        assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
        assert answer.json()["detail"].startswith("job_description")


async def test_a_long_description_goes_with_a_long_resume(studio: Studio) -> None:
    person = {"name": "Jane", "work": [{"description": [f"{n} {'x' * 900}" for n in range(60)]}]}
    await studio.begin(resume_data=person, job_context={"job_description": "語" * 20_000})
    assert isinstance(studio.planned.resume, ObjectRef)


# -- answering ---------------------------------------------------------------------------------------------


async def test_a_conversation_goes_from_question_to_question_to_its_end(studio: Studio) -> None:
    studio.follow_up = True
    session = (await studio.begin())["session_id"]
    first = (await studio.say(session, time_taken_seconds=12.5)).json()
    assert (first["success"], first["is_complete"]) == (True, False)
    following = first["next_question"]
    assert (following["id"], following["is_follow_up"]) == ("q1f", True)
    assert following["question_number"] == 1
    assert first["interviewer_response"].endswith("How exactly?")
    assert first["progress"] == {"current": 1, "total": 2, "answered": 1, "skipped": 0}
    assert first["evaluation"]["scores"] == dict.fromkeys(first["evaluation"]["levels"], 75)
    assert [*first["evaluation"]["scores"]] == [*WEIGHTS]
    second = (await studio.say(session)).json()
    assert second["next_question"]["id"] == "q2"
    last = (await studio.say(session)).json()
    assert (last["is_complete"], last["next_question"], last["status"]) == (True, None, "completed")
    assert last["progress"]["current"] == 2
    standing = (await studio.gateway.http.get(f"/api/session/{session}")).json()
    assert (standing["status"], standing["current_question"]) == ("completed", None)
    assert [one["state"] for one in standing["turns"]] == ["answered"] * 3
    assert standing["turns"][0]["time_taken_seconds"] == 12.5


async def test_the_other_calls_answer_in_their_own_shape(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    said = (await studio.say(session, path="/api/session/answer")).json()
    assert said["evaluation"]["score"] == 75
    assert said["result"]["status"] == "in_progress"
    assert said["result"]["next_question"]["id"] == "q2"
    skip = await studio.gateway.http.post("/api/session/skip", json={"session_id": session})
    assert skip.json()["result"] == {
        "next_question": None,
        "status": "completed",
        "progress": {"current": 2, "total": 2, "answered": 1, "skipped": 1},
    }


async def test_where_an_interview_stands(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    told = (await studio.gateway.http.get(f"/api/session/{session}")).json()
    assert (told["success"], told["session_id"]) == (True, session)
    assert (told["status"], told["current_question"]["id"]) == ("in_progress", "q1")
    assert told["progress"] == {"current": 1, "total": 2, "answered": 0, "skipped": 0}
    assert "secret" not in str(told)


async def test_the_session_may_be_shown_instead_of_named(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    body = {"answer_text": GOOD}
    shown = {"X-Session-ID": session}
    answer = await studio.gateway.http.post(ANSWER, json=body, headers=shown)
    assert answer.status_code == 200
    answer = await studio.gateway.http.post(ANSWER, json=body)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")
    assert "session_id" in answer.json()["detail"]


async def test_unknown_foreign_and_plain_sessions_have_no_interview(strict: Studio) -> None:
    owner, other = strict.gateway.token(), strict.gateway.token()
    session = (await strict.begin(headers=owner))["session_id"]
    plain = await _session(strict)
    for handle, headers in (
        (str(uuid4()), {}),
        (session, other),
        (plain, {}),
        ("nonsense", {}),
    ):
        for method, path in (
            ("GET", f"/api/session/{handle}"),
            ("GET", f"/api/session/{handle}/summary"),
            ("POST", f"/api/session/{handle}/pause"),
        ):
            answer = await strict.gateway.http.request(method, path, headers=headers)
            assert answer.status_code == 404, path
        assert (await strict.say(handle, headers=headers)).status_code == 404
    assert not strict.taken


@pytest.mark.parametrize(
    "text", ["", " \n\t", None, "\u200b\u200b", ".....", "👍", "\u202e", "-", "?!", "…"]
)
async def test_who_says_nothing_is_told_to_skip(studio: Studio, text: Any) -> None:
    session = (await studio.begin())["session_id"]
    answer = await studio.say(session, text)
    assert answer.status_code == 400
    assert "/api/session/skip" in answer.json()["detail"]


async def test_an_answer_beyond_measure_is_refused_with_the_limit(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    assert (await studio.say(session, "x" * 20_000)).status_code == 200
    answer = await studio.say(session, "x" * 102_400)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
    assert "20,000" in answer.json()["detail"]


async def test_metrics_are_kept_and_shown(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    metrics = {"pace": 120, "pauses": [0.5, 1.25], "nested": {"a": None}}
    await studio.say(session, voice_metrics=metrics, camera_metrics={})
    said = studio.taken[0].said
    assert said is not None
    assert (said.voice, said.camera) == (metrics, {})
    told = (await studio.gateway.http.get(f"/api/session/{session}")).json()
    assert told["turns"][0]["voice_metrics"] == metrics


@pytest.mark.parametrize("metrics", [[1], "loud", 7, {"a": "x" * 9000}])
async def test_metrics_that_are_no_object_or_too_large_are_refused(
    studio: Studio, metrics: object
) -> None:
    session = (await studio.begin())["session_id"]
    answer = await studio.say(session, voice_metrics=metrics)
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("voice_metrics")


@pytest.mark.parametrize("seconds", [-5, "soon", 1e9, [], True])
async def test_a_clock_that_is_wrong_tells_nothing(studio: Studio, seconds: object) -> None:
    session = (await studio.begin())["session_id"]
    assert (await studio.say(session, time_taken_seconds=seconds)).status_code == 200
    said = studio.taken[0].said
    assert said is not None
    assert said.seconds is None


@pytest.mark.parametrize("path", [ANSWER, "/api/session/answer"])
@pytest.mark.parametrize(
    ("seconds", "noted"),
    [(-5, True), ("abc", True), (1e12, True), (True, True), (12, False), ("12", False), (None, False)],
)  # fmt: skip
async def test_a_time_that_counts_for_nothing_is_told(
    studio: Studio, path: str, seconds: object, *, noted: bool
) -> None:
    session = (await studio.begin())["session_id"]
    told = (await studio.say(session, path=path, time_taken_seconds=seconds)).json()
    assert [one.split(":")[0] for one in told["notes"]] == ["time_taken_seconds"] * noted


@pytest.mark.parametrize("text", ["7", "да", "はい", "نعم", "No."])
async def test_a_short_answer_in_any_script_is_one(studio: Studio, text: str) -> None:
    session = (await studio.begin())["session_id"]
    assert (await studio.say(session, text)).status_code == 200


@pytest.mark.parametrize("odd", [5, 0, 1.5])
async def test_a_number_is_no_session(studio: Studio, odd: Any) -> None:
    await studio.begin()
    for answer in (
        await studio.say(odd),
        await studio.gateway.http.post("/api/session/skip", json={"session_id": odd}),
    ):
        assert answer.status_code == 400
        assert answer.json()["detail"].startswith("session_id")


async def test_it_is_told_when_it_is_not_the_time_for_an_answer(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    key = session_key(session)
    for status, error, words in (
        ("planning", "not_ready", "planned"),
        ("paused", "interview_paused", f"/api/session/{session}/resume"),
        ("abandoned", "interview_abandoned", f"/api/session/{session}/resume"),
    ):
        studio.become(key, status)
        answer = await studio.say(session)
        assert (answer.status_code, answer.json()["error"]) == (409, error)
        assert words in answer.json()["detail"]
        skip = await studio.gateway.http.post("/api/session/skip", json={"session_id": session})
        assert (skip.status_code, skip.json()["error"]) == (409, error)
    studio.become(key, "abandoned", plan=())
    answer = await studio.say(session)
    assert "create-conversational" in answer.json()["detail"]
    assert not studio.taken


async def test_after_the_end_only_the_last_answer_is_heard_again(studio: Studio) -> None:
    session = await studio.through()
    answer = await studio.say(session, "Something else that I forgot to say")
    assert (answer.status_code, answer.json()["error"]) == (409, "interview_completed")
    assert answer.json()["summary_url"] == f"/api/session/{session}/summary"
    again = (await studio.say(session, time_taken_seconds=3)).json()
    assert (again["repeated"], again["is_complete"]) == (True, True)
    assert studio.taken[-1].said == studio.taken[1].said
    skip = await studio.gateway.http.post("/api/session/skip", json={"session_id": session})
    assert (skip.status_code, skip.json()["error"]) == (409, "interview_completed")


async def test_an_answer_can_say_which_question_it_is_for(studio: Studio) -> None:
    session = (await studio.begin(num_questions=3))["session_id"]
    assert (await studio.say(session, question_id="q1")).status_code == 200
    again = (await studio.say(session, question_id="q1")).json()
    assert (again["repeated"], again["next_question"]["id"]) == (True, "q2")
    assert [one.seen for one in studio.taken] == [1, 1]
    other = await studio.say(session, "Another answer to that", question_id="q1")
    assert (other.status_code, other.json()["error"]) == (409, "not_current")
    assert other.json()["current_question_id"] == "q2"
    assert "q2" in other.json()["detail"]
    for named in ({"question_id": "q7"}, {"question_number": 3}, {"question_id": "nonsense"}):
        assert (await studio.say(session, "To a later one", **named)).status_code == 409
    assert (await studio.say(session, "By number", question_number="2")).status_code == 200
    assert studio.taken[-1].named
    assert not studio.taken[1].named
    assert (await studio.say(session, "By id as number", question_id=3)).status_code == 200


@pytest.mark.parametrize("odd", [None, "", "null", " "])
async def test_a_name_that_is_none_names_nothing(studio: Studio, odd: object) -> None:
    session = (await studio.begin())["session_id"]
    answer = await studio.say(session, question_id=odd, question_number=odd)
    assert answer.status_code == 200, answer.text
    body = {"session_id": odd, "question_id": odd}
    shown = {"X-Session-ID": session}
    skip = await studio.gateway.http.post("/api/session/skip", json=body, headers=shown)
    assert skip.status_code == 200, skip.text


@pytest.mark.parametrize("odd", [[], {}, ["q1"], {"id": "q1"}, True, 1.5, "x" * 101])
@pytest.mark.parametrize("field", ["session_id", "question_id", "question_number"])
async def test_a_name_that_can_not_be_one_is_refused(studio: Studio, field: str, odd: Any) -> None:
    session = (await studio.begin())["session_id"]
    answer = await studio.say(session, **{field: odd})
    assert answer.status_code == 400, answer.text
    assert answer.json()["detail"].startswith(field)


async def test_an_answer_that_came_before_the_question_was_asked_is_not_for_it(
    studio: Studio,
) -> None:
    """Of two tabs, or of an impatient finger."""
    session = (await studio.begin())["session_id"]
    await studio.say(session)
    turns = studio.asked[session_key(session)]
    earlier = studio.gateway.bus.others[GetInterview]

    def asked_just_now(ask: GetInterview) -> Interview:
        turns[1] = turns[1].model_copy(update={"asked_at": datetime.now(UTC)})
        found: Interview = earlier(ask)
        return found

    studio.gateway.bus.others[GetInterview] = asked_just_now
    again = await studio.say(session)
    assert again.json()["repeated"]
    other = await studio.say(session, "What the other tab has to say")
    assert (other.status_code, other.json()["error"]) == (409, "not_current")
    studio.gateway.bus.others[GetInterview] = earlier
    turns[1] = turns[1].model_copy(update={"asked_at": datetime.now(UTC) + timedelta(hours=1)})
    ahead = await studio.say(session, "A clock that is ahead of ours hinders nobody")
    assert ahead.status_code == 200


async def test_who_was_slower_is_told_which_question_is_open(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]

    async def too_late(command: TakeAnswer) -> Event:
        await studio.take(command.model_copy(update={"said": None}))
        fault = Fault(code="conflict", message="That question has been answered already.")
        return JobFailed(**_about(command), kind=command.kind(), fault=fault)

    studio.gateway.carries[TakeAnswer] = too_late
    answer = await studio.say(session)
    assert (answer.status_code, answer.json()["error"]) == (409, "not_current")
    assert answer.json()["current_question_id"] == "q2"
    answer = await studio.say(session, path="/api/session/answer")
    assert (answer.status_code, answer.json()["error"]) == (409, "interview_completed")


async def test_what_a_worker_refuses_is_told_as_it_is(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]

    async def broken(command: TakeAnswer) -> Event:
        fault = Fault(code="worker_crashed", message="It broke.")
        return JobFailed(**_about(command), kind=command.kind(), fault=fault)

    studio.gateway.carries[TakeAnswer] = broken
    answer = await studio.say(session)
    assert (answer.status_code, answer.json()["error"]) == (502, "worker_crashed")


async def test_the_same_request_is_one_answer(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    key = {"Idempotency-Key": "once"}
    first, second = await studio.say(session, headers=key), await studio.say(session, headers=key)
    assert first.json() == second.json()
    assert len(studio.taken) == 1


async def test_a_model_that_is_quick_is_waited_for(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    studio.model = judged(GOOD, score=88, scored_by="acme")
    studio.scoring = _job(studio, session, "succeeded")
    told = (await studio.say(session)).json()["evaluation"]
    assert (told["score"], told["scored_by"], told["provisional"]) == (88, "acme", False)


async def test_an_evaluation_of_another_turn_is_not_taken_for_it(studio: Studio) -> None:
    """Another tab may have answered the next question meanwhile."""
    session = (await studio.begin(num_questions=3))["session_id"]
    studio.scoring = _job(studio, session, "succeeded")
    earlier = studio.gateway.bus.others[GetInterview]

    def gone_on(ask: GetInterview) -> Interview:
        found: Interview = earlier(ask)
        if found.last is None:
            return found
        other = found.last.model_copy(update={"number": 9, "evaluation": judged(GOOD, score=1)})
        return found.model_copy(update={"last": other})

    studio.gateway.bus.others[GetInterview] = gone_on
    assert (await studio.say(session)).json()["evaluation"]["score"] == 75


async def test_a_model_that_is_slow_is_not(gateway_with: "Callable[..., Rig]") -> None:
    studio = Studio(gateway_with(interview_model_wait=0.05))
    session = (await studio.begin())["session_id"]
    studio.scoring = _job(studio, session, "running")
    told = (await studio.say(session)).json()
    assert (told["evaluation"]["provisional"], told["evaluation"]["scored_by"]) == (True, "rules")
    assert told["next_question"]["id"] == "q2"


# -- steering ----------------------------------------------------------------------------------------------


async def test_an_interview_is_paused_resumed_and_ended(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    await studio.say(session)
    for action, status in (
        ("pause", "paused"),
        ("pause", "paused"),
        ("resume", "in_progress"),
        ("resume", "in_progress"),
        ("end", "completed"),
        ("end", "completed"),
    ):
        answer = await studio.gateway.http.post(f"/api/session/{session}/{action}")
        assert (answer.status_code, answer.json()["status"]) == (200, status)
        assert answer.json()["session_id"] == session
    assert len([one for one in studio.gateway.done if isinstance(one, SteerInterview)]) == 3
    for action in ("pause", "resume"):
        answer = await studio.gateway.http.post(f"/api/session/{session}/{action}")
        assert (answer.status_code, answer.json()["error"]) == (409, "interview_completed")


async def test_what_was_only_left_goes_on_and_what_was_ended_does_not(studio: Studio) -> None:
    session = (await studio.begin())["session_id"]
    key = session_key(session)
    studio.become(key, "abandoned")
    pause = await studio.gateway.http.post(f"/api/session/{session}/pause")
    assert (pause.status_code, pause.json()["error"]) == (409, "interview_abandoned")
    resume = await studio.gateway.http.post(f"/api/session/{session}/resume")
    assert resume.json()["status"] == "in_progress"
    studio.become(key, "abandoned", ended_at=datetime.now(UTC))
    resume = await studio.gateway.http.post(f"/api/session/{session}/resume")
    assert (resume.status_code, resume.json()["error"]) == (409, "interview_abandoned")
    end = await studio.gateway.http.post(f"/api/session/{session}/end")
    assert (end.status_code, end.json()["status"]) == (200, "abandoned")


@pytest.mark.parametrize(
    ("action", "ends", "status", "error"),
    [
        ("pause", "completed", 409, "interview_completed"),
        ("resume", "completed", 409, "interview_completed"),
        ("pause", "abandoned", 409, "interview_abandoned"),
        ("end", "completed", 200, None),
        ("pause", "paused", 200, None),
    ],
)
async def test_who_steers_too_late_is_told_as_if_it_had_come_later(
    studio: Studio, action: str, ends: str, status: int, error: str | None
) -> None:
    """A second tab has ended or paused it meanwhile."""
    session = (await studio.begin())["session_id"]
    key = session_key(session)
    studio.become(key, "paused" if action == "resume" else "asking")

    async def too_late(command: SteerInterview) -> Event:
        over = {"ended_at": datetime.now(UTC)} if ends != "paused" else {}
        studio.become(key, ends, **over)
        fault = Fault(code="conflict", message="It is over.")
        return JobFailed(**_about(command), kind=command.kind(), fault=fault)

    studio.gateway.carries[SteerInterview] = too_late
    answer = await studio.gateway.http.post(f"/api/session/{session}/{action}")
    assert (answer.status_code, answer.json().get("error")) == (status, error)
    if error == "interview_completed":
        assert answer.json()["summary_url"] == f"/api/session/{session}/summary"


# -- the summary -------------------------------------------------------------------------------------------


async def test_a_guests_summary_is_shown_and_not_saved(strict: Studio) -> None:
    session = await strict.through()
    told = (await strict.gateway.http.get(f"/api/session/{session}/summary")).json()
    assert (told["success"], told["saved_to_database"]) == (True, False)
    assert "db_session_id" not in told
    summary = told["summary"]
    contract = {
        "overall_score", "overall_feedback", "strengths", "improvements", "questions",
        "duration_seconds", "answered", "skipped", "performance_tier",
    }  # fmt: skip
    assert contract <= summary.keys()
    assert [one["answer_text"] for one in summary["questions"]] == [GOOD, GOOD]
    assert not strict.kept


async def test_a_follow_up_stands_with_its_question(studio: Studio) -> None:
    studio.follow_up = True
    session = (await studio.begin())["session_id"]
    for said in ("I cooked soups.", "With a knife.", "I led four cooks."):
        await studio.say(session, said)
    told = (await studio.gateway.http.get(f"/api/session/{session}/summary")).json()
    first, second = told["summary"]["questions"]
    assert (first["answer_text"], first["follow_up"]["answer_text"]) == (
        "I cooked soups.",
        "With a knife.",
    )
    assert first["follow_up"]["question"]["id"] == "q1f"
    assert (second["answer_text"], second["follow_up"]) == ("I led four cooks.", None)


async def test_a_guests_interview_is_claimed_by_the_first_who_asks_with_a_token(
    strict: Studio,
) -> None:
    number = uuid4()
    session = await strict.through(resume_id=str(number))
    url, user = f"/api/session/{session}/summary", strict.gateway.token()
    told = [(await strict.gateway.http.get(url, headers=user)).json() for _ in range(2)]
    row = str(strict.interviews[session_key(session)].id)
    assert [(one["saved_to_database"], one["db_session_id"]) for one in told] == [(True, row)] * 2
    (kept,) = strict.kept.values()
    assert kept.holder.session == session_key(session)
    assert kept.principal.kind == "user"
    other = (await strict.gateway.http.get(url, headers=strict.gateway.token())).json()
    assert (other["success"], other["saved_to_database"]) == (True, False)
    assert "another account" in other["note"]


@pytest.mark.parametrize("when", ["first", "again"])
async def test_a_resume_that_is_not_in_the_account_is_told_of(strict: Studio, when: str) -> None:
    number, owner = uuid4(), uuid4()
    session = await strict.through(resume_id=str(number))
    url, user = f"/api/session/{session}/summary", strict.gateway.token(sub=str(owner))
    if when == "again":
        strict.become(session_key(session), "completed", account=owner)
    told = (await strict.gateway.http.get(url, headers=user)).json()
    assert told["saved_to_database"]
    assert "not in your account" in told["note"]
    strict.linked = number
    assert "note" not in (await strict.gateway.http.get(url, headers=user)).json()


async def test_without_a_resume_nothing_is_said_of_one(strict: Studio) -> None:
    session = await strict.through()
    url, user = f"/api/session/{session}/summary", strict.gateway.token()
    assert "note" not in (await strict.gateway.http.get(url, headers=user)).json()


async def test_of_what_is_painful_a_page_gets_no_quote(studio: Studio) -> None:
    said = "My father died in that year."
    studio.model = judged(said, sensitive=True, strengths=[f"It is concrete: “{said[:20]}”"])
    session = await studio.through()
    for url in (f"/api/session/{session}", f"/api/session/{session}/summary"):
        told = (await studio.gateway.http.get(url)).json()
        shown = told["turns"] if "turns" in told else told["summary"]["questions"]
        for one in shown:
            assert one["evaluation"]["sensitive"] is True
            assert {each["quote"] for each in one["evaluation"]["evidence"]} == {""}
            assert one["evaluation"]["strengths"] == ["It is concrete."]


async def test_before_the_end_a_summary_is_partial_and_not_saved(strict: Studio) -> None:
    session = (await strict.begin())["session_id"]
    user = strict.gateway.token()
    answer = await strict.gateway.http.get(f"/api/session/{session}/summary", headers=user)
    assert answer.json()["summary"]["partial"]
    assert answer.json()["saved_to_database"] is False
    assert "after its end" in answer.json()["note"]
    assert not strict.kept
    mine = (await strict.begin(headers=user))["session_id"]
    answer = await strict.gateway.http.get(f"/api/session/{mine}/summary", headers=user)
    assert "note" not in answer.json()
    strict.become(session_key(session), "planning")
    answer = await strict.gateway.http.get(f"/api/session/{session}/summary", headers=user)
    assert (answer.status_code, answer.json()["error"]) == (409, "not_ready")
    assert int(answer.headers["retry-after"]) >= 1


async def test_a_users_own_interview_is_in_the_account_already(strict: Studio) -> None:
    user = uuid4()
    headers = strict.gateway.token(sub=str(user))
    session = (await strict.begin(headers=headers))["session_id"]
    strict.become(session_key(session), "completed", account=user)
    told = (
        await strict.gateway.http.get(f"/api/session/{session}/summary", headers=headers)
    ).json()
    assert told["saved_to_database"] is True
    assert told["db_session_id"] == str(strict.interviews[session_key(session)].id)
    assert "note" not in told
    assert not strict.kept


async def test_who_only_has_a_name_is_told_where_the_interview_is_kept(studio: Studio) -> None:
    named = {"X-User-Id": "ann@example.com"}
    session = await studio.through(headers=named)
    url = f"/api/session/{session}/summary"
    told = (await studio.gateway.http.get(url, headers=named)).json()
    assert told["saved_to_database"] is True
    assert "/api/v1/account" in told["note"]


# -- limits ------------------------------------------------------------------------------------------------


async def test_interviews_are_limited_by_address_and_answers_by_session(
    gateway_with: "Callable[..., Rig]",
) -> None:
    studio = Studio(gateway_with(interviews_per_hour=2, answers_per_minute=1))
    sessions = [(await studio.begin())["session_id"] for _ in range(2)]
    answer = await studio.gateway.http.post(CREATE, json={})
    assert (answer.status_code, answer.json()["error"]) == (429, "rate_limited")
    assert int(answer.headers["retry-after"]) > 60
    for session in sessions:
        assert (await studio.say(session)).status_code == 200
        refused = await studio.say(session)
        assert (refused.status_code, refused.json()["error"]) == (429, "rate_limited")
        assert 1 <= int(refused.headers["retry-after"]) <= 120


async def _session(studio: Studio) -> str:
    """A plain one, whose id is known."""
    number = uuid4()
    guest = Principal(owner=uuid4())
    made = CreateSession(key=session_key(number), principal=guest, wanted=NewSession())
    await studio.gateway.bus.ask(made)
    return str(number)


def _job(studio: Studio, session: str, state: Any) -> UUID:
    """In which a model reads an answer."""
    number, now = uuid4(), datetime.now(UTC)
    studio.gateway.bus.jobs[number] = Job(
        id=number,
        session=session_key(session),
        kind="interview-analyzer.score",
        state=state,
        created_at=now,
        updated_at=now,
    )
    return number
