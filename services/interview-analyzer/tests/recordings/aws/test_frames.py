"""Faces are told of picture by picture; what was asked once isn't asked again, and nobody is asked faster than allowed."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from hirewire_common.contracts.recording import Faces, Media
from hirewire_common.errors import Refused, TryAgain
from hirewire_interview_analyzer.analyses.providers import Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import NOT_SET_UP
from hirewire_interview_analyzer.aws.frames import AwsFrames
from hirewire_interview_analyzer.aws.pacing import Pace
from hirewire_interview_analyzer.media.local import Frame
from hirewire_testing.aws.faces import face
from hirewire_testing.aws.scripts import sha256
from hirewire_testing.aws.server import AwsFake

Make = Callable[..., Any]
LAST = 45


def jpeg(at: float) -> bytes:
    return b"\xff\xd8\xff" + f"{at:g}".encode()


@dataclass
class Photographer:
    """A picture each second, ten at a time."""

    frame_step: float = 1.0
    starts: list[float] = field(default_factory=list)

    async def frames(
        self, source: Path, take: Callable[[Sequence[Frame]], Awaitable[None]], start: float = 0.0
    ) -> None:
        self.starts.append(start)
        times = range(int(start), LAST)
        shots = [Frame(float(at), jpeg(at), 0.5) for at in times]
        for first in range(0, len(shots), 10):
            await take(shots[first : first + 10])


@pytest.fixture
def photographer() -> Photographer:
    return Photographer()


@pytest.fixture
def analyzer(clients: Clients, photographer: Photographer) -> AwsFrames:
    return AwsFrames(clients, photographer)


@pytest.fixture
def ask(analyzer: AwsFrames, recording: Path, media: Media) -> Callable[[Work], Any]:
    return lambda work: analyzer.faces(recording, media, work)


async def test_the_largest_face_is_told_of_with_head_eyes_smile_and_looks(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    near = face(box=(0.4, 0.2, 0.3, 0.4), pose=(12, -3, 1), gaze=(-7, 2), smile=True, emotion="HAPPY")  # fmt: skip
    aws.scripts.pictures[sha256(jpeg(3))] = [face(box=(0, 0, 0.1, 0.1)), near]
    aws.scripts.pictures[sha256(jpeg(4))] = []
    aws.scripts.pictures[sha256(jpeg(5))] = [face(confidence=55.0)]
    found: Faces = await site.once(ask)
    assert [one.at for one in found.samples] == [float(at) for at in range(LAST)]
    sample = found.samples[3]
    assert (sample.faces, sample.box, sample.brightness) == (2, (0.4, 0.2, 0.3, 0.4), 0.5)
    assert sample.head is not None
    assert sample.gaze is not None
    assert (sample.head.yaw, sample.head.pitch) == (12, -3)
    assert (sample.gaze.yaw, sample.gaze.pitch) == (-7, 2)
    assert sample.smile is True
    assert sample.emotions is not None
    assert sample.emotions["HAPPY"] == 0.9
    for nobody in found.samples[4:6]:
        assert (nobody.faces, nobody.box, nobody.smile) == (0, None, None)
    assert found.knows.model_dump() == {
        "head": True,
        "gaze": True,
        "smile": True,
        "emotions": True,
        "blinks": False,
    }


async def test_emotions_that_are_switched_off_are_not_even_asked_for(
    analyzer: AwsFrames, site: Any, recording: Path, media: Media
) -> None:
    without = replace(analyzer, emotions=False)
    found = await site.once(lambda work: without.faces(recording, media, work))
    assert {one.emotions for one in found.samples} == {None}
    assert not found.knows.emotions
    assert all(one.smile is not None for one in found.samples)


async def test_a_restart_goes_on_where_it_was(
    ask: Make, site: Any, aws: AwsFake, photographer: Photographer
) -> None:
    asked = count(1)

    def killed() -> None:
        if next(asked) == 30:
            aws.faults.refuse("DetectFaces", "AccessDeniedException")

    aws.faults.after("DetectFaces", killed, times=None)
    with pytest.raises(Refused):
        await site.once(ask)
    assert "0.json" in site.kept.held
    found = await site.once(ask)
    first, second = photographer.starts
    assert (first, second >= 20) == (0.0, True)
    assert [one.at for one in found.samples] == [float(at) for at in range(LAST)]
    assert len(aws.calls.calls("DetectFaces")) == 40 + LAST - second
    assert await site.once(ask) == found
    assert photographer.starts[-1] == float(LAST)


async def test_what_was_told_before_one_that_failed_is_kept(
    ask: Make, site: Any, aws: AwsFake, photographer: Photographer
) -> None:
    aws.scripts.any_picture = lambda content: [face()] if content != jpeg(7) else broken()
    with pytest.raises((Refused, TryAgain)):
        await site.once(ask)
    aws.complaints.clear()
    aws.scripts.any_picture = lambda _: [face()]
    found = await site.once(ask)
    assert photographer.starts == [0.0, 7.0]
    assert len(found.samples) == LAST


def broken() -> Any:
    raise ValueError("a fault of the service's own")


async def test_it_is_told_how_far_it_is(ask: Make, site: Any) -> None:
    await site.once(ask)
    assert site.told == sorted(site.told)
    assert site.told[-1] == 1.0


async def test_the_pictures_are_gone_afterwards(ask: Make, site: Any, recording: Path) -> None:
    await site.once(ask)
    assert list(recording.parent.iterdir()) == [recording]


async def test_a_picture_that_was_too_much_is_asked_about_again(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.faults.refuse("DetectFaces", "ProvisionedThroughputExceededException", times=3)
    found = await site.once(ask)
    assert len(found.samples) == LAST


async def test_an_account_that_stays_too_busy_is_waited_for(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    # twenty pictures at a time, each of them tried four times
    aws.faults.refuse("DetectFaces", "ThrottlingException", times=170)
    found = await site.ended(ask)
    assert len(found.samples) == LAST
    assert len(site.waited) == 2
    assert all(one.after >= 5 for one in site.waited)


async def test_whoever_was_told_to_slow_down_holds_all_others_up(
    aws: AwsFake, photographer: Photographer, site: Any, recording: Path, media: Media
) -> None:
    slept = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    pace = Pace(1000, lambda: 0.0, sleep)
    with closing(Clients(lambda: aws.client, {"DetectFaces": pace})) as clients:
        analyzer = AwsFrames(clients, photographer)
        aws.faults.refuse("DetectFaces", "ThrottlingException")
        await analyzer.faces(recording, media, site.work)
    assert max(slept[:20]) < 1 <= min(slept[20:])


async def test_who_may_not_look_at_faces_is_told_which_right_is_missing(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.faults.refuse("DetectFaces", "AccessDeniedException", times=None)
    with pytest.raises(Refused) as refused:
        await site.once(ask)
    assert refused.value.message == NOT_SET_UP
    assert "rekognition:DetectFaces" in refused.value.log


async def test_a_fault_of_awss_is_tried_again(ask: Make, site: Any, aws: AwsFake) -> None:
    aws.faults.fail("DetectFaces")
    with pytest.raises(TryAgain) as again:
        await site.once(ask)
    assert not isinstance(again.value, Waiting)
    assert (await site.once(ask)).samples


async def test_twenty_at_once_are_all_seen(ask: Make, sites: Make, aws: AwsFake) -> None:
    aws.faults.refuse_some("DetectFaces", "ThrottlingException", share=0.1, seed=4)
    many = sites(20)
    found = await asyncio.gather(*(one.ended(ask) for one in many))
    assert {len(one.samples) for one in found} == {LAST}
    assert len({json.dumps(one.model_dump(mode="json")) for one in found}) == 1


async def test_forgetting_leaves_nothing_to_ask(analyzer: AwsFrames, site: Any) -> None:
    await analyzer.forget(site.work)
