"""What running services are asked for, once each, over HTTP; every function answers what came out of it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pypdfium2

from hirewire_testing.model_server import ModelServer

EXAMPLES = Path(__file__).parents[2] / "examples"
ROLE = "Senior Backend Engineer"
ANSWER = (
    "Our confirmations took nine seconds, because fourteen services polled each other. I proposed to put an event bus in "
    "between, and measured after each step. In the end it was 400 milliseconds."
)


class WrongAnswer(Exception):
    """Of a service that runs, and does something else than what it was asked for."""


def expect(holds: object, told: object) -> None:
    if not holds:
        raise WrongAnswer(str(told)[:1000])


def asked(http: httpx.Client, path: str, body: Any = None, **more: Any) -> Any:
    answer = http.post(path, json=body, **more) if body is not None else http.post(path, **more)
    expect(answer.is_success, f"{path}: {answer.status_code} {answer.text}")
    return answer.json()


def read(http: httpx.Client) -> str:
    file = EXAMPLES / "jane-roe.pdf"
    told = asked(http, "/api/resume/parse", files={"file": (file.name, file.read_bytes())})
    expect(told["data"]["name"] == "Jane Roe", told)
    return f"a résumé was read: {told['data']['name']}"


def seen(http: httpx.Client) -> str:
    """The same as a picture, by Tesseract."""
    page = pypdfium2.PdfDocument(EXAMPLES / "jane-roe.pdf")[0].render(scale=3).to_pil()
    picture = BytesIO()
    page.convert("L").save(picture, "PNG")
    told = asked(http, "/api/resume/parse", files={"file": ("scan.png", picture.getvalue())})
    expect(told["data"]["name"] == "Jane Roe", told)
    return f"a picture of it was read: {told['data']['email']}"


def talked(http: httpx.Client) -> str:
    session = asked(http, "/create-session")["session_id"]
    for words in (
        "I'm a senior software engineer with 5 years experience in React",
        "Ana Ruiz",
        "use the classic theme",
    ):
        told = asked(http, "/chat", {"session_id": session, "message": words})
    expect("classic" in told["message"], told)
    for kind, begins in (("pdf", b"%PDF-"), ("docx", b"PK"), ("md", b"# Ana Ruiz")):
        made = asked(
            http, "/api/v1/generate_resume/", {"filetype": kind}, headers={"X-Session-ID": session}
        )
        file = httpx.get(made["download_url"]).content
        expect(file.startswith(begins), file[:100])
    return f"a résumé was talked into being: {told['message']} PDF, DOCX and Markdown"


def ranked(http: httpx.Client) -> str:
    me = {"X-User-Id": "smoke@example.com"}
    names = ("jane-roe.pdf", "sam-okafor.txt", "maria-lind.txt")
    files = [("file", (name, (EXAMPLES / name).read_bytes())) for name in names]
    asked(http, "/api/resumes/upload", files=files, headers=me)
    job = ("backend-engineer.txt", (EXAMPLES / "backend-engineer.txt").read_bytes())
    told = asked(http, "/api/rank-from-file", files={"jd_file": job}, headers=me)
    order = [one["filename"] for one in told["ranked_resumes"]]
    expect(sorted(order) == sorted(names), told)
    expect(order[0] == "jane-roe.pdf", told)
    return f"résumés were ranked: {', '.join(order)}"


def interviewed(http: httpx.Client) -> str:
    context = {
        "target_role": ROLE,
        "job_description": (EXAMPLES / "backend-engineer.txt").read_text(),
    }
    order = {"resume_data": {"skills": ["Python"]}, "num_questions": 2, "job_context": context}
    begun = asked(http, "/api/session/create-conversational", order)
    said = {"session_id": begun["session_id"], "answer_text": ANSWER}
    told = asked(http, "/api/session/conversational-answer", said)
    expect(told["evaluation"]["score"] > 0, told)
    return f"an answer was evaluated: {told['evaluation']['score']}"


def watched(http: httpx.Client) -> str:
    place = asked(http, "/api/v1/upload-url", {"file_type": "video"})
    recording = (EXAMPLES / "answer.webm").read_bytes()
    stored = httpx.put(place["upload_url"], content=recording, headers=place["required_headers"])
    expect(stored.is_success, stored.text)
    order = {"file_key": place["file_key"], "question": "Tell me about a problem that you solved."}
    told = asked(http, "/api/v1/analyze", order)
    words = told["transcript_analysis"]["full_text"]
    expect("warehouse" in words, told)
    expect(told["scores"]["delivery"] > 0, told)
    report = http.get(told["report_urls"]["pdf"])
    expect(report.content.startswith(b"%PDF-"), report.text[:100])
    return f"a recording was analysed: {told['scores']['delivery']}, “{words[:40]}…”"


def modelled(http: httpx.Client, model: ModelServer) -> str:
    """By each of the three protocols, as a user's own model is tried out."""
    origin = model.url.removesuffix("/v1")
    for provider in ("openai", "anthropic", "gemini"):
        config = {"provider": provider, "model_name": "m-1", "base_url": origin, "api_key": "k"}
        told = asked(http, "/api/v1/session/test-config", config)
        expect(told["success"], told)
    return f"language models were asked: {', '.join(path.split('?')[0] for path in model.paths)}"


WORK: tuple[Callable[[httpx.Client], str], ...] = (read, seen, talked, ranked, interviewed, watched)
"""Of every service something."""


def done(url: str, model: ModelServer) -> None:
    """All of it; prints what came out. Raises WrongAnswer."""
    with httpx.Client(base_url=url, timeout=180) as http:
        for work in WORK:
            print(f"  {work(http)}", flush=True)
        print(f"  {modelled(http, model)}", flush=True)
