"""What English words of one family have in common, roughly."""

from functools import lru_cache

_ENDINGS = (
    "ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ness", "edly", "ied", "ies", "ers", "ions", "ion",
    "est", "ed", "es", "er", "or", "ly", "al", "s", "e", "y",
)  # fmt: skip
_FORMS = {
    form: base
    for base, forms in {
        "tell": "told tells telling", "find": "found finds", "teach": "taught", "learn": "learnt",
        "say": "said says saying", "choose": "chose chosen chosing choice", "break": "broke broken",
        "build": "built", "lead": "led leader leadership", "write": "wrote written writing", "begin": "began begun beginner",
        "think": "thought", "know": "knew known knowledge", "buy": "bought", "sell": "sold sales sale",
        "lose": "lost loss losing", "leave": "left", "speak": "spoke spoken", "get": "got gotten",
        "go": "went gone", "give": "gave given", "make": "made", "run": "ran running", "keep": "kept",
        "mean": "meant", "feel": "felt", "meet": "met", "send": "sent", "spend": "spent", "hold": "held",
        "understand": "understood", "grow": "grew grown growth", "drive": "drove driven driver", "fail": "failure failures",
        "child": "children", "person": "people", "analyse": "analysis analyze analyzed analytics analyst",
        "decide": "decision decisions", "apologise": "apology apologize sorry", "convince": "persuade persuaded convinced",
        "prior": "priority priorities prioritise prioritize prioritised", "cost": "costs", "hour": "hours", "day": "days",
        "test": "tests testing tested tester", "best": "best", "rest": "rest", "under": "under", "over": "over",
        "security": "secure secured securing", "safe": "safety safely", "customer": "customers",
    }.items()
    for form in (*forms.split(), base)
}  # fmt: skip


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Of a folded word. Not always a word; the same for most forms of one."""
    word = word.removesuffix("'s")
    if known := _FORMS.get(word):
        return known
    for _ in range(2):
        end = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), "")
        if (
            not end
            or (end == "s" and word.endswith("ss"))
            or len(word) - len(end) < 4 - (end in "es")
        ):
            break
        word = word.removesuffix(end)
        if end in ("ing", "ed", "er", "ers") and len(word) > 3 and word[-1] == word[-2] not in "ls":
            word = word[:-1]
    return _FORMS.get(word, word)
