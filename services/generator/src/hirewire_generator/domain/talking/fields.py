"""Orders about one field of an entry: 'change the end date of my Acme job to May 2020'."""

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.shape import DRAFT
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import date_of, span_in
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.profile import profile_set
from hirewire_generator.domain.talking.referring import Ref, bare, entry_named
from hirewire_generator.domain.talking.vocabulary import DATE_FIELDS, ENTRY_FIELDS, PROFILE_FIELDS
from hirewire_generator.domain.talking.working import Working, put


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
    whole = bare(intent["entry"]).lower() in ("resume", "résumé", "cv", "me", "profile")
    if field in PROFILE_FIELDS and (whole or not intent["entry"]):
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


def remove_field_of(work: Working, ref: Ref, field: str) -> bool:
    """False when nothing of such an entry is called so."""
    name = ENTRY_FIELDS[ref.section].get(field) or DATE_FIELDS.get(field)
    if not name:
        return False
    if name == "dates":
        gone = [put(f"{ref.path}/{one}", "") for one in ("start_date", "end_date")]
        work.do(f"Removed the dates of {ref.label}.", *gone)
    else:
        work.do(f"Removed the {field} of {ref.label}.", put(f"{ref.path}/{name}", ""))
    return True
