"""Fields of study by their many names, so that informatics is computer science."""

import re
from functools import lru_cache

_BRANCHES = (
    r"comput\w+|cs|software|informati\w+|wirtschaftsinformatik|informatique|i\.t\.|information (?:technology|systems)|data (?:science|engineering)|cyber ?security|machine learning|artificial intelligence",
    r"account\w+|financ\w+|auditing|taxation|rechnungswesen|comptab\w+|contab\w+|finanz\w+|steuer\w+|b\.? ?com|controlling",
    r"business|management|bwl|betriebswirt\w+|mba|bba|commerce|kauf\w+|gestion|administracion de empresas",
    r"econom\w+|volkswirt\w+|vwl",
    r"mech(?:anical|\.)|maschinenbau|mechatroni\w+|genie mecanique|ingenieria mecanica|aerospace|automotive engineering",
    r"electr(?:ical|onics?)|elektro\w*|genie electrique|ingenieria electrica|eee?|ece",
    r"civil engineering|structural engineering|bauingenieur\w*|genie civil|ingenieria civil|construction|architect\w+",
    r"chemical engineering|process engineering|verfahrenstechnik|chem(?:istry|ie)|quimica",
    r"industrial engineering|manufacturing engineering|wirtschaftsingenieur\w*",
    r"nurs\w+|bsn|msn|adn|dnp|pflege\w*|krankenpfleg\w+|infirmi\w+|enfermeria",
    r"dietetics?|dietitian|nutrition\w*|ernahrung\w*|food science",
    r"educat\w+|teach\w+|pedagog\w+|lehramt|pgce|b\.? ?ed|m\.? ?ed",
    r"law|legal|llb|llm|j\.?d|juris\w*|jura|rechts\w+|droit|derecho|paralegal",
    r"market\w+|communications?|journalism\w*|public relations|advertising|media|medien\w*|publizistik",
    r"(?:graphic|visual|interaction|product|industrial|communication|ux|web) ?design\w*|design|hci|human[- ]computer interaction|fine arts?|bfa|illustration|grafik\w*",
    r"psycholog\w*",
    r"social work|bsw|msw|soziale arbeit|sozial\w+|trabajo social",
    r"logisti\w*|supply chain|transportation|spedition\w*|operations management",
    r"human resources?|hr|personal(?:wesen|management)|labou?r relations",
    r"hospitality|hotel\w*|tourism\w*|culinary|gastronom\w*|koch|cookery",
    r"math\w*|statisti\w+|actuarial",
    r"physics?|physik|physique|fisica",
    r"biolog\w*|biochem\w*|life sciences?|biomedical|microbiolog\w*|genetics?",
    r"medicine|medizin\w*|m\.?d|mbbs|medical",
    r"pharm\w*",
    r"environment\w*|umwelt\w*|sustainab\w*|geograph\w*|geolog\w*",
    r"public health|mph|health (?:administration|management|sciences?)|gesundheits\w*",
    r"histor\w*|philosoph\w*|literature|languages?|linguistics|english|german(?:istik)?|anglistik|sociolog\w*|political science|politik\w*|international relations",
)
_FORMS = tuple(re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])") for words in _BRANCHES)
_NAMED = re.compile(
    r"(?<![^\W_])(?:bsn|msn|adn|dnp|llb|llm|j\.?d|mba|bba|bfa|pharm\.? ?d|mbbs|b\.? ?ed|m\.? ?ed|mph|bsw|msw|b\.? ?com|[a-z]+(?: science| work)? degree)(?![^\W_])"
)
_DESIGNED = re.compile(r"instructional design|curriculum design")


@lru_cache(maxsize=4096)
def branches(folded: str) -> frozenset[int]:
    """Of which branches a folded text names a field, by their numbers. "Engineering" alone is of none."""
    plain = _DESIGNED.sub(" ", folded)
    return frozenset(number for number, form in enumerate(_FORMS) if form.search(plain))


def branches_by_name(folded: str) -> frozenset[int]:
    """Of a degree whose own name tells them: a BSN, a law degree."""
    return branches(" ".join(_NAMED.findall(folded)))
