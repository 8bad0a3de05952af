"""What stands in a résumé was said by somebody: rewording passes, inventing is held back."""

import pytest

from hirewire_common.contracts import Draft
from hirewire_generator.domain.facts.claims import Field, Known, unsupported
from hirewire_generator.domain.facts.evidence import evidence_of

DRAFT = Draft.model_validate(
    {
        "resume": {
            "profile": {"name": "Jane Roe", "email": "jane@roe.dev", "phone": "+49 170 1234567", "location": "Berlin"},
            "summary": "Backend developer who likes payments.",
            "experience": [
                {
                    "id": "experience-1", "company": "Acme GmbH", "position": "Software Engineer", "location": "Berlin",
                    "start_date": "2019-03", "end_date": "2021-06",
                    "highlights": [
                        "Built a billing service in Python and PostgreSQL for 1.2M users",
                        "Reduced costs by 38 % together with a team of five engineers",
                    ],
                },
                {
                    "id": "experience-2", "company": "Müller & Söhne", "position": "Praktikantin",
                    "start_date": "2018", "end_date": "2019",
                },
            ],
            "education": [
                {
                    "id": "education-1", "institution": "Technical University of Munich", "degree": "BSc",
                    "field": "Computer Science", "start_date": "2015-10", "end_date": "2018-09", "gpa": "1.7",
                }
            ],
            "skills": [{"id": "skills-1", "name": "Languages", "keywords": ["Python", "SQL"]}],
        }
    }
)  # fmt: skip


def claims_of(where: str, text: str, said: str = "", old: str = "") -> tuple[str, ...]:
    section, name = where.split(".")
    known = Known(evidence_of([said], DRAFT), evidence_of([said]))
    return unsupported(Field(section, name), text, old, known)


BULLET = "experience.highlights"
SUMMARY = ".summary"
SUPPORTED = [
    # rewording, tense, summaries of what stands there
    (BULLET, "Designed and shipped a billing service with Python and PostgreSQL serving 1.2 million users", ""),
    (BULLET, "Builds a billing service used by 1,200,000 users", ""),
    (BULLET, "Cut costs by 38% as part of a 5-person team", ""),
    (BULLET, "Cut costs by thirty-eight percent with five colleagues", ""),
    (BULLET, "Costs were lowered by 38 per cent", ""),
    (SUMMARY, "Software engineer with a background in payments and billing, experienced in Python and PostgreSQL.", ""),
    (SUMMARY, "Engineer who built billing at Acme for more than 1.2M users.", ""),
    (SUMMARY, "Results-driven developer. Passionate about clean code, reliability and great teamwork.", ""),
    (SUMMARY, "Berlin-based developer with a BSc in Computer Science from the Technical University of Munich.", ""),
    (SUMMARY, "Computer science graduate (TU Munich, 2018).", ""),
    (SUMMARY, "At Acme's billing team since March 2019.", ""),
    (SUMMARY, "Worked from März 2019 to juin 2021 on payments.", ""),
    (SUMMARY, "3 years of experience in software development.", ""),
    (BULLET, "Built a billing service in Postgres", ""),
    (BULLET, "Collaborated with Product and Engineering on billing APIs and KPIs", "I worked with product"),
    ("profile.headline", "Software Engineer", ""),
    ("profile.headline", "Backend Developer | Payments", ""),
    ("experience.company", "ACME", ""),
    ("experience.company", "Mueller und Söhne KG", "at Mueller"),
    ("education.degree", "Bachelor of Science", ""),
    ("education.degree", "B.Sc.", ""),
    ("education.field", "Computer science", ""),
    ("education.institution", "TU München", ""),
    # the user's own words, in their own form
    (BULLET, "Led a team of 7 engineers", "I led seven engineers there"),
    (BULLET, "Led a team of 7 engineers", "ich habe dort ein Team von sieben Leuten geleitet"),
    (BULLET, "Managed 12 people", "j'ai dirigé une équipe de douze personnes"),
    (BULLET, "Managed 35 people", "dirigí un equipo de treinta y cinco personas"),
    (BULLET, "Raised sales by 25%", "Umsatz um fünfundzwanzig Prozent gesteigert"),
    (BULLET, "Saved €40,000 a year", "we saved 40k euros every year"),
    (BULLET, "Handled 10k requests a day", "about 10000 requests per day"),
    (BULLET, "Improved latency by 30–40%", "it got 30 to 40 percent faster"),
    (BULLET, "Doubled sales", "sales went up 2x"),
    (SUMMARY, "Software engineer with 5+ years of experience in React.", "I have five years experience in react"),
    (SUMMARY, "5 years of experience", "seit 5 Jahren"),
    ("skills.keywords", "Node.js", "I know nodejs"),
    ("skills.keywords", "Kubernetes", "and k8s"),
    ("skills.keywords", "JavaScript", "js, html"),
    ("skills.keywords", "Machine Learning", "I do ML"),
    ("skills.keywords", "AWS", "I used Amazon Web Services"),
    ("skills.keywords", "C++", "c++ and c#"),
    ("skills.keywords", "Project Management", "I managed projects"),
    ("skills.name", "Programming Languages", ""),
    ("projects.technologies", "TypeScript", "it is written in typescript"),
    ("experience.position", "Senior Software Engineer", "I was promoted to senior engineer"),
    ("experience.position", "Sr. Software Engineer", "senior software engineer"),
    ("experience.start_date", "2021-07", "I joined in July 2021"),
    ("experience.start_date", "2021-07", "seit Juli 2021"),
    ("experience.start_date", "2021-07", "07/2021 bis heute"),
    ("experience.start_date", "2021-03", "from March to June 2021"),
    ("experience.end_date", "present", "I have been there since July 2021"),
    ("experience.start_date", "2021", "since '21"),
    ("certifications.name", "AWS Certified Solutions Architect", "I'm an aws certified solutions architect"),
    ("certifications.name", "Project Management Professional (PMP)", "I have the PMP, project management professional"),
    ("profile.email", "j.roe@example.com", "mail me at J.Roe@example.com"),
    ("profile.phone", "+49 171 7654321", "0171 7654321"),
    ("profile.phone", "+1 555 010 9999", "call +1 (555) 010-9999"),
    ("links.url", "https://github.com/janeroe", "github.com/janeroe"),
    ("links.url", "https://www.linkedin.com/in/jane-roe/", "linkedin.com/in/jane-roe"),
    ("links.url", "https://github.com/janeroe", "my github is janeroe"),
    ("languages.name", "German", "Ich spreche Deutsch"),
    ("languages.fluency", "Native", "Muttersprache"),
    ("profile.location", "New York", "I live in NYC"),
    ("profile.location", "München", "I live in Munich"),
    ("experience.company", "O’Neill Consulting", "at O'Neill consulting"),
    ("education.institution", "東京大学", "私は東京大学で学びました"),
    (BULLET, "Entwickelte einen Abrechnungsdienst für die Buchhaltung mit Python", ""),
    (BULLET, "Verantwortlich für die Planung und Umsetzung der Abrechnung", ""),
    (BULLET, "Diseñó un servicio de facturación con Python para 1,2 millones de usuarios", ""),
    (BULLET, "Conception d'un service de facturation en Python pour 1,2 million d'utilisateurs", ""),
    (BULLET, "Reported once a quarter on the first half of the year", ""),
    (BULLET, "Cut waste by half", "we use only half by now, cut it by half"),
    (BULLET, "Once a week reported to the may committee", ""),
    ("experience.highlights", "Certified to ISO 27001", "we were certified to iso 27001"),
]  # fmt: skip
HELD = [
    # numbers
    (BULLET, "Led the billing project, cutting costs by 40%", "", "40%"),
    (BULLET, "Built a billing service for 2M users", "", "2m"),
    (BULLET, "Built a billing service for 1.2M users in 6 months", "", "6"),
    (BULLET, "Improved performance by thirty percent", "", "thirty"),
    (BULLET, "Verbesserte die Leistung um dreißig Prozent", "", "dreissig"),
    (BULLET, "Amélioration de la performance de trente pour cent", "", "trente"),
    (BULLET, "Mejoró el rendimiento en un treinta por ciento", "", "treinta"),
    (BULLET, "A team of 38 engineers", "", "38"),
    (BULLET, "Saved $1.2M", "", "$1.2m"),
    (BULLET, "Grew usage by 5%", "", "5%"),
    (BULLET, "Tripled sales", "we sold things", "tripled"),
    (BULLET, "Served thousands of customers", "", "thousands"),
    (BULLET, "Reduced latency to 120ms", "", "120"),
    (SUMMARY, "Engineer with 10+ years of experience", "", "10+"),
    (SUMMARY, "Engineer with 6 years of experience", "I have five years of experience", "6"),
    (SUMMARY, "Software engineer since 2017", "", "2017"),
    ("education.gpa", "1.0", "", "1.0"),
    (BULLET, "Cut waste by a third", "", "third"),
    (BULLET, "Senkte die Kosten um die Hälfte", "", "halfte"),
    # dates
    ("experience.start_date", "2020-07", "I joined in July 2021", "2020-07"),
    ("experience.start_date", "2021-08", "I joined in July 2021", "2021-08"),
    ("experience.start_date", "2017", "", "2017"),
    ("experience.highlights", "Launched in May 2020", "launched in 2020", "2020-05"),
    # titles
    ("experience.position", "Senior Software Engineer", "", "Senior"),
    ("experience.position", "Lead Software Engineer", "", "Lead"),
    ("experience.position", "Software Engineering Manager", "", "Manager"),
    ("experience.position", "Data Scientist", "", "Data"),
    ("experience.position", "Head Chef", "I'm a sous chef", "Head"),
    ("experience.position", "Filialleiterin", "Ich arbeite in einer Filiale", "Filialleiterin"),
    ("profile.headline", "Senior Backend Developer", "", "Senior"),
    (SUMMARY, "Senior engineer with a love of payments", "", "Senior"),
    (BULLET, "Led a team of five engineers", "I was part of the team", "Led team"),
    (BULLET, "Leitete das Team von fünf Leuten", "", "Leitete team"),
    (SUMMARY, "CTO of a billing company", "", "CTO"),
    # names
    ("experience.company", "Google", "", "Google"),
    ("experience.company", "Acme Europe", "", "Europe"),
    (BULLET, "Built billing for Google and Amazon", "", "Google"),
    (BULLET, "Presented to Globex executives", "", "Globex"),
    (BULLET, "Entwickelte bei Globex die Abrechnung mit dem Team", "", "Globex"),
    ("education.institution", "Stanford University", "", "Stanford"),
    ("profile.name", "Jane Smith", "", "Smith"),
    ("profile.location", "Paris, France", "", "Paris"),
    (SUMMARY, "Engineer recommended by John Smith", "", "John"),
    # degrees, certificates, awards
    ("education.degree", "MSc", "", "MSc"),
    ("education.degree", "Master of Science", "", "Master of Science"),
    ("education.degree", "PhD", "", "PhD"),
    ("education.degree", "MBA", "", "MBA"),
    ("education.field", "Physics", "", "Physics"),
    (SUMMARY, "Engineer with a Master's degree in Computer Science", "", "a degree"),
    ("certifications.name", "AWS Certified Developer", "I use AWS", "Certified"),
    (SUMMARY, "Certified engineer", "", "Certified"),
    (BULLET, "Award-winning billing service", "", "Award-winning"),
    ("awards.title", "Employee of the Year", "", "Employee"),
    ("languages.name", "French", "", "French"),
    ("languages.fluency", "Native", "I speak some German", "Native"),
    # skills
    ("skills.keywords", "Kubernetes", "", "Kubernetes"),
    ("skills.keywords", "JavaScript", "I know Java", "JavaScript"),
    ("skills.keywords", "Java", "I know JavaScript", "Java"),
    ("skills.keywords", "C#", "I know C++", "C#"),
    ("skills.keywords", "Leadership", "", "Leadership"),
    (BULLET, "Deployed the service with docker and terraform", "", "docker"),
    (BULLET, "Kubernetes operator written for billing", "", "Kubernetes"),
    (BULLET, "Used gRPC and GraphQL", "", "gRPC"),
    ("projects.technologies", "Rust", "I trust it", "Rust"),
    # how to reach the person
    ("profile.email", "jane@gmail.com", "", "jane@gmail.com"),
    ("profile.phone", "+49 170 7654321", "", "+49 170 7654321"),
    ("links.url", "https://github.com/janeroe", "I use GitHub every day. I am Jane Roe", "https://github.com/janeroe"),
    ("links.url", "https://evil.example/x", "", "https://evil.example/x"),
    (BULLET, "See https://evil.example/x for more", "", "https://evil.example/x"),
    (SUMMARY, "Write to boss@evil.example", "", "boss@evil.example"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "text", "said"), SUPPORTED)
def test_what_was_said_may_be_said_otherwise(where: str, text: str, said: str) -> None:
    assert claims_of(where, text, said) == ()


@pytest.mark.parametrize(("where", "text", "said", "claim"), HELD)
def test_what_nobody_said_is_held_back(where: str, text: str, said: str, claim: str) -> None:
    assert claim in claims_of(where, text, said)
