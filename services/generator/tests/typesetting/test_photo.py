"""The photo stands beside the name when the design says so, with words for those who can't see it."""

import io
from collections.abc import Callable
from typing import get_args

import pytest
from PIL import Image

from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.orders import TypesetOrder
from hirewire_generator.typst_pdf import typeset
from hirewire_testing.pdfs import read

Sample = Callable[..., Sheet]


def portrait() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (80, 100), "#7799aa").save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize("name", get_args(ThemeName))
@pytest.mark.parametrize("shape", ["round", "square"])
def test_a_photo_is_a_figure_beside_the_same_text(name: str, shape: str, sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample("short", theme=name, photo=shape), photo=portrait()))
    assert made.warnings == ()
    assert read(made.content).tags["Figure"] == 1
    assert read(made.content).missing(made.fields) == []


def test_a_photo_that_the_design_does_not_want_is_not_there(sample: Sample) -> None:
    plain = typeset(TypesetOrder(sheet=sample("short")))
    assert typeset(TypesetOrder(sheet=sample("short"), photo=portrait())).content == plain.content


def test_a_broken_photo_costs_nothing_but_itself(sample: Sample) -> None:
    order = TypesetOrder(sheet=sample("short", photo="round"), photo=b"\xff\xd8\xff no picture")
    made = typeset(order)
    assert made.warnings == ("The photo could not be shown, so it was left out.",)
    assert b"pdfuaid:part" in made.content
