"""How well the text of a résumé fits the text of a job, as a number that no other résumé changes."""
