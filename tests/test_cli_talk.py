"""What a person and a shell see: help, exit codes, streams, colour, pipes, pages, schemas, messages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from cli_helpers import INVALID, VALID, XSD, lnrgen, make_project
from typer.testing import CliRunner

from generator.cli.main import make_app
from generator.cli.pages import all_pages, title_of
from generator.cli.safe_text import one_line


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    done = CliRunner().invoke(make_app(), [*arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    (tmp_path / "goed.xml").write_text(VALID, encoding="utf-8")
    (tmp_path / "fout.xml").write_text(INVALID, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_version() -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("lnrgen ")


@pytest.mark.parametrize("command", ["generate", "check", "diff", "validate", "sample", "schema", "explain"])
def test_help(command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Usage" in out


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check", "--format", "pdf"], ["validate"], ["schema", "x"], ["check", "--spec"]]
)
def test_usage_errors(arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


def test_beside_an_older_specification_the_newest_judges_makes_and_is_compared(project: Path) -> None:
    make_project(project, "1.1")
    (project / "lnrgen.yaml").write_text("specs: [spec/kamer-1.0, spec/kamer-1.1]\n", encoding="utf-8")
    code, out, err = run("validate", "goed.xml")
    assert (code, out) == (0, "1 bericht geldig: kamer 1.1.\n")
    assert "by kamer-1.1, the last of lnrgen.yaml" in err
    code, _, err = run("sample", "--out", "samples", "--count", "1")
    assert code == 0
    assert "kamer 1.1" in err
    run("generate")
    code, out, _ = run("check", "--upstream", "spec/kamer-1.1")
    assert code == 0
    assert out.endswith("spec/kamer-1.1 publishes the same.\n")


def test_a_valid_message(project: Path) -> None:
    assert project.exists()
    assert run("validate", "goed.xml") == (0, "1 bericht geldig: kamer 1.0.\n", "")


def test_an_invalid_message_without_its_value(project: Path) -> None:
    assert project.exists()
    code, out, err = run("validate", "goed.xml", "fout.xml", "--language", "en")
    assert (code, err) == (1, "")
    finding, summary = out.splitlines()
    assert finding == (
        "fout.xml:1:27: error MS010 Birth weight (concept 2): The value of Birth weight is out of bounds; expected is "
        "a whole number, at least 200. To do: Check the value and its unit. [/k:opname/k:geboortegewicht]"
    )
    assert summary == "1 error in 1 of 2 messages. `lnrgen explain MS010` tells more."


def test_a_rule_of_the_dataset_in_both_languages(project: Path) -> None:
    (project / "regel.xml").write_text('<opname xmlns="urn:kamer"><geslacht>M</geslacht></opname>', encoding="utf-8")
    code, out, _ = run("validate", "regel.xml")
    assert code == 0
    assert "KAM001" in out
    assert "Het gewicht ontbreekt." in out
    assert "The weight is missing." in run("validate", "regel.xml", "--language", "en")[1]
    assert run("validate", "regel.xml", "--fail-on", "warning")[0] == 1


def test_a_dataset_that_names_another_root(project: Path) -> None:
    """As when a published XSD in two files takes the place of the one the dataset definition was written for."""
    spec = project / "spec" / "kamer-1.0"
    (spec / "bericht.xsd").write_text(XSD.split("<xs:complexType")[0] + "</xs:schema>", encoding="utf-8")
    whole = (spec / "bericht.xsd").read_text(encoding="utf-8")
    (spec / "bericht.xsd").write_text(
        whole.replace("<xs:element", '<xs:include schemaLocation="kamer.xsd"/><xs:element', 1), encoding="utf-8"
    )
    types = XSD.replace('<xs:element name="opname" type="Opname"/>', "")
    (spec / "kamer.xsd").write_text(types, encoding="utf-8")
    dataset = spec / "dataset.yaml"
    named = dataset.read_text(encoding="utf-8").replace("prefixes:", "root: '{urn:elders}anders'\n  prefixes:")
    dataset.write_text(named, encoding="utf-8")
    assert run("validate", "goed.xml") == (0, "1 bericht geldig: kamer 1.0.\n", "")


def test_a_folder_of_messages_and_a_pattern(project: Path) -> None:
    assert run("validate", ".")[0] == 1
    (project / "fout.xml").unlink()
    assert run("validate", ".")[1] == "1 bericht geldig: kamer 1.0.\n"
    assert run("validate", "go*.xml")[1] == "1 bericht geldig: kamer 1.0.\n"


@pytest.mark.parametrize("text", ["<opname", '<!DOCTYPE opname [<!ENTITY a "b">]><opname xmlns="urn:kamer"/>', ""])
def test_a_message_that_cannot_be_read(project: Path, text: str) -> None:
    (project / "kapot.xml").write_text(text, encoding="utf-8")
    assert run("validate", "kapot.xml")[0] == 3
    assert run("validate", "nowhere.xml")[0] == 3


def test_every_page_can_be_read() -> None:
    for rule, page in all_pages().items():
        assert page.startswith(f"# {rule} "), rule
        assert title_of(page), rule
        for part in ("**What.**", "**What to do.**"):
            assert part in page, (rule, part)


def test_explain(project: Path) -> None:
    assert project.exists()
    assert run("explain", "gc002")[1].startswith("# GC002 edited-by-hand")
    assert "Geboortegewicht (concept 2)" in run("explain", "KAM001")[1]
    code, out, err = run("explain", "GC02")
    assert (code, out) == (2, "")
    assert "Did you mean GC002?" in err
    assert "These begin so: KAM001." in run("explain", "kam")[2]
    assert "XD012" in run("explain", "XD")[2]
    listed = run("explain", "--list")[1]
    assert "GC002\tedited-by-hand\n" in listed
    assert run("explain")[1] == listed


@pytest.mark.parametrize("kind", ["dataset", "config", "report", "accepted"])
def test_schemas(kind: str) -> None:
    code, out, _ = run("schema", kind)
    assert code == 0
    jsonschema.Draft7Validator.check_schema(json.loads(out))


def test_no_colour_without_a_terminal_and_when_asked(project: Path) -> None:
    assert "\x1b" not in lnrgen(project, "validate", "fout.xml").stdout
    assert "\x1b[" in lnrgen(project, "validate", "fout.xml", FORCE_COLOR="1", TERM="xterm-256color").stdout
    assert "\x1b" not in lnrgen(project, "validate", "fout.xml", NO_COLOR="1").stdout


def test_texts_of_the_specification_steer_neither_terminal_nor_markup(project: Path) -> None:
    dataset = project / "spec" / "kamer-1.0" / "dataset.yaml"
    text = dataset.read_text(encoding="utf-8")
    dataset.write_text(text.replace("Het gewicht ontbreekt.", r'"[bold red]weg[/] ::error::x %0A"'), encoding="utf-8")
    (project / "regel.xml").write_text('<opname xmlns="urn:kamer"><geslacht>M</geslacht></opname>', encoding="utf-8")
    assert "[bold red]weg[/] ::error::x" in run("validate", "regel.xml")[1]
    github = run("validate", "regel.xml", "--format", "github")[1]
    assert [line[:9] for line in github.splitlines()] == ["::warning", "1 waarsch"]


@pytest.mark.skipif(os.name != "posix", reason="a shell with head")
def test_a_closed_pipe_is_no_error(project: Path) -> None:
    command = f'"{sys.executable}" -m generator explain --list | head -1'
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    shell = ["/bin/sh", "-c", command]
    done = subprocess.run(shell, capture_output=True, text=True, cwd=project, env=environment, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_a_poor_terminal_encoding_ends_nothing(project: Path) -> None:
    done = lnrgen(project, "explain", "KAM001", PYTHONIOENCODING="ascii")
    assert done.returncode == 0


def test_no_specification_at_hand(tmp_path: Path) -> None:
    done = lnrgen(tmp_path, "check")
    assert done.returncode == 2
    assert "There is no specification in spec/" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("text", "shown"), [("::error::x", "\\x3a:error::x"), (" a ##[error] b", "a #\\x23[error] b")])
def test_no_line_is_a_command_to_the_log_of_a_ci(text: str, shown: str) -> None:
    assert one_line(text) == shown
