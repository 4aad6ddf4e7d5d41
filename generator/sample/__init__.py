"""Messages made from the model: valid ones of several kinds, and ones with exactly one thing wrong."""
