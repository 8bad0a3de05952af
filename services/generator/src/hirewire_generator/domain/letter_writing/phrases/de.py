"""German."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "entwickelte leitete baute fuhrte erstellte konzipierte implementierte verantwortete betreute koordinierte organisierte plante "
    "optimierte steigerte reduzierte senkte verbesserte automatisierte migrierte programmierte schrieb schulte beriet unterstutzte "
    "verhandelte prasentierte analysierte testete pflegte wartete gestaltete entwarf realisierte etablierte grundete initiierte "
    "modernisierte standardisierte uberwachte verkaufte gewann erzielte erreichte beschleunigte halbierte verdoppelte verdreifachte "
    "begleitete moderierte dokumentierte installierte konfigurierte produzierte lieferte vereinfachte erweiterte integrierte "
    "unterrichtete ubernahm trug setzte stellte nahm richtete bildete sparte kurzte arbeitete half erhohte forderte erarbeitete "
    "untersuchte ubersetzte veroffentlichte bearbeitete behandelte pflegte steuerte"
)

DE = Phrases(
    grammar=Grammar(
        deed=Told(
            "Bei {place} {verb} ich {rest}", "Ich {verb} {rest}", "Außerdem {verb} ich {rest}"
        ),
        duty=Told(
            "Zu meiner Arbeit bei {place} {was} {np}",
            "Zu meiner Arbeit {was} {np}",
            "Zu meiner Arbeit {was} auch {np}",
        ),
        state=Told("Bei {place} {be} ich {state}", "Ich {be} {state}", "Außerdem {be} ich {state}"),
        was=("gehörte", "gehört"),
        be=("war", "bin"),
        deeds=_DEEDS,
        states=re.compile(r"(?:verantwortlich|zuständig|mitverantwortlich) für\b", re.IGNORECASE),
        nouns=((re.compile(r"[a-z-]+(?:ung|ion|heit|keit)"), "die "),),
        after_noun=re.compile(r"(?:eines|einer|des|der|von|vom|neuer|zum|zur)\b"),
        lower_nouns=False,
        whole=re.compile(r"(?:Ich|Wir)\s"),
    ),
    applies="hiermit bewerbe ich mich bei Ihnen",
    applies_role="hiermit bewerbe ich mich um die Stelle als {role}",
    applies_company="hiermit bewerbe ich mich bei {company}",
    applies_both="hiermit bewerbe ich mich bei {company} um die Stelle als {role}",
    works="Derzeit arbeite ich{as_position}{at_company}",
    worked="Zuletzt war ich{as_position}{at_company} tätig",
    as_position=" als {position}",
    at_company=" bei {company}",
    headline="Mein Profil in einer Zeile: {headline}",
    years="Ich habe {years} Jahre Berufserfahrung",
    one_year="Ich habe ein Jahr Berufserfahrung",
    says_of_me="In meinem Lebenslauf steht über mich: {quoted}",
    quoted_at="Über meine Arbeit bei {place} steht in meinem Lebenslauf: {quoted}",
    quoted="In meinem Lebenslauf steht außerdem: {quoted}",
    project="Eines meiner Projekte ist {name}",
    studies="Meine Ausbildung: {what}",
    asked="Von dem, was Ihre Stellenbeschreibung nennt, bringe ich Folgendes mit: {skills}",
    skills="Das sind einige meiner Kenntnisse: {skills}",
    goodbye="Gern erzähle ich Ihnen in einem persönlichen Gespräch mehr. Über eine Einladung freue ich mich.",
    subject="Bewerbung",
    subject_role="Bewerbung als {role}",
    subject_company="Bewerbung bei {company}",
    neutral="Sehr geehrte Damen und Herren,",
    madam="Sehr geehrte Frau {name},",
    sir="Sehr geehrter Herr {name},",
    doctor="Guten Tag Dr. {name},",
    named="Guten Tag {name},",
    closing="Mit freundlichen Grüßen",
    quotes=("„", "“"),
    conjunction="und",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    date="{day}. {month} {year}",
    dated="{place}, den {date}",
    lower_first=True,
)
