"""Fifteen people of many trades and languages: what a résumé may say of each, and what it may not."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hirewire_common.contracts import Draft
from hirewire_generator.domain.facts.claims import Field, unsupported
from hirewire_generator.domain.planning import known_of
from hirewire_generator.domain.turn import Turn

PEOPLE: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "golden/claims.json").read_text()
)
TODAY = date(2026, 11, 21)


def held(person: dict[str, Any], texts: list[tuple[str, str]]) -> list[str]:
    known = known_of(Turn(person["said"], Draft.model_validate(person["draft"]), today=TODAY))
    return [text for where, text in texts if unsupported(Field(*where.split(".")), text, "", known)]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["who"])
def test_what_follows_from_what_they_said_is_written(person: dict[str, Any]) -> None:
    assert held(person, person["supported"]) == []


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["who"])
def test_what_they_did_not_say_is_held_back(person: dict[str, Any]) -> None:
    assert held(person, person["invented"]) == [text for _, text in person["invented"]]
