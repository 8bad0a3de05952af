"""What a job asks for, read from its description."""
