"""The background of terms that is shipped with the ranker, read once."""

from functools import cache
from importlib.resources import files

from hirewire_ranker.domain.fit.background import Background, unpacked


@cache
def background() -> Background:
    """Made by `services/ranker/background/make.py`; where it comes from stands in `data/README.md`."""
    return unpacked(files("hirewire_ranker").joinpath("data", "background.gz").read_bytes())
