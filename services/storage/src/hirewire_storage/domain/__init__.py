"""What storage decides, without touching anything."""
