"""What the fonts can't show is left out and named; what they can is kept in every language of the locales."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import pytest
from fontTools.ttLib import TTFont
from pydantic import ValidationError

from hirewire_common.contracts import Draft, Resume
from hirewire_common.contracts.design import FontFamily
from hirewire_generator import fonts
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.families import FAMILIES
from hirewire_generator.glyphs import Cleaner
from hirewire_generator.orders import Typeset, TypesetOrder
from hirewire_generator.typst_pdf import typeset
from hirewire_testing.pdfs import read

Sample = Callable[..., Sheet]


@pytest.mark.parametrize("name", get_args(FontFamily))
def test_a_family_to_choose_shows_the_basic_characters(name: FontFamily) -> None:
    family = FAMILIES[name].family
    paths = [one.path for one in fonts.installed() if one.family == family]
    assert paths
    for path in paths:
        with TTFont(path, fontNumber=0, lazy=True) as face:
            assert frozenset(face.getBestCmap()) >= fonts.BASIC


CJK = pytest.mark.skipif(
    not find_spec("noto_cjk_sans_jp_regular"), reason="the extra cjk is not installed"
)
RTL = pytest.mark.skipif(
    not find_spec("fontpkg_assistant"), reason="the extra rtl is not installed"
)


def having(*families: Iterable[int]) -> fonts.Coverage:
    return fonts.Coverage([partial(frozenset, tuple(one)) for one in families])


def set_summary(text: str) -> Typeset:
    return typeset(TypesetOrder(sheet=sheet_of(Draft(resume=Resume(summary=text)))))


def test_a_symbol_without_a_glyph_is_left_out_and_named() -> None:
    made = set_summary("Shipped 🚀 it")
    assert made.warnings == ("Characters that no font here has were left out: 🚀 (rocket).",)
    assert made.fields[-1] == "Shipped  it"
    assert read(made.content).missing(["Shipped it"]) == []


def test_letters_without_glyphs_are_named_by_their_script() -> None:
    (said,) = set_summary("नमस्ते world").warnings
    assert said.startswith("Devanagari letters were left out")
    assert "HIREWIRE_FONT_DIRS" in said


@pytest.mark.parametrize(("missing", "extra"), [("한국", "cjk"), ("日本", "cjk"), ("שלום", "rtl")])
def test_a_script_that_an_extra_would_bring_names_it(missing: str, extra: str) -> None:
    cleaner = Cleaner(having(range(32, 127)))
    assert cleaner.clean(missing) == ""
    assert any(f"hirewire-generator[{extra}]" in said for said in cleaner.warnings())


def test_what_has_a_simpler_form_is_written_so() -> None:
    assert Cleaner(having(range(32, 127))).clean("\ufb01ne\u2003x²") == "fine x2"


def test_accents_are_composed_and_invisible_characters_go() -> None:
    cleaner = Cleaner(fonts.coverage())
    assert cleaner.clean("Zoe\u0308") == "Zoë"
    assert cleaner.clean("a\u200bb\u00adc\x07d\ufeffe") == "abcde"
    assert cleaner.clean("a\tb\nc\u2028d") == "a b c d"
    assert cleaner.warnings() == ()


def test_a_mark_without_its_letter_in_one_font_is_left_out() -> None:
    assert Cleaner(having([ord("x")], [0x32B])).clean("x\u032b") == "x"
    assert Cleaner(having([ord("x"), 0x32B])).clean("x\u032b") == "x\u032b"
    assert Cleaner(fonts.coverage()).clean("\u0301") == ""


def test_what_only_the_upright_face_has_is_not_taken_for_shown(sample: Sample) -> None:
    odd = "".join(chr(code) for code in range(0x2190, 0x2600))
    sheet = sample("short", theme="classic").model_copy(update={"headline": odd})
    made = typeset(TypesetOrder(sheet=sheet))
    assert b"pdfuaid:part" in made.content
    assert any("left out" in said for said in made.warnings)


def test_nothing_of_any_european_language_or_vietnamese_is_missing() -> None:
    text = (
        "ąćęłńóśźż čďěňřšťůž őű ğışç ăâîșț æøå äöüß ñ¿¡ ãõ œÿ ạảấầẩẫậắằẳẵặẹẻẽềệơờợưữđ "
        "αβγδεζηθάέήίόύώϊΰ абвгдеёжзийклмнопрстуфхцчшщъыьэюя іїєґ – — • … “” „“ ‚‘ «» ‹› · → € £ ¥ × − ≥ ≤ ≈ ™ © ® ° № ½"
    )
    for family in FAMILIES:
        sheet = sheet_of(Draft(resume=Resume(summary=text)))
        design = sheet.design.model_copy(update={"fonts": family})
        made = typeset(TypesetOrder(sheet=sheet.model_copy(update={"design": design})))
        assert made.warnings == ()
        assert read(made.content).missing(text.split()) == []


@CJK
@pytest.mark.parametrize("locale", ["ja", "zh"])
def test_chinese_and_japanese_come_back(locale: str, sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample(locale, locale=locale)))
    assert made.warnings == ()
    assert read(made.content).missing(made.fields) == []


@RTL
@pytest.mark.parametrize("locale", ["ar", "he"])
def test_arabic_and_hebrew_are_shown_from_right_to_left(locale: str, sample: Sample) -> None:
    sheet = sample(locale, locale=locale)
    made = typeset(TypesetOrder(sheet=sheet))
    assert sheet.rtl
    assert made.warnings == ()
    text = read(made.content).text
    found = [word for field in made.fields for word in field.split() if word in text]
    assert len(found) > 0.5 * sum(len(field.split()) for field in made.fields)


def test_a_family_that_is_not_there_can_not_be_wished_for(sample: Sample) -> None:
    with pytest.raises(ValidationError):
        sample("short", fonts="Comic Sans")


def test_every_family_to_choose_from_is_installed() -> None:
    assert set(FAMILIES) == set(get_args(FontFamily))
    assert set(FAMILIES) <= set(fonts.families())


def test_a_family_from_the_list_is_used(sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample("short", fonts="IBM Plex Sans")))
    assert b"IBMPlexSans" in made.content
    assert b"SourceSans3" not in made.content


def test_a_directory_may_bring_more_fonts(tmp_path: Path) -> None:
    source = next(one.path for one in fonts.installed() if one.family == "EB Garamond")
    (tmp_path / "more.ttf").write_bytes(source.read_bytes())
    assert fonts.installed((str(tmp_path),))[-1] == fonts.Font("EB Garamond", tmp_path / "more.ttf")
    assert fonts.installed(()) == fonts.installed((str(tmp_path),))[:-1]
