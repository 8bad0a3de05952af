"""What a case of a test is called: bytes by their argument, so that two workers call one case by one name."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes may hold the second in which they were made, as gzip's do: workers would collect different tests."""
    return argname if isinstance(val, bytes) else None
