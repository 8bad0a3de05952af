"""A résumé as it is talked about, changed and set: pure functions."""
