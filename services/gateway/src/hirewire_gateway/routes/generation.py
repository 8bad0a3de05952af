"""Documents that are asked for, and the themes that they can be set in."""

import base64
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from hirewire_common.contracts import (
    DOCUMENT_TYPES,
    DocumentMade,
    Draft,
    Event,
    JobFailed,
)
from hirewire_gateway.domain import generation, views
from hirewire_gateway.domain.generation import (
    LONGEST_MARKDOWN,
    SentGeneration,
    SentLetter,
    SentMarkdown,
)
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, unknown_resume
from hirewire_gateway.domain.sent import read
from hirewire_gateway.handlers import Errand
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import answered, good_end, later
from hirewire_gateway.routes.deps import JsonBody, Needed, Ordering, Parts, Running
from hirewire_gateway.routes.examples import generation as examples

router = APIRouter(tags=["documents"])

_TOO_LONG = f"The text is longer than {LONGEST_MARKDOWN:,} characters. Shorten it."


@router.post(
    "/generate-docx",
    summary="A Word file of a Markdown text",
    responses=examples.DOCX,
    openapi_extra=bodies.MARKDOWN,
)
async def generate_docx(parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """A text of which no document can be made is `success: false`, with the reason in `error`."""
    sent = read(SentMarkdown, body)
    place = await parts.callers.named_workplace(errand.caller, sent.session_id)
    told = {"session_id": place.handle, "docx_base64": None, "success": False, "error": None}
    if sent.too_long:
        return JSONResponse({**told, "error": _TOO_LONG})
    await parts.rates.generation(place.key, errand.once)
    wanted = {"format": "docx", "markdown": sent.markdown}
    try:
        accepted = await parts.documents.make(errand, place, wanted)
    except Problem as problem:
        if problem.code != "too_large":
            raise
        return JSONResponse({**told, "error": problem.detail})
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    if isinstance(accepted.event, JobFailed):
        return JSONResponse({**told, "error": accepted.event.fault.message})
    made = good_end(accepted.event, DocumentMade)
    content = await parts.documents.content(made.content) if made.content else b""
    written = base64.b64encode(content).decode()
    return JSONResponse({**told, "docx_base64": written, "success": True})


@router.post("/api/v1/generate_resume", include_in_schema=False)
@router.post(
    "/api/v1/generate_resume/",
    summary="The session's résumé as a file",
    responses=examples.GENERATE,
    openapi_extra=bodies.GENERATION,
)
async def generate_resume(
    parts: Running, errand: Ordering, place: Needed, body: JsonBody
) -> JSONResponse:
    """The link in `download_url` is good for a few minutes; ask again for another."""
    sent = read(SentGeneration, body)
    return await _made(parts, errand, place, sent, {"format": sent.filetype})


@router.post("/api/v1/cover_letter", include_in_schema=False)
@router.post(
    "/api/v1/cover_letter/",
    summary="A cover letter that goes with the résumé",
    responses=examples.LETTER,
    openapi_extra=bodies.LETTER,
)
async def cover_letter(
    parts: Running, errand: Ordering, place: Needed, body: JsonBody
) -> JSONResponse:
    """With a `body` it is set as it is; without one it is written, and says nothing that the résumé does not say.

    The answer's `letter` is what it says, to be edited and sent again as `body`. `provider_used` tells who wrote it, and
    `degraded_reason` why a language model that should have did not.
    """
    sent = read(SentLetter, body)
    wanted = {
        "format": sent.filetype,
        "letter": sent.letter.model_dump(),
        "wish": sent.wish.model_dump() if sent.wish else None,
        "own_model": place.own_model,
    }
    return await _made(parts, errand, place, sent, wanted)


@router.get("/api/v1/templates", summary="The themes", responses=examples.TEMPLATES)
async def templates(parts: Running) -> dict[str, Any]:
    return views.templates(await parts.documents.templates())


@router.get(
    "/api/v1/templates/{name}/preview.png",
    summary="What a theme looks like",
    responses=examples.PREVIEW,
    response_class=Response,
)
async def preview(name: str, parts: Running, letter: bool = False) -> Response:  # noqa: FBT001, FBT002  # a query's own form
    theme = generation.theme(name)
    picture = await parts.documents.preview(theme, letter=letter)
    headers = {"Cache-Control": "public, max-age=3600"}
    return Response(picture, media_type="image/png", headers=headers)


async def _draft(parts: Parts, place: Workplace, sent: SentGeneration | SentLetter) -> Draft:
    """What is to be shown. Raises Problem 404 when there is nothing."""
    contents = await parts.sessions.contents(place)
    current = await parts.drafts.current(place, contents)
    own = current.draft if current else Draft()
    if sent.parsed is None and current is None:
        raise unknown_resume("There is no résumé in this session yet. Upload or send one first.")
    resume = generation.resume_of(sent.parsed) if sent.parsed is not None else own.resume
    return own.model_copy(
        update={"resume": resume, "design": generation.designed(own.design, sent)}
    )


async def _made(
    parts: Parts,
    errand: Errand,
    place: Workplace,
    sent: SentGeneration | SentLetter,
    wanted: dict[str, Any],
) -> JSONResponse:
    draft = await _draft(parts, place, sent)
    await parts.rates.generation(place.key, errand.once)
    accepted = await parts.documents.make(errand, place, wanted, draft=draft)
    theme = {"template": draft.design.theme}
    return answered(accepted, place, lambda end: {**linked(parts, end), **theme})


def linked(parts: Parts, event: Event) -> dict[str, Any]:
    """A document that was made, with a link to it. Raises Problem when it could not be."""
    made = good_end(event, DocumentMade)
    if made.content is None:
        raise Problem(409, "conflict", "The résumé was changed before this document was made.")
    url = parts.files.link(made.content.key, name=made.name, media_type=DOCUMENT_TYPES[made.format])
    return views.document(made, url)
