"""Sound comes out whole and in its place, and what is measured in it is what was put into it."""

import io
import tracemalloc
from collections.abc import Callable
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from hirewire_common.contracts.recording import SOUND_STEP, Sound
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.extracting import extracted
from hirewire_interview_analyzer.media.measuring import Measuring
from hirewire_interview_analyzer.media.orders import Length

RATE = 16_000
Make = Callable[..., Any]
Samples = NDArray[np.int16]
NOISE = np.random.default_rng(1)


def voice(seconds: float, hertz: float = 120.0, loud: float = 6000.0, odd: float = 1.0) -> Samples:
    """Three overtones of a throat, of which the odd ones may be weak, in four syllables a second."""
    at = np.arange(int(seconds * RATE)) / RATE
    wave = sum(
        part * np.sin(2 * np.pi * hertz * times * at)
        for times, part in ((1, 0.5 * odd), (2, 0.4), (3, 0.3 * odd))
    )
    syllables = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * at)
    return np.asarray(loud * wave * syllables, np.int16)


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE), np.int16)


def noisy(samples: Samples, deviation: float) -> Samples:
    return np.asarray(samples + NOISE.normal(0, deviation, len(samples)), np.int16)


def measured(*parts: Samples, piece: int = 7_777) -> Sound:
    measuring, samples = Measuring(), np.concatenate(parts)
    for at in range(0, len(samples), piece):
        measuring.add(samples[at : at + piece])
    return measuring.sound()


def taken_out(data: bytes, most: float = 120) -> tuple[Sound, bytes]:
    """The numbers, and the FLAC file as it is put together."""
    file, sounds = io.BytesIO(), []
    for told, piece in extracted(Length(most=most), io.BytesIO(data)):
        file.seek(told.offset)
        file.write(piece)
        sounds += [told.sound] if told.sound else []
    return sounds[-1], file.getvalue()


def heard_in(flac: bytes) -> Samples:
    with av.open(io.BytesIO(flac), "r") as opened:
        return np.concatenate([frame.to_ndarray()[0] for frame in opened.decode(audio=0)])


def refusal(data: bytes, most: float = 120) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        taken_out(data, most)
    return refused.value.code, refused.value.message


def test_the_flac_holds_every_sample_and_says_how_long_it_is(encode: Make) -> None:
    samples = noisy(voice(12.3), 900)
    _, flac = taken_out(encode(samples.tobytes(), "wav", "pcm_s16le", rate=RATE))
    assert np.array_equal(heard_in(flac), samples)
    with av.open(io.BytesIO(flac), "r") as opened:
        assert opened.streams.audio[0].rate == RATE
        assert opened.duration == 12_300_000


@pytest.mark.no_cover
def test_a_long_recording_is_handed_on_in_pieces_and_not_kept(encode: Make) -> None:
    data = encode(noisy(silence(300), 3000).tobytes(), "wav", "pcm_s16le", rate=RATE)
    tracemalloc.start()
    sizes, ends = [], []
    for told, piece in extracted(Length(most=600), io.BytesIO(data)):
        sizes.append(len(piece))
        ends.append(told.at)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(sizes) > 20
    assert max(sizes) < 1 << 20
    assert ends == sorted(ends)
    assert peak < 6 << 20 < len(data)


def test_of_a_long_silence_too_it_is_told_how_far_it_is(encode: Make) -> None:
    data = encode(silence(95).tobytes(), "flac", "flac", rate=RATE)
    ends = [told.at for told, _ in extracted(Length(most=600), io.BytesIO(data))]
    assert max(np.diff([0, *ends])) < 15


def test_a_tone_is_as_loud_and_as_high_as_it_is(encode: Make) -> None:
    half = np.asarray(16_384 * np.sin(2 * np.pi * 1000 * np.arange(RATE * 2) / RATE), np.int16)
    sound = measured(half)
    assert sound.loudness == pytest.approx([-9.0] * 20, abs=0.1)
    assert len(sound.loudness) == len(sound.pitch) == round(sound.seconds / SOUND_STEP)


@pytest.mark.parametrize("hertz", [82, 120, 210, 330])
def test_the_pitch_of_a_voice_is_told_to_a_hundredth(hertz: float) -> None:
    sound = measured(silence(1), voice(3, hertz), silence(1))
    heard = [pitch for pitch in sound.pitch if pitch]
    assert len(heard) > 25
    assert heard == pytest.approx([hertz] * len(heard), rel=0.01)
    assert sound.pitch[:9] == sound.pitch[-9:] == (None,) * 9


def test_a_voice_that_almost_sounds_an_octave_higher_for_a_while_stays_where_it_is() -> None:
    sound = measured(silence(1), voice(3), voice(0.6, odd=0.05), voice(3), silence(1))
    heard = [pitch for pitch in sound.pitch if pitch]
    assert heard == pytest.approx([120] * len(heard), rel=0.02)


@pytest.mark.parametrize("deviation", [0.0, 20.0, 200.0], ids=["clean", "40 dB", "20 dB"])
def test_pauses_are_as_long_as_they_were_made(deviation: float) -> None:
    made = (0.3, 0.8, 1.5, 3.0)
    parts = [silence(1), voice(2)]
    for pause in made:
        parts += [silence(pause), voice(2)]
    sound = measured(noisy(np.concatenate([*parts, silence(1)]), deviation))
    pauses = [
        after.start - before.end
        for before, after in zip(sound.speech, sound.speech[1:], strict=False)
    ]
    assert pauses == pytest.approx(made, abs=0.15)
    assert sound.speech[0].start == pytest.approx(1, abs=0.15)


def test_how_far_speech_stands_out_of_the_room_is_measured() -> None:
    spoken = np.concatenate([silence(2), voice(4), silence(2)])
    power = float(np.mean(voice(4).astype(float) ** 2))
    for wanted in (30, 20):
        sound = measured(noisy(spoken, (power / 10 ** (wanted / 10)) ** 0.5))
        assert sound.snr_db == pytest.approx(wanted, abs=1.5)


@pytest.mark.parametrize(
    "samples",
    [silence(3), noisy(silence(3), 8), noisy(silence(3), 900), voice(3)[:0]],
    ids=["silence", "faint noise", "loud noise", "nothing"],
)
def test_where_nobody_speaks_nothing_is_made_up(samples: Samples) -> None:
    sound = measured(samples)
    assert sound.speech == ()
    assert sound.snr_db is None
    assert set(sound.pitch) <= {None}


def test_a_hum_beside_the_speech_is_not_taken_for_a_voice() -> None:
    hum = np.asarray(60 * np.sin(2 * np.pi * 100 * np.arange(RATE * 6) / RATE), np.int16)
    spoken = np.concatenate([silence(2), voice(2, 200), silence(2)])
    sound = measured(spoken + hum)
    heard = [pitch for pitch in sound.pitch if pitch]
    assert heard == pytest.approx([200] * len(heard), rel=0.03)


def test_what_is_cut_off_at_the_top_is_counted() -> None:
    assert measured(voice(2)).clipping == 0
    loud = np.clip(voice(2).astype(np.int32) * 20, -32_768, 32_767).astype(np.int16)
    over = float(np.mean((loud > 32_760) | (loud < -32_760)))
    assert measured(loud).clipping == pytest.approx(over, abs=1e-6)
    assert over > 0.2


def test_the_pieces_that_sound_comes_in_make_no_difference() -> None:
    parts = noisy(np.concatenate([silence(1), voice(2), silence(1)]), 30)
    assert measured(parts, piece=911) == measured(parts, piece=48_000)


def test_sound_that_begins_after_the_pictures_is_in_its_place(film: Make, picture: Make) -> None:
    data = film([picture()] * 60, sound=voice(3).tobytes(), late=2.0)
    sound, flac = taken_out(data)
    assert sound.seconds == pytest.approx(5, abs=0.1)
    assert len(heard_in(flac)) == pytest.approx(sound.seconds * RATE, abs=1)
    assert sound.speech[0].start == pytest.approx(2, abs=0.1)


def test_damaged_sound_is_told_and_what_comes_after_it_stays_in_its_place(encode: Make) -> None:
    spoken = np.concatenate([voice(4), silence(4), voice(2)])
    changed = bytearray(
        encode(noisy(spoken, 3).tobytes(), "webm", "libopus", cluster_time_limit="500")
    )
    first = len(changed) // 6
    changed[first : first + len(changed) // 6] = bytes(len(changed) // 6)
    sound, _ = taken_out(bytes(changed))
    assert sound.damaged
    assert sound.speech[-1].start == pytest.approx(8, abs=0.2)
    assert sound.seconds == pytest.approx(10, abs=0.2)


def test_pictures_without_sound_have_none_to_take_out(film: Make, picture: Make) -> None:
    assert refusal(film([picture()] * 20)) == ("unsupported_type", refusals.NO_SOUND)


def test_longer_than_allowed_is_refused_while_it_is_read(encode: Make) -> None:
    data = encode(silence(20).tobytes(), "webm", "libopus", live="1")
    assert refusal(data, 10) == ("too_large", refusals.too_long(10))
