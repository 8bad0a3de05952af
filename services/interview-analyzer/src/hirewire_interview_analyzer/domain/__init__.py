"""What an interview is made of, without any I/O."""
