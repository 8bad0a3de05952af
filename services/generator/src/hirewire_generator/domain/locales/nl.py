"""Dutch."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="nl",
    titles=Titles(
        summary="Profiel",
        experience="Werkervaring",
        projects="Projecten",
        education="Opleiding",
        skills="Vaardigheden",
        certifications="Certificaten",
        languages="Talen",
        awards="Onderscheidingen",
        publications="Publicaties",
    ),
    present="heden",
    contact="Contact",
    document="Curriculum vitae",
    grade="Gemiddeld cijfer",
    short_months="jan feb mrt apr mei jun jul aug sep okt nov dec",
    long_months="januari februari maart april mei juni juli augustus september oktober november december",
)
