"""Recordings are written down by faster-whisper, where the extra `whisper` is installed and its weights lie here: in jailed children."""
