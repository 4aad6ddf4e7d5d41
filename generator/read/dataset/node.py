"""A YAML document as plain nodes that remember where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Scalar:
    """A single value as written; `plain` when it stands without quotes. `line` and `column` count from 1."""

    text: str
    plain: bool
    line: int
    column: int


@dataclass(slots=True, eq=False)
class Sequence:
    """A list; `line` and `column` (from 1) are where it starts."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with their values, in the order of the file; `line` and `column` (from 1) are where it starts."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value of `key`, None when it is not there."""
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def key(self, key: str) -> Scalar:
        """The key itself, for its place; KeyError when it is not there."""
        return self.entries[key][0]


Node = Scalar | Sequence | Mapping
