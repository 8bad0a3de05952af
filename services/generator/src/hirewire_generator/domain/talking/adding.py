"""Orders that add an entry or a line, whatever it is of: 'add a job: …', 'add X to my awards', 'add Go'."""

import re

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.bullets import bullet_add
from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.education.keeping import keep_studies
from hirewire_generator.domain.talking.education.listed import terse_studies
from hirewire_generator.domain.talking.entries import add_named
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.listed import terse_job
from hirewire_generator.domain.talking.languages import add_languages
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import bare, entry_named, section_named
from hirewire_generator.domain.talking.skills.keeping import add_skills
from hirewire_generator.domain.talking.vocabulary import ENTRY_KINDS
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
    kind = intent["kind"] or "job"
    section = section_named(kind) or ENTRY_KINDS[kind.lower()]
    add_entry(work, section, intent["text"])


_NO_JOB = "I could not read a job in “{}”. Say it like “Backend Developer at Glovo, 2019–2022”."
_NO_STUDIES = "I could not read your education in “{}”. Say it like “BSc in Biology, University of Leeds, 2012–2015”."


def add_entry(work: Working, section: SectionName, text: str) -> None:
    if section == "experience":
        job = terse_job(text)
        return keep_job(work, job) if job else work.say(_NO_JOB.format(text[:80]))
    if section == "education":
        studies = terse_studies(text)
        return keep_studies(work, studies) if studies else work.say(_NO_STUDIES.format(text[:80]))
    if section == "skills":
        return add_skills(work, items_of(text))
    if section == "languages":
        return add_languages(work, text)
    return add_named(work, section, text)


def add_as_told(work: Working, section: SectionName, match: re.Match[str] | None) -> bool:
    """What stands in the one of the groups `a` and `b` that was found; False without a match."""
    if match is None:
        return False
    add_entry(work, section, next(filter(None, match.groupdict().values())))
    return True
