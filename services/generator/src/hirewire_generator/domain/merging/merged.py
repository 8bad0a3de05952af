"""What a document that was read brings to a draft: it fills and adds, and never overwrites."""

import json
from copy import deepcopy
from dataclasses import dataclass

from hirewire_common.contracts import Draft, Patch, ReadResume
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.merging.entries import merge_entries, merge_unplaced
from hirewire_generator.domain.merging.profile import merge_profile
from hirewire_generator.domain.merging.skills import merge_skills
from hirewire_generator.domain.merging.work import ROOM, Merging
from hirewire_generator.domain.patching import tree_of

_SECTIONS = (
    "experience",
    "education",
    "projects",
    "certifications",
    "languages",
    "awards",
    "publications",
    "custom",
)


@dataclass(frozen=True, slots=True)
class Merged:
    """`conflicts` are sentences on what the document says otherwise; `left_out` names what the draft has no room for."""

    patch: Patch
    conflicts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def merged(draft: Draft, reading: ReadResume, said: frozenset[str]) -> Merged:
    """`said` are the paths by ids that the user set by chat or by form: an empty one stays empty."""
    tree = deepcopy(tree_of(draft))
    resume = tree["resume"]
    if not isinstance(resume, dict):
        raise TypeError("resume")
    used = len(json.dumps(tree, ensure_ascii=False).encode())
    work = Merging(resume, said, ROOM - used)
    new = reading.resume.model_dump(mode="json")
    merge_profile(work, new)
    for section in _SECTIONS[:2]:
        merge_entries(work, section, new[section])
    merge_skills(work, new["skills"])
    for section in _SECTIONS[2:]:
        merge_entries(work, section, new[section])
    merge_unplaced(work, reading.unplaced)
    after = Draft.model_validate(tree)
    return Merged(diff(draft, after), tuple(work.conflicts), tuple(work.left_out))
