"""Why the published specification could not be had."""

from __future__ import annotations


class UpstreamError(Exception):
    """It could not be fetched, or what came is no specification; the message says why, in a sentence for the user."""


class AddressError(Exception):
    """An address from which nothing may be fetched; the message says what to write."""
