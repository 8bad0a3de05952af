"""What a job asks for is read from its description, with where it is said, and nothing else is."""

import re
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hirewire_common.contracts.requirements import (
    LONGEST_DESCRIPTION,
    MOST_REQUIREMENTS,
    Requirement,
    Requirements,
)
from hirewire_ranker.domain.job import requirements_of
from hirewire_testing.costs import excess


def read(text: str, title: str = "") -> Requirements:
    return requirements_of(title, text)


def asked(text: str, kind: str) -> list[Requirement]:
    return [one for one in read(f"Requirements:\n{text}").items if one.kind == kind]


def skills(text: str) -> dict[tuple[str, ...], str]:
    return {one.terms: one.importance for one in read(text).items if one.kind == "skill"}


# -- must and nice ---------------------------------------------------------------------------------------------


def test_words_inside_a_sentence_tell_what_is_a_must() -> None:
    assert skills("Python required, Go preferred.") == {("Python",): "must", ("Go",): "nice"}
    assert skills("Kubernetes is a plus") == {("Kubernetes",): "nice"}
    assert skills("Must know Python, Linux and Redis; Docker nice to have") == {
        ("Python",): "must",
        ("Linux",): "must",
        ("Redis",): "must",
        ("Docker",): "nice",
    }


def test_what_is_a_plus_at_the_end_of_a_list_is_all_of_it() -> None:
    found = skills("Requirements:\n- Experience with Docker, Terraform or Ansible is a plus")
    assert found == {("Docker", "Terraform", "Ansible"): "nice"}


@pytest.mark.parametrize(
    ("must", "nice"),
    [
        ("Requirements", "Nice to have"),
        ("What you bring", "Preferred qualifications"),
        ("Minimum Qualifications (MQs):", "Bonus points if you have"),
        ("**Who you are**", "Desirable:"),
        ("Ihr Profil", "Wünschenswert"),
        ("Votre profil", "Souhaité"),
        ("Requisitos", "Se valorará"),
    ],
)
def test_headings_tell_what_is_a_must(must: str, nice: str) -> None:
    found = skills(f"{must}\n- Java\n- MySQL\n\n{nice}\n- Docker\n- Redis\n")
    assert found == {
        ("Java",): "must",
        ("MySQL",): "must",
        ("Docker",): "nice",
        ("Redis",): "nice",
    }


def test_headings_are_found_in_text_without_line_breaks() -> None:
    text = (
        "We build maps.Requirements:BS degree required, MS preferredExperience with Windows Server"
        "Experience with MySQL clusters Preferred Qualifications:•Docker•Redis"
    )
    found = {(one.kind, one.level or one.terms): one.importance for one in read(text).items}
    assert found == {
        ("education", "bachelor"): "must",
        ("education", "master"): "nice",
        ("skill", ("Windows Server",)): "must",
        ("skill", ("MySQL",)): "must",
        ("skill", ("Docker",)): "nice",
        ("skill", ("Redis",)): "nice",
    }


def test_a_posting_that_only_says_what_is_to_be_done_still_has_musts() -> None:
    text = "Responsibilities:\n- Run payroll for 200 people\n- Post journal entries\n- Manage vendor invoices"
    assert {one.importance for one in read(text).items} == {"must"}


def test_what_is_to_be_done_is_no_must_where_something_is_asked() -> None:
    text = (
        "Responsibilities:\n- Maintain our Jenkins server\n"
        "Requirements:\n- Python\n- Kubernetes\n- Terraform\n- Linux\n"
    )
    found = {one.terms: one for one in read(text).items}
    assert found["Jenkins",].importance == "nice"
    assert found["Jenkins",].weight < found["Python",].weight


def test_what_is_not_needed_is_not_asked() -> None:
    assert read("No experience with Python necessary.").items == ()
    assert skills("Photoshop is helpful but not required.") == {("Photoshop",): "nice"}


# -- groups, repetition, weights -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Python, Java or Go", [("Python", "Java", "Go")]),
        ("React/Vue", [("React", "Vue.js")]),
        ("SQL and/or NoSQL", [("SQL", "NoSQL")]),
        ("one of Python, Java and Go", [("Python", "Java", "Go")]),
        ("configuration management (Ansible, Puppet)", [("Ansible", "Puppet")]),
        ("a CRM such as Salesforce, HubSpot", [("customer relationship management",), ("Salesforce", "HubSpot")]),
        ("Python, Java and Linux", [("Python",), ("Java",), ("Linux",)]),
        ("HTML/CSS", [("HTML",), ("CSS",)]),
        ("CI/CD and TCP/IP", [("CI/CD",), ("TCP/IP",)]),
        ("Microsoft Office (Word, Excel)", [("Microsoft Office", "Microsoft Word", "Microsoft Excel")]),
    ],
)  # fmt: skip
def test_either_or_is_one_requirement_and_a_list_is_one_each(
    text: str, terms: list[tuple[str, ...]]
) -> None:
    found = [one.terms for one in asked(f"- Experience with {text}", "skill")]
    assert found == terms


def test_a_name_beside_a_known_skill_is_a_skill_too() -> None:
    found = [one.terms for one in asked("- Logging systems (Splunk, ELK, Logstash)", "skill")]
    assert found == [("Splunk", "ELK", "Logstash")]
    each = [one.terms for one in asked("- Organized, Photoshop, Dynascape and reliable", "skill")]
    assert each == [("Photoshop",), ("Dynascape",)]


def test_what_is_asked_twice_counts_once_and_the_must_wins() -> None:
    found = read("Nice to have:\n- Docker\nRequirements:\n- Docker\n- Redis").items
    assert {one.terms: one.importance for one in found} == {
        ("Redis",): "must",
        ("Docker",): "must",
    }
    docker, redis = (next(o for o in found if o.terms == (name,)) for name in ("Docker", "Redis"))
    assert docker.weight > redis.weight


def test_what_is_asked_of_everybody_weighs_little() -> None:
    found = read(
        "Requirements:\n- Strong communication skills\n- Team player who thrives in a fast-paced environment\n- Welding"
    ).items
    weights = {one.text: one.weight for one in found}
    assert weights.pop("Welding") == 1.0
    assert weights
    assert set(weights.values()) == {0.25}


def test_what_is_required_in_so_many_words_weighs_more() -> None:
    by_term = {one.terms: one.weight for one in asked("- Python\n- SQL is required", "skill")}
    assert by_term["SQL",] > by_term["Python",]


# -- years -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("3-5 years of experience", 3, 5),
        ("3 – 5 years' experience", 3, 5),
        ("five (5)+ years of experience", 5, None),
        ("at least 2 years of Java", 2, None),
        ("a minimum of three years in sales", 3, None),
        ("two or more years experience", 2, None),
        ("Three to five (3-5) years of experience", 3, 5),
        ("18+ months of experience", 1.5, None),
        ("zero to two years of experience", 0, 2),
        ("up to 3 years of experience", None, 3),
        ("mindestens 3 Jahre Berufserfahrung", 3, None),
        ("3 ans d'expérience", 3, None),
        ("5 años de experiencia", 5, None),
    ],
)
def test_years_and_ranges(text: str, least: float | None, most: float | None) -> None:
    (found,) = asked(f"- {text}", "years")
    assert (found.least_years, found.most_years) == (least, most)


@pytest.mark.parametrize(
    "text",
    [
        "Must be 18 years of age",
        "You must be at least 21 years old",
        "We have been serving clients for 25 years",
        "Clean driving record for the past 3 years",
        "Our recruiters have an average experience of eight years in the industry",
        "A two year degree in welding",
        "With over 35 years of experience, ACME is a leader in staffing",
        "Two-year contract",
    ],
)
def test_years_of_something_else_than_the_persons_work(text: str) -> None:
    assert asked(f"- {text}", "years") == []


def test_years_of_a_skill_name_it_and_others_are_general() -> None:
    (java,) = asked("- at least 2 years of Java", "years")
    (general,) = asked("- 3+ years of experience in a similar role", "years")
    assert (java.terms, general.terms) == (("Java",), ())


# -- degrees, certificates, languages, places, permits ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "level", "equivalent"),
    [
        ("Bachelor's degree in computer science or related field", "bachelor", False),
        ("BS/BA in Economics", "bachelor", False),
        ("Bachelor’s or Master’s degree", "bachelor", False),
        ("Master's degree or equivalent experience", "master", True),
        ("Bachelor's degree or an equivalent combination of training and work experience", "bachelor", True),
        ("PhD in physics", "doctorate", False),
        ("Associate' s Degree", "associate", False),
        ("High school diploma or GED equivalent", "school", False),
        ("Abgeschlossenes Studium der Informatik", "bachelor", False),
        ("Bac+5 en informatique", "master", False),
        ("MSN required", "master", False),
    ],
)  # fmt: skip
def test_degrees(text: str, level: str, *, equivalent: bool) -> None:
    (found,) = asked(f"- {text}", "education")
    assert (found.level, found.equivalent) == (level, equivalent)


@pytest.mark.parametrize(
    "text",
    ["MS Office", "Sales Associate", "Boston, MA", "Master electrician", "Scrum Master", "BA skills", "master data"],
)  # fmt: skip
def test_what_only_looks_like_a_degree(text: str) -> None:
    assert asked(f"- {text}", "education") == []


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Current RN license", True),
        ("CPA required", True),
        ("PMP certification preferred", False),
        ("AWS certified is a plus", False),
        ("Class A CDL", True),
        ("CPR certification or willingness to obtain", False),
        ("Valid Texas pharmacy license", True),
        ("PMP", False),
    ],
)
def test_certificates_and_licences(text: str, *, hard: bool) -> None:
    found = [*asked(f"- {text}", "certificate"), *asked(f"- {text}", "skill")]
    assert found
    assert any(one.hard for one in found) is hard


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fluent German", [(("German",), "fluent", "must")]),
        ("Spanish a plus", [(("Spanish",), "", "nice")]),
        ("English or Spanish, spoken and written", [(("English", "Spanish"), "", "must")]),
        ("Bilingual English/Spanish", [(("English",), "fluent", "must"), (("Spanish",), "fluent", "must")]),
        ("Native French speaker", [(("French",), "native", "must")]),
        ("gute Englischkenntnisse", [(("English",), "fluent", "must")]),
        ("Anglais courant exigé", [(("English",), "fluent", "must")]),
    ],
)  # fmt: skip
def test_languages(text: str, found: list[object]) -> None:
    assert [(o.terms, o.level, o.importance) for o in asked(f"- {text}", "language")] == found


@pytest.mark.parametrize(
    "text",
    [
        "English literature teacher",
        "programming languages such as Java",
        "knowledge of Italian cuisine",
        "German-speaking markets",
    ],
)
def test_what_is_no_language_to_speak(text: str) -> None:
    assert asked(f"- {text}", "language") == []


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Valid driver's license required", True),
        ("Driver's license preferred", False),
        ("Must be authorized to work in the United States", True),
        ("No visa sponsorship", True),
        ("Active Secret clearance", True),
        ("Führerschein Klasse B", True),
        ("permis de conduire souhaité", False),
    ],
)
def test_permits_are_hard_unless_merely_welcome(text: str, *, hard: bool) -> None:
    (found,) = asked(f"- {text}", "permit")
    assert found.hard is hard


def test_places() -> None:
    found = read(
        "Location: Portland, OR\nRequirements:\n- Hybrid role\n- Must reside in Texas"
    ).items
    assert [(one.terms, one.importance) for one in found] == [
        (("Portland, OR",), "nice"),
        (("hybrid",), "nice"),
        (("Texas",), "must"),
    ]


def test_what_no_lexicon_knows_is_asked_in_its_own_words() -> None:
    texts = [one.text for one in asked("- Experience closing monthly books\n- Lift 50 lbs", "duty")]
    assert texts == ["closing monthly books", "Lift 50 lbs"]


# -- what is no requirement ------------------------------------------------------------------------------------

BESIDE = [
    "About us\nWe are a leading provider of Java consulting, founded in 1990.\nOur team knows Python.",
    "Benefits\n- 401(k), dental and vision\n- Tuition reimbursement for your master's degree\n- Spanish lessons",
    "We are an equal opportunity employer. All qualified applicants will receive consideration for employment without regard to race, religion, age, disability or veteran status.",
    "Salary: $80,000 - $90,000 per year",
    "How to apply\nSend your resume and a cover letter in Word or PDF to jobs@acme.com by Friday.",
    "Wir bieten\n- 30 Tage Urlaub\n- Weiterbildung in AWS",
]


@pytest.mark.parametrize("text", BESIDE)
def test_the_company_the_pay_and_the_law_ask_for_nothing(text: str) -> None:
    alone = [one for one in read(text).items if one.kind != "place"]
    around = read(f"Requirements:\n- Welding\n\n{text}\n")
    assert alone == []
    assert [one.terms for one in around.items] == [("welding",)]


# -- the title -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Registered Nurse\nWe care for people.", "Registered Nurse"),
        ("ACME Hospital\nPosition: Registered Nurse\n", "Registered Nurse"),
        ("We are looking for a Senior Welder to join our shop.", "Senior Welder"),
        ("ACME Inc. is seeking an experienced Paralegal for its office.", "Paralegal"),
        ("ACME Hospital\nWe care for people.", ""),
        ("We are looking for a better world.", ""),
    ],
)
def test_the_title_is_an_occupation(text: str, title: str) -> None:
    assert read(text).title == title


def test_a_title_that_is_given_stays() -> None:
    assert read("Registered Nurse\nICU", " Night  nurse ").title == "Night nurse"


def test_a_skill_that_the_title_names_is_the_heart_of_the_job() -> None:
    text = "Responsibilities:\n- Write Java services\nRequirements:\n- Linux\n- Kafka\n- Redis"
    java = next(one for one in read(text, "Java Developer").items if one.terms == ("Java",))
    assert java.importance == "must"


# -- notes -----------------------------------------------------------------------------------------------------


def test_a_description_in_another_language_says_so() -> None:
    text = "Wir suchen eine Köchin für die Küche. Ihr Profil:\n- Erfahrung mit der Zubereitung von Soßen und dem Einkauf"
    found = read(text)
    assert found.language == "de"
    assert any("German" in note for note in found.notes)


def test_a_word_alone_is_read_and_says_little() -> None:
    found = read("Nurse")
    assert any("says little" in note for note in found.notes)


# -- promises for every text -----------------------------------------------------------------------------------

PIECES = [
    "Requirements:", "• ", "\n", "Python", "or", "3-5 years", "of experience in", "required", "preferred", "(", ")", "/", ",", ". ",
    "Bachelor's degree", "CPA", "fluent German", "must", "Location: Berlin", "driver's license", "We are", "\xa0", "ß", "İ", "😀", "Nice to have",
]  # fmt: skip


def check(description: str, found: Requirements) -> None:
    assert len(found.items) <= MOST_REQUIREMENTS
    assert [one.id for one in found.items] == [f"r{n}" for n in range(1, len(found.items) + 1)]
    starts = []
    for one in found.items:
        assert one.span is not None
        start, end = one.span
        assert 0 <= start < end <= len(description)
        said = " ".join(description[start:end].split())
        assert one.text in said
        starts.append(start)
    assert starts == sorted(starts)


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(text, read(text))


@given(st.lists(st.sampled_from(PIECES), max_size=80).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_posting_is_read_with_its_spans_the_same_each_time(text: str) -> None:
    found = read(text)
    check(text, found)
    assert read(text) == found


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit",
    ["a", " ", "(", "3-", "1 year ", "Python,", "Python or ", "and ", "A", "aB", "• ", "- ", "\n", "Bachelor ", "Requirements:", "must, ", "x.", "Key ", "the 5 (5) ", ":", "Experience "],
)  # fmt: skip
def test_time_grows_with_the_length(unit: str) -> None:
    """Four times as much takes about four times as long, and sixteen times where time grows with the square."""
    whole = (unit * LONGEST_DESCRIPTION)[:LONGEST_DESCRIPTION]
    quarter = whole[: LONGEST_DESCRIPTION // 4]
    assert excess(lambda: read(whole), lambda: read(quarter), times=12, spare=0.1) == 0


def test_the_most_telling_are_kept_of_too_many() -> None:
    words = ["".join(letters) for letters in product("bdfglmnrst", "aeiou", "kptv")]
    lines = "\n".join(f"- handle {one} {two}" for one, two in pairwise(words))
    found = read(f"Requirements:\n{lines}\n- Python is required").items
    assert len(found) == MOST_REQUIREMENTS
    assert any(one.terms == ("Python",) for one in found)
    assert re.fullmatch(r"r\d+", found[-1].id)
