"""Italian."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="it",
    titles=Titles(
        summary="Profilo",
        experience="Esperienza professionale",
        projects="Progetti",
        education="Istruzione e formazione",
        skills="Competenze",
        certifications="Certificazioni",
        languages="Lingue",
        awards="Riconoscimenti",
        publications="Pubblicazioni",
    ),
    present="oggi",
    contact="Contatti",
    document="Curriculum vitae",
    grade="Voto",
    short_months="gen feb mar apr mag giu lug ago set ott nov dic",
    long_months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
)
