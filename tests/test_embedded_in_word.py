"""A Word file that the generator wrote is read by the parser without a loss, by what it carries inside."""

from hirewire_common.contracts import Design, Draft, Resume
from hirewire_generator.docx_document import write_docx
from hirewire_generator.domain.embedding import shown, source_of
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.orders import WordOrder
from hirewire_parser.documents import read_document
from hirewire_parser.domain.embedded import DISAGREES

RESUME = Resume.model_validate(
    {
        "profile": {
            "name": "Jané Roe",
            "headline": "Data Engineer",
            "email": "jane@example.org",
            "phone": "+49 30 1234567",
            "location": "Berlin",
            "links": [{"url": "https://example.org/jane", "label": "Site"}, {"url": "javascript:alert(1)", "label": "X"}],
        },
        "summary": "Builds pipelines. {{ 7*7 }} & <b>more</b>.",
        "experience": [
            {
                "id": "experience-7f",
                "company": "Acme, Inc.",
                "position": "Engineer",
                "location": "Bonn",
                "start_date": "2020-01",
                "end_date": "present",
                "highlights": ["Moved nine pipelines", "Cut cost by 38 %"],
            }
        ],
        "education": [
            {"id": "education-1", "institution": "University of X", "degree": "BSc", "field": "Physics", "start_date": "2012", "end_date": "2016", "gpa": "3.9"}
        ],
        "skills": [{"id": "skills-1", "name": "Tools", "keywords": ["Kafka", "C++"]}],
        "projects": [{"id": "projects-1", "name": "P", "description": "Draws.", "technologies": ["Rust"], "url": "https://p.org", "github": "https://github.com/p"}],
        "certifications": [{"id": "certifications-1", "name": "CKA", "issuer": "CNCF", "date": "2023-03"}],
        "languages": [{"id": "languages-1", "name": "German", "fluency": "native"}],
        "awards": [{"id": "awards-1", "title": "Best", "awarder": "ACM", "date": "2019"}],
        "publications": [{"id": "publications-1", "title": "On streams", "publisher": "VLDB", "date": "2020", "url": "https://vldb.org/x"}],
        "custom": [{"id": "custom-1", "title": "Volunteering", "items": ["Red Cross"]}],
    }
)  # fmt: skip


def test_the_parser_reads_a_word_file_of_ours_without_a_loss() -> None:
    draft = Draft(resume=RESUME)
    sheet = sheet_of(draft)
    document = write_docx(WordOrder(sheet=sheet, source=source_of(draft, sheet)))
    reading = read_document(
        document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    assert DISAGREES not in reading.quality.warnings
    assert reading.resume == shown(draft, sheet)


def test_what_is_hidden_is_not_in_the_file() -> None:
    draft = Draft(resume=RESUME, design=Design(hidden=("publications", "summary")))
    sheet = sheet_of(draft)
    source = source_of(draft, sheet)
    document = write_docx(WordOrder(sheet=sheet, source=source))
    reading = read_document(document)
    assert source is not None
    assert b"On streams" not in source
    assert reading.resume == shown(draft, sheet)
