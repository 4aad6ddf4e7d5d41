"""The coverage of a mapping as one HTML page that stands by itself."""

from generator.emit.coverage_page.page import (
    Bar,
    CoveragePage,
    LeftRow,
    PageWords,
    Slice,
    StateRow,
    TableRow,
    coverage_page,
    empty_page,
)

__all__ = [
    "Bar",
    "CoveragePage",
    "LeftRow",
    "PageWords",
    "Slice",
    "StateRow",
    "TableRow",
    "coverage_page",
    "empty_page",
]
