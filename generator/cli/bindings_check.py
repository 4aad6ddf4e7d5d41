"""The compiled check for `validate`: the bindings of a specification, made or kept, imported and never written.

What is kept is text. It is run only if it lies in a folder that is the user's alone, and after it has passed the safety
gate again, as if it had been generated this moment.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.cli.build import shipped
from generator.cli.private_package import Code, compile_modules, import_private
from generator.emit.bindings import emit_bindings
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.emit.template import template_folder
from generator.generated_file import GeneratedFile
from generator.model.specification import Specification
from generator.output.gate import GateError, check_files
from generator.read.kept import Kept, entry_name, made_by
from generator.validate.compiled import Violation

_PACKAGE = "_lnrgen_bindings"
_MOST = 8


class BindingsCheck:
    """A message is read with the bindings, then checked; `generator.validate.compiled.CompiledCheck`."""

    def __init__(self, bindings: ModuleType) -> None:
        """`bindings` is a generated package with `from_xml`, `check`, and the ids of the rules that `check` knows."""
        self._from_xml, self._check = bindings.from_xml, bindings.check
        self.rules: frozenset[str] = bindings.CHECKED_RULES

    def __call__(self, message: bytes) -> Iterable[Violation] | None:
        """What is wrong with it; None where the bindings refuse to read it, or fail."""
        try:
            found: list[Any] = self._check(self._from_xml(message))
        except Exception:  # noqa: BLE001  whatever it is, the general judge goes on, and the failure is told as DM007
            return None
        return found


def check_code(specification: Specification) -> Code:
    """The modules of the bindings, compiled: kept from an earlier run, else made now and kept.

    GateError if what was made must not be run.
    """
    kept, entry = Kept.default(), _entry(specification)
    files = _load(kept, entry)
    if files is None:
        files = _made(specification)
        check_files(files, shipped())
        if kept.is_private():
            data = json.dumps({file.path: file.text for file in files}, ensure_ascii=False)
            kept.save(entry, data.encode(), _MOST)
    return compile_modules(files)


def import_check(code: Code) -> BindingsCheck:
    """The check of such modules."""
    digest = sha256(b"".join(code[name] for name in sorted(code))).hexdigest()
    return BindingsCheck(import_private(f"{_PACKAGE}_{digest[:16]}", code, "bindings"))


def _made(specification: Specification) -> list[GeneratedFile]:
    request = Request(specification, build_shapes(specification), _PACKAGE)
    return sorted(emit_bindings(request))


def _load(kept: Kept, entry: str) -> list[GeneratedFile] | None:
    data = kept.load(entry) if kept.is_private() else None
    try:
        texts = json.loads(data) if data else None
        if not isinstance(texts, dict) or "bindings/__init__.py" not in texts:
            return None
        files = [GeneratedFile(path, text) for path, text in sorted(texts.items())]
        check_files(files, shipped())
    except (ValueError, TypeError, AttributeError, RecursionError, GateError):
        return None
    return files


def _entry(specification: Specification) -> str:
    """Another specification, or another generator, gives another name."""
    return entry_name(specification.digest, made_by(_generator_files(), "xsdata", "jinja2")) + ".bindings"


@cache
def _generator_files() -> tuple[Path, ...]:
    """All that the texts depend on besides the specification."""
    package = Path(__file__).resolve().parents[1]
    ours = (file for layer in ("model", "read", "emit") for file in (package / layer).rglob("*.py"))
    templates = (file for file in (template_folder() / "bindings").rglob("*") if file.suffix in (".py", ".jinja"))
    return tuple(sorted((*ours, *templates)))
