"""Lines of a résumé become sentences where it is certain how, and are quoted where it is not."""

import pytest

from hirewire_common.contracts import Locale
from hirewire_generator.domain.letter_writing.phrases import phrases
from hirewire_generator.domain.letter_writing.telling import lines_of, told

ENGLISH = [
    ("Built a payments platform in Go", "At Acme, I built a payments platform in Go."),
    ("Led a team of five.", "At Acme, I led a team of five."),
    ("Reduced cloud costs by 30%", "At Acme, I reduced cloud costs by 30%."),
    ("- Wrote the onboarding guide", "At Acme, I wrote the onboarding guide."),
    ("• Grew revenue from $1M to $3M", "At Acme, I grew revenue from $1M to $3M."),
    ("Successfully launched 3 products", "At Acme, I successfully launched 3 products."),
    ("Co-founded the design guild", "At Acme, I co-founded the design guild."),
    ("Re-architected the billing system", "At Acme, I re-architected the billing system."),
    ("Cut build times from 40 to 6 minutes", "My résumé: “Cut build times from 40 to 6 minutes”."),
    ("Cut the build time by half", "At Acme, I cut the build time by half."),
    ("Set up the first data warehouse", "At Acme, I set up the first data warehouse."),
    ("Set designer for two theatres", "My résumé: “Set designer for two theatres”."),
    ("Kubernetised 12 services", "At Acme, I kubernetised 12 services."),
    ("Fixed over 200 bugs", "At Acme, I fixed over 200 bugs."),
    ("Fixed income trading", "My résumé: “Fixed income trading”."),
    ("Distributed systems design", "My résumé: “Distributed systems design”."),
    ("Distributed 500 flyers a week", "At Acme, I distributed 500 flyers a week."),
    ("Embedded software for pumps", "My résumé: “Embedded software for pumps”."),
    ("Advanced Excel and pivot tables", "My résumé: “Advanced Excel and pivot tables”."),
    ("Registered nurse in the ICU", "My résumé: “Registered nurse in the ICU”."),
    ("Experienced in large kitchens", "My résumé: “Experienced in large kitchens”."),
    ("Based in Berlin", "My résumé: “Based in Berlin”."),
    ("LED lighting for stages", "My résumé: “LED lighting for stages”."),
    ("Promoted to shift lead after a year", "At Acme, I was promoted to shift lead after a year."),
    ("Promoted organic products in shops", "At Acme, I promoted organic products in shops."),
    ("Selected as speaker for PyCon", "At Acme, I was selected as speaker for PyCon."),
    ("Selected vendors", "My résumé: “Selected vendors”."),
    ("Awarded scholarships to 20 students", "My résumé: “Awarded scholarships to 20 students”."),
    ("Awarded Employee of the Month", "My résumé: “Awarded Employee of the Month”."),
    ("Tasked with the move to AWS", "At Acme, I was tasked with the move to AWS."),
    ("Responsible for payroll", "At Acme, I was responsible for payroll."),
    ("In charge of two apprentices", "At Acme, I was in charge of two apprentices."),
    ("Building dashboards in Looker", "At Acme, my work included building dashboards in Looker."),
    ("Marketing campaigns for toys", "My résumé: “Marketing campaigns for toys”."),
    ("Engineering lead for search", "My résumé: “Engineering lead for search”."),
    ("I rebuilt the API.", "I rebuilt the API."),
    ("We won the 2021 hackathon", "We won the 2021 hackathon."),
    ("Backend: built the API", "My résumé: “Backend: built the API”."),
    ("Helped the CEO with his mail", "My résumé: “Helped the CEO with his mail”."),
    ("Python, Django, PostgreSQL", "My résumé: “Python, Django, PostgreSQL”."),
    ("Member of the works council", "My résumé: “Member of the works council”."),
    ("Lead engineer on search", "My résumé: “Lead engineer on search”."),
    ("Managed", "My résumé: “Managed”."),
    ("Entwickelte eine App", "My résumé: “Entwickelte eine App”."),
    ("2019 sales record", "My résumé: “2019 sales record”."),
    (
        "Built the API. Reduced the load by 5%.",
        "At Acme, I built the API. I also reduced the load by 5%.",
    ),
    ("Wrote the API. Python and Go.", "My résumé: “Wrote the API. Python and Go”."),
    ("Worked with Acme Inc.", "At Acme, I worked with Acme Inc."),
]
OTHERS: list[tuple[Locale, str, str]] = [
    ("de", "Leitete ein Team von 5 Personen", "Bei Acme leitete ich ein Team von 5 Personen."),
    ("de", "Führte Scrum in zwei Teams ein", "Bei Acme führte ich Scrum in zwei Teams ein."),
    (
        "de",
        "Entwicklung einer App für Pflegedienste",
        "Zu meiner Arbeit bei Acme gehörte die Entwicklung einer App für Pflegedienste.",
    ),
    ("de", "Planung und Aufbau von Messen", "Mein Lebenslauf: „Planung und Aufbau von Messen“."),
    ("de", "Verantwortlich für den Einkauf", "Bei Acme war ich verantwortlich für den Einkauf."),
    ("de", "Umsatz um 30 % gesteigert", "Mein Lebenslauf: „Umsatz um 30 % gesteigert“."),
    (
        "de",
        "Betreuung von 40 Kunden",
        "Zu meiner Arbeit bei Acme gehörte die Betreuung von 40 Kunden.",
    ),
    ("fr", "Développé une application", "Chez Acme, j’ai développé une application."),
    ("fr", "Développe des applications", "CV : « Développe des applications »."),
    ("fr", "Conception d’un site", "Chez Acme, mon travail comprenait la conception d’un site."),
    ("fr", "Optimisation des coûts", "Chez Acme, mon travail comprenait l’optimisation des coûts."),
    ("fr", "Responsable de la paie", "Chez Acme, j’étais responsable de la paie."),
    ("fr", "Suivi des clients", "CV : « Suivi des clients »."),
    ("es", "Lideré un equipo de 5 personas", "En Acme lideré un equipo de 5 personas."),
    ("es", "Gestión de almacenes", "En Acme mi trabajo incluía la gestión de almacenes."),
    ("es", "Desarrollo de una web", "En Acme mi trabajo incluía el desarrollo de una web."),
    ("es", "Responsable del turno", "En Acme fui responsable del turno."),
    ("it", "Gestito un team di 4", "Presso Acme ho gestito un team di 4."),
    ("it", "Sviluppo di app", "Presso Acme il mio lavoro comprendeva lo sviluppo di app."),
    (
        "it",
        "Progettazione di reti",
        "Presso Acme il mio lavoro comprendeva la progettazione di reti.",
    ),
    ("pt", "Desenvolvi uma API", "Na empresa Acme, desenvolvi uma API."),
    ("pt", "Gestão de contratos", "Na empresa Acme, o meu trabalho incluía a gestão de contratos."),
    ("nl", "Leidde een team van vijf", "Bij Acme leidde ik een team van vijf."),
    ("nl", "Ontwikkelen van apps", "Bij Acme omvatte mijn werk het ontwikkelen van apps."),
    ("nl", "Verantwoordelijk voor inkoop", "Bij Acme was ik verantwoordelijk voor inkoop."),
]
_QUOTED = {
    "On my work at Acme, my résumé says": "My résumé",
    "Über meine Arbeit bei Acme steht in meinem Lebenslauf": "Mein Lebenslauf",
    "Sur mon travail chez Acme, mon CV indique": "CV",
}


def sentence(bullet: str, locale: Locale, *, now: bool = False, place: str = "Acme") -> str:
    said = phrases(locale)
    text = " ".join(told(lines_of(bullet, said, now=now), said, place, now=now))
    for frame, short in _QUOTED.items():
        text = text.replace(frame, short)
    return text


@pytest.mark.parametrize(("bullet", "expected"), ENGLISH)
def test_an_english_line_becomes_a_sentence_or_is_quoted(bullet: str, expected: str) -> None:
    assert sentence(bullet, "en") == expected


@pytest.mark.parametrize(("locale", "bullet", "expected"), OTHERS)
def test_a_line_in_the_letter_s_language_becomes_a_sentence(
    locale: Locale, bullet: str, expected: str
) -> None:
    assert sentence(bullet, locale) == expected


def test_what_goes_on_is_told_in_the_present() -> None:
    assert (
        sentence("Responsible for payroll", "en", now=True)
        == "At Acme, I am responsible for payroll."
    )
    assert (
        sentence("Responsable de la paie", "fr", now=True, place="")
        == "Je suis responsable de la paie."
    )


def test_without_a_company_nothing_is_said_of_one() -> None:
    assert sentence("Built X for Y", "en", place="") == "I built X for Y."
    assert sentence("Systems design", "en", place="") == "My résumé also lists: “Systems design”."


@pytest.mark.parametrize(
    ("bullet", "now", "before"),
    [
        ("Lead three teams", "At Acme, I lead three teams.", False),
        ("Leads a team of 5", "At Acme, I lead a team of 5.", False),
        ("Lead engineer for search", "My résumé: “Lead engineer for search”.", False),
        ("Lead three teams", "My résumé: “Lead three teams”.", True),
    ],
)
def test_what_is_told_in_the_present_is_said_of_a_job_that_goes_on(
    bullet: str, now: str, *, before: bool
) -> None:
    assert sentence(bullet, "en", now=not before) == now
