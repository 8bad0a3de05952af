"""A picture now and then out of a recording. Runs in the child only."""

from collections.abc import Iterator
from math import floor

import cv2
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from hirewire_interview_analyzer.media.opening import MOST_PIXELS
from hirewire_interview_analyzer.media.orders import Looking
from hirewire_interview_analyzer.media.packets import Frames

_A_HAIR = 1e-3
"""Seconds by which a frame may come before its time: containers round."""
Image = NDArray[np.uint8]


class Sampled:
    """Pairs of a time and the first frame from then on, every so often; where the recording has none, none."""

    def __init__(
        self, container: InputContainer, track: VideoStream, origin: float, order: Looking
    ) -> None:
        self._frames = Frames(container, track, VideoFrame, _can_be)
        self._origin = origin
        self._order = order

    @property
    def damaged(self) -> bool:
        return self._frames.damaged

    def __iter__(self) -> Iterator[tuple[float, VideoFrame]]:
        order, due = self._order, self._order.start
        for frame in self._frames:
            at = frame.time - self._origin if frame.time is not None else -1.0
            if due - _A_HAIR <= at <= order.most:
                yield max(0.0, at), frame
                due = (floor((at + _A_HAIR) / order.step) + 1) * order.step


def gray(frame: VideoFrame, longest: int) -> Image:
    """As it is shown, its longer side of at most so many pixels."""
    return _shown(frame, longest, "gray")


def coloured(frame: VideoFrame, longest: int) -> Image:
    """As `gray`, in blue, green and red."""
    return _shown(frame, longest, "bgr24")


def _shown(frame: VideoFrame, longest: int, pixels: str) -> Image:
    share = min(1.0, longest / max(frame.width, frame.height))
    wide, high = (max(1, round(side * share)) for side in (frame.width, frame.height))
    image = frame.reformat(width=wide, height=high, format=pixels).to_ndarray()
    # phones write how they were held
    return np.ascontiguousarray(np.rot90(image, frame.rotation // 90))


def _can_be(frame: VideoFrame) -> bool:
    return 0 < max(frame.width, frame.height) <= MOST_PIXELS


def jpeg(image: Image, quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("not encoded")
    return data.tobytes()
