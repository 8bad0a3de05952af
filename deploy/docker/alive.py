"""Whether the service of this container is alive: the exit code of a health check. Needs nothing but Python itself."""

import os
import sys
from http.client import HTTPConnection

OK = 200


def main() -> int:
    """0 when the ops port answers `/live` with 200; an exception, and so 1, when it doesn't answer."""
    connection = HTTPConnection("127.0.0.1", int(os.environ["HIREWIRE_OPS_PORT"]), timeout=4)
    connection.request("GET", "/live")
    return 0 if connection.getresponse().status == OK else 1


if __name__ == "__main__":
    sys.exit(main())
