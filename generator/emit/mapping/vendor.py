"""The vendor's mapping as the contract of a specification asks for it: what `sync` holds against the vendor's code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.mapping.code_lists import target_lists
from generator.emit.mapping.plan import make_plan
from generator.emit.mapping.starter import StubMethod, StubModule, starter_modules
from generator.emit.mapping.stubs import starter_files

if TYPE_CHECKING:
    from generator.emit.mapping.plan import Contract, Method
    from generator.emit.target import Request
    from generator.generated_file import GeneratedFile
    from generator.model.code_table import TargetList


@dataclass(frozen=True, slots=True)
class ContractMember:
    """A method of a contract, known for life by `key`: a concept id, or an XPath where the dataset is silent.

    `group`: it leads to a group below. `stub`: somebody must write it.
    """

    key: str
    method: str
    label: str
    where: str
    conformance: str
    mandatory: bool
    stub: bool
    group: bool


@dataclass(frozen=True, slots=True)
class ContractGroup:
    """A group of the contract. `name` is its class (`KindMapping`), `attribute` its name in `DatasetMapping`."""

    key: str
    name: str
    attribute: str
    label: str
    where: str
    members: tuple[ContractMember, ...]


@dataclass(frozen=True, slots=True)
class VendorContract:
    """All that a mapping is asked for: groups in the order of the message, and the starter that has them all as stubs.

    `files` are the starter's files as they are in a new mapping folder. `code_lists` are those that somebody must map.
    """

    groups: tuple[ContractGroup, ...]
    modules: tuple[StubModule, ...]
    files: tuple[GeneratedFile, ...]
    code_lists: tuple[TargetList, ...] = ()

    def stubs(self) -> dict[tuple[str, str], StubMethod]:
        """The stub of each method, by the contract's class and the method's name."""
        return {
            (each.contract, method.name): method
            for module in self.modules
            for each in module.classes
            for method in each.methods
        }


def vendor_contract(request: Request, imported: str) -> VendorContract | None:
    """The contract of a specification; None where nothing can be mapped.

    `imported` is the dotted name by which the vendor's code imports the generated package (`generated.lnr_3_0`).
    """
    plan = make_plan(request)
    if plan is None:
        return None
    modules = starter_modules(plan)
    files = tuple(starter_files(modules, request.package, f"{imported}.mapping", f"{imported}."))
    places = plan.places
    groups = tuple(
        ContractGroup(
            contract.place,
            f"{contract.name}Mapping",
            contract.key,
            places[contract.place].label,
            places[contract.place].where,
            tuple(map(_member, contract.methods)),
        )
        for contract in plan.contracts
    )
    return VendorContract(groups, modules, files, target_lists(plan))


def _member(method: Method) -> ContractMember:
    place = method.place
    below: Contract | None = method.group
    return ContractMember(
        key=place.key,
        method=method.name,
        label=place.label,
        where=place.where,
        conformance=place.conformance,
        mandatory=place.mandatory,
        stub=method.stub,
        group=below is not None,
    )
