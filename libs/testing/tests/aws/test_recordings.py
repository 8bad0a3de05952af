"""What the fake reads of real files: enough to fail as AWS fails."""

import struct
from collections.abc import Callable

import pytest

from hirewire_testing.aws.audio import read_audio
from hirewire_testing.aws.fragments import fragments
from hirewire_testing.aws.mp4 import Video, read_video

Make = Callable[..., bytes]


@pytest.mark.parametrize(
    ("container", "codec", "found"),
    [
        ("wav", "pcm_s16le", "wav"),
        ("flac", "flac", "flac"),
        ("mp3", "mp3", "mp3"),
        ("ogg", "libopus", "ogg"),
        ("webm", "libopus", "webm"),
        ("mp4", "aac", "mp4"),
        ("ipod", "aac", "m4a"),
    ],
)
def test_containers_are_told_by_their_bytes(
    sound: Make, container: str, codec: str, found: str
) -> None:
    rate = 48_000 if codec == "libopus" else 16_000
    audio = read_audio(sound(container, codec, rate=rate))
    assert audio
    assert audio.format == found


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF",
        b"<html>nothing to hear</html>",
        b"\x89PNG\r\n\x1a\n",
        b"fLa",
        b"\xff\xd8\xff\xe0",
    ],
    ids=["nothing", "half a head", "a page", "a picture", "half a name", "a photograph"],
)
def test_what_is_no_recording_is_none(content: bytes) -> None:
    assert read_audio(content) is None


def test_another_matroska_is_no_webm(sound: Make) -> None:
    assert read_audio(sound("matroska", "libopus", rate=48_000)) is None


@pytest.mark.parametrize(("container", "codec"), [("wav", "pcm_s16le"), ("flac", "flac")])
def test_length_rate_and_channels_are_read(sound: Make, container: str, codec: str) -> None:
    audio = read_audio(sound(container, codec, seconds=2.5, rate=22_050, layout="stereo"))
    assert audio
    assert audio.seconds == pytest.approx(2.5)
    assert (audio.rate, audio.channels) == (22_050, 2)


@pytest.mark.parametrize("rate", [8_000, 16_000, 48_000])
@pytest.mark.parametrize(("container", "codec"), [("wav", "pcm_s16le"), ("flac", "flac")])
def test_silence_is_told_from_sound(sound: Make, container: str, codec: str, rate: int) -> None:
    heard = [read_audio(sound(container, codec, rate=rate, silent=silent)) for silent in (1, 0)]
    assert [audio and audio.silent for audio in heard] == [True, False]


def test_an_mp4_tells_its_picture(picture: Make) -> None:
    h264 = picture("mp4", "libx264", seconds=3, rate=10)
    assert read_video(h264) == Video("h264", 3000, 320, 240, 10.0)


@pytest.mark.parametrize("more", ["", "+default_base_moof", "+omit_tfhd_offset+separate_moof"])
def test_a_film_in_fragments_is_as_long_as_all_of_them(picture: Make, more: str) -> None:
    """As Safari and Chrome write it while they record."""
    flags = f"frag_keyframe+empty_moov{more}"
    film = picture("mp4", "libx264", seconds=4, rate=25, movflags=flags)
    assert b"moof" in film
    assert read_video(film) == Video("h264", 4000, 320, 240, 25.0)


def box(name: bytes, *contents: bytes) -> bytes:
    whole = b"".join(contents)
    return struct.pack(">I4s", 8 + len(whole), name) + whole


def test_frames_of_a_fragment_last_as_long_as_is_said_nearest_to_them() -> None:
    """A frame's own number, else the fragment's, else the file's."""
    usual = box(b"moov", box(b"mvex", box(b"trex", struct.pack(">IIIIII", 0, 7, 1, 100, 0, 0))))
    bare, own = struct.pack(">II", 0, 7), struct.pack(">III", 0x8, 7, 30)
    other = struct.pack(">II", 0, 8)
    run, timed = struct.pack(">II", 0, 2), struct.pack(">IIII", 0x100, 2, 5, 6)
    made = [
        box(b"moof", box(b"traf", box(b"tfhd", header), box(b"trun", frames)))
        for header, frames in ((bare, run), (own, run), (own, timed), (other, run))
    ]
    lengths = [fragments(usual + one, 7) for one in made]
    assert lengths == [(2, 200), (2, 60), (2, 11), (0, 0)]
    assert fragments(usual + b"".join(made), 7) == (6, 271)


def test_damaged_files_are_no_recordings_rather_than_errors(picture: Make, sound: Make) -> None:
    flags = "frag_keyframe+empty_moov"
    for whole in (
        picture("mp4", "libx264", seconds=1),
        picture("mp4", "libx264", seconds=1, movflags=flags),
        sound("wav", "pcm_s16le", seconds=0.1),
        sound("flac", "flac", seconds=0.1),
    ):
        for cut in range(0, len(whole), 13):
            read_video(whole[:cut])
            read_audio(whole[:cut])
        for at in range(min(len(whole), 3000)):
            damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
            read_video(damaged)
            read_audio(damaged)


def test_a_file_whose_second_has_no_ticks_has_no_length(picture: Make, sound: Make) -> None:
    film, wav = picture("mp4", "libx264", seconds=1), sound("wav", "pcm_s16le")
    scale = film.index(b"mdhd") + 16
    assert read_video(film[:scale] + bytes(4) + film[scale + 4 :]) is None
    audio = read_audio(wav[:28] + bytes(4) + wav[32:])
    assert audio
    assert audio.seconds is None


def test_other_codecs_are_named(picture: Make) -> None:
    video = read_video(picture("mp4", "mpeg4"))
    assert video
    assert video.codec == "mp4v"


def test_no_mp4_or_no_picture_is_none(picture: Make, sound: Make) -> None:
    assert read_video(picture("webm", "libvpx")) is None
    assert read_video(sound("mp4", "aac")) is None
