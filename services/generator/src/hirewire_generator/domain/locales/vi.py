"""Vietnamese."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="vi",
    titles=Titles(
        summary="Tóm tắt",
        experience="Kinh nghiệm làm việc",
        projects="Dự án",
        education="Học vấn",
        skills="Kỹ năng",
        certifications="Chứng chỉ",
        languages="Ngôn ngữ",
        awards="Giải thưởng",
        publications="Ấn phẩm",
    ),
    present="hiện tại",
    contact="Liên hệ",
    document="Sơ yếu lý lịch",
    grade="Điểm trung bình",
    auto="numeric",
    short="thg {number} {year}",
    long="tháng {number} năm {year}",
)
