"""What stands in an answer, whatever was asked: its words, what they do, what hurts in it, and what speaks to the wrong person."""
