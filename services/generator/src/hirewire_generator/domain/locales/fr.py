"""French."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="fr",
    titles=Titles(
        summary="Profil",
        experience="Expérience professionnelle",
        projects="Projets",
        education="Formation",
        skills="Compétences",
        certifications="Certifications",
        languages="Langues",
        awards="Distinctions",
        publications="Publications",
    ),
    present="aujourd’hui",
    contact="Contact",
    document="Curriculum vitae",
    grade="Moyenne",
    short_months="janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    long_months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    colon="\u00a0: ",
)
