"""Names in code for the parts of a specification: readable, ASCII, stable, independent of any order."""
