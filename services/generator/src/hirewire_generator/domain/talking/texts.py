"""Every text of a résumé with its path, and those that hold certain words."""

import re

from hirewire_generator.domain.talking.working import Working


def texts_of(work: Working) -> list[tuple[str, str]]:
    """Every text of the résumé with its path."""
    found: list[tuple[str, str]] = []

    def walk(value: object, path: str) -> None:
        if isinstance(value, dict):
            for name, one in value.items():
                if name != "id":
                    walk(one, f"{path}/{name}")
        elif isinstance(value, list):
            for place, one in enumerate(value):
                walk(one, f"{path}/{one['id'] if isinstance(one, dict) and 'id' in one else place}")
        elif isinstance(value, str) and value:
            found.append((path, value))

    walk(work.draft.resume.model_dump(mode="json"), "/resume")
    return found


def texts_with(work: Working, text: str) -> list[tuple[str, str]]:
    """Paths and values of all texts with these words."""
    if len(text) < 2:
        return []
    return [
        (path, value)
        for path, value in texts_of(work)
        if holds(value, text) and not path.endswith(("_date", "/date", "/url", "/email"))
    ]


def exactly(texts: list[tuple[str, str]], text: str) -> list[tuple[str, str]]:
    """Those that are nothing but this."""
    return [one for one in texts if one[1].casefold() == text.casefold()]


def holds(text: str, some: str) -> bool:
    return words(some).search(text) is not None


def words(some: str) -> re.Pattern[str]:
    """Whole words, however they are written."""
    return re.compile(rf"(?<!\w){re.escape(some)}(?!\w)", re.IGNORECASE)
