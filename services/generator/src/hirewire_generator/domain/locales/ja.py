"""Japanese."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="ja",
    titles=Titles(
        summary="職務要約",
        experience="職務経歴",
        projects="プロジェクト",
        education="学歴",
        skills="スキル",
        certifications="資格",
        languages="語学",
        awards="受賞歴",
        publications="論文・著書",
    ),
    present="現在",
    contact="連絡先",
    document="履歴書",
    grade="成績",
    short="{year}年{number}月",
    long="{year}年{number}月",
    numeric="{year}/{padded}",
    year="{year}年",
    colon="：",
    comma="、",
)
