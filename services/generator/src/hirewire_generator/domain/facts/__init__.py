"""What a new text claims, and whether anybody said so: numbers, dates, names and titles against what is known."""
