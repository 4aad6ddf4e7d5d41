"""Texts that fit a regular expression of XML Schema Part 2, appendix F."""
