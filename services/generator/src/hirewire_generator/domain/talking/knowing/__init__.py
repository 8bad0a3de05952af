"""What is told of a thing that stands in the résumé already: its dates, its place, its name, and what was done there."""
