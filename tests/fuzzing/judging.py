"""What is wrong with an answer of the API, measured by its own OpenAPI document."""

import json
import re
from collections.abc import Iterator
from typing import Any

from schemathesis.core.transport import Response

SLOW = 2.0
"""Seconds; an answer that waits for a job takes as long as the job."""

_INSIDE = re.compile(
    rb"Traceback|site-packages|\.py\", line|/(?:home|tmp|usr|work|root|var)/|asyncpg|sqlalchemy"
    rb"|(?i:select .{1,80} from |insert into |delete from |duplicate key|syntax error at)"
)
"""What stands in answers only when something from the inside has come out."""


def faults(declared: dict[str, Any], answer: Response) -> Iterator[str]:
    """`declared` are the operation's responses; one that is only `default` declares nothing."""
    status = str(answer.status_code)
    if answer.status_code >= 500:
        yield f"{status}"
    if answer.status_code == 503 and "retry-after" not in answer.headers:
        yield "503 without Retry-After"
    if status not in declared:
        yield f"{status} is not declared"
    else:
        yield from _of_type(declared[status], answer)
    if answer.status_code >= 400:
        yield from _of_form(answer)
    if _INSIDE.search(answer.content):
        yield "something from the inside"


def _of_type(declared: dict[str, Any], answer: Response) -> Iterator[str]:
    """The content type is one of the declared ones, and what the example shows is there."""
    given = "".join(answer.headers.get("content-type", [])).partition(";")[0]
    contents = declared.get("content", {})
    if given not in contents:
        yield f"{answer.status_code} as {given or 'nothing'}, not as {', '.join(contents)}"
        return
    shown = contents[given].get("example")
    if answer.status_code < 300 and isinstance(shown, dict):
        missing = shown.keys() - answer.json().keys()
        if missing:
            yield f"{answer.status_code} without {', '.join(sorted(missing))}"


def _of_form(answer: Response) -> Iterator[str]:
    """Whether this is an error in the one form."""
    try:
        body = json.loads(answer.content)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        yield f"{answer.status_code} is no JSON object"
        return
    if body.get("status_code") != answer.status_code:
        yield f"{answer.status_code} says that it is {body.get('status_code')}"
    if [body.get("request_id")] != answer.headers.get("x-request-id"):
        yield f"{answer.status_code} with another request id in the body"
    for name in ("detail", "error"):
        if not (isinstance(body.get(name), str) and body[name]):
            yield f"{answer.status_code} without {name}"
