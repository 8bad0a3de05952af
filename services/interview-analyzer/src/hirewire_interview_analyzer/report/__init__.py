"""The report of a recorded answer to look at: as a page of HTML, and as a PDF, which the generator sets."""
