"""What a document costs in CPU, against RenderCV with the same words: asked in turns, in one run."""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.bus.report import Row, show
from benchmarks.generator.peers.content import for_rendercv
from hirewire_common.contracts import Resume

ROOT = Path(__file__).parents[2]
RENDERCV = "rendercv[full]==2.8"
_SAMPLE = ROOT / "services" / "generator" / "tests" / "samples" / "medium.json"
_PEERS = Path(__file__).parent / "peers"
_WARM = 3
_ONLY_PDF = ("--dont-generate-markdown", "--dont-generate-html", "--dont-generate-png")


def sample(number: int) -> Resume:
    """The same person, whose words change a little with the number, as they do while one types."""
    resume = Resume.model_validate_json(_SAMPLE.read_text(encoding="utf-8"))
    summary = f"{resume.summary} Edited {number} times."
    return resume.model_copy(update={"summary": summary})


def unseen(number: int) -> Resume:
    """The same words in another order, so that nothing of an earlier one can be used again."""
    return Resume.model_validate(_shuffled(sample(0).model_dump(mode="json"), Random(number)))  # noqa: S311  # a draw that anybody can repeat


def _shuffled(value: Any, order: Random) -> Any:
    if isinstance(value, str):
        words = value.split(" ")
        return " ".join(order.sample(words, len(words)))
    if isinstance(value, dict):
        return {name: _shuffled(one, order) for name, one in value.items()}
    return [_shuffled(one, order) for one in value] if isinstance(value, list) else value


class Silent(Exception):
    """A process that was to answer is gone."""


class Line:
    """A process that answers each line with one."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=os.environ | environment
        )

    def ask(self, order: object) -> float:
        """Milliseconds of CPU, those of all threads."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise Silent(f"{self._process.args!r} ended without an answer")
        answer: dict[str, Any] = json.loads(line)
        return 1e3 * float(answer["cpu"])

    @property
    def memory(self) -> float:
        """The most that it ever held, in MB."""
        told = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        return int(told.split("VmHWM:")[1].split()[0]) / 1e3

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)


@contextmanager
def rendercv(folder: Path) -> Iterator[list[str] | None]:
    """How to start a Python that has it, in an environment that uv makes; None where it can't be had."""
    uv, home = shutil.which("uv") or str(ROOT / ".venv-uv" / "bin" / "uv"), folder / "peer"
    python = os.environ.get("HIREWIRE_PEER_PYTHON", "3.12")
    made = [[uv, "venv", "-q", "--python", python, str(home)]]
    made += [
        [
            uv,
            "pip",
            "install",
            "-q",
            "--compile-bytecode",
            "--python",
            str(home / "bin" / "python"),
            RENDERCV,
        ]
    ]
    try:
        for command in made:
            subprocess.run(command, check=True, cwd=folder, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", b"") or b""
        print(f"  RenderCV can't be had: {said.decode()[-300:].strip() or error}")
        yield None
    else:
        yield [str(home / "bin" / "python")]


_WAYS: dict[str, tuple[Callable[[int], Resume], str]] = {
    "live": (sample, ""),
    "docx": (sample, ""),
    "fixed": (unseen, ""),
    "first": (unseen, ""),
    "forked": (unseen, "forked"),
}
"""What each of ours is given, and the mode of the process that makes it."""


def in_process(rounds: int, peer: list[str] | None, folder: Path) -> dict[str, float]:
    """Medians of rounds in which every way takes its turn, each in a process that does nothing else."""
    cache = folder / "cache"
    if packages := os.environ.get("HIREWIRE_TYPST_PACKAGES"):
        shutil.copytree(packages, cache / "typst" / "packages")
    ours = [sys.executable, "-m", "benchmarks.generator.ours"]
    lines = {way: Line([*ours, mode] if mode else ours, {}) for way, (_, mode) in _WAYS.items()}
    if peer:
        command = [*peer, str(_PEERS / "asked_rendercv.py"), str(folder)]
        lines["rendercv"] = Line(command, {"XDG_CACHE_HOME": str(cache)})
    spent: dict[str, list[float]] = defaultdict(list)
    try:
        for number in range(rounds + _WARM):
            for way, (made, _) in _WAYS.items():
                asked = "first" if way == "forked" else way
                resume = made(number).model_dump(mode="json")
                spent[way].append(lines[way].ask({"way": asked, "resume": resume}))
            if peer:
                spent["rendercv"].append(
                    lines["rendercv"].ask({"cv": for_rendercv(sample(number))})
                )
        memory = {f"memory of {way}": line.memory for way, line in lines.items()}
    finally:
        for one in lines.values():
            one.close()
    return {way: statistics.median(times[_WARM:]) for way, times in spent.items()} | memory


def cold(rounds: int, peer: list[str] | None, folder: Path) -> dict[str, float]:
    """A process for one document, from its start to its end."""
    spent: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds):
        resume = sample(number)
        mine = [sys.executable, "-m", "benchmarks.generator.ours", "once"]
        spent["ours"].append(_cpu_of(mine, resume.model_dump_json(), ROOT))
        if peer:
            (folder / "cv.yaml").write_text(json.dumps(for_rendercv(resume)), encoding="utf-8")
            cli = str(Path(peer[0]).parent / "rendercv")
            spent["rendercv"].append(_cpu_of([cli, "render", "cv.yaml", *_ONLY_PDF], "", folder))
    return {way: statistics.median(times) for way, times in spent.items()}


def _cpu_of(command: list[str], said: str, folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cache = {"XDG_CACHE_HOME": str(folder / "cache")} if folder != ROOT else {}
    subprocess.run(
        command,
        input=said,
        text=True,
        check=True,
        cwd=folder,
        capture_output=True,
        env=os.environ | cache,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(rounds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name, rendercv(Path(name)) as peer:
        warm, start = (
            in_process(rounds, peer, Path(name)),
            cold(max(rounds // 4, 3), peer, Path(name)),
        )
    live = warm["live"]
    rows = [
        Row("live DOCX, of live PDF", _ms(warm["docx"]), _ms(live), warm["docx"] / live, "<=", 1.2),
        Row("first auto-fit, of fixed", _ms(warm["first"]), _ms(warm["fixed"]), warm["first"] / warm["fixed"], "<=", 4),
    ]  # fmt: skip
    if "rendercv" in warm:
        its, cli = warm["rendercv"], start["rendercv"]
        rows += [
            Row("live PDF, of RenderCV", _ms(live), _ms(its), live / its, "<=", 0.65),
            Row("a child's first PDF, of its CLI", _ms(warm["forked"]), _ms(cli), warm["forked"] / cli, "<=", 0.2),
            Row("whole cold process, of its CLI", _ms(start["ours"]), _ms(cli), start["ours"] / cli, "<=", 0.2),
        ]  # fmt: skip
        print(
            f"  most memory held: {warm['memory of live']:.0f} MB, RenderCV {warm['memory of rendercv']:.0f} MB"
        )
    else:
        print(
            f"  live PDF {_ms(live)}, cold process {_ms(start['ours'])}; no peer to hold them against"
        )
    return rows


def _ms(value: float) -> str:
    return f"{value:.0f} ms CPU"


if __name__ == "__main__":
    show("documents", measure(int(sys.argv[1]) if len(sys.argv) > 1 else 12))
    print(f"  load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
