"""The report of a recorded answer as a PDF: tagged, A4. Runs in the children only."""

import json

from hirewire_generator import fonts
from hirewire_generator.orders import Report, ReportOrder
from hirewire_generator.press import press
from hirewire_generator.themes import TYPESETTING

_FAMILY = "IBM Plex Sans"


def set_report(order: ReportOrder) -> Report:
    """By PDF/UA where all that is quoted can be shown; tagged in any case. The same order gives the same bytes."""
    files = {name: text.encode() for name, text in order.files.items()}
    files["fonts.json"] = json.dumps(fonts.stack(_FAMILY, order.font_dirs)).encode()
    files["main.typ"] = (TYPESETTING / "report.typ").read_bytes()
    content, _ = press(order.font_dirs).loaded(files).pdf()
    return Report(content=content)
