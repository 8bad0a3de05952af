"""Skills: what is told of them, ordered about them, and kept."""
