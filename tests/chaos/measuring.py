"""Lines about how long things took, shown at the end of the run: measured, not judged."""

_lines: list[str] = []


def measured(line: str) -> None:
    _lines.append(line)


def lines() -> tuple[str, ...]:
    return tuple(_lines)
