"""docs/settings.md: every variable that a service reads, out of the settings' own words."""

import ast
import sys
import textwrap
from inspect import getsource
from itertools import pairwise
from pathlib import Path

from pydantic import AliasChoices, SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings

from hirewire_common.llm.settings import LlmSettings, SessionModelSettings
from hirewire_common.settings import Settings, Told
from hirewire_gateway.settings import GatewaySettings
from hirewire_generator.settings import GeneratorSettings
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_parser.settings import ParserSettings
from hirewire_ranker.settings import RankerSettings
from hirewire_storage.settings import MigrationSettings, StorageSettings

HEAD = """# Settings

Generated from the `settings.py` of library and services by `make docs`: don't edit.

A setting is a variable of the environment, or a file of its name in lower case (`hirewire_nats_url`) in the folder that `HIREWIRE_SECRETS_DIR` names, by default `/run/secrets`; the environment wins. Several of something are separated by commas.
"""
TRACES = """## Traces

Of every service; OpenTelemetry's own variables, of which [all others](https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/) count too. Never a file.

| variable | default | |
|---|---|---|
| `OTEL_EXPORTER_OTLP_ENDPOINT` |  | A collector's, OTLP over HTTP: `http://otel-collector:4318`; empty: no spans. |
| `OTEL_TRACES_SAMPLER_ARG` | `1` | `0.01`: one in a hundred of what comes without a decision is traced. |
"""
CHAPTERS: dict[str, type[BaseSettings]] = {
    "Every service": Settings,
    "Gateway, parser, generator, ranker, interview-analyzer": SessionModelSettings,
    "Parser, generator, ranker, interview-analyzer": LlmSettings,
    "Gateway": GatewaySettings,
    "Parser": ParserSettings,
    "Generator": GeneratorSettings,
    "Ranker": RankerSettings,
    "Interview-analyzer": InterviewSettings,
    "Storage": StorageSettings,
    "Migrations": MigrationSettings,
}


def settings() -> str:
    parts = [f"## {title}\n\n{table(kind)}\n" for title, kind in CHAPTERS.items()]
    return "\n".join([HEAD, *parts, TRACES])


def table(kind: type[BaseSettings]) -> str:
    """Of the fields that the class itself declares."""
    told, own = words(kind), vars(kind)["__annotations__"]
    rows = [
        f"| {names(name, field)} | {default(field)} | {told.get(name, '')} |"
        for name, field in kind.model_fields.items()
        if name in own
    ]
    return "\n".join(["| variable | default | |", "|---|---|---|", *rows])


def words(kind: type[BaseSettings]) -> dict[str, str]:
    """What stands below a field in the source."""
    (body,) = ast.parse(textwrap.dedent(getsource(kind))).body
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - what a class's source is
    return {
        field.target.id: " ".join(str(said.value.value).split()).replace("|", "\\|")
        for field, said in pairwise(body.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
    }


def names(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        return ", ".join(f"`{choice}`" for choice in alias.choices)
    return f"`{alias or Told.model_config['env_prefix'] + name.upper()}`"


def default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    value = field.default
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    if isinstance(value, Path):
        value = str(value).replace(sys.prefix, "<environment>")
    if isinstance(value, tuple):
        value = ", ".join(value)
    return (
        ""
        if value in (None, "")
        else f"`{str(value).lower() if isinstance(value, bool) else value}`"
    )
