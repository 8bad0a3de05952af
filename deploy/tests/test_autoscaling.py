"""How many of each there are, at least, at most and when: numbers that fit to settings and to each other."""

from deploy.tests.manifests import named

from hirewire_common.contracts import COMMANDS, ROLES
from hirewire_generator.settings import GeneratorSettings
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_ranker.settings import RankerSettings
from hirewire_storage.settings import StorageSettings

FIELDS = {
    "scaleTargetRef",
    "minReplicaCount",
    "maxReplicaCount",
    "pollingInterval",
    "cooldownPeriod",
}
FIELDS |= {"triggers"}
"""Whose schema isn't Kubernetes', so that a misspelt one would be none."""


def test_workers_grow_by_every_queue_that_they_work_on() -> None:
    scaled = named("production", "ScaledObject")
    assert set(scaled) == {name for name, role in ROLES.items() if role.handles}
    for name, one in scaled.items():
        assert set(one["spec"]) == FIELDS
        assert one["spec"]["scaleTargetRef"] == {"name": name}
        assert 2 <= one["spec"]["minReplicaCount"] < one["spec"]["maxReplicaCount"]
        assert {trigger["type"] for trigger in one["spec"]["triggers"]} == {"nats-jetstream"}
        metadata = [trigger["metadata"] for trigger in one["spec"]["triggers"]]
        bus = f"nats.{one['metadata']['namespace']}.svc.cluster.local:8222"
        assert {told["natsServerMonitoringEndpoint"] for told in metadata} == {bus}
        assert {told["account"] for told in metadata} == {"$G"}
        assert {type(word) for told in metadata for word in told.values()} == {str}
        queues = [command.queue() for command in ROLES[name].handles]
        assert [told["consumer"] for told in metadata] == queues
        assert {told["stream"] for told in metadata} == {"COMMANDS"}


def test_nobody_but_the_autoscalers_says_how_many_there_are() -> None:
    scaled = {*named("production", "ScaledObject"), *named("production", "HorizontalPodAutoscaler")}
    deployed = named("production", "Deployment")
    assert {name for name, one in deployed.items() if "replicas" not in one["spec"]} == scaled


def test_what_may_take_seconds_does_not_wait_for_a_worker_that_is_full() -> None:
    """KEDA counts what is worked on too, so that a threshold below what a worker does at a time would start idle ones."""
    at_once = {
        "generator": GeneratorSettings.model_fields["generate_concurrency"].default,
        "ranker": RankerSettings.model_fields["rank_concurrency"].default,
        "interview-analyzer": InterviewSettings.model_fields["interview_concurrency"].default,
    }
    slow = {kind.queue() for kind in COMMANDS if kind.time_limit > 60}
    told = {
        trigger["metadata"]["consumer"]: (name, int(trigger["metadata"]["lagThreshold"]))
        for name, one in named("production", "ScaledObject").items()
        for trigger in one["spec"]["triggers"]
    }
    assert slow <= set(told)
    for queue, (name, threshold) in told.items():
        assert threshold == (at_once[name] if queue in slow else 10), queue


def test_storage_finds_connections_however_many_there_are() -> None:
    """While they are replaced there is one more, and PostgreSQL and its operator keep some for themselves."""
    settings = StorageSettings.model_fields
    each = settings["database_pool"].default + settings["database_overflow"].default
    most = named("production", "HorizontalPodAutoscaler")["storage"]["spec"]["maxReplicas"]
    parameters = named("production", "Cluster")["database"]["spec"]["postgresql"]["parameters"]
    assert (most + 1) * each + 20 <= int(parameters["max_connections"])


def test_an_autoscaler_by_cpu_adds_another_before_a_process_is_at_its_one_core() -> None:
    deployed = named("production", "Deployment")
    for name, one in named("production", "HorizontalPodAutoscaler").items():
        assert one["spec"]["scaleTargetRef"]["kind"] == "Deployment"
        assert one["spec"]["scaleTargetRef"]["name"] == name
        assert 2 <= one["spec"]["minReplicas"] < one["spec"]["maxReplicas"]
        (container,) = deployed[name]["spec"]["template"]["spec"]["containers"]
        asked = container["resources"]["requests"]["cpu"]
        (metric,) = one["spec"]["metrics"]
        aimed = int(asked.removesuffix("m")) * metric["resource"]["target"]["averageUtilization"]
        assert 50_000 <= aimed <= 75_000, name
