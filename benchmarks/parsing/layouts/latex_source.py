"""A page as LaTeX source for pdflatex: minipages for columns of dates and rails, paracol for sidebars."""

import re
from collections.abc import Iterable, Iterator

from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.plan import (
    Block,
    Chips,
    Entry,
    Item,
    Page,
    Pair,
    Row,
    Run,
    Section,
    Text,
)

_FONTS = {
    "sans": r"\usepackage{tgheros}\renewcommand{\familydefault}{\sfdefault}",
    "serif": r"\usepackage{lmodern}",
    "humanist": r"\usepackage{tgadventor}\renewcommand{\familydefault}{\sfdefault}",
    "old": r"\usepackage{tgpagella}",
    "condensed": r"\usepackage[condensed]{tgheros}\renewcommand{\familydefault}{\sfdefault}",
}
_PAPERS = {
    "a4": "a4paper",
    "letter": "letterpaper",
    "narrow": "paperwidth=165mm,paperheight=260mm",
}
_ALIGN = {"left": "flushleft", "centre": "center", "right": "flushright"}
_GAPS = {"tight": (1, 4), "middle": (3, 8), "wide": (5, 13)}
_BULLETS = {"drawn": r"$\bullet$", "sign": r"\textbullet", "dash": r"\textendash"}
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "|": r"\textbar{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


def source(page: Page) -> str:
    layout = page.layout
    main = _column(page.main, layout)
    if layout.sidebar:
        side = _column(page.side, layout)
        left, right = (side, main) if layout.columns == "left sidebar" else (main, side)
        ratio = "0.31" if layout.columns == "left sidebar" else "0.67"
        main = "\n".join(
            [
                rf"\columnratio{{{ratio}}}\begin{{paracol}}{{2}}",
                left,
                r"\switchcolumn",
                right,
                r"\end{paracol}",
            ]
        )
    return "\n".join([*_settings(page), *_header(page), main, r"\end{document}", ""])


def escaped(text: str) -> str:
    return re.sub(r"[\\~^|&%$#_{}]", lambda found: _SPECIAL[found[0]], text)


def _settings(page: Page) -> Iterator[str]:
    layout = page.layout
    yield r"\documentclass{article}\pdfinfoomitdate=1\pdftrailerid{}"
    yield rf"\usepackage[{_PAPERS[layout.paper]},margin=18mm]{{geometry}}"
    yield r"\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{xcolor,paracol,fancyhdr}"
    yield _FONTS[layout.font]
    yield r"\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}"
    if layout.running != "nothing":
        yield rf"\cfoot{{{escaped(page.running)}\thepage}}"
    yield r"\sloppy\setlength{\parindent}{0pt}\setlength{\columnsep}{16pt}"
    yield rf"\setlength{{\parskip}}{{{_GAPS[layout.gap][0]}pt}}"
    yield rf"\begin{{document}}\fontsize{{{layout.size}}}{{{layout.size * 1.22:.1f}}}\selectfont"
    if not layout.justified:
        yield r"\raggedright\hyphenpenalty=10000"


def _header(page: Page) -> Iterator[str]:
    layout = page.layout
    yield rf"\begin{{{_ALIGN[layout.align]}}}"
    for name in page.name:
        yield rf"{{\fontsize{{{layout.size * 2.1:.1f}}}{{{layout.size * 2.5:.1f}}}\selectfont\textbf{{{escaped(name)}}}}}\par"
    yield from (rf"{escaped(text)}\par" for text in (page.headline, *page.contacts) if text)
    yield rf"\end{{{_ALIGN[layout.align]}}}"


def _column(sections: Iterable[Section], layout: Layout) -> str:
    return "\n".join(line for section in sections for line in _section(section, layout))


def _section(section: Section, layout: Layout) -> Iterator[str]:
    if layout.columns != "left rail":
        if section.heading:
            yield _heading(section.heading, layout)
        yield from (_gap(layout) + _entry(entry, layout) for entry in section.entries)
        return
    yield r"\vspace{8pt}"
    for number, entry in enumerate(section.entries):
        head = rf"\textbf{{{escaped(section.heading)}}}" if number == 0 else ""
        yield _gap(layout) + _pair(head, _entry(entry, layout), 0.24)


def _heading(text: str, layout: Layout) -> str:
    shown = escaped(text.upper() if layout.headings in ("capitals", "spaced") else text)
    big = rf"\fontsize{{{layout.size + 2}}}{{{layout.size * 1.4:.1f}}}\selectfont"
    drawn = {
        "bold": rf"{{{big}\textbf{{{shown}}}}}",
        "capitals": rf"\textbf{{{shown}}}",
        "ruled": rf"{{{big} {shown}}}\par\vspace{{-3pt}}\rule{{\linewidth}}{{0.4pt}}",
        "coloured": rf"{{{big}\textcolor[HTML]{{1F5F8B}}{{{shown}}}}}",
        "band": rf"\colorbox[HTML]{{444444}}{{\makebox[\dimexpr\linewidth-2\fboxsep][l]{{\color{{white}}\textbf{{{shown}}}}}}}",
        "spaced": rf"\textsc{{{shown}}}",
    }
    return rf"\vspace{{10pt}}{drawn[layout.headings]}\par\nopagebreak"


def _gap(layout: Layout) -> str:
    return rf"\vspace{{{_GAPS[layout.gap][1]}pt}}"


def _entry(entry: Entry, layout: Layout) -> str:
    body = "\n".join(_block(block, layout) for block in entry.blocks)
    return body if entry.aside is None else _pair(escaped(entry.aside), body, 0.22)


def _pair(left: str, right: str, width: float) -> str:
    """Side by side, with the first lines on one line."""
    rest = 0.96 - width
    return (
        rf"\begin{{minipage}}[t]{{{width}\linewidth}}\raggedright {left}\end{{minipage}}\hfill"
        rf"\begin{{minipage}}[t]{{{rest:.2f}\linewidth}}\raggedright {right}\end{{minipage}}\par"
    )


def _block(block: Block, layout: Layout) -> str:
    match block:
        case Row(left, right):
            end = rf"\hspace*{{1em plus 1fill}}\mbox{{{escaped(right)}}}" if right else ""
            return rf"{''.join(_run(run) for run in left)}{end}\par"
        case Item(text):
            return _item(escaped(text), layout)
        case Text(text):
            return rf"{escaped(text)}\par"
        case Pair(label, text):
            return _pair(rf"\textbf{{{escaped(label)}}}", escaped(text), 0.32)
        case Chips(texts):
            return r" \quad ".join(escaped(text) for text in texts) + r"\par"


def _item(text: str, layout: Layout) -> str:
    if layout.bullets == "none":
        return rf"{text}\par"
    return rf"\hangindent=10pt\hangafter=1\makebox[10pt][l]{{{_BULLETS[layout.bullets]}}}{text}\par"


def _run(run: Run) -> str:
    text = escaped(run.text)
    styles = {"bold": r"\textbf{%s}", "italic": r"\textit{%s}", "faint": r"\textcolor{gray}{%s}"}
    return styles.get(run.style, "%s") % text
