"""The README's commands leave a clone as it was."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
_WRITTEN = re.compile(r"(?: > | -o )([\w.-]+\.\w+)")


def test_git_ignores_every_file_that_the_readme_has_written() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    written = {f"/{name}" for block in blocks for name in _WRITTEN.findall(block)}
    assert {"/ranking.json", "/resume.pdf"} <= written
    assert written - set((ROOT / ".gitignore").read_text().splitlines()) == set()
