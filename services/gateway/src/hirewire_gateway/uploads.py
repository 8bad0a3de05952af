"""Reading what does not come as JSON: the files of a multipart request, and fields of forms and addresses."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Request
from starlette.datastructures import FormData, ImmutableMultiDict, UploadFile
from starlette.exceptions import HTTPException

from hirewire_gateway.domain.documents import shown_name
from hirewire_gateway.domain.problems import Problem, too_large
from hirewire_gateway.domain.storable import flaw
from hirewire_gateway.handlers import Upload

_MOST_FILES = 200
_MOST_FIELDS = 10_100
_LARGEST_FIELD = 4 * 1024 * 1024
"""Bytes: whatever is too long for its purpose is refused by its name, which can be told only when it was read."""


async def read(request: Request, field: str, limit: int) -> Upload:
    """The file in `field`. Raises Problem 400 when there is none, 413 above `limit` bytes."""
    return (await read_all(request, field, limit))[0]


async def read_all(request: Request, field: str, limit: int) -> list[Upload]:
    """All files in `field`, in the order in which they came; at least one. Raises as `read`."""
    async with _form(request) as form:
        return await _files(form, field, limit)


async def read_with(request: Request, field: str, limit: int) -> tuple[Upload, dict[str, Any]]:
    """The file in `field`, and what stands in the fields beside it or in the address. Raises as `read`."""
    async with _form(request) as form:
        return (await _files(form, field, limit))[0], said(request.query_params) | said(form)


async def read_fields(request: Request) -> dict[str, Any]:
    """Those of a form and of the address. Raises Problem 400 for what is no form."""
    async with _form(request) as form:
        return said(request.query_params) | said(form)


def said(fields: ImmutableMultiDict[str, Any]) -> dict[str, Any]:
    """Each field's text, or its texts where it comes several times; files are none. Raises Problem 400 for one that nobody can keep."""
    found: dict[str, Any] = {}
    for name in fields:
        texts = [value for value in fields.getlist(name) if isinstance(value, str)]
        if wrong := next((wrong for text in texts if (wrong := flaw(text))), None):
            raise Problem(400, "bad_request", f"{shown_name(name)}: {wrong}.")
        if texts:
            found[name] = texts if len(texts) > 1 else texts[0]
    return found


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    try:
        async with request.form(
            max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=_LARGEST_FIELD
        ) as form:
            yield form
    except HTTPException as error:  # what starlette says of a body that is no multipart
        raise Problem(400, "bad_request", f"The upload is not readable: {error.detail}") from error


async def _files(form: FormData, field: str, limit: int) -> list[Upload]:
    files = [part for part in form.getlist(field) if isinstance(part, UploadFile)]
    if not files:
        raise Problem(
            400,
            "missing_file",
            f"{field}: send the file as multipart/form-data in the field '{field}'.",
        )
    for file in files:
        if (file.size or 0) > limit:
            raise too_large(shown_name(file.filename), limit)
    return [Upload(shown_name(file.filename), await file.read()) for file in files]
