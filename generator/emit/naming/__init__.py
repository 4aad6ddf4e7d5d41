"""Names in code for the parts of a specification: readable, ASCII, stable, and the same whatever the order they come in."""
