"""Finnish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="fi",
    titles=Titles(
        summary="Yhteenveto",
        experience="Työkokemus",
        projects="Projektit",
        education="Koulutus",
        skills="Osaaminen",
        certifications="Sertifikaatit",
        languages="Kielitaito",
        awards="Palkinnot",
        publications="Julkaisut",
    ),
    present="nykyinen",
    contact="Yhteystiedot",
    document="Ansioluettelo",
    grade="Keskiarvo",
    short_months="tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    long_months="tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    auto="numeric",
    numeric="{number}/{year}",
)
