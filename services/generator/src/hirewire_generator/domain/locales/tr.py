"""Turkish."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="tr",
    titles=Titles(
        summary="Özet",
        experience="İş Deneyimi",
        projects="Projeler",
        education="Eğitim",
        skills="Beceriler",
        certifications="Sertifikalar",
        languages="Diller",
        awards="Ödüller",
        publications="Yayınlar",
    ),
    present="Günümüz",
    contact="İletişim",
    document="Özgeçmiş",
    grade="Not ortalaması",
    short_months="Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    long_months="Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    numeric="{padded}.{year}",
    auto="long",
)
