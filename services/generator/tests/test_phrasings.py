"""Ways in which people say what they want, and the résumé that comes of it."""

from datetime import date
from typing import Any

import pytest

from hirewire_common.contracts import (
    Certification,
    CustomSection,
    Draft,
    Education,
    Experience,
    Language,
    Link,
    Profile,
    Project,
    Resume,
    SkillGroup,
)
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.talking import plan_turn

TODAY = date(2026, 11, 21)
ANA = Draft(
    resume=Resume(
        profile=Profile(
            name="Ana Ruiz", headline="Engineer", email="ana@old.example", phone="+34 600 000 000", location="Madrid",
            links=(Link(url="https://github.com/ana"), Link(url="https://linkedin.com/in/ana")),
        ),
        summary="Builds things that last.",
        experience=(
            Experience(id="experience-1", company="Google", position="Software Engineer", start_date="2021-02", end_date="present", highlights=("Built search for 3 teams", "I was responsible for various tests")),
            Experience(id="experience-2", company="Acme Inc", position="Developer", location="Lyon", start_date="2018", end_date="2021", highlights=("Cut costs by 12%", "Wrote the manual", "Trained 8 people")),
            Experience(id="experience-3", company="Blue Ocean", position="Intern", start_date="2017", end_date="2018"),
        ),
        education=(
            Education(id="education-1", institution="MIT", degree="MSc", field="Physics", end_date="2017"),
            Education(id="education-2", institution="University of Leeds", degree="BSc", field="Maths", end_date="2015"),
        ),
        skills=(
            SkillGroup(id="skills-1", name="Languages", keywords=("Python", "Kafka", "Java")),
            SkillGroup(id="skills-2", name="Tools", keywords=("Docker", "Postgres", "Node.js")),
        ),
        projects=(Project(id="project-1", name="Well Watch", description="Open sensors"),),
        certifications=(Certification(id="certification-1", name="AWS Solutions Architect", issuer="Amazon"),),
        languages=(Language(id="language-1", name="English"), Language(id="language-2", name="Spanish", fluency="Native")),
        custom=(CustomSection(id="custom-1", title="Volunteering", items=("Red Cross",)),),
    )
)  # fmt: skip
COMPANIES = ["Google", "Acme Inc", "Blue Ocean"]


def look(draft: Draft, where: str) -> Any:
    """`experience.company` is the companies in their order, `skills` all keywords, `experience-2.title` a field of one entry."""
    resume = draft.resume
    head, _, tail = where.partition(".")
    whole = {
        "skills": [word for group in resume.skills for word in group.keywords],
        "links": [one.url for one in resume.profile.links],
        "summary": resume.summary,
    }
    if where in whole:
        return whole[where]
    if head == "design" or hasattr(resume.profile, head):
        value = getattr(draft.design, tail) if tail else getattr(resume.profile, head)
        return list(value) if isinstance(value, tuple) else value
    if "-" in head:
        section = head.rsplit("-", 1)[0]
        names = {
            "project": "projects",
            "certification": "certifications",
            "language": "languages",
            "award": "awards",
        }
        entries = getattr(resume, names.get(section, section))
        value = next(getattr(one, tail) for one in entries if one.id == head)
        return list(value) if isinstance(value, tuple) else value
    entries = getattr(resume, head)
    return [getattr(one, tail) for one in entries] if tail else len(entries)


EDUCATION_FIRST = "education before experience"
PHRASES: list[tuple[str, str, Any]] = [
    # the person
    ("change my title to Staff Engineer", "headline", "Staff Engineer"),
    ("Please update my headline to 'Head of Data'", "headline", "Head of Data"),
    ("could you set my job title to Data Analyst please?", "headline", "Data Analyst"),
    ("title: Plumber", "headline", "Plumber"),
    ("my title should be Chef de Cuisine", "headline", "Chef de Cuisine"),
    ("pls change title to nurse", "headline", "nurse"),
    ("I want you to change my title to C++/C# Developer", "headline", "C++/C# Developer"),
    ("i would like to change my headline to Lead .NET Developer.", "headline", "Lead .NET Developer"),
    ('set my headline to "Design and build leader"', "headline", "Design and build leader"),
    ("correct my name to Ana María Ruiz", "name", "Ana María Ruiz"),
    ("my name is Anna Ruiz", "name", "Anna Ruiz"),
    ("name = Ann Lee", "name", "Ann Lee"),
    ("call me Annie Ruiz", "name", "Annie Ruiz"),
    ("rename me to Zoë Ruiz", "name", "Ana Ruiz"),
    ("set my email to x@y.io", "email", "x@y.io"),
    ("my new email is a.b+c@mail.example.org", "email", "a.b+c@mail.example.org"),
    ("email: q@r.de", "email", "q@r.de"),
    ("mi correo es hola@correo.es", "email", "hola@correo.es"),
    ("set my email to not-an-address", "email", "ana@old.example"),
    ("update phone number to +49 170 1234567", "phone", "+49 170 1234567"),
    ("my phone is +44 20 7946 0958", "phone", "+44 20 7946 0958"),
    ("my number is +1 650-253-0000", "phone", "+1 650-253-0000"),
    ("I moved to Lisbon, Portugal", "location", "Lisbon, Portugal"),
    ("change my location to Berlin", "location", "Berlin"),
    ("I live in Paris now", "location", "Paris"),
    ("i'm based in new york", "location", "New York"),
    ("remove my phone number", "phone", ""),
    ("delete my location", "location", ""),
    ("don't show my phone", "phone", "+34 600 000 000"),
    ("set my summary to: I build bridges. They hold.", "summary", "I build bridges. They hold."),
    ("remove the summary", "summary", ""),
    ("add my website https://ana.dev", "links", ["https://github.com/ana", "https://linkedin.com/in/ana", "https://ana.dev"]),
    ("change my github to github.com/anaruiz", "links", ["https://github.com/anaruiz", "https://linkedin.com/in/ana"]),
    ("remove my linkedin", "links", ["https://github.com/ana"]),
    ("here is my gitlab: gitlab.com/ana", "links", ["https://github.com/ana", "https://linkedin.com/in/ana", "https://gitlab.com/ana"]),
    # skills
    ("add Go to my skills", "skills", ["Python", "Kafka", "Java", "Go", "Docker", "Postgres", "Node.js"]),
    ("can u add rust and c++ to skills pls", "skills", ["Python", "Kafka", "Java", "rust", "c++", "Docker", "Postgres", "Node.js"]),
    ("add Terraform to my tools skills", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js", "Terraform"]),
    ("Add skills: Vue.js, .NET, C#", "skills", ["Python", "Kafka", "Java", "Vue.js", ".NET", "C#", "Docker", "Postgres", "Node.js"]),
    ("add python to my skills", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
    ("I also know Figma", "skills", ["Python", "Kafka", "Java", "Figma", "Docker", "Postgres", "Node.js"]),
    ("put GraphQL in my skills", "skills", ["Python", "Kafka", "Java", "GraphQL", "Docker", "Postgres", "Node.js"]),
    ("i forgot to add SQL to my skills", "skills", ["Python", "Kafka", "Java", "SQL", "Docker", "Postgres", "Node.js"]),
    ("Include Kubernetes as a skill", "skills", ["Python", "Kafka", "Java", "Kubernetes", "Docker", "Postgres", "Node.js"]),
    ("add Elixir", "skills", ["Python", "Kafka", "Java", "Elixir", "Docker", "Postgres", "Node.js"]),
    ("add more details", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
    ("please delete Kafka from my skills", "skills", ["Python", "Java", "Docker", "Postgres", "Node.js"]),
    ("remove kafka and java from skills", "skills", ["Python", "Docker", "Postgres", "Node.js"]),
    ("drop Kafka", "skills", ["Python", "Java", "Docker", "Postgres", "Node.js"]),
    ("get rid of Node.js", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres"]),
    ("remove the skill Docker", "skills", ["Python", "Kafka", "Java", "Postgres", "Node.js"]),
    ("take out Kafka, Java and Docker from my skills please", "skills", ["Python", "Postgres", "Node.js"]),
    ("change Postgres to PostgreSQL", "skills", ["Python", "Kafka", "Java", "Docker", "PostgreSQL", "Node.js"]),
    ("replace Kafka with RabbitMQ in my skills", "skills", ["Python", "RabbitMQ", "Java", "Docker", "Postgres", "Node.js"]),
    ("my skills are Scala and Spark", "skills", ["Python", "Kafka", "Java", "Scala", "Spark", "Docker", "Postgres", "Node.js"]),
    ("remove the tools group", "skills", ["Python", "Kafka", "Java"]),
    ("remove all skills", "skills", []),
    # jobs
    ("Remove the second job", "experience.company", ["Google", "Blue Ocean"]),
    ("delete my last job", "experience.company", ["Google", "Acme Inc"]),
    ("remove the Google job", "experience.company", ["Acme Inc", "Blue Ocean"]),
    ("remove acme", "experience.company", ["Google", "Blue Ocean"]),
    ("kill job 3", "experience.company", ["Google", "Acme Inc"]),
    ("please remove my internship at Blue Ocean", "experience.company", ["Google", "Acme Inc"]),
    ("delete the first and the last job", "experience.company", COMPANIES),
    ("remove Google and Acme", "experience.company", ["Blue Ocean"]),
    ("remove the 7th job", "experience.company", COMPANIES),
    ("remove the Microsoft job", "experience.company", COMPANIES),
    ("remove my job", "experience.company", COMPANIES),
    ("rename Acme Inc to Acme Ltd", "experience.company", ["Google", "Acme Ltd", "Blue Ocean"]),
    ("change the company of my second job to Apex", "experience.company", ["Google", "Apex", "Blue Ocean"]),
    ("change my Google job title to Lead", "experience.position", ["Lead", "Developer", "Intern"]),
    ("set the title of my latest role to Principal Engineer", "experience.position", ["Principal Engineer", "Developer", "Intern"]),
    ("update the position at Acme to Senior Developer", "experience.position", ["Software Engineer", "Senior Developer", "Intern"]),
    ("change the start date of my Google job to March 2020", "experience-1.start_date", "2020-03"),
    ("set the end date of acme to present", "experience-2.end_date", "present"),
    ("my start date at Acme was 2017", "experience-2.start_date", "2017"),
    ("change the dates of the second job to Jan 2019 - 03/2020", "experience-2.end_date", "2020-03"),
    ("set the location of my Google job to Zürich", "experience-1.location", "Zürich"),
    ("add a job: Baker at Sweet Buns, 2015-2016", "experience.company", [*COMPANIES, "Sweet Buns"]),
    ("add my new job as CTO at Nimbus since March 2024", "experience.company", ["Nimbus", *COMPANIES]),
    ("I worked at Initech as a tester from 2012 to 2014", "experience.company", [*COMPANIES, "Initech"]),
    ("In 2010 I joined Umbrella as a clerk", "experience.company", [*COMPANIES, "Umbrella"]),
    ("i am working as barista at Starbucks since 2023", "experience.company", ["Starbucks", *COMPANIES]),
    ("move the Blue Ocean job to the top", "experience.company", ["Blue Ocean", "Google", "Acme Inc"]),
    ("move Acme above Google", "experience.company", ["Acme Inc", "Google", "Blue Ocean"]),
    ("move the first job down", "experience.company", ["Acme Inc", "Google", "Blue Ocean"]),
    # bullets
    ("add a bullet to Acme: Planned the move and set up 3 offices", "experience-2.highlights", ["Cut costs by 12%", "Wrote the manual", "Trained 8 people", "Planned the move and set up 3 offices"]),
    ("Add bullet point: won 2 awards", "experience-1.highlights", ["Built search for 3 teams", "I was responsible for various tests", "Won 2 awards"]),
    ('add "Saved 3 hours a week" to the Acme job', "experience-2.highlights", ["Cut costs by 12%", "Wrote the manual", "Trained 8 people", "Saved 3 hours a week"]),
    ("remove the second bullet of Acme", "experience-2.highlights", ["Cut costs by 12%", "Trained 8 people"]),
    ("delete the last bullet from the second job", "experience-2.highlights", ["Cut costs by 12%", "Wrote the manual"]),
    ("remove bullet 1 of acme", "experience-2.highlights", ["Wrote the manual", "Trained 8 people"]),
    ("remove bullet 9 of acme", "experience-2.highlights", ["Cut costs by 12%", "Wrote the manual", "Trained 8 people"]),
    ("change the first bullet of Acme to: Cut costs by 20%", "experience-2.highlights", ["Cut costs by 20%", "Wrote the manual", "Trained 8 people"]),
    ("change 12% to 15%", "experience-2.highlights", ["Cut costs by 15%", "Wrote the manual", "Trained 8 people"]),
    ("move the last bullet of Acme to the top", "experience-2.highlights", ["Trained 8 people", "Cut costs by 12%", "Wrote the manual"]),
    ("I increased revenue by 20%", "experience-1.highlights", ["Built search for 3 teams", "I was responsible for various tests", "Increased revenue by 20%"]),
    ("remove all bullets from acme", "experience-2.highlights", []),
    # education and the rest
    ("remove my degree from Leeds", "education.institution", ["MIT"]),
    ("set my gpa at MIT to 3.9", "education-1.gpa", "3.9"),
    ("change the degree of MIT to PhD", "education-1.degree", "PhD"),
    ("change my Leeds graduation year to 2014", "education-2.end_date", "2014"),
    ("add education: BSc in Biology, University of Porto, 2009-2012", "education.institution", ["MIT", "University of Leeds", "University of Porto"]),
    ("I studied Art History at Sorbonne, graduated 2019", "education.institution", ["Sorbonne", "MIT", "University of Leeds"]),
    ("I have a PhD in Chemistry from ETH Zürich (2021)", "education.degree", ["PhD", "MSc", "BSc"]),
    ("add German to my languages", "languages.name", ["English", "Spanish", "German"]),
    ("I speak fluent Italian and a little Thai", "languages.name", ["English", "Spanish", "Italian", "Thai"]),
    ("i speak english fluently", "language-1.fluency", "Fluent"),
    ("remove Spanish", "languages.name", ["English"]),
    ("change my Spanish level to C1", "language-2.fluency", "C1"),
    ("add certification: PMP from PMI, 2020", "certifications.issuer", ["Amazon", "PMI"]),
    ("I have a forklift license", "certifications.name", ["AWS Solutions Architect", "Forklift license"]),
    ("I'm certified in first aid", "certifications.name", ["AWS Solutions Architect", "First aid"]),
    ("remove the AWS certification", "certifications", 0),
    ("add a project: Tide Table - shows tides for 40 ports", "projects.name", ["Well Watch", "Tide Table"]),
    ("remove the Well Watch project", "projects", 0),
    ("I won the Young Nurse Award in 2019", "awards.date", ["2019"]),
    ("add a section called Hobbies: chess, hiking", "custom.title", ["Volunteering", "Hobbies"]),
    ("add Food Bank to volunteering", "custom-1.items", ["Red Cross", "Food Bank"]),
    ("remove the volunteering section", "custom", 0),
    ("remove the projects section", "projects", 0),
    ("delete my education", "education", 0),
    # order and what is shown
    ("move education above experience", "order", EDUCATION_FIRST),
    ("put education before experience", "order", EDUCATION_FIRST),
    ("place my education section over work experience pls", "order", EDUCATION_FIRST),
    ("education should come before experience", "order", EDUCATION_FIRST),
    ("move experience below education", "order", EDUCATION_FIRST),
    ("put my education first", "order", EDUCATION_FIRST),
    ("education first", "order", EDUCATION_FIRST),
    ("move experience to the end", "order", EDUCATION_FIRST),
    ("order: summary, education, skills, experience", "order", EDUCATION_FIRST),
    ("reorder sections to education, experience, skills", "order", EDUCATION_FIRST),
    ("swap experience and education", "order", EDUCATION_FIRST),
    ("hide the projects section", "design.hidden", ["projects"]),
    ("don't show my projects", "design.hidden", ["projects"]),
    ("hide summary", "design.hidden", ["summary"]),
    # the look
    ("use the classic theme", "design.theme", "classic"),
    ("switch to ledger", "design.theme", "ledger"),
    ("change theme to executive", "design.theme", "executive"),
    ("can I have the sidebar template?", "design.theme", "sidebar"),
    ("theme neon", "design.theme", "modern"),
    ("make it blue", "design.accent", "#1d4ed8"),
    ("change the accent colour to dark green", "design.accent", "#14532d"),
    ("set color to #aa3300", "design.accent", "#aa3300"),
    ("use a purple accent", "design.accent", "#6d28d9"),
    ("make it one page", "design.page_target", "1"),
    ("fit on two pages", "design.page_target", "2"),
    ("it must fit on 1 page!!", "design.page_target", "1"),
    ("I want a single page", "design.page_target", "1"),
    ("one page please", "design.page_target", "1"),
    ("use A4", "design.paper", "a4"),
    ("set paper to US letter", "design.paper", "letter"),
    ("make it more compact", "design.density", "compact"),
    ("more white space please", "design.density", "roomy"),
    ("set font to EB Garamond", "design.fonts", "EB Garamond"),
    ("use the font garamond", "design.fonts", "EB Garamond"),
    ("change my font to Comic Sans", "design.fonts", ""),
    ("change the language to German", "design.locale", "de"),
    ("use French headings", "design.locale", "fr"),
    ("show only years", "design.date_format", "year"),
    ("date format: long", "design.date_format", "long"),
    ("show my photo", "design.photo", "round"),
    ("add a square photo", "design.photo", "square"),
    # slips, turns of speech, and others than those thought of at first
    ("chnage my title to Boss", "headline", "Boss"),
    ("change my titel to Boss", "headline", "Boss"),
    ("rmeove the second job", "experience.company", ["Google", "Blue Ocean"]),
    ("make Product Designer my title", "headline", "Product Designer"),
    ("I'd like my title to be Product Designer", "headline", "Product Designer"),
    ("my job title is wrong, it should be Data Engineer", "headline", "Data Engineer"),
    ("use ana@work.io as my email", "email", "ana@work.io"),
    ("I got married, my name is now Ana Keller", "name", "Ana Keller"),
    ("I left Google in March 2024", "experience-1.end_date", "2024-03"),
    ("in the Acme job, change the title to Lead Developer", "experience-2.position", "Lead Developer"),
    ("for Acme add: Opened 2 shops", "experience-2.highlights", ["Cut costs by 12%", "Wrote the manual", "Trained 8 people", "Opened 2 shops"]),
    ("remove the bullet about tests", "experience-1.highlights", ["Built search for 3 teams"]),
    ('delete the bullet "Wrote the manual"', "experience-2.highlights", ["Cut costs by 12%", "Trained 8 people"]),
    ("please take Java off my skills", "skills", ["Python", "Kafka", "Docker", "Postgres", "Node.js"]),
    ("I want education before experience", "order", EDUCATION_FIRST),
    ("no more than one page", "design.page_target", "1"),
    ("don't include my projects", "design.hidden", ["projects"]),
    ("I would like to add that I speak French", "languages.name", ["English", "Spanish", "French"]),
    ("My hobbies are chess and hiking", "custom.title", ["Volunteering", "Hobbies"]),
    ("at Google I was Senior Engineer, not Software Engineer", "experience.position", ["Senior Engineer", "Developer", "Intern"]),
    ("this is too long", "name", "Ana Ruiz"),
    ("I'm a team player", "headline", "Engineer"),
    ("I was never at Microsoft", "experience.company", COMPANIES),
    ("I uploaded my resume", "experience-1.highlights", ["Built search for 3 teams", "I was responsible for various tests"]),
    ("I went to school in London", "education", 2),
    ("I studied at Stanford, not MIT", "education", 2),
    ("i worked in mcdonalds 2 years as cashier", "experience.company", [*COMPANIES, "Mcdonalds"]),
    # several at once
    ("change my title to X and add Go to my skills. Remove the second job", "experience.company", ["Google", "Blue Ocean"]),
    ("change my title to Lead and add Go to my skills", "headline", "Lead"),
    ("set name to Bo Li, change email to bo@li.cn and remove my phone", "email", "bo@li.cn"),
    ("Hello! Please, could you remove Kafka and then make it green? Thanks a lot!", "design.accent", "#15803d"),
    ("remove the second job, then undo", "experience.company", COMPANIES),
    ("add Rust to my skills and use the classic theme and hide projects", "design.hidden", ["projects"]),
    ("set my title to Head of R&D and Sales", "headline", "Head of R&D and Sales"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "where", "expected"), PHRASES, ids=[one[0] for one in PHRASES])
def test_a_request_changes_the_resume_as_it_says(message: str, where: str, expected: Any) -> None:
    plan = plan_turn(message, ANA, (), TODAY)
    after = apply(ANA, plan.patch).draft
    if where == "order":
        names = after.design.order
        assert names.index("education") < names.index("experience"), plan.reply
    else:
        assert look(after, where) == expected, plan.reply
    assert plan.reply
    assert not (plan.patch and plan.undo)


HOBBIES = CustomSection(id="custom-1", title="Hobbies", items=("climbing", "chess", "sourdough"))


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("remove chess from hobbies", ["climbing", "sourdough"]),
        ("remove chess", ["climbing", "sourdough"]),
        ("take chess and climbing off my interests", ["sourdough"]),
        ("delete climbing, chess and sourdough from my hobbies", None),
        ("remove hobbies", None),
        ("remove golf from hobbies", ["climbing", "chess", "sourdough"]),
        ("remove gardening from Acme", ["climbing", "chess", "sourdough"]),
    ],
)
def test_one_of_a_list_goes_and_the_list_stays(message: str, left: list[str] | None) -> None:
    draft = Draft(resume=ANA.resume.model_copy(update={"custom": (HOBBIES,)}))
    after = apply(draft, plan_turn(message, draft, (), TODAY).patch).draft
    assert [list(one.items) for one in after.resume.custom] == ([left] if left else [])
    assert look(after, "experience.company") == COMPANIES


def test_a_bullet_is_removed_from_its_job_and_the_job_stays() -> None:
    after = apply(ANA, plan_turn("remove Wrote the manual from Acme", ANA, (), TODAY).patch).draft
    assert look(after, "experience.company") == COMPANIES
    assert "Wrote the manual" not in look(after, "experience-2.highlights")


def told(message: str, draft: Draft = ANA) -> Draft:
    return apply(draft, plan_turn(message, draft, (), TODAY).patch).draft


@pytest.mark.parametrize(
    ("message", "where", "value"),
    [
        ("move Java to the top of my skills", "skills", ["Java", "Python", "Kafka", "Docker", "Postgres", "Node.js"]),
        ("put Kafka first", "skills", ["Kafka", "Python", "Java", "Docker", "Postgres", "Node.js"]),
        ("move Python below Java", "skills", ["Kafka", "Java", "Python", "Docker", "Postgres", "Node.js"]),
        ("add Rust after Python", "skills", ["Python", "Rust", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
        ("add Rust after Haskell", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
        ("sort my skills alphabetically", "skills", ["Java", "Kafka", "Python", "Docker", "Node.js", "Postgres"]),
        ("I don't know Kafka", "skills", ["Python", "Java", "Docker", "Postgres", "Node.js"]),
        ("I don't know what to say", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
        ("use Comic Sans", "skills", ["Python", "Kafka", "Java", "Docker", "Postgres", "Node.js"]),
        ("I was promoted to head of engineering in 2020 at Acme Inc", "experience-2.position", "Head of engineering"),
        ("change Developer to Lead Developer at Acme Inc", "experience-2.position", "Lead Developer"),
        ("I grew up in Bruges", "experience-1.highlights", ["Built search for 3 teams", "I was responsible for various tests"]),
        ("I dropped out of Harvard", "experience-1.highlights", ["Built search for 3 teams", "I was responsible for various tests"]),
        ("I left in October 2025", "experience-1.end_date", "2025-10"),
    ],
)  # fmt: skip
def test_skills_have_an_order_and_jobs_their_own_words(
    message: str, where: str, value: object
) -> None:
    found = look(told(message), where)
    assert (list(found) if isinstance(found, tuple) else found) == value


def test_skills_are_put_into_groups_and_keep_their_words() -> None:
    draft = Draft(resume=Resume(skills=(SkillGroup(id="skills-1", keywords=("Python", "SQL")),)))
    after = told("group my skills: Tools: Desmos, Python; Teaching: classroom management", draft)
    assert [(one.name, one.keywords) for one in after.resume.skills] == [
        ("", ("SQL",)),
        ("Tools", ("Desmos", "Python")),
        ("Teaching", ("classroom management",)),
    ]
    after = told("skills: sushi; knife skills", draft)
    assert after.resume.skills[0].keywords == ("Python", "SQL", "sushi", "knife skills")


@pytest.mark.parametrize(
    ("message", "paper", "theme"),
    [
        ("switch to letter paper and the sidebar theme", "letter", "sidebar"),
        ("use the classic theme and letter paper", "letter", "classic"),
        ("theme ledger, paper letter, colour teal", "letter", "ledger"),
        ("use theme banana", Draft().design.paper, Draft().design.theme),
        ("paper size legal", Draft().design.paper, Draft().design.theme),
    ],
)
def test_several_looks_in_one_sentence(message: str, paper: str, theme: str) -> None:
    design = told(message).design
    assert (design.paper, design.theme) == (paper, theme)


def test_an_introduction_loses_no_word() -> None:
    profile = told("I'm Wanda Watcher, an electrician in Bristol", Draft()).resume.profile
    assert (profile.name, profile.headline, profile.location) == ("Wanda Watcher", "Electrician", "Bristol")  # fmt: skip
    ola = told("I'm Ola, a backend developer from Kraków with 7 yrs of Go & Rust", Draft()).resume
    assert (ola.profile.location, ola.skills[0].keywords) == ("Kraków", ("Go", "Rust"))
    assert told("I'm a nurse in Cork, Ireland", Draft()).resume.profile.location == "Cork, Ireland"
    assert not told("I'm a teacher in Maths", Draft()).resume.profile.location
    assert not told("I am Senior Nurse, a people person", Draft()).resume.profile.name


def test_a_job_with_what_was_done_behind_a_colon() -> None:
    said = "Previously a software engineer @ Comarch (03/2018–12/2020): maintained billing systems in Java, moved 60 services to Kubernetes."
    job = told(said, Draft()).resume.experience[0]
    assert (job.company, job.position, job.location) == ("Comarch", "Software engineer", "")
    assert job.highlights == ("Maintained billing systems in Java", "Moved 60 services to Kubernetes")  # fmt: skip
    study = told("BSc in Biology at Leeds (2012-2015): first class", Draft()).resume
    assert not study.experience


def test_degrees_certificates_and_languages_of_one_sentence() -> None:
    both = told("I hold a Master's degree in Mathematics from Université Lyon 1 (2010) and a CAPES teaching certificate (2011).", Draft()).resume  # fmt: skip
    assert [one.institution for one in both.education] == ["Université Lyon 1"]
    assert [one.name for one in both.certifications] == ["CAPES teaching certificate"]
    assert len(told("I'm ACLS and BLS certified", Draft()).resume.certifications) == 2
    assert len(told("Health and Safety certified", Draft()).resume.certifications) < 2
    said = "my languages are Arabic (native), French (fluent) and English B2"
    assert [one.name for one in told(said, Draft()).resume.languages] == ["Arabic", "French", "English"]  # fmt: skip


def test_nothing_is_said_to_be_there_that_is_not() -> None:
    empty = plan_turn("generate", Draft(), (), TODAY)
    assert not empty.generate
    assert "is shown" not in plan_turn("add a photo", ANA, (), TODAY).reply
    undated = told("add a job: Cook at Grill")
    assert "the dates of Grill" in plan_turn("What's missing?", undated, (), TODAY).reply
    assert "phone number should" not in plan_turn("delete my phone number", ANA, (), TODAY).reply


MERCER = """Here is my old CV:

John A. Mercer
Senior Data Analyst
Cork, Ireland | john@mercer.ie

Experience
Data Analyst, Globex, 2016 - 2019

Education
BSc Maths, University College Cork, 2012 - 2016
A-levels: Maths (A), Physics (B)

Skills
SQL, Python"""
GOMEZ = "Name: Carla Gomez\nEmail: carla@gomez.es\nLocation: Valencia, Spain\nTitle: Primary school teacher\nSkills: phonics, SEN\nExperience: teacher at CEIP Sorolla since 2019"


@pytest.mark.parametrize(
    "opening", ["Here is my old CV:", "This is my resume", "my current CV, please use it:", ""]
)
def test_the_words_that_hand_over_a_resume_are_none_of_it(opening: str) -> None:
    resume = told(MERCER.replace("Here is my old CV:", opening), Draft()).resume
    assert (resume.profile.name, resume.profile.headline) == (
        "John A. Mercer",
        "Senior Data Analyst",
    )
    assert [(one.degree, one.field) for one in resume.education][1] == (
        "A-levels",
        "Maths (A), Physics (B)",
    )
    assert not resume.custom


def test_labels_of_a_card_say_what_stands_behind_them() -> None:
    resume = told(GOMEZ, Draft()).resume
    profile = resume.profile
    assert (profile.name, profile.headline, profile.location) == ("Carla Gomez", "Primary school teacher", "Valencia, Spain")  # fmt: skip
    assert not resume.custom


def test_handles_streets_and_the_last_of_many() -> None:
    bare = Draft(resume=Resume(profile=Profile(name="Kim Base")))
    assert (
        told("LinkedIn: kim-base", bare).resume.profile.links[0].url
        == "https://linkedin.com/in/kim-base"
    )
    assert not told("my linkedin is missing", bare).resume.profile.links
    assert (
        told("I live at Hauptstraße 5, 1010 Wien", bare).resume.profile.location
        == "Hauptstraße 5, 1010 Wien"
    )
    assert look(told("remove the last skill"), "skills")[-1] == "Postgres"
    assert plan_turn("undo all", ANA, (), TODAY).undo > 1
