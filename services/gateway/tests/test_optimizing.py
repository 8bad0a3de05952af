"""What the gateway asks of whoever makes résumés better, what it answers, and how changes are taken."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from services.gateway.tests.test_conversation_routes import session_of

from hirewire_common.contracts import (
    LARGEST_INLINE,
    Award,
    Command,
    Draft,
    EditDraft,
    Event,
    Fault,
    GetResume,
    GetSessionContents,
    JobFailed,
    ObjectRef,
    OptimizeResume,
    Optimizing,
    Profile,
    ReadResume,
    Resume,
    SessionContents,
    SkillGroup,
    StoredDraft,
    StoredResume,
    session_key,
)
from hirewire_gateway.domain.optimizing import resume_of

if TYPE_CHECKING:
    from httpx import Response
    from services.gateway.tests.conftest import Rig

    Make = Callable[..., Rig]

PARSED: dict[str, Any] = {
    "personal_details": {"name": "Jane Roe"},
    "skills": ["Python"],
    "awards": [{"id": "awards-1", "title": "Cook of the year"}],
}


async def sent(rig: "Rig", session: str, **body: Any) -> "Response":
    headers = {"X-Session-ID": session, **body.pop("headers", {})}
    return await rig.http.post("/api/v1/optimize_resume/", json=body, headers=headers)


async def taken(rig: "Rig", session: str, **body: Any) -> "Response":
    headers = {"X-Session-ID": session, **body.pop("headers", {})}
    return await rig.http.post("/api/v1/optimize_resume/apply", json=body, headers=headers)


def order_of(rig: "Rig") -> Optimizing:
    command = rig.done[-1]
    assert isinstance(command, OptimizeResume)
    assert isinstance(command.order, Optimizing)
    return command.order


def with_a_draft(rig: "Rig", session: str, at: datetime | None = None) -> None:
    draft = Draft(resume=Resume(skills=(SkillGroup(id="skills-1", keywords=("Go",)),)))
    stored = StoredDraft(draft=draft, revision=3, updated_at=at or datetime.now(UTC))
    rig.bus.drafts[session_key(session)] = stored


async def test_the_answer_has_what_the_document_says_and_how_to_take_it(gateway: "Rig") -> None:
    session = await session_of(gateway)
    told = (await sent(gateway, session, jd="A cook.", parsed=PARSED)).json()
    assert (told["success"], told["session_id"]) == (True, session)
    assert told["provider_used"] == "builtin"
    assert told["optimization_goals"] == ["ats_optimization", "keyword_matching"]
    assert told["optimized_resume"]["summary"] == "Cooks."
    assert told["report"]["score_before"] == 40.0
    assert told["report"]["changes"][0]["patch"] == [
        {"op": "replace", "path": "/resume/summary", "value": "Cooks."}
    ]
    assert "degraded_reason" not in told


async def test_what_is_sent_is_optimised_and_not_what_is_stored(gateway: "Rig") -> None:
    session = await session_of(gateway)
    with_a_draft(gateway, session)
    await sent(gateway, session, jd="A cook.", parsed=PARSED)
    order = order_of(gateway)
    assert (order.origin, order.resume.awards[0].title) == ("sent", "Cook of the year")


async def test_without_one_it_is_the_session_s(gateway: "Rig") -> None:
    session = await session_of(gateway)
    assert (await sent(gateway, session, jd="A cook.")).status_code == 404
    with_a_draft(gateway, session)
    assert (await sent(gateway, session, jd="A cook.")).status_code == 200
    order = order_of(gateway)
    assert (order.origin, order.revision) == ("draft", 3)
    assert order.resume.skills[0].keywords == ("Go",)


@pytest.mark.parametrize(
    ("goals", "read"),
    [
        (None, ("ats_optimization", "keyword_matching")),
        ([], ("ats_optimization", "keyword_matching")),
        ("impact, Tailoring", ("impact", "tailoring")),
        (["ATS-Optimization", "ats_optimization"], ("ats_optimization",)),
    ],
)
async def test_goals_are_read_as_people_write_them(
    gateway: "Rig", goals: object, read: tuple[str, ...]
) -> None:
    session = await session_of(gateway)
    await sent(gateway, session, job_description="A cook.", parsed=PARSED, optimization_goals=goals)
    assert order_of(gateway).goals == read


@pytest.mark.parametrize("goals", [["peace"], 7, [7], {"a": 1}])
async def test_goals_that_nobody_knows_are_refused(gateway: "Rig", goals: object) -> None:
    body = {"jd": "A cook.", "parsed": PARSED, "optimization_goals": goals}
    answer = await sent(gateway, await session_of(gateway), **body)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")
    assert "optimization_goals" in answer.json()["detail"]


async def test_signs_that_are_no_letters_do_not_reach_the_worker(gateway: "Rig") -> None:
    await sent(gateway, await session_of(gateway), jd=f"{'A cook. ' * 50}\x07", parsed=PARSED)
    assert "\x07" not in order_of(gateway).job_description


async def test_a_large_order_travels_by_claim_check(gateway_with: "Make") -> None:
    gateway = gateway_with(max_body_bytes=1_000_000)
    parsed = {**PARSED, "work_experience": [{"description": ["x" * 4_000] * 20}]}
    answer = await sent(gateway, await session_of(gateway), jd="A cook.", parsed=parsed)
    assert answer.json()["optimized_resume"]["work_experience"][0]["description"][19] == "x" * 4_000
    command = gateway.done[-1]
    assert isinstance(command, OptimizeResume)
    assert isinstance(command.order, ObjectRef)
    assert command.order.size > LARGEST_INLINE
    assert command.objects() == (command.order,)


async def test_a_resume_that_nobody_could_read_is_refused(gateway_with: "Make") -> None:
    gateway = gateway_with(max_body_bytes=1_000_000)
    parsed = {**PARSED, "work_experience": [{"description": ["x" * 4_000] * 60}]}
    answer = await sent(gateway, await session_of(gateway), jd="A cook.", parsed=parsed)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
    assert gateway.done == []


@pytest.mark.parametrize(("code", "status"), [("empty", 422), ("unavailable", 503)])
async def test_what_goes_wrong_has_its_status(gateway: "Rig", code: str, status: int) -> None:
    answer = await sent(gateway, await session_of(gateway), jd=f"bad {code}", parsed=PARSED)
    assert (answer.status_code, answer.json()["error"]) == (status, code)


async def test_the_same_request_is_the_same_job_although_the_draft_has_changed(
    gateway: "Rig",
) -> None:
    session, key = await session_of(gateway), {"Idempotency-Key": str(uuid4())}
    with_a_draft(gateway, session)
    first = await sent(gateway, session, jd="A cook.", headers=key)
    gateway.bus.drafts.clear()
    assert (await sent(gateway, session, jd="A cook.", headers=key)).json() == first.json()
    assert len(gateway.done) == 1


async def test_what_was_sent_comes_into_the_draft_before_its_changes_do(gateway: "Rig") -> None:
    session = await session_of(gateway)
    told = (await sent(gateway, session, jd="A cook.", parsed=PARSED)).json()
    answer = await taken(gateway, session, optimization_id=told["optimization_id"])
    assert (answer.status_code, answer.json()["applied"]) == (200, ["c1"])
    first, second = gateway.done[-2:]
    assert isinstance(first, EditDraft)
    assert isinstance(second, EditDraft)
    assert (first.seen, second.seen) == (0, 2)
    assert {op.path for op in first.patch} == {f"/resume/{name}" for name in Resume.model_fields}
    assert [op.value for op in second.patch] == ["Cooks."]
    assert second.note == "Optimised for a job: 1 change"


async def test_changes_of_the_draft_are_one_revision_of_it(gateway: "Rig") -> None:
    session = await session_of(gateway)
    with_a_draft(gateway, session, datetime.now(UTC) - timedelta(hours=1))
    told = (await sent(gateway, session, jd="A cook.")).json()
    before = len(gateway.done)
    await taken(gateway, session, optimization_id=told["optimization_id"], changes=["c2", "c1"])
    [edit] = gateway.done[before:]
    assert isinstance(edit, EditDraft)
    assert (edit.seen, edit.note) == (3, "Optimised for a job: 2 changes")
    assert [(op.path, op.value) for op in edit.patch] == [("/resume/summary", "Cooks.")]


async def is_refused(gateway: "Rig", session: str, told: dict[str, Any]) -> None:
    answer = await taken(gateway, session, optimization_id=told["optimization_id"])
    assert (answer.status_code, answer.json()["error"]) == (409, "conflict")
    assert "/api/v1/optimize_resume/" in answer.json()["detail"]


@pytest.mark.parametrize("parsed", [PARSED, None])
async def test_what_was_edited_since_in_a_chat_or_an_editor_is_left_alone(
    gateway: "Rig", parsed: dict[str, Any] | None
) -> None:
    session = await session_of(gateway)
    with_a_draft(gateway, session)
    told = (await sent(gateway, session, jd="A cook.", parsed=parsed)).json()
    stored = gateway.bus.drafts[session_key(session)]
    edited = stored.draft.model_copy(update={"resume": Resume(summary="Knits.")})
    gateway.bus.drafts[session_key(session)] = stored.model_copy(update={"draft": edited})
    before = len(gateway.done)
    await is_refused(gateway, session, told)
    assert len(gateway.done) == before


def with_a_document(gateway: "Rig", session: str) -> Callable[[ReadResume], None]:
    """Has it read, and gives the way to edit it."""
    name = uuid4()
    now = datetime.now(UTC)
    about = {"id": name, "session": session_key(session), "job": name, "file_name": "cv"}

    def stored(_: object) -> StoredResume:
        reading = gateway.bus.readings[name]
        return StoredResume.model_validate(
            {**about, "file_size_bytes": 1, "created_at": now, "reading": reading}
        )

    def contents(_: object) -> SessionContents:
        found = gateway.bus.sessions[session_key(session)]
        return SessionContents(session=found, latest_resume=name, resumes=1)

    def edit(reading: ReadResume) -> None:
        gateway.bus.readings[name] = reading

    gateway.bus.others |= {GetResume: stored, GetSessionContents: contents}
    return edit


READ = ReadResume(
    resume=Resume(
        profile=Profile(name="Jane Roe"),
        skills=(SkillGroup(id="skills-1", name="Kitchen", keywords=("Sushi", "Soups")),),
    ),
    unplaced=("Winner of the golden spoon", "Sushi"),
)
KNITS = READ.model_copy(update={"resume": Resume(summary="Knits.")})


async def test_sections_of_a_document_that_were_replaced_since_stay(gateway: "Rig") -> None:
    session = await session_of(gateway)
    edit = with_a_document(gateway, session)
    for parsed in (None, PARSED):
        edit(READ)
        told = (await sent(gateway, session, jd="A cook.", parsed=parsed)).json()
        edit(KNITS)
        before = len(gateway.done)
        await is_refused(gateway, session, told)
        assert len(gateway.done) == before


async def test_sections_that_are_replaced_while_changes_are_taken_stay(gateway: "Rig") -> None:
    """The document says otherwise as soon as the draft has been begun with what it said."""
    session = await session_of(gateway)
    edit = with_a_document(gateway, session)
    edit(READ)
    told = (await sent(gateway, session, jd="A cook.")).json()
    before, opened = len(gateway.done), gateway.bus.publish

    async def publish(message: Any) -> None:
        await opened(message)
        edit(KNITS)

    gateway.bus.publish = publish  # type: ignore[method-assign]
    await is_refused(gateway, session, told)
    first, second = gateway.done[before:]
    assert isinstance(first, EditDraft)
    assert isinstance(second, EditDraft)
    assert second.seen == 2
    assert {op.path: op.value for op in second.patch}["/resume/summary"] == "Knits."


async def test_an_edit_between_looking_and_taking_wins(gateway: "Rig") -> None:
    """`conflict` is what whoever keeps the draft answers for a revision that is not the newest."""
    session = await session_of(gateway)
    with_a_draft(gateway, session)
    told = (await sent(gateway, session, jd="A cook.")).json()
    fault = Fault(code="conflict", message="The résumé is at revision 4, not 3.")

    async def faster(command: Command) -> Event:
        return JobFailed(
            job=command.job, session=command.session, principal=command.principal, fault=fault
        )

    gateway.bus.carry_out = faster
    await is_refused(gateway, session, told)


async def test_changes_taken_before_are_no_edit(gateway: "Rig") -> None:
    session = await session_of(gateway)
    with_a_draft(gateway, session)
    told = (await sent(gateway, session, jd="A cook.")).json()
    stored = gateway.bus.drafts[session_key(session)]
    changed = {"resume": stored.draft.resume.model_copy(update={"summary": "Cooks."})}
    draft = stored.draft.model_copy(update=changed)
    gateway.bus.drafts[session_key(session)] = stored.model_copy(update={"draft": draft})
    answer = await taken(gateway, session, optimization_id=told["optimization_id"])
    assert answer.status_code == 200
    edit = gateway.done[-1]
    assert isinstance(edit, EditDraft)
    assert edit.patch == ()


async def test_a_resume_counts_the_same_read_or_sent_back(gateway: "Rig") -> None:
    """With its groups of skills, which the clients' form doesn't know, and with what found no place in it."""
    session = await session_of(gateway)
    with_a_document(gateway, session)(READ)
    await sent(gateway, session, jd="A cook.")
    read = order_of(gateway)
    form = {"personal_details": {"name": "Jane Roe"}, "skills": ["Sushi", "Soups"]}
    await sent(gateway, session, jd="A cook.", parsed=form)
    back = order_of(gateway)
    assert (back.resume, back.left_over) == (read.resume, read.left_over)
    assert read.left_over == ("Winner of the golden spoon",)
    await sent(gateway, session, jd="A cook.", parsed={**form, "personal_details": {"name": "Bo"}})
    other = order_of(gateway)
    assert (other.resume.skills[0].name, other.left_over) == ("", ())


@pytest.mark.parametrize(
    ("changes", "said"),
    [(["c9"], "c9"), ([], "changes"), ("some", "changes"), ([7], "changes"), (None, "changes")],
)
async def test_changes_that_there_are_not_are_refused(
    gateway: "Rig", changes: object, said: str
) -> None:
    session = await session_of(gateway)
    told = (await sent(gateway, session, jd="A cook.", parsed=PARSED)).json()
    answer = await taken(gateway, session, optimization_id=told["optimization_id"], changes=changes)
    assert (answer.status_code, said in answer.json()["detail"]) == (400, True)


async def test_nothing_but_an_optimisation_of_this_session_can_be_taken(gateway: "Rig") -> None:
    session, other = await session_of(gateway), await session_of(gateway)
    told = (await sent(gateway, session, jd="A cook.", parsed=PARSED)).json()
    turn = await gateway.http.post("/chat", json={"session_id": other, "message": "Hello"})
    assert turn.status_code == 200
    chat = str(gateway.done[-1].job)
    for one in (told["optimization_id"], str(uuid4()), chat):
        answer = await taken(gateway, other, optimization_id=one)
        assert (answer.status_code, answer.json()["error"]) == (404, "not_found")
    assert (await taken(gateway, other, optimization_id="one")).status_code == 400
    assert (await taken(gateway, other)).status_code == 400


async def test_one_that_has_not_ended_or_has_failed_says_so(gateway: "Rig") -> None:
    session = await session_of(gateway)
    failed = await sent(gateway, session, jd="bad empty", parsed=PARSED)
    assert failed.status_code == 422
    job = next(iter(gateway.bus.jobs.values()))
    answer = await taken(gateway, session, optimization_id=str(job.id))
    assert (answer.status_code, answer.json()["error"]) == (422, "empty")
    gateway.bus.jobs[job.id] = job.model_copy(update={"outcome": None})
    answer = await taken(gateway, session, optimization_id=str(job.id))
    assert (answer.status_code, answer.json()["error"]) == (409, "in_progress")


def test_what_is_of_another_form_than_ours_is_left_to_the_client() -> None:
    odd = {**PARSED, "awards": ["Cook of the year"], "custom": 7}
    assert resume_of(odd).awards == ()
    assert resume_of(PARSED).awards == (Award(id="awards-1", title="Cook of the year"),)
    assert resume_of({"basics": {"name": "Jane Roe"}}).profile.name == "Jane Roe"
