"""What a tenant has, marked so that it is known again wherever it turns up, and what strangers know of it."""

import asyncio
import base64
import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from string import Template
from uuid import UUID, uuid4

import httpx
from tests import papers
from tests.flow import System, client, new_session, settled

from hirewire_common.contracts import ObjectRef, Ranked, Ranking, Requirements, session_key
from hirewire_gateway.domain import identity

Headers = dict[str, str]


@dataclass(frozen=True)
class Things:
    """What a request can name: known of a tenant, or made up."""

    session: str
    name: str
    key: str
    job: str
    resume: str
    device: str
    ranking: str
    record: str
    """Of the session's interview."""

    @classmethod
    def made_up(cls) -> "Things":
        """Of the same forms, and nobody's."""
        session, token = str(uuid4()), uuid4()
        name = f"session_2019{token.int % 12 + 1:02}01_{token.int % 10**5:06}"
        known = (session, name, session_key(session), str(uuid4()), str(uuid4()))
        return cls(*known, mark(), str(uuid4()), str(uuid4()))

    def fill(self, template: str) -> str:
        uuid = str(UUID(self.key))
        return template.format(**asdict(self), key_as_id=uuid)

    def put_into(self, body: str) -> str:
        """The same for JSON: `$session` and the like."""
        known = {**asdict(self), "key_as_id": str(UUID(self.key))}
        return Template(body).safe_substitute(known)

    def hide(self, text: str) -> str:
        """The text with these things taken out, so that two answers can be compared."""
        for what, value in asdict(self).items():
            text = text.replace(value, f"<{what}>")
        return text.replace(str(UUID(self.key)), "<key_as_id>")


@dataclass(frozen=True)
class Property:
    """One session with everything in it. `token` stands in its documents, names and metadata and nowhere else."""

    things: Things
    token: str
    objects: tuple[str, ...]

    @property
    def secrets(self) -> set[str]:
        known = self.things
        ids = {known.session, known.key, known.job, known.resume, known.ranking, known.record}
        return {self.token, known.device, *ids, *self.objects}


@dataclass(frozen=True)
class Estate:
    """A gateway, its owner, and by letter his sessions: A is wanted, H is one whose id others hold, E has expired.

    `strange` is a guest's session.
    """

    system: System
    mode: str
    owner: UUID
    email: str
    strange: str
    properties: Mapping[str, Property] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return self.system.jwt if self.mode == "jwt" else self.system.one

    def shown_by(self, user: UUID, email: str = "") -> Headers:
        """What a user's front end sends."""
        named = email or f"{user}@example.com"
        if self.mode == "open":
            return {"X-User-Id": named}
        return self.system.bearer(user, email=named)

    @property
    def owners(self) -> Headers:
        return self.shown_by(self.owner, self.email)

    @property
    def tenant(self) -> str:
        """The owner as the database and the object store know him."""
        return str(identity.user(self.email).owner if self.mode == "open" else self.owner)

    def forbidden(self, held: set[str]) -> set[str]:
        """What nobody may be told who holds the ids of these sessions of the owner, or none."""
        found = {self.email, *(() if held else (self.tenant,))}
        for letter, one in self.properties.items():
            if letter not in held:
                found |= one.secrets
        return found


def mark() -> str:
    """A word that stands nowhere by chance."""
    return f"zq{uuid4().hex}"


async def settle(system: System, mode: str) -> Estate:
    """A new owner, with all of it."""
    owner = uuid4()
    estate = Estate(system, mode, owner, f"{mark()}@example.com", "")
    async with client(estate.url) as http:
        strange = await new_session(http)
        letters = "AHE"
        found = await asyncio.gather(*(_property(estate, http) for _ in letters))
    made = replace(estate, strange=strange, properties=dict(zip(letters, found, strict=True)))
    await _insert(made)
    return made


async def _property(estate: Estate, http: httpx.AsyncClient) -> Property:
    token = mark()
    told = {
        "device_id": f"{token}-device",
        "metadata": {"note": token},
        "llm_config": {"provider": "ollama", "model_name": token},
    }
    answer = await http.post("/api/v1/session/create", json=told, headers=estate.owners)
    assert answer.status_code == 200, answer.text
    session = answer.json()["session_id"]
    shown = {**estate.owners, "X-Session-ID": session}
    sent = {"file": (f"{token}.txt", resume_of(token))}
    read = await http.post("/api/v1/upload_resume/", files=sent, headers=shown)
    kept = await http.post("/api/resumes/upload", files=sent, headers=shown)
    assert (read.status_code, kept.status_code) == (200, 200), read.text + kept.text
    await _converse(estate, http, session, token)
    name = (await http.get("/api/v1/session/current", headers=shown)).json()["name"]
    key = session_key(session)
    rows = await estate.system.rows("select object_key from files where session_key = $1", key)
    (file,) = kept.json()["files"]
    objects = tuple(row["object_key"].rsplit("/", 1)[1] for row in rows)
    ranking = await rank(estate, key, file["resume_id"], token)
    record = await _interviewed(http, shown, token)
    known = (file["job_id"], file["resume_id"], f"{token}-device", ranking, record)
    things = Things(session, name, key, *known)
    return Property(things, token, objects)


async def _interviewed(http: httpx.AsyncClient, shown: Headers, token: str) -> str:
    """About a job of that name, to the end; its row in the account."""
    order = {"job_context": {"role": token}, "num_questions": 1}
    begun = await http.post("/api/session/create-conversational", json=order, headers=shown)
    assert begun.status_code == 200, begun.text
    session = begun.json()["session_id"]
    assert session == shown["X-Session-ID"]
    told = {"session_id": session, "answer_text": f"At {token} I cooked for two hundred guests."}
    said = await http.post("/api/session/conversational-answer", json=told, headers=shown)
    while said.json().get("status") == "in_progress":  # a follow-up
        await http.post("/api/session/skip", json={"session_id": session}, headers=shown)
        said = await http.get(f"/api/session/{session}", headers=shown)
    assert said.json().get("status") == "completed", said.text
    summary = await http.get(f"/api/session/{session}/summary", headers=shown)
    assert summary.json()["saved_to_database"], summary.text
    return str(summary.json()["db_session_id"])


async def rank(estate: Estate, key: str, resume: str, token: str) -> str:
    """A ranking of that résumé as it is kept, with what is kept of the résumé; its id."""
    ranking, owner = uuid4(), UUID(estate.tenant)
    asked = Requirements(title=token)
    ranked = Ranked(
        rank=1,
        resume_id=UUID(resume),
        filename=f"{token}.txt",
        score=1,
        bucket="pass",
        confidence=1,
        parts=(),
    )
    result = Ranking(ranking_id=ranking, requirements=asked, weights={}, ranked=(ranked,))
    body = result.model_dump_json().encode()
    place = f"reports/{owner}/{key}/{uuid4()}.json"
    store = estate.system.store
    store.client().put_object(store.bucket, place, io.BytesIO(body), len(body))
    ref = ObjectRef(key=place, sha256=hashlib.sha256(body).hexdigest(), size=len(body))
    whose = (ranking, owner, key)
    await estate.system.rows(
        "insert into rankings (id, user_id, session_key, title, wanted, version)"
        " values ($1, $2, $3, $4, '{}', 1)",
        *(*whose, token),
    )
    await estate.system.rows(
        "insert into ranking_versions (ranking_id, version, user_id, session_key, job_id,"
        " requirements, reports, objects) values ($1, 1, $2, $3, gen_random_uuid(), $4, $5, $6)",
        *(*whose, asked.model_dump_json(), json.dumps({"json": ref.model_dump()}), [place]),
    )
    for statement in _KEPT:
        await estate.system.rows(statement, UUID(resume))
    return str(ranking)


_KEPT = (
    "insert into resume_features (resume_id, user_id, session_key, version, body, space)"
    " select id, user_id, session_key, '1', 'x', 'x' from resumes where id = $1"
    " on conflict do nothing",
    "insert into resume_vectors (resume_id, user_id, session_key, version, space)"
    " select id, user_id, session_key, '1', array_fill(1, array[64])::extensions.halfvec"
    " from resumes where id = $1 on conflict do nothing",
)


async def _converse(estate: Estate, http: httpx.AsyncClient, session: str, token: str) -> None:
    """So that there are a draft and its revisions, messages, a photo, and documents of it."""
    owners = estate.owners
    photo = base64.b64encode(papers.photo()).decode()
    file = {"filename": f"{token}.png", "mime_type": "image/png", "content": photo}
    turn = {"session_id": session, "message": f"Remember {token}", "attachments": [file]}
    said = await http.post("/chat", json=turn, headers=owners)
    assert said.status_code == 200, said.text
    summary = {"op": "replace", "path": "/resume/summary", "value": f"Cooks {token}"}
    change = {"patch": [summary, {"op": "replace", "path": "/design/photo", "value": "round"}]}
    path = f"/api/v1/drafts/{session}"
    edited = await http.patch(path, json=change, headers=owners)
    assert edited.status_code == 200, edited.text
    assert (await http.get(path, headers=owners)).json()["has_photo"]
    await settled(estate.system, session)


async def hold(estate: Estate) -> None:
    """From now on turns, edits and rankings of its sessions wait for files that nobody reads."""
    file = {"filename": "a.txt", "content": base64.b64encode(b"Jane Roe").decode()}
    async with client(estate.url, estate.owners) as http:
        for letter in "AH":
            session = estate.properties[letter].things.session
            turn = {"session_id": session, "message": "", "attachments": [file]}
            later = {"Prefer": "respond-async"}
            answer = await http.post("/chat", json=turn, headers=later)
            assert answer.status_code == 202, answer.text
            job = {"jd_file": ("job.txt", b"Cook")}
            path = f"/api/rank-from-file?session_id={session}"
            answer = await http.post(path, files=job, headers=later)
            assert answer.status_code == 202, answer.text


def resume_of(token: str) -> bytes:
    """Its name, its e-mail address and a line of it hold the token."""
    text = papers.RESUME.replace("jane@example.org", f"{token}@example.org")
    text = text.replace("Jane Roe", f"Jane {token.capitalize()}")
    return text.replace("Led a team of four", f"Led the team {token}").encode()


async def _insert(estate: Estate) -> None:
    """What no route makes yet, and the end of session E."""
    system, tenant = estate.system, UUID(estate.tenant)
    interview = uuid4()
    await system.rows(
        "insert into interview_sessions (id, user_id, job_role, total_questions, completed_at)"
        " values ($1, $2, $3, 1, now())",
        *(interview, tenant, estate.email),
    )
    await system.rows(
        "insert into interview_answers (id, user_id, session_id, question_order, question_text)"
        " values (gen_random_uuid(), $1, $2, 1, $3)",
        *(tenant, interview, estate.email),
    )
    await system.rows(
        "insert into user_profiles (user_id, email) values ($1, $2) on conflict do nothing",
        *(tenant, estate.email),
    )
    await system.rows(
        "insert into analysis_stages (job_id, stage, user_id, session_key, state, begun_at)"
        " select id, 'probe', user_id, session_key, 'waiting', now() from jobs where user_id = $1",
        tenant,
    )
    # names are unique for their owner only, so his could be that of one of the owner's
    await system.rows(
        "update sessions set name = 'session_20200202_020202' where key = $1",
        session_key(estate.strange),
    )
    await system.rows(
        "update sessions set expires_at = now() - interval '1 second' where key = $1",
        estate.properties["E"].things.key,
    )


async def possessions(estate: Estate) -> set[str]:
    """The owner's rows as text, but those of session H and jobs on their way; without what reading moves."""
    system = estate.system
    held = estate.properties["H"].things.key
    tables = await system.rows(
        "select table_name as name from information_schema.columns"
        " where table_schema = 'public' and column_name = 'user_id'"
    )
    rows = await system.rows(
        " union all ".join(
            f"select '{table}' || (to_jsonb(t) - '{{last_accessed,updated_at,announced}}'::text[])::text as row"  # noqa: S608  # our own words
            f" from {table} t where user_id = $1 and t::text not like '%' || $2 || '%'"
            for table in (row["name"] for row in tables)
        ),
        *(UUID(estate.tenant), held),
    )
    found = {row["row"] for row in rows}
    return {row for row in found if '"finished_at": null' not in row}
