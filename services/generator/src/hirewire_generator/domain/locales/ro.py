"""Romanian."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="ro",
    titles=Titles(
        summary="Profil",
        experience="Experiență profesională",
        projects="Proiecte",
        education="Educație",
        skills="Competențe",
        certifications="Certificări",
        languages="Limbi străine",
        awards="Premii",
        publications="Publicații",
    ),
    present="prezent",
    contact="Contact",
    document="Curriculum vitae",
    grade="Media",
    short_months="ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
    long_months="ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    auto="long",
)
