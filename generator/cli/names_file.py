"""Writing the name ledger `names.yaml` (read by `generator.read.ledger`)."""

from __future__ import annotations

import json
from collections.abc import Mapping

_HEAD = """\
# Names that generated code has given to parts of this specification, by their address in the schema.
# Written by `lnrgen generate`, which only adds to it; commit it. A name in it never changes by itself.
"""


def names_text(names: Mapping[str, str]) -> str:
    """The ledger as YAML: sorted, one entry a line, every text in quotes."""
    lines = (f"{json.dumps(address, ensure_ascii=False)}: {json.dumps(names[address])}\n" for address in sorted(names))
    return _HEAD + "".join(lines)
