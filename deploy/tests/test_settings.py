"""Whoever deploys finds every variable described."""

import pytest
from deploy.tests.manifests import ROOT, SERVICES, SETTINGS, TRACES, variables


@pytest.mark.parametrize("name", SERVICES)
def test_every_variable_of_a_service_is_in_the_page_of_settings(name: str) -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    assert [
        one for one in sorted(variables(SETTINGS[name]) | TRACES) if f"`{one}`" not in page
    ] == []
