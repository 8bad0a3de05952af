"""What a fake service says when it doesn't do as asked.

AwsError      an error that AWS documents; the caller is meant to handle it
Unimitated    the fake can't do that: a complaint, and the test fails
"""


class AwsError(Exception):
    """`code` is the name that the SDK gives to the exception; its HTTP status is looked up in the service's model."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


class Unimitated(Exception):
    """Asked for something that AWS does and this fake doesn't. To answer as if it had been done would be a lie."""
