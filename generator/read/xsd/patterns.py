"""Patterns are looked at for their syntax only: no pattern of a specification is ever run in a backtracking engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elementpath.regex import RegexError, translate_pattern

from generator.findings import Location
from generator.model.qname import xsd
from generator.read.xml import line_of
from generator.read.xsd.problems import invalid

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.read.xsd.documents import Closure

_EXPENSIVE = 500


def pattern_errors(closure: Closure) -> list[Finding]:
    """RX007 for every xs:pattern that is no regular expression by XML Schema Part 2, appendix F."""
    found: list[Finding] = []
    known: dict[str, str | None] = {}
    for document in closure.documents:
        for element in document.tree.iter(xsd("pattern")):
            text = element.get("value", "")
            if text not in known:
                known[text] = _fault(text)
            fault = known[text]
            if fault is not None:
                found.append(
                    invalid(
                        f"the pattern is not a regular expression: {fault}",
                        Location(document.shown, line_of(element)),
                    )
                )
    return found


def _fault(pattern: str) -> str | None:
    if pattern.count("\\") > _EXPENSIVE:
        return f"it has more than {_EXPENSIVE} escapes"
    try:
        translate_pattern(pattern, back_references=False, lazy_quantifiers=False, anchors=False)
    except (RegexError, ValueError, OverflowError, RecursionError) as error:
        return str(error) or type(error).__name__
    return None
