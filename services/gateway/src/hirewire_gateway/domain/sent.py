"""Bodies as clients send them: what all their forms have in common, and how they are read."""

from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    WithJsonSchema,
)

from hirewire_common.contracts import LONGEST_DESCRIPTION
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.wording import wrong


class Sent(BaseModel):
    """Unknown fields are ignored, and no error says what stood in a field."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)


Form = TypeVar("Form", bound=BaseModel)


def _nothing_is_empty(value: object) -> object:
    return "" if value is None else value


def description(text: str) -> str:
    """A job's, as it is. Raises Problem 413 for one that is too long."""
    if len(text) > LONGEST_DESCRIPTION:
        raise Problem(
            413,
            "too_large",
            f"The job's description has {len(text):,} characters, and at most {LONGEST_DESCRIPTION:,} are read. Send what it"
            " asks for, and leave out the rest.",
        )
    return text


Text = Annotated[str, BeforeValidator(_nothing_is_empty)]
Description = Annotated[
    Text,
    AfterValidator(description),
    WithJsonSchema({"type": "string", "maxLength": LONGEST_DESCRIPTION}),
]
"""Of a job. Raises Problem 413 for one that is too long."""


def read(form: type[Form], body: dict[str, Any]) -> Form:
    """Raises Problem 400 that names the field, and never says what stood in it."""
    try:
        return form.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "body"
        raise Problem(400, "bad_request", f"{where}: {wrong(first)}") from None
