"""What is advised where nobody is heard: a look at the microphone, or a quieter place where there is sound enough."""

from hirewire_common.contracts.analysis import Advice, DeliveryCoaching, Evidence
from hirewire_interview_analyzer.domain.delivery.case import Case
from hirewire_interview_analyzer.domain.delivery.languages import named

PRIORITY = 300.0
"""More than anything else could have, there being nothing else."""


def unspoken(case: Case, why: str) -> DeliveryCoaching:
    """`why` nobody is heard, as a sentence."""
    return _noise(case, why) if case.measured.silence == "no_words" else _microphone(case, why)


def _microphone(case: Case, why: str) -> DeliveryCoaching:
    return _told(
        case, why, "microphone", "Check the microphone first",
        "Choose the right microphone in the browser, see that it isn't muted, and speak from an arm's length away.",
        "Count to ten aloud, play it back, and go on once every number is clear.",
        "Record ten seconds as a test, listen to them, and then record the answer again.",
    )  # fmt: skip


def _noise(case: Case, why: str) -> DeliveryCoaching:
    transcript = case.measured.transcript
    language = named(transcript.language if transcript else "")
    return _told(
        case, why, "no_words", "Let your voice stand out",
        f"The microphone works. Turn off music and fans, close the window, use a headset or come closer, and speak {language}: another language isn't understood.",
        "Record five seconds in which you are silent and five in which you speak, and go on once the second five are far louder.",
        "Record ten seconds where it is quiet, listen to whether every word is clear, and then record the answer again.",
    )  # fmt: skip


def _told(
    case: Case, why: str, code: str, title: str, what: str, drill: str, after: str
) -> DeliveryCoaching:
    evidence = Evidence(start=0.0, end=case.measured.media.seconds, metric="nobody is heard")
    advice = Advice(id=code, priority=PRIORITY, title=title, advice=f"{why} {what}", evidence=(evidence,))  # fmt: skip
    return DeliveryCoaching(
        summary=f"{why} Nothing is said about your delivery: that would be a guess.",
        improvements=(advice,),
        drills=(drill,),
        next_practice=after,
    )
