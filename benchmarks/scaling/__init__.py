"""What more processes of a service bring, and what a job costs whom."""
