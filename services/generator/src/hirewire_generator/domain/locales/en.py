"""American English."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="en",
    titles=Titles(
        summary="Summary",
        experience="Experience",
        projects="Projects",
        education="Education",
        skills="Skills",
        certifications="Certifications",
        languages="Languages",
        awards="Awards",
        publications="Publications",
    ),
    present="Present",
    contact="Contact",
    document="Résumé",
    grade="GPA",
    short_months="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    long_months="January February March April May June July August September October November December",
    paper="letter",
)
