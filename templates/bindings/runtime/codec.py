"""Reading and writing messages of one specification."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .compiled_reader import CompiledReader, Kinds, Make
from .errors import MessageError
from .lenient import Lenient
from .many import Readable, each
from .namespaces import split
from .nodes import AnyElement, DerivedElement, Nil
from .part_writer import PartWriter
from .plan import Alternative, Plans, RecordTable, ValueTypes
from .reader import Reader
from .record import Record, notes_of
from .writer import Writer

if TYPE_CHECKING:
    from .asked import Facets
    from .dataset_check import DatasetCheck, DatasetRows
    from .derivation import Types
    from .general_check import GeneralCheck


class Codec:
    """Reads and writes without loss, driven by the tables of `bindings.codec`."""

    def __init__(  # noqa: PLR0913, PLR0917  one argument a table
        self,
        records: ModuleType,
        codes: ModuleType,
        tables: Mapping[str, RecordTable],
        elements: Mapping[str, tuple[Any, ...]],
        roots: tuple[str, ...],
        concepts: Mapping[str, str],
        prefixes: Mapping[str, str],
        *,
        qualified: bool,
        facets: Callable[[], Facets] | None = None,
    ) -> None:
        """`elements` are the global ones, `roots` those a message starts with; `qualified`: all have a namespace.

        `facets` gives the module `bindings.facets`, which is loaded when it is first needed.
        """
        self._plans = Plans(records, codes, tables)
        self._elements = elements
        self._roots = roots
        self._concepts = concepts
        self._prefixes = prefixes
        self._qualified = qualified
        self._facets = facets
        self._types: Types | None = None

    def read(self, data: bytes, record: type[Record] | None = None) -> Any:  # noqa: ANN401  bindings.codec says which
        """The root of a message: one of the roots of the specification, or a record of the class asked for."""
        return self._reader(record).read(data)

    def notice(self, data: bytes, record: type[Record] | None = None) -> Lenient[Any]:
        """What can be read of a message, and what is wrong with it."""
        reader = self._reader(record, strict=False)
        return Lenient(reader.read(data), reader.noticed)

    def each(self, stream: Readable, record: type[Record] | None, read: Callable[[bytes], Any]) -> Iterator[Any]:
        """What `read` makes of each message of a stream."""
        return each(stream, self._wanted(record), read)

    def _reader(self, record: type[Record] | None, *, strict: bool = True) -> Reader:
        roots = {name: self._element(name) for name in self._wanted(record)}
        return Reader(self._plans, self._concepts, roots, self._known_types, strict=strict)

    def _wanted(self, record: type[Record] | None) -> Sequence[str]:
        """The elements that a message may start with."""
        if record is None:
            return self._roots
        found = [name for name, row in self._elements.items() if self._holds(row, record)]
        if not found:
            message = f"no element of the schema holds a {record.__name__}"
            raise MessageError(message)
        return found

    def _known_types(self) -> Types | None:
        """What xsi:type may name; made when a message first names a type."""
        if self._types is None and self._facets is not None:
            from .derivation import Types  # noqa: PLC0415  few messages ask for it

            self._types = Types(self._facets(), self._plans)
        return self._types

    def write(self, root: object, *, indent: bool, declaration: bool) -> bytes:
        """The message of a root record; UTF-8."""
        element = self._element(self._name_of(root))
        namespace = split(element.name)[0]
        writer = Writer(self._plans, self._concepts, self._prefixes, indent=indent)
        try:
            text = writer.write(element, root, default=namespace if self._qualified and namespace else None)
        except RecursionError:
            message = "the message is nested too deeply"
            raise MessageError(message) from None
        start = '<?xml version="1.0" encoding="UTF-8"?>\n' if declaration else ""
        return f"{start}{text}\n".encode() if indent else f"{start}{text}".encode()

    def compiled_reader(
        self, makers: Mapping[str, Make], recursive: frozenset[str], names: tuple[str, ...]
    ) -> CompiledReader:
        """The reader that goes before the general one; see `bindings.reading`."""
        roots = {name: (name, *self._elements[name]) for name in self._roots}
        return CompiledReader(Kinds(makers, recursive, self._plans), roots, names)

    def part(self, scope: Mapping[str, str]) -> PartWriter:
        """A writer for parts of a message whose root declares these prefixes."""
        return PartWriter(self._plans, self._concepts, self._prefixes, scope)

    def general_check(self, facets: Facets) -> GeneralCheck:
        """The check that knows everything; `facets` is the module `bindings.facets`."""
        from .general_check import GeneralCheck  # noqa: PLC0415  reading and writing do without

        return GeneralCheck(self._plans, self._concepts, self._prefixes, facets, self._root_element, self._read_as)

    def dataset_check(self, rows: DatasetRows) -> DatasetCheck:
        """The check by the dataset; `rows` is the module `bindings.rules`."""
        from .dataset_check import DatasetCheck  # noqa: PLC0415  reading and writing do without

        return DatasetCheck(self._plans, rows, self._root_element)

    def _root_element(self, root: object) -> Alternative:
        return self._element(self._name_of(root))

    def _read_as(self, root: Alternative, data: bytes) -> object:
        """A message whose root is that element."""
        return Reader(self._plans, self._concepts, {root.name: root}, self._known_types).read(data)

    @property
    def values(self) -> ValueTypes:
        """The simple types."""
        return self._plans.values

    def _element(self, name: str) -> Alternative:
        return Alternative((name, *self._elements[name]), self._plans.values)

    def _holds(self, row: tuple[Any, ...], record: type[Record]) -> bool:
        name: str | None = row[0]
        return name is not None and issubclass(record, self._plans.named(name).cls)

    def _name_of(self, root: object) -> str:
        """The global element that a root stands for."""
        if isinstance(root, (DerivedElement, AnyElement)) and root.qname in self._elements:
            return str(root.qname)
        notes = notes_of(root)
        if notes is not None and notes.element in self._elements:
            return str(notes.element)
        for cls in type(root).__mro__:
            for name in (*self._roots, *self._elements):
                if self._elements[name][0] == cls.__name__:
                    return name
        what = type(root).__name__
        message = (
            f"no element of the schema holds a {what}" if isinstance(root, (Record, Nil)) else f"{what} is no record"
        )
        raise MessageError(message)
