"""What is signed for the object store is signed for the region that it lies in."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr, ValidationError

from hirewire_common.blobs import Blobs
from hirewire_common.settings import Settings


def settings(endpoint: str, region: str = "") -> Settings:
    return Settings(
        s3_endpoint=endpoint,
        s3_region=region,
        s3_access_key="key",
        s3_secret_key=SecretStr("secret"),
    )


@pytest.mark.parametrize(
    ("endpoint", "region"),
    [
        ("http://127.0.0.1:8333", "us-east-1"),
        ("https://minio.example.com:9000", "us-east-1"),
        ("https://s3.amazonaws.com", "us-east-1"),
        ("https://s3.eu-central-1.amazonaws.com", "eu-central-1"),
        ("https://s3.dualstack.ap-southeast-2.amazonaws.com", "ap-southeast-2"),
        ("https://s3-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        ("https://s3-us-west-2.amazonaws.com", "us-west-2"),
        ("https://s3.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ("https://s3.eu-central-1.amazonaws.com.example.com", "us-east-1"),
    ],
)
def test_an_amazon_endpoint_names_its_region_and_others_take_the_usual_one(
    endpoint: str, region: str
) -> None:
    assert settings(endpoint).s3_signed_for == region
    assert settings(endpoint, "sa-east-1").s3_signed_for == "sa-east-1"


def test_where_transcribe_works_says_nothing_of_where_recordings_lie(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    assert settings("http://127.0.0.1:8333").s3_signed_for == "us-east-1"


def test_a_link_is_signed_for_the_region() -> None:
    store = Blobs.of(settings("http://minio.example.com:9000", "eu-west-3"))
    try:
        url = store.link(
            "a/b.pdf", name="b.pdf", media_type="application/pdf", lasts=timedelta(hours=1)
        )
    finally:
        store.close()
    (credential,) = parse_qs(urlsplit(url).query)["X-Amz-Credential"]
    assert credential.split("/")[2:] == ["eu-west-3", "s3", "aws4_request"]


def test_a_region_is_a_name() -> None:
    with pytest.raises(ValidationError, match="s3_region"):
        settings("http://127.0.0.1:8333", "https://eu-west-1")
