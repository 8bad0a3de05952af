"""What stands at the head of a résumé, set and removed: name, title, contacts, place and summary."""

import re

from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.vocabulary import PROFILE_FIELDS
from hirewire_generator.domain.talking.working import Working, put

_EMAIL = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{2,24}")
_LABELS = {"headline": "title", "email": "e-mail address", "phone": "phone number"}


def profile_set(work: Working, intent: Intent) -> None:
    if intent["called"]:
        field = "title" if looks_like_a_title(intent["called"]) else "name"
        return profile_set(work, Intent("profile_set", {"field": field, "value": intent["called"]}))
    field = "headline" if intent["title"] else PROFILE_FIELDS.get(intent["field"].lower(), "name")
    if intent["field"].lower() == "number" and not re.search(r"\d", intent["value"]):
        return work.say("Which number do you mean? For the phone, say: my phone number is …")
    if (
        not intent["field"]
        and not intent["title"]
        and (intent["value"].islower() and " " not in intent["value"])
    ):
        return work.say(f"If “{intent['value']}” is your name, say “my name is {intent['value']}”.")
    value = unquoted(re.sub(r"^(?:now|spelled|spelt|written)\s+(?!and\b)", "", intent["value"]))
    if field == "name" and value.islower():
        value = value.title()
    problem = _wrong(field, value)
    if problem:
        return work.say(problem)
    work.do(f"Your {_LABELS.get(field, field)} is now “{value[:120]}”.", put(_path(field), value))
    return None


def wrong_field(work: Working, intent: Intent) -> None:
    """What is right is asked; nobody is called 'wrong'."""
    field = PROFILE_FIELDS[intent["field"].lower()]
    label = _LABELS.get(field, field)
    work.chatting = True
    work.say(f"What is right? Say for example “change my {label} to …”.")


def _wrong(field: str, value: str) -> str:
    if field == "email" and not _EMAIL.fullmatch(value):
        return f"“{value[:80]}” is no e-mail address, so I left it as it was."
    if field == "phone" and sum(sign.isdigit() for sign in value) < 5:
        return f"“{value[:80]}” is no phone number, so I left it as it was."
    if field == "phone" and re.search(r"(?!ext)[^\W\d_]{4,}", value):
        return f"“{value[:80]}” is more than a phone number, so I left it as it was."
    return ""


def remove_field(work: Working, field: str) -> None:
    work.do(f"Removed your {_LABELS.get(field, field)}.", put(_path(field), ""))


def _path(field: str) -> str:
    return "/resume/summary" if field == "summary" else f"/resume/profile/{field}"


def keep_in_profile(work: Working, field: str, value: str) -> bool:
    """What was told, not ordered; False when it stands there already."""
    return work.do(f"Your {_LABELS.get(field, field)} is {value}.", put(_path(field), value))
