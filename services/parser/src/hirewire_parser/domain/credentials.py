"""Licences and registrations that stand beside the name and the address, where no section holds them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hirewire_common.contracts import Certification, Profile
from hirewire_common.words.folding import letters_only
from hirewire_common.words.vocabulary import says_post
from hirewire_parser.domain.line import Line

_PIECES = re.compile(r"\s*[|•·‖∙;]\s*|\s{2,}|\s[–—-]\s")
_CREDENTIAL = re.compile(
    r"\b(?:(?i:licen[cs]es?|licen[cs]ed|registered|registration|certified|certificate|certification|cleared|clearance|chartered|accredited|permit|work permit|right to work|level [1-8]|pin|ticket|f[uü]hrerschein)|NMC|GMC|HCPC|GPhC|GDC|SRA|RCVS|MRCVS|SIA|CSCS|ACCA|CIMA|CPA|CFA|PMP|LPN|BLS|ACLS|HGV|LGV|CDL|ADR|DBS|QTS|PGCE|TEFL|NEBOSH|IOSH|CISSP|ATPL|EMT|CISA|SHRM-CP|CIPD|ACA)\b"
)
_ELSE = re.compile(
    r"@|https?:|www\.|\.com\b|\+?\d[\d ()/-]{7,}|\b(?:19|20)\d\d\s*[-–]|,\s[A-Z]{2}(?: \d{5})?$"
)
"""Addresses, numbers and dates."""
_LONGEST = 80
_MOST = 6


def credentials_of(
    top: Iterable[Line], profile: Profile, known: Sequence[Certification]
) -> tuple[Certification, ...]:
    """The certifications that were read, with those of the lines at the top that are nowhere else."""
    told = letters_only(" ".join((profile.name, profile.headline, profile.location)))
    names = [letters_only(one.name) for one in known]
    fresh = [
        piece
        for piece in dict.fromkeys(_pieces(top))
        if letters_only(piece) not in told
        and not any(
            letters_only(piece) in one or one in letters_only(piece) for one in names if one
        )
    ]
    added = enumerate(fresh[:_MOST], len(known) + 1)
    return (*known, *(Certification(id=f"certification-{at}", name=one) for at, one in added))


def _pieces(top: Iterable[Line]) -> Iterator[str]:
    """Only of lines in several pieces: a line of its own may be a sentence, or a title."""
    for line in top:
        pieces = [one.strip(" ,.") for one in _PIECES.split(line.text) if one.strip()]
        for piece in pieces if len(pieces) > 1 else ():
            short = len(piece) <= _LONGEST and not (_ELSE.search(piece) or says_post(piece))
            if short and _CREDENTIAL.search(piece):
                yield piece
