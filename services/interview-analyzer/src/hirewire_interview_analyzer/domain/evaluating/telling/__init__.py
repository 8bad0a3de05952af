"""What the candidate is told of it: why, what is good, what is left open, and what is asked on."""
