"""Arabic."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="ar",
    titles=Titles(
        summary="الملخص المهني",
        experience="الخبرة المهنية",
        projects="المشاريع",
        education="التعليم",
        skills="المهارات",
        certifications="الشهادات",
        languages="اللغات",
        awards="الجوائز",
        publications="المنشورات",
    ),
    present="حتى الآن",
    contact="معلومات الاتصال",
    document="السيرة الذاتية",
    grade="المعدل",
    long_months="يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    comma="، ",
    rtl=True,
)
