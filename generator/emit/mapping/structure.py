"""`structure.py`: the places of the message, and the group mappings that make up the mapping of a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.literals import literal
from generator.emit.mapping.module import module_text
from generator.emit.template import render

if TYPE_CHECKING:
    from generator.emit.mapping.plan import Contract, Method, Place, Plan


@dataclass(frozen=True, slots=True)
class _Place:
    key: str
    arguments: str


@dataclass(frozen=True, slots=True)
class _Contract:
    name: str
    key: str
    key_text: str
    members: list[str]


def structure_text(plan: Plan) -> str:
    """The text of `structure.py`."""
    body = render(
        "mapping/structure.py.j2",
        places=[_Place(literal(place.key), _arguments(place)) for place in plan.places.values()],
        contracts=[_contract(contract) for contract in plan.contracts],
    )
    title = str(plan.request.specification.dataset.title)
    own = frozenset({"AT", "DatasetMapping", "GROUPS"})
    return module_text(
        plan.request, f"The groups of {title}, and where their concepts stand in a message.", body, own=own
    )


def _arguments(place: Place) -> str:
    said = [literal(place.concept), literal(place.label), literal(place.where)]
    if place.conformance or place.mandatory:
        said.append(literal(place.conformance))
    if place.mandatory:
        said.append("True")
    return ", ".join(said)


def _contract(contract: Contract) -> _Contract:
    return _Contract(
        contract.name, contract.key, literal(contract.key), [_member(method) for method in contract.methods]
    )


def _member(method: Method) -> str:
    said = f"{literal(method.name)}, AT[{literal(method.place.key)}]"
    if method.group is not None:
        said += f", {literal(method.group.key)}"
        said += ", must_occur=True" if method.group.must_occur else ""
    return said if method.stub else f"{said}, stub=False"
