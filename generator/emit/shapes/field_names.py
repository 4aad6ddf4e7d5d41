"""Names for the fields of one record."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.emit.naming.identifiers import field_name
from generator.emit.naming.ledger import LedgerNames
from generator.emit.shape import FieldKind
from generator.emit.shapes.fields import Declared
from generator.model.qname import local_name, namespace_of

_SPARE = {"value": "text_value", "content": "mixed_content", "any_element": "other_element",
          "any_attributes": "other_attributes", "content_order": "order_of_content"}  # fmt: skip


def name_fields(
    owner: str, fresh: list[Declared], taken: Collection[str], prefixes: Mapping[str, str], ledger: LedgerNames
) -> None:
    """Name the fields a class adds; `taken` are the names it inherits.

    Elements choose first, then attributes, then the rest.
    """
    used = set(taken)
    for kinds in ((FieldKind.ELEMENT,), (FieldKind.ATTRIBUTE,)):
        group = [one for one in fresh if one.kind in kinds]
        given = ledger.give({_address(owner, one): _candidates(one, prefixes) for one in group}, used)
        for one in group:
            one.name = given[_address(owner, one)]
        used.update(given.values())
    for one in fresh:
        if one.qname is None:
            while one.name in used:
                one.name = _SPARE.get(one.name, f"{one.name}_")
            used.add(one.name)


def _address(owner: str, one: Declared) -> str:
    return f"field:{owner}/{one.id}"


def _candidates(one: Declared, prefixes: Mapping[str, str]) -> list[str]:
    name = str(one.qname)
    local = local_name(name)
    found = [field_name(local)]
    prefix = prefixes.get(namespace_of(name), "")
    if prefix:
        found.append(field_name(f"{prefix}_{local}"))
    if one.kind is FieldKind.ATTRIBUTE:
        found.append(field_name(f"{local}_attribute"))
    return found
