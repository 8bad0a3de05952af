"""The photo of a Word document: at the far side of the head, with the text beside it, cut as the design says."""

import io
from dataclasses import dataclass

from markupsafe import Markup
from PIL import Image, ImageOps

from hirewire_generator.docx_dress import Dress
from hirewire_generator.docx_look import PHOTO
from hirewire_generator.docx_package import PHOTO_RELATION
from hirewire_generator.docx_runs import xml_text
from hirewire_generator.domain.sheet import Sheet

_POINT = 12_700
"""In English Metric Units."""
_PIXELS = 480
"""Twice what a printer shows."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RUN = Markup(
    '<w:r><w:drawing><wp:anchor xmlns:wp="{drawing}/wordprocessingDrawing" xmlns:a="{drawing}/main" xmlns:pic="{drawing}/picture"'
    ' distT="0" distB="0" distL="180000" distR="180000" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
    '<wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>{side}</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
    '<wp:extent cx="{size}" cy="{size}"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Photo" descr="{alt}"/>'
    '<a:graphic><a:graphicData uri="{drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Photo"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{relation}"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="{shape}"><a:avLst>{corners}</a:avLst></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)
_CORNERS = Markup('<a:gd name="adj" fmla="val 4000"/>')


@dataclass(frozen=True, slots=True)
class Picture:
    run: Markup
    content: bytes


def picture(photo: bytes | None, sheet: Sheet, dress: Dress) -> Picture | None:
    """None where there is none to show, or none that can be shown."""
    if photo is None or not dress.photo or not (square := _square(photo)):
        return None
    is_round = sheet.design.photo == "round"
    run = _RUN.format(
        drawing=_DRAWING,
        side="left" if dress.rtl else "right",
        size=round(dress.size * PHOTO * _POINT),
        alt=xml_text(sheet.name or sheet.document_title),
        relation=PHOTO_RELATION,
        shape="ellipse" if is_round else "roundRect",
        corners=Markup("") if is_round else _CORNERS,
    )
    return Picture(run, square)


def _square(photo: bytes) -> bytes | None:
    """Its middle; cut here, as not every word processor cuts what it shows in a circle."""
    try:
        with Image.open(io.BytesIO(photo), formats=("JPEG",)) as opened:
            opened.draft("RGB", (_PIXELS, _PIXELS))
            fitted = ImageOps.fit(opened.convert("RGB"), (_PIXELS, _PIXELS))
    except (OSError, Image.DecompressionBombError):
        return None
    file = io.BytesIO()
    fitted.save(file, "JPEG", quality=90)
    return file.getvalue()
