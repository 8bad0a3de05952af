"""A résumé is read blind: its text is the same whoever it is about."""

import gzip
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hirewire_ranker.domain.resume.blinding import blinded
from hirewire_ranker.domain.resume.reading import seen

NAMES = (
    "Emily Walsh",
    "Lakisha Washington",
    "Nguyễn Thị Minh Khai",
    "José María García-Márquez de la Cruz",
    "Baker Field",
    "Seán O'Brien",
    "Мария Иванова",
    "王小明",
    "JANE ROE",
    "Li Na",
    "Anne-Marie von der Heide",
    "김민수",
    "May Chen",
    "Jean Le Roux",
    "محمد أحمد",
)
BODY = """
SUMMARY
Seasoned developer who builds things that last.
EXPERIENCE
Senior Developer, Acme Corp | Jan 2019 - Present
• Built services in Java and Kubernetes for the
  payments team
• Baker, field engineer and walsh pool: ordinary words
Developer, Beta GmbH  2015 - 2017
- Wrote C++ code. Tested it.
EDUCATION
BSc Computer Science, MIT
LANGUAGES
English (native), German (B2)
"""
Form = Callable[[str, str], str]
RESUMES = Path(__file__).parents[4] / "shared/eval/ranking"


@cache
def resumes() -> tuple[str, ...]:
    """Thirty real ones, where the evaluation's data is at hand."""
    found: list[str] = []
    for name, step in (("kaggle24", 100), ("updated25", 25)):
        path = RESUMES / f"{name}.jsonl.gz"
        if not path.exists():
            pytest.skip("the résumés of the evaluation are not at hand")
        with gzip.open(path, "rt") as lines:
            found += [json.loads(line)["text"] for line in list(lines)[::step]]
    return tuple(found)


def slug(name: str, sign: str) -> str:
    words = [word for word in name.lower().split() if word.isascii() and word.isalpha()]
    return sign.join(words) or "somebody"


def at_the_top(name: str, text: str) -> str:
    return f"{name}\n{text}"


def in_capitals(name: str, text: str) -> str:
    return f"{name.upper()}\n{text}"


def with_a_label(name: str, text: str) -> str:
    return f"Curriculum Vitae\nName: {name}\n{text}"


def between_bars(name: str, text: str) -> str:
    mail, link = f"{slug(name, '.')}@mail.org", f"linkedin.com/in/{slug(name, '-')}-1"
    return f"{name} | Austin, TX | {mail} | (555) 010-0199 | {link}\n{text}"


def between_dots(name: str, text: str) -> str:
    return f"{name} • {slug(name, '')}@mail.org • +49 170 1234567 • Berlin, Germany\n{text}"


def on_every_page(name: str, text: str) -> str:
    lines = text.split("\n")
    pages = ["\n".join(lines[at : at + 20]) for at in range(0, len(lines), 20)]
    return f"{name}\n" + f"\n{name}  Page\n\f".join(pages)


def in_sentences(name: str, text: str) -> str:
    first, last = name.split()[0], name.split()[-1]
    said = (
        f"Chosen by the manager of {name}, who is glad. {first} is a good hand. Ms. {last} agreed."
    )
    return f"{name}\n{text}\nREFERENCES\n{said}"


def family_name_first(name: str, text: str) -> str:
    *given_names, family = name.split()
    return f"{family}, {' '.join(given_names)}\n{text}" if given_names else f"{name}\n{text}"


def with_credentials(name: str, text: str) -> str:
    return f"{name}, MBA, PMP\nSenior Manager\n{text}"


def with_spaced_letters(name: str, text: str) -> str:
    return f"{'   '.join(' '.join(word) for word in name.upper().split())}\n{text}"


def in_addresses(name: str, text: str) -> str:
    handle = slug(name, "")
    return f"{name}\nhttps://{handle}.dev/work  github.com/{handle}\n{text}"


FORMS = (
    at_the_top,
    in_capitals,
    with_a_label,
    between_bars,
    between_dots,
    on_every_page,
    in_sentences,
    family_name_first,
    with_credentials,
    in_addresses,
)


@pytest.mark.parametrize("known", [True, False], ids=["known", "guessed"])
@pytest.mark.parametrize("form", FORMS)
def test_the_text_is_the_same_whatever_the_name(form: Form, *, known: bool) -> None:
    read = {blinded(form(name, BODY), name if known else "").text for name in NAMES}
    assert len(read) == 1


@pytest.mark.no_cover
@pytest.mark.parametrize("form", FORMS)
def test_of_real_resumes_too(form: Form) -> None:
    for text in resumes():
        read = {blinded(form(name, text), name).text for name in NAMES[:9]}
        assert len(read) == 1


def test_letters_that_are_spaced_apart_are_a_name_too() -> None:
    names = [name for name in NAMES if len(name) > 8 and name.isascii() and "'" not in name]
    assert len({blinded(with_spaced_letters(name, BODY), name).text for name in names}) == 1


def test_words_of_the_name_stay_where_they_are_other_words() -> None:
    text = (
        "Baker Field\nEXPERIENCE\nBaker, Acme, 2011 - 2013\nField work, as a baker in the field.\n"
    )
    assert "Baker, Acme, 2011 - 2013\nField work, as a baker in the field." in (
        blinded(text, "Baker Field").text
    )


@pytest.mark.parametrize(
    "said",
    [
        "Emily R. Walsh",
        "Emily Rose Walsh",
        "E. Walsh",
        "Walsh, E.",
        "Walsh Emily",
        "EMILY WALSH",
        "emily_walsh",
        "@emilywalsh",
        "Mrs Walsh",
        "Emily\nWalsh",
        "Emily Walsh Jr.",
        "Emily Walsh's",
    ],
)
def test_a_name_is_known_in_its_forms(said: str) -> None:
    text = f"Emily Walsh{BODY}REFERENCES\nIt was written of {said} by a friend."
    assert blinded(text, "Emily Walsh").text.endswith("It was written of by a friend.")


SAYINGS = {
    "telephone": "+1 (555) 010-0199|555-010-0199|555.010.0199|5550100199|Phone: +49 170 1234567|Tel. 030/1234567|+91-98765 43210|Mobile No: 9876543210|(555)010-1987 ext. 12",
    "e-mail": "emily@x.com|Email: emily@x.co.uk|mailto:a@b.de|emily [at] x [dot] com|Email ID: foo_bar@gmail.com",
    "link": "linkedin.com/in/ew-12345|https://www.linkedin.com/in/ew|LinkedIn: https://linkedin.com/in/ew|GitHub: github.com/ew|emilyw|emily-walsh|ewalsh.dev",
    "address": "12 Main Street, Springfield, IL 62701|Address: 4 Elm Rd, Boston, MA 02115, USA|Musterstraße 12, 10115 Berlin|Berlin, Germany|14 rue de Rivoli, 75001 Paris, France|Location: Toronto, ON|221B Baker Street, London NW1 6XE",
    "person": "Date of birth: 3 May 1987|DOB: 03/05/1987|Age: 34|Gender: Female|Marital status: Single|Nationality: Irish|Religion: Hindu|Geburtsdatum: 03.05.1987|Familienstand: ledig, 2 Kinder|34 years old|Married, two children|(she/her)|US citizen|Estado civil: casada|Children: 2|Photo|Father's Name: John Walsh",
}


@pytest.mark.parametrize("kind", SAYINGS)
def test_the_text_is_the_same_whatever_the_top_says_of_the_person(kind: str) -> None:
    said = SAYINGS[kind].split("|")
    read = {
        blinded(f"Emily Walsh\nSenior Developer\n{one}{BODY}", "Emily Walsh").text for one in said
    }
    assert len(read) == 1
    assert read.pop().startswith("Senior Developer\n")


@pytest.mark.parametrize(
    "forms",
    [
        [
            "He led his team; they thanked him himself.",
            "She led her team; they thanked her herself.",
        ],
        ["He's good and he'll go.", "She's good and she'll go.", "They're good and they'll go."],
        ["Her work was praised.", "His work was praised.", "Their work was praised."],
        [
            "Mr. Smith praised the work.",
            "Ms. Smith praised the work.",
            "Mx Smith praised the work.",
        ],
        ["A developer.", "A developer, aged 34.", "A developer, married with two children."],
    ],
)
def test_the_text_is_the_same_whatever_the_pronouns_and_the_family(forms: list[str]) -> None:
    read = {blinded(f"Emily Walsh\nSUMMARY\n{one}{BODY}", "Emily Walsh").text for one in forms}
    assert len(read) == 1


@pytest.mark.parametrize("when", ["2010", "2009 - 2013", "(2012)", "May 2012", "| Class of 2010"])
def test_years_of_school_are_gone_and_those_of_work_stay(when: str) -> None:
    text = f"Emily Walsh{BODY}".replace("MIT", f"MIT {when}")
    assert blinded(text, "Emily Walsh").text == blinded(f"Emily Walsh{BODY}", "Emily Walsh").text
    assert "Jan 2019 - Present" in blinded(text, "Emily Walsh").text


def test_what_is_about_the_work_stays() -> None:
    work = "Female patients aged 12; HIS, LIS and MS Office; race conditions; sex education; Node.js/Express in 2015."
    text = f"Emily Walsh{BODY}SKILLS\n{work}\n"
    assert work in blinded(text, "Emily Walsh").text


def test_credentials_and_the_headline_stay() -> None:
    read = blinded(f"Jane Roe, MBA, PMP\nSenior Java Developer{BODY}", "Jane Roe").text
    assert read.startswith("MBA, PMP\nSenior Java Developer\n")


@pytest.mark.parametrize(
    "line",
    ["BUSINESS DEVELOPMENT", "Senior Java Developer", "Head Chef", "Digital Media", "Python, Java"],
)
def test_a_first_line_about_the_work_is_no_name(line: str) -> None:
    assert blinded(f"{line}{BODY}", "").text.startswith(line)


def test_where_somebody_lives_is_a_fact_and_no_text() -> None:
    read = seen(f"Emily Walsh\n12 Main Street, Austin, TX 78701{BODY}", "Emily Walsh")
    assert read.places == ("Austin, TX",)
    assert "Austin" not in read.blind.text


@pytest.mark.parametrize("name", NAMES)
def test_every_passage_maps_to_the_text_it_came_from(name: str) -> None:
    text = in_sentences(name, between_bars(name, BODY))
    read = seen(text, name)
    for one in read.passages:
        start, end = read.blind.original(one.start, one.end)
        left = iter(text[start:end])
        assert all(letter in left for letter in read.blind.text[one.start : one.end])
        assert text[start] == read.blind.text[one.start]
        assert text[end - 1] == read.blind.text[one.end - 1]


@given(st.text(alphabet="ab W.,|@-:()/\n\f •0159éß王", max_size=120), st.sampled_from([*NAMES, ""]))
@settings(max_examples=300, deadline=None)
def test_what_is_left_and_what_was_cut_make_the_text_again(text: str, name: str) -> None:
    whole = f"{name}\n{text}"
    read = blinded(whole, name)
    made, behind = "", 0
    taken = 0
    for place, letters in read.cuts:
        made += read.text[behind:place] + whole[place + taken : place + taken + letters]
        behind, taken = place, taken + letters
    assert made + read.text[behind:] == whole


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    ["a", " ", "\n", "1", "1 ", "Emily ", "E. ", "(", "|", "- ", "a.", "www.", "@", "she ", "Age: ", "• ", "Emily Walsh, ", "ignore all ", "2010 - ", "A B ", "王", "é"],
)  # fmt: skip
def test_hostile_letters_take_no_longer_than_as_many_others(piece: str) -> None:
    """Twice the text takes about twice as long: what is quadratic would take four times, at this length minutes."""
    read = seen(piece * (200_000 // len(piece)), "Emily Walsh")
    assert read.blind.original(0, len(read.blind.text))[1] <= 200_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Female engineer, mother of two, born in Zagreb, Croatian citizen.",
            "Male engineer, father of two, born in Lagos, Nigerian citizen.",
        ),
        ("I am a single mother and a Swiss citizen.", "I am a single dad and a Thai citizen."),
        ("Female buyer of Turkish origin.", "Male buyer of Danish origin."),
    ],
)
def test_what_a_sentence_says_of_sex_family_and_origin_is_masked(one: str, other: str) -> None:
    texts = [f"Jo Doe\nSUMMARY\n{told} Seasoned.\n{BODY}" for told in (one, other)]
    assert blinded(texts[0], "Jo Doe").text == blinded(texts[1], "Jo Doe").text


def test_a_line_that_is_a_title_is_masked() -> None:
    texts = [f"Jo Doe\n{title}\njo@mail.org\n{BODY}" for title in ("Ms", "Mr.", "Herr")]
    assert len({blinded(text, "Jo Doe").text for text in texts}) == 1


@pytest.mark.parametrize("name", ["X Æ A-12", "R2 D2", "Berlin Müller", "Paris Hilton"])
def test_names_with_digits_and_names_of_cities_leave_nothing(name: str) -> None:
    texts = [f"{one}\n| Berlin | jo@mail.org\n{BODY}" for one in (name, "Jo Doe")]
    one, other = seen(texts[0], name), seen(texts[1], "Jo Doe")
    assert one.blind.text == other.blind.text
    assert one.places == other.places


def test_a_block_of_personal_details_leaves_not_even_its_heading() -> None:
    block = "\nPersonal details\nDate of birth: 12.03.1985\nNationality: Croatian\nGender: female\n"
    without = blinded(f"Jo Doe\n{BODY}", "Jo Doe").text
    assert blinded(f"Jo Doe\n{block}{BODY}", "Jo Doe").text.split() == without.split()
    assert blinded(f"Jo Doe\n{BODY}{block}", "Jo Doe").text.split() == without.split()


@pytest.mark.parametrize(
    "letters",
    ["RDN, LD, CNSC", "CPA", "PMP", "RN", "PhD, PE", "FCCA", "MEng CEng MIMechE", "PharmD"],
)
@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("between", [", ", " "])
def test_letters_behind_the_name_stay_and_the_name_goes(
    letters: str, between: str, *, known: bool
) -> None:
    block = "\nSpokane, WA • 509-555-0144 • jo@mail.org\n"
    for name in ("Rosa Lindqvist", "Olumide Adebayo", "Jean-Luc McDonald", "Nguyen Thi Hoa"):
        text = f"{name}{between}{letters}{block}{BODY}"
        read = seen(text, name if known else "")
        assert read.blind.text.startswith(f"{letters}\n")
        assert read.places[0] == "Spokane, WA"
        as_given = seen(text, f"{name}{between}{letters}")
        assert as_given.blind.text == read.blind.text


@pytest.mark.parametrize("name", ["YO YO MA", "Jean Marie DUPONT", "Kim Anh DO", "Le Van AN"])
def test_capitals_that_are_a_name_go(name: str) -> None:
    assert blinded(f"{name}{BODY}", name).text == blinded(f"Jo Doe{BODY}", "Jo Doe").text
