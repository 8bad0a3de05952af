"""Reading a résumé: from placed lines of text to the résumé model, by pure functions."""
