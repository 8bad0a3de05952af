"""Résumés as text of other kinds, and what the files of a download are called."""

import json
import re
import unicodedata
from typing import Literal

from hirewire_common.contracts import Draft, Resume
from hirewire_common.contracts.document import Format
from hirewire_common.errors import Refused
from hirewire_common.json_resume import from_json_resume, to_json_resume
from hirewire_common.markdown import draft_to_markdown, from_markdown

TextFormat = Literal["md", "json"]
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_LONGEST = 80


def export(draft: Draft, kind: TextFormat) -> bytes:
    """UTF-8, what the design shows. JSON is JSON Resume 1.0.0."""
    if kind == "md":
        return draft_to_markdown(draft).encode()
    return json.dumps(to_json_resume(draft.visible), ensure_ascii=True, indent=2).encode()


def read_in(text: str, kind: TextFormat) -> Resume:
    """What somebody brings as text; Refused when it is none of its kind."""
    if kind == "md":
        return from_markdown(text)
    try:
        return from_json_resume(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise Refused("bad_request", "This is not a résumé in JSON Resume's form.") from error


def download_name(name: str, kind: Format, *, what: str = "Résumé") -> str:
    """`Jane Roe - Résumé.pdf`: letters of any language, but none that a file system refuses."""
    person = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name)).split())
    person = person[:_LONGEST].strip(" .-")
    if _RESERVED.fullmatch(person):
        person = ""
    return f"{person} - {what}.{kind}" if person else f"{what}.{kind}"
