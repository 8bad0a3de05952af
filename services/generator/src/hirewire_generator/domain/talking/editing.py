"""Commands that set, replace and remove what stands in a draft."""

import re

import phonenumbers
from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.shape import DRAFT
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import date_of, span_in
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entry_named,
)
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.vocabulary import (
    DATE_FIELDS,
    ENTRY_FIELDS,
    PROFILE_FIELDS,
)
from hirewire_generator.domain.talking.working import Working, add, put

_EMAIL = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{2,24}")
LABELS = {"headline": "title", "email": "e-mail address", "phone": "phone number"}


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
    path = "/resume/summary" if field == "summary" else f"/resume/profile/{field}"
    work.do(f"Your {LABELS.get(field, field)} is now “{value[:120]}”.", put(path, value))
    return None


def _wrong(field: str, value: str) -> str:
    if field == "email" and not _EMAIL.fullmatch(value):
        return f"“{value[:80]}” is no e-mail address, so I left it as it was."
    if field == "phone" and sum(sign.isdigit() for sign in value) < 5:
        return f"“{value[:80]}” is no phone number, so I left it as it was."
    return ""


def link_add(work: Working, intent: Intent) -> None:
    set_link(work, intent["url"])


def link_set(work: Working, intent: Intent) -> None:
    """In the place of the link of that kind, if there is one."""
    kind = intent["field"].lower()
    if "." not in intent["value"]:
        return work.say(
            f"“{intent['value'][:80]}” is no address of a page. Give me the whole link."
        )
    for place, link in enumerate(work.draft.resume.profile.links):
        if kind in f"{link.url} {link.label}".lower():
            value: JsonValue = {"url": address(intent["value"]), "label": link.label}
            work.do(
                f"Your {kind} link is now {intent['value']}.",
                put(f"/resume/profile/links/{place}", value),
            )
            return None
    return set_link(work, intent["value"])


def set_link(work: Working, url: str, label: str = "") -> None:
    full = address(url)
    known = {folded(link.url.split("://")[-1]) for link in work.draft.resume.profile.links}
    if folded(full.split("://")[-1]) in known:
        return work.say(f"{url} is already among your links.")
    work.do(f"Added the link {url}.", add("/resume/profile/links/-", {"url": full, "label": label}))
    return None


def address(url: str) -> str:
    url = unquoted(url).rstrip(".,;)")
    return url if re.match(r"https?://", url, re.IGNORECASE) else f"https://{url}"


def entry_set(work: Working, intent: Intent) -> None:
    field = intent["field"].lower().strip()
    section = _section_of(field)
    ref = entry_named(work.draft, intent["entry"] or section, None if intent["entry"] else section)
    if isinstance(ref, str):
        return _without_entry(work, intent, ref)
    return set_field(work, ref, field, unquoted(intent["value"]))


def _section_of(field: str) -> SectionName:
    schooling = (
        "gpa",
        "degree",
        "major",
        "graduation date",
        "graduation year",
        "grade",
        "school",
        "university",
    )
    return (
        "education" if field in schooling else "languages" if field == "fluency" else "experience"
    )


def ended(work: Working, intent: Intent) -> None:
    ref = entry_named(work.draft, intent["entry"])
    return (
        work.say(ref) if isinstance(ref, str) else set_field(work, ref, "end date", intent["value"])
    )


def _without_entry(work: Working, intent: Intent, why: str) -> None:
    """'change the title of my resume to X' means the person's."""
    field = intent["field"].lower().strip()
    if (
        intent["entry"]
        and bare(intent["entry"]).lower() in ("resume", "résumé", "cv", "me", "profile")
        and field in PROFILE_FIELDS
    ):
        return profile_set(work, Intent("profile_set", {"field": field, "value": intent["value"]}))
    if not intent["entry"] and field in PROFILE_FIELDS:
        return profile_set(work, Intent("profile_set", {"field": field, "value": intent["value"]}))
    work.say(why)
    return None


def set_field(work: Working, ref: Ref, field: str, value: str) -> None:
    if field in DATE_FIELDS:
        return _set_dates(work, ref, DATE_FIELDS[field], value)
    name = ENTRY_FIELDS[ref.section].get(field)
    if name is None:
        there = ", ".join(ENTRY_FIELDS[ref.section])
        return work.say(f"{ref.label} has no {field}. What I can set there: {there}.")
    if (
        work.do(
            f"The {field} of {ref.label} is now “{value[:120]}”.", put(f"{ref.path}/{name}", value)
        )
        and ref.section == "experience"
    ):
        work.job = ref.id
    return None


def _set_dates(work: Working, ref: Ref, field: str, value: str) -> None:
    has = DRAFT.field("resume")
    names = has.field(ref.section) if has else None
    fields = names.items.model.model_fields if names and names.items and names.items.model else {}
    span = span_in(value)
    if field == "dates" and "start_date" in fields and span.start:
        work.do(
            f"The dates of {ref.label} are now {value}.",
            put(f"{ref.path}/start_date", span.start),
            put(f"{ref.path}/end_date", span.end),
        )
        return None
    when = date_of(value) or (span.end or span.start if not span.rest else None)
    if not when:
        return work.say(
            f"“{value[:60]}” is no date that I can read. Write it like “March 2021” or “2021”."
        )
    name = field if field in fields else "date" if "date" in fields else "end_date"
    if name not in fields:
        return work.say(f"{ref.label} has no dates.")
    work.do(
        f"The {name.replace('_', ' ')} of {ref.label} is now {value}.",
        put(f"{ref.path}/{name}", when),
    )
    return None


def phone_text(text: str, region: str = "US") -> str:
    """As it is written abroad, or as the user wrote it where the country can't be told."""
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        if text.lstrip().startswith("+") or match.raw_string.startswith("+"):
            return phonenumbers.format_number(
                match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
        return match.raw_string
    digits = sum(sign.isdigit() for sign in text)
    return (
        text if text[:1] in ("(", "+", "0") and 8 <= digits <= 15 and not span_in(text).end else ""
    )
