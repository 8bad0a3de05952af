"""Names of skills that are everyday words or people's names too: what stands around them has to speak for the skill."""

import re

_EVERYDAY = frozenset(
    {
        "Scrum", "Agile", "Unity", "Bash", "Confluence", "Tableau", "Java", "Python", "Docker", "Kafka", "Apache Kafka",
        "Angular", "Flutter", "Keras", "Asana", "Jest", "Splunk", "Redux", "Cisco", "Sybase", "Shopify", "Drupal",
        "waterfall methodology", "Kanban", "Oracle", "Jenkins", "Apache Airflow", "Apache Flink", "Serverless", "Workday",
    }
)  # fmt: skip
"""Doubtful where they are written without a capital."""
_NAMES = frozenset(
    {
        "Julia",
        "Jenkins",
        "Ruby",
        "Celery",
        "Apache Kafka",
        "Sage 50",
        "Jest",
        "Dart",
        "Django",
        "Jasper",
        "Perl",
    }
)
"""Doubtful before what may be a surname."""
_OTHERWISE = {
    "SAS": re.compile(r"\s+(?:airlines?|airways|flight|eurobonus|shoes|scandinavian|troop|regiment|soldier)", re.I),
    "Java": re.compile(r"\s+(?:coffee|beans?|island|sea|house|roast)\b", re.I),
    "Python": re.compile(r"\s+(?:snakes?|skin|handler|breeding)\b|s\b", re.I),
    "Oracle": re.compile(r"\s+(?:of delphi|arena|park|red bull)", re.I),
    "Scrum": re.compile(r"\s*[- ](?:half|cap)\b", re.I),
    "Unity": re.compile(r"\s+(?:church|hospital|school|health|bank|candle|day)\b", re.I),
    "Microsoft Access": re.compile(r"\s+(?:to|road|ramp)\b", re.I),
}  # fmt: skip
"""Behind the word, where it is something else then."""
_COMPUTING = re.compile(
    r"software|develop|program|\bcod(?:e|ing)|script|sprint|backlog|stand-?up|\bteams?\b|method|framework|project|product|deliver|environment|process|practice|transform|coach|certif|master|ceremon|atlassian|\bwiki|page|document|jira|kanban|dashboard|visuali|report|data|analy|cloud|server|cluster|container|deploy|pipeline|stream|\bqueue|engine\b|\bgames?\b|\b3d\b|\bc#|\bsql\b|\baws\b|azure|linux|unix|\bgit|\bapi|\bweb\b|\bapps?\b|applicat|system|\bit\b|\btech|engineer|database|network|router|\bci\b|automat|shell|command|terminal|\bhtml|\bcss|react|\bbi\b|\bcrm|\berp|experience|knowledge|proficien|skills?|familiar|using|tool|kenntnis|erfahrung|maitris|connaissance|experiencia",
    re.I,
)
_SURNAME = re.compile(
    r"\s(?!(?:Language|Programming|Developer|Engineer|Script|Pipeline|Streams?|Connect|Server|Rest|REST|Framework|On|Accounting|Intacct|Cloud|Certified|Experience|And|Or)\b)[A-Z][a-z]{2,}\b(?!\s?[,/(]\s?[A-Z])"
)
_AROUND = 70


def is_doubtful(skill: str) -> bool:
    return skill in _EVERYDAY or skill in _NAMES or skill in _OTHERWISE


def is_something_else(skill: str, text: str, start: int, end: int) -> bool:
    """Whether what is written there is no skill, by the words beside it."""
    if (behind := _OTHERWISE.get(skill)) and behind.match(text, end):
        return True
    name = skill in _NAMES and bool(_SURNAME.match(text, end))
    plain = skill in _EVERYDAY and text[start:end].islower()
    if not (name or plain) or _is_listed(text, start, end):
        return False
    return not _COMPUTING.search(
        f"{text[max(0, start - _AROUND) : start]} {text[end : end + _AROUND]}"
    )


def _is_listed(text: str, start: int, end: int) -> bool:
    """Alone between commas or on its line."""
    before, after = text[max(0, start - 2) : start].strip(" "), text[end : end + 2].strip(" ")
    opens = not before or before[-1] in ",;|•·/(\n:-"
    closes = not after or after[0] in ",;|•·/)\n."
    return opens and closes
