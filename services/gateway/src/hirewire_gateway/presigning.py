"""Addresses at which a client puts an object itself, signed by boto3."""

import asyncio
import threading
from datetime import timedelta
from typing import Any

from hirewire_gateway.settings import GatewaySettings


class Presigner:
    """Signs with the gateway's own keys, for the store as clients reach it. boto3 is imported when the first one is asked for."""

    def __init__(
        self, endpoint: str, access_key: str, secret_key: str, bucket: str, region: str
    ) -> None:
        self._where = {"endpoint_url": endpoint, "region_name": region}
        self._keys = {"aws_access_key_id": access_key, "aws_secret_access_key": secret_key}
        self._bucket = bucket
        self._client: Any = None
        self._making = threading.Lock()

    @classmethod
    def of(cls, settings: GatewaySettings) -> "Presigner":
        return cls(
            settings.s3_public_endpoint or settings.s3_endpoint,
            settings.s3_access_key,
            settings.s3_secret_key.get_secret_value(),
            settings.s3_bucket,
            settings.s3_signed_for,
        )

    async def put(
        self, key: str, *, content_type: str | None, size: int | None, lasts: timedelta
    ) -> str:
        """Where `key` may be put until then; with that type and size (in bytes) and no other, where they are said."""
        said = {"ContentType": content_type, "ContentLength": size}
        signed = {name: value for name, value in said.items() if value is not None}
        return await asyncio.to_thread(self._signed, {"Key": key, **signed}, lasts)

    def _signed(self, about: dict[str, object], lasts: timedelta) -> str:
        address: str = self._s3().generate_presigned_url(
            "put_object",
            Params={"Bucket": self._bucket, **about},
            ExpiresIn=int(lasts.total_seconds()),
            HttpMethod="PUT",
        )
        return address

    def _s3(self) -> Any:
        with self._making:  # sessions of boto3 are not made by two threads at once
            if self._client is None:
                self._client = self._new()
            return self._client

    def _new(self) -> Any:
        import boto3  # a fifth of a second, that most gateways never need
        from botocore.config import Config

        config = Config(signature_version="s3v4", s3={"addressing_style": "path"})
        return boto3.client("s3", config=config, **self._where, **self._keys)
