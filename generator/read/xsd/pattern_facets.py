"""Patterns in xmlschema's components: held, and run only by what is put in for that.

xmlschema would run them in Python's backtracking engine, over enumerations and defaults too, at which a few characters
from a stranger can keep a machine busy for a year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from xmlschema import XMLSchemaValidationError
from xmlschema.validators import XsdPatternFacets


@dataclass(slots=True)
class PatternRunner:
    """Whether a text matches a pattern, by `matches`; while there is none, every text is taken."""

    matches: Callable[[str, str], bool] | None = None


class HeldPatterns(XsdPatternFacets):
    """The xs:pattern facets of one step: a value must match one of them."""

    runner = PatternRunner()
    """Of all patterns of a schema; each schema has a class, and a runner, of its own."""

    def _parse_value(self, elem: Any) -> Any:  # noqa: ANN401  xmlschema's
        """In place of a compiled pattern its text."""
        return elem.attrib.get("value", "")

    def __call__(self, value: Any) -> None:  # noqa: ANN401  xmlschema's
        """Raise XMLSchemaValidationError for a value that matches none."""
        if isinstance(value, str) and not self.re_match(value):
            raise XMLSchemaValidationError(self, value, "it matches no pattern")

    def re_match(self, text: str) -> Any:  # noqa: ANN401  xmlschema's: it is asked for its truth only
        """Whether a text matches one of the patterns."""
        run = self.runner.matches
        return run is None or any(run(str(pattern), text) for pattern in self.patterns) or None


def held_patterns(runner: PatternRunner) -> type[HeldPatterns]:
    """The class for the patterns of one schema."""
    return type("SchemaPatterns", (HeldPatterns,), {"runner": runner})
