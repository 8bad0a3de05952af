"""What a client wants to have made, and out of what."""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from hirewire_common.contracts import Design, Letter, LetterWish, ReadResume, Resume, Theme
from hirewire_common.json_resume import from_json_resume
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.revising import revised
from hirewire_gateway.domain.sections import revision
from hirewire_gateway.domain.sent import Sent, Text

FileType = Literal["docx", "pdf", "md", "json", "png"]
"""`png` shows the first page."""
LONGEST_MARKDOWN = 60_000
"""Characters of a text of which a document is made."""
_LONGEST_LETTER = 20_000
"""Characters, of all paragraphs together."""
_EMPTY_LINES = re.compile(r"(?:\r\n?|\n)[^\S\n]*(?:\r\n?|\n)\s*")


def _lines(value: object) -> object:
    return value.splitlines() if isinstance(value, str) else () if value is None else value


def _paragraphs(value: object) -> object:
    """A text's paragraphs are parted by empty lines; blank ones are none."""
    if isinstance(value, str):
        return [" ".join(part.split()) for part in _EMPTY_LINES.split(value) if part.strip()]
    if isinstance(value, list):
        return [one for one in value if not isinstance(one, str) or one.strip()]
    return () if value is None else value


def _not_too_long(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    if sum(map(len, paragraphs)) > _LONGEST_LETTER:
        raise ValueError(f"must have at most {_LONGEST_LETTER} characters")
    return paragraphs


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


class SentMarkdown(Sent):
    session_id: str
    markdown: str

    @property
    def too_long(self) -> bool:
        return len(self.markdown) > LONGEST_MARKDOWN


class _Wanted(Sent):
    """`template` wins over the theme of `design`."""

    model_config = ConfigDict(populate_by_name=True)

    parsed: dict[str, Any] | None = None
    template: Annotated[Theme | None, BeforeValidator(_lower)] = None
    design: dict[str, Any] | None = None


class SentGeneration(_Wanted):
    filetype: Annotated[FileType, BeforeValidator(_lower)] = "docx"


class SentLetter(_Wanted):
    """With a `body` the letter is that; without one it is written out of the résumé.

    `body` may be the `letter.paragraphs` of an earlier answer, edited.
    """

    filetype: Annotated[Literal["docx", "pdf"], BeforeValidator(_lower)] = "pdf"
    company: Text = Field(
        default="", max_length=200, validation_alias=AliasChoices("company", "company_name")
    )
    role: Text = Field(
        default="",
        max_length=200,
        validation_alias=AliasChoices("role", "position", "target_role", "job_title"),
    )
    job_description: Text = Field(
        default="", max_length=20_000, validation_alias=AliasChoices("job_description", "jd")
    )
    recipient: Annotated[
        tuple[Annotated[str, StringConstraints(max_length=200)], ...],
        BeforeValidator(_lines),
        Field(max_length=8),
    ] = ()
    place_and_date: Text = Field(
        default="", max_length=200, validation_alias=AliasChoices("place_and_date", "date")
    )
    subject: Text = Field(default="", max_length=300)
    salutation: Text = Field(default="", max_length=300)
    body: Annotated[
        tuple[str, ...],
        BeforeValidator(_paragraphs),
        Field(max_length=40, validation_alias=AliasChoices("body", "paragraphs")),
        AfterValidator(_not_too_long),
    ] = ()
    closing: Text = Field(default="", max_length=300)

    @property
    def letter(self) -> Letter:
        return Letter(
            recipient=self.recipient,
            place_and_date=self.place_and_date,
            subject=self.subject,
            salutation=self.salutation,
            paragraphs=self.body,
            closing=self.closing,
        )

    @property
    def wish(self) -> LetterWish | None:
        """None when there is nothing left to write."""
        if self.body:
            return None
        return LetterWish(
            company=self.company, role=self.role, job_description=self.job_description
        )


def resume_of(parsed: dict[str, Any]) -> Resume:
    """Sections as the session's answers have them, or JSON Resume. Raises Problem 400 that names the field."""
    if "basics" in parsed:
        try:
            return from_json_resume(parsed)
        except ValueError as error:
            raise Problem(400, "bad_request", "parsed: this is not JSON Resume's form.") from error
    return revised(ReadResume(resume=Resume()), revision(parsed)).resume


def theme(name: str) -> Theme:
    """Raises Problem 404 for a name that is none."""
    found: Theme | None = next((one for one in get_args(Theme) if one == name), None)
    if found is None:
        themes = ", ".join(get_args(Theme))
        raise Problem(404, "not_found", f"There is no such theme. There are: {themes}.")
    return found


def designed(own: Design, wanted: _Wanted) -> Design:
    """The session's own design with what is wanted otherwise. Raises Problem 400 that names the field."""
    template = {"theme": wanted.template} if wanted.template else {}
    return redesigned(own, {**(wanted.design or {}), **template})


def redesigned(own: Design, changes: dict[str, Any]) -> Design:
    unknown = sorted(changes.keys() - Design.model_fields.keys())
    if unknown:
        possible = ", ".join(Design.model_fields)
        raise Problem(400, "bad_request", f"design.{unknown[0][:60]}: is none of {possible}.")
    try:
        return Design.model_validate({**own.model_dump(), **changes})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        named = (part for part in first["loc"] if isinstance(part, int) or part.isidentifier())
        where = ".".join(str(part) for part in named)  # without the kinds that a field may be of
        raise Problem(400, "bad_request", f"design.{where}: {first['msg']}") from error
