"""Reading the files of a multipart request."""

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from hirewire_gateway.domain.documents import shown_name
from hirewire_gateway.domain.problems import Problem, too_large
from hirewire_gateway.handlers import Upload

_MOST_FILES = 200


async def read(request: Request, field: str, limit: int) -> Upload:
    """The file in `field`. Raises Problem 400 when there is none, 413 above `limit` bytes."""
    return (await read_all(request, field, limit))[0]


async def read_all(request: Request, field: str, limit: int) -> list[Upload]:
    """All files in `field`, in the order in which they came; at least one. Raises as `read`."""
    try:
        async with request.form(max_files=_MOST_FILES, max_fields=50) as form:
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
    except HTTPException as error:  # what starlette says of a body that is no multipart
        raise Problem(400, "bad_request", f"The upload is not readable: {error.detail}") from error
