"""The decision procedure: is the language of one schema a part of that of another."""
