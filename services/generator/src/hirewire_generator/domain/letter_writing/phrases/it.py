"""Italian."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "sviluppato guidato diretto creato progettato implementato gestito coordinato organizzato ottimizzato aumentato ridotto migliorato "
    "automatizzato migrato programmato scritto supportato negoziato presentato analizzato testato realizzato lanciato fondato "
    "avviato modernizzato venduto vinto ottenuto raggiunto accelerato raddoppiato triplicato documentato installato configurato "
    "consegnato semplificato integrato insegnato supervisionato elaborato costruito partecipato collaborato lavorato contribuito "
    "pianificato preparato tradotto pubblicato assistito curato definito seguito introdotto assunto condotto incrementato"
)

IT = Phrases(
    grammar=Grammar(
        deed=Told(
            "Presso {place} ho {verb} {rest}", "Ho {verb} {rest}", "Ho inoltre {verb} {rest}"
        ),
        duty=Told(
            "Presso {place} il mio lavoro {was} {np}",
            "Il mio lavoro {was} {np}",
            "Il mio lavoro {was} anche {np}",
        ),
        state=Told("Presso {place} {be} {state}", "{be} {state}", "{be} inoltre {state}"),
        was=("comprendeva", "comprende"),
        be=("ero", "sono"),
        deeds=_DEEDS,
        states=re.compile(r"responsabile (?:di|del|della|dei|delle|dello|dell['’])", re.IGNORECASE),
        nouns=(
            (re.compile(r"[aeiou][a-z]*(?:zione|sione)"), "l’"),
            (re.compile(r"[a-z]+(?:zione|sione)|gestione"), "la "),
            (re.compile(r"sviluppo"), "lo "),
        ),
        after_noun=re.compile(r"(?:di|del|della|dei|degli|delle|dello)\b|d(?:ell)?['’]"),
        whole=re.compile(r"(?:Io|Ho|Abbiamo)\s"),
    ),
    applies="vi presento la mia candidatura",
    applies_role="vi presento la mia candidatura per la posizione di {role}",
    applies_company="vi presento la mia candidatura per lavorare presso {company}",
    applies_both="vi presento la mia candidatura per la posizione di {role} presso {company}",
    works="Attualmente lavoro{as_position}{at_company}",
    worked="Nel mio ultimo impiego ho lavorato{as_position}{at_company}",
    as_position=" come {position}",
    at_company=" presso {company}",
    headline="Il mio profilo in una riga: {headline}",
    years="Ho {years} anni di esperienza professionale",
    one_year="Ho un anno di esperienza professionale",
    says_of_me="Il mio curriculum dice di me: {quoted}",
    quoted_at="Sul mio lavoro presso {place} il mio curriculum dice: {quoted}",
    quoted="Il mio curriculum riporta anche: {quoted}",
    project="Uno dei miei progetti è {name}",
    studies="La mia formazione: {what}",
    asked="Di ciò che il vostro annuncio menziona, le mie competenze comprendono {skills}",
    skills="Le mie competenze comprendono {skills}",
    goodbye="Vi racconterò volentieri di più in un colloquio. Vi ringrazio per l’attenzione.",
    subject="Candidatura",
    subject_role="Candidatura: {role}",
    subject_company="Candidatura: {company}",
    neutral="Alla cortese attenzione del team di selezione,",
    madam="Gentile Sig.ra {name},",
    sir="Gentile Sig. {name},",
    doctor="Gentile {name},",
    named="Gentile {name},",
    closing="Cordiali saluti",
    quotes=("«", "»"),
    conjunction="e",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    date="{day} {month} {year}",
    dated="{place}, {date}",
    lower_first=True,
    first_day="1º",
)
