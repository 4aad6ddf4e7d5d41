"""lnrgen.yaml, read and checked."""

from __future__ import annotations

import re
from pathlib import Path

from generator.cli.config_format import CONFIG
from generator.cli.exits import FailOn, UsageError
from generator.cli.settings import Selection, Settings
from generator.findings import Finding, Location, Severity, UnreadableError
from generator.read.dataset.check import check
from generator.read.dataset.compose import compose
from generator.read.dataset.node import Mapping, Scalar, Sequence
from generator.read.dataset.report import Report, StopReadingError
from generator.read.dataset.source_text import decode, read_bytes


def read_settings(path: Path) -> Settings:
    """The configuration of a file. UsageError with every error at once."""
    report = Report(path.as_posix())
    try:
        text = decode(read_bytes(path, report), report)
        node = compose(text, report) if _says_something(text) else Mapping(1, 1)
        check(node, CONFIG, "", report)
        if isinstance(node, Mapping):
            report.findings += _conflicts(node, report.file)
        report.raise_errors()
    except (StopReadingError, UnreadableError) as error:
        message = f"{path.as_posix()} cannot be used as it stands."
        raise UsageError(message, report.sorted()) from error
    return _settings(node, path) if isinstance(node, Mapping) else Settings()


def _says_something(text: str) -> bool:
    return bool(re.search(r"^\s*[^#\s]", text, re.MULTILINE))


def _settings(node: Mapping, path: Path) -> Settings:
    project = path.parent
    package, fail_on, language = _text(node, "package"), _text(node, "fail_on"), _text(node, "language")
    targets = _texts(node, "targets")
    return Settings(
        project=project,
        config=path,
        selections=_selections(node, project),
        package=package,
        out=project / (_text(node, "out") or "generated"),
        targets=targets or None,
        mapping=project / (_text(node, "mapping") or "mapping"),
        accepted=project / (_text(node, "accepted") or "accepted.yaml"),
        ignore_letter_case=_text(node, "ignore_letter_case") == "true",
        fail_on=FailOn(fail_on or "error"),
        language=language or "nl",
    )


def _selections(node: Mapping, project: Path) -> tuple[Selection, ...]:
    root, xsd, dataset = _text(node, "root"), _text(node, "xsd"), _text(node, "dataset")
    if xsd:
        return (Selection(xsd=project / xsd, dataset=project / dataset if dataset else None, root=root),)
    spec = _text(node, "spec")
    folders = (spec,) if spec else _texts(node, "specs")
    if not folders and root:
        return (Selection(root=root),)
    return tuple(Selection(folder=project / folder, root=root) for folder in folders)


def _conflicts(node: Mapping, file: str) -> list[Finding]:
    there = [key for key in ("spec", "specs", "xsd") if key in node.entries]
    found: list[tuple[str, str, str]] = []
    if len(there) > 1:
        found.append((there[1], f"`{there[0]}` and `{there[1]}` cannot stand together.", "Keep one of them."))
    if "dataset" in node.entries and "xsd" not in node.entries:
        action = "Name the XSD with `xsd` as well, or keep both files in one folder and use `spec`."
        found.append(("dataset", "`dataset` goes with `xsd`, which is not there.", action))
    if "package" in node.entries and len(_texts(node, "specs")) > 1:
        action = "Leave `package` out; each gets a name of its own."
        found.append(("package", "`package` names one package, and `specs` makes several.", action))
    out, mapping = Path(_text(node, "out") or "generated"), Path(_text(node, "mapping") or "mapping")
    if mapping == out or out in mapping.parents:
        key = "mapping" if "mapping" in node.entries else "out"
        found.append(
            (key, "Your `mapping` would lie inside `out`, where all is machine-owned.", "Give them folders apart.")
        )
    return [_conflict(key, message, action, node, file) for key, message, action in found]


def _conflict(key: str, message: str, action: str, node: Mapping, file: str) -> Finding:
    at = node.key(key)
    place = Location(file, at.line, at.column)
    return Finding("CF001", "configuration-conflict", Severity.ERROR, message, action, place)


def _text(node: Mapping, key: str) -> str | None:
    value = node.get(key)
    return value.text if isinstance(value, Scalar) else None


def _texts(node: Mapping, key: str) -> tuple[str, ...]:
    value = node.get(key)
    return tuple(item.text for item in value.items if isinstance(item, Scalar)) if isinstance(value, Sequence) else ()
