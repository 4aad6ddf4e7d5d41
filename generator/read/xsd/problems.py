"""Findings of the family RX: what can be wrong with a specification's XSD before its meaning is looked at."""

from __future__ import annotations

from generator.findings import Finding, Location, Severity

NAMES = {
    "RX001": "file-not-found",
    "RX002": "letter-case",
    "RX003": "remote-location",
    "RX004": "location-escapes",
    "RX005": "doctype-refused",
    "RX006": "not-well-formed",
    "RX007": "not-valid-xsd",
    "RX008": "too-large-or-deep",
    "RX009": "root-element-unclear",
    "RX010": "readers-disagree",
    "RX011": "wrong-namespace",
}


def problem(
    rule: str, message: str, action: str, location: Location | None = None, severity: Severity = Severity.ERROR
) -> Finding:
    """A finding of this family, with the rule's readable name filled in."""
    return Finding(rule, NAMES[rule], severity, message, action, location)
