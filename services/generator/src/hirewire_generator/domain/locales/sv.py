"""Swedish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="sv",
    titles=Titles(
        summary="Profil",
        experience="Arbetslivserfarenhet",
        projects="Projekt",
        education="Utbildning",
        skills="Kompetenser",
        certifications="Certifieringar",
        languages="Språk",
        awards="Utmärkelser",
        publications="Publikationer",
    ),
    present="nu",
    contact="Kontakt",
    document="CV",
    grade="Snittbetyg",
    short_months="jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    long_months="januari februari mars april maj juni juli augusti september oktober november december",
    numeric="{year}-{padded}",
)
