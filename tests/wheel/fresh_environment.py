"""A virtual environment of its own, and commands run in it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent


class FreshEnvironment:
    """An empty virtual environment in `folder`; `run` runs one of its programs and ends the test when that fails."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=True)
        self.scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")

    def run(self, program: str, *arguments: str, cwd: Path, **variables: str) -> str:
        """What the program printed on its standard output."""
        environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}} | variables
        done = subprocess.run(
            [self.scripts / program, *arguments],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            sys.exit(
                f"{program} {' '.join(arguments)}: exit {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
            )
        return done.stdout

    def install(self, *requirements: str) -> None:
        """Install with pip."""
        self.run("python", "-m", "pip", "install", "--quiet", *requirements, cwd=REPOSITORY)
