"""Kill -9 at any moment of `generate`: the tree is the old one or the new one, and the next run puts everything right.

Half of the kills strike anywhere between start and end, half while the new tree is being built and swapped in. Without
`--long` a small specification is killed eight times, with it the reference specification fifty times.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli_helpers import make_project
from output_helpers import tree

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")

COMMAND = [sys.executable, "-m", "generator", "generate"]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


@dataclass(frozen=True)
class Trial:
    """A project before the kill, what its output is before and after, and how long a run takes (seconds)."""

    template: Path
    package: str
    old: dict[str, bytes]
    new: dict[str, bytes]
    whole: float
    writing: float


def start(project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(COMMAND, cwd=project, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(project: Path) -> None:
    done = subprocess.run(COMMAND, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def wait_for_writing(process: subprocess.Popen[bytes], project: Path, package: str) -> float:
    """Wait until the new tree is being built; when that was."""
    work = project / "generated" / f".lnrgen-{package}"
    while process.poll() is None and not work.exists():
        time.sleep(0.0002)
    return time.perf_counter()


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory, repository: Path, long: bool) -> Trial:  # noqa: FBT001  a fixture
    """A project with generated code whose specification has changed since."""
    template = tmp_path_factory.mktemp("template")
    if long:
        shutil.copytree(repository / "spec", template / "spec")
    else:
        make_project(template)
    package = "lnr_3_0" if long else "kamer_1_0"
    run(template)
    (schema,) = template.glob("spec/*/*.xsd")
    schema.write_text(schema.read_text(encoding="utf-8") + "<!-- changed -->\n", encoding="utf-8")
    (template / "generated" / package / "mine.txt").write_text("not generated\n", encoding="utf-8")
    after = tmp_path_factory.mktemp("after") / "project"
    shutil.copytree(template, after)
    before = time.perf_counter()
    process = start(after)
    began = wait_for_writing(process, after, package)
    assert process.wait() == 0
    ended = time.perf_counter()
    old, new = tree(template / "generated" / package), tree(after / "generated" / package)
    assert old != new
    return Trial(template, package, old, new, ended - before, ended - began)


def test_old_or_new_never_half(trial: Trial, tmp_path: Path, long: bool) -> None:  # noqa: FBT001  a fixture
    chance = random.Random(2026)
    seen = {"old": 0, "new": 0}
    for number in range(50 if long else 8):
        project = tmp_path / str(number)
        shutil.copytree(trial.template, project)
        process = start(project)
        if number % 2:
            time.sleep(chance.uniform(0, trial.whole))
        else:
            wait_for_writing(process, project, trial.package)
            time.sleep(chance.uniform(0, trial.writing))
        process.kill()
        process.wait()
        found = tree(project / "generated" / trial.package)
        assert found in (trial.old, trial.new), number
        seen["old" if found == trial.old else "new"] += 1
        run(project)
        assert tree(project / "generated" / trial.package) == trial.new, number
        assert [path.name for path in (project / "generated").iterdir()] == [trial.package], number
        shutil.rmtree(project)
    assert seen["old"], "no kill came before the swap: the test does not strike where it should"
