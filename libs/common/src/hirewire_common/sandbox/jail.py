"""The fences around a child that works on a stranger's data: memory, time, files, network, processes."""

import ctypes
import os
import resource
import signal
import struct
import sys
from dataclasses import dataclass
from math import ceil
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_EXECUTE, _LANDLOCK_READ_FILE, _LANDLOCK_READ_FOLDER = 1 << 0, 1 << 2, 1 << 3

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds by the clock, seconds of CPU, MiB above what the child starts with."""

    wall: float = 15.0
    cpu: int = 10
    memory: int = 1024
    threads: int = 0
    """Beside the first one, of libraries that can't do without."""
    jobs: int = 1
    """That one child does, before another takes its place."""
    parts: int = 1
    """In which a job over a file may answer. The seconds above are then those until the next part."""


@dataclass(frozen=True, slots=True)
class Fences:
    """Which of the fences that not every kernel has could be raised."""

    network: bool
    files: bool


@dataclass(frozen=True, slots=True)
class Files:
    """What stays open to a process that gives up all other files: to read, and to execute."""

    readable: tuple[str, ...] = ()
    runnable: tuple[str, ...] = ()
    modules: bool = False
    """Python's own modules too."""


def lock_up(limits: Limits, files: Files | None = None) -> Fences:
    """Give up, for good, what the work doesn't need: all files but `files`, or but Python's own modules.

    The process must have one thread only.
    """
    _limit(limits)
    _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    network = _leave_network()
    _limit_processes(limits.threads)
    left = _leave_files(files or Files(modules=True))
    die_with_parent()  # last: a change of credentials takes it back
    os.environ.clear()
    return Fences(network, left)


def die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _limit(limits: Limits) -> None:
    """Memory counts from what is mapped already; after the soft limit of CPU comes a signal, then the end."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    memory = pages * resource.getpagesize() + (limits.memory << 20)
    for which, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, limits.cpu, limits.cpu * limits.jobs * limits.parts + 2),
        (resource.RLIMIT_FSIZE, 16 << 20, 16 << 20),
        (resource.RLIMIT_NOFILE, 64, 64),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _lower(which, soft, hard)


def _lower(which: int, soft: int, hard: int) -> None:
    """As far as the limit that holds already allows."""
    ceiling = resource.getrlimit(which)[1]
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    resource.setrlimit(which, (soft, hard))


def more_time(cpu: int) -> None:
    """Another job begins: so many seconds of CPU from now on, within what all jobs together may take."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = ceil(used.ru_utime + used.ru_stime) + cpu
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft, hard), hard))


def _leave_network() -> bool:
    """A network namespace of its own holds nothing, not even a loopback that is up."""
    return any(
        _libc.unshare(flags) == 0 for flags in (_CLONE_NEWUSER | _CLONE_NEWNET, _CLONE_NEWNET)
    )


def _limit_processes(threads: int) -> None:
    """Threads count as processes of the user, so that they can only be counted where the child is a user of its own."""
    if not threads:
        _lower(resource.RLIMIT_NPROC, 0, 0)
    elif _is_alone():
        _lower(resource.RLIMIT_NPROC, 1 + threads, 1 + threads)


def _is_alone() -> bool:
    """In a namespace of users that has no other user in it: none is mapped there."""
    return not Path("/proc/self/uid_map").read_text().strip()


def _leave_files(files: Files) -> bool:
    """By Landlock: nothing else is opened, nothing at all is written."""
    version = _libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    if version < 1:
        return False
    rights = _handled(version)
    ruleset = _libc.syscall(_LANDLOCK_CREATE, rights, len(rights), 0)
    if ruleset < 0:
        return False
    modules = [folder for folder in sys.path if folder] if files.modules else []
    for path in (*modules, *files.readable):
        _allow(ruleset, Path(path), _LANDLOCK_READ_FILE)
    for path in files.runnable:
        _allow(ruleset, Path(path), _LANDLOCK_READ_FILE | _LANDLOCK_EXECUTE)
    done = bool(_libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    os.close(ruleset)
    return done


def _handled(version: int) -> bytes:
    """`struct landlock_ruleset_attr`: every right that this version of Landlock knows, all to be denied."""
    filesystem = (1 << (13 + (version >= 2) + (version >= 3) + (version >= 5))) - 1
    if version < 4:
        return struct.pack("Q", filesystem)
    tcp, scopes = 3, 3
    return struct.pack("QQQ", filesystem, tcp, scopes)[: 16 if version < 6 else 24]


def _allow(ruleset: int, path: Path, rights: int) -> None:
    """For a folder, also to list it; what isn't there is left out."""
    if not path.exists():
        return
    if path.is_dir():
        rights |= _LANDLOCK_READ_FOLDER
    opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    _libc.syscall(_LANDLOCK_ADD, ruleset, 1, struct.pack("=Qi", rights, opened), 0)
    os.close(opened)
