"""The report as JUnit XML, for the test pages of CI servers."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.cli.report import Report
from generator.findings import Finding

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(report: Report) -> str:
    """One test case a finding, which fails when the command fails on it; without findings one case that passes."""
    failed = [report.unreadable or report.fail_on.is_reached(finding) for finding in report.findings]
    counts = {"tests": str(max(len(report.findings), 1)), "failures": str(sum(failed)), "errors": "0"}
    root = ET.Element("testsuites", {"name": "lnrgen", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": f"lnrgen {report.command}", "skipped": "0", **counts})
    for finding, is_failure in zip(report.findings, failed, strict=True):
        _case(suite, finding, failed=is_failure)
    if not report.findings:
        ET.SubElement(suite, "testcase", {"classname": f"lnrgen.{report.command}", "name": _clean(report.clean)})
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, finding: Finding, *, failed: bool) -> None:
    place = finding.location
    attributes = {"classname": f"lnrgen.{finding.rule}.{finding.name}", "name": _clean(finding.message)}
    if place:
        attributes["file"] = _clean(place.file)
        attributes["line"] = str(place.line or 1)
    case = ET.SubElement(suite, "testcase", attributes)
    text = "\n".join(
        _clean(part) for part in (str(place or ""), finding.xpath, finding.message, finding.action) if part
    )
    if failed:
        ET.SubElement(case, "failure", {"type": finding.severity.value, "message": _clean(finding.message)}).text = text
    else:
        ET.SubElement(case, "system-out").text = text


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
