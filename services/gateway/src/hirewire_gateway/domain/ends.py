"""How a job has ended, if it has."""

from hirewire_common.contracts import Event, Fault, Job, JobFailed, unpack_event


def end_of(job: Job) -> Event | None:
    """None before its end."""
    return unpack_event(job.outcome) if job.outcome else None


def fault_of(job: Job) -> Fault | None:
    """Of a bad end; None before the end, and after a good one."""
    event = end_of(job)
    return event.fault if isinstance(event, JobFailed) else None
