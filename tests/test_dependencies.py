"""Whatever lnrgen imports comes along when it is installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

# all but what takes SQLAlchemy, which comes with an extra
IMPORT_ALL = """
import importlib, pathlib
for file in sorted(set(pathlib.Path("generator").rglob("*.py")) - {pathlib.Path("generator/emit/sql/ddl.py")}):
    importlib.import_module(".".join(file.with_suffix("").parts).removesuffix(".__init__"))
"""
TELL = "\nimport json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def brought_along(name: str, seen: set[str]) -> set[str]:
    """A distribution and all it requires, extras left out."""
    if plain(name) in seen:
        return seen
    seen.add(plain(name))
    try:
        requirements = requires(name) or []
    except PackageNotFoundError:  # for another platform
        return seen
    for requirement in requirements:
        if "extra ==" not in requirement:
            brought_along(named(requirement), seen)
    return seen


def named(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def ours(repository: Path) -> set[str]:
    """What pyproject.toml asks for, and all that brings along."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    seen: set[str] = {"lnrgen"}
    for requirement in project["dependencies"]:
        brought_along(named(requirement), seen)
    return seen


def loaded(code: str, folder: Path) -> set[str]:
    """The distributions whose modules are loaded once `code` has run."""
    done = subprocess.run([sys.executable, "-c", code + TELL], cwd=folder, capture_output=True, text=True, check=True)
    owners = packages_distributions()
    return {plain(owner) for module in json.loads(done.stdout) for owner in owners.get(module, ())[:1]}


def test_whatever_else_is_installed_is_not_needed(repository: Path) -> None:
    used = loaded(IMPORT_ALL, repository) - loaded("", repository)  # less what the environment starts by itself
    assert {"xsdata", "lxml", "typer"} <= used
    others = used - ours(repository)  # some library takes it when it is there, or we forgot to ask for it
    modules = [module for module, owners in packages_distributions().items() if others & {plain(one) for one in owners}]
    hide = f"import sys; sys.modules.update(dict.fromkeys({modules}))"
    done = subprocess.run(
        [sys.executable, "-c", f"{hide}\n{IMPORT_ALL}"], cwd=repository, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-1000:]
