"""The report as one page of HTML that fetches nothing and runs nothing."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from hirewire_interview_analyzer.domain.report import Page

PAGES = Path(__file__).parent / "pages"


def html_of(page: Page) -> bytes:
    """All of it is escaped but the plots, which are SVG already."""
    return _template().render(page=page).encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")
