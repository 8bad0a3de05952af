"""A turn costs what its message is long: no cheap message keeps the generator busy."""

from collections.abc import Callable
from datetime import date

import pytest

from hirewire_common.contracts import LONGEST_TURN, Draft, Experience, Profile, Resume
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking import plan_turn
from hirewire_testing.costs import cost, excess

pytestmark = pytest.mark.no_cover  # tracing costs several times what is measured here

Make = Callable[[int], str]
BO = Draft(
    resume=Resume(
        profile=Profile(name="Bo Li", email="bo@li.example"),
        experience=(Experience(id="experience-1", company="Grill", position="Cook"),),
    )
)
HOSTILE: dict[str, Make] = {
    "one letter": lambda n: "a" * n,
    "one command without an end": lambda n: "remove " * (n // 7),
    "items": lambda n: "add " + "a, " * (n // 3),
    "brackets": lambda n: "(" * n,
    "beginnings of jobs": lambda n: "I worked at " * (n // 12),
    "signs that turn the text around": lambda n: "\u202e" * n,
    "nothing but and": lambda n: "and " * (n // 4),
    "full stops": lambda n: ". " * (n // 2),
    "commands in a row": lambda n: "change my title to " + "x and add y " * (n // 12),
    "quotes": lambda n: '"' * n,
    "faces": lambda n: "\U0001f600" * n,
    "zeros": lambda n: "\x00" * n,
    "numbers and dashes": lambda n: "1-" * (n // 2),
    "letters and at signs": lambda n: "a@" * (n // 2),
    "letters and full stops": lambda n: "a." * (n // 2),
    "dates": lambda n: "2019 to " * (n // 8),
    "short years": lambda n: "2016-18 " * (n // 8),
    "brackets that don't close": lambda n: "I use a (b, " * (n // 12),
    "something is so, remove": lambda n: "it is bad, remove " * (n // 18),
    "months": lambda n: "june-august " * (n // 12),
    "languages": lambda n: "German B1, " * (n // 11),
    "labels": lambda n: "from: a\n" * (n // 8),
    "moving to groups": lambda n: "move " + "a to " * (n // 5),
    "empty lines": lambda n: "\n" * n,
    "years": lambda n: "with 5 years " * (n // 13),
    "beginnings of addresses": lambda n: "http://" * (n // 7),
    "possessives": lambda n: "set " + "my " * (n // 3) + "title to x",
    "studies": lambda n: "i studied " + "a" * (n // 2) + " at " + "b" * (n // 2),
    "phone numbers": lambda n: "+1 650 253 0000 " * (n // 16),
    "adverbs": lambda n: "I am a " + "very " * (n // 5) + "good cook",
    "moves": lambda n: "move a above " * (n // 13),
    "spaces": lambda n: " " * n + "x",
    "headings": lambda n: "experience\n" * (n // 11),
    "a pasted list of jobs": lambda n: "Skills\nExperience\n" + "Cook, Grill 2019-2020\n" * (n // 22),
    "deeds": lambda n: "I built a thing of 3 parts. " * (n // 28),
    "short commands": lambda n: "add Go to my skills. " * (n // 21),
    "lines of commands": lambda n: "remove the first job\n" * (n // 21),
}  # fmt: skip


def cost_of_turn(message: str) -> float:
    return cost(lambda: planned(message))


def planned(message: str) -> Plan:
    return plan_turn(message, BO, (), date(2026, 11, 21))


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_message_costs_about_twice_the_time(name: str) -> None:
    whole, half = HOSTILE[name](LONGEST_TURN), HOSTILE[name](LONGEST_TURN // 2)
    plans: list[Plan] = []
    assert excess(lambda: plans.append(planned(whole)), lambda: planned(half), times=3.5) == 0
    assert apply(BO, plans[0].patch).draft.resume.profile.email == "bo@li.example"


def test_what_is_longer_than_a_turn_may_be_is_not_looked_at() -> None:
    spent = cost_of_turn("I worked at Acme. " * 10 * LONGEST_TURN)
    most = cost_of_turn(("I worked at Acme. " * LONGEST_TURN)[:LONGEST_TURN])
    assert spent <= 2 * most + 0.3
