"""Lists of names, read once; where they come from is in README.md."""

from importlib.resources import files


def names(file: str) -> frozenset[str]:
    """The folded names of `cities.txt`, `regions.txt` or `languages.txt`."""
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    return frozenset(text.split("\n")) - {""}
