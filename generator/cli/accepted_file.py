"""Writing `accepted.yaml` (read by `generator.read.accepted`): what stands in it, comments too, stays as it is."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.model.acceptance import Acceptance
from generator.output.apply import write_file
from generator.read.accepted.format import SCHEMA_FILE
from generator.read.dataset.round_trip import dump_round_trip, load_round_trip

_HEAD = f"""\
# yaml-language-server: $schema={SCHEMA_FILE}
# Findings of `lnrgen diff` that are known and may stay so, each with its reason and the last day it holds.
# `lnrgen diff OLD NEW --accept RULE/FINGERPRINT --reason ... --until ...` adds to it. Edit it as you like; commit it.
format: 1
accepted: []
"""


def add_acceptances(path: Path, acceptances: list[Acceptance]) -> None:
    """Add to the file, which has been read without error, or begin it; what was accepted before is accepted anew.

    Beside a new file goes its JSON Schema, for editors, unless a file of that name is there.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, _HEAD)
        schema = path.with_name(SCHEMA_FILE)
        if not schema.exists():
            write_file(schema, files("generator.read.accepted").joinpath(SCHEMA_FILE).read_text(encoding="utf-8"))
    data = load_round_trip(path)
    entries = data["accepted"]
    if not isinstance(entries, CommentedSeq) or not entries:
        entries = data["accepted"] = CommentedSeq()
    for acceptance in acceptances:
        _put(entries, acceptance)
    write_file(path, dump_round_trip(data))


def _put(entries: CommentedSeq, acceptance: Acceptance) -> None:
    known = (acceptance.rule, acceptance.fingerprint)
    row = next((one for one in entries if (str(one["rule"]), str(one["fingerprint"])) == known), None)
    if row is None:
        row = CommentedMap()
        entries.append(row)
    row.pop("until", None)
    for key, value in _values(acceptance).items():
        row[key] = value


def _values(acceptance: Acceptance) -> dict[str, Any]:
    values: dict[str, Any] = {
        "rule": acceptance.rule,
        "fingerprint": DoubleQuotedScalarString(acceptance.fingerprint),
        "reason": DoubleQuotedScalarString(acceptance.reason),
    }
    if acceptance.until:
        values["until"] = DoubleQuotedScalarString(acceptance.until)
    if acceptance.by:
        values["by"] = DoubleQuotedScalarString(acceptance.by)
    if acceptance.places is not None:
        values["places"] = acceptance.places
    return values
