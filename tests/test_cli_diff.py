"""`lnrgen diff`: its exit codes, its streams and files, its judges, and what it accepts."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cli_helpers import XSD, make_project
from typer.testing import CliRunner

from generator.cli import compared
from generator.cli.completion import complete_specification
from generator.cli.main import make_app
from generator.compare import drift as drift_module
from generator.compare.drift import Drift, Role, Side
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Proof, Severity, Witness, fingerprint
from generator.model.specification import Specification
from generator.prove.judges import Judges

NS = 'xmlns="urn:kamer"'
WITHOUT = f"<opname {NS}><geboortegewicht>900</geboortegewicht></opname>"
BOTH = f"<opname {NS}><geboortegewicht>900</geboortegewicht><geslacht>V</geslacht></opname>"
REQUIRED = Finding(
    "XS003",
    "element-required",
    Severity.ERROR,
    "Geslacht must now be there.",
    "Always fill it in.",
    old="0..1",
    new="1..1",
    impact=Impact.REJECT,
    proof=Proof.WITNESS,
    fingerprint=fingerprint("XS003", "3", "0..1", "1..1"),
    witness=Witness(WITHOUT, "/k:opname"),
)
KNOWN = f"XS003/{REQUIRED.fingerprint}"
WARNING = Finding(
    "DS014",
    "display-changed",
    Severity.WARNING,
    "Code M means something else.",
    old="Jongen",
    new="Man",
    impact=Impact.SILENT_WRONG,
    fingerprint=fingerprint("DS014", "3", "Jongen", "Man"),
)
Said = Callable[..., None]


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a test makes up is kept, and nothing from before is known; a test that is about that undoes it."""
    monkeypatch.setattr(compared, "load_answer", lambda *_: None)
    monkeypatch.setattr(compared, "save_answer", lambda *_: None)


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of `lnrgen diff old new ...`."""
    done = CliRunner().invoke(make_app(), ["diff", "spec/kamer-1.0", "spec/kamer-2.0", *arguments])
    return done.exit_code, done.stdout, done.stderr


def rules(*arguments: str) -> list[str]:
    """The rules found, with the exit code before them."""
    code, out, _ = run(*arguments, "--format", "json")
    return [str(code), *(finding["rule"] for finding in json.loads(out)["findings"])]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two versions; in the second one sex must be there."""
    make_project(tmp_path)
    new = make_project(tmp_path, "2.0") / "kamer.xsd"
    text = XSD.replace('type="Geslacht" minOccurs="0"', 'type="Geslacht"')
    new.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Said:
    """Let the comparison say this, whatever is compared."""

    def say(*findings: Finding, verdict: Verdict = Verdict.INCOMPATIBLE, bilingual: str | None = BOTH) -> None:
        def compare(old: Specification, new: Specification, role: Role = Role.SENDER) -> Drift:
            sides = [Side(one.id, one.version, "", one.digest) for one in (old, new)]
            return Drift(sides[0], sides[1], role, verdict, findings, bilingual)

        monkeypatch.setattr(drift_module, "compare_specifications", compare, raising=False)

    return say


@pytest.mark.usefixtures("project")
def test_a_break_that_the_judges_confirm(says: Said) -> None:
    says(REQUIRED)
    code, out, err = run()
    assert (code, err) == (1, "")
    assert out.splitlines()[1].startswith("INCOMPATIBLE")
    assert "XS003" in out


@pytest.mark.usefixtures("project")
def test_nothing_found(says: Said) -> None:
    says(verdict=Verdict.EQUIVALENT)
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "EQUIVALENT" in out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(("fail_on", "code"), [((), 0), (("--fail-on", "warning"), 1), (("--fail-on", "never"), 0)])
def test_fail_on(says: Said, fail_on: tuple[str, ...], code: int) -> None:
    says(WARNING, verdict=Verdict.COMPATIBLE)
    assert run(*fail_on)[0] == code


def test_fail_on_and_where_acceptances_are_come_from_the_configuration(project: Path, says: Said) -> None:
    says(WARNING, verdict=Verdict.COMPATIBLE)
    (project / "lnrgen.yaml").write_text("fail_on: warning\naccepted: deep/ours.yaml\n", encoding="utf-8")
    assert run()[0] == 1
    assert run("--accept", f"DS014/{WARNING.fingerprint}", "--reason", "Same children.")[0] == 0
    assert (project / "deep" / "ours.yaml").is_file()
    assert run()[0] == 0


@pytest.mark.usefixtures("project")
def test_a_witness_that_the_judges_refute_is_our_fault_and_no_finding_of_drift(says: Said) -> None:
    echo = replace(WARNING, rule="DS006")
    says(replace(REQUIRED, witness=Witness(BOTH, "/k:opname"), folded=(echo,)))
    code, out, _ = run("--format", "json")
    told = json.loads(out)
    assert (code, told["exit_code"]) == (4, 4)
    assert sorted(one["rule"] for one in told["findings"]) == ["DS006", "IG005"]
    message = next(one["message"] for one in told["findings"] if one["rule"] == "IG005")
    assert "the one that is to take it, libxml2 says valid, xmlschema says valid" in message
    assert told["verdict"] == "undecided"


@pytest.mark.usefixtures("project")
def test_one_that_is_not_even_valid_by_old(says: Said) -> None:
    says(replace(REQUIRED, witness=Witness(f"<opname {NS}><x/></opname>", "/k:opname")))
    assert rules() == ["4", "IG005"]


@pytest.mark.usefixtures("project")
def test_a_refuted_bilingual_message(says: Said) -> None:
    says(REQUIRED, bilingual=WITHOUT)
    assert sorted(rules()) == ["4", "IG005", "XS003"]


@pytest.mark.usefixtures("project")
def test_never_failing_does_not_hide_our_own_faults(says: Said) -> None:
    says(replace(REQUIRED, witness=Witness(BOTH, "/k:opname")))
    assert run("--fail-on", "never")[0] == 4


@pytest.mark.usefixtures("project")
def test_a_receiver_is_judged_the_other_way_round(says: Said) -> None:
    says(REQUIRED)
    assert rules("--role", "receiver") == ["4", "IG005"]
    says(replace(REQUIRED, witness=Witness(BOTH, "/k:opname")), bilingual=None)
    assert rules("--role", "receiver") == ["4", "IG005"]


def test_a_judge_that_cannot_judge_is_named(project: Path, says: Said) -> None:
    file = project / "spec" / "kamer-2.0" / "kamer.xsd"
    text = file.read_text(encoding="utf-8").replace("</xs:sequence>", '</xs:sequence><xs:assert test="true()"/>')
    file.write_text(text, encoding="utf-8")
    says(REQUIRED)
    assert rules() == ["1", "XS003", "IG006"]


@pytest.mark.usefixtures("project")
def test_a_second_look_needs_no_judge(says: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    says(REQUIRED)
    first = run()

    def fail(*_: object) -> None:
        pytest.fail("a judge was asked")

    monkeypatch.setattr(Judges, "opinion", fail)
    assert run() == first


def test_the_same_question_is_answered_from_before(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(project)
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(project / "cache"))
    first = [run("--format", name)[1] for name in ("text", "json", "markdown", "sarif", "html")]

    def fail(*_: object) -> None:
        pytest.fail("the versions were compared again")

    with monkeypatch.context() as patch:
        patch.setattr(drift_module, "compare_specifications", fail)
        patch.setattr(Judges, "opinion", fail)
        assert [run("--format", name)[1] for name in ("text", "json", "markdown", "sarif", "html")] == first
    assert run("--role", "receiver", "--format", "json")[1] != first[1]
    file = project / "spec" / "kamer-2.0" / "kamer.xsd"
    file.write_text(XSD, encoding="utf-8")
    assert json.loads(run("--format", "json")[1])["verdict"] == "equivalent"


def test_a_kept_answer_that_is_damaged_or_another_s_is_none(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(project)
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(project / "cache"))
    first = run("--format", "json")
    (kept,) = (project / "cache").glob("*.drift")
    whole = kept.read_bytes()
    lie = whole.partition(b"\n")[2].replace(b'"incompatible"', b'"equivalent"')
    for data in (b"[]", b"{}", b"null", b'{"old":1}', lie[:-9], lie.replace(b"error", b"grave")):
        kept.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
        assert run("--format", "json") == first
    kept.write_bytes(hashlib.sha256(lie).hexdigest().encode() + b"\n" + lie)
    assert json.loads(run("--format", "json")[1])["verdict"] == "equivalent"  # the folder is ours alone: our own word
    (project / "cache").chmod(0o777)
    assert run("--format", "json") == first


@pytest.mark.parametrize("wrong", [["--role", "nobody"], ["--format", "pdf"], ["--reason", "x"], ["--today", "now"]])
@pytest.mark.usefixtures("project")
def test_usage(says: Said, wrong: list[str]) -> None:
    says(REQUIRED)
    assert run(*wrong)[0] == 2


def test_one_argument_is_too_few() -> None:
    assert CliRunner().invoke(make_app(), ["diff", "a"]).exit_code == 2


def test_what_cannot_be_read_is_told_of_both(project: Path) -> None:
    (project / "spec" / "kamer-1.0" / "kamer.xsd").write_text("<xs:schema", encoding="utf-8")
    (project / "spec" / "kamer-2.0" / "dataset.yaml").write_text("format: 2\n", encoding="utf-8")
    code, out, err = run()
    assert (code, err) == (3, "")
    assert "spec/kamer-1.0/kamer.xsd:1" in out
    assert "spec/kamer-2.0/dataset.yaml:1" in out


@pytest.mark.parametrize("name", ["nowhere", "nowhere.xsd", "lnrgen.txt"])
def test_what_is_not_there(project: Path, name: str) -> None:
    (project / "lnrgen.txt").write_text("", encoding="utf-8")
    done = CliRunner().invoke(make_app(), ["diff", "spec/kamer-1.0", name])
    assert done.exit_code == 3
    assert name in done.stdout


def test_two_schemas_without_a_project(project: Path, says: Said) -> None:
    says(REQUIRED)
    for version in ("1.0", "2.0"):
        (project / f"{version}.xsd").write_bytes((project / "spec" / f"kamer-{version}" / "kamer.xsd").read_bytes())
    done = CliRunner().invoke(make_app(), ["diff", "1.0.xsd", "2.0.xsd", "--root", "opname"])
    assert done.exit_code == 1, done.output
    done = CliRunner().invoke(make_app(), ["diff", "1.0.xsd", "2.0.xsd", "--root", "{urn:kamer}nobody"])
    assert done.exit_code == 3


def test_witnesses_as_files(project: Path, says: Said) -> None:
    says(REQUIRED)
    code, out, _ = run("--witness-dir", "proof")
    name = f"XS003-{REQUIRED.fingerprint}.xml"
    assert code == 1
    assert f"proof/{name}" in out
    assert (project / "proof" / name).read_text(encoding="utf-8") == WITHOUT
    assert (project / "proof" / "bilingual.xml").read_text(encoding="utf-8") == BOTH
    says(verdict=Verdict.EQUIVALENT)
    run("--witness-dir", "proof")
    assert sorted(path.name for path in (project / "proof").iterdir()) == ["bilingual.xml", "witnesses.json"]


def test_a_file_of_somebody_else_is_never_overwritten(project: Path, says: Said) -> None:
    says(REQUIRED)
    (project / "proof").mkdir()
    (project / "proof" / "bilingual.xml").write_text("mine", encoding="utf-8")
    code, _, err = run("--witness-dir", "proof")
    assert code == 2
    assert "bilingual.xml" in err
    assert (project / "proof" / "bilingual.xml").read_text(encoding="utf-8") == "mine"


def test_accepting(project: Path, says: Said) -> None:
    says(REQUIRED)
    code, out, _ = run("--accept", KNOWN, "--reason", "It is always there.", "--until", "2099-12-31", "--by", "Jip")
    assert code == 0
    assert "It is always there." in out
    text = (project / "accepted.yaml").read_text(encoding="utf-8")
    for line in (f'fingerprint: "{REQUIRED.fingerprint}"', 'until: "2099-12-31"', 'by: "Jip"', "places: 1"):
        assert line in text
    assert rules() == ["0"]
    assert rules("--today", "2100-01-01") == ["1", "XS003", "IG002"]


@pytest.mark.usefixtures("project")
def test_findings_of_the_same_facts_are_accepted_together(says: Said) -> None:
    says(REQUIRED, replace(REQUIRED, message="The same elsewhere."))
    told = [str(finding["fingerprint"]) for finding in json.loads(run("--format", "json")[1])["findings"]]
    assert told[1] == f"{told[0]}-2"
    assert run("--accept", f"XS003/{told[1]}", "--reason", "So it is.")[0] == 0


@pytest.mark.usefixtures("project")
def test_the_beginning_of_a_fingerprint_is_enough(says: Said) -> None:
    says(REQUIRED)
    assert run("--accept", f"xs003/{(REQUIRED.fingerprint or '')[:6]}", "--reason", "So it is.")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--accept", "XS003/ffffffffffffffff", "--reason", "x"], "There is no finding XS003/ffffffffffffffff."),
        (["--accept", "XS003", "--reason", "x"], "is not RULE/FINGERPRINT"),
        (["--accept", KNOWN], "--reason TEXT"),
        (["--accept", KNOWN, "--reason", "  "], "--reason TEXT"),
        (["--accept", KNOWN, "--reason", "x", "--until", "2026-11-22", "--today", "2026-11-23"], "has passed"),
        (["--accept", KNOWN, "--reason", "x", "--until", "tomorrow"], "no day of the calendar"),
        (["--accepted", "nowhere.yaml"], "there is no such file"),
    ],
)
def test_what_cannot_be_accepted(project: Path, says: Said, arguments: list[str], told: str) -> None:
    says(REQUIRED)
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert not (project / "accepted.yaml").exists()


def test_a_list_that_cannot_be_read_is_told_and_left_alone(project: Path, says: Said) -> None:
    says(REQUIRED)
    (project / "accepted.yaml").write_text("format: 1\naccepted: 3\n", encoding="utf-8")
    code, _, err = run("--accept", KNOWN, "--reason", "x")
    assert code == 2
    assert "accepted.yaml:2:11" in err
    assert (project / "accepted.yaml").read_text(encoding="utf-8") == "format: 1\naccepted: 3\n"


def test_acceptances_that_are_not_needed_any_more(project: Path, says: Said) -> None:
    says(REQUIRED)
    run("--accept", KNOWN, "--reason", "It is always there.")
    says(verdict=Verdict.EQUIVALENT)
    code, out, _ = run()
    assert code == 0
    assert "IG001" in out
    assert (project / "accepted.yaml").exists()


def test_completion(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert complete_specification("spe") == ["spec/"]
    assert complete_specification("spec/kamer-1") == ["spec/kamer-1.0/"]
    assert complete_specification("spec/kamer-1.0/") == ["spec/kamer-1.0/kamer.xsd"]
    assert complete_specification("nowhere/") == []
    monkeypatch.chdir(project / "spec" / "kamer-1.0")
    assert complete_specification("") == ["kamer.xsd"]


def test_readme_shows_what_diff_says(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the reference specification with one item made mandatory."""
    for version in ("3.0", "3.1"):
        shutil.copytree(repository / "spec" / "lnr-3.0", tmp_path / "spec" / f"lnr-{version}")
    new = tmp_path / "spec" / "lnr-3.1"
    schema = (new / "lnr.xsd").read_text(encoding="utf-8")
    mandatory = 'name="type_partus" type="lnr:TypePartusCode"'
    (new / "lnr.xsd").write_text(schema.replace(f'{mandatory} minOccurs="0"', mandatory), encoding="utf-8")
    head, concept, rest = (new / "dataset.yaml").read_text(encoding="utf-8").partition('- id: "91113"')
    dataset = head.replace('version: "3.0"', 'version: "3.1"') + concept + rest.replace("0..1", "1..1", 1)
    (new / "dataset.yaml").write_text(dataset, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    out = CliRunner().invoke(make_app(), ["diff", "spec/lnr-3.0", "spec/lnr-3.1"]).stdout
    block = (
        (repository / "README.md").read_text(encoding="utf-8").partition("$ lnrgen diff spec/lnr-3.0 spec/lnr-3.1\n")[2]
    )
    shown = [line for line in block.partition("```")[0].splitlines() if line.strip() != "..."]
    assert len(shown) > 10
    assert [line for line in shown if line not in out.splitlines()] == []


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif", "text"])
@pytest.mark.parametrize("named", ["folder", "file", "absolute"])
def test_places_are_files_that_are_there(project: Path, format_: str, named: str) -> None:
    """A vendor's annotations hang on lines of files below the working directory."""
    new = project / "spec" / "kamer-2.0"
    text = (new / "kamer.xsd").read_text(encoding="utf-8")
    (new / "kamer.xsd").write_text(text.replace('name="geslacht"', 'name="lengte"'), encoding="utf-8")
    sides = [Path("spec/kamer-1.0"), Path("spec/kamer-2.0")]
    if named != "folder":
        sides = [side / "kamer.xsd" for side in sides]
    if named == "absolute":
        sides = [project / side for side in sides]
    done = CliRunner().invoke(make_app(), ["diff", *map(str, sides), "--format", format_])
    found = set(re.findall(r"[\w./-]*kamer\.xsd(?=[\",:])", done.stdout))
    assert found == {"spec/kamer-1.0/kamer.xsd", "spec/kamer-2.0/kamer.xsd"}
    assert all((project / file).is_file() for file in found)
