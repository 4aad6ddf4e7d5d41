"""Types as every processor understands them: where versions and processors part, the lenient reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from generator.compare.inclusion.simple.shape import Shape


def with_any_uri(shape: Shape) -> Shape:
    """The type with every text an xs:anyURI, as XML Schema 1.1 has it (Part 2, 3.3.17); the same one if it has none."""
    if shape.builtin == "anyURI":
        return replace(shape, builtin="token")
    item = with_any_uri(shape.item) if shape.item is not None else None
    members = tuple(with_any_uri(member) for member in shape.members)
    if item is shape.item and all(one is other for one, other in zip(members, shape.members, strict=True)):
        return shape
    return replace(shape, item=item, members=members)


def holds_list(shape: Shape) -> bool:
    """Whether a type is a list, or a union with one."""
    return shape.variety is Variety.LIST or any(map(holds_list, shape.members))
