"""From JSON Resume, whoever wrote it, to our model."""

import re
from collections.abc import Callable, Iterable
from itertools import count
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter, ValidationError

from hirewire_common.contracts import CustomSection, Link, Profile, Resume
from hirewire_common.contracts.resume import EntryId
from hirewire_common.json_resume.names import DATES, OURS, SECTIONS

_DAY = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-\d\d)?(?:T.*)?")
_ENTRY_ID = TypeAdapter(EntryId)


def _none_is_empty(value: Any) -> Any:
    return "" if value is None else value


def _none_is_nothing(value: Any) -> Any:
    return [] if value is None else value


_Text = Annotated[str, BeforeValidator(_none_is_empty)]
_Texts = Annotated[list[_Text], BeforeValidator(_none_is_nothing)]
_Entries = Annotated[list[dict[str, Any]], BeforeValidator(_none_is_nothing)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class _Location(_Part):
    address: _Text = ""
    city: _Text = ""
    region: _Text = ""
    countryCode: _Text = ""  # noqa: N815  (JSON Resume's own name)

    @property
    def whole(self) -> str:
        return ", ".join(
            part for part in (self.address, self.city, self.region, self.countryCode) if part
        )


class _Network(_Part):
    network: _Text = ""
    username: _Text = ""
    url: _Text = ""


class _Basics(_Part):
    name: _Text = ""
    label: _Text = ""
    email: _Text = ""
    phone: _Text = ""
    url: _Text = ""
    summary: _Text = ""
    location: _Location | None = None
    profiles: Annotated[list[_Network], BeforeValidator(_none_is_nothing)] = []


class _Theirs(_Part):
    basics: _Basics | None = None
    work: _Entries = []
    education: _Entries = []
    skills: _Entries = []
    projects: _Entries = []
    certificates: _Entries = []
    languages: _Entries = []
    awards: _Entries = []
    publications: _Entries = []
    meta: dict[str, Any] | None = None


def from_json_resume(told: Any) -> Resume:
    """Raises ValueError when it has not JSON Resume's form. Entries without an id of ours get new ones."""
    theirs = _Theirs.model_validate(told)
    basics = theirs.basics or _Basics()
    sections = {
        ours: _entries(getattr(theirs, name), ours, fields)
        for ours, (name, fields) in SECTIONS.items()
    }
    return Resume.model_validate(
        {
            "profile": _profile(basics),
            "summary": basics.summary,
            **sections,
            "custom": _custom(_ours(theirs.meta or {})),
        }
    )


def _profile(basics: _Basics) -> Profile:
    own = [Link(url=basics.url)] if basics.url else []
    return Profile(
        name=basics.name,
        headline=basics.label,
        email=basics.email,
        phone=basics.phone,
        location=basics.location.whole if basics.location else "",
        links=(*own, *(Link(url=n.url or n.username, label=n.network) for n in basics.profiles)),
    )


def _entries(
    entries: Iterable[dict[str, Any]], section: str, fields: dict[str, str]
) -> list[dict[str, Any]]:
    name_of = _names(section)
    return [_entry_from(entry, section, fields, name_of) for entry in entries]


def _names(section: str) -> Callable[[Any], str]:
    """Gives an entry the id that it asks for, or the next one that is free when it is taken or no id."""
    taken: set[str] = set()
    numbers = count(1)

    def name(wanted: Any) -> str:
        found = wanted
        while found in taken or not _is_id(found):
            found = f"{section}-{next(numbers)}"
        taken.add(found)
        return str(found)

    return name


def _is_id(wanted: Any) -> bool:
    try:
        _ENTRY_ID.validate_python(wanted, strict=True)
    except ValidationError:
        return False
    return True


def _entry_from(
    entry: dict[str, Any], section: str, fields: dict[str, str], name_of: Callable[[Any], str]
) -> dict[str, Any]:
    ours = _ours(entry)
    kind = Resume.model_fields[section].annotation
    names = [name for name in _fields_of(kind) if name != "id"]
    found = {name: _value(name, {**ours, **entry}.get(fields.get(name, name))) for name in names}
    return {name: value for name, value in found.items() if value} | {"id": name_of(ours.get("id"))}


def _fields_of(annotation: Any) -> Iterable[str]:
    """Of the model in `tuple[Model, ...]`."""
    found: Iterable[str] = annotation.__args__[0].model_fields
    return found


def _value(name: str, value: Any) -> Any:
    if name not in DATES or not isinstance(value, str):
        return value
    if value.strip().lower() == "present":
        return "present"
    day = _DAY.fullmatch(value.strip())
    return day[1] if day else ""


def _custom(ours: dict[str, Any]) -> list[CustomSection]:
    sections: list[CustomSection] = TypeAdapter(list[CustomSection]).validate_python(
        ours.get("custom") or []
    )
    name_of = _names("custom")
    return [one.model_copy(update={"id": name_of(one.id)}) for one in sections]


def _ours(part: dict[str, Any]) -> dict[str, Any]:
    ours = part.get(OURS)
    return ours if isinstance(ours, dict) else {}
