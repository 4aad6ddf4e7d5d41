"""`structure.py`: the places of the message, and the group mappings that make up the mapping of a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.layout import indented, spread
from generator.emit.literals import literal
from generator.emit.mapping.module import module_text
from generator.emit.template import render

if TYPE_CHECKING:
    from generator.emit.mapping.plan import Contract, Method, Place, Plan


@dataclass(frozen=True, slots=True)
class _Contract:
    name: str
    field: str
    key_text: str
    members: list[str]


def structure_text(plan: Plan) -> str:
    """The text of `structure.py`."""
    body = render(
        "mapping/structure.py.j2",
        places=[_place(place) for place in plan.places.values()],
        contracts=[_contract(contract) for contract in plan.contracts],
    )
    title = str(plan.request.specification.dataset.title)
    own = frozenset({"AT", "DatasetMapping", "GROUPS"})
    return module_text(
        plan.request, f"The groups of {title}, and where their concepts stand in a message.", body, own=own
    )


def _place(place: Place) -> str:
    said = [literal(place.concept), literal(place.label), literal(place.where)]
    if place.conformance or place.mandatory:
        said.append(literal(place.conformance))
    if place.mandatory:
        said.append("True")
    if place.unit:
        said.append(f"unit={literal(place.unit)}")
    return indented(spread(f"{literal(place.key)}: Place(", said, "),", indent=4), 4)


def _contract(contract: Contract) -> _Contract:
    kind = f"contract.{contract.name}Mapping"
    field = spread(f"{contract.key}: {kind}[Source] = field(", [f"default_factory={kind}"], indent=4)
    members = [_member(method) for method in contract.methods]
    return _Contract(contract.name, indented(field, 4), literal(contract.key), members)


def _member(method: Method) -> str:
    said = [literal(method.name), f"AT[{literal(method.place.key)}]"]
    if method.group is not None:
        said.append(literal(method.group.key))
        said += ["must_occur=True"] if method.group.must_occur else []
    said += [] if method.stub else ["stub=False"]
    return indented(spread("Member(", said, "),", indent=12), 12)
