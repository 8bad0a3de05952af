"""Portuguese, in words that are read on both sides of the Atlantic."""

import re

from hirewire_generator.domain.letter_writing.phrases.frames import (
    Grammar,
    Phrases,
    Told,
    deeds,
)

_DEEDS = deeds(
    "desenvolvi liderei dirigi criei projetei desenhei implementei geri gerenciei coordenei organizei otimizei aumentei reduzi melhorei "
    "automatizei migrei programei escrevi formei treinei apoiei negociei apresentei analisei testei realizei lancei estabeleci fundei "
    "iniciei modernizei vendi ganhei obtive alcancei conquistei acelerei dupliquei tripliquei documentei instalei configurei produzi "
    "entreguei simplifiquei integrei ensinei supervisionei elaborei construi participei colaborei trabalhei contribui contratei "
    "planejei planeei preparei traduzi publiquei ajudei atendi avaliei defini"
)

PT = Phrases(
    grammar=Grammar(
        deed=Told("Na empresa {place}, {verb} {rest}", "{verb} {rest}", "Também {verb} {rest}"),
        duty=Told(
            "Na empresa {place}, o meu trabalho {was} {np}",
            "O meu trabalho {was} {np}",
            "O meu trabalho {was} também {np}",
        ),
        state=Told("Na empresa {place}, {be} {state}", "{be} {state}", "Também {be} {state}"),
        was=("incluía", "inclui"),
        be=("fui", "sou"),
        deeds=_DEEDS,
        states=re.compile(r"responsável (?:por|pelo|pela|pelos|pelas)\b", re.IGNORECASE),
        nouns=(
            (re.compile(r"[a-z]+(?:cao|sao)|gestao"), "a "),
            (re.compile(r"[a-z]+mento"), "o "),
        ),
        after_noun=re.compile(r"(?:de|do|da|dos|das)\b"),
        whole=re.compile(r"(?:Eu|Nós)\s"),
    ),
    applies="Apresento a minha candidatura",
    applies_role="Apresento a minha candidatura à vaga de {role}",
    applies_company="Apresento a minha candidatura para trabalhar na empresa {company}",
    applies_both="Apresento a minha candidatura à vaga de {role} na empresa {company}",
    works="Atualmente trabalho{as_position}{at_company}",
    worked="No meu último emprego, trabalhei{as_position}{at_company}",
    as_position=" como {position}",
    at_company=" na empresa {company}",
    headline="O meu perfil numa linha: {headline}",
    years="Tenho {years} anos de experiência profissional",
    one_year="Tenho um ano de experiência profissional",
    says_of_me="O meu currículo diz de mim: {quoted}",
    quoted_at="Sobre o meu trabalho na empresa {place}, o meu currículo diz: {quoted}",
    quoted="O meu currículo inclui também: {quoted}",
    project="Um dos meus projetos é {name}",
    studies="A minha formação: {what}",
    asked="Do que a descrição da vaga menciona, as minhas competências incluem {skills}",
    skills="As minhas competências incluem {skills}",
    goodbye="Terei todo o gosto em contar mais numa entrevista. Agradeço a atenção dedicada à minha candidatura.",
    subject="Candidatura",
    subject_role="Candidatura: {role}",
    subject_company="Candidatura: {company}",
    neutral="Prezados Senhores,",
    madam="Prezada Sra. {name},",
    sir="Prezado Sr. {name},",
    doctor="Prezados Senhores,",
    named="Prezados Senhores,",
    closing="Atenciosamente,",
    quotes=("“", "”"),
    conjunction="e",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    date="{day} de {month} de {year}",
    dated="{place}, {date}",
    surname=False,
)
