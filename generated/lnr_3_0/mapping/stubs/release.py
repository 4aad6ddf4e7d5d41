"""The release this mapping is written for, and the rows it reads: the one place to change when the next release comes.

In your copy, let the two imports below name the generated package:
`from generated.lnr_3_0.bindings import ...` and `from generated.lnr_3_0.mapping import ...`.

Messages of the release before come from this mapping as well: `lnrgen export --release ID-VERSION`, or, with `older` the
`mapping` of that generated package: `older.assemble(older.from_newer(MAPPING), row)`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from ...bindings import AnyElement, DerivedElement, Nil, codes, records
from .. import DatasetMapping, Identifier, Lookups, NotMapped, Null, Quantity, contract, not_recorded

__all__ = [
    "AnyElement",
    "DatasetMapping",
    "DerivedElement",
    "Identifier",
    "Nil",
    "NotMapped",
    "Null",
    "Quantity",
    "Row",
    "codes",
    "contract",
    "lookups",
    "not_recorded",
    "records",
]

Row: TypeAlias = dict[str, Any]
"""What each method reads from: make it the type of your own rows."""

lookups = Lookups.beside(__name__)
"""Your code tables, in the folder `codes` beside this file: a look-up for each code list of the dataset."""
