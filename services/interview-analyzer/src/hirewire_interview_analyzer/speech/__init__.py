"""Recordings become words: told apart, decoded, cut at pauses and recognised, in child processes that reach nothing."""
