"""What makes a résumé fit a job: pure, without any I/O."""
