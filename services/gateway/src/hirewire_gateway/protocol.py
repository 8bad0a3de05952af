"""HTTP as uvicorn speaks it, with a limit to what a request may say before its body."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD = 64 * 1024
"""Bytes of request line and headers; httptools itself limits only the address."""

_REFUSAL = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-type: application/json\r\ncontent-length: %d\r\nconnection: close\r\n\r\n%s"
)
_BODY = (
    b'{"detail":"The headers are larger than 64 KiB.","status_code":431,'
    b'"error":"headers_too_large","request_id":""}'
)


class LimitedProtocol(HttpToolsProtocol):
    """Counts what comes in while a head is incomplete, and hangs up on what never ends."""

    _head = 0
    _in_head = True

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > LARGEST_HEAD and not self.transport.is_closing():
            self.transport.write(_REFUSAL % (len(_BODY), _BODY))
            self.transport.close()

    def on_message_begin(self) -> None:
        self._head, self._in_head = 0, True
        super().on_message_begin()

    def on_headers_complete(self) -> Any:
        self._in_head = False
        return super().on_headers_complete()
