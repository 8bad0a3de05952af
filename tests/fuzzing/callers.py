"""Who asks while the API is fuzzed: the callers of both auth modes, with sessions, résumés and jobs that are there."""

from dataclasses import dataclass, field
from uuid import uuid4

import httpx
from tests.flow import System

_RESUME = "Jane Roe\njane@example.com\n\nExperience\nEngineer, Acme Ltd, 2021-03 to present\n"


@dataclass(frozen=True)
class Caller:
    """`known` are values of parameters and fields that lead somewhere; `headers` None: what was generated stays."""

    name: str
    url: str
    headers: dict[str, str] | None = None
    known: dict[str, list[str]] = field(default_factory=dict)


def everybody(system: System) -> list[Caller]:
    """With new sessions at each call: what one operation has destroyed is there again for the next."""
    user = {"X-User-Id": f"fuzz-{uuid4()}@example.com"}
    token = system.bearer()
    by_name = _at_home(system.one, user)
    signed_in = _at_home(system.jwt, token)
    guest = _at_home(system.jwt, {})
    return [
        Caller("open, as generated", system.one),
        Caller("open, guest", system.one, {}, by_name),
        Caller("open, named", system.one, user, by_name),
        Caller("open, session", system.one, _shown(by_name), by_name),
        Caller("jwt, as generated", system.jwt),
        Caller("jwt, guest", system.jwt, {}, guest),
        Caller("jwt, token", system.jwt, token, signed_in),
        Caller("jwt, token and session", system.jwt, token | _shown(signed_in), signed_in),
        Caller("jwt, session", system.jwt, _shown(guest), guest),
    ]


def _shown(known: dict[str, list[str]]) -> dict[str, str]:
    return {"X-Session-ID": known["session_id"][0]}


def _at_home(url: str, headers: dict[str, str]) -> dict[str, list[str]]:
    """A session with a résumé and a conversation in it, and a recording that is none."""
    with httpx.Client(base_url=url, headers=headers, timeout=60, trust_env=False) as http:
        made = http.post("/create-session").raise_for_status().json()
        shown = {"X-Session-ID": made["session_id"]}
        files = {"file": ("cv.txt", _RESUME.encode())}
        read = http.post("/api/resume/parse", files=files, headers=shown).raise_for_status().json()
        said = {"session_id": made["session_id"], "message": "Add Go to my skills"}
        http.post("/chat", json=said).raise_for_status()
        slot = (
            http.post("/api/v1/upload-url", json={"file_type": "audio"}).raise_for_status().json()
        )
        httpx.put(slot["upload_url"], content=b"<html>", trust_env=False).raise_for_status()
    return {
        "session_id": [made["session_id"], made["name"], slot["session_id"]],
        "file_key": [slot["file_key"]],
        "number": ["1", "2"],
        "path": ["/resume/summary", "/resume/skills/-", "/resume/profile", "/design", "/photo"],
        "from": ["/resume/skills/skills-1", "/resume/summary", "/photo/key"],
        "resume_id": [read["resume_id"]],
        "job_id": [read["job_id"]],
    }
