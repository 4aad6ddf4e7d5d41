"""The frame around the compiled functions of `bindings.writing`, and what they leave to the general way of writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Protocol

from .escape import declaration as declare
from .escape import in_attribute, is_illegal
from .namespaces import XSI, split
from .pieces import Unusual, as_bytes, in_utf8
from .record import Notes, Record, defaults, notes_of, notes_of_absent

Row = tuple[Any, ...]


class Part(Protocol):
    """Writes parts of a message the general way."""

    def element(self, rows: tuple[Row, ...], value: object) -> str:
        """One element, one of those in `rows` (see `bindings.tables`)."""
        ...

    def left_open(self, value: object) -> str:
        """An element that the schema leaves open."""
        ...

    def declared(self) -> Mapping[str, str]:
        """Namespaces by the prefixes that have to be declared on the root."""
        ...


Element = tuple[str, str, tuple[Row, ...], bool]
"""Where a record stands: start tag without its end, end tag, its row (see `bindings.tables`), whether it may be nil."""
WriteRoot = Callable[[Any, list[str], "Rest"], None]
START = '<?xml version="1.0" encoding="UTF-8"?>\n'
DEEPEST = 150
"""How deep records may stand in records of their own kind before the general way takes over."""


@cache
def default_of(cls: type[Record], field: str) -> object:
    """The value that the schema gives a field."""
    default, factory = next((default, factory) for name, default, factory in defaults(cls) if name == field)
    return default if factory is None else factory()


class Root:
    """A record that a message may start with: the name of its element as it is written, and the function for it."""

    __slots__ = ("element", "tag", "write")

    def __init__(self, element: str, tag: str, write: WriteRoot) -> None:
        """`element` is the expanded name."""
        self.element = element
        self.tag = as_bytes(f"<{tag}")
        self.write = write


class Scheme:
    """The prefixes that compiled code writes.

    `default` is the namespace of elements without a prefix; `prefixes` gives those of all others that the schema knows.
    """

    __slots__ = ("_by_prefix", "default", "prefixes")

    def __init__(self, default: str, prefixes: Mapping[str, str]) -> None:
        """`prefixes` is by namespace."""
        self.default = default
        self.prefixes = {**prefixes, XSI: "xsi"}
        self._by_prefix = {prefix: uri for uri, prefix in self.prefixes.items()}

    def fits(self, scope: Mapping[str, str]) -> bool:
        """Whether a message that declares these prefixes on its root is written with the prefixes of the scheme."""
        if scope.get("", "") != self.default:
            return False
        return all(
            self.prefixes.get(uri, prefix) == prefix and self._by_prefix.get(prefix, uri) == uri
            for prefix, uri in scope.items()
            if prefix
        )


class Rest:
    """What is out of the ordinary in one message, written the general way. `depth` counts records in themselves."""

    __slots__ = ("_make", "_part", "_plain", "_root", "depth", "nil_said")

    def __init__(self, root: Record, plain: Notes | None, make: Callable[[], Part]) -> None:
        """`plain` are the notes on the root as far as its own function has to know them; `make` gives a `Part`."""
        self._root = root
        self._plain = plain
        self._make = make
        self._part: Part | None = None
        self.depth = 0
        self.nil_said = False

    def notes(self, item: Record) -> Notes | None:
        """The notes of a record that may be the root."""
        return self._plain if item is self._root else notes_of(item)

    def nil(self) -> str:
        """The attribute of an element that is nil."""
        self.nil_said = True
        return ' xsi:nil="true"'

    def unusual(self, *_: object) -> str:
        """Leave all to the general way."""
        raise Unusual

    def other(self, value: object, rows: tuple[Row, ...]) -> str:
        """An element that is one of those in `rows` (see `bindings.tables`)."""
        return as_bytes(self._general().element(rows, value))

    def left_open(self, value: object) -> str:
        """An element that the schema leaves open."""
        return as_bytes(self._general().left_open(value))

    def deeper(self) -> None:
        """A record of a kind that may hold itself begins."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unusual

    def declared(self) -> Iterable[tuple[str, str]]:
        """The prefixes that the general way has used, with their namespaces."""
        return () if self._part is None else self._part.declared().items()

    def _general(self) -> Part:
        if self._part is None:
            self._part = self._make()
        return self._part


class CompiledWriter:
    """Writes messages by the compiled functions of one specification."""

    __slots__ = ("_part", "_roots", "_scheme")

    def __init__(
        self, roots: Mapping[type[Record], Root], scheme: Scheme, part: Callable[[Mapping[str, str]], Part]
    ) -> None:
        """`part` makes a writer for what stands below a root that declares these prefixes."""
        self._roots = roots
        self._scheme = scheme
        self._part = part

    def write(self, root: object, *, declaration: bool) -> bytes | None:
        """The message of a root record, in UTF-8; None if it is to be written the general way, or cannot be written."""
        found = self._roots.get(type(root)) if isinstance(root, Record) else None
        if found is None or not isinstance(root, Record):
            return None
        try:
            return self._write(found, root, START if declaration else "")
        except (Unusual, AttributeError, KeyError, TypeError, ValueError, RecursionError):
            return None

    def _write(self, found: Root, root: Record, start: str) -> bytes | None:
        notes = notes_of(root)
        scope = {"": self._scheme.default} if self._scheme.default else {}
        plain, instance = None, ""
        if notes is not None:
            if not _is_plain(notes, found.element):
                return None
            scope = notes.namespaces
            instance = _instance(notes, scope)
            plain = notes_of_absent(notes.absent) if notes.absent else None
        if not self._scheme.fits(scope):
            return None
        rest = Rest(root, plain, lambda: self._part(scope))
        out = [start]
        found.write(root, out, rest)
        text = "".join(out)
        declared = self._declared(scope, rest, text)
        if declared or instance:
            here = len(start) + len(found.tag)
            text = f"{text[:here]}{as_bytes(declared)}{instance}{text[here:]}"
        return in_utf8(text)

    def _declared(self, scope: Mapping[str, str], rest: Rest, text: str) -> str:
        """The namespace declarations of the root: what is used and not declared yet comes after what is."""
        missing = {prefix: uri for prefix, uri in rest.declared() if prefix not in scope}
        if rest.nil_said and XSI not in scope.values():
            missing["xsi"] = XSI
        missing |= {
            prefix: uri
            for uri, prefix in self._scheme.prefixes.items()
            if uri != XSI and prefix not in scope and (f"<{prefix}:" in text or f" {prefix}:" in text)
        }
        return "".join(declare(*pair) for pair in (*scope.items(), *sorted(missing.items())))


def _is_plain(notes: Notes, element: str) -> bool:
    """Whether the notes on a root say nothing that its function does not know."""
    return notes.element in {None, element} and not (
        notes.type_name is not None
        or notes.nil is not None
        or notes.texts
        or notes.details
        or notes.lists
        or notes.order is not None
    )


def _instance(notes: Notes, scope: Mapping[str, str]) -> str:
    """The attributes of the schema-instance namespace on a root, such as xsi:schemaLocation."""
    if not notes.attributes:
        return ""
    prefix = next((prefix for prefix, uri in scope.items() if uri == XSI and prefix), None)
    if prefix is None or any(is_illegal(text) for text in notes.attributes.values()):
        raise Unusual
    return "".join(
        as_bytes(f' {prefix}:{split(name)[1]}="{in_attribute(text)}"') for name, text in notes.attributes.items()
    )
