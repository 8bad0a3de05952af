"""From a draft to the sheet that documents show: its words, dates and order by the design and its locale."""

import re
from collections.abc import Iterator
from typing import Literal

from hirewire_common.contracts import Design, Draft, Profile, SectionName
from hirewire_generator.domain import addresses
from hirewire_generator.domain.locales import words
from hirewire_generator.domain.locales.words import Words
from hirewire_generator.domain.sections import SECTIONS
from hirewire_generator.domain.sheet import Contact, Sheet

ORDER: tuple[SectionName, ...] = tuple(SECTIONS)
"""The usual order of sections."""

_LETTER = ("1", "52", "57", "58", "63")
"""Calling codes of countries that print on letter paper: North America, Mexico, Colombia, Venezuela, the Philippines."""


def sheet_of(draft: Draft) -> Sheet:
    """Everything that the résumé says and the design doesn't hide; what is empty leaves no trace."""
    design, said = draft.design, words(draft.design.locale)
    profile = draft.resume.profile
    sections = (
        section
        for name in _names(design)
        for section in SECTIONS[name](draft.resume, said, design.date_format)
    )
    return Sheet(
        name=profile.name.strip(),
        headline=profile.headline.strip(),
        contacts=tuple(_contacts(profile)),
        sections=tuple(sections),
        footer=design.footer.strip(),
        lang=said.lang,
        region=said.region,
        rtl=said.rtl if design.direction == "auto" else design.direction == "rtl",
        present=said.present,
        contact_title=said.contact,
        document_title=said.document,
        paper=_paper(profile, said),
        colon=said.colon,
        comma=said.comma,
        design=design,
    )


def _paper(profile: Profile, said: Words) -> Literal["a4", "letter"]:
    """By the country of the phone's number, where it tells one, else by the language."""
    called = re.match(r"\+(\d+)", profile.phone.replace(" ", ""))
    if not called:
        return said.paper
    return "letter" if called[1].startswith(_LETTER) else "a4"


def _names(design: Design) -> list[SectionName]:
    return [name for name in dict.fromkeys((*design.order, *ORDER)) if name not in design.hidden]


def _contacts(profile: Profile) -> Iterator[Contact]:
    if location := profile.location.strip():
        yield Contact(text=location)
    if email := profile.email.strip():
        yield addresses.mail(email)
    if phone := profile.phone.strip():
        yield addresses.phone(phone)
    for link in profile.links:
        if (shown := addresses.web(link)).text:
            yield shown
