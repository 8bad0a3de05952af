"""The one place of ours that imports the S3 client: without what only its administration needs.

`minio` imports its `MinioAdmin` as well, and for that Argon2, PyCryptodome and a parser of C: 40 ms and 5 MB of every
start. Nothing of `minio.crypto` is ever called here, so that an empty module in its place will do.
"""

import sys
from types import ModuleType
from urllib.parse import urlsplit

import urllib3

_unused = ModuleType("minio.crypto")
_unused.__dict__.update(encrypt=None, decrypt=None)
sys.modules.setdefault("minio.crypto", _unused)

from minio import Minio  # noqa: E402  (the lines above must come first)
from minio.deleteobjects import DeleteObject  # noqa: E402
from minio.error import InvalidResponseError, S3Error, ServerError  # noqa: E402

__all__ = ["THREADS", "DeleteObject", "InvalidResponseError", "Minio", "S3Error", "ServerError", "client_of"]  # fmt: skip
THREADS = 8
"""That use one client at a time."""


def client_of(endpoint: str, access_key: str, secret_key: str, region: str) -> Minio:
    url = urlsplit(endpoint)
    return Minio(
        endpoint=url.netloc,
        access_key=access_key,
        secret_key=secret_key,
        secure=url.scheme == "https",
        region=region,  # named, so that the client need not ask for it first
        http_client=urllib3.PoolManager(
            maxsize=THREADS,
            timeout=urllib3.Timeout(connect=2, read=20),
            # a refused connection or a 503 is told to the caller, whose bus knows how to wait
            retries=urllib3.Retry(total=1, backoff_factor=0.1, raise_on_status=False),
        ),
    )
