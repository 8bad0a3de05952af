"""What a user writes as an address is what it is, however it is written."""

import pytest

from hirewire_common.llm.addresses import NotAnAddress, check_url, is_public, origin, origins

FINE = [
    "https://api.openai.com/v1",
    "https://API.OpenAI.com:443/v1/",
    "https://llm.corp.example",
    "https://llm.corp.example./v1",
    "https://bücher.example/v1",
    "https://8.8.8.8/v1",
    "https://[2606:4700:4700::1111]/v1",
    "https://my-host_1.example:8443/a/b",
    "https://1.example",
]
LOOPBACK = [
    "http://localhost:11434",
    "https://localhost",
    "http://LOCALHOST.:11434/v1",
    "http://ollama.localhost:11434",
    "http://127.0.0.1:11434",
    "http://127.8.9.10",
    "http://[::1]:11434",
    "http://[0:0:0:0:0:0:0:1]",
    "http://１２７.０.０.１",
    "http://127。0。0。1",
    "http://ip6-localhost:80",
]
FORBIDDEN = [
    "http://api.openai.com/v1",
    "ftp://example.com",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO",
    "javascript:alert(1)",
    "//example.com",
    "example.com",
    "",
    "https://",
    "https:///v1",
    "https://user@example.com",
    "https://user:secret@example.com",
    "https://example.com@127.0.0.1",
    "https://127.0.0.1\\@example.com",
    "https://exa mple.com",
    "https://example.com/\r\nHost: evil",
    "https://example.com?x=1",
    "https://example.com#a",
    "https://example.com:0",
    "https://example.com:65536",
    "https://example.com:http",
    "http://2130706433/",
    "http://0x7f000001",
    "http://0x7f.1",
    "http://0177.0.0.1",
    "http://127.1",
    "http://127.0.1",
    "http://0",
    "http://0.0.0.0",
    "https://10.0.0.1",
    "https://172.16.0.1",
    "https://192.168.1.1",
    "https://100.64.0.1",
    "https://100.100.100.200",
    "http://169.254.169.254/latest/meta-data",
    "https://169.254.170.2",
    "https://168.63.129.16",
    "https://192.0.0.192",
    "https://198.18.0.1",
    "https://224.0.0.1",
    "https://255.255.255.255",
    "https://[::]",
    "https://[::ffff:127.0.0.1]",
    "https://[::ffff:8.8.8.8]",
    "https://[::ffff:a9fe:a9fe]",
    "https://[::127.0.0.1]",
    "https://[64:ff9b::7f00:1]",
    "https://[64:ff9b:1::a00:1]",
    "https://[2002:7f00:1::]",
    "https://[2001:0:4136:e378:8000:63bf:807f:fffe]",
    "https://[2606:4700::5efe:7f00:1]",
    "https://[fe80::1]",
    "https://[fe80::1%25eth0]",
    "https://[::1%25lo]",
    "https://[fd00:ec2::254]",
    "https://[fc00::1]",
    "https://[ff02::1]",
    "https://[2001:db8::1]",
    "https://[::1",
    "https://[127.0.0.1]",
    "https://%6cocalhost",
    "https://metadata.google.internal",
    "https://metadata",
    "https://kubernetes.default.svc",
    "https://postgres",
    "https://printer.local",
    "https://a.b.cluster.local",
    "https://1.2.3",
    "https://1.2.3.4.5",
    "https://-example.com",
    "https://exa..mple.com",
    "https://" + "a" * 64 + ".com",
]
TABLE = [
    *((url, "fine") for url in FINE),
    *((url, "loopback") for url in LOOPBACK),
    *((url, "forbidden") for url in FORBIDDEN),
]


@pytest.mark.parametrize(("url", "kind"), TABLE)
def test_every_way_of_writing_an_address_is_told_for_what_it_is(url: str, kind: str) -> None:
    verdict = check_url(url)
    assert verdict.kind == kind, verdict.why
    assert bool(verdict.why) == (kind != "fine")
    assert "secret" not in verdict.why


@pytest.mark.parametrize("url", ["http://localhost:11434", "http://LOCALHOST.:11434/v1"])
def test_what_the_operator_allows_is_fine_however_it_is_written(url: str) -> None:
    allowed = origins("http://localhost:11434, https://llm.corp.internal")
    assert check_url(url, allowed).fine
    assert check_url("https://llm.corp.internal/v1", allowed).fine


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:11435",
        "https://localhost:11434",
        "http://localhost.:80",
        "http://127.0.0.1:11434",
        "http://x@localhost:11434",
        "http://localhost:11434?x",
    ],
)
def test_what_the_operator_allows_is_one_scheme_one_host_and_one_port(url: str) -> None:
    assert not check_url(url, origins("http://localhost:11434")).fine


def test_an_origin_is_the_same_however_it_is_written() -> None:
    assert origin("HTTPS://Example.COM./x") == origin("https://example.com:443")
    assert origin("http://[0:0::1]:80") == origin("http://[::1]") == "http://[::1]:80"


def test_a_list_with_something_else_in_it_is_refused() -> None:
    assert origins("") == frozenset()
    with pytest.raises(NotAnAddress):
        origins("http://localhost:11434,example.com")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700:4700::1111", True),
        ("64:ff9b::808:808", True),
        ("64:ff9b::a00:1", False),
        ("127.0.0.1", False),
        ("192.88.99.1", False),
        ("::8.8.8.8", False),
        ("fec0::1", False),
        ("4000::1", False),
        ("fe80::1%eth0", False),
        ("not an address", False),
    ],
)
def test_a_number_is_public_only_when_all_of_it_is(address: str, *, public: bool) -> None:
    assert is_public(address) is public
