"""What happens in the children: one report each, in which strangers are quoted."""

import os
import socket

from hirewire_common.sandbox.serving import Jobs, serve
from hirewire_interview_analyzer.report.orders import SET
from hirewire_interview_analyzer.report.typesetting import fonts, set_report

JOBS: Jobs = {SET: set_report}


def prepare(_: str) -> None:
    """Fonts are read once, and shared by all children."""
    fonts()


def work_on(work: socket.socket, _: str) -> None:
    os.environ["RAYON_NUM_THREADS"] = "1"
    serve(work, JOBS)
