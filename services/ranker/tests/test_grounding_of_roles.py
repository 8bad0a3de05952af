"""The gate reads how often, which way, by whom and whether at all, however it is worded."""

import pytest

from hirewire_ranker.domain.grounding import Entry, Judgement, Rewrite, judge

ENTRY = Entry("Ward Nurse", "Lee Clinic", "2016-01 - 2019-02")


def judged(original: str, rewrite: str, skills: tuple[str, ...] = ()) -> Judgement:
    return judge(Rewrite(original, rewrite, ENTRY, skills))


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Packed 20 parcels a week", "Packed 20 parcels a day"),
        ("Billed EUR 900 a month", "Billed EUR 900 a day"),
        ("Cut waste by 12% last year", "Cut waste by 12% last month"),
        ("Audited depots twice a month", "Audited depots twice a week"),
        ("Answered 30 calls a day and wrote 5 reports a week", "Answered 30 calls a week and wrote 5 reports a day"),
        ("Baked 250 rolls each morning", "Baked 250 rolls each hour"),
        ("Sold 900 shirts a month", "Sold 900 shirts"),
        ("Prüfte 40 Rechnungen pro Woche", "Prüfte 40 Rechnungen pro Tag"),
    ],
)  # fmt: skip
def test_another_period_is_another_number(original: str, rewrite: str) -> None:
    assert judged(original, rewrite).verdict == "block"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Handled 30 alerts", "Handled 30+ alerts"),
        ("Handled 30 alerts", "Handled more than 30 alerts"),
        ("Handled about 30 alerts", "Handled at least 30 alerts"),
        ("Handled up to 30 alerts", "Handled 30 alerts"),
        ("Lifted frames of 20 kg", "Lifted frames of 20 t"),
        ("Solved nearly all tickets", "Solved all tickets"),
        ("Solved most tickets", "Solved all tickets"),
    ],
)
def test_a_number_is_as_exact_as_it_was_and_of_the_same_measure(
    original: str, rewrite: str
) -> None:
    assert judged(original, rewrite).verdict == "block"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Moved rows from Oracle to Postgres", "Moved rows from Postgres to Oracle"),
        ("Replaced Jenkins with GitLab CI", "Replaced GitLab CI by Jenkins"),
        ("Translated German letters into French", "Translated French letters into German"),
        ("Used paper instead of Excel", "Used Excel instead of paper"),
        ("Bought parts from Bosch for the depot", "Sold parts to Bosch for the depot"),
        ("Moved books from paper to Excel and later from Excel to Sage", "Moved books from paper to Sage and later from Sage to Excel"),
        ("Greeted guests in French and, with a dictionary, in Italian", "Greeted guests in Italian and, with a dictionary, in French"),
        ("Prepared budgets and reviewed audits", "Prepared audits and reviewed budgets"),
        ("Lost the account, then won it back", "Won the account, then lost it back"),
    ],
)  # fmt: skip
def test_what_goes_one_way_does_not_go_the_other(original: str, rewrite: str) -> None:
    assert judged(original, rewrite).verdict == "block"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Made desserts from recipes that the head chef wrote", "Wrote recipes for desserts that the head chef made"),
        ("Worked for the adviser, who signed the accounts", "Signed the accounts for the adviser"),
        ("Our team moved 45 shops; I wrote the notes", "Moved 45 shops and wrote the notes"),
        ("We set up tents; I carried the chairs", "Set up tents and carried the chairs"),
        ("The vendor's engineers configured the switches while I watched", "Configured the switches"),
        ("Cleaned panels installed by a subcontractor", "Cleaned and installed panels"),
        ("Gave medication under the charge nurse", "As charge nurse gave medication"),
        ("Welded frames under the eye of the foreman", "Welded frames with the foreman under my eye"),
        ("Welded frames under the eye of the foreman", "Welded frames for the foreman"),
        ("Baked rolls with an apprentice", "As an apprentice, baked rolls"),
        ("Drove a forklift", "Oversaw forklift drivers"),
    ],
)  # fmt: skip
def test_the_work_of_others_does_not_become_one_s_own(original: str, rewrite: str) -> None:
    assert judged(original, rewrite).verdict == "block"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Cut errors from 4% to 2%", "Raised errors from 4% to 2%"),
        ("Was asked to join but declined", "Was asked to join and accepted"),
        ("Paid wages of 11 cooks", "Raised wages of 11 cooks"),
        ("Did unpaid work for a club", "Did paid work for a club"),
        ("Would like to learn welding and sold tools", "Learned welding and sold tools"),
    ],
)
def test_the_opposite_is_blocked(original: str, rewrite: str) -> None:
    assert judged(original, rewrite).verdict == "block"


@pytest.mark.parametrize("listed", ["No Kubernetes", "Want to learn Kubernetes"])
def test_a_skill_that_the_list_denies_or_wishes_for_is_none(listed: str) -> None:
    found = judged("Handled 30 alerts", "Handled 30 Kubernetes alerts", (listed,))
    assert found.verdict == "block"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Handled 30 alerts a day", "Handled 30 alerts per day"),
        ("Handled 30 alerts a day", "Handled 30 alerts daily"),
        ("Handled 30 alerts a day", "Handled 30 daily alerts"),
        ("Counted stock every quarter", "Counted stock quarterly"),
        ("Counted stock each month", "Counted stock monthly"),
        ("Served as a guide for a year", "Served as a guide for one year"),
        ("Trained 1 apprentice", "Trained an apprentice"),
        ("Handled 30+ alerts", "Handled over 30 alerts"),
        ("Handled about 30 alerts", "Handled approximately 30 alerts"),
        ("Never on call at night", "Not on call at night"),
        ("Moved books to Excel and later to Sage", "Moved books to Excel and then to Sage"),
        ("Welded frames under the eye of the foreman", "Welded frames under the supervision of the foreman"),
        ("Welded frames supervised by the foreman", "Welded frames under the foreman's supervision"),
        ("Made desserts from recipes that the chef wrote", "Made desserts from recipes written by the chef"),
        ("Replaced Jenkins with GitLab CI", "Replaced Jenkins by GitLab CI"),
        ("Sold shoes, boots and gloves to clients", "Sold gloves, shoes and boots to clients"),
        ("Prepared annual reports and monthly reports", "Prepared monthly reports and annual reports"),
        ("Our team moved 45 shops; I wrote the notes", "Wrote the notes while our team moved 45 shops"),
        ("Prüfte 3 Server pro Tag", "Prüfte drei Server täglich"),
        ("Vérifié 12 factures par semaine", "Vérifié douze factures chaque semaine"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_passes(original: str, rewrite: str) -> None:
    found = judged(original, rewrite)
    assert (found.verdict, found.reasons) == ("pass", ())


def test_capitals_of_german_nouns_are_no_names() -> None:
    old = "Unterstützte die Leitung bei der Auswahl von 3 Servern"
    found = judged(old, "Unterstützte die Leitung bei der Wahl von drei Servern")
    assert found.verdict == "warn"


def test_a_range_told_the_other_way_about_is_the_same_range() -> None:
    old = "Builds take 6 instead of 19 minutes"
    assert judged(old, "Cut builds from 19 to 6 minutes").verdict != "block"
    assert judged(old, "Builds take 19 instead of 6 minutes").verdict == "block"
