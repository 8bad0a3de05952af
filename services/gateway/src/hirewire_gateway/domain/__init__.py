"""What the gateway decides, without doing anything."""
