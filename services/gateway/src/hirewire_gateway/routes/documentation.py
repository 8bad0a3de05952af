"""The API's documentation as a page that asks no other server for anything."""

from importlib.resources import files as files_of

from fastapi import APIRouter
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

router = APIRouter()

FILES = "/docs-files"


def files() -> StaticFiles:
    """Swagger UI as its package brings it."""
    return StaticFiles(directory=str(files_of("fastapi_swagger") / "resources"))


@router.get("/docs", include_in_schema=False)
async def docs() -> HTMLResponse:
    return get_swagger_ui_html(
        openapi_url="/openapi.json",
        title="Hirewire API",
        swagger_js_url=f"{FILES}/swagger-ui-bundle.js",
        swagger_css_url=f"{FILES}/swagger-ui.css",
        swagger_favicon_url=f"{FILES}/favicon-32x32.png",
    )
