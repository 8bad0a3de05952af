"""Ranking by requests: what is ordered, what is answered, what is refused."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import (
    Candidate,
    Candidates,
    FindNamedSession,
    FindSession,
    GetRanking,
    GetSessionContents,
    Hit,
    Hits,
    ListCandidates,
    ObjectRef,
    RankingOrder,
    RankResumes,
    ReadText,
    Requirements,
    SearchResumes,
    Session,
    SessionContents,
    StoredRanking,
    Unranked,
    session_key,
)
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

JOB = {"job_description": "Python engineer"}
NAME = "session_20261121_103045"


class Shelf:
    """One session of a caller, with these résumés in it."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.id = uuid4()
        self.key = session_key(self.id)
        self.owner = uuid4()
        self.resumes: dict[UUID, str] = {}
        self.unranked: tuple[Unranked, ...] = ()
        self.claims = 0
        self.stored: StoredRanking | None = None
        self.asked: list[SearchResumes] = []
        gateway.bus.others |= {
            FindSession: self._session,
            FindNamedSession: self._named,
            GetSessionContents: self._contents,
            ListCandidates: self._candidates,
            GetRanking: self._ranking,
            SearchResumes: self._search,
        }

    @property
    def shown(self) -> dict[str, str]:
        return {"X-Session-ID": str(self.id)}

    def put(self, name: str) -> UUID:
        self.resumes[uuid4()] = name
        return list(self.resumes)[-1]

    @property
    def session(self) -> Session:
        now = datetime(2026, 11, 21, tzinfo=UTC)
        return Session(
            key=self.key,
            owner=self.owner,
            owner_label="guest",
            owner_kind="guest",
            name=NAME,
            created_at=now,
            updated_at=now,
            last_accessed=now,
        )

    def _session(self, ask: FindSession) -> Session:
        if ask.key != self.key:
            raise NotFound("This session")
        return self.session

    def _named(self, ask: FindNamedSession) -> Session:
        if ask.name != NAME:
            raise NotFound("This session")
        return self.session

    def _contents(self, _: GetSessionContents) -> SessionContents:
        number = self.claims or len(self.resumes)
        return SessionContents(session=self.session, resumes=number)

    def _candidates(self, ask: ListCandidates) -> Candidates:
        """In pages of two."""
        ids = sorted(self.resumes)
        wanted = [one for one in ids if one in ask.only] if ask.only else ids
        rest = [one for one in wanted if not ask.after or one > ask.after]
        shown = tuple(self._candidate(one) for one in rest[:2])
        more = len(rest) > 2
        return Candidates(
            candidates=shown,
            unranked=() if ask.after or ask.only else self.unranked,
            after=shown[-1].resume_id if more else None,
        )

    def _candidate(self, resume: UUID) -> Candidate:
        return Candidate(
            resume_id=resume,
            session=self.key,
            file_name=self.resumes[resume],
            content="a" * 64,
            text=None,
            created_at=datetime(2026, 11, 21, tzinfo=UTC),
        )

    def _ranking(self, ask: GetRanking) -> StoredRanking:
        if self.stored is None or ask.id != self.stored.id or ask.version not in (None, 1):
            raise NotFound("This ranking")
        return self.stored

    def _search(self, ask: SearchResumes) -> Hits:
        self.asked.append(ask)
        gone = session_key("ended meanwhile")
        hits = (
            Hit(resume_id=uuid4(), session=key, filename="cv.pdf", fit=0.5)
            for key in (self.key, gone)
        )
        return Hits(hits=tuple(hits), searched=7, by="index")

    async def post(self, path: str = "/api/rank", **more: Any) -> Any:
        headers = self.shown | more.pop("headers", {})
        return await self.gateway.http.post(path, headers=headers, **more)

    @property
    def ordered(self) -> list[RankResumes]:
        return [one for one in self.gateway.done if isinstance(one, RankResumes)]

    async def keep(self) -> StoredRanking:
        """The last ranking, as storage has it."""
        done = self.ordered[-1]
        at = datetime(2026, 11, 21, tzinfo=UTC)
        report = next(
            (key, body)
            for key, body in self.gateway.store.objects.items()
            if key == done.report_key("json")
        )
        ref = await self.gateway.store.put(*report, media_type="application/json")
        self.stored = StoredRanking(
            id=done.ranking,
            session=self.key,
            order=done.order or RankingOrder(),
            requirements=Requirements(),
            result=ref,
            reports={"json": ref, "csv": ObjectRef(key="a.csv", sha256="b" * 64, size=1)},
            provider_used="acme",
            job=done.job,
            created_at=at,
            updated_at=at,
        )
        return self.stored


@pytest.fixture
def shelf(gateway_with: "Callable[..., Rig]") -> Shelf:
    made = Shelf(gateway_with(max_body_bytes=1_000_000))
    made.put("cv.pdf")
    return made


@pytest.mark.parametrize("path", ["/api/rank", "/api/resumes/rank"])
async def test_the_answer_is_what_the_clients_read_and_more(shelf: Shelf, path: str) -> None:
    answer = await shelf.post(path, json=JOB)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["status"], told["session_id"]) == ("success", NAME)
    assert told["report_path"] == "reports/ranked_resumes.json"
    (best,) = told["ranked_resumes"]
    assert best["rank"], best["score"] == (1, 70.0)
    assert {"filename", "resume_id", "matched_skills", "missing_skills"} <= best.keys()
    assert best["explanation"] == "Meets 1 of 1."
    assert best["evidence"] == [
        {"requirement": "r1", "start": 3, "end": 9, "text": "Python", "section": "skills"}
    ]
    (finding,) = best["requirements"]
    assert (finding["text"], finding["status"], finding["importance"]) == ("Python", "met", "must")
    assert told["provider_used"] == "builtin"


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {**JOB, "session_id": NAME, "explained": 3}},
        {"data": {**JOB, "session_id": NAME, "explained": "3"}},
        {"params": {**JOB, "session_id": NAME, "explained": "3"}},
        {"params": {"session_id": NAME, "explained": "3"}, "json": JOB},
        {"content": b'{"jd": "Python engineer", "explained": 3}', "params": {"session_id": NAME}},
    ],
    ids=["JSON", "form", "address", "both", "no content type"],
)
async def test_however_it_is_said_it_is_the_same_order(shelf: Shelf, sent: Any) -> None:
    answer = await shelf.post(**sent)
    assert answer.status_code == 200, answer.text
    (command,) = shelf.ordered
    assert command.order == RankingOrder(job_description="Python engineer", explained=3)


async def test_fields_of_a_multipart_form_are_read_too(shelf: Shelf) -> None:
    ids = [str(shelf.put(f"{n}.pdf")) for n in range(2)]
    parts: Any = [
        *((name, (None, value)) for name, value in JOB.items()),
        *(("resume_ids", (None, one)) for one in ids),
    ]
    assert (await shelf.post(files=parts)).status_code == 200
    alone = await shelf.post(data={**JOB, "resume_ids": ",".join(ids)})
    assert alone.status_code == 200
    first, second = (command.order for command in shelf.ordered)
    assert isinstance(first, RankingOrder)
    assert sorted(map(str, first.resumes)) == sorted(ids)
    assert second == first


async def test_the_same_request_is_the_same_ranking_and_has_the_same_answer(shelf: Shelf) -> None:
    one, two = [await shelf.post(json=JOB) for _ in range(2)]
    assert one.content == two.content
    other = await shelf.post(json={**JOB, "title": "Engineer"})
    ids = {command.ranking for command in shelf.ordered}
    assert len(ids) == 2
    assert other.json()["ranking_id"] != one.json()["ranking_id"]


async def test_named_resumes_make_the_same_ranking_in_whatever_order(shelf: Shelf) -> None:
    ids = [str(shelf.put(f"{n}.pdf")) for n in range(3)]
    await shelf.post(json={**JOB, "resume_ids": ids})
    await shelf.post(json={**JOB, "resume_ids": ids[::-1]})
    await shelf.post(json={**JOB, "filenames": [f"{n}.pdf" for n in (2, 0, 1)]})
    assert len({command.ranking for command in shelf.ordered}) == 1
    assert len({str(command.order) for command in shelf.ordered}) == 1


async def test_an_order_that_is_too_large_for_a_message_lies_in_the_store(shelf: Shelf) -> None:
    long = "Wir suchen für München. " * 2_000
    assert (await shelf.post(json={"job_description": long})).status_code == 200
    assert isinstance(shelf.ordered[0].order, RankingOrder)
    ids = [str(shelf.put("x.pdf")) for _ in range(500)]
    answer = await shelf.post(json={"job_description": long, "resume_ids": ids})
    assert answer.status_code == 200, answer.text
    command = shelf.ordered[-1]
    assert isinstance(command.order, ObjectRef)
    assert command.order.key == command.order_key
    kept = RankingOrder.model_validate_json(shelf.gateway.store.objects[command.order_key])
    assert (kept.job_description, len(kept.resumes)) == (long, 500)


@pytest.mark.parametrize(
    ("sent", "status", "word"),
    [
        ({}, 400, "job_description: is empty"),
        ({"job_description": " \n "}, 400, "job_description: is empty"),
        ({"job_description": "a" * 50_001}, 413, "50,000"),
        ({"job_description": "\u0001\u0002\ufffd PK" * 9}, 400, "job_description: is no text"),
        ({"job_description": "1234 --- 99"}, 400, "job_description: is no text"),
        ({"job_description": ["x"]}, 400, "job_description: "),
        ({**JOB, "explained": 201}, 400, "explained: "),
        ({**JOB, "explained": "many"}, 400, "explained: "),
        ({**JOB, "title": "x" * 201}, 400, "title: "),
        ({**JOB, "resume_ids": ["x"]}, 400, "resume_ids.0: "),
        ({**JOB, "resume_ids": [str(UUID(int=7))]}, 404, "resume_ids: "),
        ({**JOB, "resume_ids": [str(UUID(int=n)) for n in range(5_001)]}, 400, "resume_ids: "),
        ({**JOB, "filenames": ["nobody.pdf"]}, 404, "filenames: there is no 'nobody.pdf'"),
        ({**JOB, "filenames": ["old.pdf"]}, 422, "'old.pdf': It is locked."),
        ({**JOB, "session_id": "session_20200101_000000"}, 404, "session does not exist"),
        ({**JOB, "session_id": str(UUID(int=7, version=4))}, 404, "session does not exist"),
        ({**JOB, "session_id": "../../etc"}, 404, "session does not exist"),
        ({"ranking_id": str(UUID(int=7))}, 404, "does not exist"),
        ({**JOB, "ranking_id": str(UUID(int=7))}, 400, "ranking_id: "),
        ({"ranking_id": "x"}, 400, "ranking_id: "),
    ],
)
async def test_what_is_wrong_is_said_by_its_field(
    shelf: Shelf, sent: dict[str, Any], status: int, word: str
) -> None:
    shelf.unranked = (Unranked(file_name="old.pdf", reason="It is locked."),)
    answer = await shelf.post(json=sent)
    assert (answer.status_code, word in answer.json()["detail"]) == (status, True), answer.text
    assert not shelf.gateway.done


async def test_a_word_is_a_job_and_so_is_one_in_any_script(shelf: Shelf) -> None:
    for one in ("Koch", "エンジニア募集", "\tС опытом\r\n" * 20):
        assert (await shelf.post(json={"job_description": one})).status_code == 200


async def test_nobody_to_rank_is_404_with_the_reasons(gateway: "Rig") -> None:
    empty = Shelf(gateway)
    answer = await empty.post(json=JOB)
    assert answer.status_code == 404
    assert "Upload some first" in answer.json()["detail"]
    empty.unranked = (Unranked(file_name="old.pdf", reason="It is locked."),)
    answer = await empty.post(json=JOB)
    assert answer.status_code == 404
    assert answer.json()["not_ranked"] == [{"filename": "old.pdf", "reason": "It is locked."}]


async def test_more_than_can_be_ranked_at_once_are_to_be_named(shelf: Shelf) -> None:
    shelf.claims = 5_001
    answer = await shelf.post(json=JOB)
    assert (answer.status_code, "resume_ids" in answer.json()["detail"]) == (413, True)


async def test_whoever_waits_for_nothing_is_told_where_to_look(shelf: Shelf) -> None:
    answer = await shelf.post(json=JOB, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    job = await shelf.gateway.http.get(answer.json()["status_url"], headers=shelf.shown)
    assert job.json()["result"]["ranked_resumes"][0]["filename"] == "cv.pdf"


async def test_the_same_key_ranks_once(shelf: Shelf) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    one, two = [await shelf.post(json=JOB, headers=key) for _ in range(2)]
    assert one.content == two.content
    assert len(shelf.ordered) == 1
    other = await shelf.post(json={**JOB, "title": "x"}, headers=key)
    assert other.status_code == 422


async def test_a_failure_is_told_as_such(shelf: Shelf) -> None:
    answer = await shelf.post(json={"job_description": "bad conflict"})
    assert (answer.status_code, answer.json()["error"]) == (409, "conflict")


async def test_too_many_rankings_have_to_wait(gateway_with: "Callable[..., Rig]") -> None:
    shelf = Shelf(gateway_with(rankings_per_minute=1))
    shelf.put("cv.pdf")
    answers = [await shelf.post(json=JOB) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 429]


# -- by a file ---------------------------------------------------------------------------------------------


async def test_a_file_is_read_by_one_job_and_ranked_by_another_that_waits_for_it(
    shelf: Shelf,
) -> None:
    file = {"jd_file": ("job.txt", b"Python engineer", "text/plain")}
    answer = await shelf.post(
        "/api/rank-from-file", files=file, data={"session_id": NAME, "explained": "5"}
    )
    assert answer.status_code == 200, answer.text
    assert answer.json()["session_id"] == NAME
    read, rank = shelf.gateway.done
    assert isinstance(read, ReadText)
    assert isinstance(rank, RankResumes)
    assert (rank.reads, rank.after) == (read.job, (read.job,))
    assert rank.order == RankingOrder(explained=5)
    assert shelf.gateway.store.objects[read.document.content.key] == b"Python engineer"
    again = await shelf.post("/api/rank-from-file", files=file, data={"session_id": NAME})
    assert again.json()["ranking_id"] == answer.json()["ranking_id"]


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("job.exe", b"MZ", 400),
        ("job.zip", b"PK", 400),
        ("job.txt", b"", 422),
        ("job.txt", b"x" * 10_001, 413),
    ],
)
async def test_a_file_that_is_no_job_is_refused(
    shelf: Shelf, name: str, data: bytes, status: int
) -> None:
    answer = await shelf.post("/api/rank-from-file", files={"jd_file": (name, data)})
    assert answer.status_code == status, answer.text
    assert not shelf.gateway.done


async def test_without_a_file_its_field_is_named(shelf: Shelf) -> None:
    answer = await shelf.post("/api/rank-from-file", data={"title": "x"})
    assert (answer.status_code, answer.json()["error"]) == (400, "missing_file")


# -- a ranking that is there -------------------------------------------------------------------------------


async def test_a_ranking_is_found_again_with_links_to_its_reports(shelf: Shelf) -> None:
    posted = (await shelf.post(json=JOB)).json()
    path = f"/api/v1/rankings/{posted['ranking_id']}"
    await shelf.keep()
    found = (await shelf.gateway.http.get(path, headers=shelf.shown)).json()
    links = found.pop("reports")
    assert set(links) == {"json", "csv"}
    assert "ranked_resumes.csv" in links["csv"]
    assert found == {**posted, "provider_used": "acme"}
    for missing in (f"{path}?version=2", f"{path}?version=x", f"{path}?version=0", f"{path}9"):
        answer = await shelf.gateway.http.get(missing, headers=shelf.shown)
        assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


async def test_amended_requirements_are_ranked_by_at_once(shelf: Shelf) -> None:
    await shelf.post(json=JOB)
    stored = await shelf.keep()
    changes = {"seen": 1, "items": [{"id": "r1", "importance": "nice"}]}
    path = f"/api/v1/rankings/{stored.id}"
    answer = await shelf.gateway.http.patch(path, json=changes, headers=shelf.shown)
    assert answer.status_code == 200, answer.text
    assert answer.json()["requirements"]["version"] == 2
    command = shelf.ordered[-1]
    assert (command.ranking, command.order) == (stored.id, None)
    assert command.amendments is not None
    assert command.amendments.items[0].importance == "nice"


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "items: "),
        ({"items": [{}]}, "items.0: "),
        ({"items": [{"remove": True}]}, "items.0: "),
        ({"items": [{"id": "x", "remove": True}]}, "items.0.id: "),
        ({"items": [{"id": "r1", "importance": "much"}]}, "items.0.importance: "),
        ({"items": [{"id": "r1", "weight": 0}]}, "items.0.weight: "),
        ({"seen": 0, "title": "x"}, "seen: "),
        ({"items": "x"}, "items: "),
    ],
)
async def test_an_amendment_that_says_nothing_clear_is_refused(
    shelf: Shelf, changes: dict[str, Any], word: str
) -> None:
    path = f"/api/v1/rankings/{uuid4()}"
    answer = await shelf.gateway.http.patch(path, json=changes, headers=shelf.shown)
    assert (answer.status_code, answer.json()["detail"].startswith(word)) == (400, True)


async def test_a_ranking_is_done_again_by_its_id_with_more_of_it_explained(shelf: Shelf) -> None:
    await shelf.post(json=JOB)
    stored = await shelf.keep()
    for more, order in (
        ({}, None),
        ({"explained": 90}, RankingOrder(**JOB, explained=90)),
    ):
        answer = await shelf.post(json={"ranking_id": str(stored.id), **more})
        assert answer.status_code == 200, answer.text
        assert (shelf.ordered[-1].ranking, shelf.ordered[-1].order) == (stored.id, order)


# -- a search ----------------------------------------------------------------------------------------------


async def test_a_search_names_the_sessions_as_their_owner_does(shelf: Shelf) -> None:
    answer = await shelf.post("/api/v1/resumes/search", json={"query": "Kubernetes", "limit": 3})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert [hit["session_id"] for hit in told["results"]] == [NAME]
    assert (told["searched"], told["by"]) == (7, "index")
    assert shelf.key not in answer.text
    (ask,) = shelf.asked
    assert (ask.query, ask.most, ask.session) == ("Kubernetes", 3, None)
    assert ask.principal.session == shelf.key


async def test_a_search_may_stay_in_one_session(shelf: Shelf) -> None:
    sent = {"job_description": "Cook", "session_id": str(shelf.id)}
    assert (await shelf.post("/api/v1/resumes/search", json=sent)).status_code == 200
    assert shelf.asked[0].session == shelf.key


@pytest.mark.parametrize(
    ("sent", "word"),
    [({}, "query: "), ({"query": "..."}, "query: "), ({"query": "x", "limit": 51}, "limit: ")],
)
async def test_a_search_for_nothing_is_refused(
    shelf: Shelf, sent: dict[str, Any], word: str
) -> None:
    answer = await shelf.post("/api/v1/resumes/search", json=sent)
    assert (answer.status_code, answer.json()["detail"].startswith(word)) == (400, True)


async def test_who_owns_nothing_and_shows_nothing_searches_nothing(
    gateway_with: "Callable[..., Rig]",
) -> None:
    rig = gateway_with(auth_mode="jwt")
    answer = await rig.http.post("/api/v1/resumes/search", json={"query": "Cook"})
    assert (answer.status_code, answer.json()["error"]) == (401, "missing_session")
