from hypothesis import given
from hypothesis import strategies as st

from hirewire_generator.domain.colours import READABLE, contrast, readable


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000") == 21
    assert contrast("#ffffff") == 1
    assert round(contrast("#767676"), 2) == 4.54


def test_a_colour_that_can_be_read_stays() -> None:
    assert readable("#1f4e79") == "#1f4e79"


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_becomes_readable(number: int) -> None:
    assert contrast(readable(f"#{number:06x}")) >= READABLE


def test_a_light_colour_keeps_its_hue() -> None:
    made = readable("#ffcc00")
    red, green, blue = (int(made[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue
