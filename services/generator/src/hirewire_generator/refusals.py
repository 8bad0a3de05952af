"""What a user is told about a document that can't be made: what is wrong, and what to do."""

TOOK_TOO_LONG = (
    "Setting this document took too long, so it was given up. Shorten the text and try again."
)
TOO_LARGE = (
    "This text is far longer than a document of this kind can hold. Shorten it and try again."
)
CRASHED = "This document could not be set, because something in it stops the typesetter. Change the last edit and try again."
