"""The folder of a sample run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.cli.owned_folder import OwnedFolder
from generator.generated_file import GeneratedFile

LIST = "samples.json"
_FOLDER = OwnedFolder("lnrgen sample", "--out", LIST, re.compile(r"sample-\d{4,}\.(xml|json)", re.ASCII))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where samples come from, as the list in their folder tells it."""

    specification: str
    digest: str
    profile: str
    seed: int


def write_samples(folder: Path, files: list[GeneratedFile], origin: Origin) -> None:
    """Write the files, and `samples.json` with the digest of each.

    What an earlier run wrote and nobody changed is replaced, and taken away if this run has no such file. UsageError,
    and nothing is written, where any other file is in the way.
    """
    told = {
        "specification": origin.specification,
        "digest": origin.digest,
        "profile": origin.profile,
        "seed": origin.seed,
    }
    _FOLDER.write(folder, files, told)
