"""French."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "developpe dirige concu cree gere mis pilote coordonne organise optimise augmente reduit ameliore automatise migre programme "
    "redige forme conseille accompagne negocie presente analyse teste realise lance etabli fonde initie modernise vendu gagne obtenu "
    "atteint accelere double triple anime documente installe configure livre simplifie integre enseigne encadre supervise "
    "assure elabore construit participe contribue collabore travaille developpe deploye implemente mene recrute refondu soutenu "
    "structure traduit traite publie etudie defini evalue assiste aide maintenu planifie prepare remporte"
)

FR = Phrases(
    grammar=Grammar(
        deed=Told(
            "Chez {place}, j’ai {verb} {rest}", "J’ai {verb} {rest}", "J’ai également {verb} {rest}"
        ),
        duty=Told(
            "Chez {place}, mon travail {was} {np}",
            "Mon travail {was} {np}",
            "Mon travail {was} aussi {np}",
        ),
        state=Told("Chez {place}, {be} {state}", "{be} {state}", "{be} également {state}"),
        was=("comprenait", "comprend"),
        be=("j’étais", "je suis"),
        deeds=_DEEDS,
        states=re.compile(r"responsable (?:de|du|des|d['’])", re.IGNORECASE),
        nouns=(
            (re.compile(r"[aeiouhy][a-z-]*(?:tion|sion|ment)"), "l’"),
            (re.compile(r"[a-z-]+(?:tion|sion)"), "la "),
            (re.compile(r"[a-z-]+ment"), "le "),
        ),
        after_noun=re.compile(r"(?:de|du|des)\b|d['’]"),
        accented=True,
        whole=re.compile(r"(?:J['’]ai|Je|Nous)\b"),
    ),
    applies="Je vous adresse ma candidature",
    applies_role="Je vous présente ma candidature au poste {of}",
    applies_company="Je souhaite rejoindre {company} et vous présente ma candidature",
    applies_both="Je vous présente ma candidature au poste {of} chez {company}",
    works="Je travaille actuellement{as_position}{at_company}",
    worked="En dernier lieu, j’ai travaillé{as_position}{at_company}",
    as_position=" comme {position}",
    at_company=" chez {company}",
    headline="Mon profil en une ligne : {headline}",
    years="J’ai {years} ans d’expérience professionnelle",
    one_year="J’ai un an d’expérience professionnelle",
    says_of_me="Mon CV me présente ainsi : {quoted}",
    quoted_at="Sur mon travail chez {place}, mon CV indique : {quoted}",
    quoted="Mon CV mentionne également : {quoted}",
    project="Voici l’un de mes projets : {name}",
    studies="Ma formation : {what}",
    asked="Parmi ce que mentionne votre annonce, mes compétences comprennent {skills}",
    skills="Mes compétences comprennent {skills}",
    goodbye="Ce serait un plaisir d’échanger avec vous lors d’un entretien. Je vous remercie de l’attention que vous porterez à ma candidature.",
    subject="Candidature",
    subject_role="Candidature : {role}",
    subject_company="Candidature : {company}",
    neutral="Madame, Monsieur,",
    madam="Madame,",
    sir="Monsieur,",
    doctor="Madame, Monsieur,",
    named="Madame, Monsieur,",
    closing="Je vous prie d’agréer, {address}, l’expression de mes salutations distinguées.",
    quotes=("« ", " »"),
    conjunction="et",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    date="{day} {month} {year}",
    dated="{place}, le {date}",
    of="de {role}",
    of_vowel="d’{role}",
    address=("Madame, Monsieur", "Madame", "Monsieur"),
    first_day="1er",
)
