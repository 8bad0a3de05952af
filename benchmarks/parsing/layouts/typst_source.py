"""A page as Typst source: grids for columns, blocks for headings, shapes for bullets."""

import json
from collections.abc import Iterable

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

FONTS = {
    "sans": ("Liberation Sans", "Arial", "Helvetica"),
    "serif": ("Libertinus Serif",),
    "humanist": ("Lato", "Open Sans", "Carlito", "Calibri"),
    "old": ("TeX Gyre Pagella", "Palatino", "Libertinus Serif"),
    "condensed": ("Roboto Condensed", "Liberation Sans Narrow", "Arial Narrow"),
}
"""The first that is installed; Typst carries Libertinus Serif itself."""
_PAPERS = {"a4": ("210mm", "297mm"), "letter": ("8.5in", "11in"), "narrow": ("165mm", "260mm")}
_GAPS = {"tight": (3, 6), "middle": (5, 10), "wide": (8, 16)}
"""Points between lines of an entry, and between entries."""


def source(page: Page) -> str:
    layout = page.layout
    main = _column(page.main, layout)
    if layout.columns == "left sidebar":
        body = _grid("32%", "1fr", _column(page.side, layout), main)
    elif layout.columns == "right sidebar":
        body = _grid("1fr", "30%", main, _column(page.side, layout))
    else:
        body = main
    return "\n".join([*_settings(page), f"#{_header(page)}", f"#{body}", ""])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _settings(page: Page) -> Iterable[str]:
    layout = page.layout
    width, height = _PAPERS[layout.paper]
    fonts = ", ".join(quoted(font) for font in FONTS[layout.font])
    number = f"{quoted(page.running)} + context counter(page).display()"
    footer = "none" if layout.running == "nothing" else f"align(center, {number})"
    justified = str(layout.justified).lower()
    yield "#set document(date: none)"
    yield f"#set page(width: {width}, height: {height}, margin: 18mm, footer: {footer})"
    yield f"#set text(font: ({fonts},), size: {layout.size}pt, lang: {quoted(page.language)})"
    yield f"#set par(justify: {justified}, leading: 0.6em, spacing: {_GAPS[layout.gap][0] + 4}pt)"


def _header(page: Page) -> str:
    layout = page.layout
    side = {"left": "left", "centre": "center", "right": "right"}[layout.align]
    big = round(layout.size * 2.1, 1)
    lines = [f'text(size: {big}pt, weight: "bold", {quoted(text)})' for text in page.name]
    if page.headline:
        lines.append(f"text(size: {layout.size + 2}pt, {quoted(page.headline)})")
    lines += [f"text({quoted(text)})" for text in page.contacts]
    stack = f"stack(spacing: 7pt, {', '.join(lines)})"
    return f"block(below: 14pt, width: 100%, align({side}, {stack}))"


def _grid(left: str, right: str, first: str, second: str) -> str:
    return f"grid(columns: ({left}, {right}), column-gutter: 16pt, {first}, {second})"


def _column(sections: Iterable[Section], layout: Layout) -> str:
    return _joined(_section(section, layout) for section in sections)


def _joined(parts: Iterable[str]) -> str:
    return "{\n" + "\n".join(parts) + "\n}"


def _section(section: Section, layout: Layout) -> str:
    body = _joined(_entry(entry, layout) for entry in section.entries)
    if layout.columns == "left rail":
        head = f'text(weight: "bold", {quoted(section.heading)})'
        return f"block(above: 14pt, grid(columns: (26%, 1fr), column-gutter: 12pt, {head}, {body}))"
    return (_heading(section.heading, layout) if section.heading else "") + "\n" + body


def _heading(text: str, layout: Layout) -> str:
    size = layout.size + 2
    drawn = {
        "bold": (f'weight: "bold", size: {size}pt', ""),
        "capitals": ('weight: "bold"', ""),
        "ruled": (f"size: {size}pt", "stroke: (bottom: 0.6pt), inset: (bottom: 3pt), width: 100%,"),
        "coloured": (f'fill: rgb("#1f5f8b"), size: {size}pt', ""),
        "band": ('fill: white, weight: "bold"', 'fill: rgb("#444444"), inset: 4pt, width: 100%,'),
        "spaced": ("tracking: 2pt", ""),
    }
    style, frame = drawn[layout.headings]
    shown = text.upper() if layout.headings in ("capitals", "spaced") else text
    return f"block(above: 15pt, below: 8pt, sticky: true, {frame} text({style}, {quoted(shown)}))"


def _entry(entry: Entry, layout: Layout) -> str:
    body = _joined(_block(block, layout) for block in entry.blocks)
    if entry.aside is not None:
        width = "28%" if layout.date_form in ("long", "comma") else "22%"
        aside = f"text(fill: luma(90), {quoted(entry.aside)})"
        body = f"grid(columns: ({width}, 1fr), column-gutter: 8pt, {aside}, {body})"
    return f"block(above: {_GAPS[layout.gap][1]}pt, {body})"


def _block(block: Block, layout: Layout) -> str:
    inner = _drawn(block, layout)
    return (
        f"block(above: {_GAPS[layout.gap][0] + 2}pt, below: {_GAPS[layout.gap][0] + 2}pt, {inner})"
    )


def _drawn(block: Block, layout: Layout) -> str:
    match block:
        case Row(left, right):
            runs = " + ".join(_run(run) for run in left) or quoted("")
            if not right:
                return f"[#({runs})]"
            return f"grid(columns: (1fr, auto), column-gutter: 8pt, [#({runs})], {_faint(right)})"
        case Item(text):
            return _item(text, layout)
        case Text(text):
            return f"par({quoted(text)})"
        case Pair(label, text):
            return f"grid(columns: (34%, 1fr), column-gutter: 8pt, strong({quoted(label)}), {quoted(text)})"
        case Chips(texts):
            return "par(" + " + h(5pt) + ".join(_chip(text) for text in texts) + ")"


def _item(text: str, layout: Layout) -> str:
    drawn = {
        "drawn": "move(dy: 0.25em, circle(radius: 1.4pt, fill: black))",
        "sign": quoted("•"),
        "dash": quoted("–"),
    }
    if layout.bullets == "none":
        return f"par({quoted(text)})"
    return f"grid(columns: (10pt, 1fr), {drawn[layout.bullets]}, par({quoted(text)}))"


def _run(run: Run) -> str:
    styles = {
        "bold": 'weight: "bold", ',
        "italic": 'style: "italic", ',
        "faint": "fill: luma(90), ",
    }
    return f"text({styles.get(run.style, '')}{quoted(run.text)})"


def _faint(text: str) -> str:
    return f"text(fill: luma(90), {quoted(text)})"


def _chip(text: str) -> str:
    return f"box(fill: luma(225), inset: (x: 4pt, y: 2pt), radius: 2pt, {quoted(text)})"
