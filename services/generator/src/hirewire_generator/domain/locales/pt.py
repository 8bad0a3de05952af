"""Portuguese, as in Brazil."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="pt",
    titles=Titles(
        summary="Resumo profissional",
        experience="Experiência profissional",
        projects="Projetos",
        education="Formação acadêmica",
        skills="Competências",
        certifications="Certificações",
        languages="Idiomas",
        awards="Prêmios",
        publications="Publicações",
    ),
    present="atual",
    contact="Contato",
    document="Currículo",
    grade="Média",
    short_months="jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    long_months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    long="{long} de {year}",
)
