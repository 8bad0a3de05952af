"""Commands that add to a draft: skills, entries of every kind, bullets and sections."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking import careers, schooling
from hirewire_generator.domain.talking.bullets import bullet_add
from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import (
    bare,
    entries_of,
    entry_named,
    section_named,
    text_of,
)
from hirewire_generator.domain.talking.skills import add_skills
from hirewire_generator.domain.talking.tongues import add_languages
from hirewire_generator.domain.talking.vocabulary import ENTRY_KINDS, TITLE_FIELD
from hirewire_generator.domain.talking.working import Working, add, put


def add_bare(work: Working, intent: Intent) -> None:
    """'add Go' means a skill where it looks like a name; what else it might mean is asked."""
    items = items_of(intent["items"])
    section = section_named(intent["items"])
    if section:
        return work.say(f"What shall stand in your {section}? Tell me, and I add it.")
    if items and all(
        is_name(one) and len(one.split()) <= 3 and re.search(r"[A-Z0-9+#]", one) for one in items
    ):
        return add_skills(work, items)
    what = intent["items"][:60]
    work.say(
        f"I am not sure where to add “{what}”. Say for example “add {what} to my skills” or “add a bullet to my latest job: …”."
    )
    return None


def section_add(work: Working, intent: Intent) -> None:
    title = unquoted(intent["title"])
    items: list[JsonValue] = list(items_of(intent["items"])) if intent["items"] else []
    known = section_named(title)
    if known:
        return work.say(
            f"Your résumé has a place for {known} already; tell me what shall stand there."
        )
    if any(folded(one.title) == folded(title) for one in work.draft.resume.custom):
        return work.say(f"There is a section “{title}” already.")
    title = title if title != title.lower() else title.capitalize()
    work.do(
        f"Added the section “{title}”.", add("/resume/custom/-", {"title": title, "items": items})
    )
    return None


def list_add(work: Working, intent: Intent) -> None:
    """'add X to my Y': Y is a section, or an entry that holds lines."""
    kind, text = intent["kind"], intent["text"]
    section = section_named(kind) or ENTRY_KINDS.get(bare(kind).lower())
    custom = next(
        (one for one in work.draft.resume.custom if folded(one.title) == folded(bare(kind))), None
    )
    if custom:
        work.do(
            f"Added to {custom.title}: “{unquoted(text)[:80]}”.",
            add(f"/resume/custom/{custom.id}/items/-", unquoted(text)),
        )
        return None
    if section == "summary":
        joined = f"{work.draft.resume.summary} {sentence_case(unquoted(text))}".strip()
        work.do("Added that to your summary.", put("/resume/summary", joined))
        return None
    if section and section != "custom":
        return add_entry(work, section, text)
    ref = entry_named(work.draft, kind)
    if isinstance(ref, str):
        return work.say(ref)
    return bullet_add(work, Intent("bullet_add", {"text": text, "entry": kind}))


def entry_add(work: Working, intent: Intent) -> None:
    section = section_named(intent["kind"]) or ENTRY_KINDS[intent["kind"].lower()]
    add_entry(work, section, intent["text"])


def add_entry(work: Working, section: SectionName, text: str) -> None:
    if section == "experience":
        return careers.from_terse(work, text)
    if section == "education":
        return schooling.from_terse(work, text)
    if section == "skills":
        return add_skills(work, items_of(text))
    if section == "languages":
        return add_languages(work, text)
    return _add_simple(work, section, text)


_GIVER: dict[SectionName, str] = {
    "certifications": "issuer",
    "awards": "awarder",
    "publications": "publisher",
}


def _add_simple(work: Working, section: SectionName, text: str) -> None:
    """'Well watch: open sensors' or 'Best Nurse from the City, 2019'."""
    body = unquoted(
        re.sub(r"^(?:called|named|titled|for|the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE)
    )
    entry: dict[str, JsonValue] = {}
    span = span_in(body) if not re.fullmatch(r"(?:19|20)\d\d", body) else None
    if span and (span.start or span.end):
        body = span.rest
        dates = (
            {"start_date": span.start, "end_date": span.end}
            if section == "projects"
            else {"date": span.end or span.start}
        )
        entry.update({name: value for name, value in dates.items() if value})
    name, rest = body, ""
    if section == "projects":
        name, _, rest = next(
            (body.partition(sign) for sign in (": ", " - ", " – ", ", ") if sign in body),
            (body, "", ""),
        )
        entry["description"] = rest.strip()
    elif section in _GIVER:
        split = re.search(r"\s(?:from|by|at|in|issued by|awarded by)\s(?=[A-Z])|,\s", body)
        name, rest = (body[: split.start()], body[split.end() :]) if split else (body, "")
        entry[_GIVER[section]] = unquoted(rest)
    title = unquoted(name).strip(" ,.")
    if not title:
        return work.say(f"What is it called? Nothing was added to your {section}.")
    if any(
        folded(text_of(one, TITLE_FIELD[section])) == folded(title)
        for one in entries_of(work.draft, section)
    ):
        return work.say(f"{title} already stands in your {section}.")
    work.do(
        f"Added {title} to your {section}.",
        add(f"/resume/{section}/-", {**entry, TITLE_FIELD[section]: title}),
    )
    return None
