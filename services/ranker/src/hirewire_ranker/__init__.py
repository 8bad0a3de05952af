"""Ranks résumés against a job, and says why."""
