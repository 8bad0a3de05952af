"""The words in which people tell of degrees and schools."""

import re

DEGREE = (
    r"(?:B\.?\s?Sc\.?|B\.?\s?S\.?|B\.?\s?A\.?|B\.?\s?Eng\.?|B\.?\s?Tech\.?|B\.?\s?Com\.?|B\.?\s?Ed\.?|BBA|M\.?\s?Sc\.?|M\.?\s?S\.?|M\.?\s?A\.?|MBA|M\.?\s?Eng\.?|M\.?\s?Tech\.?|M\.?\s?Phil\.?|M\.?\s?Ed\.?"
    r"|Ph\.?\s?D\.?|D\.?Phil\.?|LL\.?B\.?|LL\.?M\.?|M\.?D\.?|J\.?D\.?|[Bb]achelor(?:'?s)?(?: [Dd]egree)?(?: of (?:[A-Z]\w+|(?i:science|arts|nursing|engineering|laws?|education|commerce|music|medicine)))?|[Mm]aster(?:'?s)?(?: [Dd]egree)?(?: of (?:[A-Z]\w+|(?i:science|arts|nursing|engineering|laws?|education|commerce|music|medicine)))?|G?CSEs?|GCSEs?|BTEC|HN[CD]|NVQ|PGCE|Highers|[Dd]iploma|[Dd]octorate"
    r"|[Aa]ssociate(?:'?s)? [Dd]egree|[Hh]igh [Ss]chool [Dd]iploma|[Aa]pprenticeship|[Dd]egree|GED|A[- ]?[Ll]evels?|Licenciatura|Grado|M[áa]ster|Abitur|Ausbildung|Licence|Diplom)"
)
_ABBREVIATED = r"(?:B\.?\s?(?:Sc|S|A|Eng|Tech|Com|Ed|Arch|FA|BA|SN|N)\.?|M\.?\s?(?:Sc|S|A|Eng|Tech|Com|Ed|Arch|FA|BA|PH|PA|SN|Phil)\.?|Ph\.?\s?D\.?|LL\.?[BM]\.?|HN[CD]|PGCE|NVQ|MBBS|BDS|[Hh]igh [Ss]chool [Dd]iploma|[Dd]iploma)"
SCHOOL = re.compile(
    r"univ|college|institut|school|academ|polytech|hochschule|\bhigh$|\b(?:MIT|ETH|EPFL|UCLA|UCL|LSE|NYU|INSA|IIT|TU|CMU|USC|Stanford|Harvard|Oxford|Cambridge|Yale|Princeton|Berkeley)\b",
    re.IGNORECASE,
)
STUDIED = re.compile(
    r"(?:i\s+|i've\s+|i'm\s+|i am\s+|i was\s+)?(?:have\s+|currently\s+|am\s+)?(?:studied|study|studying|majored in|majoring in|read|learned|learnt)\s+(?:(?:for|towards)\s+(?:an?\s+|my\s+)?)?(?P<field>.{2,80}?)\s+(?:at|in|from)\s+(?P<school>.{2,100})",
    re.IGNORECASE,
)
GRADUATED = re.compile(
    r"(?:i\s+)?(?:have\s+)?(?:graduated|went|attended|go|studied|study)\s*(?:from|at|to|in)?\s+(?P<school>.{2,100}?)(?:\s+with\s+(?:an?\s+|my\s+)?(?P<degree>.{2,100}))?",
    re.IGNORECASE,
)
HAVE = re.compile(
    r"(?:(?i:i(?:\s+am|'m)\s+(?:also\s+|currently\s+|now\s+)*(?:doing|finishing)\s+|i\s+(?:also\s+)?(?:have|hold|got|did|earned|received|completed|finished|obtained|do|am doing|did)\s+|i'm doing\s+|i've got\s+|my degree is\s+|with\s+))?(?i:my\s+|an?\s+)?"
    rf"(?P<degree>{DEGREE})(?:\s*\((?P<hons>[^)]{{1,30}})\))?"
    r"(?:\s*(?:in|of|,|-|–)\s+(?P<field>.{2,80}?))?(?:\s*(?:\bfrom\b|\bat\b|,|\s[-–]\s)\s*(?P<school>.{2,100}))?"
)
SHORT = re.compile(
    rf"(?:(?i:i\s+(?:also\s+)?(?:have|hold|got|did)\s+))?(?i:my\s+|an?\s+)?(?P<degree>{_ABBREVIATED})\s+(?P<field>(?-i:[A-ZÀ-Þ])[^,]{{1,60}}?)(?:\s*(?:\bfrom\b|\bat\b|,|\s[-–—]\s)\s*(?P<school>.{{2,100}}))?"
)
COURSE = re.compile(
    r"(?:i\s+)?(?:did|completed|finished|have|had|took|attended|made)\s+(?:an?|my)\s+(?P<degree>(?:[\w-]+\s){0,3}(?:apprenticeship(?: (?:as|in) (?:an? )?[\w -]{3,40}?)?|bootcamp|boot camp|vocational training|diploma|training course|trade school))\s+(?:at|with|from|in)\s+(?P<school>(?-i:[A-ZÀ-Þ]).{1,100})"
    r"|(?:i\s+)?(?:finished\s+|completed\s+)?(?P<level>high school|secondary school)\s+(?:at|in)\s+(?P<named>(?-i:[A-ZÀ-Þ]).{1,100})",
    re.IGNORECASE,
)
GPA = re.compile(
    r"[,;(]?\s*(?:with\s+)?(?:an?\s+)?(?:gpa|grade|cgpa)\s*(?:of|:|is|was)?\s*(?P<a>\d(?:[.,]\d{1,2})?(?:\s?/\s?\d{1,2}(?:\.\d)?)?)\)?|[,;(]?\s*(?:with\s+)?(?:an?\s+)?\b(?P<c>2:[12]|first[- ]class(?: honou?rs)?|(?:upper|lower) second)\b\)?|[,;(]?\s*(?P<b>\d\.\d{1,2}(?:/\d(?:\.\d)?)?)\s*gpa\)?",
    re.IGNORECASE,
)
WORD = re.compile(
    r"\b(?:graduat(?:ed|ion|ing)|class of|completed|finished|expected)\b(?:\s+(?:in|year|on))?",
    re.IGNORECASE,
)
