"""An analysis goes through its stages, each of them once, however often it is begun."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from hirewire_common.contracts import (
    Analysis,
    AnalysisStages,
    AnalyzeRecording,
    RecordingTranscribed,
    Stage,
)
from hirewire_common.errors import HirewireError, NotYet, Refused, TryAgain
from hirewire_interview_analyzer.analyses.patience import LONGEST
from hirewire_interview_analyzer.analyses.providers import OutOfService, Waiting
from hirewire_interview_analyzer.handlers.analyzing import PATIENCE
from hirewire_testing.fakes import FakeStore
from hirewire_testing.recordings import media_of

Rig = Any
"""Of conftest.py, whose folder has a name that can't be imported by."""

STAGES: tuple[Stage, ...] = ("probe", "extract", "transcribe", "faces", "metrics", "coach")
NO_SOUND = Refused("unsupported_type", "This file has no sound track.")
NO_FACES = Refused("corrupt", "The pictures can't be read.")


async def test_all_of_it_is_told_and_lies_in_the_store(rig: Rig) -> None:
    news = await rig.run()
    analysis = await rig.analysis(news)
    assert analysis.id == rig.command.job
    assert analysis.question == rig.command.question
    assert analysis.begun_at == min(one.begun_at for one in rig.bus.stages.stages)
    assert {part: one.name for part, one in analysis.providers.items()} == {
        "transcriber": "fake-words",
        "faces": "fake-faces",
        "coach": "fake-coach",
    }
    assert analysis.coaching.source == "fake/coach"
    assert analysis.client is not None
    assert news.scores == analysis.scores
    assert news.scores.content is not None
    assert set(analysis.timings) == {*STAGES} - {"coach"}
    assert (await rig.store.get(news.pdf)).startswith(b"%PDF")
    assert [rig.bus.state(stage) for stage in STAGES] == ["done"] * 6
    assert not list(rig.folder.iterdir())


@pytest.mark.parametrize("guessed", [0.9, 0.45])
async def test_words_that_were_guessed_are_no_answer_to_judge(rig: Rig, guessed: float) -> None:
    rig.asked.said = tuple(one.model_copy(update={"confidence": 0.2 if at < guessed * len(rig.asked.said) else 0.9}) for at, one in enumerate(rig.asked.said))  # fmt: skip
    news = await rig.run()
    assert news.scores.content is None
    assert news.scores.overall == news.scores.delivery


async def test_nobody_reads_an_obscene_word_that_was_only_guessed(rig: Rig) -> None:
    rig.asked.said = (rig.asked.said[0].model_copy(update={"text": "bitches", "confidence": 0.5}), *rig.asked.said[1:])  # fmt: skip
    analysis = await rig.analysis(await rig.run())
    (news,) = [one for one in rig.bus.told if isinstance(one, RecordingTranscribed)]
    assert news.text == analysis.transcript.text
    assert news.text.startswith("b•••••• led")
    assert not [key for key, data in rig.store.objects.items() if b"bitches" in data]


async def test_what_was_said_is_told_before_the_rest_is_known(rig: Rig) -> None:
    rig.asked.fails["faces"] = [Waiting(3, "there-1", "aws")]
    with pytest.raises(NotYet):
        await rig.run()
    (news,) = [one for one in rig.bus.told if isinstance(one, RecordingTranscribed)]
    assert news.text.startswith("I led the move of twelve services")


@pytest.mark.parametrize("stage", ["probe", "extract", "transcribe", "faces", "coach"])
async def test_the_first_open_stage_goes_on_and_none_is_done_again(rig: Rig, stage: str) -> None:
    rig.asked.fails[stage] = [RuntimeError("the worker died here")]
    with pytest.raises(RuntimeError):
        await rig.run()
    await rig.run()
    assert rig.calls(stage) == [2]
    others = [one for one in ("probe", "extract", "transcribe", "faces", "coach") if one != stage]
    assert rig.calls(*others) == [1] * 4


async def test_after_the_end_it_is_told_again_and_nothing_is_done(rig: Rig) -> None:
    first = await rig.run()
    second = await rig.run()
    assert second.analysis == first.analysis
    assert rig.calls("probe", "extract", "transcribe", "faces", "coach") == [1] * 5


async def test_waiting_for_a_provider_is_kept_with_its_name_and_passed_on(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Waiting(8.0, "there-1", "aws"), Waiting(9.0, "there-1", "aws")]
    for after in (8.0, 9.0):
        with pytest.raises(NotYet) as waiting:
            await rig.run()
        assert waiting.value.after == after
    await rig.run()
    kept = [one for one in rig.asked.works if one.name.endswith("-1")]
    assert len({one.name for one in kept}) == 1
    ids = [one.external_id for one in rig.asked.works]
    assert ids.count("there-1") == 2
    assert rig.calls("faces", "transcribe") == [1, 3]


async def test_of_two_that_have_to_be_waited_for_the_sooner_is_looked_at(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Waiting(30.0, "w", "aws")]
    rig.asked.fails["faces"] = [Waiting(5.0, "f", "aws")]
    with pytest.raises(NotYet) as waiting:
        await rig.run()
    assert waiting.value.after == 5.0
    assert [rig.bus.state(one) for one in ("transcribe", "faces")] == ["waiting", "waiting"]


async def test_a_fault_comes_before_waiting(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Waiting(30.0, "w", "aws")]
    rig.asked.fails["faces"] = [RuntimeError("a bug")]
    with pytest.raises(RuntimeError):
        await rig.run()


async def test_without_faces_the_words_are_analysed_and_it_is_said_why(rig: Rig) -> None:
    rig.asked.fails["faces"] = [NO_FACES]
    analysis = await rig.analysis(await rig.run())
    assert analysis.metrics.visual is None
    assert analysis.transcript is not None
    assert "faces" not in analysis.providers
    assert NO_FACES.message in {one.reason for one in analysis.missing}
    assert rig.bus.state("faces") == "failed"


async def test_without_words_sound_and_faces_are_analysed_and_it_is_said_why(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Refused("corrupt", "This language isn't written down.")]
    analysis = await rig.analysis(await rig.run())
    assert analysis.transcript is None
    assert analysis.metrics.voice is not None
    assert "This language isn't written down." in {one.reason for one in analysis.missing}


@pytest.mark.parametrize("faces", ["there", "waited for"])
async def test_where_nobody_writes_it_down_it_fails_so_that_it_can_be_begun_anew(
    rig: Rig, faces: str
) -> None:
    rig.asked.fails["transcribe"] = [OutOfService("unavailable", "Not set up.", log="no right")]
    rig.asked.fails["faces"] = [] if faces == "there" else [Waiting(8.0, "there-1", "aws")]
    for _ in range(2):  # whatever happened to the first worker before it could say so
        with pytest.raises(OutOfService) as failed:
            await rig.run()
        assert failed.value.fault.kind == "try_again"
        assert failed.value.message == "Not set up."
    assert rig.calls("transcribe", "coach") == [1, 0]


async def test_where_nobody_looks_at_it_the_words_are_analysed_with_a_warning(rig: Rig) -> None:
    rig.asked.fails["faces"] = [OutOfService("unavailable", "Not set up.", log="no right")]
    news = await rig.run()
    (warned,) = [one for one in news.warnings if one.code == "not_looked_at"]
    assert "Not set up." in warned.message
    assert (await rig.analysis(news)).transcript is not None


async def test_a_provider_that_is_away_is_waited_for_and_its_name_of_the_work_kept(
    rig: Rig,
) -> None:
    rig.asked.fails["faces"] = [
        Waiting(8.0, "there-1", "aws"),
        TryAgain(after=5.0),
        TryAgain(after=5.0),
    ]
    for after, minutes in ((8.0, 0), (5.0, 4), (24.0, 0)):
        with pytest.raises(NotYet) as waiting:
            await rig.run()
        assert waiting.value.after == pytest.approx(after, rel=0.05)
        begun = rig.bus.stages.of("faces")
        assert begun.external_id == "there-1"
        earlier = begun.model_copy(update={"begun_at": begun.begun_at - timedelta(minutes=minutes)})
        rig.bus.stages = rig.bus.stages.with_(earlier)
    assert (await rig.run()).analysis


@pytest.mark.parametrize("trouble", [Waiting(8.0, "", "aws"), TryAgain()], ids=["busy", "away"])
async def test_a_provider_that_is_busy_or_away_for_hours_is_given_up(
    rig: Rig, trouble: HirewireError
) -> None:
    rig.asked.fails["faces"] = [trouble, trouble]
    with pytest.raises(NotYet):
        await rig.run()
    begun = rig.bus.stages.of("faces")
    earlier = begun.model_copy(update={"begun_at": begun.begun_at - LONGEST})
    rig.bus.stages = rig.bus.stages.with_(earlier)
    analysis = await rig.analysis(await rig.run())
    assert "busy for hours" in next(one.message for one in analysis.warnings)


async def test_a_film_without_sound_is_looked_at(rig: Rig) -> None:
    rig.asked.fails["extract"] = [NO_SOUND]
    analysis = await rig.analysis(await rig.run())
    assert analysis.metrics.visual is not None
    assert analysis.metrics.voice is None
    assert rig.calls("transcribe") == [0]
    assert rig.bus.state("transcribe") == "skipped"


async def test_sound_alone_is_not_looked_at(rig: Rig) -> None:
    rig.examiner.media = media_of(20.0)
    analysis = await rig.analysis(await rig.run())
    assert rig.calls("faces") == [0]
    assert analysis.metrics.visual is None
    assert rig.bus.state("faces") == "skipped"


async def test_with_neither_words_nor_faces_it_is_refused_with_both_reasons(rig: Rig) -> None:
    rig.asked.fails["extract"] = [NO_SOUND]
    rig.asked.fails["faces"] = [NO_FACES]
    with pytest.raises(Refused) as refused:
        await rig.run()
    assert NO_SOUND.message in refused.value.message
    assert NO_FACES.message in refused.value.message


async def test_what_is_no_recording_is_refused_at_once(rig: Rig) -> None:
    rig.asked.fails["probe"] = [Refused("unsupported_type", "This is text.")]
    for _ in range(2):
        with pytest.raises(Refused, match="This is text"):
            await rig.run()
    assert rig.bus.state("probe") == "failed"
    assert rig.bus.stages.of("probe").fault.message == "This is text."
    assert rig.calls("probe", "extract") == [1, 0]


async def test_another_recording_under_the_same_key_is_not_taken_for_this_one(rig: Rig) -> None:
    await rig.store.put(rig.command.recording.key, b"another one", media_type="video/webm")
    with pytest.raises(Refused) as refused:
        await rig.run()
    assert refused.value.code == "gone"
    assert "replaced" in refused.value.message
    assert rig.calls("probe") == [0]


@dataclass
class Unset:
    """Pages are made as ever; no PDF is set, for this reason."""

    reports: Any
    error: Exception

    async def html(self, analysis: Analysis) -> bytes:
        made: bytes = await self.reports.html(analysis)
        return made

    async def pdf(self, command: AnalyzeRecording, analysis: Analysis) -> bytes:
        raise self.error


@pytest.mark.parametrize(
    "error", [Refused("too_large", "It is too large."), HirewireError("internal", "Our side.")]
)
async def test_an_analysis_whose_pdf_can_not_be_set_has_its_page(
    rig: Rig, error: HirewireError
) -> None:
    rig.reports = Unset(rig.reports, error)
    news = await rig.run()
    assert news.pdf is None
    assert (await rig.store.get(news.html)).startswith(b"<html>")


async def test_a_pdf_that_nobody_sets_just_now_is_waited_for_and_not_for_ever(rig: Rig) -> None:
    reports = rig.reports
    rig.reports = Unset(reports, TryAgain(log="nobody answers"))
    with pytest.raises(TryAgain):
        await rig.run()
    coached = rig.bus.stages.of("coach")
    assert coached.state == "done"
    aged = coached.model_copy(update={"ended_at": coached.ended_at - PATIENCE})
    rig.bus.stages = rig.bus.stages.with_(aged)
    assert (await rig.run()).pdf is None
    rig.reports = reports
    assert (await rig.run()).pdf is not None


async def test_what_a_provider_called_the_work_is_not_lost_when_it_has_no_room(rig: Rig) -> None:
    rig.asked.fails["faces"] = [Waiting(8.0, "there-1", "aws"), Waiting(8.0, "", "aws")]
    for _ in range(2):
        with pytest.raises(NotYet):
            await rig.run()
    assert rig.bus.stages.of("faces").external_id == "there-1"


MEASURED = ("probe", "extract", "transcribe", "faces")


def ask_anew(rig: Rig) -> None:
    """Another question about the recording that was analysed, or tried to be, just now."""
    usable = (one for one in rig.bus.stages.stages if one.state in ("done", "skipped"))
    measured = tuple(one for one in usable if one.stage in MEASURED)
    rig.bus.measured[rig.command.recording.etag] = AnalysisStages(stages=measured)
    rig.bus.stages = AnalysisStages()
    rig.command = rig.command.model_copy(
        update={"job": UUID(int=8), "question": "Why do you cook?"}
    )


async def test_another_question_is_judged_by_what_was_measured_for_the_first(rig: Rig) -> None:
    first = await rig.analysis(await rig.run())
    ask_anew(rig)
    news = await rig.run()
    analysis = await rig.analysis(news)
    assert rig.calls(*MEASURED) == [1] * 4
    assert analysis.id == rig.command.job
    assert analysis.transcript == first.transcript
    assert analysis.scores.content != first.scores.content
    assert [analysis.timings[stage] for stage in MEASURED] == [0] * 4
    assert news.seconds < 5


async def test_what_failed_for_the_first_question_is_tried_again_for_another(rig: Rig) -> None:
    rig.asked.fails["faces"] = [NO_FACES]
    rig.asked.fails["coach"] = [RuntimeError("the worker died here")]
    with pytest.raises(RuntimeError):
        await rig.run()
    ask_anew(rig)
    analysis = await rig.analysis(await rig.run())
    assert analysis.metrics.visual is not None
    assert rig.calls(*MEASURED) == [1, 1, 1, 2]


async def test_a_worker_that_died_while_it_took_over_measures_nothing_again(rig: Rig) -> None:
    await rig.run()
    ask_anew(rig)
    probed = rig.bus.measured[rig.command.recording.etag].of("probe")
    rig.bus.stages = AnalysisStages(stages=(probed,))
    await rig.run()
    assert rig.calls(*MEASURED) == [1] * 4


async def test_of_other_bytes_nothing_is_taken_over(rig: Rig) -> None:
    await rig.run()
    ask_anew(rig)
    rig.bus.measured["another etag"] = rig.bus.measured.pop(rig.command.recording.etag)
    await rig.run()
    assert rig.calls(*MEASURED) == [2] * 4


async def test_bytes_that_are_put_there_while_it_is_fetched_are_not_taken_for_these(
    rig: Rig,
) -> None:
    class Replaced(FakeStore):
        async def head(self, key: str) -> tuple[int, str]:
            found = await super().head(key)
            self.objects[key] = self.objects[key][::-1]
            return found

    rig.store = Replaced(rig.store.objects)
    with pytest.raises(Refused) as refused:
        await rig.run()
    assert refused.value.code == "gone"
    assert rig.calls("probe") == [0]


async def test_an_analysis_that_is_over_takes_nothing_over(rig: Rig) -> None:
    await rig.run()
    ask_anew(rig)
    rig.bus.over = True
    await rig.analyzing.withdraw(rig.command)
    assert rig.bus.stages.stages == ()
