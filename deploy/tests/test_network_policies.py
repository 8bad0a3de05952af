"""Who may talk to whom in Kubernetes: exactly who does."""

from collections.abc import Iterator

import pytest
from deploy.tests.manifests import OVERLAYS, SERVICES, Manifest, named, workloads

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


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_inside_everybody_reaches_whom_it_needs_and_nobody_else(overlay: str) -> None:
    all_pods = pods(overlay)
    ways = {
        (source, target, port)
        for source, sent in all_pods.items()
        for target, heard in all_pods.items()
        for port in PORTS
        if any(allows(rule, "to", heard, port) for rule in rules(overlay, sent, "egress"))
        and any(allows(rule, "from", sent, port) for rule in rules(overlay, heard, "ingress"))
    }
    assert ways == INSIDE[overlay]


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_from_other_namespaces_nobody_else_comes_in(overlay: str) -> None:
    ways = {
        (peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"], name, one["port"])
        for name, labels in pods(overlay).items()
        for rule in rules(overlay, labels, "ingress")
        for peer in rule["from"]
        if "namespaceSelector" in peer
        for one in rule["ports"]
    }
    assert ways == OUTSIDE[overlay]


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


def test_out_of_the_cluster_lead_the_object_store_alone_and_the_database_to_its_operator() -> None:
    out = {
        (
            name,
            tuple(
                peer["ipBlock"]["cidr"] for peer in rule.get("to", [{"ipBlock": {"cidr": "any"}}])
            ),
        )
        for name, labels in pods("production").items()
        for rule in rules("production", labels, "egress")
        if all("ipBlock" in peer for peer in rule.get("to", []))
    }
    store = {(name, ("192.0.2.0/24",)) for name in (*SERVICES, "operator")}
    assert out == {*store, ("postgres", ("any",))}
