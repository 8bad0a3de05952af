"""Shows what went wrong: the error lines of all log files, as they are written."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from hirewire_local.connecting import TRYING

_ERROR = re.compile(
    r"\[(?:ERR|FTL)\]"  # nats-server
    r"|\b(?:FATAL|PANIC):(?!  the database system is )"  # PostgreSQL; ERRORs are answers to a client
    r"|^F\d{4} "  # SeaweedFS
    r"|\[(?:error|critical)\s*\]"  # ours, for people
    r'|"level": ?"(?:error|critical)"'  # ours, for programs
    r"|^[\w.]*(?:Error|Exception): "  # the last line of a traceback
)
_TRIED = re.compile(rf':{TRYING}" .* Violation - ')
"""What the doctor was refused, as it should be: some two hundred lines each time."""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LONGEST = 400


def is_error(line: str) -> bool:
    return bool(_ERROR.search(line)) and not _TRIED.search(line)


def plain(line: str) -> str:
    """Without colours and of a length that a terminal bears; of JSON only what it says."""
    text = _COLOUR.sub("", line).strip()
    try:
        fields = json.loads(text)
        text = f"{fields['event']} {fields.get('error', '')}".strip()
    except (ValueError, KeyError, TypeError):
        pass
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


@dataclass
class LogWatch:
    """Reads on where it stopped; a file that was rotated is read from its new beginning."""

    folder: Path
    _read: dict[Path, int] = field(default_factory=dict)
    _began: dict[Path, int] = field(default_factory=dict)

    def skip(self) -> None:
        """Forget what earlier runs have left."""
        self._read = {file: file.stat().st_size for file in self.folder.glob("*.log")}
        self._began = dict(self._read)

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def last(self, name: str, count: int = 10) -> list[str]:
        """The last lines that a program has written, but for those of earlier runs."""
        file = self.file(name)
        if not file.exists():
            return []
        new = _after(file, self._began.get(file, 0))
        lines = [plain(line) for line in new.decode(errors="replace").splitlines()]
        return [line for line in lines if line][-count:]

    def errors(self) -> list[tuple[str, str]]:
        """New error lines, each with the name of its program."""
        found = []
        for file in sorted(self.folder.glob("*.log")):
            if file.stem == "supervisord":  # it tells what we tell ourselves
                continue
            lines = self._new_lines(file)
            found += [(file.stem, plain(line)) for line in lines if is_error(plain_colours(line))]
        return found

    def _new_lines(self, file: Path) -> list[str]:
        start = self._read.get(file, 0)
        if file.stat().st_size < start:
            start = 0
        new = _after(file, start)
        whole = new[: new.rfind(b"\n") + 1]
        self._read[file] = start + len(whole)
        return whole.decode(errors="replace").splitlines()


def _after(file: Path, start: int) -> bytes:
    """What stands there from `start` on; all when the file was rotated since."""
    with file.open("rb") as log:
        log.seek(start if file.stat().st_size >= start else 0)
        return log.read()


def plain_colours(line: str) -> str:
    return _COLOUR.sub("", line)
