"""Recordings of strangers become evidence: told apart, measured, listened to and looked at, in child processes that reach nothing."""
