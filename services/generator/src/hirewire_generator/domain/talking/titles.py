"""What looks like the name of an occupation."""

import re

_TITLES = re.compile(
    r"(?:\w{3,}(?:eer|oper|ager|ner|cher|yer|ist|tant|lyst|tect|ator|rse|tor|ian|ver|cer|ber|ker|der)|\w{2,}(?:pher|ller|rer|ister|uiter|keeper|helper|picker|fighter|porter|painter)|waitress|barista|cashier|carpenter|paramedic|midwife|soldier|guard|operator|labou?rer|farmer|butcher|tailor|actor|judge|waiter|bartender|plumber|electrician|welder|postdoc|fellow|founder|owner|member|tutor|buyer|mechanic|technician|nurse|chef|cook|clerk|lead|intern|associate|supervisor|representative|executive|secretary|professor|attorney|agent|coach|pilot|head|cto|ceo|cfo|vp|assistant|trainee|student|officer)\b",
    re.IGNORECASE,
)


def looks_like_a_title(text: str) -> bool:
    return _TITLES.search(text) is not None
