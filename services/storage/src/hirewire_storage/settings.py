"""What storage is told by its environment."""

from pydantic import Field, SecretStr

from hirewire_common.settings import Settings, Told


class StorageSettings(Settings):
    database_url: SecretStr
    """As the login role `hirewire_app`, which can do nothing but become another role."""

    database_pool: int = Field(default=8, ge=1)
    """Connections kept open."""
    database_overflow: int = Field(default=8, ge=0)
    """Connections made above that under load, and closed again."""

    reconcile_every: float = Field(default=5.0, gt=0)
    lost_after: float = Field(default=10.0, gt=0)
    """Seconds without news before a job is looked at as possibly lost; more than the five that a gateway waits for an
    answer before it withdraws what it asked for."""
    silent_after: float = Field(default=30.0, gt=0)
    """Seconds beyond its time limit after which a running job can't be running any more."""
    last_resort_after: float = Field(default=900.0, gt=0)
    """Seconds without news after which a job's command is published again whatever the bus says."""
    sweep_every: float = Field(default=600.0, gt=0)
    orphan_after: float = Field(default=3600.0, gt=0)
    """Seconds that an uploaded object may lie without a job."""
    expired_after: float = Field(default=86_400.0, ge=0)
    """Seconds that an expired session is kept, so that its owner is told why it is refused."""

    abandoned_after: float = Field(default=14 * 86_400.0, gt=0)
    """Seconds without an answer after which an interview counts as abandoned; it can be resumed all the same."""

    keep_sessions: int = Field(default=5, ge=0)
    """How many sessions for files an owner keeps: a new one ends the oldest beyond that. 0: all."""


class MigrationSettings(Told):
    database_owner_url: SecretStr
    """As the owner of the tables, who may make roles and schemas."""
