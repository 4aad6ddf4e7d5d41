"""Messages with exactly one thing wrong, and beside each a near one with nothing wrong."""
