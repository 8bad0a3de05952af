"""Spanish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="es",
    titles=Titles(
        summary="Perfil profesional",
        experience="Experiencia profesional",
        projects="Proyectos",
        education="Formación académica",
        skills="Habilidades",
        certifications="Certificaciones",
        languages="Idiomas",
        awards="Premios",
        publications="Publicaciones",
    ),
    present="actualidad",
    contact="Contacto",
    document="Currículum",
    grade="Nota media",
    short_months="ene feb mar abr may jun jul ago sept oct nov dic",
    long_months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    long="{long} de {year}",
)
