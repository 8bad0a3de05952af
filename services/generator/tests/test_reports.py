"""Reports are set of the files that another service made, in a child as everything here."""

from pathlib import Path
from uuid import uuid4

import pytest

from hirewire_common.claim_checks import sent
from hirewire_common.contracts import Principal, ReportFiles, SetReport, session_key
from hirewire_common.sandbox.workers import ChildBug
from hirewire_generator.handlers import Reports
from hirewire_generator.orders import ReportOrder
from hirewire_generator.report import set_report
from hirewire_generator.typesetter import Typesetter
from hirewire_testing.fakes import FakeStore
from hirewire_testing.pdfs import read

REPORT = ReportFiles.model_validate_json(
    (Path(__file__).parent / "reports" / "silent.json").read_bytes()
)
"""As the interview-analyzer tells of a recording in which nobody speaks."""


@pytest.mark.parametrize("inline", [0, 1 << 20], ids=["where it lies", "itself"])
async def test_a_report_is_set_and_lies_where_documents_of_its_job_do(inline: int) -> None:
    store, owner, job, session = FakeStore(), uuid4(), uuid4(), session_key(uuid4())
    told = await sent(REPORT, store, "recordings/report-files.json", inline=inline)
    ask = SetReport(principal=Principal(owner=owner), session=session, job=job, report=told)
    async with Typesetter(at_once=1) as press:
        made = await Reports(store, press).set_report(ask)
    assert made.key == f"documents/{owner}/{session}/{job}.pdf"
    content = await store.get(made)
    assert content == set_report(ReportOrder(files=REPORT.files)).content
    assert read(content).tags["H1"] == 1


async def test_what_a_child_sets_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "painting.py").write_text(
        "from hirewire_common.sandbox.serving import serve\n"
        "from hirewire_generator.orders import Report\n"
        "from hirewire_generator.parcels import packed\n"
        "answer = packed(Report(content=b'<html>'))\n"
        "def work_on(work, order): serve(work, {'report': lambda parcel: answer})\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with Typesetter(at_once=1, child="painting") as press:
        with pytest.raises(ChildBug, match="no PDF"):
            await press.report(ReportOrder(files=REPORT.files))
