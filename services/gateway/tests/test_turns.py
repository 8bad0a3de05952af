"""What comes into the conversation: words, and files as browsers put them into JSON."""

import base64
from typing import Any

import pytest

from hirewire_gateway.domain.chat import SentFile, SentTurn, check, taken
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import read

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def turn(**fields: Any) -> SentTurn:
    sent: SentTurn = read(SentTurn, {"session_id": "x", **fields})
    return sent


def file(data: bytes, name: str = "cv.txt", **fields: str) -> SentFile:
    content = base64.b64encode(data).decode()
    return SentFile.model_validate({"filename": name, "content": content, **fields})


@pytest.mark.parametrize("words", ["", "  \n", None])
def test_who_says_nothing_and_sends_nothing_is_told_so(words: str | None) -> None:
    with pytest.raises(Problem) as refused:
        check(turn(message=words, attachments=None))
    assert (refused.value.status, refused.value.code) == (400, "bad_request")


def test_a_file_needs_no_words() -> None:
    check(turn(message=None, attachments=[{"filename": None, "content": "SGk="}]))


def test_a_message_that_is_too_long_is_413_and_says_what_to_do() -> None:
    check(turn(message="é" * 20_000))
    with pytest.raises(Problem) as refused:
        check(turn(message="é" * 20_001))
    assert (refused.value.status, refused.value.code) == (413, "too_large")
    assert "20,000" in refused.value.detail


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"message": 7}, "message"),
        ({"attachments": "a.pdf"}, "attachments"),
        ({"attachments": [{"filename": "a.pdf"}]}, "attachments.0.content"),
        ({"attachments": [{"content": "SGk="}] * 11}, "attachments"),
    ],
)
def test_what_is_wrong_in_a_turn_is_named(fields: dict[str, Any], named: str) -> None:
    with pytest.raises(Problem) as refused:
        turn(**fields)
    assert refused.value.status == 400
    assert refused.value.detail.startswith(f"{named}:")


def test_the_content_tells_the_type_whatever_its_sender_thinks() -> None:
    sent = file(PNG, "me.jpg", file_type="pdf", mime_type="application/pdf")
    got = taken(sent, 1000)
    assert (got.media_type, got.picture, got.problem) == ("image/png", True, "")


@pytest.mark.parametrize(
    ("mime", "name"), [("image/png", "pasted.png"), (WORD, "pasted.docx"), ("", "pasted")]
)
def test_what_has_no_suffix_gets_one_from_its_type(mime: str, name: str) -> None:
    assert taken(file(b"x", "pasted", mime_type=mime), 1000).name == name


def test_a_file_without_a_name_has_one() -> None:
    assert taken(file(b"Jane", ""), 1000).name == "file"


@pytest.mark.parametrize("around", ["{}", "data:text/plain;base64,{}", "\n{}\n", "{}=="])
def test_base64_is_read_as_browsers_write_it(around: str) -> None:
    bare = base64.b64encode(b"Jane Roe").decode().rstrip("=")
    content = around.format(bare)
    sent = SentFile(filename="cv.txt", content=content if "==" not in around else f"{bare}=")
    assert taken(sent, 1000).data == b"Jane Roe"


@pytest.mark.parametrize("content", ["§§§", "a", "data:text/plain,Jane", "SGk=SGk=", "SG-k_"])
def test_what_is_no_base64_is_a_problem_of_that_file_alone(content: str) -> None:
    got = taken(SentFile(filename="cv.txt", content=content), 1000)
    assert (got.media_type, got.data) == (None, b"")
    assert "base64" in got.problem


def test_a_file_that_is_too_large_or_of_no_use_is_named() -> None:
    large = taken(file(b"x" * 11), 10)
    odd = taken(file(b"MZ", "tool.exe"), 10)
    assert large.media_type is odd.media_type is None
    assert large.problem.startswith("'cv.txt' is larger")
    assert odd.problem


def test_a_name_is_shown_without_paths_and_controls() -> None:
    assert taken(file(b"x", "../../etc/\u202etxt.cv.txt"), 10).name == "txt.cv.txt"


def test_what_is_wrong_with_a_file_is_said_without_its_name_which_stands_beside_it() -> None:
    sent = SentFile.model_validate({"filename": "a.exe", "content": "SGk="})
    assert taken(sent, 100).problem.startswith("files of type .exe are not read.")
