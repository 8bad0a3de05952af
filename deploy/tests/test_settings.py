"""Whoever deploys finds every variable described."""

import re

import pytest
from deploy.tests.manifests import READ, ROOT, SERVICES, SETTINGS, TRACES, variables

from hirewire_storage.settings import MigrationSettings


@pytest.mark.parametrize("name", SERVICES)
def test_every_variable_of_a_service_is_in_the_page_of_settings(name: str) -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    assert [
        one for one in sorted(variables(SETTINGS[name]) | TRACES) if f"`{one}`" not in page
    ] == []


@pytest.mark.parametrize(
    "page",
    [
        *("compose.yaml", "README.md", "docs/operations.md", "docs/scaling.md", "docs/limits.md"),
        *("deploy/kubernetes/README.md", "deploy/local/README.md", "libs/common/README.md"),
        *(f"services/{name}/README.md" for name in SERVICES),
    ],
)
def test_a_variable_that_a_page_names_is_read_by_somebody(page: str) -> None:
    known = READ | TRACES | {"HIREWIRE_SECRETS_DIR"} | variables(MigrationSettings)
    known = known.union(*(variables(kind) for kind in SETTINGS.values()))
    text = (ROOT / page).read_text().replace("HIREWIRE_NATS_<USER>_PASSWORD", "")
    if "kubernetes" in page:  # a key of a Secret is a variable in lower case
        text = re.sub(r"`(hirewire_[a-z0-9_]+)`", lambda key: key[0].upper(), text)
    assert set(re.findall(r"\bHIREWIRE_[A-Z0-9_]+", text)) - known == set()
