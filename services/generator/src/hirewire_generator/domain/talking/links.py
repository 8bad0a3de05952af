"""Links to pages of one's own: added, replaced, removed."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.vocabulary import LINK_FIELDS
from hirewire_generator.domain.talking.working import Working, add, put, remove


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


_HANDLE = re.compile(
    r"(?:my )?(?P<site>linked ?in|github|gitlab)(?: (?:handle|user(?:name)?|profile|account|id))?(?:\s*[:=]|\s+is)\s*@?(?P<handle>[A-Za-z0-9][\w-]{1,38})",
    re.IGNORECASE,
)


def handle_told(work: Working, part: str) -> bool:
    """'LinkedIn: kim-base' as the page that it stands for."""
    match = _HANDLE.fullmatch(part)
    if match is None or match["handle"].lower() in (
        "none",
        "wrong",
        "old",
        "below",
        "attached",
        "here",
        "not",
        "missing",
    ):
        return False
    site = match["site"].lower().replace(" ", "")
    set_link(work, f"{site}.com/{'in/' if site == 'linkedin' else ''}{match['handle']}")
    return True


def address(url: str) -> str:
    url = unquoted(url).rstrip(".,;)")
    return url if re.match(r"https?://", url, re.IGNORECASE) else f"https://{url}"


def remove_link(work: Working, name: str) -> bool:
    kind = re.sub(r"^links? (?:to|of) (?:my )?|\s+(?:links?|profile|url|account|page)$", "", name)
    links = work.draft.resume.profile.links
    if name in ("links", "all links") and links:
        return work.do("Removed your links.", put("/resume/profile/links", [])) or True
    for place, link in enumerate(links):
        hit = kind in LINK_FIELDS and kind in f"{link.url} {link.label}".lower()
        if (
            hit
            or (folded(kind) and folded(kind) == folded(link.url.split("://")[-1]))
            or (kind in ("link", "website", "site") and len(links) == 1)
        ):
            return (
                work.do(f"Removed the link {link.url}.", remove(f"/resume/profile/links/{place}"))
                or True
            )
    return False
