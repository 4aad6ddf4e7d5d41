"""Straight-line code for reading, writing and checking, made for each record that allows it."""
