"""A message judged whole: by the XSD, by the concepts of the dataset, and by its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Finding
from generator.validate.against_schema import schema_problems
from generator.validate.parse import parse_message
from generator.validate.place import Places
from generator.validate.rules.judge import dataset_findings
from generator.validate.rules.message_view import MessageView

if TYPE_CHECKING:
    from lxml import etree

    from generator.model.specification import Specification
    from generator.validate.wording import Language


def validate_message(
    spec: Specification, compiled: etree.XMLSchema | None, message: bytes, name: str, *, language: Language = "nl"
) -> tuple[Finding, ...]:
    """Everything there is to say about one message, in the order of its lines; empty if nothing is wrong.

    `compiled` is the XSD of `spec`, compiled by libxml2; None if libxml2 could not (XSD 1.1), which is then said.
    `name` is the file as the user knows it. Nothing is raised for a bad message: one that cannot be read gives
    a single finding of `generator.validate.parse.UNREADABLE`.
    """
    root = parse_message(message, name, language)
    if isinstance(root, Finding):
        return (root,)
    places = Places(name, spec, language)
    problems = schema_problems(root, places, compiled, spec)
    covered = frozenset(pair for problem in problems for pair in problem.covers)
    found = [problem.finding for problem in problems]
    found += [
        finding
        for finding in dataset_findings(spec, MessageView(root, spec), places)
        if not (finding.rule.startswith("DM") and (finding.xpath or "", finding.concept or "") in covered)
    ]
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    line = finding.location.line if finding.location else 0
    return line, finding.rule, finding.xpath or ""
