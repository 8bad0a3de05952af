"""Examples for questions, evaluations and transcripts without an interview."""

from hirewire_gateway.routes.examples.common import COMMON, Responses, error, example, too_many
from hirewire_gateway.routes.examples.evaluations import CONTEXT, EVALUATION, QUESTION

_COMMON: Responses = {
    **COMMON,
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another request."),
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}

QUESTIONS: Responses = {
    **_COMMON,
    200: example(
        "In the order in which they would be asked",
        {
            "success": True,
            "questions": [QUESTION],
            "total": 1,
            "job_context": CONTEXT,
            "notes": [],
            "provider_used": "builtin",
            "degraded_reason": "",
        },
    ),
    400: error(400, "bad_request", "num_questions: should be a whole number from 1 to 30"),
    413: error(
        413,
        "too_large",
        "resume_data: is longer than any résumé: at most 200,000 characters are read. Shorten it.",
    ),
    429: too_many(
        error(
            429,
            "rate_limited",
            "Too many requests for questions from your address: at most 60 a minute. Try again in 20 seconds.",
        )
    ),
}
EVALUATE: Responses = {
    **_COMMON,
    200: example("What it is worth, and why", {"success": True, "evaluation": EVALUATION}),
    400: error(400, "bad_request", "answer_text: is empty. Send what was said."),
    413: error(
        413,
        "too_large",
        "answer_text: has 102,400 characters, and at most 20,000 are read. Shorten it.",
    ),
    429: too_many(
        error(
            429,
            "rate_limited",
            "Too many answers to evaluate from your address: at most 60 a minute. Try again in 20 seconds.",
        )
    ),
}
SPEECH_STATUS: Responses = {
    **COMMON,
    200: example(
        "Whether, and by whom",
        {
            "available": True,
            "message": "Recordings in English are written down on this server.",
            "transcriber": "pocketsphinx",
            "languages": ["en"],
        },
    ),
}
SPEECH: Responses = {
    **_COMMON,
    200: example(
        "What was said",
        {
            "success": True,
            "transcript": "I moved our billing to another database",
            "confidence": 0.82,
            "language": "en",
            "audio_size_bytes": 48212,
            "duration_seconds": 6.2,
            "transcriber": "pocketsphinx",
            "notes": [],
        },
    ),
    400: error(
        400, "missing_file", "audio: send the file as multipart/form-data in the field 'audio'."
    ),
    413: error(413, "too_large", "'answer.webm' is larger than 10 MiB. Send a smaller file."),
    415: error(415, "unsupported_type", "This is no audio that can be read."),
    422: error(422, "empty", "audio: the recording is empty. Record it again."),
    429: too_many(
        error(
            429,
            "rate_limited",
            "Too many recordings to write down from your address: at most 60 a minute. Try again in 20 seconds.",
        )
    ),
}
