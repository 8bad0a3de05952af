"""Dutch."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "ontwikkelde leidde bouwde ontwierp implementeerde beheerde coordineerde organiseerde plande optimaliseerde verhoogde verlaagde "
    "verminderde verbeterde automatiseerde migreerde programmeerde schreef trainde adviseerde ondersteunde onderhandelde presenteerde "
    "analyseerde testte realiseerde lanceerde richtte startte moderniseerde verkocht won behaalde bereikte versnelde halveerde "
    "verdubbelde verdrievoudigde documenteerde installeerde configureerde produceerde leverde vereenvoudigde integreerde begeleidde "
    "maakte stelde voerde zette werkte hielp nam vertaalde publiceerde onderzocht gaf"
)

NL = Phrases(
    grammar=Grammar(
        deed=Told("Bij {place} {verb} ik {rest}", "Ik {verb} {rest}", "Daarnaast {verb} ik {rest}"),
        duty=Told(
            "Bij {place} {was} mijn werk {np}",
            "Mijn werk {was} {np}",
            "Mijn werk {was} ook {np}",
        ),
        state=Told("Bij {place} {be} ik {state}", "Ik {be} {state}", "Daarnaast {be} ik {state}"),
        was=("omvatte", "omvat"),
        be=("was", "ben"),
        deeds=_DEEDS,
        states=re.compile(r"(?:eind)?verantwoordelijk voor\b", re.IGNORECASE),
        nouns=(
            (
                re.compile(
                    r"(?:ontwikkel|ontwerp|beheer|begeleid|coordiner|coordiner|organiser|schrijv|test|opzett|bouw|train|adviser|analyser)en"
                ),
                "het ",
            ),
            (
                re.compile(r"(?:ontwikkel|begeleid|verbeter|automatiser|optimaliser|invoer)ing"),
                "de ",
            ),
        ),
        after_noun=re.compile(r"(?:van|voor)\b"),
        whole=re.compile(r"(?:Ik|Wij|We)\s"),
    ),
    applies="Graag solliciteer ik naar een functie bij u",
    applies_role="Graag solliciteer ik naar de functie van {role}",
    applies_company="Graag solliciteer ik naar een functie bij {company}",
    applies_both="Graag solliciteer ik naar de functie van {role} bij {company}",
    works="Op dit moment werk ik{as_position}{at_company}",
    worked="In mijn laatste baan werkte ik{as_position}{at_company}",
    as_position=" als {position}",
    at_company=" bij {company}",
    headline="Mijn profiel in één regel: {headline}",
    years="Ik heb {years} jaar werkervaring",
    one_year="Ik heb een jaar werkervaring",
    says_of_me="In mijn cv staat over mij: {quoted}",
    quoted_at="Over mijn werk bij {place} staat in mijn cv: {quoted}",
    quoted="In mijn cv staat ook: {quoted}",
    project="Een van mijn projecten is {name}",
    studies="Mijn opleiding: {what}",
    asked="Van wat uw vacature noemt, breng ik het volgende mee: {skills}",
    skills="Enkele van mijn vaardigheden: {skills}",
    goodbye="Graag vertel ik u meer in een persoonlijk gesprek. Hartelijk dank voor uw aandacht.",
    subject="Sollicitatie",
    subject_role="Sollicitatie: {role}",
    subject_company="Sollicitatie bij {company}",
    neutral="Geachte heer, mevrouw,",
    madam="Geachte mevrouw {name},",
    sir="Geachte heer {name},",
    doctor="Geachte dr. {name},",
    named="Beste {name},",
    closing="Met vriendelijke groet,",
    quotes=("‘", "’"),
    conjunction="en",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    date="{day} {month} {year}",
    dated="{place}, {date}",
    capital_particle=True,
)
