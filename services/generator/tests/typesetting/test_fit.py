"""One page where that can be read, two comfortable ones where not, and a layout that stays while somebody types."""

from collections.abc import Callable
from typing import get_args

import pytest

from hirewire_common.contracts import Fit
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.orders import Typeset, TypesetOrder
from hirewire_generator.themes import theme
from hirewire_generator.typst_pdf import typeset
from hirewire_testing.pdfs import read

Sample = Callable[..., Sheet]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)


def set_with(sheet: Sheet, hint: float | None = None) -> Typeset:
    return typeset(TypesetOrder(sheet=sheet, hint=hint))


def fit(sheet: Sheet, hint: float | None = None) -> Fit:
    return set_with(sheet, hint).fit


def shortened(sheet: Sheet, bullets: int) -> Sheet:
    """With as many bullets of each job only."""
    sections = [
        one.model_copy(
            update={
                "items": tuple(
                    item.model_copy(update={"bullets": item.bullets[:bullets]})
                    for item in one.items
                )
            }
        )
        for one in sheet.sections
    ]
    return sheet.model_copy(update={"sections": tuple(sections)})


@pytest.mark.parametrize("name", THEMES)
def test_a_short_text_is_roomy_and_not_stretched(name: str, sample: Sample) -> None:
    made = fit(sample("short", theme=name))
    assert (made.fits, made.k, made.pages) == (True, 1.0, 1)
    assert made.size == theme(sample("short", theme=name).design.theme).size.largest
    assert made.fill < 0.8


@pytest.mark.parametrize("name", THEMES)
def test_a_usual_text_fills_one_page(name: str, sample: Sample) -> None:
    made = set_with(sample("medium", theme=name))
    assert (made.fit.fits, read(made.content).pages) == (True, 1)
    assert 0.9 < made.fit.fill <= 1


@pytest.mark.parametrize("name", THEMES)
def test_what_one_page_cannot_hold_gets_two_comfortable_ones(name: str, sample: Sample) -> None:
    sheet = sample("overlong", theme=name)
    made = set_with(sheet)
    assert (made.fit.fits, made.fit.pages, read(made.content).pages) == (False, 2, 2)
    assert made.fit.fill > 1
    assert made.fit.size > theme(sheet.design.theme).size.smallest
    assert "Bartholomew Quill-Hargreaves – 2/2" in read(made.content).text


def test_the_warning_says_by_how_much_and_what_is_longest(sample: Sample) -> None:
    sheet = sample("overlong")
    sections = list(sheet.sections)
    items = list(sections[1].items)
    items[3] = items[3].model_copy(update={"bullets": items[3].bullets * 3})
    sections[1] = sections[1].model_copy(update={"items": tuple(items)})
    (said,) = set_with(sheet.model_copy(update={"sections": tuple(sections)})).warnings
    assert "does not fit on one page" in said
    assert "too long by" in said
    assert "The longest entry is Senior Analyst, Lancaster County Council with 1" in said


def test_the_less_text_the_roomier(sample: Sample) -> None:
    ks = [fit(shortened(sample("long"), bullets)).k for bullets in (4, 3, 2, 1, 0)]
    assert ks == sorted(ks)
    assert ks[0] < ks[-1]


@pytest.mark.parametrize("name", THEMES)
def test_type_never_gets_smaller_than_the_theme_allows(name: str, sample: Sample) -> None:
    for text in ("medium", "long", "overlong"):
        sheet = sample(text, theme=name, page_target="1")
        assert fit(sheet).size >= theme(sheet.design.theme).size.smallest


def test_the_layout_stays_while_the_text_changes_a_little(sample: Sample) -> None:
    sheet = sample("medium")
    before = fit(sheet)
    changed = sheet.model_copy(update={"headline": "Principal Backend Engineer and more"})
    shorter = changed.model_copy(update={"sections": changed.sections[:-1]})
    assert fit(shorter).k > before.k
    assert fit(shorter, before.k).k == before.k


def test_a_layout_that_no_longer_fits_is_given_up(sample: Sample) -> None:
    assert fit(sample("long"), fit(sample("medium")).k) == fit(sample("long"))


def test_a_layout_that_leaves_the_page_empty_is_given_up(sample: Sample) -> None:
    assert fit(sample("short"), fit(sample("long")).k).k == 1.0


def test_density_keeps_to_its_range(sample: Sample) -> None:
    ks = {density: fit(sample("medium", density=density)).k for density in ("roomy", "compact")}
    assert ks["roomy"] >= 0.6
    assert ks["compact"] <= 0.35


def test_two_pages_are_filled_when_two_are_wanted(sample: Sample) -> None:
    one, two = (fit(sample("long", page_target=pages)) for pages in ("1", "2"))
    assert (one.pages, two.pages) == (1, 2)
    assert two.k > one.k
    assert two.fits


@pytest.mark.parametrize("name", THEMES)
def test_two_pages_are_never_three_by_their_breaks(name: str, sample: Sample) -> None:
    made = set_with(sample("overlong", theme=name, page_target="2"))
    assert made.fit.fits is (read(made.content).pages == 2)
    assert made.fit.fits


def test_without_a_target_the_text_takes_what_it_takes(sample: Sample) -> None:
    made = set_with(sample("overlong", page_target="none"))
    assert made.fit.fits
    assert made.warnings == ()
    assert made.fit.pages == read(made.content).pages


def test_wanting_one_page_sets_a_long_text_tight(sample: Sample) -> None:
    made = fit(sample("overlong", page_target="1"))
    assert (made.fits, made.k) == (False, 0.0)


@pytest.mark.parametrize("name", THEMES)
def test_no_page_ends_with_the_name_of_a_section(name: str, sample: Sample) -> None:
    full = sample("overlong", theme=name, page_target="none")
    titles = {one.title for one in full.sections}
    for bullets in range(5):
        pages = read(set_with(shortened(full, bullets)).content).text.split("\f")
        for page in pages:
            lines = [line for line in page.splitlines() if line.strip()]
            assert lines[-2].strip() not in titles
