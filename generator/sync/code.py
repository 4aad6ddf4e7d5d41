"""A vendor's Python files as `sync` sees them: classes, their methods, and where in the bytes all that stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a file, from `start` up to `end`; `line` is where it starts, from 1."""

    start: int
    end: int
    line: int


class Kind(Enum):
    """What a method of a vendor's class does, as far as can be seen without running it."""

    STUB = auto()
    CONSTANT = auto()
    NOT_RECORDED = auto()
    WRITTEN = auto()


@dataclass(frozen=True, slots=True)
class Method:
    """A name bound in a class body. `span` is the whole of it, `name_span` the name alone.

    `reason` goes with NOT_RECORDED. `stub` is the fingerprint of an untouched stub's text, whatever its name; empty for
    all else. `whole` is the span with the empty lines in front, as it is taken away when pruned.
    """

    name: str
    kind: Kind
    span: Span
    name_span: Span
    reason: str = ""
    stub: str = ""
    whole: Span = Span(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Base:
    """A base of the contract: `contract.KindMapping[Row]`; `span` is its name, `row` what is `Row` here."""

    name: str
    span: Span
    row: str = ""


@dataclass(frozen=True, slots=True)
class VendorClass:
    """A class of the mapping. `bases` are the names of its other bases. `end` is where a method may be put in.

    `indent` is that of its body. `opening` is the place before the body of a class on one line (`class A(B): ...`).
    `others`: its body holds more than methods and a docstring; `documented`: it has a docstring.
    """

    file: str
    name: str
    span: Span
    contracts: tuple[Base, ...]
    bases: tuple[str, ...]
    methods: tuple[Method, ...]
    end: int
    indent: str
    opening: Span | None = None
    others: bool = False
    documented: bool = False

    def method(self, name: str) -> Method | None:
        """The method with that name; the last, if it is bound twice."""
        return next((each for each in reversed(self.methods) if each.name == name), None)

    @property
    def code(self) -> str:
        """How the ledger calls it."""
        return f"{self.file}:{self.name}"


@dataclass(frozen=True, slots=True)
class Access:
    """An attribute access `owner.name`, with the class it stands in.

    `owner` is the dotted text before it: `self`, `super()`, `Opname`, `opname.Opname()`, `MAPPING.opname`.
    """

    owner: str
    name: str
    span: Span
    inside: str


@dataclass(frozen=True, slots=True)
class Wiring:
    """A call of `DatasetMapping(...)`: the span of each keyword's name, and of the whole argument with its comma.

    `end` is where another argument may be put; `multiline`: each stands on a line of its own, indented by `indent`.
    """

    keywords: dict[str, Span]
    arguments: dict[str, Span]
    end: int
    multiline: bool
    indent: str
    comma: bool


@dataclass(slots=True)
class SourceFile:
    """A file of the mapping: its path within the folder, its text in UTF-8, and what was found in it.

    `bound` are the names bound at the top level, `imports` those that an import binds, each with a line that imports it
    alone. `imports_end` is where a line of import may be put in.
    `problem` says why it cannot be read as Python; then nothing else is known of it.
    """

    path: str
    data: bytes
    newline: str = "\n"
    encoding: str = "utf-8"
    mark: bytes = b""
    classes: list[VendorClass] = field(default_factory=list)
    accesses: list[Access] = field(default_factory=list)
    names: list[tuple[str, Span]] = field(default_factory=list)
    wirings: list[Wiring] = field(default_factory=list)
    bound: frozenset[str] = frozenset()
    imports: dict[str, str] = field(default_factory=dict)
    imports_end: int = 0
    problem: str = ""
    problem_line: int = 0

    @property
    def module(self) -> str:
        """Its dotted name within the mapping: `opname`, `ward.opname`, and nothing for the package itself."""
        return self.path.removesuffix(".py").removesuffix("__init__").strip("/").replace("/", ".")

    def line_end(self, at: int) -> int:
        """The place after the line that holds byte `at`."""
        found = self.data.find(b"\n", at)
        return len(self.data) if found < 0 else found + 1


@dataclass(slots=True)
class Code:
    """All files of the mapping, by path. `former` are the vendor's classes of contracts that are no more, by name."""

    files: dict[str, SourceFile] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)

    def classes(self) -> Iterator[VendorClass]:
        """Every class, in the order of the files."""
        for file in self.files.values():
            yield from file.classes

    def of_contract(self, name: str) -> list[VendorClass]:
        """The classes that fulfil a contract."""
        found = [each for each in self.classes() if any(base.name == name for base in each.contracts)]
        return found or [each for each in self.classes() if each.code == self.former.get(name)]

    def find(self, vendor: VendorClass, method: str, seen: frozenset[str] = frozenset()) -> Method | None:
        """A method of a class or of a base of it that the mapping itself holds."""
        own = vendor.method(method)
        if own is not None:
            return own
        for name in vendor.bases:
            for base in self.named(name, near=vendor.file):
                if base.code not in seen and base.code != vendor.code:
                    found = self.find(base, method, seen | {vendor.code, base.code})
                    if found is not None:
                        return found
        return None

    def named(self, name: str, near: str) -> list[VendorClass]:
        """The classes that a (dotted) name may mean: those of the file it stands in first, else any of that name."""
        last = name.rpartition(".")[2]
        here = [each for each in self.files[near].classes if each.name == last] if "." not in name else []
        return here or [each for each in self.classes() if each.name == last]

    def below(self, vendor: VendorClass) -> Iterator[VendorClass]:
        """The classes of the mapping that have this one as a base, however far down."""
        seen = {vendor.code}
        todo = [vendor]
        while todo:
            over = todo.pop()
            for each in self.classes():
                if each.code not in seen and any(over in self.named(name, each.file) for name in each.bases):
                    seen.add(each.code)
                    todo.append(each)
                    yield each
