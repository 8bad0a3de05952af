"""What a look at one thing has come to."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "wrong", "absent", "unknown"]
"""`absent`: optional, and not there. `unknown`: nobody has told what is needed to look at it."""


@dataclass(frozen=True)
class Finding:
    """`about` is the thing, `says` what is with it, `remedy` what to do; only what is wrong has one."""

    state: State
    about: str
    says: str
    remedy: str = ""

    @property
    def line(self) -> str:
        told = f"{self.state:<8} {self.about:<27} {self.says}"
        return f"{told}\n{'':<37}do: {self.remedy}" if self.remedy else told


def ok(about: str, says: str) -> Finding:
    return Finding("ok", about, says)


def wrong(about: str, says: str, remedy: str) -> Finding:
    return Finding("wrong", about, says, remedy)


def absent(about: str, says: str) -> Finding:
    return Finding("absent", about, says)


def unknown(about: str, says: str) -> Finding:
    return Finding("unknown", about, says)


LARGEST_SKEW = 2.0
"""Seconds; tokens, signed links and the hours of sessions are wrong by as much, and the object store refuses requests beyond 15 minutes."""


def skewed(about: str, seconds: float) -> Finding:
    """What a server's clock is ahead of ours."""
    if abs(seconds) <= LARGEST_SKEW:
        return ok(about, f"within {LARGEST_SKEW:.0f} s of this machine's")
    ahead = "ahead of" if seconds > 0 else "behind"
    return wrong(about, f"{abs(seconds):.0f} s {ahead} this machine's", "have both set by NTP")
