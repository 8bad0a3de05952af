"""What looks like the name of an occupation."""

import re

_TITLES = re.compile(
    r"(?:\w{3,}(?:eer|oper|ager|ner|cher|yer|ist|tant|lyst|tect|ator|rse|tor|ian|ver|cer|ber|ker|der)|\w{2,}(?:pher|ller|rer|ister|uiter|keeper|helper|picker|fighter|porter|painter)|waitress|barista|cashier|carpenter|paramedic|midwife|soldier|guard|operator|labou?rer|farmer|butcher|tailor|actor|judge|waiter|bartender|plumber|electrician|welder|postdoc|fellow|founder|owner|member|tutor|buyer|mechanic|technician|nurse|chef|cook|clerk|lead|intern|associate|supervisor|representative|executive|secretary|professor|attorney|agent|coach|pilot|head|cto|ceo|cfo|vp|assistant|trainee|student|officer)\b",
    re.IGNORECASE,
)


def looks_like_a_title(text: str) -> bool:
    return _TITLES.search(text) is not None


NO_TRADES = frozenset((
    "bit", "little", "lot", "fan", "big", "huge", "person", "human", "man", "woman", "girl", "boy", "guy", "mess", "native", "robot", "sure", "sorry",
    "happy", "looking", "ready", "done", "not", "here", "interested", "applying", "trying", "able", "good", "great", "fine", "ok", "okay", "tired",
    "confused", "lost", "available", "open", "using", "going", "very", "so", "too", "really", "proud", "passionate", "fluent", "proficient", "skilled",
    "familiar", "certified", "years", "old", "unemployed", "speaker", "one", "few", "couple", "new", "user", "test", "single", "people", "kind", "type",
    "member", "team-player", "fast", "quick", "citizen", "resident", "mother", "father", "parent", "married", "bored", "stuck", "hungry", "writing",
    "asking", "after", "hiring",
))  # fmt: skip
NO_TITLES = frozenset(
    ("team player", "fast learner", "quick learner", "hard worker", "good listener", "self starter", "problem solver", "people person", "good worker", "great worker", "early riser", "father of two",
     "non smoker", "us citizen", "eu citizen", "british citizen", "morning person", "critical thinker", "creative thinker", "good communicator", "great communicator", "good leader", "beginner", "speaker")
)  # fmt: skip
