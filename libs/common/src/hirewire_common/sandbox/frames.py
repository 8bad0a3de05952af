"""What a service and a child that does many jobs say to each other: numbers of fixed size, then bytes."""

import struct
from enum import IntEnum

ORDER = struct.Struct(">BI")
"""Bytes of the work's name, and of what it is given; both follow."""
ANSWER = struct.Struct(">BII")
"""A `Kind`, the most memory that the child has had in MiB, and the bytes that follow."""


class Kind(IntEnum):
    READY = 0
    """Said once, before the first order."""
    DONE = 1
    REFUSED = 2
    """What follows is JSON: the code, the user's text, the log's."""
    TOO_LARGE = 3
    """It needs more memory than is granted, or comes to more bytes than are taken."""
    BUG = 4
    """What follows says where, and quotes nothing."""
    PART = 5
    """What follows is a part of the answer; more is to come, at the least how it ended."""
