"""Russian."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="ru",
    titles=Titles(
        summary="О себе",
        experience="Опыт работы",
        projects="Проекты",
        education="Образование",
        skills="Навыки",
        certifications="Сертификаты",
        languages="Языки",
        awards="Награды",
        publications="Публикации",
    ),
    present="настоящее время",
    contact="Контакты",
    document="Резюме",
    grade="Средний балл",
    short_months="янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
    long_months="январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    auto="long",
    numeric="{padded}.{year}",
)
