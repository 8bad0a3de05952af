"""Projects, as people tell of them: 'I built a chess bot in Python as a course project'."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.talking.adding import add_as_told, add_entry
from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.working import Working, add, put

_THING = r"(?:(?:[\w-]+\s){0,4}(?:app|site|website|web site|bot|game|tool|library|plugin|dashboard|robot|script|package|extension|platform|program))"
_MADE = re.compile(
    rf"i\s+(?:also\s+|once\s+)?(?:built|made|created|developed|wrote|coded|programmed|designed)\s+(?:an?|my own|my)\s+(?P<name>{_THING}(?:\s+for\s+(?:the|an?|my|our)\s(?![^:]*\bproject\b)[\w' -]{{3,40}}?)?)(?:\s+(?:called|named)\s+(?P<called>[^,:()]{{2,40}}?))?(?:\s+(?:in|with|using)\s+(?P<tech>[^:,()]{{1,60}}?))?(?P<own>\s+(?:as|for)\s+an?\s+(?:[\w-]+\s)?project)?\s*(?:[:,(]?\s*(?:at\s+|on\s+|it's at\s+)?(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)\)?)?",
    re.IGNORECASE,
)


def project_told(work: Working, text: str) -> bool:
    """'I built a chess bot in Python as a course project': with an address, or called a project, it is one."""
    label = _LABEL.fullmatch(text.strip(" ."))
    if label:
        return _labelled(work, label)
    match = _MADE.fullmatch(text.strip(" ."))
    if match is None or not (match["url"] or match["own"] or match["called"]):
        return False
    name = match["called"] or sentence_case(match["name"])
    entry: dict[str, JsonValue] = {"name": name}
    if match["called"]:
        entry["description"] = sentence_case(match["name"])
    if match["tech"]:
        entry["technologies"] = list(items_of(match["tech"]))
    if match["url"]:
        field, url = page_of(match["url"])
        entry[field] = url
    return work.do(f"Added {name} to your projects.", add("/resume/projects/-", entry))


_LABEL = re.compile(
    r"(?:my )?(?:side |personal |pet |hobby |own )?projects?\s*:\s*(?P<what>[^\n]{2,300}?)[\s,;(|-]+(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/[^\s)]*)?)\)?",
    re.IGNORECASE,
)


def _labelled(work: Working, match: re.Match[str]) -> bool:
    """'Side project: Garden Log, a plant diary, github.com/…': the address is the project's own."""
    before = {one.id for one in work.draft.resume.projects}
    add_entry(work, "projects", match["what"])
    field, url = page_of(match["url"])
    for one in work.draft.resume.projects:
        if one.id not in before:
            work.do(f"Its link is {url}.", put(f"/resume/projects/{one.id}/{field}", url))
    return True


def page_of(url: str) -> tuple[str, str]:
    """The field that it belongs to, and the whole address."""
    return "github" if "github.com" in url else "url", url if "://" in url else f"https://{url}"


_PROJECT = re.compile(
    r"(?:(?:my )?(?:side |personal |pet |hobby )?projects?\s*:\s*(?P<a>.{2,400}))|my (?:side |personal )?project is (?:called )?(?P<b>.{2,300})",
    re.IGNORECASE,
)


def project_called(work: Working, part: str) -> bool:
    """'Projects: Well Watch', 'my side project is Well Watch, open sensors'."""
    return add_as_told(work, "projects", _PROJECT.fullmatch(part))
