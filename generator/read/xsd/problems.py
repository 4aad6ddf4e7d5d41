"""Findings of the family RX: what can be wrong with a specification's XSD before its meaning is looked at."""

from __future__ import annotations

import re

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
    "RX012": "read-approximately",
}


def problem(
    rule: str, message: str, action: str, location: Location | None = None, severity: Severity = Severity.ERROR
) -> Finding:
    """A finding of this family, with the rule's readable name filled in."""
    return Finding(rule, NAMES[rule], severity, message, action, location)


_XSD_NAME = re.compile(r"\{http://www\.w3\.org/2001/XMLSchema\}")
_LONGEST = 400
_PLAINER = {
    "The content model is not determinist": "two parts of the content could match the same element (ambiguous content)",
}


def invalid(text: str, location: Location) -> Finding:
    """RX007 with what a reader says, shortened and with its long names made readable."""
    plain = " ".join(_XSD_NAME.sub("xs:", text).split())
    for phrase, plainer in _PLAINER.items():
        plain = plain.replace(phrase, plainer)
    short = plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
    mend = "Correct the schema at this place, or ask the publisher for a corrected one."
    return problem("RX007", f"This is not valid XSD: {short.rstrip('.')}.", mend, location)
