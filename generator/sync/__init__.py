"""Keeps the vendor's mapping in step with the specification: it adds and renames, and never deletes what a hand wrote.

Vendor code is only ever changed at single spans of its bytes: a name that is replaced, a piece that is put in.
"""
