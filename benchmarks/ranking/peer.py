"""Asks scikit-learn, in a process of its own, for the same orders."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.ranking.measures import Run
from benchmarks.ranking.sets import Posting, Set, sessions

ROOT = Path(__file__).parents[2]
SKLEARN = "scikit-learn==1.9.1"  # BSD-3-Clause
_SCRIPT = Path(__file__).parent / "peers" / "tfidf.py"


class Peer:
    """A process that answers each line with one."""

    def __init__(self, python: Path) -> None:
        pipe = subprocess.PIPE
        threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
        self._process = subprocess.Popen(
            [python, _SCRIPT], stdin=pipe, stdout=pipe, text=True, env=os.environ | threads
        )

    def run(self, given: Set) -> Run:
        return dict(self.ask(given)["orders"])

    def session_run(self, given: Set) -> Run:
        text = {one.id: _asked(one) for one in given.postings}
        found = sessions(given)
        queries = {session: text[query] for session, (query, _) in found.items()}
        among = {session: ids for session, (_, ids) in found.items()}
        return dict(self._ask(_texts(given), queries, among)["orders"])

    def ask(self, given: Set) -> dict[str, Any]:
        """`orders`, `built`: seconds of CPU to index all documents, `query`: median seconds of a query and its order."""
        return self._ask(_texts(given), {one.id: _asked(one) for one in given.postings}, None)

    def _ask(self, documents: object, queries: object, among: object) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        order = {"documents": documents, "queries": queries, "among": among}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)


def _texts(given: Set) -> dict[str, str]:
    return {one.id: one.text for one in given.documents}


def _asked(one: Posting) -> str:
    return f"{one.title}\n{one.text}" if one.title else one.text


@contextmanager
def peer(folder: Path) -> Iterator[Peer]:
    """In an environment that uv makes in `folder`."""
    uv, home = shutil.which("uv") or str(ROOT / ".venv-uv" / "bin" / "uv"), folder / "peer"
    python = home / "bin" / "python"
    wanted = os.environ.get("HIREWIRE_PEER_PYTHON", sys.executable)
    install = [uv, "pip", "install", "-q", "--python", str(python), SKLEARN]
    for command in ([uv, "venv", "-q", "--python", wanted, str(home)], install):
        subprocess.run(command, check=True, cwd=folder)
    made = Peer(python)
    try:
        yield made
    finally:
        made.close()
