"""Everything the templates of the mapping say, worked out beforehand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.emit.mapping.answer import Answer, Hints
from generator.emit.mapping.maker import Makers
from generator.emit.mapping.names import local_name, method_name, name_groups
from generator.emit.mapping.tree import Group, Item, TreeBuilder
from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from generator.emit.target import Request


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the generated table has it; `key` is what the generated code looks it up by."""

    key: str
    concept: str
    label: str
    where: str
    conformance: str
    mandatory: bool
    unit: str = ""


@dataclass(slots=True)
class Method:
    """A method of a contract, and how the assembler uses it: exactly one of `answer` and `group` is set."""

    name: str
    variable: str
    place: Place
    many: bool
    required: bool
    field: str
    list_field: bool
    answer: Answer | None = None
    maker: str | None = None
    group: Contract | None = None
    default_null: str | None = None
    is_id: bool = False

    @property
    def stub(self) -> bool:
        """Whether left alone it counts as unmapped."""
        return self.many if self.group is not None else self.answer is not None and self.answer.stub

    @property
    def lacking(self) -> bool:
        """Whether nothing given is something missing."""
        if self.answer is None:
            return False
        return self.answer.mandatory or (self.required and self.default_null is None and self.bare is None)

    @property
    def bare(self) -> str | None:
        """The expression for an element that must be there and may be empty."""
        answer = self.answer
        if answer is None or not answer.may_be_bare or not answer.item.minimum or answer.item.record is None:
            return None
        return f"records.{answer.item.record.name}()"

    @property
    def returns(self) -> str:
        """The type the contract declares."""
        if self.answer is None:
            return "Iterable[Source]" if self.many else "Source | None"
        if self.many:
            return f"Iterable[{self.answer.one}]"
        return self.answer.one if self.answer.mandatory else f"{self.answer.one} | None"


@dataclass(slots=True)
class Contract:
    """A group: its contract (`name` and `Mapping`), its name in `DatasetMapping` (`key`), its methods in order."""

    group: Group
    name: str
    key: str
    place: str
    methods: list[Method] = field(default_factory=list)

    @property
    def must_occur(self) -> bool:
        """Whether the schema wants it in each message where its parent is."""
        return self.group.minimum > 0


@dataclass(slots=True)
class Plan:
    """The whole mapping of a specification. `contracts` stand in message order, the root first."""

    request: Request
    contracts: list[Contract] = field(default_factory=list)
    makers: Makers = field(default_factory=Makers)
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def root(self) -> Contract:
        """The contract of the message's root."""
        return self.contracts[0]


def make_plan(request: Request) -> Plan | None:
    """The plan; None where the root of the message is no record, so that there is nothing to map."""
    root = TreeBuilder(request).build()
    if root is None:
        return None
    name_groups(root)
    return _Planner(Plan(request), Hints(request)).run(root)


@dataclass(slots=True)
class _Planner:
    plan: Plan
    hints: Hints

    def run(self, root: Group) -> Plan:
        self._contract(root)
        return self.plan

    def _contract(self, group: Group) -> Contract:
        contract = Contract(group, group.name, group.key, self._group_place(group).key)
        self.plan.contracts.append(contract)
        order = {shape.name: number for number, shape in enumerate(group.record.fields)}
        methods = [self._item(item) for item in group.items] + [self._group(below) for below in group.groups]
        contract.methods = sorted(methods, key=lambda method: order[method.field])
        return contract

    def _item(self, item: Item) -> Method:
        answer = Answer(self.plan.request, item, self.hints)
        place = self._place(item, answer)
        shape = item.shape
        return Method(
            name=method_name(shape.name),
            variable=local_name(shape.name),
            place=place,
            many=answer.many,
            required=not shape.optional and not shape.many,
            field=shape.name,
            list_field=shape.many,
            answer=answer,
            maker=self.plan.makers.maker(answer),
            default_null=self._default_null(item, answer),
            is_id=item.concept is None and not item.minimum,
        )

    @staticmethod
    def _default_null(item: Item, answer: Answer) -> str | None:
        """What stands for 'nothing known' where the schema wants the element and takes a null."""
        if not item.minimum or not answer.may_be_null or answer.whole or answer.mandatory:
            return None
        members = answer.members(answer.null) if answer.null is not None else None
        if answer.null is None:
            return "Null()"
        return 'Null("NI")' if members is None or any(member.value == "NI" for member in members) else None

    def _place(self, item: Item, answer: Answer) -> Place:
        concept = item.concept
        conformance = concept.conformance if concept else None
        return self._keep(
            Place(
                key=concept.id if concept else item.where,
                concept=concept.id if concept else "",
                label=str(concept.label) or concept.name if concept else item.shape.name,
                where=item.where,
                conformance=str(conformance) if isinstance(conformance, Conformance) else "",
                mandatory=answer.mandatory,
                unit=answer.given_unit or (concept.unit if concept else None) or "",
            )
        )

    def _group_place(self, group: Group) -> Place:
        concept = group.concept
        return self._keep(
            Place(
                key=concept.id if concept else group.where,
                concept=concept.id if concept else "",
                label=str(concept.label) or concept.name if concept else group.record.name,
                where=group.where,
                conformance=str(concept.conformance) if concept and concept.conformance else "",
                mandatory=group.minimum > 0,
            )
        )

    def _group(self, group: Group) -> Method:
        concept, shape = group.concept, group.shape
        if shape is None:
            message = f"{group.where} is no field of its parent"
            raise ValueError(message)
        return Method(
            name=method_name(shape.name),
            variable=local_name(shape.name),
            place=self._group_place(group),
            many=shape.many and (concept is None or concept.cardinality.maximum != 1),
            required=not shape.optional and not shape.many,
            field=shape.name,
            list_field=shape.many,
            group=self._contract(group),
        )

    def _keep(self, place: Place) -> Place:
        self.plan.places.setdefault(place.key, place)
        return place
