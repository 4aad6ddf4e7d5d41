"""Names that generated code must leave alone."""

from __future__ import annotations

import builtins
import enum
import keyword

KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)

TYPE_NAMES = frozenset(
    {"Record", "Code", "Nil", "AnyElement", "DerivedElement", "MessageError", "Lenient", "Violation",
     "CheckError", "Meta", "Decimal", "QName", "ForwardRef",
     "XmlDate", "XmlDateTime", "XmlDuration", "XmlPeriod", "XmlTime", "Any", "Final", "ClassVar"},
)  # fmt: skip
"""What the generated modules themselves import or declare beside the records and code lists."""

VALUE_TYPES = frozenset({"bool", "bytes", "dict", "field", "float", "int", "list", "object", "str", "record"})
"""Lower-case names that the body of a record uses: a field of that name would hide them from the next line."""

BUILTINS = frozenset(dir(builtins))

OWN_FIELDS = frozenset({"any_element", "any_attributes", "content_order"})
"""Fields that a record has for what no single name of the schema stands for."""

CLASSES = BUILTINS | KEYWORDS | TYPE_NAMES
FIELDS = (BUILTINS - {"id"}) | KEYWORDS | VALUE_TYPES | OWN_FIELDS | {"self", "cls"}
MEMBERS = BUILTINS | KEYWORDS | frozenset(dir(str)) | frozenset(dir(enum.Enum)) | frozenset(
    {"name", "value", "code", "system", "display_nl", "display_en", "mro"}
)  # fmt: skip
