"""The base of all records."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a class a dataclass with slots and keyword-only fields.

    The methods that a dataclass would compile for each class on import stand once in `Record`: importing stays cheap.
    """
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls)
    type.__setattr__(made, "__init__", Record.__init__)  # its own: the compiled one of a base has fewer fields
    return made


class Notes:
    """What a message said beside the values of a record's fields, kept so that writing it again loses nothing.

    `element` is the name of the element the record was read from; `namespaces` are the prefixes declared there;
    `type_name` the xsi:type that was given; `nil` an explicit xsi:nil as it was written; `attributes` other
    attributes of the schema-instance namespace. `absent` are the fields that stand for attributes left out though the
    schema gives them a value. `texts` gives, by field and place in its list, (usual form, form in the message) of
    values written in another form than the usual one; `details` the same for the xsi:type, xsi:nil and namespaces of
    elements with a simple type, and under "usual" their usual form. `lists` are the values as they were read, by field,
    where their places matter: for the order of the elements (`order`, as it was read), or for what is noted by place.
    """

    __slots__ = ("absent", "attributes", "details", "element", "lists", "namespaces", "nil", "order",
                 "shared", "texts", "type_name")  # fmt: skip

    def __init__(self, absent: frozenset[str] = frozenset(), *, shared: bool = False) -> None:
        """Nothing noted yet but what is absent; `shared`: many records have these notes, nobody may change them."""
        self.shared = shared
        self.element: str | None = None
        self.namespaces: dict[str, str] = {}
        self.type_name: str | None = None
        self.nil: str | None = None
        self.attributes: dict[str, str] = {}
        self.absent = absent
        self.texts: dict[tuple[str, int], tuple[str, str]] = {}
        self.details: dict[tuple[str, int], dict[str, str]] = {}
        self.lists: dict[str, tuple[object, ...]] = {}
        self.order: list[str] | None = None

    @property
    def only_absent(self) -> bool:
        """Whether they say nothing but which attributes were left out."""
        return self.shared or not (
            self.element is not None or self.namespaces or self.type_name is not None or self.nil is not None
            or self.attributes or self.texts or self.details or self.lists or self.order is not None
        )  # fmt: skip

    def __reduce__(self) -> tuple[object, ...]:
        """Copied and pickled by value; shared notes stay shared."""
        if self.shared:
            return notes_of_absent, (self.absent,)
        return Notes, (), (None, {name: getattr(self, name) for name in self.__slots__})


_SHARED: dict[frozenset[str], Notes] = {}
_MOST_SHARED = 10_000


def notes_of_absent(absent: frozenset[str]) -> Notes:
    """The notes of all records that leave out these attributes and say nothing else out of the ordinary."""
    found = _SHARED.get(absent)
    if found is None:
        found = Notes(absent, shared=len(_SHARED) < _MOST_SHARED)
        if found.shared:
            _SHARED[absent] = found
    return found


class Record:
    """A record of a message. Two are equal when they are of one class and their fields are equal."""

    __slots__ = ("_notes",)
    _notes: Notes | None

    def __init__(self, **values: object) -> None:
        """Each field by its name; TypeError for a name that is no field and for a required field that is left out."""
        self._notes = None
        cls = type(self)
        _MADE[cls] = _MADE.get(cls, 0) + 1
        if _MADE[cls] == _MANY:
            compile_init(cls)
        for name, default, factory in defaults(cls):
            if name in values:
                setattr(self, name, values.pop(name))
            elif factory is not None:
                setattr(self, name, factory())
            elif default is MISSING:
                message = f"{type(self).__name__}() misses the required field {name!r}"
                raise TypeError(message)
            else:
                setattr(self, name, default)
        if values:
            message = f"{type(self).__name__}() has no field {min(values)!r}"
            raise TypeError(message)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name, _, _ in defaults(type(self)))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ((name, getattr(self, name, None)) for name, _, _ in defaults(type(self)))
        told = ", ".join(f"{name}={value!r}" for name, value in shown if value is not None and value != [])
        return f"{type(self).__name__}({told})"


_MADE: dict[type, int] = {}
_MANY = 50
"""So many of a class are made before it is worth while to compile a constructor of its own."""


def compile_init(cls: type[Record]) -> None:
    """Give a class the constructor that a dataclass has: straight-line code, a few times as fast as the general one."""
    if "__init__" not in cls.__dict__ or cls.__dict__["__init__"] is not Record.__init__:
        return  # a class of somebody else's, or one with a constructor of its own
    shown = [(f.name, object, _copied(f)) for f in fields(cls)]  # type: ignore[arg-type]  # each is a dataclass
    notes = ("_notes", object, field(init=False, default_factory=type(None)))
    shell = make_dataclass(cls.__name__, [notes, *shown], kw_only=True, repr=False, eq=False)
    type.__setattr__(cls, "__init__", shell.__init__)  # type: ignore[misc]  # the very class, no subclass of it


def _copied(one: Field[Any]) -> Any:  # noqa: ANN401  what dataclasses takes for a field
    if one.default_factory is not MISSING:
        return field(default_factory=one.default_factory)
    return field() if one.default is MISSING else field(default=one.default)


Default = tuple[str, object, "Callable[[], object] | None"]
_DEFAULTS: dict[type, tuple[Default, ...]] = {}


def defaults(cls: type[Record]) -> tuple[Default, ...]:
    """Name, default (or MISSING) and factory of each field of a record class."""
    found = _DEFAULTS.get(cls)
    if found is None:
        found = tuple(
            (f.name, f.default, None if f.default_factory is MISSING else f.default_factory)
            for f in fields(cls)  # type: ignore[arg-type]  # each record class is a dataclass
        )
        _DEFAULTS[cls] = found
    return found


def notes_of(item: object) -> Notes | None:
    """The notes of what was read from a message; None for what was built."""
    notes: Notes | None = getattr(item, "_notes", None)
    return notes


def keep_notes(item: object, notes: Notes) -> None:
    """Put notes on a record, or on the DerivedElement of a root that is no record."""
    kept = notes if not notes.only_absent else notes_of_absent(notes.absent) if notes.absent else None
    setattr(item, "_notes", kept)  # noqa: B010  not every object has the slot in its type
