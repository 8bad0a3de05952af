"""Every text of a résumé with its path, and those that hold certain words."""

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
