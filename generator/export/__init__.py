"""Closed care episodes become checked messages, one a file: what `lnrgen export` does, without a word to the user."""
