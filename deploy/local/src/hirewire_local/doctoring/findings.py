"""What a look at one thing has come to."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "notice", "wrong", "absent", "unknown"]
"""`notice`: not wrong by itself, but somebody should look. `absent`: optional, and not there. `unknown`: nobody has told what is needed to look at it."""


@dataclass(frozen=True)
class Finding:
    """`about` is the thing, `says` what is with it, `remedy` what to do; only what is wrong, or a notice, has one."""

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


def notice(about: str, says: str, remedy: str) -> Finding:
    return Finding("notice", about, says, remedy)


def absent(about: str, says: str) -> Finding:
    return Finding("absent", about, says)


def unknown(about: str, says: str) -> Finding:
    return Finding("unknown", about, says)
