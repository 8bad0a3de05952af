"""Colours that can be read on white: contrast as WCAG 2 defines it."""

READABLE = 4.5
"""The least ratio for text of ordinary size (WCAG 2.2, 1.4.3)."""
_STEP = 0.96


def contrast(colour: str) -> float:
    """The ratio of `#rrggbb` to white, from 1 to 21."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def readable(colour: str) -> str:
    """The colour itself, or the same hue made darker until it can be read on white."""
    channels = _channels(colour)
    while contrast(_spelled(channels)) < READABLE:
        channels = [channel * _STEP for channel in channels]
    return _spelled(channels)


def _channels(colour: str) -> list[float]:
    return [float(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]


def _spelled(channels: list[float]) -> str:
    return "#" + "".join(f"{int(channel):02x}" for channel in channels)


def _linear(channel: float) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
