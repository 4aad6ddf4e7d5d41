"""Names for the fields of one record."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.emit.naming.identifiers import field_name
from generator.emit.naming.ledger import LedgerNames
from generator.emit.shape import FieldKind
from generator.emit.shapes.fields import Declared
from generator.model.qname import local_name, namespace_of

_KEPT = {FieldKind.VALUE: {"value"}, FieldKind.CONTENT: {"content", "value"}}
"""Names that stand for the text of a record, where it has one: no element or attribute may have them."""


def name_fields(
    owner: str, fresh: list[Declared], taken: Collection[str], prefixes: Mapping[str, str], ledger: LedgerNames
) -> None:
    """Name the fields a class adds; `taken` are the names it inherits.

    Elements choose before attributes, and what already is a good name before what has to be changed into one.
    """
    used = set(taken).union(*(_KEPT.get(one.kind, ()) for one in fresh))
    for group in _groups(fresh):
        given = ledger.give({_address(owner, one): _candidates(one, prefixes) for one in group}, used)
        for one in group:
            one.name = given[_address(owner, one)]
        used.update(given.values())


def _groups(fresh: list[Declared]) -> Iterator[list[Declared]]:
    for kind in (FieldKind.ELEMENT, FieldKind.ATTRIBUTE):
        named = [one for one in fresh if one.kind is kind]
        yield [one for one in named if _is_good(one)]
        yield [one for one in named if not _is_good(one)]


def _is_good(one: Declared) -> bool:
    local = local_name(str(one.qname))
    return field_name(local) == local


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
        found += [field_name(f"{prefix}_{local}_attribute")] if prefix else []
    return found
