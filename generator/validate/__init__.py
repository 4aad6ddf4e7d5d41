"""Judging a message: the XSD by libxml2, the rules of the dataset by ourselves."""
