"""How far a mapping is: its states counted by group and by conformance, what is left, how full the code tables are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.code_table import RowStatus
from generator.model.mapping import MappingEntry, MappingState
from generator.sync.code_tables import FOLDER
from generator.sync.telling import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.vendor import ContractMember, VendorContract
    from generator.findings import Location
    from generator.sync.code_tables import TablesPlan
    from generator.sync.plan import SyncPlan

UNSTATED = "unstated"
CONFORMANCES = ("mandatory", "required", "conditional", "optional", UNSTATED)
"""Gravest first. `unstated`: the dataset says nothing, or the schema alone asks for it."""


@dataclass(slots=True)
class Tally:
    """Concepts counted by their state; `unreasoned` are those that are ignored and nobody said why."""

    states: Counter[MappingState] = field(default_factory=Counter)
    unreasoned: int = 0

    def add(self, entry: MappingEntry) -> None:
        """Count one."""
        self.states[entry.state] += 1
        self.unreasoned += entry.state is MappingState.IGNORED and not entry.reason

    @property
    def total(self) -> int:
        """How many there are."""
        return self.states.total()

    @property
    def answered(self) -> int:
        """Of how many somebody has said what is to become of them."""
        return sum(count for state, count in self.states.items() if state.is_answered) - self.unreasoned

    @property
    def percent(self) -> float:
        """Answered, in percent with one decimal, rounded down: 100 is all of them. Of none it is 100."""
        return 1000 * self.answered // self.total / 10 if self.total else 100.0

    def reaches(self, percent: float) -> bool:
        """Whether so many percent are answered, counted exactly."""
        return 100 * self.answered >= percent * self.total


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """A group of the dataset; `contract` is its class."""

    key: str
    label: str
    contract: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Left:
    """A concept that somebody must still say something about; `location` is where."""

    entry: MappingEntry
    group: str
    conformance: str
    location: Location | None


@dataclass(frozen=True, slots=True)
class TableCoverage:
    """A code table: of how many of the list's codes the record's code is known; `drafts` are rows not yet approved."""

    name: str
    label: str
    file: str
    filled: int
    total: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """All of it, in the order of the message; `left` gravest first. `orphans` are concepts of former releases."""

    specification: str
    total: Tally
    groups: tuple[GroupCoverage, ...]
    conformances: dict[str, Tally]
    left: tuple[Left, ...]
    tables: tuple[TableCoverage, ...]
    orphans: int


def coverage_of(plan: SyncPlan, contract: VendorContract, folder: str) -> Coverage:
    """Count; `folder` is how the user knows the mapping folder."""
    entries = plan.ledger.by_key()
    total, groups, left = Tally(), [], []
    conformances = {name: Tally() for name in CONFORMANCES}
    for group in contract.groups:
        tally = Tally()
        for member in group.members:
            entry = entries.get(member.key)
            if not member.stub or entry is None:
                continue
            conformance = conformance_of(member)
            for each in (total, tally, conformances[conformance]):
                each.add(entry)
            if not is_answered(entry):
                left.append(Left(entry, group.label, conformance, place_of(entry, plan.code, folder)))
        if tally.total:
            groups.append(GroupCoverage(group.key, group.label, group.name, tally))
    return Coverage(
        plan.ledger.specification,
        total,
        tuple(groups),
        {name: tally for name, tally in conformances.items() if tally.total},
        tuple(sorted(left, key=lambda one: CONFORMANCES.index(one.conformance))),
        tuple(_tables(plan.tables, folder)),
        sum(entry.state is MappingState.ORPHAN for entry in plan.ledger.concepts),
    )


def conformance_of(member: ContractMember) -> str:
    """What the message asks of a concept, in one word."""
    return "mandatory" if member.mandatory else member.conformance or UNSTATED


def is_answered(entry: MappingEntry) -> bool:
    """Whether somebody has said what is to become of a concept; what is ignored without a reason is not answered."""
    return entry.state.is_answered and (entry.state is not MappingState.IGNORED or bool(entry.reason))


def _tables(plan: TablesPlan, folder: str) -> Iterator[TableCoverage]:
    for one in plan.lists:
        table = plan.tables.get(plan.serving.get(one.name, ""))
        if table is None or table.name in {other.name for other in plan.lists} - {one.name}:
            continue  # told where its own list is told
        aliases = one.aliases()
        rows = [row for row in table.rows if row.source and row.target in aliases]
        yield TableCoverage(
            one.name,
            one.label,
            f"{folder}/{FOLDER}/{table.name}.csv",
            len({aliases[row.target].identity for row in rows}),
            len(one.codes),
            sum(row.status != RowStatus.APPROVED for row in rows),
        )
