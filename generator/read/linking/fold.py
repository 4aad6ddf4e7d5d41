"""Names made comparable: without case, accents, separators."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def fold(name: str) -> str:
    """`Geboorte-datum`, `geboorte_datum` and `GeboorteDatum` all become `geboortedatum`."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if char.isalnum()).casefold()
