"""A recording for which this machine has no room is left where it is."""

from pathlib import Path

import pytest

from hirewire_common.contracts import Uploaded
from hirewire_common.errors import TryAgain
from hirewire_interview_analyzer.analyses.spool import Spool

HUGE = Uploaded(key="recordings/a/b/upload.webm", size=1 << 60, etag="e")


class FullStore:
    async def head(self, key: str) -> tuple[int, str]:
        del key
        return HUGE.size, HUGE.etag

    async def fetch(self, key: str, to: Path, most: int, etag: str = "") -> int:
        raise AssertionError(f"{key} was fetched to {to}, up to {most} bytes of {etag}")


async def test_what_there_is_no_room_for_is_not_fetched_and_the_log_names_the_folder(tmp_path: Path) -> None:  # fmt: skip
    async with Spool(FullStore(), tmp_path).place() as place:
        with pytest.raises(TryAgain) as later:
            await place.recording(HUGE)
    assert str(tmp_path) in later.value.log
    assert later.value.after >= 30
