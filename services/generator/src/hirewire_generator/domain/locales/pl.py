"""Polish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="pl",
    titles=Titles(
        summary="Podsumowanie",
        experience="Doświadczenie zawodowe",
        projects="Projekty",
        education="Wykształcenie",
        skills="Umiejętności",
        certifications="Certyfikaty",
        languages="Języki",
        awards="Nagrody",
        publications="Publikacje",
    ),
    present="obecnie",
    contact="Kontakt",
    document="Życiorys",
    grade="Średnia ocen",
    short_months="sty lut mar kwi maj cze lip sie wrz paź lis gru",
    long_months="styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    auto="numeric",
    numeric="{padded}.{year}",
)
