"""Corrections of what was said just before, or a while ago."""
