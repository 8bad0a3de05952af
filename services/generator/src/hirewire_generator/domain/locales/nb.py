"""Norwegian Bokmål."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="nb",
    titles=Titles(
        summary="Sammendrag",
        experience="Arbeidserfaring",
        projects="Prosjekter",
        education="Utdanning",
        skills="Ferdigheter",
        certifications="Sertifiseringer",
        languages="Språk",
        awards="Priser",
        publications="Publikasjoner",
    ),
    present="nå",
    contact="Kontakt",
    document="CV",
    grade="Karaktersnitt",
    short_months="jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
    long_months="januar februar mars april mai juni juli august september oktober november desember",
)
