"""One résumé towards one job: what to propose, what is kept out, and what is reported of both."""
