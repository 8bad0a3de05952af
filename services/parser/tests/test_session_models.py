"""Which model refines a document: the session's own, the server's, or none with the reason in the reading."""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import pytest
from pydantic import SecretStr

from hirewire_common.contracts import (
    ROLES,
    Document,
    LlmConfig,
    ObjectRef,
    ParseResume,
    Principal,
    ReadResume,
    Resume,
    SessionModel,
    session_key,
)
from hirewire_common.errors import HirewireError, NotFound, TryAgain
from hirewire_common.llm import ModelConfig, Models, Trials
from hirewire_common.sealing import Seals, new_key
from hirewire_parser.app import wire
from hirewire_parser.handlers import Parser
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.refining import ByModel, BySession, NoModel
from hirewire_parser.steps import silent

SERVERS = ModelConfig("openai/the-servers", SecretStr("sk-of-the-operator"))
SESSION = session_key("mine")
SEALS = Seals(SecretStr(new_key()))
READ = ReadDocument(reading=ReadResume(resume=Resume(), unplaced=("something in doubt",)))


@dataclass
class Storage:
    says: SessionModel | HirewireError

    async def ask(self, query: Any) -> Any:
        if isinstance(self.says, HirewireError):
            raise self.says
        return self.says


def order(*, own_model: bool) -> ParseResume:
    ref = ObjectRef(key="uploads/a", sha256="0" * 64, size=3)
    return ParseResume(
        job=uuid4(),
        session=SESSION,
        principal=Principal(owner=uuid4()),
        document=Document(name="cv.pdf", media_type="application/pdf", content=ref),
        own_model=own_model,
    )


def own(base_url: str | None = None, key: str = "sk-user") -> SessionModel:
    config = LlmConfig(provider="deepseek", model_name="deepseek-chat", base_url=base_url)
    return SessionModel(config=config, sealed_key=SEALS.seal(SecretStr(key), SESSION))


async def test_a_session_with_its_own_model_is_refined_by_it() -> None:
    refiner = await BySession(Models(SERVERS, SEALS), Storage(own())).of(order(own_model=True))
    assert isinstance(refiner, ByModel)
    assert refiner.model.name == "deepseek/deepseek-chat"


async def test_a_session_without_one_is_refined_by_the_servers() -> None:
    by_session = BySession(Models(SERVERS, SEALS), Storage(TryAgain()))
    refiner = await by_session.of(order(own_model=False))
    assert isinstance(refiner, ByModel)
    assert refiner.model.name == "openai/the-servers"


async def test_without_any_model_nothing_is_refined_and_nothing_is_said_about_it() -> None:
    refiner = await BySession(Models(), Storage(TryAgain())).of(order(own_model=False))
    assert isinstance(refiner, NoModel)
    assert (await refiner.refine(READ, silent, 30.0)).refinement is None


@pytest.mark.parametrize(
    ("says", "why", "model"),
    [
        (NotFound(), "has no language model any more", ""),
        (TryAgain(), "could not be looked up", ""),
        (own("http://localhost:11434"), "operator has to allow", "deepseek/deepseek-chat"),
        (own("https://169.254.169.254"), "inner network", "deepseek/deepseek-chat"),
        (own(key="sk\nx"), "not one that can be sent", "deepseek/deepseek-chat"),
    ],
)
async def test_a_model_that_can_not_be_used_leaves_the_reading_as_it_is_with_the_reason(
    says: SessionModel | HirewireError, why: str, model: str
) -> None:
    refiner = await BySession(Models(SERVERS, SEALS), Storage(says)).of(order(own_model=True))
    reading = await refiner.refine(READ, silent, 30.0)
    assert reading.resume == READ.reading.resume
    assert reading.refinement
    assert reading.refinement.refined is False
    assert why in reading.refinement.why
    assert reading.refinement.model == model


@dataclass
class Table:
    """A bus that only notes what it is told to do."""

    answers: list[Any] = field(default_factory=list)
    handles: list[Any] = field(default_factory=list)

    def answer(self, query: Any, _: object) -> None:
        self.answers.append(query)

    def handle(self, command: Any, _: object, *, concurrency: int) -> None:
        self.handles.append(command)


def test_the_parser_answers_and_handles_what_its_role_says() -> None:
    table: Any = Table()
    nothing: Any = None
    wire(table, Parser(nothing, nothing, nothing), Trials(Models()), concurrency=1)
    assert (tuple(table.answers), tuple(table.handles)) == (
        ROLES["parser"].answers,
        ROLES["parser"].handles,
    )
