"""Edits of XSD document sets, by kind: what may happen to a schema between two releases, made on the spot.

Each edit is a small function on the lxml trees, applied at a random fitting place. A mutant counts only where libxml2
and our reader both take it for valid XSD; the rest is dropped, and the dropping is counted.
"""
