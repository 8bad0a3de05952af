"""The history of the tables: never edited once released, only added to."""
