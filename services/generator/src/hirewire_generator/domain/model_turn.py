"""What a language model answers to a turn, as a form that servers hold it to."""

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, WithJsonSchema

from hirewire_common.contracts.resume import (
    Award,
    Certification,
    CustomSection,
    Education,
    Experience,
    Language,
    Link,
    Project,
    Publication,
    SkillGroup,
)
from hirewire_generator.domain.plain import plain, plain_line

_MOST_QUESTIONS = 3
_LONGEST_REPLY = 4_000
_LONGEST_QUESTION = 300
_ENTRIES: tuple[type[BaseModel], ...] = (
    Experience, Education, SkillGroup, Project, Certification, Language, Award, Publication, CustomSection, Link,
)  # fmt: skip


def _object(model: type[BaseModel]) -> dict[str, Any]:
    """Strict: every field is there, and no other one; an id is given by us."""
    fields = {
        name: {"type": "array", "items": {"type": "string"}}
        if get_args(one.annotation) and _is_many(one.annotation)
        else {"type": "string"}
        for name, one in model.model_fields.items()
        if name != "id"
    }
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _is_many(annotation: object) -> bool:
    return Ellipsis in get_args(annotation)


_VALUE = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        *map(_object, _ENTRIES),
        {"type": "null"},
    ]
}


def _nothing_is_empty(value: object) -> object:
    return [] if value is None else value


class ModelOp(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    op: Literal["add", "replace", "remove", "move"]
    path: str
    source: str | None = Field(default=None, alias="from")
    value: Annotated[JsonValue, WithJsonSchema(_VALUE)] = None


class ModelTurn(BaseModel):
    """`reply` stands first, so that it can be shown while the rest is written."""

    reply: str
    patches: Annotated[list[ModelOp], BeforeValidator(_nothing_is_empty)] = Field(
        default_factory=list
    )
    questions: Annotated[list[str], BeforeValidator(_nothing_is_empty)] = Field(
        default_factory=list
    )


def reply_of(turn: ModelTurn) -> str:
    return plain(turn.reply[: 2 * _LONGEST_REPLY])[:_LONGEST_REPLY]


def questions_of(turn: ModelTurn) -> tuple[str, ...]:
    texts = [plain_line(one[:_LONGEST_REPLY])[:_LONGEST_QUESTION] for one in turn.questions]
    return tuple(one for one in texts if one)[:_MOST_QUESTIONS]
