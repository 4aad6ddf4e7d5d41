"""A vendor's project that can export: specification, generated package, the example's mapping, databases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from mapping_support import write_package
from sql_support import Staging

from generator.emit.shapes import build_shapes
from generator.emit.sql import SQL
from generator.emit.target import Request
from generator.read.specification import read_specification

PACKAGE = "lnr_3_0"
CONFIG = "spec: spec/lnr-3.0\nmapping: examples/mapping\ntargets: [bindings, mapping, sql]\n"


def make_project(repository: Path, folder: Path) -> Path:
    """Lay it out, with the EPD of the example as epd.db."""
    shutil.copytree(repository / "spec" / "lnr-3.0", folder / "spec" / "lnr-3.0")
    shutil.copytree(repository / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    package = folder / "generated" / PACKAGE
    write_package(specification, package)
    for file in SQL.emit(Request(specification, build_shapes(specification), PACKAGE)):
        path = package / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.encode())
    (folder / "lnrgen.yaml").write_text(CONFIG, encoding="utf-8")
    python(folder, "from examples.epd.rows import open_epd; open_epd('epd.db').close()")
    return folder


def python(project: Path, code: str) -> str:
    """Run a line of Python in the project."""
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    return done.stdout


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", "export", *arguments]


def export(project: Path, *arguments: str, environment: dict[str, str] | None = None) -> Any:
    """`lnrgen export` in the project."""
    return subprocess.run(
        command(*arguments), cwd=project, capture_output=True, text=True, check=False, encoding="utf-8",
        env=os.environ | _found() | (environment or {}),
    )  # fmt: skip


def _found() -> dict[str, str]:
    """The command is run from elsewhere: it finds this checkout, and writes no bytecode in it."""
    return {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def written(folder: Path) -> dict[str, bytes]:
    """The messages in a folder, by file name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.xml"))}


def staging_of(project: Path, messages: dict[str, bytes], copies: int = 1) -> Staging:
    """The messages taken apart into staging tables; each `copies` times, under other numbers."""
    specification = read_specification(folder=project / "spec" / "lnr-3.0")
    staging = Staging(specification, PACKAGE)
    sys.path.insert(0, str(project))
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]
    from generated.lnr_3_0.bindings import from_xml  # noqa: PLC0415  that of the project

    sys.path.remove(str(project))
    for name, data in messages.items():
        episode, _, version = name.removesuffix(".xml").rpartition("-")
        for copy in range(copies):
            staging.add(f"{episode}{'' if copies == 1 else f'-{copy:05d}'}", from_xml(data), int(version))
    return staging
