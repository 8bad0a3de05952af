"""Documents, letters and templates."""

from typing import Any, get_args

from hirewire_common.contracts import Design, DocumentMade, SectionName, TemplateInfo, Templates


def document(made: DocumentMade, url: str) -> dict[str, Any]:
    """A document with the link to it."""
    return {
        "success": True,
        "download_url": url,
        "filetype": made.format,
        "filename": made.name,
        "fit": made.fit.model_dump() if made.fit else None,
        "readback": made.readback.model_dump() if made.readback else None,
        "warnings": list(made.warnings),
        **_letter(made),
    }


def _letter(made: DocumentMade) -> dict[str, Any]:
    """The letter that a document shows, to be edited and sent again, and who wrote it."""
    if made.text is None:
        return {}
    letter = made.text.model_dump(mode="json")
    used = {"letter": letter, "provider_used": made.provider_used}
    return used | ({"degraded_reason": made.degraded_reason} if made.degraded_reason else {})


def templates(found: Templates) -> dict[str, Any]:
    def shown(one: TemplateInfo) -> dict[str, Any]:
        url = f"/api/v1/templates/{one.name}/preview.png"
        links = {"preview_url": url, "letter_preview_url": f"{url}?letter=true"}
        return {**one.model_dump(mode="json"), **links}

    choices = {
        name: list(get_args(field.annotation))
        for name, field in Design.model_fields.items()
        if get_args(field.annotation) and name not in ("order", "hidden")
    }
    return {
        "templates": [shown(one) for one in found.templates],
        "fonts": list(found.fonts),
        "options": {**choices, "order": list(get_args(SectionName)), "fonts": list(found.fonts)},
    }
