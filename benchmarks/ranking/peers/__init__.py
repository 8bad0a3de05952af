"""The ranker that most projects have, in an environment of its own that uv makes for the measurement."""
