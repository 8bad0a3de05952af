"""A made-up person, by whom themes are shown."""

from hirewire_common.contracts import Design, Draft, Letter, Resume

SAMPLE = Draft(
    design=Design(locale="en-GB"),
    resume=Resume.model_validate(
        {
            "profile": {
                "name": "Marguerite Okafor",
                "headline": "Operations Manager",
                "email": "m.okafor@example.com",
                "phone": "+44 20 7946 0958",
                "location": "Bristol",
                "links": [{"url": "https://www.linkedin.com/in/m-okafor-example"}],
            },
            "summary": "Operations manager with nine years in food distribution. Plans routes, "
            "rosters and budgets, and leaves teams that run without her.",
            "experience": [
                {
                    "id": "experience-1",
                    "company": "Severn Fresh",
                    "position": "Operations Manager",
                    "location": "Bristol",
                    "start_date": "2020-04",
                    "end_date": "present",
                    "highlights": [
                        "Moved 140 daily deliveries to new routes and saved 18 % of the fuel.",
                        "Led 26 people through the change of the warehouse system without a lost day.",
                        "Brought late deliveries from 7 % to under 2 %.",
                    ],
                },
                {
                    "id": "experience-2",
                    "company": "Hollis & Daughters",
                    "position": "Shift Supervisor",
                    "location": "Cardiff",
                    "start_date": "2016-09",
                    "end_date": "2020-03",
                    "highlights": [
                        "Planned the rosters of 40 people over three sites.",
                        "Wrote the hygiene handbook that four depots still use.",
                    ],
                },
            ],
            "education": [
                {
                    "id": "education-1",
                    "institution": "Cardiff Metropolitan University",
                    "degree": "BA",
                    "field": "Business Management",
                    "start_date": "2013",
                    "end_date": "2016",
                }
            ],
            "skills": [
                {
                    "id": "skills-1",
                    "name": "Planning",
                    "keywords": ["Route planning", "Rosters", "Budgets"],
                },
                {
                    "id": "skills-2",
                    "name": "Software",
                    "keywords": ["SAP EWM", "Excel", "Power BI"],
                },
            ],
            "languages": [
                {"id": "languages-1", "name": "English", "fluency": "native"},
                {"id": "languages-2", "name": "French", "fluency": "fluent"},
            ],
        }
    ),
)
SAMPLE_LETTER = Letter(
    recipient=("Avon Larder Ltd", "12 Quay Street", "Bristol BS1 4XX"),
    place_and_date="Bristol, 3 May 2026",
    subject="Head of Operations",
    salutation="Dear Ms Whitcombe,",
    paragraphs=(
        "for nine years I have made sure that fresh food arrives on time, and that the people who "
        "bring it get home on time as well. I would like to do that for Avon Larder.",
        "At Severn Fresh I moved 140 daily deliveries to new routes, which saved 18 % of the fuel, "
        "and brought late deliveries from 7 % to under 2 %.",
        "I would be glad to show you how, and look forward to meeting you.",
    ),
    closing="Yours sincerely,",
)
