"""What AWS is to read has to lie in a bucket of AWS's: put there under a derived name, and removed again."""

from dataclasses import dataclass
from pathlib import Path

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.analyses.providers import Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import DENIED, Known

_FOLDER = "hirewire/"
"""Of the bucket; a rule of its life cycle may remove what is older than a day there."""
_MISSING = frozenset({"404", "NoSuchKey", "NotFound"})


@dataclass(frozen=True, slots=True)
class Staging:
    """All raise Refused and TryAgain."""

    clients: Clients
    bucket: str

    def key(self, work: Work, extension: str) -> str:
        return f"{_FOLDER}{work.name}.{extension}"

    async def has(self, key: str) -> bool:
        """Who may not list the bucket isn't told what is missing in it, but that it is forbidden."""
        try:
            known = _MISSING | DENIED
            await self.clients.ask("s3", "HeadObject", known=known, Bucket=self.bucket, Key=key)
        except Known:
            return False
        return True

    async def put(self, key: str, path: Path, media_type: str) -> None:
        with path.open("rb") as file:
            await self.clients.ask(
                "s3", "PutObject", Bucket=self.bucket, Key=key, Body=file, ContentType=media_type
            )

    async def get(self, key: str) -> bytes | None:
        """None where there is none."""
        try:
            found = await self.clients.ask(
                "s3", "GetObject", known=_MISSING, Bucket=self.bucket, Key=key
            )
        except Known:
            return None
        return bytes(found["Body"])

    async def remove(self, *keys: str) -> None:
        """What isn't there is removed too. Who may not remove anything is told in the log, and goes on."""
        for key in keys:
            try:
                await self.clients.ask("s3", "DeleteObject", Bucket=self.bucket, Key=key)
            except Refused:
                # said in the log by the clients; an analysis doesn't fail for what is left
                continue
