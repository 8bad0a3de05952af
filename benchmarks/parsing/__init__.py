"""How well and how fast résumés are parsed."""
