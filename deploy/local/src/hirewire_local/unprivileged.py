"""Running a program that refuses root, when we are root: in a user namespace, or as an ordinary user."""

import ctypes
import os
import pwd
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

CLONE_NEWUSER = 0x10000000
Mode = Literal["as we are", "namespace", "drop"]


@dataclass(frozen=True)
class Identity:
    """Who a program runs as. With `drop`, `uid` and `gid` are those of an ordinary user."""

    mode: Mode = "as we are"
    uid: int = 0
    gid: int = 0

    def assume(self) -> None:
        """Become this identity, for good. Needs a process of one thread."""
        if self.mode == "namespace":
            enter_namespace()
        elif self.mode == "drop":
            os.setgroups([])
            os.setgid(self.gid)
            os.setuid(self.uid)


def enter_namespace() -> None:
    """From here on we are an ordinary user to ourselves, and to the file system who we were: every file of ours stays ours."""
    uid, gid, inside = os.geteuid(), os.getegid(), ordinary_user()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare(CLONE_NEWUSER)")
    own = Path("/proc/self")
    (own / "setgroups").write_text("deny")  # the kernel's condition for writing gid_map
    (own / "uid_map").write_text(f"{inside.uid} {uid} 1")
    (own / "gid_map").write_text(f"{inside.gid} {gid} 1")


def namespaces_work() -> bool:
    """Whether this machine lets us make a user namespace: many containers don't."""
    if not sys.platform.startswith("linux"):
        return False
    attempt = [sys.executable, "-P", "-m", "hirewire_local.unprivileged"]
    return subprocess.run(attempt, check=False, capture_output=True).returncode == 0


def choose() -> Identity:
    """As we are when that is an ordinary user with a name, else in a namespace, else as an ordinary user."""
    if os.geteuid() != 0 and has_name(os.geteuid()):
        return Identity()
    if namespaces_work():
        return Identity("namespace")
    return ordinary_user() if os.geteuid() == 0 else Identity()


def has_name(uid: int) -> bool:
    """Whether the system knows the user: containers often run as one that it doesn't, which initdb refuses."""
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def ordinary_user() -> Identity:
    """`postgres` where there is one, else `nobody`, else any but root."""
    by_name = {user.pw_name: user for user in pwd.getpwall() if user.pw_uid != 0}
    for name in ("postgres", "nobody", *by_name):
        if user := by_name.get(name):
            return Identity("drop", user.pw_uid, user.pw_gid)
    return Identity("drop", 65534, 65534)


def can_enter(identity: Identity, path: Path) -> bool:
    """Whether an ordinary user could come to `path` through all directories above it."""
    return all(_may_pass(identity, folder.stat()) for folder in path.resolve().parents)


def _may_pass(identity: Identity, folder: os.stat_result) -> bool:
    if folder.st_uid == identity.uid:
        return bool(folder.st_mode & stat.S_IXUSR)
    if folder.st_gid == identity.gid:
        return bool(folder.st_mode & stat.S_IXGRP)
    return bool(folder.st_mode & stat.S_IXOTH)


if __name__ == "__main__":
    enter_namespace()
