"""The one place of ours that imports the S3 client: without what only its administration needs.

`minio` imports its `MinioAdmin` as well, and for that Argon2, PyCryptodome and a parser of C: 40 ms and 5 MB of every
start. Nothing of `minio.crypto` is ever called here, so that an empty module in its place will do.
"""

import sys
from types import ModuleType

_unused = ModuleType("minio.crypto")
_unused.__dict__.update(encrypt=None, decrypt=None)
sys.modules.setdefault("minio.crypto", _unused)

from minio import Minio  # noqa: E402  (the lines above must come first)
from minio.deleteobjects import DeleteObject  # noqa: E402
from minio.error import InvalidResponseError, S3Error, ServerError  # noqa: E402

__all__ = ["DeleteObject", "InvalidResponseError", "Minio", "S3Error", "ServerError"]
