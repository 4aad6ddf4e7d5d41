"""The name ledger `names.yaml`: names given in earlier versions, so that generated code keeps them."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING

from generator.model.frozen_map import FrozenMap
from generator.model.specification import Ledger
from generator.read.dataset.compose import compose
from generator.read.dataset.node import Mapping, Node, Scalar
from generator.read.dataset.problems import Problem
from generator.read.dataset.report import Report, StopReadingError, shown
from generator.read.dataset.source_text import decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

NOT_A_LEDGER = Problem("RD060", "not-a-ledger")
BAD_ADDRESS = Problem("RD061", "bad-address")
BAD_NAME = Problem("RD062", "bad-name")

_ADDRESS = re.compile(r"(?:type|field|code|concept):[^\s].{0,1023}", re.DOTALL)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,127}", re.ASCII)


def read_ledger(path: Path, *, display: str | None = None) -> Ledger:
    """Read a ledger: a YAML mapping from an address in the schema (see `Ledger`) to an identifier.

    UnreadableError holds every entry that is not such an address, or not a name that may stand in code.
    """
    report = Report(display or path.as_posix())
    try:
        text = decode(read_bytes(path, report), report)
        names = _names(compose(text, report), report) if _says_anything(text) else {}
    except StopReadingError:
        report.raise_errors()
        raise
    report.raise_errors()
    return Ledger(FrozenMap(names))


def _says_anything(text: str) -> bool:
    """Whether there is more than comments: a ledger may be empty."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _names(root: Node, report: Report) -> dict[str, str]:
    if not isinstance(root, Mapping):
        raise report.stop(NOT_A_LEDGER, root, "The ledger is not a mapping.", "Write one `address: Name` a line.")
    found: dict[str, str] = {}
    for address, (key, value) in root.entries.items():
        if not _ADDRESS.fullmatch(address):
            message = f"{shown(address)} is not an address."
            report.add(BAD_ADDRESS, key, message, "An address starts with type:, field:, code: or concept:.")
        if _is_name(value, report):
            found[address] = value.text if isinstance(value, Scalar) else ""
    return found


def _is_name(value: Node, report: Report) -> bool:
    text = value.text if isinstance(value, Scalar) else ""
    if _NAME.fullmatch(text) and not keyword.iskeyword(text) and "__" not in text:
        return True
    message = f"{shown(text)} cannot be a name in code."
    report.add(
        BAD_NAME,
        value,
        message,
        "Use letters, digits and single underscores, starting with a letter; no Python keyword.",
    )
    return False
