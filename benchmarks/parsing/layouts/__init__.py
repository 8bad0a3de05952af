"""Fresh layouts: invented people, set in ways that are drawn by lot, with the truth of what can be seen."""
