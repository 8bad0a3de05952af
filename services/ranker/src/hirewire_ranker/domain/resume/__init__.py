"""A résumé read blind."""
