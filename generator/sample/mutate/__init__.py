"""One-step edits of a valid message: most break it, some change nothing; libxml2 says which is which."""
