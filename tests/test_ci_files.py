"""The ready-to-copy CI files: they parse, and every lnrgen command line in them is one that lnrgen understands."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_helpers import XSD, make_project
from ruamel.yaml import YAML
from typer.main import get_command
from typer.testing import CliRunner

from generator.cli.main import make_app

FILES = ("action.yml", ".pre-commit-hooks.yaml", "examples/ci/github.yml", "examples/ci/gitlab.yml")
VARIABLES = {"$UPSTREAM": "spec", "$LNR_SPEC_URL": "spec", "$OLD": "a", "$NEW": "b", "$SPOKEN": "nl", "$1": "sarif"}


def load(file: Path) -> Any:
    return YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))


def texts(node: Any) -> Iterator[str]:
    """Every text in a YAML document."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def command_lines(file: Path) -> list[list[str]]:
    """Every call of lnrgen in a file, without redirections, its variables filled in."""
    lines = [line.strip() for text in texts(load(file)) for line in text.splitlines()]
    calls = [shlex.split(line.partition(" > ")[0]) for line in lines if re.match(r"lnrgen (?!drift)[a-z]+", line)]
    return [[VARIABLES.get(word, word) for word in call[1:]] for call in calls]


@pytest.mark.parametrize("name", FILES)
def test_every_command_line_is_one_that_lnrgen_understands(name: str, repository: Path) -> None:
    calls = command_lines(repository / name)
    assert calls
    commands: dict[str, Any] = get_command(make_app()).commands  # type: ignore[attr-defined]  # (it is a group)
    for call in calls:
        arguments = [*call[1:], *(["a", "b"] if name.startswith(".pre") and call[0] == "diff" else [])]
        commands[call[0]].make_context(call[0], arguments)  # raises for what it does not know


@pytest.mark.parametrize("name", FILES)
def test_drift_never_turns_a_build_red(name: str, repository: Path) -> None:
    looking = [call for call in command_lines(repository / name) if "--upstream" in call or name == "action.yml"]
    red = [call for call in looking if call[call.index("--fail-on") + 1] != "never"]
    allowed = name == "examples/ci/gitlab.yml" and load(repository / name)["lnrgen:drift"]["allow_failure"]
    assert red == [] or allowed == {"exit_codes": 1}


@pytest.mark.parametrize("name", ["action.yml", "examples/ci/github.yml"])
def test_other_people_s_actions_are_pinned(name: str, repository: Path) -> None:
    used = re.findall(r"^[\s-]*uses: (.*?)(?: #.*)?$", (repository / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w/-]+@(v\d+(\.\d+)*|[0-9a-f]{40})", one) for one in used), used


def test_no_input_is_written_into_a_script(repository: Path) -> None:
    """What a caller gives reaches the shell as an environment variable, never as a part of a program."""
    for name in ("action.yml", "examples/ci/github.yml"):
        document = load(repository / name)
        jobs = [document["runs"]] if "runs" in document else list(document["jobs"].values())
        scripts = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
        assert scripts
        assert not any("${{" in script for script in scripts)


def test_the_action_uses_every_input_it_offers(repository: Path) -> None:
    text = (repository / "action.yml").read_text(encoding="utf-8")
    document = load(repository / "action.yml")
    for name in document["inputs"]:
        assert f"inputs.{name} " in text.replace("}}", " }}"), name
    for output in document["outputs"].values():
        assert re.fullmatch(r"\$\{\{ steps\.compare\.outputs\.\w+ \}\}", output["value"])


def test_the_hooks_are_ones_that_pre_commit_takes(repository: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit comes with the lint extra; .ci/run always has it")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"],
        cwd=repository, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def script(repository: Path) -> str:
    """What the action's step `compare` does."""
    steps = load(repository / "action.yml")["runs"]["steps"]
    found = [step["run"] for step in steps if step.get("id") == "compare"]
    assert len(found) == 1
    return str(found[0])


@pytest.mark.skipif(os.name != "posix" or shutil.which("bash") is None, reason="a bash to run the action's script in")
@pytest.mark.parametrize("same", [True, False])
def test_the_action_tells_whether_there_is_drift(repository: Path, tmp_path: Path, *, same: bool) -> None:
    project, programs = tmp_path / "project", tmp_path / "bin"
    for folder in (project, programs, tmp_path / "temp"):
        folder.mkdir()
    make_project(project)
    assert CliRunner().invoke(make_app(), ["schema", "config"]).exit_code == 0
    published = project / "published.xsd"
    published.write_text(XSD if same else XSD.replace('"200"', '"250"'), encoding="utf-8")
    for name, call in {"lnrgen": "-m generator", "python": ""}.items():
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    environment = os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(repository),
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "UPSTREAM": "published.xsd",
        "OLD": "",
        "NEW": "",
        "SPOKEN": "en",
    }
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script(repository)],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = dict(line.split("=", 1) for line in (tmp_path / "output").read_text(encoding="utf-8").splitlines())
    assert (told["verdict"], told["drifted"]) == (("clean", "false") if same else ("incompatible", "true"))
    assert Path(told["report"]).read_text(encoding="utf-8") == (tmp_path / "summary").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "temp" / "lnrgen.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
