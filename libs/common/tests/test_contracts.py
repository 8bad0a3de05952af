"""Contracts are promises to messages that are already on their way: additive only."""

import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pydantic import ValidationError

from hirewire_common.contracts import (
    COMMANDS,
    EVENTS,
    QUERIES,
    ROLES,
    Command,
    Message,
    ParseResume,
    pack_command,
    pack_event,
    read_event,
    session_key,
    unpack_command,
    unpack_event,
)
from hirewire_testing.fakes import a_command, parsed

GOLDEN = Path(__file__).parent / "golden"
MESSAGES = {kind.__name__: kind for kind in (*COMMANDS, *EVENTS, *QUERIES)}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_of_version_1_is_still_understood_word_for_word(name: str) -> None:
    """The golden file is written once, when the message is new; it is never edited."""
    golden = json.loads((GOLDEN / f"{name}.v1.json").read_text())
    message = MESSAGES[name].model_validate(golden)
    assert _within(golden, json.loads(message.model_dump_json()))


def _within(old: object, new: object) -> bool:
    """Everything that the old message said is in the new one; more may be."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(key in new and _within(value, new[key]) for key, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_within, old, new))
    return old == new


@pytest.mark.parametrize("kind", MESSAGES.values())
def test_fields_that_a_newer_version_sends_are_ignored(kind: type[Message]) -> None:
    golden = json.loads((GOLDEN / f"{kind.__name__}.v1.json").read_text())
    assert kind.model_validate({**golden, "from_the_future": 1}) == kind.model_validate(golden)


def test_no_error_of_a_message_says_what_stood_in_it() -> None:
    """It is logged, and kept beside a dead letter."""
    with pytest.raises(ValidationError) as wrong:
        a_command(session="Jane Roe, 12 Elm Street")
    assert "session" in str(wrong.value)
    assert "Elm" not in str(wrong.value)
    assert "Elm" not in repr(wrong.value)


def test_a_message_cannot_be_changed_after_it_was_made() -> None:
    with pytest.raises(ValidationError):
        a_command().session = "0" * 32  # type: ignore[misc]


def test_a_command_survives_the_row_that_keeps_it() -> None:
    command = a_command()
    assert unpack_command(pack_command(command)) == command


def test_an_event_survives_the_row_that_keeps_it_and_the_wire() -> None:
    event = parsed(a_command())
    assert unpack_event(pack_event(event)) == event
    assert read_event(event.subject, event.model_dump_json().encode()) == event
    assert read_event("hw.evt.x.unknown.happened", b"{}") is None


def test_a_session_s_key_does_not_tell_its_id() -> None:
    session = UUID("9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c")
    assert str(session).replace("-", "") not in session_key(session)
    assert session_key(uuid4()) != session_key(uuid4())


@pytest.mark.parametrize("session", ["", "a.b", "*", ">", "x" * 32, "A" * 32, "hw.evt.>"])
def test_nothing_but_a_key_becomes_a_subject(session: str) -> None:
    with pytest.raises(ValidationError):
        a_command(session=session)


def test_subjects_name_the_service_of_a_command_and_the_session_of_an_event() -> None:
    command = a_command()
    assert command.subject == f"hw.cmd.parser.parse.{command.principal.owner}"
    assert parsed(command).subject == f"hw.evt.{command.session}.resume.parsed"


def test_every_message_has_a_sender_and_somebody_who_takes_it() -> None:
    roles = ROLES.values()
    for command in COMMANDS:
        assert [r for r in roles if command in r.publishes]
        assert len([r for r in roles if command in r.handles]) == 1
    for event in EVENTS:
        assert [r for r in roles if event in r.publishes]
    for query in QUERIES:
        assert [r for r in roles if query in r.asks], query
        assert len([r for r in roles if query in r.answers]) == 1


def test_a_command_says_which_objects_it_brought() -> None:
    command: Command = a_command()
    assert isinstance(command, ParseResume)
    assert command.objects() == (command.document.content,)
    assert command.makes() == (
        f"processed/{command.principal.owner}/{command.session}/{command.job}.txt",
        f"results/{command.principal.owner}/{command.session}/{command.job}.json",
    )
