"""YAML events to nodes, within limits: no tags, no duplicate keys, no alias that grows without end."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from generator.findings import Location
from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.dataset.problems import (
    BAD_ALIAS,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_LARGE,
    UNKNOWN_KEY,
    WRONG_TYPE,
    YAML_SYNTAX,
)
from generator.read.dataset.report import Report, shown
from generator.read.dataset.source_text import forbidden_character
from generator.read.dataset.syntax import syntax_error

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_DEPTH = 64
MOST_NODES = 400_000


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `size` and `height` count what is in it with every alias written out."""

    node: Sequence | Mapping
    anchor: str | None
    key: Scalar | None = None
    has_key: bool = False
    size: int = 1
    height: int = 1


@dataclass(slots=True)
class _Composer:
    report: Report
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int, int] | None] = field(default_factory=dict)
    root: Node | None = None
    documents: int = 0
    last: Event | None = None

    def take(self, event: Event) -> None:
        """One event of the stream, in order."""
        self.last = event
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._start(event)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._end()
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._document(event)

    def reached(self) -> Location:
        """The place up to which the file was read."""
        mark = self.last.end_mark if self.last else None
        return Location(self.report.file, mark.line + 1, mark.column + 1) if mark else Location(self.report.file)

    def _scalar(self, event: ScalarEvent) -> None:
        mark = event.start_mark
        plain = event.style is None
        node = Scalar(event.value, plain, mark.line + 1, mark.column + 1)
        self._refuse_tag(event, node)
        if not plain and (bad := forbidden_character(event.value)):
            message = f"The invisible character {bad} is written here as an escape."
            self.report.add(CONTROL_CHARACTER, node, message, "Leave it out.")
        if event.anchor:
            self.anchors[event.anchor] = (node, 1, 0)
        self._attach(node, 1, 0)

    def _start(self, event: CollectionStartEvent) -> None:
        mark = event.start_mark
        kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
        node: Sequence | Mapping = kind(mark.line + 1, mark.column + 1)
        self._refuse_tag(event, node)
        self.stack.append(_Open(node, event.anchor))
        if event.anchor:
            self.anchors[event.anchor] = None
        self._check_depth(0, node)

    def _end(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.node, done.size, done.height)
        self._attach(done.node, done.size, done.height)

    def _alias(self, event: AliasEvent) -> None:
        mark = event.start_mark
        place = Location(self.report.file, mark.line + 1, mark.column + 1)
        name = event.anchor or ""
        if name not in self.anchors:
            message = (
                f"The alias {shown('*' + name)} points at nothing: no value before it is marked {shown('&' + name)}."
            )
            raise self.report.stop(BAD_ALIAS, place, message, "Put a text that starts with * in quotes.")
        target = self.anchors[name]
        if target is None:
            message = f"The alias {shown('*' + name)} stands inside the value it points at."
            raise self.report.stop(BAD_ALIAS, place, message, "Write the value out.")
        node, size, height = target
        self._check_depth(height, node)
        self._attach(node, size, height)

    def _document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            place = Location(self.report.file, event.start_mark.line + 1, event.start_mark.column + 1)
            message = "A second YAML document starts here; the file holds one."
            raise self.report.stop(SEVERAL_DOCUMENTS, place, message, "Delete the line `---`.")

    def _attach(self, node: Node, size: int, height: int) -> None:
        """Put a finished node where it belongs."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        parent.size += size
        parent.height = max(parent.height, height + 1)
        if parent.size > MOST_NODES:
            message = f"With its aliases written out this holds more than {MOST_NODES:,} values."
            raise self.report.stop(TOO_LARGE, parent.node, message, "Write the values out instead of nesting aliases.")
        if isinstance(parent.node, Sequence):
            parent.node.items.append(node)
        elif parent.has_key:
            self._entry(parent.node, parent.key, node)
            parent.key, parent.has_key = None, False
        else:
            parent.key, parent.has_key = self._key(node), True

    def _key(self, node: Node) -> Scalar | None:
        if isinstance(node, Scalar):
            return node
        self.report.add(WRONG_TYPE, node, "A key must be a single word.", "Write `key: value`.")
        return None

    def _entry(self, mapping: Mapping, key: Scalar | None, value: Node) -> None:
        if key is None:
            return
        if key.plain and key.text == "<<":
            self.report.add(UNKNOWN_KEY, key, "Merge keys (`<<`) are not used in this file.", "Write the keys out.")
        elif key.text in mapping.entries:
            first = mapping.key(key.text)
            message = f"The key {shown(key.text)} stands here twice; the first is on line {first.line}."
            self.report.add(DUPLICATE_KEY, key, message, "Keep one of the two.")
        else:
            mapping.entries[key.text] = (key, value)

    def _refuse_tag(self, event: NodeEvent, node: Node) -> None:
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            message = f"The tag {shown(str(tag))} is not allowed; a dataset definition is plain data."
            self.report.add(TAG, node, message, "Delete the tag, or put the text in quotes.")

    def _check_depth(self, height: int, node: Node) -> None:
        if len(self.stack) + height > MOST_DEPTH:
            message = f"This is nested more than {MOST_DEPTH} levels deep."
            raise self.report.stop(TOO_LARGE, node, message, "Nest less deeply.")


def compose(text: str, report: Report) -> Node:
    """The document's node tree. StopReadingError (reported) on a syntax error, an empty file or a crossed limit."""
    composer = _Composer(report)
    try:
        for event in _events(text):
            composer.take(event)
    except YAMLError as error:
        raise syntax_error(error, report) from error
    except (ValueError, OverflowError) as error:  # ruamel.yaml lets what Python says of such a number through
        message = "Behind this place stands an escape (`\\U...`) or a `%YAML` line with a number that cannot be."
        raise report.stop(YAML_SYNTAX, composer.reached(), message, "Mend the number.") from error
    if composer.root is None:
        raise report.stop(YAML_SYNTAX, Location(report.file), "The file is empty.", "Start it with `format: 1`.")
    return composer.root


def _events(text: str) -> Iterator[Event]:
    """Events of the YAML stream, by ruamel.yaml's own parser: libyaml takes and refuses other texts."""
    yaml = YAML(typ="safe", pure=True)
    yield from yaml.parse(io.StringIO(text))
