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
_TEXTS = {"lnrgen.yaml": "lnrgen.yaml", "gitignore": ".gitignore"}
_PAGES = ("README.md", "LEESMIJ.md")
_COPY = b"Copy to .github/workflows/lnr.yml. "
"""What the workflow says to whoever finds it elsewhere."""
_MODELINE = re.compile(rb"\A# yaml-language-server: \$schema=[^\n]*\n")
_DATASET, _DATASET_SCHEMA = "dataset.yaml", "dataset.schema.json"


def workspace_files(*, empty: bool) -> dict[str, bytes]:
    """By path within the workspace; with `empty` without the invented EPD and its mappings, in Python and in SQL."""
    found = {to: (template_folder() / "workspace" / name).read_bytes() for name, to in _TEXTS.items()}
    specification = shipped("spec") / _SPECIFICATION
    pages = template_folder() / "workspace" / ("empty" if empty else "")
    found |= {name: (pages / name).read_bytes() for name in _PAGES}
    found |= {f"spec/{_SPECIFICATION}/{path}": _with_schema(path, data) for path, data in _below(specification).items()}
    found[f"spec/{_DATASET_SCHEMA}"] = (_PACKAGE / "read" / "dataset" / _DATASET_SCHEMA).read_bytes()
    examples = shipped("examples")
    found[".github/workflows/lnr.yml"] = (examples / "ci" / "github.yml").read_bytes().replace(_COPY, b"")
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


def _with_schema(path: str, data: bytes) -> bytes:
    """A dataset definition whose first line leads an editor to the JSON Schema that stands in spec/."""
    if path != _DATASET:
        return data
    return _MODELINE.sub(f"# yaml-language-server: $schema=../{_DATASET_SCHEMA}\n".encode(), data)


def _at_home(path: str, data: bytes) -> bytes:
    """A Python file of the examples as it stands in a workspace of its own: `examples.epd` is `epd` there."""
    if not path.endswith(".py"):
        return data
    return _EXAMPLES.sub("from ", data.decode()).encode()
