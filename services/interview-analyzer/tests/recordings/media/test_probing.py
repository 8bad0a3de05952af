"""What a recording is, is told by what is in it; what isn't one, or is too much of one, is told as that."""

import hashlib
import io
import random
from array import array
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import av
import cv2
import numpy as np
import pytest

from hirewire_common.contracts.recording import Media
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.orders import Length
from hirewire_interview_analyzer.media.probing import probed
from hirewire_testing.odd_recordings import sparse

RANDOM = random.Random(1)  # noqa: S311  (no secret)
Make = Callable[..., Any]
SECONDS = 3
SILENCE = bytes(SECONDS * 32_000)
KINDS: dict[str, tuple[str, str, str, dict[str, str], str]] = {
    # container, codecs, options, and the container as it is told
    "webm of Chrome": ("webm", "libvpx", "libopus", {"live": "1"}, "matroska"),
    "webm of Firefox": ("webm", "libvpx-vp9", "libopus", {}, "matroska"),
    "matroska of Chrome": ("matroska", "libx264", "libopus", {"live": "1"}, "matroska"),
    "mp4": ("mp4", "libx264", "aac", {}, "mov"),
    "mp4 in fragments": ("mp4", "libx264", "aac", {"movflags": "frag_keyframe+empty_moov"}, "mov"),
    "mov of a phone": ("mov", "libx265", "aac", {}, "mov"),
}
NAMES = {
    "libvpx": "vp8",
    "libvpx-vp9": "vp9",
    "libx264": "h264",
    "libx265": "hevc",
    "libopus": "opus",
}


def looked_into(data: bytes, most: float = 60, least: float = 1) -> Media:
    return probed(Length(most=most, least=least), io.BytesIO(data))


def refusal(data: bytes, most: float = 60) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        looked_into(data, most)
    return refused.value.code, refused.value.message


@pytest.fixture(scope="module")
def made(film: Make, picture: Make) -> Make:
    """Three seconds of a face that moves, with silence beside it."""

    def make(
        container: str = "webm", codec: str = "libvpx", sound: str = "libopus", **more: Any
    ) -> bytes:
        frames = [picture((20 + at, 60)) for at in range(10 * SECONDS)]
        return bytes(film(frames, container, codec, sound=SILENCE, sound_codec=sound, **more))

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_recorded_answer_is_told_for_what_it_is(kind: str, made: Make) -> None:
    container, pictures, sound, options, named = KINDS[kind]
    data = made(container, pictures, sound, **options)
    media = looked_into(data)
    assert (media.kind, media.container) == ("video", named)
    assert (media.video_codec, media.audio_codec) == (NAMES[pictures], NAMES.get(sound, sound))
    assert media.seconds == pytest.approx(SECONDS, abs=0.25)
    assert (media.width, media.height) == (320, 240)
    assert media.fps == pytest.approx(10, abs=0.2)
    assert (media.size, media.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert not media.truncated
    assert not media.damaged


def test_a_browsers_recording_claims_no_length_and_has_one_all_the_same(made: Make) -> None:
    assert looked_into(made(live="1")).declared is None
    assert looked_into(made()).declared == pytest.approx(SECONDS, abs=0.15)


def test_sound_alone_and_pictures_alone_are_recordings_too(
    film: Make, picture: Make, samples: bytes, encode: Make
) -> None:
    heard = looked_into(encode(samples, "webm", "libopus"))
    assert (heard.kind, heard.video_codec, heard.width, heard.fps) == ("audio", None, None, None)
    seen = looked_into(film([picture()] * 20))
    assert (seen.kind, seen.audio_codec) == ("video", None)


def test_the_cover_of_a_recording_is_no_video(samples: bytes, encode: Make) -> None:
    _, cover = cv2.imencode(".jpg", np.zeros((300, 300, 3), np.uint8))
    shown = b"\0image/jpeg\0\x03\0" + cover.tobytes()
    apic = b"APIC" + len(shown).to_bytes(4, "big") + b"\0\0" + shown
    length = bytes(len(apic) >> shift & 0x7F for shift in (21, 14, 7, 0))
    media = looked_into(b"ID3\x03\0\0" + length + apic + encode(samples, "mp3", "libmp3lame"))
    assert (media.kind, media.audio_codec, media.video_codec) == ("audio", "mp3", None)


def test_a_phone_held_upright_gives_an_upright_picture(made: Make) -> None:
    media = looked_into(made("mp4", "libx264", "aac", turned=90))
    assert (media.width, media.height) == (240, 320)


def test_an_mp4_that_breaks_off_before_its_index_is_damaged_as_a_whole(made: Make) -> None:
    data = made("mp4", "libx264", "aac")
    assert refusal(data[: len(data) // 2]) == ("corrupt", refusals.UNREADABLE)


@pytest.mark.parametrize(
    ("container", "codec", "sound", "options"),
    [
        ("webm", "libvpx", "libopus", {}),
        ("mp4", "libx264", "aac", {"moov_size": "8192"}),
    ],
    ids=["webm", "mp4"],
)
def test_what_breaks_off_is_told_where_it_says_how_long_it_was(
    container: str, codec: str, sound: str, options: dict[str, str], film: Make, picture: Make
) -> None:
    frames = [picture((20 + at, 60)) for at in range(80)]
    noise = array("h", [RANDOM.randrange(-9000, 9000) for _ in range(8 * 16_000)]).tobytes()
    data = film(frames, container, codec, sound=noise, sound_codec=sound, **options)
    media = looked_into(data[: len(data) // 2])
    assert media.truncated
    assert not media.damaged
    assert 2 < media.seconds < 6
    assert media.declared == pytest.approx(8, abs=0.2)


@pytest.mark.parametrize("live", ["0", "1"])
def test_a_browsers_recording_that_breaks_off_goes_as_far_as_it_is_there(
    made: Make, live: str
) -> None:
    data = made(live=live)
    # the first picture may be half of it: how much of each the encoder makes depends on the machine
    for share in (0.8, 0.85, 0.9, 0.95):
        media = looked_into(data[: int(len(data) * share)])
        assert 1 <= media.seconds < SECONDS
        assert media.truncated
        assert not media.damaged
    assert not looked_into(data).truncated


@pytest.mark.parametrize("behind", [b"\0" * 100, b"\xec\x81\0", b"\xec\x40\x02ab"])
def test_what_stands_behind_a_recording_does_not_break_it_off(made: Make, behind: bytes) -> None:
    assert not looked_into(made(live="1") + behind).truncated


def test_a_wav_that_breaks_off_is_told_and_one_that_never_knew_its_length_is_whole(
    samples: bytes, encode: Make
) -> None:
    whole = encode(samples, "wav", "pcm_s16le")
    assert looked_into(whole[: len(whole) // 2]).truncated
    assert not looked_into(whole).truncated
    untold = whole[:4] + b"\xff" * 4 + whole[8:]
    assert not looked_into(untold).truncated


def test_flipped_bits_cost_the_recording_or_are_told_but_nothing_else(made: Make) -> None:
    whole = made(live="1")
    ends = set()
    for _ in range(30):
        flipped = bytearray(whole)
        for _ in range(60):
            flipped[RANDOM.randrange(len(flipped))] ^= 1 << RANDOM.randrange(8)
        ends.add(_end(bytes(flipped)))
    assert ends <= {"told", "unseen", "corrupt", "unsupported_type", "too_large", "empty"}
    assert ends & {"told", "corrupt"}


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><html><body>AccessDenied</body></html>",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
    ],
    ids=["a page", "a playlist", "a list of files"],
)
def test_a_text_is_no_recording_whatever_it_is_called(text: str) -> None:
    assert refusal(text.encode()) == ("unsupported_type", refusals.TEXT)


def test_random_bytes_and_none_at_all_are_told_apart() -> None:
    assert refusal(b"\x01" + RANDOM.randbytes(200_000)) == ("unsupported_type", refusals.UNKNOWN)
    assert refusal(b"") == ("empty", refusals.EMPTY)


@pytest.mark.parametrize("head", [b"\x1a\x45\xdf\xa3", b"\0\0\0\x18ftypisom", b"OggS"])
def test_a_head_without_a_recording_behind_it_is_damaged(head: bytes) -> None:
    assert refusal(head + RANDOM.randbytes(5000)) == ("corrupt", refusals.UNREADABLE)


def test_a_picture_that_claims_to_be_enormous_is_refused_before_it_is_decoded(made: Make) -> None:
    claim = made().replace(b"\xb0\x82\x01\x40", b"\xb0\x82\x27\x10", 1)
    code, message = refusal(claim.replace(b"\xba\x81\xf0", b"\xba\x81\xf1", 1))
    assert (code, message) == ("too_large", refusals.too_many_pixels(10_000, 241, 4096))


def test_a_picture_that_turns_out_to_be_enormous_is_not_decoded_either(made: Make) -> None:
    inside = made().replace(b"\x9d\x01\x2a\x40\x01\xf0\x00", b"\x9d\x01\x2a\x10\x27\x10\x27")
    media = looked_into(inside)
    assert (media.kind, media.video_codec, media.damaged) == ("audio", None, True)


def test_two_hours_are_too_long_and_that_is_known_before_they_are_read() -> None:
    code, message = refusal(sparse(7200, step=0.02), 1800)
    assert (code, message) == ("too_large", refusals.too_long(1800))
    assert "30:00" in message


def test_half_a_second_tells_nothing(encode: Make) -> None:
    assert refusal(encode(bytes(16_000), "webm", "libopus")) == ("empty", refusals.too_short(1))


def test_what_broke_off_or_was_damaged_until_nothing_is_left_was_not_recorded_too_short(
    film: Make, picture: Make, samples: bytes
) -> None:
    whole = film([picture((20 + at, 60)) for at in range(100)], sound=samples)
    code, message = refusal(whole[: len(whole) // 20])
    assert code == "corrupt"
    assert "breaks off: 0." in message
    assert "of 10.7 s" in message
    assert refusal(sparse(600, step=120)) == ("corrupt", refusals.UNREADABLE)


def test_a_rare_coding_is_named(film: Make, picture: Make, samples: bytes, encode: Make) -> None:
    for data, named in (
        (film([picture()] * 20, "matroska", "ffv1"), "picture in this file is coded"),
        (encode(samples, "matroska", "ac3"), "sound in this file is coded"),
    ):
        code, message = refusal(data)
        assert code == "unsupported_type"
        assert named in message


def test_a_container_without_sound_and_pictures_is_told_as_that() -> None:
    file = io.BytesIO()
    with av.open(file, "w", format="matroska") as out:
        titles = out.add_mux_stream("subrip")
        packet = av.Packet(b"Hello")
        packet.stream, packet.pts, packet.duration = titles, 0, 5000
        packet.time_base = Fraction(1, 1000)
        out.mux(packet)
    assert refusal(file.getvalue()) == ("unsupported_type", refusals.NO_TRACK)


def _end(data: bytes) -> str:
    try:
        media = looked_into(data)
    except Refused as refused:
        return refused.code
    return "told" if media.damaged or media.truncated else "unseen"
