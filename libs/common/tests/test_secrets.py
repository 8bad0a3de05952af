"""Settings come from the environment, and what isn't there from files of secrets."""

from pathlib import Path

import pytest
from pydantic import AliasChoices, Field, SecretStr

from hirewire_common.settings import Settings


class Own(Settings):
    word: SecretStr = Field(default=SecretStr(""), validation_alias=AliasChoices("THEIR_WORD"))
    count: int = 1


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIREWIRE_SECRETS_DIR", str(tmp_path))
    for name in ("HIREWIRE_NATS_URL", "HIREWIRE_COUNT", "THEIR_WORD"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_a_file_of_the_variables_name_in_lower_case_is_a_setting(folder: Path) -> None:
    (folder / "hirewire_nats_url").write_text("nats://parser:secret@bus:4222\n")
    (folder / "their_word").write_text("abc")
    (folder / "hirewire_count").write_text("3")
    told = Own()
    assert told.nats_url.get_secret_value() == "nats://parser:secret@bus:4222"
    assert (told.word.get_secret_value(), told.count) == ("abc", 3)


def test_the_environment_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "hirewire_count").write_text("3")
    monkeypatch.setenv("HIREWIRE_COUNT", "4")
    assert Own().count == 4


def test_no_folder_of_secrets_is_nothing_to_speak_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIREWIRE_SECRETS_DIR", str(folder / "absent"))
    assert Own().count == 1
