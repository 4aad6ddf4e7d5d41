"""What our templates call: xsdata's filters with every text of the specification passed through repr().

xsdata's own take a text that begins with `Literal[`, `Type[` or `ForwardRef(` for code, and escape quotes by hand.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from xsdata.codegen.models import Attr, AttrType, Class
from xsdata.formats.dataclass.filters import Filters
from xsdata.models.config import GeneratorConfig
from xsdata.models.enums import Tag

from generator.emit.docstrings import docstring
from generator.emit.layout import WIDTH, indented, spread
from generator.emit.literals import literal

_XML_TYPES = {
    Tag.ELEMENT: "Element",
    Tag.ATTRIBUTE: "Attribute",
    Tag.EXTENSION: "Text",
    Tag.ANY: "Wildcard",
    Tag.ANY_ATTRIBUTE: "Attributes",
    Tag.GROUP: "Ignore",
}
_UNHASHABLE = "XmlPeriod("
"""A value of this kind cannot be a dataclass's default: Python takes what has no hash for something that changes."""
_FACETS = ("length", "min_length", "max_length", "min_inclusive", "min_exclusive", "max_inclusive", "max_exclusive",
           "total_digits", "fraction_digits", "pattern", "format")  # fmt: skip


class LnrgenFilters(Filters):
    """Names arrive finished: nothing is renamed here. `classes` are those of the module, by name."""

    __slots__ = ("_definitions", "_hints", "classes", "namespaced")

    def __init__(self, config: GeneratorConfig) -> None:
        """`namespaced`: some element has a namespace, so each says which, if only the empty one."""
        super().__init__(config)
        self.namespaced = True
        self.classes: dict[str, Class] = {}
        self._definitions: dict[int, str] = {}
        self._hints: dict[int, str] = {}

    def register(self, env: Environment) -> None:
        """Add ours to xsdata's."""
        super().register(env)
        env.filters.update(
            literal=literal,
            docstring=docstring,
            hint=self.hint,
            definition=self.definition,
            member=self.member,
            bases=self.bases,
            meta_base=self.meta_base,
        )

    def class_name(self, name: str) -> str:
        """As it is."""
        return name

    def field_name(self, name: str, class_name: str) -> str:  # noqa: ARG002  xsdata's signature
        """As it is."""
        return name

    def constant_name(self, name: str, class_name: str) -> str:  # noqa: ARG002  xsdata's signature
        """As it is."""
        return name

    def format_string(self, data: str, indent: int, key: str = "", pad: int = 0) -> str:  # noqa: ARG002  xsdata's
        """A literal, never code."""
        return literal(data)

    def type_name(self, attr_type: AttrType) -> str:
        """The Python name of a type."""
        datatype = attr_type.datatype
        return datatype.type.__name__ if datatype is not None else attr_type.qname

    def bases(self, obj: Class) -> str:
        """The base classes of a record."""
        return ", ".join(self.type_name(one.type) for one in obj.extensions) or "Record"

    def meta_base(self, obj: Class) -> str:
        """What the `Meta` of a record derives from: that of the nearest class above which has one."""
        above = obj
        while above.extensions:
            above = self.classes[self.type_name(above.extensions[0].type)]
            if above.meta_name is not None:
                return f"({above.name}.Meta)"
        return ""

    def field_type(self, obj: Class, attr: Attr) -> str:  # noqa: ARG002  xsdata's signature
        """Another name for `hint`."""
        return self.hint(attr)

    def hint(self, attr: Attr) -> str:
        """The Python type of a field; made once for an attribute."""
        found = self._hints.get(id(attr))
        if found is None:
            found = self._hints[id(attr)] = self._hint(attr)
        return found

    def _hint(self, attr: Attr) -> str:
        if attr.tag == Tag.ANY_ATTRIBUTE:
            return "dict[str, str]"
        if attr.mixed:
            return "list[object]"
        found = dict.fromkeys(self.type_name(one) for one in attr.types)
        nil = ["Nil"] if found.pop("Nil", "") is None else []
        plain = [f"list[{' | '.join(found)}]"] if attr.is_tokens else list(found)
        names = " | ".join([*plain, *nil])
        if attr.is_list:
            return f"list[{names}]"
        return f"{names} | None" if attr.is_optional else names

    def field_definition(self, obj: Class, attr: Attr, parent_namespace: str | None) -> str:  # noqa: ARG002  xsdata's
        """Another name for `definition`."""
        return self.definition(attr)

    def definition(self, attr: Attr) -> str:
        """The call of `field()`; made once for an attribute."""
        found = self._definitions.get(id(attr))
        if found is None:
            found = self._definitions[id(attr)] = self._laid_out(attr)
        return found

    def _laid_out(self, attr: Attr) -> str:
        """As a formatter would."""
        default = self._default(attr)
        arguments = [] if default is None else [default]
        metadata = self._metadata(attr)
        one_line = f"field({', '.join([*arguments, f'metadata={_flat(metadata)}'])})"
        if 4 + len(attr.name) + 2 + len(self.hint(attr)) + 3 + len(one_line) <= WIDTH:
            return one_line
        flat = ", ".join([*arguments, f"metadata={_flat(metadata)}"])
        if 8 + len(flat) <= WIDTH:
            return f"field(\n        {flat}\n    )"
        lines = [*arguments, f"metadata={self._tall(metadata)}"]
        return "field(\n" + "".join(f"        {line},\n" for line in lines) + "    )"

    def _tall(self, metadata: dict[str, str]) -> str:
        flat = _flat(metadata)
        if len("        metadata=") + len(flat) + 1 <= WIDTH:
            return flat
        return "{\n" + "".join(f'            "{key}": {value},\n' for key, value in metadata.items()) + "        }"

    def _default(self, attr: Attr) -> str | None:
        if attr.tag == Tag.ANY_ATTRIBUTE:
            return "default_factory=dict"
        if attr.mixed or attr.is_list:
            return "default_factory=list"
        if attr.default is not None:
            mutable = attr.default.startswith(_UNHASHABLE)
            return f"default_factory=lambda: {attr.default}" if mutable else f"default={attr.default}"
        return "default=None" if attr.is_optional else None

    def _metadata(self, attr: Attr) -> dict[str, str]:
        """What xsdata's runtime has to know, as source."""
        if attr.tag == Tag.GROUP or self._beyond_xsdata(attr):
            return {"type": '"Ignore"'}
        found: dict[str, str] = {}
        if attr.tag in (Tag.ELEMENT, Tag.ATTRIBUTE):
            found["name"] = literal(attr.local_name)
        found["type"] = '"Elements"' if attr.choices else literal(_XML_TYPES[attr.tag])
        if attr.choices:
            found.pop("name")
            found["choices"] = self._choices(attr)
        elif attr.tag in (Tag.ANY, Tag.ANY_ATTRIBUTE):
            found["namespace"] = '"##any"'
        elif (attr.tag == Tag.ELEMENT and self.namespaced) or (attr.tag == Tag.ATTRIBUTE and attr.namespace):
            found["namespace"] = literal(attr.namespace or "")
        if attr.mixed:
            found["mixed"] = "True"
        return {**found, **self._restrictions(attr)}

    def _beyond_xsdata(self, attr: Attr) -> bool:
        """Whether xsdata would refuse the whole class for this field: members told by name, a list among others."""
        names = [self.type_name(one) for one in attr.types]
        lists = any(name.startswith("list[") for name in names) or (attr.is_tokens and "Nil" in names)
        return lists or any(choice.substitution for choice in attr.choices)

    def _restrictions(self, attr: Attr) -> dict[str, str]:
        rules = attr.restrictions
        found: dict[str, str] = {}
        if attr.tag == Tag.ATTRIBUTE and not attr.is_optional and attr.default is None:
            found["required"] = "True"
        if rules.nillable and attr.tag == Tag.ELEMENT:
            found["nillable"] = "True"
        if rules.tokens:
            found["tokens"] = "True"
        for name in _FACETS:
            value = getattr(rules, name)
            if value is not None:
                found[name] = self._facet(attr, name, value)
        return found

    def _facet(self, attr: Attr, name: str, value: Any) -> str:  # noqa: ANN401  an int or a text
        if not isinstance(value, str):
            return repr(value)
        hints = {self.type_name(one) for one in attr.types}
        plain = value.strip()
        if (
            name.endswith("clusive")
            and plain.lstrip("+-").isdecimal()
            and plain.isascii()
            and hints & {"int", "Decimal"}
        ):
            return repr(int(plain)) if len(plain) < 1000 else literal(value)  # noqa: PLR2004  int() refuses longer ones
        if name.endswith("clusive") and "Decimal" in hints:
            return f"Decimal({literal(plain)})" if _is_decimal(plain) else literal(value)
        return literal(value)

    def _choices(self, attr: Attr) -> str:
        rows = []
        for choice in attr.choices:
            parts = {"name": literal(choice.name), "type": f'ForwardRef("{self.type_name(choice.types[0])}")'}
            parts["namespace"] = literal(choice.namespace or "")
            if choice.restrictions.nillable:
                parts["nillable"] = "True"
            rows.append(f"                {_flat(parts)},\n")
        return "(\n" + "".join(rows) + "            )"

    def member(self, attr: Attr) -> str:
        """A member of a code list: its value alone, or with code, system and displays."""
        texts = [literal(text) for text in (attr.default or "", *(one.default or "" for one in attr.choices))]
        flat = f"{attr.name} = {', '.join(texts)}"
        return flat if 4 + len(flat) <= WIDTH else indented(spread(f"{attr.name} = (", texts, indent=4), 4)


def _flat(metadata: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{key}": {value}' for key, value in metadata.items()) + "}"


def _is_decimal(text: str) -> bool:
    return text.isascii() and text.lstrip("+-").replace(".", "", 1).isdigit() and len(text) < 1000  # noqa: PLR2004
