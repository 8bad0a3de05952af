"""Spanish."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "desarrollé lideré dirigí creé diseñé implementé gestioné coordiné organicé optimicé aumenté reduje mejoré automaticé migré "
    "programé escribí formé asesoré apoyé negocié presenté analicé probé realicé lancé establecí fundé inicié modernicé vendí gané "
    "obtuve logré conseguí alcancé aceleré dupliqué tripliqué documenté instalé configuré produje entregué simplifiqué integré enseñé "
    "supervisé elaboré construí participé colaboré trabajé desplegué planifiqué contribuí contraté preparé traduje publiqué investigué "
    "ayudé atendí evalué definí incrementé impulsé"
)

ES = Phrases(
    grammar=Grammar(
        deed=Told("En {place} {verb} {rest}", "{verb} {rest}", "También {verb} {rest}"),
        duty=Told(
            "En {place} mi trabajo {was} {np}",
            "Mi trabajo {was} {np}",
            "Mi trabajo también {was} {np}",
        ),
        state=Told("En {place} {be} {state}", "{be} {state}", "También {be} {state}"),
        was=("incluía", "incluye"),
        be=("fui", "soy"),
        deeds=_DEEDS,
        states=re.compile(r"responsable (?:de|del)\b", re.IGNORECASE),
        nouns=(
            (re.compile(r"[a-z]+(?:cion|sion)|gestion"), "la "),
            (re.compile(r"desarrollo|diseno|mantenimiento|seguimiento|analisis"), "el "),
        ),
        after_noun=re.compile(r"(?:de|del)\b"),
        whole=re.compile(r"(?:Yo|He|Hemos)\s"),
    ),
    applies="Les presento mi candidatura",
    applies_role="Les presento mi candidatura al puesto de {role}",
    applies_company="Les presento mi candidatura para trabajar en {company}",
    applies_both="Les presento mi candidatura al puesto de {role} en {company}",
    works="Actualmente trabajo{as_position}{at_company}",
    worked="En mi último empleo trabajé{as_position}{at_company}",
    as_position=" como {position}",
    at_company=" en {company}",
    headline="Mi perfil en una línea: {headline}",
    years="Tengo {years} años de experiencia profesional",
    one_year="Tengo un año de experiencia profesional",
    says_of_me="Mi currículum dice de mí: {quoted}",
    quoted_at="Sobre mi trabajo en {place}, mi currículum dice: {quoted}",
    quoted="Mi currículum recoge también: {quoted}",
    project="Uno de mis proyectos es {name}",
    studies="Mi formación: {what}",
    asked="De lo que menciona su oferta, mis competencias incluyen {skills}",
    skills="Mis competencias incluyen {skills}",
    goodbye="Con mucho gusto les contaré más en una entrevista. Les agradezco el tiempo que dediquen a mi candidatura.",
    subject="Candidatura",
    subject_role="Candidatura: {role}",
    subject_company="Candidatura: {company}",
    neutral="A quien corresponda:",
    madam="Estimada Sra. {name}:",
    sir="Estimado Sr. {name}:",
    doctor="A la atención de Dr./Dra. {name}:",
    named="A la atención de {name}:",
    closing="Atentamente,",
    quotes=("«", "»"),
    conjunction="y",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    date="{day} de {month} de {year}",
    dated="{place}, {date}",
    surname=False,
)
