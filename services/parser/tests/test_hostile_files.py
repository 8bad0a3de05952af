"""Every file that can't be read ends with a clear code; none ends as an empty or rubbish résumé."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable

import pytest

from hirewire_common.errors import Refused
from hirewire_parser.child import outcome
from hirewire_parser.documents import read_document
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_testing.papers import raw_pdf

MakeFile = Callable[..., bytes]
PDF = "application/pdf"


def code_of(data: bytes, media_type: str = PDF) -> str:
    with pytest.raises(Refused) as refused:
        read_document(data, media_type)
    assert refused.value.message.endswith(".")
    return str(refused.value.code)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


def test_no_bytes_are_empty() -> None:
    assert code_of(b"") == "empty"


def test_blank_text_has_no_text() -> None:
    assert code_of(b"  \n\t\n ", "text/plain") == "no_text"


def test_a_pdf_without_pages_has_no_text() -> None:
    assert code_of(raw_pdf(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>")) == "no_text"


def test_a_blank_page_has_no_text(make_pdf: MakeFile) -> None:
    assert code_of(make_pdf("")) == "no_text"


def test_a_password_is_told(make_pdf: MakeFile, resume_text: str) -> None:
    locked = make_pdf(
        resume_text, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y"
    )
    assert code_of(locked) == "encrypted"


def test_an_owners_password_alone_does_not_hinder(make_pdf: MakeFile, resume_text: str) -> None:
    open_to_read = make_pdf(resume_text, encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="y")
    assert read_document(open_to_read).resume.profile.email == "jane@example.org"


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
def test_a_truncated_pdf_is_never_a_success(
    make_pdf: MakeFile, resume_text: str, share: float
) -> None:
    whole = make_pdf(resume_text)
    assert code_of(whole[: int(len(whole) * share)]) in {"corrupt", "unreadable_text"}


def test_a_truncated_word_document_is_corrupt(make_docx: MakeFile) -> None:
    whole = make_docx("<w:p><w:r><w:t>Jane Roe</w:t></w:r></w:p>")
    assert code_of(whole[: len(whole) // 2]) == "corrupt"


def test_garbage_is_corrupt_or_garbled() -> None:
    noise = random.Random(7).randbytes(5000)  # noqa: S311  (the same garbage every time)
    assert code_of(noise) == "corrupt"
    assert code_of(b"%PDF-1.7\n" + noise) == "corrupt"
    assert code_of(noise, "text/plain") == "garbled"
    assert code_of(b"\0" * 5000, "text/plain") == "garbled"


def test_a_picture_of_a_page_needs_ocr() -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        pixmap = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 80, 100))
        pixmap.clear_with(200)
        page.insert_image(page.rect, pixmap=pixmap, keep_proportion=False)
        assert code_of(document.tobytes()) == "needs_ocr"


def test_letters_without_meaning_are_unreadable() -> None:
    font = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/g1/g2/g3/g4]>>/ToUnicode 5 0 R>>>>>>"
    to_unicode = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <41> <44> <0001> endbfrange endcmap"
    content = b"BT /F1 12 Tf 72 700 Td (ABCDABCDABCDABCD) Tj ET"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources%b>>" % font
    data = raw_pdf(
        CATALOG,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content),
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(to_unicode), to_unicode),
    )
    assert code_of(data) == "unreadable_text"


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 x}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
    ],
)
def test_other_kinds_are_unsupported_whatever_they_are_called(data: bytes) -> None:
    assert code_of(data) == "unsupported_type"


def test_a_locked_word_document_is_encrypted() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600
    assert code_of(ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


def test_another_archive_is_unsupported() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.txt", "x")
    assert code_of(file.getvalue()) == "unsupported_type"


def test_hundreds_of_pages_are_too_many() -> None:
    with pymupdf.open() as document:
        for _ in range(201):
            document.new_page()
        assert code_of(document.tobytes()) == "too_many_pages"


def test_a_lying_count_and_a_cycle_of_pages_are_refused() -> None:
    lie = raw_pdf(
        CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", b"<</Type/Page/Parent 2 0 R>>"
    )
    cycle = raw_pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100>>")
    assert code_of(lie) in {"too_many_pages", "corrupt", "no_text"}
    assert code_of(cycle) in {"corrupt", "no_text"}


def test_a_zip_bomb_is_not_unpacked(make_docx: MakeFile) -> None:
    bomb = make_docx("", parts={"word/media/zeros": b"\0" * (60 << 20)})
    assert len(bomb) < 100_000
    assert code_of(bomb) == "zip_expands"


def test_thousands_of_members_are_refused(make_docx: MakeFile) -> None:
    parts: dict[str, str | bytes] = {f"word/{number}.xml": "<a/>" for number in range(2100)}
    assert code_of(make_docx("", parts=parts)) == "zip_expands"


def test_a_member_that_lies_about_its_size_is_refused(make_docx: MakeFile) -> None:
    data = bytearray(make_docx("<w:p><w:r><w:t>" + "A" * 200_000 + "</w:t></w:r></w:p>"))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    assert code_of(bytes(data)) == "corrupt"


def test_no_change_of_a_byte_is_more_than_a_refusal(
    make_docx: MakeFile, make_pdf: MakeFile, resume_text: str
) -> None:
    """A library's own exception for a damaged file must not look like a bug of ours."""
    chance = random.Random(11)  # noqa: S311  (the same damage every time)
    word = make_docx("<w:p><w:r><w:t>Jane Roe, engineer</w:t></w:r></w:p>")
    for whole in (word, make_pdf(resume_text)):
        for _ in range(300):
            damaged = bytearray(whole)
            for _ in range(chance.choice((1, 5, 50))):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            assert "bug" not in outcome(bytes(damaged), PDF)


def test_no_entity_of_a_word_document_is_resolved(make_docx: MakeFile) -> None:
    body = "<w:p><w:r><w:t>Jane &e; Roe, a line of words</w:t></w:r></w:p>"
    foreign = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    reading = read_document(make_docx(body, before=foreign))
    assert "root" not in reading.model_dump_json()


def test_a_billion_laughs_are_refused(make_docx: MakeFile) -> None:
    nested = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    before = f'<!DOCTYPE x [<!ENTITY l0 "lol">{nested}]>'
    body = "<w:p><w:r><w:t>Jane &l9; Roe</w:t></w:r></w:p>"
    assert code_of(make_docx(body, before=before)) == "corrupt"


def test_deep_xml_is_corrupt(make_docx: MakeFile) -> None:
    assert code_of(make_docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000)) in {
        "corrupt",
        "zip_expands",
    }


def test_far_too_much_text_is_too_large() -> None:
    assert code_of(b"a line of text that goes on\n" * 30_000, "text/plain") == "too_large"


def test_a_stream_that_does_not_unpack_is_no_success() -> None:
    broken = zlib.compress(b"BT (hello) Tj ET" * 100)[:20]
    content = b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(broken), broken)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"
    data = raw_pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content)
    assert code_of(data) in {"corrupt", "no_text"}
