"""The report as JUnit XML, for the test pages of CI servers."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.cli.render.closing import closing, more_of
from generator.cli.render.words import Language
from generator.cli.report import Report, unfolded
from generator.cli.safe_text import safe
from generator.findings import Finding

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(report: Report) -> str:
    """One test case a finding, which fails when the command fails on it; what was accepted is skipped.

    Without any there is one case that passes.
    """
    failed = [report.unreadable or any(map(report.fail_on.is_reached, unfolded([one]))) for one in report.findings]
    accepted = report.comparison.accepted if report.comparison else ()
    counts = {"tests": str(max(len(failed) + len(accepted), 1)), "failures": str(sum(failed)), "errors": "0"}
    root = ET.Element("testsuites", {"name": "lnrgen", **counts})
    suite = ET.SubElement(
        root, "testsuite", {"name": f"lnrgen {report.command}", "skipped": str(len(accepted)), **counts}
    )
    for finding, is_failure in zip(report.findings, failed, strict=True):
        case, text = _case(suite, finding, report.language)
        if is_failure:
            attributes = {"type": finding.severity.value, "message": _clean(finding.message)}
            ET.SubElement(case, "failure", attributes).text = text
        else:
            ET.SubElement(case, "system-out").text = text
    for one in accepted:
        case, _ = _case(suite, one.finding, report.language)
        ET.SubElement(case, "skipped", {"message": _clean(" ".join(filter(None, (one.reason, one.until))))})
    if not len(suite):
        name = _clean(" ".join(closing(report)))
        ET.SubElement(suite, "testcase", {"classname": f"lnrgen.{report.command}", "name": name})
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, finding: Finding, language: Language) -> tuple[ET.Element, str]:
    """A test case, and the text that goes into it."""
    place = finding.location
    attributes = {"classname": _clean(f"lnrgen.{finding.rule}.{finding.name}"), "name": _clean(finding.message)}
    if place:
        attributes["file"] = _clean(place.file)
        attributes["line"] = str(place.line or 1)
    known = [str(place or ""), finding.xpath, finding.message, *more_of(finding, language), finding.action]
    text = "\n".join(_clean(part) for part in known if part)
    return ET.SubElement(suite, "testcase", attributes), text


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", safe(text))
