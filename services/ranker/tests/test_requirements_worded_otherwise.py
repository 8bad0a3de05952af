"""What a posting asks for, in the ways that people who are no recruiters write it."""

import pytest

from hirewire_common.contracts.requirements import Requirement
from hirewire_common.words.language import language_of
from hirewire_ranker.domain.job import requirements_of


def read(text: str) -> tuple[Requirement, ...]:
    return requirements_of("", text).items


def must(*lines: str) -> tuple[Requirement, ...]:
    return read("Requirements:\n" + "\n".join(f"- {line}" for line in lines))


def of_kind(items: tuple[Requirement, ...], kind: str) -> list[Requirement]:
    return [one for one in items if one.kind == kind]


@pytest.mark.parametrize(
    ("line", "text", "terms"),
    [
        (
            "At least six years' experience in retail banking, speaks Polish and Czech, and has a diploma",
            "At least six years' experience in retail banking",
            ("retail banking",),
        ),
        ("2 years of welding experience, clean driving record", "2 years of welding experience", ("welding",)),
        ("3+ years of payroll experience, fluent in Spanish", "3+ years of payroll experience", ("payroll",)),
        ("5 years of software development, of which two with Java", "5 years of software development", None),
        ("4 years of experience with SQL, Python and Excel", "4 years of experience with SQL, Python and Excel", None),
    ],
)  # fmt: skip
def test_years_end_where_something_else_is_asked(
    line: str, text: str, terms: tuple[str, ...] | None
) -> None:
    years = of_kind(must(line), "years")[0]
    assert years.text == text
    assert terms is None or years.terms == terms


@pytest.mark.parametrize(
    "line",
    [
        "2 to 4 years of audit experience, Big 4 preferred",
        "Docker (CKAD preferred)",
        "1 year of forklift experience, Twic desirable",
    ],
)
def test_a_wish_at_the_end_is_of_its_own_words_alone(line: str) -> None:
    assert must(line)[0].importance == "must"


def test_a_wish_that_names_nothing_is_of_what_stands_before_it() -> None:
    assert must("Docker (strongly preferred)")[0].importance == "nice"


@pytest.mark.parametrize(
    "text",
    [
        "Established in 1987, we have over 30 years of experience in logistics.",
        "For this position Northwind will review your driving record and your credit history.",
        "northwind has over 30 years of experience in supporting the mission of the navy.",
    ],
)
def test_what_a_company_tells_of_itself_asks_nothing(text: str) -> None:
    assert read(f"Warehouse clerk\n\n{text}\n\nRequirements:\n- Forklift licence\n")[1:] == ()


@pytest.mark.parametrize(
    "line",
    [
        "Sense of humour",
        "Able to navigate uncertainty",
        "Build and maintain strong relationships with many clients",
        "Tact and patience",
        "Belastbar und engagiert",
    ],
)
def test_what_is_asked_of_everybody_weighs_as_little_as_communication(line: str) -> None:
    assert [one.weight for one in must(line)] == [0.25]


def test_a_real_duty_beside_people_keeps_its_weight() -> None:
    assert must("Stress testing of bridge bearings")[0].weight == 0.75


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Abgeschlossene Ausbildung als Koch für Groß- und Kleinküchen", "education"),
        ("Chartered Surveyor (RICS)", "duty"),
    ],
)
def test_an_item_is_not_cut_at_its_capitals(line: str, kind: str) -> None:
    assert [(one.kind, one.text) for one in must(line)] == [(kind, line)]


def test_numbers_before_items_are_none_of_their_words() -> None:
    items = read("Requirements:\n1) Qualified Teacher Status (QTS)\n2) Enhanced DBS check\n")
    assert [(one.kind, one.text) for one in items] == [
        ("certificate", "Qualified Teacher Status (QTS)"),
        ("certificate", "Enhanced DBS check"),
    ]


@pytest.mark.parametrize(
    "line", ["Recent graduates are welcome", "21 years or older", "Career changers encouraged"]
)
def test_who_may_apply_is_not_what_is_asked(line: str) -> None:
    assert must(line) == ()


def test_the_same_thing_twice_in_an_item_is_said_once() -> None:
    assert [one.text for one in must("PMP or PMP candidate")] == ["PMP"]


def test_a_licence_is_told_with_its_state() -> None:
    found = of_kind(must("Current, unencumbered Ohio LPN license"), "certificate")[0]
    assert found.text == "Current, unencumbered Ohio LPN license"
    assert found.hard


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Staff Nurse - Days - Tampa, FL (onsite)\n\nRequirements:\n- BLS\n", "Tampa, FL"),
        ("Koch (m/w/d) in Augsburg\n\nAnforderungen:\n- Ausbildung als Koch\n", "Augsburg"),
        ("Chef\nParis or remote? No - this job is on-site in Derby, UK.\n", "Derby, UK"),
        ("Data Analyst\nManchester, England\n\nRequirements:\n- SQL\n", "Manchester, England"),
    ],
)
def test_the_place_beside_the_title_is_found(text: str, place: str) -> None:
    places = [term for one in of_kind(read(text), "place") for term in one.terms]
    assert place in places
    assert "remote" not in places


def test_the_subject_behind_a_title_is_no_place() -> None:
    items = read("Instructor in Nursing\n\nRequirements:\n- BLS\n")
    assert of_kind(items, "place") == []


def test_a_state_behind_its_city_and_pay_by_the_hour_are_no_skills() -> None:
    items = read("Cook - Worcester, MA\n$20 - $24/hr\n\nRequirements:\n- Grilling\n")
    assert [one.terms for one in of_kind(items, "skill")] == [("grilling",)]


def test_cleaning_is_a_trade_only_beside_the_words_of_that_trade() -> None:
    assert "janitorial services" not in str(must("Cleaning and storing surgical instruments"))
    assert of_kind(must("Experience in cleaning"), "skill")[0].terms == ("janitorial services",)


def test_a_permit_to_work_counts_also_among_what_is_offered() -> None:
    items = read(
        "Baker\n\nRequirements:\n- Baking\n\n"
        "We offer: free bread. Must be eligible to work in Canada without sponsorship.\n"
    )
    assert [(one.terms, one.hard) for one in of_kind(items, "permit")] == [(("work permit",), True)]


@pytest.mark.parametrize(
    ("line", "languages"),
    [
        ("Night shifts, Italian or Polish, first aid", [("Italian", "Polish")]),
        ("Fließend Französisch, gutes Englisch", [("French",), ("English",)]),
    ],
)
def test_languages_that_are_only_listed(line: str, languages: list[tuple[str, ...]]) -> None:
    assert [one.terms for one in of_kind(must(line), "language")] == languages


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We're hiring: Night Auditor!\n\nCome along.\n", "Night Auditor"),
        ("Payroll Clerk. Requirements: ADP, Excel.", "Payroll Clerk"),
        ("Wir suchen eine/n Mechaniker für unsere Werkstatt.", "Mechaniker"),
        ("Nous recherchons un comptable à Lille.", "comptable"),
    ],
)
def test_titles_in_running_text(text: str, title: str) -> None:
    assert requirements_of("", text).title == title


def test_activities_in_brackets_are_wanted_each_and_products_for_one_another() -> None:
    assert [one.terms for one in must("Nursing (wound care, phlebotomy)")][1:] == [
        ("wound care",),
        ("phlebotomy",),
    ]
    assert must("CI/CD (Jenkins, GitLab)")[1].terms == ("Jenkins", "GitLab")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("LEXWARE", "LEXWARE"),
        ("VECTRON-Kenntnisse", "VECTRON"),
        ("Kenntnisse in ADDISON", "ADDISON"),
    ],
)
def test_a_name_in_capitals_is_a_skill_where_knowledge_of_it_is_asked(line: str, name: str) -> None:
    assert [(one.kind, one.text) for one in must(line)] == [("skill", name)]


def test_a_short_french_posting_is_seen_to_be_french() -> None:
    assert language_of("Vous avez un diplôme en comptabilité. Vous maîtrisez Excel. Nous sommes à Lyon et vous parlez anglais.") == "fr"  # fmt: skip


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Experience presenting to C-suite and C level managers", "C"),
        ("Stand for the entire workday", "Workday"),
        ("3 years of work with a presentation layer in Vue", "presentation skills"),
        ("Keep all food preparation surfaces clean", "food preparation"),
    ],
)
def test_words_that_mean_something_else_are_no_skills(line: str, skill: str) -> None:
    assert all(skill not in one.terms for one in must(line))


def test_years_of_a_library_with_a_dot_in_its_name_go_on_behind_it() -> None:
    years = of_kind(must("4 years of experience with Vue.js and TypeScript"), "years")[0]
    assert years.terms == ("Vue.js", "TypeScript")


def test_a_desire_is_asked_and_what_is_desired_is_welcome() -> None:
    assert must("CPA with a desire to grow a practice")[0].importance == "must"
    assert must("CPA desired")[0].importance == "nice"


def test_years_written_in_the_genitive_leave_nothing_behind() -> None:
    items = must("At least 5 year's experience supervising divers")
    assert [(one.kind, one.text) for one in items][1:] == [("duty", "supervising divers")]


@pytest.mark.parametrize(
    "first", ["Regional Sales Executive - Central U.S.", "Teachers at Oak Park Kindergarten"]
)
def test_the_line_of_the_title_is_none_of_what_is_to_be_done(first: str) -> None:
    found = requirements_of("", f"{first}\n\nRequirements:\n- Salesforce\n")
    assert found.title
    assert {one.kind for one in found.items} == {"skill"}


def test_a_list_of_what_nobody_is_refused_for_asks_nothing() -> None:
    assert must("Race, Religion, Color, National Origin, Sex, Age, Ancestry") == ()


def test_a_licence_that_is_only_welcome_is_no_must_for_standing_in_the_title() -> None:
    found = requirements_of(
        "RN or LPN for home care", "Requirements:\n- LPN license preferred, but not required\n"
    )
    assert [(one.importance, one.hard) for one in found.items] == [("nice", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Action-oriented, works with minimal supervision",
    ],
)
def test_a_sentence_around_what_everybody_is_asked_adds_no_weight(line: str) -> None:
    assert {one.weight for one in must(line)} == {0.25}


@pytest.mark.parametrize("line", ["Standardizing recipes of bread", "Heart rate training"])
def test_words_that_begin_like_what_everybody_is_asked_keep_their_weight(line: str) -> None:
    assert must(line)[0].weight >= 0.75


def test_what_is_not_required_is_no_wish_whatever_follows() -> None:
    assert read("No prior training is required, but bring along warm Gloves\n") == ()


def test_a_licence_of_the_title_stays_a_must() -> None:
    found = requirements_of("Night LPN", "Night LPN\n\nRequirements:\n- Patience\n")
    assert ("must", ("Licensed Practical Nurse",)) in [
        (one.importance, one.terms) for one in found.items
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Notarfachwirt (m/w/d) in Bamberg\n\nWir freuen uns.\n", "Notarfachwirt (m/w/d)"),
        ("Tapissier (H/F)\n\nProfil :\n- Permis B\n", "Tapissier (H/F)"),
        ("Bus Driver Wanted! Class B CDL required. Start now.", "Bus Driver"),
    ],
)
def test_titles_are_known_by_what_stands_behind_them(text: str, title: str) -> None:
    assert requirements_of("", text).title == title


@pytest.mark.parametrize(
    ("first", "place"),
    [("Platform Engineer (Leeds, hybrid)", "Leeds"), ("Data Engineer, remote", None)],
)
def test_a_town_in_brackets_beside_the_way_of_working(first: str, place: str | None) -> None:
    found = of_kind(read(f"{first}\n\nRequirements:\n- SQL\n"), "place")
    towns = [term for one in found for term in one.terms if term not in ("remote", "hybrid")]
    assert towns == ([place] if place else [])


def test_how_well_a_language_is_spoken_is_read_in_german_too() -> None:
    assert [one.level for one in must("Fließend Deutsch, gutes Englisch")] == ["fluent", "fluent"]


def test_what_years_are_of_is_told_without_its_little_words() -> None:
    items = must("3 ans d'expérience en ferronnerie")
    assert [one.text for one in of_kind(items, "duty")] == ["ferronnerie"]
