"""What happens in the sandbox's child: the document's bytes in, one line of plain JSON out."""

import json
import socket
import traceback
from typing import Any

from pydantic import TypeAdapter

from hirewire_common.errors import Refused
from hirewire_common.words.late import compile_all
from hirewire_parser import refusals
from hirewire_parser.documents import as_written, draw_page, photograph, read_with_lines
from hirewire_parser.domain.plain import plain
from hirewire_parser.domain.quotes import Quotable
from hirewire_parser.photo import PHOTOGRAPH
from hirewire_parser.recognition import DrawOrder

_CHUNK = 1 << 16
_LINES = TypeAdapter(tuple[Quotable, ...])


def prepare(_: str) -> None:
    """What every document is read by is compiled once, and shared by all children."""
    compile_all()


def work_on(work: socket.socket, media_type: str) -> None:
    data = bytearray()
    while chunk := work.recv(_CHUNK):
        data += chunk
    work.sendall(json.dumps(outcome(bytes(data), media_type)).encode())
    work.shutdown(socket.SHUT_WR)


def outcome(data: bytes, media_type: str) -> dict[str, Any]:
    """`{"read": …}`, `{"drawn": …}`, `{"photographed": …}`, `{"refused": [code, message, log]}` or `{"bug": …}`: nothing of a library's own classes."""
    try:
        return _done(data, media_type)
    except Refused as refused:
        return {"refused": [refused.code, refused.message, refused.log[:300]]}
    except MemoryError:
        return {"refused": ["corrupt", refusals.TOO_MUCH_MEMORY, "out of memory"]}
    except RecursionError:
        return {"refused": ["corrupt", refusals.CORRUPT, "nested too deeply"]}
    except Exception as error:  # noqa: BLE001  (the child's last word; the parent raises it again)
        return {"bug": _where(error)}


def _done(data: bytes, media_type: str) -> dict[str, Any]:
    if order := DrawOrder.of(media_type):
        return {"drawn": draw_page(data, order).model_dump(mode="json")}
    if media_type == PHOTOGRAPH:
        return {"photographed": photograph(data).model_dump(mode="json")}
    return {"read": _read(data, media_type)}


def _read(data: bytes, media_type: str) -> dict[str, Any]:
    reading, pages = read_with_lines(data, media_type)
    written = plain(pages)
    lines = _LINES.dump_python(written.lines, mode="json")
    return {
        "reading": reading.model_dump(mode="json"),
        "lines": lines,
        "text": written.text,
        "written": as_written(data, media_type),
    }


def _where(error: Exception) -> str:
    """The error's type and place, without its text, which may quote the résumé."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"
