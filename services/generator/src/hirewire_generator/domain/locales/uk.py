"""Ukrainian."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="uk",
    titles=Titles(
        summary="Про себе",
        experience="Досвід роботи",
        projects="Проєкти",
        education="Освіта",
        skills="Навички",
        certifications="Сертифікати",
        languages="Мови",
        awards="Нагороди",
        publications="Публікації",
    ),
    present="дотепер",
    contact="Контакти",
    document="Резюме",
    grade="Середній бал",
    short_months="січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    long_months="січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    auto="long",
    numeric="{padded}.{year}",
)
