"""Who leads others: by the title of a post or a job, and by what a line tells."""

import re

LEADS = re.compile(
    r"\b(?:head of|director|chief|vp|vice president|c[etofi]o|managing|team lead(?:er)?|leiter\w*|supervisor|foreman|forewoman|superintendent|(?:office|store|shop|shift|site|branch|restaurant|general|operations|engineering|plant|department|ward|kitchen|hotel|area|regional) manager)\b",
    re.I,
)
OF_TITLE = re.compile(
    r"\b(?:account|product|project|program|community|case) (?:executive|manager|lead|director)\b",
    re.I,
)
"""Who leads nobody, whatever they are called."""
LEADING = re.compile(
    r"(?:leads?|led|leading|manag(?:e|ed|es|ing)|supervis(?:e|ed|es|ing)|in charge of|runs?|ran|head(?:ed)?|direct(?:ed)?|oversaw|oversee|leitung|führung)\b(?=[^.;]{0,50}\b(?:teams?|crews?|staff|people|engineers|managers|nurses|soldiers|employees|developers|mitarbeiter\w*|shifts?|section|department|colleagues|workers|apprentices))",
    re.I,
)
_OF_PEOPLE = re.compile(
    r"\b(?:led|lead|leads|leading|manag(?:e|ed|es|ing)|supervis(?:e|ed|es|ing)|line[- ]manag\w+|stood in for|stand in for|deputi[sz]\w+|in charge of|brigade of|head of|recruited|hired|budget|rota|rotas|shifts?|contractors)\b",
    re.I,
)
_TITLE = re.compile(
    r"\b(?:executive|director|chief|c-level|c[etofi]o|vp|vice president|head|lead(?:er)?|manager|management|supervisor|foreman|forewoman|principal|matron|leitung|leiter\w*)\b",
    re.I,
)
_PEOPLE_TASK = re.compile(
    r"(?:lead|manage|line[- ]manage|supervise|recruit|hire|build|coach|direct|run|head|oversee|develop)\b[^.;]{0,60}\b(?:teams?|staff|people|brigade|technicians|drivers|analysts|employees|nurses|crew|engineers|colleagues|receptionists|planners|stylists|assistants|workers|managers|cooks|chefs|soldiers|developers|representatives)\b",
    re.I,
)
_MONEY_TASK = re.compile(
    r"\b(?:budgets?|costs?|p&l|profit|payroll|turnover|revenue|margin|investment|wage|spend(?:ing)?|petty cash)\b",
    re.I,
)


_ASKED = re.compile(
    r"\b(?:lead|leads|leading|manage|managing|supervis\w+|line[- ]manag\w+|recruit\w*)\b[^.;\n]{0,60}\b(?:teams?|staff|people|brigade|technicians|drivers|analysts|employees|nurses|crew|engineers|colleagues|receptionists|planners|stylists|assistants|workers|cooks|chefs|soldiers|developers)\b|\b(?:people|staff|line) management\b|\b(?:a |your )?team of\b|\bbudget",
    re.I,
)


def asks_to_lead(role: str, description: str) -> bool:
    """A records manager may lead nobody: where the job is described, it says so."""
    sure = LEADS.search(OF_TITLE.sub("", role))
    return bool(sure or not description.strip() or _ASKED.search(description[:20_000]))


def leads(role: str) -> bool:
    """By what a job is called."""
    return bool(_TITLE.search(OF_TITLE.sub("", role)))


def tells_of_leading(line: str) -> bool:
    """Of people or money that somebody answered for."""
    return bool(_OF_PEOPLE.search(line))


def is_about_people(task: str) -> bool:
    return bool(_PEOPLE_TASK.match(task))


def is_about_money(task: str) -> bool:
    return bool(_MONEY_TASK.search(task))
