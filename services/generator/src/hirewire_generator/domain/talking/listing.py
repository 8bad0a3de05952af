"""Commands that add to a draft: skills, entries of every kind, bullets and sections."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking import jobs, schooling
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import as_bullet
from hirewire_generator.domain.talking.editing import set_field
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    place_in,
    section_named,
    text_of,
)
from hirewire_generator.domain.talking.removing import keyword_places, remove_keywords
from hirewire_generator.domain.talking.vocabulary import ENTRY_KINDS, LEVELS, TITLE_FIELD, TONGUES
from hirewire_generator.domain.talking.working import Working, add, expect, put, remove


def skills_add(work: Working, intent: Intent) -> None:
    add_skills(work, items_of(intent["items"]), _group_name(intent["group"]))


def skills_set(work: Working, intent: Intent) -> None:
    items: list[JsonValue] = [one for one in items_of(intent["items"]) if is_name(one)]
    if items:
        work.do(
            f"Your skills are now {', '.join(map(str, items))}.",
            put("/resume/skills", [{"keywords": items}]),
        )


def skills_group(work: Working, intent: Intent) -> None:
    add_skills(work, items_of(intent["items"]), unquoted(intent["group"]))


def skills_remove(work: Working, intent: Intent) -> None:
    items = items_of(intent["items"])
    if [one.lower() for one in items] in (["everything"], ["all"]):
        work.do("Removed all skills. “undo” brings them back.", put("/resume/skills", []))
        return
    remove_keywords(work, items)


def _group_name(text: str) -> str:
    name = bare(text)
    return (
        ""
        if name.lower()
        in (
            "",
            "technical",
            "tech",
            "list of",
            "list",
            "existing",
            "current",
            "key",
            "core",
            "hard",
            "main",
        )
        else name
    )


def add_skills(work: Working, items: list[str], group: str = "") -> None:
    """Into the group of that name, which is made if it has to be; without a name into the first."""
    fresh = []
    for item in items:
        if not is_name(item):
            work.say(f"“{item[:80]}” is too long for a skill, so I did not add it.")
        elif keyword_places(work, item):
            work.say(f"{item} is already among your skills.")
        else:
            fresh.append(item)
    if not fresh:
        return
    groups = work.draft.resume.skills
    named = (
        [one for one in groups if folded(one.name).startswith(folded(group))]
        if group
        else list(groups)
    )
    said = f"Added {', '.join(fresh)} to your {group + ' ' if group else ''}skills."
    if named:
        path = f"/resume/skills/{named[0].id}/keywords/-"
        work.do(said, *(add(path, one) for one in fresh))
    else:
        keywords: list[JsonValue] = list(fresh)
        work.do(
            said,
            add(
                "/resume/skills/-",
                {"name": group.capitalize() if group.islower() else group, "keywords": keywords},
            ),
        )


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


def bullet_add(work: Working, intent: Intent) -> None:
    text = as_bullet(unquoted(intent["text"]))
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    field = _LINES.get(ref.section)
    if field is None:
        return work.say(f"{ref.label} holds no bullets; jobs and sections of your own do.")
    if ref.section == "skills":
        return add_skills(work, items_of(text), ref.label)
    if (
        work.do(f"Added to {ref.label}: “{text[:100]}”.", add(f"{ref.path}/{field}/-", text))
        and ref.section == "experience"
    ):
        work.job = ref.id
    return None


_LINES: dict[SectionName, str] = {
    "experience": "highlights",
    "custom": "items",
    "skills": "keywords",
}


def _owner(work: Working, named: str) -> Ref | str:
    """The entry that is named; without a name the job talked about last, which is else the latest."""
    if named and bare(named).lower() not in (
        "it",
        "resume",
        "cv",
        "experience",
        "that job",
        "this job",
        "this",
    ):
        return entry_named(work.draft, named)
    jobs_there = work.draft.resume.experience
    if not jobs_there:
        return "There is no job in your résumé yet. Tell me about one first, for example “I worked at Acme as a developer from 2019 to 2022”."
    found = next((one for one in jobs_there if one.id == work.job), jobs_there[0])
    return Ref("experience", found.id, found.company or found.position)


def _lines_of(work: Working, ref: Ref) -> tuple[str, ...]:
    entry = next(one for one in entries_of(work.draft, ref.section) if text_of(one, "id") == ref.id)
    return tuple(getattr(entry, _LINES.get(ref.section, ""), ()))


def bullet_set(work: Working, intent: Intent) -> None:
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    lines = _lines_of(work, ref)
    place = place_in(intent["nth"], len(lines))
    if place is None:
        return work.say(f"{ref.label} has {len(lines)} bullets; “{intent['nth']}” is none of them.")
    path = f"{ref.path}/{_LINES[ref.section]}/{place}"
    text = sentence_case(unquoted(intent["text"]))
    work.do(
        f"Bullet {place + 1} of {ref.label} is now “{text[:100]}”.",
        expect(path, lines[place]),
        put(path, text),
    )
    return None


def bullet_remove(work: Working, intent: Intent) -> None:
    ref = _owner(work, intent["entry"])
    if isinstance(ref, str):
        return work.say(ref)
    lines = _lines_of(work, ref)
    if intent["nth"].lower() == "all" and lines:
        work.do(
            f"Removed all bullets of {ref.label}.", put(f"{ref.path}/{_LINES[ref.section]}", [])
        )
        return None
    place = place_in(intent["nth"], len(lines))
    if place is None:
        return work.say(f"{ref.label} has {len(lines)} bullets; “{intent['nth']}” is none of them.")
    path = f"{ref.path}/{_LINES[ref.section]}/{place}"
    work.do(f"Removed bullet {place + 1} of {ref.label}.", expect(path, lines[place]), remove(path))
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


def language_add(work: Working, intent: Intent) -> None:
    add_languages(work, f"{intent['text']} {intent['level']}".strip())


def entry_add(work: Working, intent: Intent) -> None:
    kind = intent["kind"] or "job"
    section = section_named(kind) or ENTRY_KINDS[kind.lower()]
    add_entry(work, section, intent["text"])


def add_entry(work: Working, section: SectionName, text: str) -> None:
    if section == "experience":
        return jobs.from_terse(work, text)
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
    if section in _GIVER:
        body = re.sub(r"\s*\(([^()]{2,80}(?:19|20)\d\d)\)$", r", \1", body)
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
        made = re.search(
            r",?\s+(?:built|made|written|created|developed|coded|done)\s+(?:with|in|using|on)\s+(?P<tech>[^.]{1,120})$",
            rest,
            re.IGNORECASE,
        )
        entry["description"] = rest[: made.start()].strip() if made else rest.strip()
        if made:
            entry["technologies"] = list(items_of(made["tech"]))
    elif section in _GIVER:
        split = re.search(
            r"\s(?:from|by|at|issued by|awarded by)\s(?:the\s)?(?=[A-Z])|,\s|\sin\s(?=[A-Z])"
            if section != "publications"
            else r",\s|\s(?:published by|published in)\s",
            body,
        )
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


LEVEL = re.compile(
    rf"\b({'|'.join(sorted(LEVELS, key=len, reverse=True))}|[abc][12])\b", re.IGNORECASE
)


def add_languages(work: Working, text: str, *, anew: bool = False) -> None:
    """'English and fluent German', 'Spanish (native), Thai B1'; the same one again gets its level, `anew` another."""
    for item in items_of(
        re.sub(r"\ba (?:little )?bit of\b", "a little", text, flags=re.IGNORECASE)
    ):
        level = LEVEL.search(item)
        name = LEVEL.sub("", item)
        name = re.sub(
            r"[()\[\]:–-]|\b(?:in|speaker|level|language|speaking|at|on|is|my)\b",
            " ",
            name,
            flags=re.IGNORECASE,
        )
        name = " ".join(name.split())
        fluency = (LEVELS.get(level[1].lower()) or level[1].upper()) if level else ""
        if name and len(name) <= 40:
            _add_language(work, name.title() if name.islower() else name, fluency, anew=anew)


def _add_language(work: Working, name: str, fluency: str, *, anew: bool = False) -> None:
    known = next(
        (one for one in work.draft.resume.languages if folded(one.name) == folded(name)), None
    )
    if known is None:
        said = f"Added {name}{f' ({fluency})' if fluency else ''} to your languages."
        work.do(said, add("/resume/languages/-", {"name": name, "fluency": fluency}))
    elif fluency and (anew or not known.fluency):
        set_field(work, Ref("languages", known.id, known.name), "level", fluency)
    else:
        work.say(f"{name} is already among your languages.")


def is_tongue(item: str) -> bool:
    return " ".join(re.sub(r"[()\[\]:–-]", " ", LEVEL.sub("", item)).split()).lower() in TONGUES


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
