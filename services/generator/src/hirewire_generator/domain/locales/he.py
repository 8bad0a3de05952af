"""Hebrew."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="he",
    titles=Titles(
        summary="תקציר",
        experience="ניסיון תעסוקתי",
        projects="פרויקטים",
        education="השכלה",
        skills="מיומנויות",
        certifications="הסמכות",
        languages="שפות",
        awards="פרסים",
        publications="פרסומים",
    ),
    present="היום",
    contact="פרטי קשר",
    document="קורות חיים",
    grade="ממוצע",
    short_months="ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳",
    long_months="ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    auto="long",
    rtl=True,
)
