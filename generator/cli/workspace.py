"""The files of a vendor's workspace: the specification, the invented EPD and its mappings, CI, a page to begin with."""

from __future__ import annotations

import re
from pathlib import Path

from generator.emit.template import template_folder

_EXAMPLES = re.compile(r"^from examples\.", re.MULTILINE)
DATABASE = "epd.sqlite"
"""The invented EPD, as a file."""

_PACKAGE = Path(__file__).resolve().parent.parent
_SPECIFICATION = "lnr-3.0"
_TEXTS = {"README.md": "README.md", "LEESMIJ.md": "LEESMIJ.md", "lnrgen.yaml": "lnrgen.yaml", "gitignore": ".gitignore"}


def workspace_files(*, empty: bool) -> dict[str, bytes]:
    """By path within the workspace; with `empty` without the invented EPD and its mappings, in Python and in SQL."""
    found = {to: (template_folder() / "workspace" / name).read_bytes() for name, to in _TEXTS.items()}
    specification = shipped("spec") / _SPECIFICATION
    found |= {f"spec/{_SPECIFICATION}/{path}": data for path, data in _below(specification).items()}
    examples = shipped("examples")
    found[".github/workflows/lnr.yml"] = (examples / "ci" / "github.yml").read_bytes()
    if not empty:
        for part in ("epd", "mapping", "sql"):
            found |= {f"{part}/{path}": _at_home(path, data) for path, data in _below(examples / part).items()}
    return found


def shipped(name: str) -> Path:
    """A folder that comes with lnrgen: inside the installed package (wheel), or beside it (a checkout)."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _at_home(path: str, data: bytes) -> bytes:
    """A Python file of the examples as it stands in a workspace of its own: `examples.epd` is `epd` there."""
    if not path.endswith(".py"):
        return data
    return _EXAMPLES.sub("from ", data.decode()).encode()
