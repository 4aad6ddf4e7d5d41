"""Complex types as records, bases before what derives from them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.naming.ledger import LedgerNames
from generator.emit.shape import CodeListShape, FieldKind, FieldShape, RecordShape
from generator.emit.shapes.defaults import default_expression
from generator.emit.shapes.field_names import name_fields
from generator.emit.shapes.fields import FieldFinder, Own
from generator.emit.shapes.usage import records_of
from generator.model.complex_type import ComplexType
from generator.model.qname import QName
from generator.model.schema import Schema


def bases_first(schema: Schema) -> Iterator[ComplexType]:
    """The complex types that become records, each after its base; otherwise as the schema has them."""
    records = records_of(schema)
    done: set[str] = set()
    for key in records:
        line: list[ComplexType] = []
        at: str | None = key
        while at is not None and at in records and at not in done:
            done.add(at)
            line.append(records[at])
            at = records[at].base
        yield from reversed(line)


class RecordBuilder:
    """Builds the records of one schema."""

    def __init__(
        self,
        schema: Schema,
        names: dict[str, str],
        code_lists: dict[str, CodeListShape],
        finder: FieldFinder,
        ledger: LedgerNames,
    ) -> None:
        """`names` gives each record's class."""
        self._schema = schema
        self._names = names
        self._code_lists = code_lists
        self._finder = finder
        self._ledger = ledger
        self._prefixes = {uri: prefix for prefix, uri in schema.prefixes.items() if prefix}

    def build(self) -> dict[str, RecordShape]:
        """All records; the types of fields are settled only when every class has been seen."""
        found: dict[str, dict[str, Own]] = {}
        for one in bases_first(self._schema):
            inherited = found.get(one.base or "", {})
            fields = self._finder.find(one, inherited)
            for own in fields.values():
                self._settle_default(own)
            fresh = [own.declared for name, own in fields.items() if name not in inherited]
            taken = [own.declared.name for own in inherited.values()]
            name_fields(one.key, fresh, taken, self._prefixes, self._ledger)
            found[one.key] = fields
        roots = self._roots()
        return {
            key: RecordShape(
                name=self._names[key],
                type=key,
                fields=tuple(_shape(own) for own in fields.values()),
                base=base if (base := self._schema.complex_types[key].base) in found else None,
                element=roots.get(key),
            )
            for key, fields in found.items()
        }

    def _settle_default(self, own: Own) -> None:
        """An attribute with a value of the schema's own is never None, if Python can say that value."""
        if own.default is None or own.type is None:
            return
        if default_expression(self._schema, own.type, own.default, self._code_lists) is None:
            own.default = None
        elif own.declared.kind is FieldKind.ATTRIBUTE and own.declared.owner and not own.declared.name:
            own.declared.optional = False

    def _roots(self) -> dict[str, QName]:
        """The global element of each type that exactly one has."""
        found: dict[str, list[QName]] = {}
        for element in self._schema.elements.values():
            found.setdefault(element.type, []).append(element.name)
        return {key: names[0] for key, names in found.items() if len(names) == 1}


def _shape(own: Own) -> FieldShape:
    declared = own.declared
    return FieldShape(
        name=declared.name,
        kind=declared.kind,
        qname=declared.qname,
        type=own.type,
        item_hint=declared.one,
        hint=declared.whole,
        many=declared.many,
        tokens=declared.tokens,
        optional=declared.optional,
        nillable=declared.nillable,
        default=own.default,
        fixed=own.fixed,
    )
