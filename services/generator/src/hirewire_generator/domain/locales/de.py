"""German."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="de",
    titles=Titles(
        summary="Profil",
        experience="Berufserfahrung",
        projects="Projekte",
        education="Ausbildung",
        skills="Kenntnisse",
        certifications="Zertifikate",
        languages="Sprachen",
        awards="Auszeichnungen",
        publications="Publikationen",
    ),
    present="heute",
    contact="Kontakt",
    document="Lebenslauf",
    grade="Note",
    short_months="Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    long_months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    auto="numeric",
)
