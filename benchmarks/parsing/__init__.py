"""How well résumés are parsed: predictions for any manifest of documents, through the product's own code."""
