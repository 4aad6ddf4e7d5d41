"""What is committed under generated/ is what this lnrgen makes from spec/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, encoding="utf-8", check=False)


def test_generate_would_change_nothing(repository: Path) -> None:
    done = run(repository, "generate", "--check")
    assert done.returncode == 0, done.stderr


def test_check_finds_nothing(repository: Path) -> None:
    done = run(repository, "check")
    assert done.returncode == 0, done.stdout + done.stderr
