"""Witnesses as files, for `--witness-dir`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.cli.owned_folder import OwnedFolder
from generator.cli.report import fingerprints, unfolded
from generator.compare.drift import Drift
from generator.findings import Finding
from generator.generated_file import GeneratedFile

BILINGUAL = "bilingual.xml"
_NAME = re.compile(r"[A-Z]{2}\d{3}-[0-9a-f]{8,64}(-\d+)?\.xml|bilingual\.xml", re.ASCII)
_FOLDER = OwnedFolder("lnrgen diff", "--witness-dir", "witnesses.json", _NAME)


def write_witnesses(folder: Path, drift: Drift, findings: Iterable[Finding]) -> dict[str, str]:
    """Write every witness as `<rule>-<fingerprint>.xml`, and `bilingual.xml`; give each one's path, by fingerprint.

    UsageError, and nothing is written, where a file is in the way that no earlier `lnrgen diff` wrote.
    """
    every = list(unfolded(findings))
    named = {
        known: GeneratedFile(f"{one.rule}-{known}.xml", one.witness.message)
        for one, known in zip(every, fingerprints(every), strict=True)
        if one.witness is not None
    }
    files = list(named.values())
    if drift.bilingual is not None:
        files.append(GeneratedFile(BILINGUAL, drift.bilingual))
    origin = {"old": _side(drift.old.id, drift.old.version), "new": _side(drift.new.id, drift.new.version)}
    _FOLDER.write(folder, sorted(files), {**origin, "role": drift.role.value})
    return {known: (folder / file.path).as_posix() for known, file in named.items()}


def _side(identity: str, version: str) -> str:
    return f"{identity} {version}"
