"""A vendor's Python files as `sync` sees them: classes, their methods, and where in the bytes all that stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
    all else. `whole` is the span with the empty lines in front, as it is taken away when pruned. `same_as` is what it
    is another name for (`herkomst = Shared.herkomst`). `renamed` is how `name_span` reads after a renaming.
    """

    name: str
    kind: Kind
    span: Span
    name_span: Span
    reason: str = ""
    stub: str = ""
    whole: Span = Span(0, 0, 0)
    same_as: str = ""
    renamed: str = "{}"
    file: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """A base of the contract: `contract.KindMapping[Row]`; `span` is its last name as it is written, `row` its `Row`.

    `name` is what the contract calls it, whatever it was imported as. `written` is the whole without `row`, at `whole`.
    """

    name: str
    span: Span
    row: str = ""
    written: str = ""
    whole: Span = Span(0, 0, 0)


@dataclass(frozen=True, slots=True)
class VendorClass:
    """A class of the mapping. `bases` are the names of its other bases. `end` is where a method may be put in.

    `name` has the names of the classes it stands in before it (`Ward.Kind`). `indent` is that of its body, `unit` one
    step of it. `opening` is the place before the body of a class on one line (`class A(B): ...`). `others`: its body
    holds more than methods and a docstring; `documented`: it has a docstring. `stub` is the fingerprint of an untouched
    stub's head and docstring.
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
    unit: str = "    "
    stub: str = ""

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

    `owner` is the dotted text before it: `self`, `super()`, `Opname`, `opname.Opname()`, `MAPPING.opname`; empty for a
    bare name right in the body of a class. `quoted`: the name is a text, as in `getattr(self, "herkomst")`.
    """

    owner: str
    name: str
    span: Span
    inside: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Wiring:
    """A call of `DatasetMapping(...)`: the span of each keyword's name, and of the whole argument without its comma.

    The list of names in `__all__` is one as well: its texts are the arguments.

    `end` is where the last argument ends (with its comma, if `comma`), else where the first may be put; `empty`: there
    is none. `multiline`: each stands on lines of its own, indented by `indent`. `starred`: `**parts` is among them.
    """

    keywords: dict[str, Span]
    arguments: dict[str, Span]
    end: int
    multiline: bool
    indent: str
    comma: bool
    starred: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that an import binds: `from module import name as bound`, or `import module as bound` (no `name`).

    `span` is where `name` stands. `typing`: only type checkers see it (`if TYPE_CHECKING:`).
    """

    module: str
    name: str
    bound: str
    span: Span
    typing: bool = False

    @property
    def line(self) -> str:
        """A line that imports it alone."""
        if not self.name:
            plain = self.module.partition(".")[0] == self.bound
            return f"import {self.module}" + ("" if plain else f" as {self.bound}")
        return f"from {self.module} import {self.name}" + ("" if self.name == self.bound else f" as {self.bound}")


@dataclass(slots=True)
class SourceFile:
    """A file of the mapping: its path within the folder, its text in UTF-8, and what was found in it.

    `bound` are the names bound at the top level when it runs, `typed` those that only type checkers see. `imports` are
    the names that imports bind; `star`: one of them is `*`. `imports_end` is where a line of import may be put in.
    `variables` are its type variables, `exported` is its `__all__` where that is a plain list. `modules` are the names
    that the contract's module goes by here, `contracts` those of its classes, each with what the contract calls it.
    `later`: annotations are not looked at when it runs.
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
    exported: Wiring | None = None
    bound: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    imports: dict[str, Imported] = field(default_factory=dict)
    imported: list[Imported] = field(default_factory=list)
    variables: frozenset[str] = frozenset()
    star: bool = False
    later: bool = False
    modules: frozenset[str] = frozenset()
    contracts: dict[str, str] = field(default_factory=dict)
    imports_end: int = 0
    problem: str = ""
    problem_line: int = 0

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
        """The classes that fulfil a contract; those that build on one of them are found through it (`family`)."""
        found = [each for each in self.classes() if any(base.name == name for base in each.contracts)]
        return found or [each for each in self.classes() if each.code == self.former.get(name)]

    def family(self, name: str) -> list[VendorClass]:
        """The classes that fulfil a contract and those that build on them: what is furthest down first."""
        found: dict[str, VendorClass] = {}
        for vendor in self.of_contract(name):
            for each in (vendor, *self.below(vendor)):
                found.pop(each.code, None)
                found[each.code] = each
        return list(reversed(found.values()))

    def method_of(self, contract: str, name: str) -> Method | None:
        """The vendor's method for one of a contract; where several classes have one, a stub that is left in any."""
        family = self.family(contract)
        below = {base.code for each in family for base in self.over(each)}
        last = [each for each in family if each.code not in below] or family
        found = [method for each in last if (method := self.find(each, name)) is not None]
        return next((each for each in found if each.kind is Kind.STUB), next(iter(found), None))

    def find(self, vendor: VendorClass, method: str, seen: frozenset[str] = frozenset()) -> Method | None:
        """A method of a class or of a base of it that the mapping itself holds."""
        own = vendor.method(method)
        if own is not None:
            return self._told(vendor, own, seen | {f"{vendor.code}.{method}"})
        for base in self.over(vendor):
            if base.code not in seen:
                found = self.find(base, method, seen | {vendor.code, base.code})
                if found is not None:
                    return found
        return None

    def _told(self, vendor: VendorClass, own: Method, seen: frozenset[str]) -> Method:
        """What another name stands for decides what it does."""
        owner, _, name = own.same_as.rpartition(".")
        for each in self.named(owner, vendor.file) if owner else [vendor] if name else []:
            meant = self.find(each, name, seen) if f"{each.code}.{name}" not in seen else None
            if meant is not None:
                return replace(own, kind=meant.kind, reason=meant.reason)
        return own

    def over(self, vendor: VendorClass) -> list[VendorClass]:
        """The bases of a class that the mapping itself holds, in their order."""
        return [
            each for name in vendor.bases for each in self.named(name, vendor.file) if each.code != vendor.code
        ]  # fmt: skip

    def above(self, vendor: VendorClass) -> list[VendorClass]:
        """Its bases, and theirs, however far up."""
        found: dict[str, VendorClass] = {}
        todo = self.over(vendor)
        while todo:
            each = todo.pop(0)
            if each.code not in found and each.code != vendor.code:
                found[each.code] = each
                todo += self.over(each)
        return list(found.values())

    def named(self, name: str, near: str) -> list[VendorClass]:
        """The classes that a (dotted) name may mean: those of the file it stands in first, else any of that name."""
        last = name.rpartition(".")[2]
        file = self.files.get(near)
        here = [each for each in file.classes if each.name == name] if file else []
        if here:
            return here
        if file and name in file.imports and file.imports[name].name:
            last = file.imports[name].name
        return [each for each in self.classes() if each.name.rpartition(".")[2] == last]

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
