"""A whole résumé that was pasted into the chat."""
