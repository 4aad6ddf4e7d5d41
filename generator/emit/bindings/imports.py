"""What a module of records has to import."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xsdata.codegen.models import Class

from generator.emit.bindings.filters import LnrgenFilters

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DATATYPES = ("XmlDate", "XmlDateTime", "XmlDuration", "XmlPeriod", "XmlTime")
_RUNTIME = ("AnyElement", "DerivedElement", "Nil", "QName")


@dataclass(frozen=True, slots=True)
class Imports:
    """Names by where they come from."""

    field: bool
    decimal: bool
    forward: bool
    datatypes: list[str]
    runtime: list[str]
    codes: list[str]


def find_imports(classes: list[Class], filters: LnrgenFilters) -> Imports:
    """Look at every hint and default; a name that is no record and nothing of Python's is a code list."""
    used: set[str] = set()
    own = {obj.name for obj in classes}
    for obj in classes:
        for attr in obj.attrs:
            used.update(_NAME.findall(filters.hint(attr)))
            if attr.default is not None and not attr.default.startswith(('"', "'", "b'", 'b"')):
                used.update(_NAME.findall(attr.default)[:1])
            if "Decimal(" in filters.definition(attr):
                used.add("Decimal")
    known = {*_DATATYPES, *_RUNTIME, "Decimal", "None", "True", "False"}
    return Imports(
        field=any(obj.attrs for obj in classes),
        decimal="Decimal" in used,
        forward=any(
            attr.choices and not any(one.substitution for one in attr.choices) for obj in classes for attr in obj.attrs
        ),
        datatypes=[name for name in _DATATYPES if name in used],
        runtime=sorted({"Record", "record", *(used & set(_RUNTIME))}, key=lambda name: (name[0].islower(), name)),
        codes=sorted(name for name in used - own - known if name[0].isupper()),
    )
