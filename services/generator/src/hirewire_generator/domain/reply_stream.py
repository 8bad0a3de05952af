"""The reply of an answer that is still being written as JSON, letter by letter as it comes."""

from dataclasses import dataclass, field

_ESCAPES = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", '"': '"', "\\": "\\", "/": "/"}
_KEY = "reply"
_LONGEST = 4_000


@dataclass(slots=True)
class ReplyStream:
    """Feed it pieces, split anywhere; it gives what has become readable of the string `reply` of the outermost object."""

    done: bool = False
    _depth: int = 0
    _text: bool = False
    """Inside a string."""
    _shown: bool = False
    """Inside the one that is wanted."""
    _escape: str = ""
    _high: int = 0
    """The first half of a pair whose second half is yet to come."""
    _last: str = ""
    """The outermost string that ended last: a key, if a colon follows."""
    _key: str = ""
    _letters: list[str] = field(default_factory=list)
    _given: int = 0

    def feed(self, piece: str) -> str:
        found = "".join(map(self._step, piece)) if not self.done else ""
        found = found[: max(0, _LONGEST - self._given)]
        self._given += len(found)
        return found

    def _step(self, sign: str) -> str:
        if self.done:
            return ""
        if self._text:
            return self._inside(sign)
        if sign == '"':
            self._text, self._letters = True, []
            self._shown = self._depth == 1 and self._key == _KEY
        elif sign in "{[":
            self._depth += 1
            self._key = ""
        elif sign in "}]":
            self._depth -= 1
        elif sign == ":":
            self._key = self._last if self._depth == 1 else ""
        elif sign == ",":
            self._key = ""
        return ""

    def _inside(self, sign: str) -> str:
        if self._escape:
            return self._escaped(sign)
        if sign == "\\":
            self._escape = sign
            return ""
        if sign == '"':
            return self._ended()
        return self._said(sign)

    def _escaped(self, sign: str) -> str:
        self._escape += sign
        if self._escape[1] != "u":
            self._escape = ""
            return self._said(_ESCAPES.get(sign, sign))
        if len(self._escape) < 6:
            return ""
        written, self._escape = self._escape[2:], ""
        try:
            return self._code(int(written, 16))
        except ValueError:
            return self._said("\ufffd")

    def _code(self, code: int) -> str:
        """Half a pair is kept until the other half has come; one that stays alone is no letter."""
        if 0xD800 <= code < 0xDC00:
            lonely = self._said("")
            self._high = code
            return lonely
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            whole = chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else "\ufffd"
            return self._said(whole)
        return self._said(chr(code))

    def _said(self, text: str) -> str:
        if self._high:
            self._high, text = 0, "\ufffd" + text
        if self._shown:
            return text
        if self._depth == 1 and len(self._letters) < 20:
            self._letters.append(text)
        return ""

    def _ended(self) -> str:
        rest = self._said("") if self._high else ""
        self._text = False
        self.done = self._shown
        self._last = "".join(self._letters)
        return rest
