"""Which piece of an entry's heading is the post, which the employer, which the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.words.folding import fold
from hirewire_common.words.vocabulary import LABELS, says_organisation, says_post
from hirewire_parser.domain.commas import split_at_commas, without_place
from hirewire_parser.domain.dealing import Weights, deal
from hirewire_parser.domain.parts import Part
from hirewire_parser.domain.places import placeness

_MISSING = (-0.6, -0.6, 0.0)
"""The price of a head without post, without employer, without place."""


@dataclass(slots=True)
class Head:
    company: str = ""
    position: str = ""
    place: str = ""
    leads: tuple[float, ...] = (0.0, 0.0, 0.0)
    """By how much the post, the employer and the place beat the next best piece."""


def heads_of(headings: Sequence[Sequence[Part]]) -> list[Head]:
    """One head for each entry of a résumé's experience, from the pieces of its heading."""
    named = [[part for part in parts if not LABELS.match(fold(part.text))] for parts in headings]
    heads: list[Head] = []
    for dealt in deal(split_at_commas(named), _weights, _MISSING):
        post, company, place = dealt.pieces
        name, beside = without_place(company.text) if company and not place else ("", "")
        name = name or (company.text if company else "")
        head = Head(name, post.text if post else "", place.text if place else beside, dealt.leads)
        if not head.company and heads:
            head.company = heads[-1].company  # several posts below one employer's name
        heads.append(head)
    return heads


def _weights(part: Part, times: int) -> Weights:
    """For a post, an employer, a place. An employer's name is said again with the next post, a post rarely."""
    post, organisation = says_post(part.text), says_organisation(part.text)
    place = placeness(part.text)
    known, form = place == "known", place == "form"
    as_post = (1.2 if organisation else 2.5) * post - organisation - 1.5 * known - 0.2 * form
    as_company = (
        2.0 * organisation - 1.2 * post - known - 0.2 * form + (times > 1) + 0.2 * part.bold
    )
    as_place = 2.5 * known + 0.8 * form - 2.5 * (place == "none")
    return (as_post, as_company, as_place - 1.5 * (post or organisation) - 0.5 * part.bold)
