"""British English."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="en",
    titles=Titles(
        summary="Profile",
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
    document="CV",
    grade="Grade",
    short_months="Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    long_months="January February March April May June July August September October November December",
    region="GB",
)
