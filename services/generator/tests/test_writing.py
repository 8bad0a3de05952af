"""What is made for one document, and with how little: a Word file is as roomy as its PDF."""

from dataclasses import dataclass, field

import pytest

from hirewire_common.contracts import Draft, Fit, Letter
from hirewire_common.contracts.design import Theme
from hirewire_generator.content import Content
from hirewire_generator.domain.sample import SAMPLE, SAMPLE_LETTER
from hirewire_generator.orders import Typeset, TypesetOrder, Worded, WordOrder
from hirewire_generator.typst_pdf import typeset
from hirewire_generator.writing import Writing

ROOM = 0.4


@dataclass
class Press:
    """Every page comes out as roomy as `ROOM`."""

    pages: list[TypesetOrder] = field(default_factory=list)
    words: list[WordOrder] = field(default_factory=list)

    async def typeset(self, order: TypesetOrder) -> Typeset:
        self.pages.append(order)
        fit = Fit(fits=True, k=ROOM, size=10, fill=1, pages=1)
        return Typeset(content=b"", fit=fit, fields=())

    async def word(self, order: WordOrder) -> Worded:
        self.words.append(order)
        return Worded(content=b"", text="")


def content(theme: Theme, *, k: float | None = None, hint: float | None = None) -> Content:
    design = SAMPLE.design.model_copy(update={"theme": theme})
    return Content(SAMPLE.model_copy(update={"design": design}), k=k, hint=hint)


def crowded(draft: Draft) -> Draft:
    """So much in it that its page has to be tightened."""
    jobs = [job for job in draft.resume.experience for _ in range(3)]
    numbered = [one.model_copy(update={"id": f"experience-{n}"}) for n, one in enumerate(jobs)]
    resume = draft.resume.model_copy(update={"experience": tuple(numbered)})
    return draft.model_copy(update={"resume": resume})


async def test_a_word_file_whose_page_was_set_is_made_without_setting_it_again() -> None:
    press = Press()
    await Writing(press).write(content("classic", k=0.7), "docx")
    assert press.pages == []
    assert [order.k for order in press.words] == [0.7]


async def test_a_word_file_without_a_page_is_as_roomy_as_one_that_is_measured() -> None:
    press = Press()
    await Writing(press).write(content("classic", hint=0.5), "docx")
    assert [(order.sheet.design.theme, order.hint) for order in press.pages] == [("classic", 0.5)]
    assert [order.k for order in press.words] == [ROOM]


async def test_a_word_file_of_two_columns_is_as_roomy_as_its_page_in_one() -> None:
    press = Press()
    await Writing(press).write(content("sidebar", k=0.7, hint=0.5), "docx")
    assert [(order.sheet.design.theme, order.hint) for order in press.pages] == [("modern", None)]
    assert [order.sheet.design.theme for order in press.words] == ["sidebar"]


@pytest.mark.parametrize("letter", [None, SAMPLE_LETTER], ids=["résumé", "letter"])
async def test_a_page_that_is_only_measured_comes_out_as_the_one_that_is_seen(
    letter: Letter | None,
) -> None:
    press = Press()
    shown = Content(crowded(content("executive").draft), letter=letter)
    await Writing(press).write(shown, "pdf")
    await Writing(press).write(shown, "docx")
    seen, measured = (typeset(order) for order in press.pages)
    assert measured.fit == seen.fit
    assert (seen.fit.k < 1) is (letter is None)
    assert len(measured.content) < 1000
