"""Which places of a question are of which sort."""

OF_LEADING = frozenset({"people_task", "money_task"})
"""What a question about leading others puts in."""
OF_JOB = frozenset(
    ["role", "company", "duty", "gap", "new_tool", "task", "lacking", "no_permit", "standard", "years", "schooling", "permit", "language", "people_task", "money_task"]
)  # fmt: skip
"""What is of the job, and the same for everybody."""
OF_LINE = frozenset(
    ["line", "feat", "change", "outcome", "kept", "guide", "guided", "now", "then", "aside", "project", "award", "proof", "scope", "scope_now", "scope_then"]
)  # fmt: skip
"""What is said of a line or a project."""
BESIDE = frozenset(
    ["title", "employer", "title_now", "title_then", "employer_now", "employer_then", "other_skill", "near_tool", "number"]
)  # fmt: skip
"""Places that a subject shares with others."""
