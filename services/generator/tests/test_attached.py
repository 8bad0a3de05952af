"""What a job of another session brings to this one: nothing, whoever names it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from hirewire_common.contracts import (
    Attachment,
    Design,
    Draft,
    GetJob,
    GetResume,
    Job,
    MakeDocument,
    ObjectRef,
    PictureKept,
    Principal,
    Profile,
    Query,
    Resume,
    StoredDraft,
    TakeTurn,
    WireEvent,
    pack_event,
    photos_of,
    session_key,
)
from hirewire_generator.attached import files_of
from hirewire_generator.content import Contents
from hirewire_generator.drafting import Drafts
from hirewire_generator.letters import WrittenLetter

OWNER = Principal(owner=uuid4())
MINE, OTHER = session_key(uuid4()), session_key(uuid4())


def kept(session: str, job: UUID) -> PictureKept:
    """A photo of that session."""
    content = ObjectRef(key=f"{photos_of(OWNER, session)}{job}.jpg", sha256="0" * 64, size=4)
    return PictureKept(
        job=job, session=session, principal=OWNER, name="me.jpg", content=content, width=1, height=1
    )


@dataclass
class FakeStorage:
    """Jobs that have kept a photo, each of the owner's but not each of this session; and one draft."""

    sessions: dict[UUID, str] = field(default_factory=dict)
    draft: Draft = field(default_factory=Draft)

    async def ask(self, query: Query[Any]) -> Any:
        at = datetime.now(UTC)
        if not isinstance(query, GetJob):
            assert not isinstance(query, GetResume)
            return StoredDraft(draft=self.draft, revision=1, updated_at=at)
        session = self.sessions[query.id]
        outcome: WireEvent = pack_event(kept(session, query.id))
        return Job(
            id=query.id,
            session=session,
            kind="parser.parse",
            state="succeeded",
            outcome=outcome,
            created_at=at,
            updated_at=at,
        )


class FakePhotos:
    async def get(self, ref: ObjectRef) -> bytes:
        return ref.key.encode()


class NoLetters:
    async def written(self, command: MakeDocument, draft: Draft) -> WrittenLetter:
        raise AssertionError("nobody wished for one")


async def test_a_job_of_another_session_brings_nothing() -> None:
    mine, other = uuid4(), uuid4()
    drafts = Drafts(FakeStorage({mine: MINE, other: OTHER}), FakePhotos())
    named = tuple(Attachment(name=f"{n}.jpg", job=job) for n, job in enumerate((mine, other)))
    turn = TakeTurn(job=uuid4(), session=MINE, principal=OWNER, message="", attachments=named)
    found = await files_of(drafts, turn)
    assert found.used == ("0.jpg",)
    assert found.photo == kept(MINE, mine).content


async def _photo_shown(photo: ObjectRef | None) -> bytes | None:
    draft = Draft(
        resume=Resume(profile=Profile(name="Ana")), design=Design(photo="round"), photo=photo
    )
    contents = Contents(Drafts(FakeStorage(draft=draft), FakePhotos()), NoLetters())
    order = MakeDocument(job=uuid4(), session=MINE, principal=OWNER, format="pdf")
    content = await contents.of(order)
    assert content is not None
    return content.photo


async def test_a_photo_of_another_session_is_never_shown() -> None:
    ours, theirs = kept(MINE, uuid4()).content, kept(OTHER, uuid4()).content
    assert await _photo_shown(ours) == ours.key.encode()
    upload = ours.model_copy(update={"key": ours.key.replace("photos/", "uploads/")})
    for foreign in (theirs, upload, None):
        assert await _photo_shown(foreign) is None
