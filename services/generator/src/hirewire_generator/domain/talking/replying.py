"""Answers to what is asked or said without anything to change."""

from hirewire_common.contracts import Resume
from hirewire_generator.domain.advice import advice_on, longest_lines
from hirewire_generator.domain.shortening import shortened
from hirewire_generator.domain.talking.asking import lacking_in
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.vocabulary import COUNTS
from hirewire_generator.domain.talking.working import Working, put

CAN = (
    "I can fill in what you tell me about yourself, and I understand requests like “change my title to …”, “add Go to my skills”, “remove the second job”, “add a bullet to Acme: …”, “put education before experience”, "
    "“hide projects”, “use the classic theme”, “make it blue”, “make it one page”, “undo” and “generate”. You can also send an older résumé as a file."
)
NEEDS_MODEL = "Writing or rewording text needs a language model, and none is connected to this conversation, so I changed nothing. Give me the words you want and I put them in, or ask me “what would you change?”."


def help_(work: Working, _: Intent) -> None:
    work.chatting = True
    work.say(CAN)


def missing_(work: Working, _: Intent) -> None:
    lacking = lacking_in(work.draft)
    work.say(
        f"What is still missing: {', '.join(lacking)}."
        if lacking
        else "Nothing that I would ask for is missing."
    )


def advise(work: Working, _: Intent) -> None:
    work.chatting = True
    found = advice_on(work.draft)
    lacking = lacking_in(work.draft)
    if found:
        work.say(" ".join(one.sentence for one in found[:4]))
    if lacking:
        work.say(f"What is still missing: {', '.join(lacking)}.")
    if not found and not lacking:
        work.say("I have nothing to remark: every line begins with what you did and says how much.")


def needs_model(work: Working, _: Intent) -> None:
    work.chatting = True
    work.say(NEEDS_MODEL)


def refusing(work: Working, _: Intent) -> None:
    work.chatting = True
    work.say("All right, I leave that as it is.")


def praise(work: Working, _: Intent) -> None:
    work.say("Glad to hear it.")


def greeting(work: Working, _: Intent) -> None:
    work.say("Hello! Tell me about yourself, and your résumé appears as we talk.")


def skip(work: Working, _: Intent) -> None:
    work.say("All right.")


def undo(work: Working, intent: Intent) -> None:
    work.take_back(_steps(intent["rest"]))
    work.chatting = True
    work.say("Taken back.")


def redo(work: Working, intent: Intent) -> None:
    work.redo += _steps(intent["rest"])
    work.say("Done again.")


def _steps(text: str) -> int:
    words = text.lower().replace(".", " ").split()
    if "all" in words or "everything" in words:
        return 50
    return (
        next(
            (
                min(50, COUNTS.get(word) or int(word))
                for word in words
                if (word in COUNTS and word != "once") or word.isdecimal()
            ),
            1,
        )
        or 1
    )


def generate(work: Working, _: Intent) -> None:
    if work.draft.resume == Resume():
        return work.say("There is nothing in your résumé yet, so there is no document to make.")
    work.generate = True
    work.say("Here is your résumé as it stands.")
    return None


def start_over(work: Working, _: Intent) -> None:
    work.do("Your résumé is empty now. “undo” brings it back.", put("/resume", {}))


def shorter(work: Working, _: Intent) -> None:
    """What can be done honestly: words that say nothing go, the lines move together, and the longest are named."""
    ops = shortened(work.draft)
    if ops:
        work.do(f"Took filler words out of {len(ops)} line{'s' if len(ops) > 1 else ''}.", *ops)
    if work.draft.design.density != "compact":
        work.do("Set the lines closer.", put("/design/density", "compact"))
    longest = [line for line in longest_lines(work.draft) if len(line) > 90]
    if longest:
        named = "; ".join(f"“{line[:60]}…”" for line in longest)
        work.say(
            f"To save more, cut these longest lines: {named}. Rewording them for you would need a language model."
        )
    elif not ops:
        work.say("I can take whole bullets or jobs out if you name them.")
