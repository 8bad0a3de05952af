"""Who may talk to whom in Kubernetes: exactly who does."""

from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

import kubernetes_validate
import pytest
import yaml
from deploy.tests.manifests import OVERLAYS, ROOT, SERVICES, SETTINGS, Manifest, named, workloads

from hirewire_common.llm.settings import LlmSettings

Way = tuple[str, str, int]
"""From, to, and the port."""

TO_THE_BUS = {(name, "nats", 4222) for name in (*SERVICES, "topology", "operator")}
TO_THE_BUS |= {("nats", "nats", 6222)}
OF_THE_OPERATOR = {("operator", "gateway", 8000), *(("operator", name, 9090) for name in SERVICES)}
FROM_ELSEWHERE = {("monitoring", "nats", 8222), *(("monitoring", name, 9090) for name in SERVICES)}
DATABASE = {"cnpg.io/cluster": "database", "app": "postgres"}
"""The pods that CloudNativePG makes."""

INSIDE: dict[str, set[Way]] = {
    "dev": {
        *TO_THE_BUS,
        *OF_THE_OPERATOR,
        *((name, "seaweedfs", 8333) for name in (*SERVICES, "operator")),
        *((name, "postgres", 5432) for name in ("storage", "migrate", "operator")),
    },
    "production": {
        *TO_THE_BUS,
        *OF_THE_OPERATOR,
        *((name, "postgres", 5432) for name in ("storage", "migrate", "operator", "postgres")),
        ("postgres", "postgres", 8000),
    },
}
OUTSIDE: dict[str, set[Way]] = {
    "dev": FROM_ELSEWHERE,
    "production": {
        *FROM_ELSEWHERE,
        ("ingress-nginx", "gateway", 8000),
        ("keda", "nats", 8222),
        *(("cnpg-system", "postgres", port) for port in (5432, 8000)),
        ("monitoring", "postgres", 9187),
    },
}
PORTS = {4222, 5432, 6222, 8000, 8222, 8333, 9090, 9187}


def pods(overlay: str) -> dict[str, dict[str, str]]:
    """Labels by name."""
    found = {name: template["metadata"]["labels"] for name, template in workloads(overlay)}
    return found | ({"postgres": DATABASE} if overlay == "production" else {})


def chosen(selector: Manifest, labels: dict[str, str]) -> bool:
    """Whether a pod with these labels is selected; no other operator than In is understood."""
    for expression in selector.get("matchExpressions", []):
        assert expression["operator"] == "In"
        if labels.get(expression["key"]) not in expression["values"]:
            return False
    wanted: dict[str, str] = selector.get("matchLabels", {})
    return wanted.items() <= labels.items()


def rules(overlay: str, labels: dict[str, str], side: str) -> Iterator[Manifest]:
    """What all policies of a pod allow it, `ingress` or `egress`."""
    for policy in named(overlay, "NetworkPolicy").values():
        if chosen(policy["spec"]["podSelector"], labels):
            yield from policy["spec"].get(side, [])


def allows(rule: Manifest, peers: str, labels: dict[str, str], port: int) -> bool:
    """Whether it speaks of a pod of the same namespace, on this port."""
    inside = [one for one in rule.get(peers, []) if set(one) == {"podSelector"}]
    there = any(chosen(one["podSelector"], labels) for one in inside)
    return there and port in {one["port"] for one in rule["ports"]}


def elsewhere(overlay: str, side: str, peers: str) -> set[Way]:
    """Of each pod whom it may reach, or who may reach it, that isn't in this namespace, and on which port."""
    return {
        (name, where, port.get("port", "any"))
        for name, labels in pods(overlay).items()
        for rule in rules(overlay, labels, side)
        for where in filter(None, map(place, rule.get(peers) or [{}]))
        for port in rule.get("ports", [{}])
    }


def place(peer: Manifest) -> str:
    """Another namespace, a network or everybody; nothing for pods beside it."""
    if set(peer) == {"podSelector"}:
        return ""
    if "ipBlock" in peer:
        return str(peer["ipBlock"]["cidr"])
    named = peer.get("namespaceSelector", {}).get("matchLabels", {})
    return str(named.get("kubernetes.io/metadata.name", "everybody"))


@pytest.mark.parametrize("overlay", OVERLAYS)
@pytest.mark.parametrize("asked", ["both", "out", "in"])
def test_inside_everybody_reaches_whom_it_needs_and_nobody_else(overlay: str, asked: str) -> None:
    """Nor would it if the other side alone let it."""
    all_pods = pods(overlay)
    ways = {
        (source, target, port)
        for source, sent in all_pods.items()
        for target, heard in all_pods.items()
        for port in PORTS
        if asked == "in"
        or any(allows(rule, "to", heard, port) for rule in rules(overlay, sent, "egress"))
        if asked == "out"
        or any(allows(rule, "from", sent, port) for rule in rules(overlay, heard, "ingress"))
    }
    assert ways == INSIDE[overlay]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_from_elsewhere_nobody_else_comes_in(overlay: str) -> None:
    ways = {(where, name, port) for name, where, port in elsewhere(overlay, "ingress", "from")}
    assert ways == OUTSIDE[overlay]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_elsewhere_nobody_goes_but_for_names_traces_and_the_object_store(overlay: str) -> None:
    ways = {(name, "kube-system", 53) for name in pods(overlay)}
    ways |= {(name, "monitoring", 4318) for name in SERVICES}
    if overlay == "production":
        maps = named(overlay, "ConfigMap").items()
        (told,) = (one["data"] for name, one in maps if name.startswith("hirewire-"))
        port = urlsplit(told["HIREWIRE_S3_ENDPOINT"]).port or 443
        ways |= {(name, "192.0.2.0/24", port) for name in (*SERVICES, "operator")}
        ways |= {("postgres", "everybody", port) for port in (443, 6443)}
    assert elsewhere(overlay, "egress", "to") == ways


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_names_are_asked_for_by_both_protocols(overlay: str) -> None:
    (rule,) = named(overlay, "NetworkPolicy")["names"]["spec"]["egress"]
    told = {(port["port"], port["protocol"]) for port in rule["ports"]}
    assert told == {(53, "UDP"), (53, "TCP")}


def test_language_models_are_reached_by_those_that_ask_them_and_no_private_network() -> None:
    file = ROOT / "deploy" / "kubernetes" / "components" / "language-models" / "policies.yaml"
    policy = yaml.safe_load(file.read_text())
    kubernetes_validate.validate(policy, "1.34", strict=True)
    (rule,) = policy["spec"]["egress"]
    chosen_here = {
        name for name in SERVICES if chosen(policy["spec"]["podSelector"], {"app": name})
    }
    assert chosen_here == {name for name in SERVICES if issubclass(SETTINGS[name], LlmSettings)}
    assert [port["port"] for port in rule["ports"]] == [443]
    (peer,) = rule["to"]
    barred = [ip_network(one) for one in peer["ipBlock"]["except"]]
    for address in ("10.0.0.1", "100.64.0.1", "169.254.169.254", "172.31.0.1", "192.168.0.1"):
        assert any(ip_address(address) in one for one in barred), address


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_nobody_comes_to_the_operator_by_any_port(overlay: str) -> None:
    labels = pods(overlay)["operator"]
    assert list(rules(overlay, labels, "ingress")) == []


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_operator_goes_nowhere_else_even_where_it_would_be_heard(overlay: str) -> None:
    """By its own side alone, as it has every password."""
    all_pods = pods(overlay)
    told = [
        (peer, one["port"])
        for rule in rules(overlay, all_pods["operator"], "egress")
        for peer in rule["to"]
        for one in rule["ports"]
    ]
    inside = {
        (name, port)
        for peer, port in told
        for name, heard in all_pods.items()
        if set(peer) == {"podSelector"} and chosen(peer["podSelector"], heard)
    }
    assert inside == {(to, port) for source, to, port in INSIDE[overlay] if source == "operator"}
    beyond = {port for peer, port in told if set(peer) != {"podSelector"}}
    assert beyond == {53, *((443,) if overlay == "production" else ())}


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_whatever_is_not_allowed_is_denied(overlay: str) -> None:
    spec = named(overlay, "NetworkPolicy")["default-deny"]["spec"]
    assert spec == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
