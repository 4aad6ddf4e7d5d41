"""Comparing: what disagrees between two parts of a specification, decided on the model alone."""
