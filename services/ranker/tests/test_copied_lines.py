"""Who writes a résumé for one job in its terms loses nothing; who pastes the job gains nothing, and no line beside it goes too."""

import random
import re
from collections.abc import Callable

import pytest

from hirewire_ranker.domain.resume.copied import grams, grams_of_job, shared, without
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.resume.shingles import hashes_of

JOBS = {
    "nurse": """Registered Nurse, Cardiac Step-Down
Millbrook General is a community hospital with 180 beds.
What you will do
- Assess and monitor cardiac patients after surgery
- Administer medications and titrate cardiac drips
- Teach patients and families about heart failure
- Chart in Meditech
What you need
- Active RN license in the state of Oregon
- BLS and ACLS certification
- Bachelor of Science in Nursing preferred
- Two years of telemetry or step-down experience
- Basic Spanish
""",
    "electrician": """Industrial Electrician - Day Shift
You keep our bottling lines running.
Duties
* Troubleshoot motors, drives and control panels
* Read electrical schematics and PLC ladder logic
* Install conduit and pull wire to code
* Carry out preventive maintenance on packaging machines
* Respond to breakdowns within ten minutes
Must have
* Journeyman electrician license
* Allen-Bradley PLC troubleshooting
* Variable frequency drives
* Lockout tagout procedures
* Own hand tools
* High school diploma or GED
""",
    "marketing": """Content Marketing Manager
We sell software to dentists.
Your tasks
• Plan and publish our editorial calendar
• Write case studies, newsletters and landing pages
• Work with sales on lead generation campaigns
• Measure organic traffic in Google Analytics and Search Console
• Brief freelancers and agencies
Your profile
• 5+ years in B2B content marketing
• HubSpot and WordPress
• Search engine optimization
• Bachelor's degree in Marketing, Communications or Journalism
• Native-level English, good German
""",
    "civil": """Civil Engineer (Drainage)
Harlan & Pike designs roads for counties.
You will
- design storm drainage and detention basins in Civil 3D
- prepare plans, specifications and cost estimates
- run hydraulic models in HEC-RAS
- coordinate permits with county and state agencies
You bring
- Professional Engineer license or ability to obtain one
- Bachelor's degree in Civil Engineering
- AutoCAD Civil 3D
- Erosion control plans
- Four years of land development experience
- Valid driving licence
""",
    "koch": """Koch (m/w/d) für Betriebsrestaurant
Wir kochen täglich für 900 Gäste.
Ihre Aufgaben
- Zubereitung von warmen und kalten Speisen
- Einhaltung der HACCP-Richtlinien und Hygienevorschriften
- Bestellung und Kontrolle der Waren
- Anleitung von Auszubildenden
Ihr Profil
- Abgeschlossene Ausbildung zum Koch
- Erfahrung in der Gemeinschaftsverpflegung
- Gute Deutschkenntnisse in Wort und Schrift
- Führerschein Klasse B
- Teamfähigkeit und Zuverlässigkeit
""",
}

HONEST = [
    ("nurse", "- Monitor cardiac patients after surgery on a 24-bed unit\n- Titrate cardiac drips, administer medications\n- Teach families about heart failure\n- Chart in Meditech", "Bachelor of Science in Nursing, 2016", "Active RN license, Oregon; BLS and ACLS certification"),
    ("nurse", "- Telemetry and step-down experience of six years\n- Chart in Meditech and Epic\n- Assess and monitor up to five patients", "Bachelor of Science in Nursing", "BLS and ACLS certification\nBasic Spanish"),
    ("nurse", "- Assessed cardiac patients, administered medications\n- Taught patients and families about diets", "ADN, Lane College", "RN license in the state of Oregon\nBasic Spanish"),
    ("nurse", "- Led teaching about heart failure for patients and families\n- Chart in Meditech", "BSN, Linfield", "Active RN license in Oregon\nBLS, ACLS"),
    ("electrician", "- Troubleshoot motors, drives and panels on six lines\n- Read electrical schematics\n- Pull wire and install conduit", "High school diploma, 2009", "Journeyman electrician license\nAllen-Bradley PLC troubleshooting\nVariable frequency drives\nLockout tagout procedures"),
    ("electrician", "- Preventive maintenance on packaging machines of a dairy\n- PLC ladder logic in RSLogix", "GED", "Journeyman electrician license, Variable frequency drives, lockout tagout"),
    ("electrician", "- Responded to breakdowns of bottling lines\n- Troubleshoot control panels\n- Read schematics and PLC ladder logic", "High school diploma or GED: GED 2011", "Lockout tagout procedures\nOwn hand tools\nVariable frequency drives"),
    ("electrician", "- Installed conduit to code for a refinery\n- Carried out preventive maintenance of cranes", "Electrical apprenticeship, 2012", "Journeyman electrician license"),
    ("marketing", "- Plan and publish the editorial calendar of a clinic chain\n- Write case studies and newsletters\n- Lead generation campaigns with sales", "Bachelor's degree in Marketing, 2014", "HubSpot and WordPress\nSearch engine optimization\nGoogle Analytics"),
    ("marketing", "- Wrote landing pages, newsletters and case studies\n- Measured organic traffic in Search Console", "Bachelor's degree in Journalism", "HubSpot, WordPress, search engine optimization, B2B content marketing"),
    ("marketing", "- Brief freelancers and agencies\n- Grew organic traffic by half in Google Analytics", "BA Communications", "HubSpot and WordPress\nSearch engine optimization\nGood German"),
    ("marketing", "- Five years in B2B content marketing for a lab\n- Work with sales on webinars", "Bachelor's degree in Marketing, Communications minor", "Native-level English"),
    ("civil", "- Design storm drainage and culverts in Civil 3D\n- Prepare plans and cost estimates\n- Hydraulic models in HEC-RAS", "Bachelor's degree in Civil Engineering, 2015", "Professional Engineer license, Ohio\nErosion control plans\nAutoCAD Civil 3D\nValid driving licence"),
    ("civil", "- Coordinate permits with county agencies\n- Designed detention basins", "Bachelor's degree in Civil Engineering", "AutoCAD Civil 3D\nErosion control plans\nValid driving licence"),
    ("civil", "- Land development experience of nine years: plans, specifications\n- Run hydraulic models", "BS Civil Engineering", "Professional Engineer license\nHEC-RAS, AutoCAD Civil 3D"),
    ("civil", "- Prepare plans, specifications and estimates for roads\n- County and state agencies: permits", "MSc Civil Engineering", "Valid driving licence; Erosion control plans"),
    ("koch", "- Zubereitung von warmen Speisen für 400 Gäste\n- Bestellung und Kontrolle der Ware\n- Anleitung von Auszubildenden", "Abgeschlossene Ausbildung zum Koch, 2012", "Führerschein Klasse B\nGute Deutschkenntnisse"),
    ("koch", "- Erfahrung in der Gemeinschaftsverpflegung seit zehn Jahren\n- HACCP-Richtlinien eingeführt", "Ausbildung zum Koch", "Führerschein Klasse B\nTeamfähigkeit und Zuverlässigkeit"),
    ("koch", "- Kalte Speisen und Buffets\n- Kontrolle der Waren, Einhaltung der Hygienevorschriften", "Abgeschlossene Ausbildung zum Koch", "Gute Deutschkenntnisse in Wort und Schrift\nFührerschein Klasse B"),
    ("koch", "- Anleitung von Auszubildenden im dritten Jahr\n- Zubereitung von Speisen", "Ausbildung zur Köchin, 2019", "Teamfähigkeit und Zuverlässigkeit"),
    ("koch", "- Betriebsrestaurant mit 900 Gästen geleitet\n- HACCP-Richtlinien und Hygienevorschriften", "Meisterbrief", "Erfahrung in der Gemeinschaftsverpflegung\nFührerschein Klasse B"),
]  # fmt: skip
LAYOUT = "Jo Doe\njo@mail.org\n\nEXPERIENCE\nWorker, Acme Ltd\n03/2016 - 05/2024\n{0}\n\nEDUCATION\n{1}\n\nSKILLS\n{2}\n"
OWN = "EXPERIENCE\nShop Assistant, Corner Books\n01/2018 - 05/2024\n- Sold cook books and sorted shelves\n\nOTHER\nFull, clean driving licence. Conversational Greek. First aid at work (2021).\n"


def _without(text: str, job: str) -> tuple[Seen, list[str]]:
    read = seen(text, "Jo Doe")
    if not shared([grams(read.blind.text)], grams_of_job(job))[0]:
        return read, []
    left, spans = without(read, job)
    return left, [text[start:end] for start, end in spans]


@pytest.mark.parametrize("number", range(len(HONEST)))
def test_who_writes_in_the_terms_of_the_job_loses_only_what_eight_words_say(number: int) -> None:
    job, *parts = HONEST[number]
    _, copied = _without(LAYOUT.format(*parts), JOBS[job])
    assert [one for one in copied if len(hashes_of(one)) < 8] == []


def _lines(job: str) -> list[str]:
    return [line.strip(" -*•") for line in job.splitlines()]


def _shuffled(job: str) -> str:
    lines = _lines(job)
    random.Random(4).shuffle(lines)  # noqa: S311  # the same every time
    return "\n".join(lines)


PASTES: dict[str, Callable[[str], str]] = {
    "whole": str,
    "shuffled": _shuffled,
    "short lines": lambda job: "\n".join(one for one in _lines(job) if len(one.split()) < 9),
    "a word put in": lambda job: re.sub(r"((?:\S+\s+){6})", r"\1and ", " ".join(_lines(job))),
    "a word put in in lines": lambda job: re.sub(r"((?:\S+\s+){5})", r"\1also ", job),
    "turned": lambda job: "\n".join(" ".join(reversed(one.split())) for one in _lines(job)),
    "shouted": str.upper,
    "zero width": lambda job: "\u200b".join(job),
    "run on": lambda job: " ".join(_lines(job)),
    "with hyphens": lambda job: "\n".join("-".join(one.split()) for one in _lines(job)),
}


@pytest.mark.parametrize("form", PASTES)
@pytest.mark.parametrize("name", JOBS)
def test_a_pasted_job_gains_next_to_nothing_and_takes_no_line_beside_it(
    name: str, form: str
) -> None:
    plain = seen(OWN, "")
    pasted = PASTES[form](JOBS[name])
    left, copied = _without(f"{OWN}\n{pasted}", JOBS[name])
    asked = {one.skill for one in seen(f"SKILLS\n{JOBS[name]}", "").skills}
    gained = asked & {one.skill for one in left.skills} - {one.skill for one in plain.skills}
    assert copied or form == "zero width"
    assert len(gained) <= 0.2 * len(asked)
    for line in filter(None, OWN.splitlines()):
        assert line.strip("- ") in left.blind.text


def test_a_paste_inside_a_role_leaves_the_role() -> None:
    inside = OWN.replace("- Sold", JOBS["civil"] + "- Sold")
    left, _ = _without(inside, JOBS["civil"])
    assert "Sold cook books" in left.blind.text
    assert left.roles
    assert not {one.skill for one in left.skills} & {"AutoCAD Civil 3D", "HEC-RAS"}
