"""How well answers to interview questions are evaluated, by answers that were written and labelled by hand."""
