"""How xmlschema checks the paths of xs:selector and xs:field: as it does, but without a wait for what is seldom needed.

Its check is a regular expression over all letters of Unicode, which takes longer to compile than a schema to read, and
the schema for schemas alone makes it do so. A path in plain letters is looked at by the same expression over these.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from elementpath.regex import translate_pattern
from xmlschema.validators.identities import XsdFieldSelector, XsdSelector

_PLAIN = {r"\i": "[A-Za-z_:]", r"\c": "[-.0-9:A-Z_a-z]"}


class SelectorPattern:
    """In place of the compiled expression; it is asked for a match, and no more."""

    def __init__(self, expression: str) -> None:
        r"""An expression of XML Schema, in which \i and \c are all that stands for more than itself."""
        self._expression = expression

    def match(self, path: str) -> re.Match[str] | None:
        """A match of a path; where plain letters will do, nothing else is tried."""
        return self._plain.fullmatch(path) or self._whole.match(path)

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        plain = self._expression
        for name, letters in _PLAIN.items():
            plain = plain.replace(name, letters)
        return re.compile(plain)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(
            translate_pattern(self._expression, back_references=False, lazy_quantifiers=False, anchors=False)
        )


def put_in_place() -> None:
    """Have xmlschema use these, where it has not compiled its own."""
    kinds: tuple[Any, ...] = (XsdSelector, XsdFieldSelector)
    for kind in kinds:
        expression = getattr(kind, "_REGEXP", None)
        if isinstance(expression, str) and kind.__dict__.get("pattern") is None:
            kind.pattern = SelectorPattern(expression)
