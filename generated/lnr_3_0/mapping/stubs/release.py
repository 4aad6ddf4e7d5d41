"""The release this mapping is written for, and the rows it reads: the one place to change when the next release comes.

In your copy, let the two imports below name the generated package:
`from generated.lnr_3_0.bindings import ...` and `from generated.lnr_3_0.mapping import ...`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from ...bindings import AnyElement, DerivedElement, Nil, codes, records
from .. import DatasetMapping, Identifier, NotMapped, Null, Quantity, contract, not_recorded

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
    "not_recorded",
    "records",
]

Row: TypeAlias = dict[str, Any]
"""What each method reads from: make it the type of your own rows."""
