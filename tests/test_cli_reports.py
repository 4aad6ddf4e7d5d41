"""The report formats, each held against its own rules."""

from __future__ import annotations

import json
from importlib.resources import files
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from generator.cli.exits import FailOn
from generator.cli.render.github import render_github
from generator.cli.render.gitlab import render_gitlab
from generator.cli.render.json import render_json
from generator.cli.render.junit import render_junit
from generator.cli.render.sarif import render_sarif
from generator.cli.render.show import as_text
from generator.cli.report import Report, fingerprints, make_report
from generator.findings import Finding, Impact, Location, Severity

NASTY = "a\x1b[31m <b>&\"' ,:%\r\n::error::x \u202e é ]]> \x00"
FINDINGS = [
    Finding(
        "GC002",
        "edited-by-hand",
        Severity.ERROR,
        "Second.",
        "Do it.",
        Location("b dir/é.py", 3, 5),
        impact=Impact.COMPILE,
    ),
    Finding(
        "GC004",
        "orphan-file",
        Severity.WARNING,
        NASTY,
        NASTY,
        Location("a.py", 7),
        concept="1",
        label=NASTY,
        xpath="/a/b",
    ),
    Finding("KAM001", "rule", Severity.INFO, "Nowhere.", old="1", new="2"),
    Finding("GC002", "edited-by-hand", Severity.ERROR, "First.", "", Location("b dir/é.py", 1)),
    Finding("GC002", "edited-by-hand", Severity.ERROR, "First.", "", Location("b dir/é.py", 1)),
]
REPORT = make_report("check", FINDINGS, clean="All is well.")
CLEAN = make_report("check", [], clean="All is well.")
UNREADABLE = make_report("check", FINDINGS[:1], unreadable=True)
REPORTS = pytest.mark.parametrize("report", [REPORT, CLEAN, UNREADABLE], ids=["findings", "clean", "unreadable"])


def test_sorted_and_said_once() -> None:
    assert [(f.location.file if f.location else "", f.message) for f in REPORT.findings] == [
        ("", "Nowhere."),
        ("a.py", NASTY),
        ("b dir/é.py", "First."),
        ("b dir/é.py", "Second."),
    ]
    assert make_report("check", reversed(FINDINGS)).findings == REPORT.findings


def test_fingerprints_do_not_hang_on_wording_or_line() -> None:
    moved = Finding("GC002", "edited-by-hand", Severity.ERROR, "Other words.", location=Location("b dir/é.py", 99))
    assert fingerprints([moved])[0] == fingerprints([FINDINGS[0]])[0]
    assert len(set(fingerprints(REPORT.findings))) == len(REPORT.findings)


@pytest.mark.parametrize(("fail_on", "code"), [(FailOn.ERROR, 1), (FailOn.WARNING, 1), (FailOn.NEVER, 0)])
def test_exit_codes(fail_on: FailOn, code: int) -> None:
    assert make_report("check", FINDINGS, fail_on=fail_on).exit_code == code
    assert make_report("check", FINDINGS[2:3], fail_on=fail_on).exit_code == 0
    assert CLEAN.exit_code == 0
    assert UNREADABLE.exit_code == 3


@REPORTS
def test_json_follows_its_schema(report: Report) -> None:
    schema = json.loads(files("generator.cli").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    data = json.loads(render_json(report))
    jsonschema.Draft7Validator(schema).validate(data)
    assert set(schema["definitions"]["finding"]["required"]) == set(schema["definitions"]["finding"]["properties"])
    assert sum(data["counts"].values()) == len(data["findings"])
    assert data["exit_code"] == report.exit_code


@REPORTS
def test_sarif_structure(report: Report) -> None:
    data = json.loads(render_sarif(report))
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({finding.rule for finding in report.findings})
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert len(run["results"]) == len(report.findings)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        assert result["partialFingerprints"]["lnrgen/v1"]
        for location in result["locations"]:
            artifact = location["physicalLocation"]["artifactLocation"]
            assert artifact["uri"].isascii()
            assert " " not in artifact["uri"]
            assert not artifact["uri"].startswith("/")
            assert location["physicalLocation"].get("region", {"startLine": 1})["startLine"] >= 1
    assert run["invocations"][0]["executionSuccessful"] is not report.unreadable


def test_github_is_one_command_a_line() -> None:
    lines = render_github(REPORT).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::warning", "::error", "::error", "2"]
    assert "\x1b" not in "".join(lines)
    assert lines[2] == "::error file=b dir/é.py,line=1,title=GC002 edited-by-hand::First."
    assert "%0A::error" in lines[1]


def test_github_escapes_properties() -> None:
    finding = Finding("GC002", "n", Severity.ERROR, "100%", location=Location("a,b:c%.py", 1))
    assert render_github(make_report("check", [finding])).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%25.py,line=1,title=GC002 n::100%25"
    )


@REPORTS
def test_gitlab(report: Report) -> None:
    issues = json.loads(render_gitlab(report))
    assert len(issues) == len(report.findings)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert issue["location"]["path"]


@REPORTS
def test_junit_is_xml_that_adds_up(report: Report) -> None:
    root = ET.fromstring(render_junit(report))  # noqa: S314  our own
    suite = root[0]
    cases = suite.findall("testcase")
    assert int(suite.get("tests", "")) == len(cases) >= 1
    assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert bool(suite.findall("testcase/failure")) == bool(report.exit_code)


def test_text() -> None:
    text = as_text(REPORT)
    assert "b dir/é.py:3:5  error  GC002 edited-by-hand" in text
    assert "    to do: Do it." in text
    assert "2 errors, 1 warning, 1 note." in text
    assert "\x1b[31m" not in text
    assert r"\x1b[31m" in text
    assert r"\u202e" in text
    assert as_text(CLEAN) == "All is well.\n"


def test_sarif_takes_a_file_whose_name_looks_like_a_drive() -> None:
    finding = Finding("GC001", "some-rule", Severity.ERROR, "so", "do", Location("a:b.xml"))
    result = json.loads(render_sarif(make_report("check", [finding])))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%3Ab.xml"


def test_a_finding_without_a_place_has_no_header_and_no_dash() -> None:
    finding = Finding("EX003", "value-missing", Severity.ERROR, "25 messages not sent.", "Have it filled in.")
    told = as_text(make_report("export", [finding], clean="")).splitlines()
    assert told[0] == "  error  EX003 value-missing"
    assert "no file" not in "".join(told)
