"""A résumé's score against a job, and the reasons for it."""
