"""What postings of trades that no lexicon knows ask for is kept, once, and nothing that they say nobody needs."""

import pytest

from hirewire_common.contracts.requirements import Requirement
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.skills import find_skills


def must(*lines: str) -> tuple[Requirement, ...]:
    return requirements_of("", "Requirements:\n" + "\n".join(f"- {line}" for line in lines)).items


def terms(*lines: str) -> list[tuple[str, ...]]:
    return [one.terms for one in must(*lines)]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("URGENT: HVAC Technician", "HVAC Technician"),
        ("Vacancy: Night Porter", "Night Porter"),
        ("NOW HIRING: Line Cook", "Line Cook"),
        ("Offre d'emploi : Plombier", "Plombier"),
        ("Role: Data Steward", "Data Steward"),
        ("Join us as a Pastry Chef!", "Pastry Chef"),
        ("We are hiring a Registered Dietitian (full time) for our clinic", "Registered Dietitian"),
        ("ACME Corp | Marketing Manager | Leeds", "Marketing Manager"),
        ("Buscamos un enfermero para nuestra clínica en Madrid.", "enfermero"),
        ("Wij zoeken een ervaren verpleegkundige voor ons team", "verpleegkundige"),
        ("Cerchiamo un cuoco con esperienza per il nostro ristorante", "cuoco"),
        ("Senior Platform Engineer, Lisbon or remote", "Senior Platform Engineer"),
    ],
)
def test_a_title_is_found_behind_whatever_label_or_company(first: str, title: str) -> None:
    assert requirements_of("", f"{first}\n\nWe like people.\n").title == title


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Spark and/or Flink", ("Apache Spark", "Apache Flink")),
        ("Go and/or Rust", ("Go", "Rust")),
        ("Sketch or Adobe XD", ("Sketch", "Adobe XD")),
        ("Tableau, Power BI or similar", ("Tableau", "Power BI")),
        ("Kafka or another streaming platform (Kinesis, Pulsar)", ("Apache Kafka", "Kinesis", "Pulsar")),
        ("ACCA or CIMA", ("ACCA", "CIMA")),
        ("PMP or PRINCE2", ("PMP", "PRINCE2")),
        ("Terraform or Pulumi (CloudFormation is fine too)", ("Terraform", "Pulumi", "CloudFormation")),
        ("One of the following: GitLab CI, Jenkins, CircleCI", ("GitLab", "Jenkins", "CircleCI")),
        ("One of the following:\n  - Clio\n  - iManage\n  - Jira", ("Clio", "iManage", "Jira")),
        ("Dentrix or Eaglesoft", ("Dentrix", "Eaglesoft")),
        (
            "AWS Certified Data Engineer or Google Professional Data Engineer",
            ("AWS Certified Data Engineer", "Google Professional Data Engineer"),
        ),
    ],
)  # fmt: skip
def test_one_of_what_is_said_to_suffice_is_asked_for(line: str, group: tuple[str, ...]) -> None:
    assert terms(line) == [group]


def test_what_follows_a_list_of_which_one_suffices_is_asked_for_besides() -> None:
    found = terms("Any of the following:\n   * AWS\n   * GCP\n- SQL")
    assert found == [("Amazon Web Services", "Google Cloud Platform"), ("SQL",)]


@pytest.mark.parametrize(
    "line",
    [
        "You don't need to know Python",
        "AutoCAD users need not worry",
        "No need for Kubernetes",
        "SAP ist kein Muss",
        "SAP-Kenntnisse sind nicht erforderlich",
        "Anglais non exigé",
        "You do not have to speak German",
        "Berufserfahrung von Vorteil, aber kein Muss",
    ],
)
def test_what_nobody_needs_is_not_asked_for(line: str) -> None:
    assert must(line) == ()


def test_only_what_is_denied_goes_and_what_is_welcome_stays() -> None:
    assert terms("Python and SQL required, no Scala needed") == [("Python",), ("SQL",)]
    welcome = must("Dutch is nice but not needed")
    assert [(one.kind, one.importance) for one in welcome] == [("language", "nice")]


@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("Between five and seven years in sales", 5, 7),
        ("At least a year of acute care experience", 1, None),
        ("5+ yrs residential service", 5, None),
        ("Minimaal 2 jaar ervaring in een hotel", 2, None),
        ("12 months of picking and packing", 1, None),
    ],
)
def test_years_are_read_in_words_and_ranges(line: str, least: float, most: float | None) -> None:
    years = [one for one in must(line) if one.kind == "years"]
    assert [(one.least_years, one.most_years) for one in years] == [(least, most)]


def test_items_that_no_lexicon_knows_are_kept_beside_those_it_does() -> None:
    found = " | ".join(one.text for one in must("SAP, reefer loads and Incoterms", "Brickwork"))
    assert found == "SAP | reefer loads | Incoterms | Brickwork"


def test_sentences_without_bullets_are_taken_apart_too() -> None:
    text = "The right person is comfortable with Epic, dysphagia diets and enteral feeding."
    found = {one.text for one in requirements_of("Dietitian", text).items}
    assert {"Epic", "dysphagia diets", "enteral feeding"} <= found


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Nursing licence in Ohio", "Nursing licence in Ohio"),
        ("Hold an Ohio dental hygiene license", "Ohio dental hygiene license"),
        ("Customs broker license", "Customs broker license"),
        ("HGV Class 1 licence", "HGV Class 1 licence"),
        ("Certificate III in Commercial Cookery", "Certificate III in Commercial Cookery"),
    ],
)
def test_licences_are_certificates_with_their_state_and_class(line: str, text: str) -> None:
    assert [(one.kind, one.text) for one in must(line)] == [("certificate", text)]


@pytest.mark.parametrize(
    ("first", "places"),
    [
        ("Comptable (H/F) - CDI - Lyon 7e", [("Lyon",)]),
        ("Serveur à Lille ou Bruxelles", [("Lille", "Bruxelles")]),
        ("We are hiring a Dietitian for our hospital in Spokane, WA!", [("Spokane, WA",)]),
        ("Reading Teacher", []),
        ("Mobile Developer", []),
    ],
)
def test_known_cities_around_the_title_are_places(
    first: str, places: list[tuple[str, ...]]
) -> None:
    found = requirements_of("", f"{first}\n\nRequirements:\n- SQL\n").items
    assert [one.terms for one in found if one.kind == "place"] == places


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Boston", "Boston"),
        ("Boston MA 02108", "Boston, MA"),
        ("Boston, MA", "Boston, MA"),
        ("Greater Boston Area", "Boston"),
        ("Austin, TX 78701", "Austin, TX"),
    ],
)
def test_a_city_below_the_name_is_where_the_person_is(line: str, place: str) -> None:
    text = f"Maria Lopez\n{line}\nmaria@mail.org\n\nExperience\nNurse, 2019 - 2022\n- Care\n"
    assert seen(text, "Maria Lopez").places == (place,)


@pytest.mark.parametrize(
    "text",
    [
        "Worked with Julia Smith", "SAS airlines", "rugby scrum", "agile gymnast", "Preached unity", "summer bash",
        "confluence of two rivers", "Sold Java coffee", "Sewed the tableau curtains",
    ],
)  # fmt: skip
def test_an_everyday_word_or_a_name_is_no_skill_by_itself(text: str) -> None:
    assert find_skills(text) == ()


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("worked in scrum teams", "Scrum"), ("python, java, sql", "Python"), ("Julia, R", "Julia"), ("agile", "Agile"),
        ("bash scripts", "Bash"), ("A/B tests", "A/B testing"), ("GA4", "Google Analytics"), ("M365", "Microsoft 365"),
        ("Quick Books Online", "QuickBooks"), ("fork-lift trucks", "forklift operation"), ("phlebotomist", "phlebotomy"),
        ("5-axis CNC mills", "CNC machining"), ("Advanced Cardiac Life Support", "ACLS"), ("Maîtrise d'Excel", "Microsoft Excel"),
    ],
)  # fmt: skip
def test_skills_are_known_in_their_other_spellings(text: str, skill: str) -> None:
    assert skill in [one.skill for one in find_skills(text)]


@pytest.mark.parametrize(
    "text",
    [
        "one of the following: " * 2_200,
        "Knowledge of a, b or " * 2_300,
        "no " * 16_000,
        "A" * 50_000,
        "Lyon or " * 6_000,
        "Certified A " * 4_000,
        "Role: " * 8_000,
    ],
)
def test_a_posting_as_long_as_may_be_is_read_whatever_it_repeats(text: str) -> None:
    assert requirements_of("", text[:50_000]).items is not None
