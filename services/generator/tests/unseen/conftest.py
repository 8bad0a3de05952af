"""Judges what a message did to a draft: right, nothing done, or a wrong change."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hirewire_common.contracts import ChatMessage, Draft
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking import plan_turn
from hirewire_generator.domain.talking.asking import QUESTIONS

TODAY = date(2026, 11, 21)
AT = datetime(2026, 11, 21, tzinfo=UTC)
ORDER = ("summary", "experience", "education", "skills", "projects", "certifications", "languages", "awards", "publications", "custom")  # fmt: skip
ENTRIES = tuple(one for one in ORDER if one not in ("summary", "skills"))
NAMES = ("company", "institution", "name", "title", "position")


def read(name: str) -> Any:
    return json.loads((Path(__file__).parent / f"{name}.json").read_text())


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(one) for one in value]
    text = " ".join(str(value).casefold().replace("’", "'").split()).strip(" .\"'“”")
    if re.fullmatch(r"\+?[\d ()/.-]{7,}", text) and not re.fullmatch(r"\d{4}-\d\d", text):
        return re.sub(r"[^\d+]", "", text)
    return re.sub(r"^https?://(www\.)?|^www\.|/$", "", text)


def fits(actual: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict) and "any" in wanted:
        return any(fits(actual, one) for one in wanted["any"])
    if isinstance(wanted, dict) and "has" in wanted:
        return all(plain(one) in plain(actual) for one in wanted["has"])
    if isinstance(wanted, dict):
        return bool(actual)
    if isinstance(wanted, list):
        return len(wanted) == len(actual) and all(
            fits(a, w) for a, w in zip(actual, wanted, strict=True)
        )
    return bool(plain(actual) == plain(wanted))


def flat(draft: Draft) -> dict[str, Any]:
    """Every field by a path: `profile.` left out, entries by id, skills and links as sorted words."""
    tree = draft.model_dump(mode="json")
    resume = tree["resume"]
    out: dict[str, Any] = {k: v for k, v in resume["profile"].items() if k != "links"}
    out["summary"] = resume["summary"]
    out["links"] = sorted(plain(one["url"]) for one in resume["profile"]["links"])
    out["skills"] = sorted(plain(w) for group in resume["skills"] for w in group["keywords"])
    for group in resume["skills"]:
        out[f"skills/{group['id']}.keywords"] = group["keywords"]
        out[f"skills/{group['id']}.name"] = group["name"]
    for section in ENTRIES:
        out[f"order/{section}"] = [one["id"] for one in resume[section]]
        for one in resume[section]:
            out |= {f"{section}/{one['id']}.{k}": v for k, v in one.items() if k != "id"}
    return out | {f"design.{key}": value for key, value in tree["design"].items()}


def named(state: dict[str, Any], name: str) -> str | None:
    """The path of the entry that has this name."""
    for way in (str.startswith, str.__contains__):
        for part in NAMES:
            for path, value in state.items():
                if path.endswith("." + part) and way(plain(value), plain(name)):
                    return path.rpartition(".")[0]
    return None


@dataclass
class Verdict:
    met: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        if self.wrong:
            return "wrong"
        return "undone" if self.missing else "right"

    def weigh(self, what: str, actual: Any, before: Any, wanted: Any) -> None:
        if fits(actual, wanted):
            self.met.append(what)
        elif actual == before or not actual:
            self.missing.append(what)
        else:
            self.wrong.append(f"{what} = {actual!r}")


def judge(before: Draft, after: Draft, plan: Plan, then: dict[str, Any]) -> Verdict:
    old, new = flat(before), flat(after)
    verdict = Verdict()
    free = list(then.get("may", ()))
    for key, wanted in then.items():
        if key == "may":
            continue
        _wanted(key, wanted, old, new, plan, verdict, free)
    for path in sorted({*old, *new}):
        if old.get(path) != new.get(path) and not any(
            path == one or path.startswith((one + "/", one + ".")) for one in free
        ):
            if path.startswith("order/") and _same_order(old[path], new[path]):
                continue
            if new.get(path) or path in old:
                verdict.wrong.append(f"{path}: {old.get(path)!r} -> {new.get(path)!r}")
    for way in ("undo", "redo"):
        if getattr(plan, way) != then.get(way, 0) and getattr(plan, way):
            verdict.wrong.append(f"{way} {getattr(plan, way)}")
    return verdict


def _same_order(old: list[str], new: list[str]) -> bool:
    return [x for x in old if x in new] == [x for x in new if x in old]


def _wanted(key: str, wanted: Any, old: dict[str, Any], new: dict[str, Any], plan: Plan, verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    if key == "must":
        (verdict.met if old != new else verdict.missing).append("something")
    elif key in ("undo", "redo", "generate"):
        (verdict.met if getattr(plan, key) == wanted else verdict.missing).append(key)
    elif key in ("+skills", "-skills", "+links", "-links"):
        _words(key, wanted, old, new, verdict, free)
    elif key[0] == "+" and "." not in key:
        _entries(key[1:], wanted, old, new, verdict, free)
    elif key == "-entry":
        _gone(wanted, old, new, verdict, free)
    elif key in ("order", "sections"):
        (_order if key == "order" else _sections)(wanted, old, new, verdict, free)
    elif key.startswith("~"):
        _containing(key[1:], wanted, old, new, verdict, free)
    else:
        _field(key, wanted, old, new, verdict, free)


def _gone(wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    options = wanted["any"] if isinstance(wanted, dict) else [wanted]
    gone = [[named(old, one) or one for one in option] for option in options]
    done = [one for one in gone if not any(p.startswith(e + ".") for p in new for e in one)]
    free += sorted(done, key=len)[-1] if done else gone[0]
    (verdict.met if done else verdict.missing).append("-entry")


def _order(wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    path = f"order/{wanted[0]}"
    free.append(path)
    ids = [(named(old, one) or "").rpartition("/")[2] for one in wanted[1:]]
    verdict.weigh(path, new[path], old[path], ids)


def _sections(wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    free.append("design.order")
    chosen = new["design.order"]
    whole = [*chosen, *(one for one in ORDER if one not in chosen)]
    good = all(whole.index(a) < whole.index(b) for a, b in (one.split("<") for one in wanted))
    unchanged = old["design.order"] == chosen
    where = verdict.met if good else verdict.missing if unchanged else verdict.wrong
    where.append("sections")


def _containing(where: str, wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    def text(state: dict[str, Any]) -> str:
        under = [v for p, v in state.items() if p == where or p.startswith(where + "/")]
        return json.dumps(under, ensure_ascii=False)

    free += [where, f"order/{where}"]
    verdict.weigh(where, text(new), text(old), {"has": wanted})


def _field(key: str, wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    adding = key.startswith("+")
    name, _, part = key.lstrip("+").rpartition(".")
    path = key
    if name and name != "design":
        where = named(old, name) or _group(old, name)
        path = f"{where}.{part}"
    free.append(path)
    before = old.get(path)
    if adding:
        wanted = {"any": [(before or []) + one for one in wanted.get("any", ())]} if isinstance(wanted, dict) else (before or []) + wanted  # fmt: skip
    actual = new.get(path, "")
    if actual == before or before is None:
        (verdict.met if fits(actual, wanted) else verdict.missing).append(path)
    elif fits(actual, wanted):
        verdict.met.append(path)
    else:
        verdict.wrong.append(f"{path} = {actual!r}")


def _group(state: dict[str, Any], name: str) -> str | None:
    hits = (p for p, v in state.items() if p.startswith("skills/") and v == name)
    return next((one.rpartition(".")[0] for one in hits), None)


def _words(key: str, wanted: Any, old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    where = key[1:]
    free.append(where)
    added = [one for one in new[where] if one not in old[where]]
    removed = [one for one in old[where] if one not in new[where]]
    options = wanted["any"] if isinstance(wanted, dict) else [wanted]
    have = added if key[0] == "+" else removed
    best = max(options, key=lambda option: _hits(have, option, whole=key[0] == "+"))
    loose = [one for one in have if not any(_alike(one, w, whole=key[0] == "+") for w in best)]
    verdict.wrong += [f"{key[0]}{where} {one}" for one in loose]
    hits = _hits(have, best, whole=key[0] == "+")
    verdict.met += [key] * hits
    verdict.missing += [key] * (len(best) - hits)


def _alike(word: str, wanted: Any, *, whole: bool) -> bool:
    return fits(word, wanted) if whole else plain(wanted) in word


def _hits(have: list[str], option: list[Any], *, whole: bool) -> int:
    return sum(any(_alike(one, w, whole=whole) for one in have) for w in option)


def _entries(section: str, wanted: list[dict[str, Any]], old: dict[str, Any], new: dict[str, Any], verdict: Verdict, free: list[str]) -> None:  # fmt: skip
    fresh = [one for one in new[f"order/{section}"] if one not in old.get(f"order/{section}", [])]
    for one in wanted:

        def score(entry: str, one: dict[str, Any] = one) -> int:
            return sum(fits(new[f"{section}/{entry}.{k}"], v) for k, v in one.items())

        best = max(fresh, key=score, default=None)
        if best is None or not score(best):
            verdict.missing.append(f"{section} {one}")
            continue
        fresh.remove(best)
        place = f"{section}/{best}"
        free.append(place)
        for path in [p for p in new if p.startswith(place + ".")]:
            part = path.rpartition(".")[2]
            value = new[path]
            if part in one:
                verdict.weigh(path, value, None, one[part])
            elif value:
                verdict.wrong.append(f"{path} = {value!r}")


@dataclass
class Talk:
    """A conversation as the service keeps it."""

    draft: Draft
    history: list[ChatMessage] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)

    def say(self, *messages: str) -> Plan:
        plan = Plan("")
        for message in messages:
            plan = plan_turn(message, self.draft, self.history, TODAY)
            self.draft = apply(self.draft, plan.patch).draft
            self.history += [
                ChatMessage(role="user", content=message, timestamp=AT),
                ChatMessage(role="assistant", content=plan.reply, timestamp=AT),
            ]
            self.plans.append(plan)
        return plan


def told(case: dict[str, Any], drafts: dict[str, Any]) -> tuple[Verdict, Plan]:
    talk = Talk(Draft.model_validate({"resume": drafts[case["draft"]]}))
    talk.say(*case.get("earlier", ()))
    before = talk.draft
    plan = talk.say(case["say"])
    return judge(before, talk.draft, plan, case["then"]), plan


def lived(person: dict[str, Any]) -> tuple[Verdict, Talk]:
    """The whole conversation of one person, who answers whatever is asked."""
    talk = Talk(Draft())
    plan = talk.say(*person["opening"])
    for _ in range(14):
        asked = [one.key for one in QUESTIONS if one.text in plan.questions]
        if not asked:
            break
        plan = talk.say(person["answers"].get(asked[0], "skip"))
    if person["closing"]:
        plan = talk.say(*person["closing"])
    return judge(Draft(), talk.draft, plan, person["then"]), talk


@pytest.fixture(scope="session")
def drafts() -> Any:
    return read("drafts")


@pytest.fixture
def judged(drafts: dict[str, Any]) -> Callable[[str], list[tuple[str, Verdict]]]:
    def of(name: str) -> list[tuple[str, Verdict]]:
        return [(case["say"], told(case, drafts)[0]) for case in read(name)]

    return of


@pytest.fixture
def replies(drafts: dict[str, Any]) -> list[tuple[str, Plan]]:
    cases = [*read("first"), *read("second")]
    return [(case["say"], told(case, drafts)[1]) for case in cases]


@pytest.fixture
def lives() -> list[tuple[str, Verdict]]:
    return [(person["who"], lived(person)[0]) for person in read("people")]
