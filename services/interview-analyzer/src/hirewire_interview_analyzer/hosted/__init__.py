"""Recordings are written down by a speech model that is asked over HTTP, whoever offers it."""
