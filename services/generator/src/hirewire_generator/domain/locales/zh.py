"""Chinese, simplified."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="zh",
    titles=Titles(
        summary="个人简介",
        experience="工作经历",
        projects="项目经历",
        education="教育背景",
        skills="专业技能",
        certifications="证书",
        languages="语言能力",
        awards="获奖情况",
        publications="发表作品",
    ),
    present="至今",
    contact="联系方式",
    document="简历",
    grade="绩点",
    short="{year}年{number}月",
    long="{year}年{number}月",
    numeric="{year}.{padded}",
    year="{year}年",
    colon="：",
    comma="、",
    region="CN",
)
