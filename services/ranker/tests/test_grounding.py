"""The gate blocks what nobody said and what went missing, and lets honest rewording through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_ranker.domain.grounding import Entry, Judgement, Rewrite, judge

ENTRY = Entry("Accountant", "Acme Corp", "July 2011 to November 2012")
BULLET = (
    "Assisted in preparing monthly budgets for 12 stores and trained 5 new employees using Excel."
)


def judged(original: str, rewrite: str, entry: Entry = ENTRY, skills: tuple[str, ...] = ("K8s",), jd: str = "") -> Judgement:  # fmt: skip
    return judge(Rewrite(original, rewrite, entry, skills, jd))


def kinds(found: Judgement) -> set[str]:
    return {one.kind for one in found.reasons if one.verdict == "block"}


@pytest.mark.parametrize(
    ("rewrite", "kind"),
    [
        ("Led the preparation of monthly budgets for 12 stores and trained 5 new employees using Excel.", "seniority"),
        ("Prepared monthly budgets for 12 stores and trained 5 new employees using Excel.", "seniority"),
        (BULLET.replace("12", "15"), "number"),
        ("Assisted in preparing monthly budgets for 5 stores and trained 12 new employees using Excel.", "number"),
        (BULLET.replace("monthly", "weekly"), "number"),
        (f"{BULLET[:-1]}, saving $40K.", "number"),
        (f"{BULLET[:-1]} and SAP.", "skill"),
        (f"{BULLET[:-1]} at Globex.", "name"),
        (f"As Senior Accountant, a{BULLET[1:]}", "title"),
        (f"{BULLET[:-1]} from 2009 to 2014.", "number"),
        (f"{BULLET[:-1]} until March 2012.", "date"),
        (f"{BULLET[:-1]} since 2012.", "date"),
        (f"{BULLET[:-1]}, holding an MBA.", "degree"),
        (f"{BULLET[:-1]} as a Certified Public Accountant.", "certificate"),
        (f"{BULLET[:-1]}, improving efficiency.", "wording"),
        (f"{BULLET[:-1]} nationwide.", "scope"),
        ("Assisted in preparing monthly budgets for 12 stores using Excel.", "dropped"),
        ("Assisted in preparing monthly budgets for stores and trained 5 new employees using Excel.", "dropped"),
        ("Assisted in preparing monthly budgets for 12 stores and trained 5 new employees.", "dropped"),
        ("", "dropped"),
    ],
)  # fmt: skip
def test_a_lie_is_blocked_for_what_it_is(rewrite: str, kind: str) -> None:
    found = judged(BULLET, rewrite)
    assert found.verdict == "block"
    assert kind in kinds(found)


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        (BULLET, "Trained five new employees using Excel and assisted in preparing monthly budgets for twelve stores."),
        (BULLET, "Helped prepare monthly budgets for 12 stores and taught 5 new employees with Microsoft Excel"),
        (BULLET, "Monthly budgets for 12 stores were prepared with my assistance, and 5 new employees were trained using Excel."),
        ("Responsible for managing a $5M budget and successfully deploying to K8s", "Managed a budget of $5 million and deployed to Kubernetes"),
        ("Led a team of 10+ engineers", "Headed a team of 10 engineers"),
        ("Organised a programme of events on a daily basis in order to support customers", "Organized a program of events daily to support clients"),
        ("Wrote follow-up e-mails – 40 percent of them on-line", "Authored follow up emails, 40% of them online"),
        ("Cared for patients after surgery in the 3rd ward", "Cared for patients in the third ward after surgery"),
        ("Sold cars & trucks", "Sold trucks and cars"),
        ("Kept p95 latency low on S3 with PHP 7", "Kept p95 latency low with PHP 7 on S3"),
        ("Worked in health care", "Worked in healthcare"),
        ("Managed projects and audits", "Managing projects and audits"),
        ("Co-ordinated audits for 3 years", "Coordinated audits for three (3) years"),
        ("Taught children 5 to 10 years old", "Taught children five to ten years old"),
        ("Ran a 12-month course", "Ran a 12 month course"),
        ("Helped and actively support clients", "Helped and support clients"),
    ],
)  # fmt: skip
def test_honest_rewording_passes(original: str, rewrite: str) -> None:
    found = judged(original, rewrite)
    assert (found.verdict, found.reasons) == ("pass", ())


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Sold phones to walk-in customers", "Sold phones to walk-in customers with K8s"),
        ("Processed orders and greeted visitors", "Processed orders and befriended visitors"),
        ("Repaired approximately 40 engines", "Repaired 40 engines"),
        ("Counted stock", "Counted stock for 16 months"),
        ("Prepared weekly rotas", "Prepared rotas"),
        ("Handled the payroll", "Managed the payroll"),
        ("Cleaned sunny corridors of marble", "Cleaned corridors of marble"),
        ("Wrote marble signs for rooms", "Wrote granite signs for rooms"),
    ],
)
def test_what_somebody_should_look_at_is_a_warning(original: str, rewrite: str) -> None:
    entry = Entry("Clerk", "Acme", "2011-07 - 2012-10")
    assert judged(original, rewrite, entry).verdict == "warn"


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("Sold up to 40 cars a month", "Sold over 40 cars a month"),
        ("Shipped goods without damage", "Shipped goods with damage"),
        ("Volunteer treasurer of a club", "Treasurer of a club"),
        ("Upgraded Oracle from 11.2.0.4", "Upgraded Oracle from 12.2.0.4"),
        ("Installed Windows 7 for pupils", "Installed Windows for pupils"),
        ("Kept books for a 501c3 club", "Kept books for a 501c4 club"),
        ("Sent daily and weekly notes", "Sent daily notes"),
        ("Counted 40 boxes of tea", "Counted 40 crates of tea"),
        ("Ran a fund of $2 million and a shop", "Ran a fund of €2 million and a shop"),
        ("Coordinated the audit", "Led the audit"),
        ("Sold tea", "Sold tea across the globe"),
        ("Grew from 3 shops to 6 shops", "Grew from 6 shops to 3 shops"),
        ("Came second in a contest", "Came first in a contest"),
        ("Reported sales to the Director", "As Director, reported sales"),
        ("Reported faults to the manager", "Manager of faults, supervised reports"),
        ("Sold shoes", "Sold shoes, boots, gloves and belts"),
        ("Baked bread", "Baked bread while leading a team"),
        ("Participated in the design of bridges", "Designed bridges"),
        ("Prepared notes and trained cooks", "Prepared notes and coached engineers"),
        ("Answered phones at Harlow Bank", "Answered phones"),
        ("Answered phones", "Answered phones for Google"),
        ("Answered phones", "Kestrel Foods: answered phones"),
    ],
)
def test_small_words_that_turn_a_claim_are_seen(original: str, rewrite: str) -> None:
    assert judged(original, rewrite).verdict == "block"


def test_a_word_of_the_job_alone_is_no_reason_to_say_it() -> None:
    found = judged("Answered phones", "Answered phones with hydroponics", jd="We need hydroponics.")
    assert kinds(found) == {"skill"}


def test_what_the_person_confirmed_may_be_said() -> None:
    plain = judged("Ran clusters", "Ran clusters on Kubernetes", skills=())
    known = judged("Ran clusters", "Ran clusters on Kubernetes", skills=("K8s",))
    assert (plain.verdict, known.verdict) == ("block", "warn")


def test_titles_in_capitals_are_no_names() -> None:
    assert judged(BULLET.lower(), BULLET.title()).verdict == "pass"


def test_the_years_of_a_post_say_nothing_about_one_thing_done_there() -> None:
    now = Entry("Cook", "Acme", "2019-02 to present")
    assert kinds(judged("Cooked soups", "Cooked soups since 2019", now)) == {"date"}


_WORDS = st.sampled_from(
    ["managed", "prepared", "stores", "budgets", "payroll", "excel", "12", "$5M", "customers", "weekly", "and", "for", "with", "led", "trained", "Acme", "team", "the"]
)  # fmt: skip
_TEXTS = st.lists(_WORDS, min_size=1, max_size=14).map(" ".join)


@given(_TEXTS)
def test_a_bullet_is_true_to_itself(text: str) -> None:
    assert judged(text, f"• {text}.").verdict == "pass"


@given(_TEXTS, st.integers(min_value=101, max_value=9999))
def test_a_number_that_nobody_said_never_passes(text: str, number: int) -> None:
    assert judged(text, f"{text} for {number} clients").verdict == "block"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_judged_and_always_the_same(one: str, other: str) -> None:
    assert judged(one, other) == judged(one, other)
