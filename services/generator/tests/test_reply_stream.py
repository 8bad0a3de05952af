"""The reply can be read while the answer is still being written, wherever the pieces end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_generator.attempts import Paced
from hirewire_generator.domain.reply_stream import ReplyStream


def heard(*pieces: str) -> str:
    reply = ReplyStream()
    return "".join(reply.feed(piece) for piece in pieces)


@given(st.text(max_size=200), st.sampled_from(["ASCII", "any"]), st.integers(1, 7))
def test_every_text_comes_out_as_it_was_meant(text: str, letters: str, size: int) -> None:
    written = json.dumps(
        {"reply": text, "patches": [{"reply": "no"}]}, ensure_ascii=letters == "ASCII"
    )
    pieces = [written[start : start + size] for start in range(0, len(written), size)]
    assert heard(*pieces) == text.replace("\r", "").replace("\b", "").replace("\f", "")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('```json\n{"reply": "Hi"}\n```', "Hi"),
        ('{"patches": [{"reply": "no", "value": "{\\"reply\\": \\"no\\"}"}], "reply": "Hi"}', "Hi"),
        ('{"questions": ["reply"], "reply": "Hi"}', "Hi"),
        ('{"reply": "half of it', "half of it"),
        (r'{"reply": "\ud83d\ude00 and \ud83d alone"}', "😀 and \ufffd alone"),
        (r'{"reply": "\ude00"}', "\ufffd"),
        (r'{"reply": "\uzzzz"}', "\ufffd"),
        ("I am afraid I can't.", ""),
        ("", ""),
    ],
)
def test_only_the_outermost_reply_is_read(written: str, text: str) -> None:
    assert heard(written) == text
    assert heard(*written) == text


def test_a_reply_without_end_is_read_only_so_far() -> None:
    assert len(heard('{"reply": "', *["x" * 1000] * 10)) == 4_000


async def test_pieces_come_no_faster_than_somebody_reads_and_none_is_lost() -> None:
    said: list[str] = []
    now = 0.0

    async def hear(text: str) -> None:
        said.append(text)

    words = Paced(hear, clock=lambda: now)
    for sign in '{"reply": "one **two** three four"}':
        now += 0.01
        await words.more(sign)
    await words.rest()
    assert "".join(said) == "one two three four"
    assert 3 < len(said) < 10
