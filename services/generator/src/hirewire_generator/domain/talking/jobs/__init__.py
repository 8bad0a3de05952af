"""Jobs: how people tell of them, and how they are kept."""
