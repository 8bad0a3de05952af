"""Other makers of résumés, each in an environment of its own that uv makes for the measurement."""
