"""Czech."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="cs",
    titles=Titles(
        summary="Profil",
        experience="Pracovní zkušenosti",
        projects="Projekty",
        education="Vzdělání",
        skills="Dovednosti",
        certifications="Certifikáty",
        languages="Jazyky",
        awards="Ocenění",
        publications="Publikace",
    ),
    present="dosud",
    contact="Kontakt",
    document="Životopis",
    grade="Studijní průměr",
    short_months="led úno bře dub kvě čvn čvc srp zář říj lis pro",
    long_months="leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    auto="numeric",
)
