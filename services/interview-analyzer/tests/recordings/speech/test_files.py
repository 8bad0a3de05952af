"""What browsers, phones and recorders make is read; what is damaged as far as it goes; anything else is told to be none."""

import io
import random
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import pytest

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.containers import container_of
from hirewire_interview_analyzer.media.opening import CLOSED
from hirewire_interview_analyzer.media.sound import BYTES_A_SECOND
from hirewire_interview_analyzer.speech.decoding import decoded

Encode = Callable[..., bytes]
RANDOM = random.Random(1)  # noqa: S311  (no secret)
KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "webm of a browser": ("webm", "libopus", {"live": "1"}),
    "webm with pictures": ("webm", "libopus", {"picture": True}),
    "ogg with opus": ("ogg", "libopus", {}),
    "ogg with flac": ("ogg", "flac", {}),
    "mp3": ("mp3", "libmp3lame", {"rate": 44_100}),
    "wav": ("wav", "pcm_s16le", {"rate": 44_100, "layout": "stereo"}),
    "wav of eight bits": ("wav", "pcm_u8", {"rate": 8_000}),
    "flac": ("flac", "flac", {"rate": 16_000}),
    "m4a": ("ipod", "aac", {"rate": 44_100}),
    "mp4 in fragments": ("mp4", "aac", {"movflags": "frag_keyframe+empty_moov"}),
    "mp4 with opus": ("mp4", "libopus", {}),
    "aac": ("adts", "aac", {"layout": "stereo"}),
}


def code_of(data: bytes, most: float = 60) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        decoded(data, most)
    return refused.value.code, refused.value.message


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_recording_gives_the_same_seconds_of_sound(
    kind: str, samples: bytes, encode: Encode
) -> None:
    container, codec, options = KINDS[kind]
    sound = decoded(encode(samples, container, codec, **options), 60)
    assert sound.seconds == pytest.approx(len(samples) / BYTES_A_SECOND, abs=0.1)
    assert not sound.damaged
    assert not sound.breaks_off
    assert _alike(sound.samples, samples)


@pytest.mark.parametrize(
    "kind", ["webm of a browser", "mp3", "wav", "flac", "mp4 in fragments", "aac"]
)
def test_of_a_recording_that_breaks_off_the_beginning_is_read(
    kind: str, samples: bytes, encode: Encode
) -> None:
    container, codec, options = KINDS[kind]
    whole = encode(samples, container, codec, **options)
    sound = decoded(whole[: len(whole) // 2], 60)
    assert 0.3 < sound.seconds / (len(samples) / BYTES_A_SECOND) < 0.6


@pytest.mark.parametrize("kind", ["webm with pictures", "mp3"])
def test_a_recording_that_breaks_off_is_told_where_it_says_how_long_it_was(
    kind: str, samples: bytes, encode: Encode
) -> None:
    container, codec, options = KINDS[kind]
    whole = encode(samples, container, codec, **options)
    assert decoded(whole[: len(whole) // 2], 60).breaks_off


@pytest.mark.parametrize("kind", KINDS)
def test_changed_bytes_cost_what_they_hit_or_the_recording_but_nothing_else(
    kind: str, samples: bytes, encode: Encode
) -> None:
    container, codec, options = KINDS[kind]
    whole = encode(samples, container, codec, **options)
    for _ in range(5):
        changed = bytearray(whole)
        for _ in range(40):
            changed[RANDOM.randrange(len(changed))] ^= 1 << RANDOM.randrange(8)
        assert _code(bytes(changed)) in {"", "corrupt", "unsupported_type", "too_large"}


def test_a_browsers_recording_with_a_damaged_middle_is_read_around_it_and_told(
    samples: bytes, encode: Encode
) -> None:
    changed = bytearray(encode(samples, "webm", "libopus", cluster_time_limit="500"))
    middle = len(changed) // 2
    changed[middle - 12_000 : middle + 12_000] = bytes(24_000)
    sound = decoded(bytes(changed), 60)
    assert sound.damaged
    assert 5 < sound.seconds < 10


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><title>Sign in</title>",
        '<svg xmlns="http://www.w3.org/2000/svg"><audio href="http://127.0.0.1/"/></svg>',
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:1/a.ts\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        '{"audio": "aGVsbG8="}',
        "data:audio/webm;base64,GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibQ==",
        "Ünïcödé",
    ],
)
def test_a_text_is_no_recording_whatever_it_says_of_itself(text: str) -> None:
    for data in (text.encode(), text.encode("utf-16")):
        assert code_of(data) == ("unsupported_type", refusals.TEXT)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x03\x04" + bytes(100),
        b"RIFF\x00\x00\x00\x00AVI " + bytes(100),
        b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f",
        bytes(1000),
        RANDOM.randbytes(5000),
    ],
)
def test_other_files_are_no_recordings(data: bytes) -> None:
    assert code_of(data) == ("unsupported_type", refusals.UNKNOWN)


@pytest.mark.parametrize(
    "head",
    [
        b"\x1a\x45\xdf\xa3",
        b"OggS",
        b"fLaC",
        b"RIFF\x00\x00\x00\x00WAVE",
        b"\x00\x00\x00\x18ftypM4A ",
    ],
)
def test_a_head_without_a_recording_behind_it_is_damaged(head: bytes) -> None:
    for rest in (b"", bytes(300), RANDOM.randbytes(3000)):
        assert code_of(head + rest) == ("corrupt", refusals.UNREADABLE)


def test_nothing_at_all_is_told_as_that() -> None:
    assert code_of(b"") == ("empty", refusals.EMPTY)


def test_pictures_without_sound_are_told_as_that(encode: Encode) -> None:
    assert code_of(encode(b"", "webm", "", picture=True)) == ("unsupported_type", refusals.NO_SOUND)


def test_sound_in_a_coding_that_no_recorder_writes_is_not_decoded(
    samples: bytes, encode: Encode
) -> None:
    code, message = code_of(encode(samples, "matroska", "ac3"))
    assert code == "unsupported_type"
    assert "(ac3)" in message


def test_longer_than_allowed_is_refused(spoken: bytes) -> None:
    assert decoded(spoken, 11).seconds > 10
    assert code_of(spoken, 10) == ("too_large", refusals.too_long(10))
    assert "10:00 minutes" in refusals.too_long(600)


def test_even_a_list_of_other_files_that_got_this_far_would_open_none(
    tmp_path: Path, spoken: bytes
) -> None:
    (tmp_path / "elsewhere.ogg").write_bytes(spoken)
    listed = f"ffconcat version 1.0\nfile '{tmp_path}/elsewhere.ogg'\n".encode()
    trusting = {"safe": "0"}
    with av.open(io.BytesIO(listed), "r", format="concat", options=trusting) as opened:
        assert opened.streams.audio
    with pytest.raises(av.FFmpegError):
        av.open(io.BytesIO(listed), "r", format="concat", options=trusting | CLOSED)


@pytest.mark.parametrize("rate", [1, 3_999, 400_000, 973_094_528])
def test_a_rate_that_no_recorder_has_costs_nothing_to_refuse(
    rate: int, samples: bytes, encode: Encode
) -> None:
    recording = bytearray(encode(samples, "wav", "pcm_s16le", rate=16_000))
    recording[24:28] = rate.to_bytes(4, "little")
    assert code_of(bytes(recording)) == ("corrupt", refusals.UNREADABLE)


@pytest.mark.parametrize("kind", ["mp3", "flac", "aac"])
def test_what_a_music_player_puts_in_front_is_no_hindrance(
    kind: str, samples: bytes, encode: Encode
) -> None:
    container, codec, options = KINDS[kind]
    bare = encode(samples, container, codec, **options)
    tagged = b"ID3\x04\x00\x00\x00\x00\x01\x00" + bytes(128) + bare
    assert container_of(io.BytesIO(tagged)) == container_of(io.BytesIO(bare))
    assert decoded(tagged, 60).seconds > 10


def _code(data: bytes) -> str:
    """Empty when something could be read."""
    try:
        assert decoded(data, 60).samples
    except Refused as refused:
        return refused.code
    return ""


def _alike(some: bytes, other: bytes) -> bool:
    """Whether the loudness of both rises and falls together, tenth of a second by tenth of a second."""
    ups = [_envelope(one) for one in (some, other)]
    means = [sum(up) / len(up) for up in ups]
    pairs = [(a - means[0], b - means[1]) for a, b in zip(*ups, strict=False)]
    top = sum(a * b for a, b in pairs)
    bottom = (sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs)) ** 0.5
    return bool(bottom) and top / bottom > 0.9


def _envelope(samples: bytes) -> list[int]:
    numbers = array("h", samples)
    return [max(map(abs, numbers[at : at + 1600])) for at in range(0, len(numbers), 1600)]
