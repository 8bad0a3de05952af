"""Advice on the picture: being in it, in its middle, and turned to it. What a face may mean is no subject."""

from typing import Literal

from hirewire_common.contracts.analysis import Evidence, Moment
from hirewire_interview_analyzer.domain.delivery.case import MOST_MOMENTS, Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.numbers import percent
from hirewire_interview_analyzer.domain.delivery.points import WEIGHTS
from hirewire_interview_analyzer.domain.delivery.remarks import SEVERAL

OUT_OF_SIGHT = 0.9
AWAY = 0.6
OFF_CENTER = 0.2
"""Widths of the picture; a head in its upper third is nearer than that."""
FEW_SMILES = 0.08
_OFF_CENTER_PRIORITY, _SEVERAL_PRIORITY = 250.0, 300.0
_SETTING_UP = "Open the camera's preview, put your eyes on its upper third, and sit so that nothing has to be held."


def no_face(case: Case) -> Finding | None:
    if not case.measured.faceless:
        return None
    return Finding(
        "no_face", "framing", WEIGHTS["presence"] * 100, "Let the camera see you",
        "There is a face in next to no frame. Check that the lens isn't covered, that light falls on your face, and that the picture shows you.",
        case.whole("no face in the picture"),
        _SETTING_UP,
        "Record the same answer again after a look at the preview.",
    )  # fmt: skip


def face_missing(case: Case) -> Finding | None:
    visual = case.metrics.visual
    if not visual or visual.face is None or visual.face >= OUT_OF_SIGHT or not case.lost("presence"):  # fmt: skip
        return None
    metric = f"in the picture {percent(visual.face)} of the time"
    return Finding(
        "face_missing", "framing", case.lost("presence"), "Stay in the picture",
        f"Your face is in the picture {percent(visual.face)} of the time. Move the camera so that it still shows you when you lean back or look down.",
        _longest(case, "face_lost", metric),
        _SETTING_UP,
        "Record the same answer again after a look at the preview.",
    )  # fmt: skip


def look_away(case: Case) -> Finding | None:
    visual = case.metrics.visual
    if not visual or visual.facing is None or visual.facing >= AWAY:
        return None
    return Finding(
        "look_away", "facing", case.lost("facing"), "Come back to the camera for the point",
        f"You face the camera in {percent(visual.facing)} of the frames that show you. Looking away to think is natural. If it is comfortable for you, come back to the camera when you reach the point.",
        _longest(case, "look_away", f"facing the camera {percent(visual.facing)} of the time"),
        "Put a small arrow beside the lens, and say the last sentence of each point to it.",
        "Record the same answer again and say the last sentence of each point to the camera.",
    )  # fmt: skip


def off_center(case: Case) -> Finding | None:
    visual = case.metrics.visual
    if not visual or visual.off_center is None or visual.off_center <= OFF_CENTER:
        return None
    metric = f"{percent(visual.off_center)} of the picture's width from its middle"
    return Finding(
        "off_center", "framing", _OFF_CENTER_PRIORITY, "Move to the middle of the picture",
        f"Your face is {metric}. Turn the camera or the chair until you sit in the middle, with a little room above your head.",
        case.whole(metric),
        _SETTING_UP,
        "Record the same answer again after a look at the preview.",
    )  # fmt: skip


def several_faces(case: Case) -> Finding | None:
    visual = case.metrics.visual
    if not visual or visual.several_faces is None or visual.several_faces <= SEVERAL:
        return None
    metric = f"more than one face in {percent(visual.several_faces)} of the frames"
    return Finding(
        "several_faces", "framing", _SEVERAL_PRIORITY, "Be alone in the picture",
        f"There is {metric}. Sit where nobody passes behind you, and where no photo, poster or screen with a face is in view.",
        _longest(case, "several_faces", metric),
        _SETTING_UP,
        "Record the same answer again after a look at what is behind you in the preview.",
    )  # fmt: skip


def smile_low(case: Case) -> Finding | None:
    visual = case.metrics.visual
    if not visual or visual.smile is None or visual.smile >= FEW_SMILES or not case.lost("expressiveness"):  # fmt: skip
        return None
    metric = f"a smile in {percent(visual.smile)} of the frames"
    return Finding(
        "smile_low", "smile", case.lost("expressiveness"), "Greet with a smile",
        f"There is {metric} that show you. If it suits you and the subject, a smile at the greeting and at the end is enough.",
        case.whole(metric),
        "Say your first and your last sentence to the picture of somebody whom you like.",
        "Record the same answer again with a smile for the first and the last sentence.",
    )  # fmt: skip


RULES: tuple[Rule, ...] = (no_face, face_missing, look_away, off_center, several_faces, smile_low)


def _longest(case: Case, kind: Literal["face_lost", "look_away", "several_faces"], metric: str) -> tuple[Evidence, ...]:  # fmt: skip
    """The moments of a kind, the longest first; the whole where none lasts long enough to be one."""
    found = [one for one in case.timeline.events if one.type == kind]
    longest = sorted(found, key=_length, reverse=True)[:MOST_MOMENTS]
    own = (moment for one in longest for moment in case.shown([one], f"{one.label} for {_length(one):.1f} seconds"))  # fmt: skip
    return tuple(own) or case.whole(metric)


def _length(moment: Moment) -> float:
    return (moment.end or moment.start) - moment.start
