"""What the codec is measured on: a schema, its messages, and the packages that each tool makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generation import LNRGEN, REPOSITORY, SCRIPTS, XSDATA, emptied

SAMPLES = 30


@dataclass(frozen=True)
class Subject:
    """`specification` are the options by which lnrgen finds it; `messages` are the files."""

    name: str
    xsd: Path
    specification: tuple[str, ...]
    messages: tuple[Path, ...]


def subjects(xsd: str | None, messages: str | None, corpora: str | None, work: Path) -> list[Subject]:
    """The one that is named; else lnr-3.0 of the corpora, where they are at hand, and our own specification."""
    if xsd:
        files = tuple(sorted(Path(messages or Path(xsd).parent).resolve().glob("*.xml")))
        return [Subject(Path(xsd).stem, Path(xsd).resolve(), ("--xsd", str(Path(xsd).resolve())), files)]
    found = []
    if corpora:
        folder = Path(corpora, "lnr-3.0").resolve()
        start = folder / "xsd" / "ada_kernset_neonatologie.xsd"
        instances = tuple(sorted((folder / "instances").glob("*.xml")))
        found.append(Subject("lnr-3.0 of the corpora", start, ("--xsd", str(start)), instances))
    own = REPOSITORY / "spec" / "lnr-3.0"
    made = _samples(own, emptied(work / "samples"))
    found.append(Subject("spec/lnr-3.0 of this repository", own / "lnr.xsd", ("--spec", str(own)), made))
    return found


def _samples(specification: Path, folder: Path) -> tuple[Path, ...]:
    """Messages made at random, always the same."""
    options = ["--profile", "random", "--count", str(SAMPLES), "--seed", "1", "--out", str(folder)]
    subprocess.run([LNRGEN, "sample", "--spec", str(specification), *options], check=True, capture_output=True)
    return tuple(sorted(folder.rglob("*.xml")))


def make_packages(subject: Subject, folder: Path, generateds: str | None) -> dict[str, str]:
    """Generate `ours`, `theirs` (xsdata) and, if it is there and takes the schema, `peer` (generateDS) into a folder.

    The answer says why there is no `peer`, if there is none: by the name of the tool.
    """
    path = f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"
    _run([LNRGEN, "generate", *subject.specification, "--package", "ours", "--out", ".", "--only", "bindings"], folder)
    command = [XSDATA, "generate", str(subject.xsd), "--package", "theirs", "--structure-style", "single-package"]
    _run(command, folder, PATH=path)
    if generateds is None:
        return {"generateDS": "it is not installed here (`pip install generateDS`, or say where with --generateds)"}
    done = subprocess.run(
        [generateds, "-f", "-o", "peer.py", str(subject.xsd)], cwd=folder, capture_output=True, check=False
    )
    refused = done.returncode != 0 or not (folder / "peer.py").exists()
    return {"generateDS": "it does not take this schema"} if refused else {}


def libraries_of(program: str | None) -> str | None:
    """Where the libraries of another environment's program are: what generateDS made needs some of them."""
    if program is None:
        return None
    python = Path(program).parent / ("python.exe" if sys.platform == "win32" else "python")
    if not python.exists():
        return None
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()


def _run(command: list[str], folder: Path, **environment: str) -> None:
    subprocess.run(command, cwd=folder, env=os.environ | environment, check=True, capture_output=True)
