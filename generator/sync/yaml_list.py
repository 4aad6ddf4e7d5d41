"""Lists of records within a YAML text, changed at single spans: comments, order, quotes and layout stay as they are."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.tokens import BlockEntryToken

from generator.sync.edits import Edit, apply_to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, str]
"""A record: its fields in the order they are written in; an empty one is not written at all. `id` tells it apart."""

_PLAIN = re.compile(r"[A-Za-z](?:[\w .,()/%+-]|:(?=\w))*(?<=[\w)%+.])")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_COMMENT = re.compile(r"(?P<line>(?<=\n)[ \t]*#[^\n]*)|(?<=\s)#[^\n]*")


def scalar(value: str, *, quoted: bool = False) -> str:
    """A text as YAML writes it on one line; in quotes where it must be, or `quoted` asks for it."""
    if not quoted and _PLAIN.fullmatch(value) and value.casefold() not in _WORDS:
        return value
    told = json.dumps(value, ensure_ascii=False)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


class YamlLists:
    """A YAML mapping with lists of records in it. Its lines end with LF. It was read without error before."""

    def __init__(self, text: str, quoted: frozenset[str]) -> None:
        """`quoted` are the fields whose values are written in quotes."""
        self.text = text
        self.quoted = quoted
        self.edits: list[Edit] = []
        self.root = _pairs(YAML(typ="safe", pure=True).compose(text))

    @cached_property
    def dashes(self) -> list[int]:
        """Where the dashes of all lists stand."""
        tokens = YAML(typ="safe", pure=True).scan(self.text)
        return [token.start_mark.index for token in tokens if isinstance(token, BlockEntryToken)]

    def changed(self) -> str:
        """The text with all that was asked; the very same where that was nothing."""
        return apply_to_text(self.text, self.edits)

    def put(self, field: str, value: str) -> None:
        """Give a field of the whole its value."""
        self._value(*self.root[field], field, value)

    def merge(self, field: str, wanted: list[Row]) -> None:
        """Bring a list in step: each record where it stands, a new one behind the one it follows, the others away."""
        key, rows = self.root[field]
        if _in_brackets(rows):
            self._open_list(key, rows, wanted)
            return
        there = _matched(rows.value, wanted)
        indent = rows.start_mark.column
        for node in rows.value:
            if node not in there.values():
                self._take_away(node)
        if not wanted:
            self._insert(self.text.index(":", key.end_mark.index) + 1, " []")
        at = self._line_end(key.end_mark.index)
        for row in wanted:
            node = there.get(row["id"])
            if node is None:
                self._insert(at, self._new(row, indent))
            else:
                self._merge_row(node, row)
                at = self._line_end(self._end(node))

    def _open_list(self, key: Node, rows: Node, wanted: list[Row]) -> None:
        """A list in brackets: the empty one, or what a hand made of it. Its comments stay."""
        if [_told(node) for node in rows.value] == [row["id"] for row in wanted]:
            for node, row in zip(rows.value, wanted, strict=True):
                self._merge_row(node, row)
            return
        colon, end = self.text.index(":", key.end_mark.index) + 1, rows.end_mark.index
        self.edits.append(Edit(colon, end, "" if wanted else " []"))
        at = self._line_end(end)
        for comment in self._comments(rows, colon, end, "  "):
            self._insert(at, f"\n{comment}")
        for row in wanted:
            self._insert(at, self._new(row, 2))

    def _new(self, row: Row, indent: int) -> str:
        lines = [f"{field}: {self._scalar(field, value)}" for field, value in row.items() if value]
        space = "\n" + " " * indent
        return f"{space}- " + f"{space}  ".join(lines)

    def _merge_row(self, node: Node, row: Row) -> None:
        pairs = _pairs(node)
        before: tuple[Node, Node] | None = None
        for field, value in row.items():
            if field in pairs:
                before = pairs[field]
                if value:
                    self._value(*before, field, value)
                else:
                    self._without(node, *before)
            elif value and before is not None:
                told = f"{field}: {self._scalar(field, value)}"
                if _in_brackets(node):
                    self._insert(self._value_end(*before), f", {told}")
                else:
                    space = " " * node.start_mark.column
                    self._insert(self._line_end(self._value_end(*before)), f"\n{space}{told}")

    def _value(self, key: Node, value: Node, field: str, wanted: str) -> None:
        start, end = self._after_colon(key), self._value_end(key, value)
        told = self.text[start:end]
        if isinstance(value, ScalarNode) and value.value == wanted and not told.startswith("*"):
            return
        anchor = re.match(r"&[^\s,\]}]+\s*", told)
        text = f"{anchor[0] if anchor else ''}{self._scalar(field, wanted)}"
        self.edits.append(Edit(start, end, text if self.text[start - 1].isspace() else f" {text}"))

    def _without(self, node: Node, key: Node, value: Node) -> None:
        """Take a field away; a comment behind it stays."""
        end = self._value_end(key, value)
        start = key.start_mark.index
        line, rest = self.text.rfind("\n", 0, start) + 1, self.text[end : self._line_end(end)]
        if not _in_brackets(node) and not self.text[line:start].strip() and not rest.strip():
            start, end = line - 1, self._line_end(end)
        elif _in_brackets(node):
            start = self.text.rfind(",", 0, start)
        self.edits.append(Edit(start, end, ""))

    def _take_away(self, node: Node) -> None:
        """Take a whole record away; the comments that stand in it stay."""
        dash = max(place for place in self.dashes if place <= node.start_mark.index)
        line, end = self.text.rfind("\n", 0, dash), self._line_end(self._end(node))
        indent = self.text[line + 1 : dash]
        kept = "".join(f"\n{comment}" for comment in self._comments(node, dash, end, indent))
        self.edits.append(Edit(line, end, kept))

    def _comments(self, node: Node, at: int, end: int, indent: str) -> list[str]:
        """The comments of a stretch of text, what begins with `#` outside the values of a node, each as a line."""
        gaps = ""
        for start, after in self._scalars(node):
            if start >= at:  # an alias is told where its value stands, further up
                gaps, at = f"{gaps}{self.text[at:start]}.", after
        found = _COMMENT.finditer(gaps + self.text[at:end])
        return [each["line"] or f"{indent}{each[0]}" for each in found]

    def _scalars(self, node: Node) -> Iterator[tuple[int, int]]:
        below = (
            [each for pair in node.value for each in pair]
            if isinstance(node, MappingNode)
            else node.value
            if isinstance(node, SequenceNode)
            else []
        )
        for each in below:
            yield from self._scalars(each)
        if isinstance(node, ScalarNode):
            start = node.start_mark.index
            yield start, start + len(self.text[start : node.end_mark.index].rstrip())

    def _end(self, node: Node) -> int:
        """Where a record ends."""
        if _in_brackets(node) or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self._value_end(*last) if isinstance(node, MappingNode) else self._end(last)

    def _value_end(self, key: Node, value: Node) -> int:
        """Where the value of a field ends, without what follows on the line."""
        start = self._after_colon(key)
        if value.start_mark.index < key.end_mark.index:  # an alias, `*name`
            return start + len(re.match(r"[^\s,}\]]*", self.text[start:])[0])  # type: ignore[index]
        return max(start, len(self.text[: value.end_mark.index].rstrip()))

    def _after_colon(self, key: Node) -> int:
        """Where the value of a field begins; right behind the colon where there is none."""
        colon = self.text.index(":", key.end_mark.index) + 1
        gap = re.match(r"[ \t]*(?=[^\s#])", self.text[colon:])
        return colon + len(gap[0]) if gap else colon

    def _scalar(self, field: str, value: str) -> str:
        return scalar(value, quoted=field in self.quoted)

    def _insert(self, at: int, text: str) -> None:
        self.edits.append(Edit(at, at, text))

    def _line_end(self, at: int) -> int:
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found


def _in_brackets(node: Node) -> bool:
    """Whether a list or a record is written as `[...]` or `{...}`."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def _pairs(node: Node) -> dict[str, tuple[Node, Node]]:
    return {key.value: (key, value) for key, value in node.value}


def _matched(nodes: list[Node], wanted: list[Row]) -> dict[str, Node]:
    """The records that are there, by the id they are to have: one whose id is no more is known by its method."""
    there = {_told(node): node for node in nodes}
    found = {row["id"]: there[row["id"]] for row in wanted if row["id"] in there}
    left = {_told(node, "method"): node for name, node in there.items() if name not in found}
    left.pop("", None)
    for row in wanted:
        if row["id"] not in found and row.get("method") in left:
            found[row["id"]] = left.pop(row["method"])
    return found


def _told(node: Node, field: str = "id") -> str:
    pair = _pairs(node).get(field)
    return str(pair[1].value) if pair else ""
