"""What Compose and Kubernetes are told, as they understand it."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import AliasChoices
from pydantic_settings import BaseSettings

from hirewire_common.contracts import ROLES
from hirewire_common.settings import Told
from hirewire_gateway.settings import GatewaySettings
from hirewire_generator.settings import GeneratorSettings
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_local import __file__ as commands
from hirewire_local.nats import users
from hirewire_local.users_conf import variable
from hirewire_parser.settings import ParserSettings
from hirewire_ranker.settings import RankerSettings
from hirewire_storage.settings import StorageSettings

ROOT = Path(__file__).parents[2]
OVERLAYS = ("dev", "production")
SERVICES = tuple(ROLES)
SETTINGS: dict[str, type[Told]] = {
    "gateway": GatewaySettings,
    "generator": GeneratorSettings,
    "interview-analyzer": InterviewSettings,
    "parser": ParserSettings,
    "ranker": RankerSettings,
    "storage": StorageSettings,
}
OURS = re.compile(r"(localhost/|registry\.example\.com/)?hirewire-[a-z-]+(:[\w.]+)?")
TRACES = {"OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_TRACES_SAMPLER_ARG"}
"""Of OpenTelemetry's own variables those that are given here."""
READ = {
    *(variable(user) for user in users()),
    *(
        name
        for file in Path(commands).parent.rglob("*.py")
        for name in re.findall(r'"(HIREWIRE_[A-Z0-9_]+)"', file.read_text())
    ),
}
"""Every variable that an operator's commands ask for."""
SECRET = re.compile("PASSWORD|PASS_|SECRET|TOKEN|_KEY")
"""In the name of a variable that belongs into a file."""
PINNED = re.compile(r".+@sha256:[0-9a-f]{64}")
Manifest = dict[str, Any]


@cache
def compose() -> Manifest:
    """compose.yaml, its variables at their defaults and its anchors resolved."""
    text = re.sub(r"\$\{\w+(?::-([^}]*))?\}", r"\1", (ROOT / "compose.yaml").read_text())
    document: Manifest = yaml.safe_load(text)
    return {key: value for key, value in document.items() if not key.startswith("x-")}


@cache
def rendered(overlay: str) -> tuple[Manifest, ...]:
    """As `kubectl apply -k` would send it; needs kubectl, but no cluster."""
    if not shutil.which("kubectl"):
        pytest.skip("kubectl is not here, which renders the manifests")
    folder = ROOT / "deploy" / "kubernetes" / "overlays" / overlay
    done = subprocess.run(["kubectl", "kustomize", str(folder)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return tuple(yaml.safe_load_all(done.stdout))


def named(overlay: str, kind: str) -> dict[str, Manifest]:
    """All manifests of one kind, by their names."""
    return {one["metadata"]["name"]: one for one in rendered(overlay) if one["kind"] == kind}


def workloads(overlay: str) -> Iterator[tuple[str, Manifest]]:
    """Every pod that our own manifests make: its name and its template."""
    for one in rendered(overlay):
        if one["kind"] in ("Deployment", "StatefulSet", "Job"):
            yield one["metadata"]["name"], one["spec"]["template"]


def variables(settings: type[BaseSettings]) -> set[str]:
    """All that a service reads."""
    return {name for field in settings.model_fields for name in _names(settings, field)}


def started(
    settings: type[Told],
    environment: dict[str, Any],
    files: dict[str, str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Any:
    """A service's settings, as it reads them in a container with these variables and these secrets."""
    for name in [name for name in os.environ if name.startswith("HIREWIRE_")]:
        monkeypatch.delenv(name)
    for name, text in files.items():
        (folder / name).write_text(text)
    for name, value in {**environment, "HIREWIRE_SECRETS_DIR": str(folder)}.items():
        monkeypatch.setenv(name, str(value or ""))
    return settings()


def _names(settings: type[BaseSettings], field: str) -> list[str]:
    alias = settings.model_fields[field].validation_alias
    if isinstance(alias, AliasChoices):
        return [str(choice) for choice in alias.choices]
    return [str(alias)] if alias else [f"HIREWIRE_{field.upper()}"]
