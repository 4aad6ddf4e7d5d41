"""A starter. Copy this folder to `mapping/`, beside `generated/`; point the two imports of its `release.py` at the
generated package; then replace each `raise NotMapped(...)` by what your EPD holds.

What stays a stub is left out of the messages, and listed by `unmapped(MAPPING)`.
"""

from __future__ import annotations

from . import (
    onderzoek,
)
from .release import DatasetMapping, Row

MAPPING: DatasetMapping[Row] = DatasetMapping(
    onderzoek=onderzoek.Onderzoek(),
    apgar_score_na_1_min=onderzoek.ApgarScoreNa1Min(),
)
"""The mapping of the whole dataset."""
