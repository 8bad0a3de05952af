"""What deciding about a rate limit costs, as ratios to one bare publish in the same run."""
