"""Pictures of every theme: `python -m hirewire_generator.gallery SAMPLES PAGES` sets each sample in each of them.

SAMPLES is a directory of résumés as JSON, PAGES the one to put the pictures into; `--previews DIRECTORY` puts a small
picture of each theme there too, as `<theme>/preview.png`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from hirewire_common.contracts import Design, Draft, Resume
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.orders import TypesetOrder
from hirewire_generator.themes import Theme, all_themes
from hirewire_generator.typst_pdf import typeset

SHOWN = ("short", "medium", "long", "overlong")
_PREVIEW_OF = "medium"
_PAGE_SCALE = 1.15
_PREVIEW_SCALE = 0.62
_COLOURS = 32


def pictures(resume: Resume, theme: Theme, scale: float) -> Iterator[Image.Image]:
    """One for each page, in few colours so that they stay small."""
    sheet = sheet_of(Draft(resume=resume, design=Design(theme=theme.name)))
    with pypdfium2.PdfDocument(typeset(TypesetOrder(sheet=sheet)).content) as document:
        for page in document:
            yield page.render(scale=scale).to_pil().quantize(_COLOURS)


def make_pages(samples: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    for theme in all_themes():
        for sample in SHOWN:
            pages = pictures(_resume(samples, sample), theme, _PAGE_SCALE)
            for number, picture in enumerate(pages, 1):
                picture.save(target / f"{theme.name}-{sample}-{number}.png", optimize=True)
    (target / "README.md").write_text(_index(target), encoding="utf-8")


def make_previews(samples: Path, target: Path) -> None:
    resume = _resume(samples, _PREVIEW_OF)
    for theme in all_themes():
        first = next(pictures(resume, theme, _PREVIEW_SCALE))
        first.save(target / theme.name / "preview.png", optimize=True)


def _resume(samples: Path, name: str) -> Resume:
    return Resume.model_validate_json((samples / f"{name}.json").read_text(encoding="utf-8"))


def _index(target: Path) -> str:
    lines = [
        "# The themes",
        "",
        "Every theme with a short, a medium, a long and an overlong résumé.",
    ]
    for theme in all_themes():
        lines += ["", f"## {theme.title}", "", f"{theme.description}.", ""]
        for path in sorted(target.glob(f"{theme.name}-*.png"), key=_order):
            lines.append(f'<img src="{path.name}" width="260" alt="{path.stem}">')
    return "\n".join(lines) + "\n"


def _order(path: Path) -> tuple[int, str]:
    return SHOWN.index(path.stem.split("-")[1]), path.stem


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--previews", type=Path)
    given = parser.parse_args()
    make_pages(given.samples, given.pages)
    if given.previews:
        make_previews(given.samples, given.previews)


if __name__ == "__main__":
    main()
