"""A link to a stored file names the download; whatever the name, it is one header and nothing more."""

import re
from datetime import timedelta
from email.message import Message
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given, settings

from hirewire_common import blobs, downloads
from hirewire_testing.names import names

LASTS = timedelta(minutes=5)
_HEADER = re.compile(
    r"attachment; filename=\"(?P<plain>[A-Za-z0-9 ._-]*)\"; filename\*=UTF-8''(?P<whole>(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*)"
)
"""RFC 6266, with the letters of RFC 5987 that nobody reads differently."""


@given(names)
def test_the_name_of_a_download_is_one_header_and_comes_back(name: str) -> None:
    name = name.encode(errors="replace").decode()  # half surrogates are gone before there is a link
    match = _HEADER.fullmatch(downloads.attachment(name))
    assert match
    assert unquote(match["whole"], errors="strict") == name
    assert len(match["plain"]) == len(name)
    message = Message()
    message["Content-Disposition"] = match[0]
    assert message.get_content_disposition() == "attachment"
    shown = message.get_params(header="content-disposition") or []
    assert [word for word, _ in shown] == ["attachment", "filename", "filename"]


@settings(max_examples=30)  # each makes a client
@given(names)
def test_a_link_says_nothing_but_its_own_words(name: str) -> None:
    name = name.encode(errors="replace").decode()
    store = blobs.Blobs("http://127.0.0.1:9", "key", "secret", "bucket")
    try:
        url = store.link("uploads/a/b.pdf", name=name, media_type="application/pdf", lasts=LASTS)
    finally:
        store.close()
    assert url.isascii()
    assert url.isprintable()
    parts = urlsplit(url)
    assert parts.path == "/bucket/uploads/a/b.pdf"
    told = parse_qs(parts.query)["response-content-disposition"]
    assert told == [downloads.attachment(name)]
