"""Kill -9 in the middle of `lnrgen update`: the same command, run again, ends where an undisturbed run does.

The blow falls at chosen writes, counted by Python's own audit events, so that every stage is struck on every machine.
Without `--long` four blows, with it one at every other write.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from output_helpers import tree
from test_cli_update import NEW, OLD, write_version

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")

STRIKE = """
import os, signal, sys
from pathlib import Path
at, seen, here = int(sys.argv.pop(1)), 0, os.getcwd()
def hook(event, args):
    global seen
    path = str(args[0]) if args else ""
    writes = event in ("os.rename", "os.mkdir", "os.remove")
    writes = writes or (event == "open" and args[1] and set(args[1]) & set("wxa"))
    if writes and Path(here, path).is_relative_to(here) and "__pycache__" not in path:
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from generator.cli.main import run
try:
    run()
finally:
    print(seen, file=sys.stderr)
"""
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def run(project: Path, at: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line, killed at that write (0: never); the last line it says is how many writes there were."""
    return subprocess.run(
        [sys.executable, "-c", STRIKE, str(at), *arguments],
        cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def update(project: Path, at: int = 0) -> subprocess.CompletedProcess[str]:
    return run(project, at, "update", "../published/proef-2", "--fail-on", "never")


def stage(project: Path) -> tuple[bool, ...]:
    """How far the killed run came: version, package, and mapping of the next release."""
    made = (project / path for path in ("spec/proef-2", "generated/proef_2"))
    return (*(path.is_dir() for path in made), b"proef_2" in (project / "mapping" / "release.py").read_bytes())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project at version 1, its mapping laid out, and version 2 as it is published beside it."""
    folder = tmp_path_factory.mktemp("kill-update")
    project = folder / "project"
    write_version(project / "spec" / "proef-1", "1", OLD)
    text = "specs: [spec/proef-1]  # ours\ntargets: [mapping]\n"
    (project / "lnrgen.yaml").write_text(text, encoding="utf-8")
    for command in ("generate", "sync"):
        done = run(project, 0, command)
        assert done.returncode == 0, done.stderr
    write_version(folder / "published" / "proef-2", "2", NEW)
    return folder


def test_the_same_command_again_ends_where_an_undisturbed_run_does(
    template: Path, tmp_path: Path, *, long: bool
) -> None:
    shutil.copytree(template, tmp_path / "whole")
    done = update(tmp_path / "whole" / "project")
    assert done.returncode == 0, done.stderr
    wanted = tree(tmp_path / "whole" / "project")
    writes = int(done.stderr.splitlines()[-1])
    blows = range(1, writes, 2) if long else [writes // 8, writes // 2, writes - 12, writes - 4]
    stages = set()
    for at in blows:
        shutil.copytree(template, tmp_path / str(at))
        project = tmp_path / str(at) / "project"
        assert update(project, at).returncode == -signal.SIGKILL
        stages.add(stage(project))
        again = update(project)
        assert again.returncode == 0, (at, again.stderr)
        assert tree(project) == wanted, at
    assert len(stages) > 2, "every blow fell in the same stage: the test does not strike where it should"
