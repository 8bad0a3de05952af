"""Is a request signed, and for here? Signature Version 4, as docs.aws.amazon.com describes it."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from hirewire_testing.aws.errors import AwsError

ALGORITHM = "AWS4-HMAC-SHA256"

_AUTHORIZATION = re.compile(
    ALGORITHM + r" Credential=(?P<key>[^/]+)/(?P<date>\d{8})/(?P<region>[^/]+)/(?P<service>[^/]+)"
    r"/aws4_request, ?SignedHeaders=(?P<headers>[^,]+), ?Signature=(?P<signature>[0-9a-f]{64})"
)


@dataclass(frozen=True)
class Request:
    """One request of HTTP; the names of `headers` are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Signatory:
    """Who may sign (secret keys by their access keys), and for which region."""

    secrets: Mapping[str, str]
    region: str

    def check(self, request: Request, service: str) -> None:
        """Raise AwsError unless the request is signed for `service`, its body and headers included."""
        scope = self._scope(request)
        if scope["region"] != self.region or scope["service"] != service:
            wanted, got = f"{self.region}/{service}", f"{scope['region']}/{scope['service']}"
            raise AwsError(
                "InvalidSignatureException", f"Credential should be scoped to {wanted}, not {got}."
            )
        if scope["key"] not in self.secrets:
            raise AwsError(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.",
            )
        expected = signature(request, scope, self.secrets[scope["key"]])
        if not hmac.compare_digest(expected, scope["signature"]):
            raise AwsError(
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. "
                "Check your AWS Secret Access Key and signing method.",
            )

    def _scope(self, request: Request) -> dict[str, str]:
        found = _AUTHORIZATION.fullmatch(request.headers.get("authorization", ""))
        if found is None or "x-amz-date" not in request.headers:
            raise AwsError("MissingAuthenticationTokenException", "Missing Authentication Token")
        return found.groupdict()


def signature(request: Request, scope: Mapping[str, str], secret: str) -> str:
    """What `request` must be signed with; `scope` are key, date, region, service and names of the signed headers."""
    names = scope["headers"].split(";")
    headers = "".join(f"{name}:{request.headers.get(name, '').strip()}\n" for name in names)
    path, _, query = request.path.partition("?")
    body = hashlib.sha256(request.body).hexdigest()
    canonical = "\n".join([request.method, path, query, headers, scope["headers"], body])
    place = f"{scope['date']}/{scope['region']}/{scope['service']}/aws4_request"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    text = "\n".join([ALGORITHM, request.headers["x-amz-date"], place, digest])
    key = f"AWS4{secret}".encode()
    for part in place.split("/"):
        key = _hmac(key, part)
    return _hmac(key, text).hex()


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
