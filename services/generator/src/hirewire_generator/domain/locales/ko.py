"""Korean."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="ko",
    titles=Titles(
        summary="요약",
        experience="경력",
        projects="프로젝트",
        education="학력",
        skills="기술",
        certifications="자격증",
        languages="언어",
        awards="수상",
        publications="논문 및 저서",
    ),
    present="현재",
    contact="연락처",
    document="이력서",
    grade="학점",
    short="{year}년 {number}월",
    long="{year}년 {number}월",
    numeric="{year}.{padded}",
    year="{year}년",
)
