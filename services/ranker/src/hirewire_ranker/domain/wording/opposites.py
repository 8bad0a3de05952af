"""Words that say the opposite of each other, and the ways to say that something is only wished for."""

from functools import cache

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.wording.keys import key

_PAIRS = """
increase raise boost grow expand lift heighten rise climb gain accelerate : reduce cut decrease lower lessen minimize shrink trim drop curtail diminish fall slow halve decline lose
accept agree join approve welcome : decline reject refuse deny
win gain regain secure : lose
open launch start begin found : close end stop cancel finish abandon shut discontinue
pass succeed achieve : fail miss
hire recruit employ : fire dismiss terminate lay
buy purchase procure : sell
send dispatch ship export issue : receive import get
teach train instruct : learn study attend
lend : borrow
add insert create install include : remove delete exclude uninstall
load : unload
connect : disconnect
before : after
always : never
all : none
best : worst
simple easy basic minor small : complex difficult advanced major large
increase : decrease
inbound incoming : outbound outgoing
internal : external
credit : debit
payable : receivable
indoor : outdoor
minimum : maximum
above : below
early : late
day : night
public : private
domestic local : international foreign global
manual : automatic automated
paid : unpaid
temporary : permanent
encode encrypt : decode decrypt
upload : download
front : back
left : right
upstream : downstream
debtor : creditor
tenant : landlord
seller : buyer
lead : follow
cause : prevent
support defend : oppose attack
keep retain : replace remove abandon discard
high : low
hot : cold
profit surplus : loss deficit
asset : liability
import : export
upgrade : downgrade
promote : demote
improve : worsen deteriorate
more : less fewer
faster : slower
recommend suggest : discourage
solve : cause
internal in-house : outsourced
"""
PREFIXES = ("un", "in", "im", "ir", "dis", "non", "de", "mis")
WISHES = (
    "would like to", "would love to", "want to", "wants to", "wanting to", "hope to", "hoping to", "hopes to", "keen to", "eager to", "plan to",
    "planning to", "plans to", "interested in", "interest in", "aspire to", "aspiring", "looking to", "aim to", "aiming to", "intend to",
    "wish to", "my dream", "my goal", "goal is to", "to learn", "learning", "next step", "open to", "curious about", "willing to", "ready to learn",
    "studying for", "preparing for the exam", "mochte", "wunsche", "will lernen", "souhaite", "aimerais", "quisiera", "me gustaria", "deseo",
)  # fmt: skip
"""In folded text."""


_CHANGES = words_in(
    "increase raise boost grow lift heighten double triple accelerate improve enhance reduce cut decrease lower lessen minimize maximize halve "
    "eliminate exceed surpass outperform save"
)


def are_opposite(one: str, other: str) -> bool:
    """Of two keys."""
    return any(
        (one in here and other in there) or (one in there and other in here)
        for here, there in _sides()
    )


def is_outcome(one: str) -> bool:
    """Whether a verb of this key says that something rose, fell, or became better."""
    return one in _outcomes()


@cache
def _outcomes() -> frozenset[str]:
    return frozenset(map(key, _CHANGES))


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.split(":") for line in _PAIRS.strip().splitlines())
    return tuple(
        (frozenset(map(key, here.split())), frozenset(map(key, there.split())))
        for here, there in lines
    )
