"""Projects, as people tell of them: 'I built a chess bot in Python as a course project'."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.talking.adding import add_as_told
from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.working import Working, add

_THING = r"(?:(?:[\w-]+\s){0,4}(?:app|site|website|web site|bot|game|tool|library|plugin|dashboard|robot|script|package|extension|platform|program))"
_MADE = re.compile(
    rf"i\s+(?:also\s+|once\s+)?(?:built|made|created|developed|wrote|coded|programmed|designed)\s+(?:an?|my own|my)\s+(?P<name>{_THING})(?:\s+(?:in|with|using)\s+(?P<tech>[^:,()]{{1,60}}?))?(?P<own>\s+(?:as|for)\s+an?\s+(?:[\w-]+\s)?project)?\s*(?:[:,(]?\s*(?:at\s+|on\s+|it's at\s+)?(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)\)?)?",
    re.IGNORECASE,
)


def project_told(work: Working, text: str) -> bool:
    """'I built a chess bot in Python as a course project': with an address, or called a project, it is one."""
    match = _MADE.fullmatch(text.strip(" ."))
    if match is None or not (match["url"] or match["own"]):
        return False
    name = sentence_case(match["name"])
    entry: dict[str, JsonValue] = {"name": name}
    if match["tech"]:
        entry["technologies"] = list(items_of(match["tech"]))
    if match["url"]:
        field, url = page_of(match["url"])
        entry[field] = url
    return work.do(f"Added {name} to your projects.", add("/resume/projects/-", entry))


def page_of(url: str) -> tuple[str, str]:
    """The field that it belongs to, and the whole address."""
    return "github" if "github.com" in url else "url", url if "://" in url else f"https://{url}"


_PROJECT = re.compile(
    r"(?:projects?\s*:\s*(?P<a>.{2,400}))|my (?:side |personal )?project is (?:called )?(?P<b>.{2,300})",
    re.IGNORECASE,
)


def project_called(work: Working, part: str) -> bool:
    """'Projects: Well Watch', 'my side project is Well Watch, open sensors'."""
    return add_as_told(work, "projects", _PROJECT.fullmatch(part))
