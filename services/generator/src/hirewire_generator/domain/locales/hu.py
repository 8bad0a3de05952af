"""Hungarian."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="hu",
    titles=Titles(
        summary="Összefoglaló",
        experience="Szakmai tapasztalat",
        projects="Projektek",
        education="Tanulmányok",
        skills="Készségek",
        certifications="Tanúsítványok",
        languages="Nyelvtudás",
        awards="Díjak",
        publications="Publikációk",
    ),
    present="jelenleg",
    contact="Elérhetőség",
    document="Önéletrajz",
    grade="Átlag",
    short_months="jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
    long_months="január február március április május június július augusztus szeptember október november december",
    short="{year}. {short}",
    long="{year}. {long}",
    numeric="{year}.{padded}.",
)
