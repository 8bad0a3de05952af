"""Employers that were taken for a place, or for a piece of the post in front of them."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import Experience
from hirewire_common.words.folding import letters_only
from hirewire_common.words.vocabulary import says_organisation, says_post
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.places import placeness

_DONE = re.compile(r"[A-Z][a-z]+(?:ing|ed)\b.*\b\d[\d,]* [a-z]|[A-Z][a-z]+ing, [a-z]")
_PARTS = 3
"""Post, employer and town."""


def with_employers(jobs: Sequence[Read[Experience]], name: str) -> list[Read[Experience]]:
    """`name` is the person's own, which is no post. With the employer in its own field, where a whole résumé or one of its posts has it elsewhere."""
    unnamed = all(not one.model.company for one in jobs if one.model.location)
    plain = any(_says_what_was_done(one.model) for one in jobs)
    made: list[Read[Experience]] = []
    for number, one in enumerate(_out_of_company(one, name) for one in jobs):
        before = jobs[number - 1].model.company if number else ""
        one = _above(one) if plain else one
        made.append(_out_of_post(_out_of_place(one, unnamed=unnamed), before))
    return made


def _out_of_company(one: Read[Experience], name: str) -> Read[Experience]:
    """ "Librarian, City Library" where the name above was read as the post."""
    job = one.model
    first, comma, rest = job.company.partition(", ")
    own = bool(name) and letters_only(job.position) == letters_only(name)
    if own and comma and says_post(first):
        return _told(one, position=first, company=rest)
    return _told(one, position="") if own else one


def _says_what_was_done(job: Experience) -> bool:
    """ "Picking 900 lines a shift" is no employer, with "Argos DC, Wigan" for a place."""
    return (
        bool(_DONE.match(job.company))
        and "," in job.location
        and not says_organisation(job.company)
    )


def _above(one: Read[Experience]) -> Read[Experience]:
    """Where what was done stands unmarked below the dates, the employer is the line above them."""
    job = one.model
    name, comma, town = job.location.partition(", ")
    if not (comma and job.company) or placeness(name) == "known" or says_organisation(job.company):
        return one
    done = (job.company, *job.highlights)
    return _told(one, company=name.strip(), location=town.strip(), highlights=done)


def _out_of_place(one: Read[Experience], *, unnamed: bool) -> Read[Experience]:
    """ "HomeFix DIY, Stockport" is no place."""
    name, comma, town = one.model.location.partition(", ")
    if one.model.company or not (comma and one.model.position) or placeness(name) == "known":
        return one
    if not (unnamed or says_organisation(name)):
        return one
    return _told(one, company=name.strip(), location=town.strip())


def _out_of_post(one: Read[Experience], before: str) -> Read[Experience]:
    """ "Cashier, Primark, Nottingham", and the employer of the post above it was taken over."""
    job = one.model
    parts = [piece.strip() for piece in job.position.split(",")]
    done = (job.company,) if _DONE.match(job.company) else ()
    inherited = bool(done) or job.company in ("", before)
    if len(parts) != _PARTS or not (inherited and says_post(parts[0])) or says_post(parts[1]):
        return one
    if placeness(parts[2]) != "known":
        return one
    return _told(
        one,
        position=parts[0],
        company=parts[1],
        location=job.location or parts[2],
        highlights=(*done, *job.highlights),
    )


def _told(one: Read[Experience], **told: str | tuple[str, ...]) -> Read[Experience]:
    return Read(one.model.model_copy(update=told), one.lines, one.confidence)
