"""nats-server reads what we write for it, wherever the home lies."""

import subprocess
from pathlib import Path

import pytest

from hirewire_local.home import Home
from hirewire_local.nats import Nats


@pytest.mark.servers
def test_a_home_may_have_any_letters_in_its_path(tmp_path: Path) -> None:
    server = Nats(Home(tmp_path / 'hé ß "Документы" 100 %'))
    done = subprocess.run([*server.prepare().arguments, "-t"], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
