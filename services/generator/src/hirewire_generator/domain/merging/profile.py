"""Who somebody is, as a document says it: profile, summary and links."""

from pydantic import JsonValue

from hirewire_generator.domain.cutting import cut
from hirewire_generator.domain.merging.filling import fill
from hirewire_generator.domain.merging.work import Merging
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.shape import MOST

_FIELDS = ("name", "headline", "email", "phone", "location")
_LABELS = {"headline": "title", "email": "e-mail address", "phone": "phone number"}


def merge_profile(work: Merging, new: dict[str, JsonValue]) -> None:
    old, person = work.resume["profile"], new["profile"]
    if not isinstance(old, dict) or not isinstance(person, dict):
        raise TypeError("profile")
    for name in _FIELDS:
        fill(work, old, person, name, "/resume/profile", f"your {_LABELS.get(name, name)}")
    fill(work, work.resume, new, "summary", "/resume", "the summary")
    links, more = old["links"], person["links"]
    if isinstance(links, list) and isinstance(more, list):
        _links(work, links, more)


def _links(work: Merging, links: list[JsonValue], more: list[JsonValue]) -> None:
    known = {_address(one) for one in links}
    for one in more:
        clean = cut("links", one)
        if _address(clean) in known or not isinstance(clean, dict) or not clean.get("url"):
            continue
        if len(links) >= MOST["links"]:
            work.left_out.append(str(clean["url"])[:80])
        elif work.takes(clean, str(clean["url"])):
            known.add(_address(clean))
            links.append(clean)


def _address(link: JsonValue) -> str:
    url = str(link.get("url", "")) if isinstance(link, dict) else ""
    return folded(url.split("://", 1)[-1].removeprefix("www.").rstrip("/"))
