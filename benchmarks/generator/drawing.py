"""Résumés drawn by lot from the phrases of a language: from nearly empty to far too long, with odd letters in all places."""

import json
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.contracts.design import Locale

REQUIRED: tuple[Locale, ...] = ("en", "de", "fr", "es", "pl", "ru")
MORE: tuple[Locale, ...] = ("el", "ar", "he", "ja")
"""Reported beside those that must be read without a loss."""
_PHRASES = Path(__file__).parent / "phrases"
_LINKS = (
    "https://www.linkedin.com/in/jane-roe-4711",
    "https://github.com/jane-roe",
    "https://jane-roe.example/portfolio/2024/a-rather-long-address/of-a-page?with=a&query=string#and-a-part",
    "https://orcid.org/0000-0002-1825-0097",
)
_PHONES = (
    "+44 20 7946 0958",
    "(555) 010-0199",
    "+49 (0)89 1234 567-8",
    "06 55 50 19 84",
    "+7 495 123-45-67",
)
_MAILS = (
    "jane.roe@example.com",
    "j_roe+cv@mail.example.org",
    "a.very-long.address.of.somebody@subdomain.example.co.uk",
)
_ENTRIES = {"empty": 1, "short": 1, "medium": 3, "long": 6, "overlong": 15}
_LINES = {"empty": 0, "short": 2, "medium": 4, "long": 6, "overlong": 7}
SIZES = tuple(_ENTRIES)
_LATEST = 2026


@cache
def phrases(locale: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((_PHRASES / f"{locale}.json").read_text(encoding="utf-8"))
    return told


def drawn(locale: str, number: int) -> Resume:
    """The same number is the same résumé, on every machine; numbers go through the sizes in turn."""
    lot = _Lot(locale, number)
    return Resume.model_validate(lot.resume())


class _Lot:
    def __init__(self, locale: str, number: int) -> None:
        self.said = phrases(locale)
        self.by = random.Random(f"{locale}/{number}")  # noqa: S311  # a draw that anybody can repeat
        self.size = SIZES[number % len(SIZES)]

    def resume(self) -> dict[str, Any]:
        bare = self.size == "empty"
        made = {"profile": self.profile(), "experience": self.jobs(), "education": self.schools()}
        if not bare:
            made["skills"] = self.skills()
            made["summary"] = " ".join(self.some("summary", 1, 3)) if self.often() else ""
        if self.size in ("medium", "long", "overlong"):
            made |= self.more()
        return made

    def more(self) -> dict[str, Any]:
        kinds = (
            self.projects,
            self.languages,
            self.certifications,
            self.awards,
            self.publications,
            self.custom,
        )
        names = ("projects", "languages", "certifications", "awards", "publications", "custom")
        return {name: made() for name, made in zip(names, kinds, strict=True) if self.often()}

    def profile(self) -> dict[str, Any]:
        few = self.size == "empty"
        return {
            "name": self.one("names"),
            "headline": self.one("positions") if self.often() else "",
            "email": self.by.choice(_MAILS),
            "phone": self.by.choice(_PHONES) if not few and self.often() else "",
            "location": self.one("towns") if not few and self.often() else "",
            "links": [
                {"url": url} for url in self.by.sample(_LINKS, 0 if few else self.by.randint(0, 3))
            ],
        }

    def jobs(self) -> list[dict[str, Any]]:
        return [
            {
                "id": f"experience-{at + 1}",
                "company": self.one("companies"),
                "position": self.one("positions"),
                "location": self.one("towns") if self.seldom() else "",
                **dict(zip(("start_date", "end_date"), span, strict=True)),
                "highlights": self.some("bullets", 0, _LINES[self.size]),
            }
            for at, span in enumerate(self.spans(_ENTRIES[self.size], open_end=True))
        ]

    def schools(self) -> list[dict[str, Any]]:
        most = {"empty": 0, "short": 1}.get(self.size, 3)
        return [
            {
                "id": f"education-{at + 1}",
                "institution": self.one("institutions"),
                "degree": self.one("degrees"),
                "field": self.one("fields") if self.often() else "",
                "location": self.one("towns") if self.seldom() else "",
                **dict(zip(("start_date", "end_date"), span, strict=True)),
                "gpa": self.by.choice(("1.7", "3.9/4.0", "")) if self.seldom() else "",
            }
            for at, span in enumerate(
                self.spans(self.by.randint(min(1, most), most), open_end=False)
            )
        ]

    def skills(self) -> list[dict[str, Any]]:
        groups = list(self.said["groups"].items())
        chosen = self.by.sample(groups, self.by.randint(1, len(groups)))
        named = self.often()
        return [
            {
                "id": f"skills-{at + 1}",
                "name": name if named else "",
                "keywords": self.sample(words, 2),
            }
            for at, (name, words) in enumerate(chosen)
        ]

    def projects(self) -> list[dict[str, Any]]:
        return [
            {
                "id": f"projects-{at + 1}",
                "name": name,
                "description": self.one("descriptions"),
                "technologies": self.sample(("Python", "C++", "Node.js", "SQL"), 0),
                "url": "https://example.org/" + "a-long-name-of-a-thing/" * self.by.randint(0, 4)
                if self.seldom()
                else "",
                "start_date": self.date(2010 + at) if self.seldom() else "",
            }
            for at, name in enumerate(self.sample(self.said["projects"], 1))
        ]

    def languages(self) -> list[dict[str, Any]]:
        return [
            {
                "id": f"languages-{at + 1}",
                "name": name,
                "fluency": self.one("levels") if self.often() else "",
            }
            for at, name in enumerate(self.sample(self.said["languages"], 1))
        ]

    def certifications(self) -> list[dict[str, Any]]:
        return self.given("certifications", "name", "issuer", "issuers")

    def awards(self) -> list[dict[str, Any]]:
        return self.given("awards", "title", "awarder", "awarders")

    def publications(self) -> list[dict[str, Any]]:
        made = self.given("publications", "title", "publisher", "publishers")
        return [
            one | {"url": "https://doi.example/10.1000/182" if self.seldom() else ""}
            for one in made
        ]

    def given(self, kind: str, named: str, by: str, givers: str) -> list[dict[str, Any]]:
        return [
            {
                "id": f"{kind}-{at + 1}",
                named: name,
                by: self.one(givers) if self.often() else "",
                "date": self.date(self.by.randint(2005, 2024)) if self.often() else "",
            }
            for at, name in enumerate(self.sample(self.said[kind], 1))
        ]

    def custom(self) -> list[dict[str, Any]]:
        chosen = self.sample(list(self.said["custom"].items()), 1)
        return [
            {"id": f"custom-{at + 1}", "title": title, "items": items}
            for at, (title, items) in enumerate(chosen)
        ]

    def spans(self, count: int, *, open_end: bool) -> list[tuple[str, str]]:
        """The newest first; with months, years only, a start or an end alone, or nothing, as it falls."""
        made, end = [], _LATEST
        for at in range(count):
            start = end - self.by.randint(1, 3)
            last = "present" if at == 0 and open_end and self.often() else self.date(end)
            known = last == "present" or self.by.random() < 0.93
            made.append((self.date(start) if known else "", last))
            end = start
        return made

    def date(self, year: int) -> str:
        return f"{year}-{self.by.randint(1, 12):02}" if self.often() else str(year)

    def one(self, kind: str) -> str:
        return str(self.by.choice(self.said[kind]))

    def some(self, kind: str, least: int, most: int) -> list[str]:
        known = self.said[kind]
        return self.by.sample(known, min(len(known), self.by.randint(min(least, most), most)))

    def sample(self, known: Sequence[Any], least: int) -> list[Any]:
        return self.by.sample(list(known), self.by.randint(min(least, len(known)), len(known)))

    def often(self) -> bool:
        return self.by.random() < 0.8

    def seldom(self) -> bool:
        return self.by.random() < 0.35
