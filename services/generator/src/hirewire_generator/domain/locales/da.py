"""Danish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="da",
    titles=Titles(
        summary="Profil",
        experience="Erhvervserfaring",
        projects="Projekter",
        education="Uddannelse",
        skills="Kompetencer",
        certifications="Certifikater",
        languages="Sprog",
        awards="Priser",
        publications="Publikationer",
    ),
    present="nu",
    contact="Kontakt",
    document="CV",
    grade="Karaktergennemsnit",
    short_months="jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    long_months="januar februar marts april maj juni juli august september oktober november december",
)
