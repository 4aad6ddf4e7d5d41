"""What a worker must know to do its part; plain data, so that any process on any machine can be told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """Where the vendor's code is, what it reads, where the messages go.

    `path` is the folder from which `package` (the generated one), `mapping` (has MAPPING) and `episodes` (has connect,
    keys, rows) are imported. `indent`: messages for people to read.
    """

    path: str
    package: str
    mapping: str
    episodes: str
    source: str
    out: str
    indent: bool = False


HIDDEN = ".lnrgen"
"""The folder in the folder of the messages that is the export's own: the journal, and files not yet whole."""
