"""The skills that are known by name, hand-made, by field: one a line or between semicolons, its other spellings behind bars.

A spelling behind `=` counts only as it is written there, because in small letters it is an ordinary word.
"""
