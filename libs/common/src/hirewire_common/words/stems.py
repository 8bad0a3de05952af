"""What words of one family have in common, roughly, in the languages of western Europe."""

from hirewire_common.words.tokens import words_in


def stem(word: str) -> str:
    """Of a folded word: `manager`, `managed` and `management` have the same; at least four letters long."""
    end = word
    while end:
        end = next(
            (one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= 4), ""
        )
        word = word.removesuffix(end)
    return word


_ENDINGS = sorted(
    words_in(
        "s es ed d e er ers or ors ing ings ment ments ion ions ation ations ist ists ics ical al ally ly y ies ied ance ence able "
        "in innen en n t te ten ung ungen eur euse eurs ment ement ant ante ando iendo ado ada ar ir re r o os a as eering eer eers"
    ),
    key=len,
    reverse=True,
)
