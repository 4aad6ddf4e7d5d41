"""What is known of a vendor's mapping, concept by concept: the content of `mapping.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.findings import Location


class MappingState(StrEnum):
    """How far the mapping of a concept is.

    todo: still to write. mapped: code says where the value comes from. constant: always the same value. not_recorded:
    the EPD does not hold it. ignored: it is left out on purpose. stale: the concept's meaning changed since somebody
    looked at its mapping. orphan: the specification no longer has the concept, the code still stands.
    """

    UNDONE = "todo"
    MAPPED = "mapped"
    CONSTANT = "constant"
    NOT_RECORDED = "not_recorded"
    IGNORED = "ignored"
    STALE = "stale"
    ORPHAN = "orphan"

    @property
    def is_answered(self) -> bool:
        """Whether somebody has said what is to become of the concept, in its present meaning."""
        return self in _ANSWERED


_ANSWERED = frozenset({MappingState.MAPPED, MappingState.CONSTANT, MappingState.NOT_RECORDED, MappingState.IGNORED})


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """A concept that somebody must map.

    `key` is its concept id, or the XPath of what the schema asks and the dataset does not describe. `contract` and
    `method` are the class and the method of the contract at the last `sync`. `fingerprint` is that of the concept's
    meaning when its mapping was last looked at (`generator.model.meaning`), `stub` that of the code `sync` wrote; both
    are empty where there is none. `reason`, `reviewer`, `date` (ISO 8601) and `comment` are people's. `left` is where
    code of it still stands since it moved to another group (`OpnameMapping.herkomst`), `left_stub` as `stub` for that.
    """

    key: str
    label: str
    contract: str
    method: str
    state: MappingState = MappingState.UNDONE
    reason: str = ""
    reviewer: str = ""
    date: str = ""
    comment: str = ""
    fingerprint: str = ""
    stub: str = ""
    left: str = ""
    left_stub: str = ""
    location: Location | None = None

    @property
    def behind(self) -> MappingEntry | None:
        """The concept as its old code has it, where it left some behind."""
        contract, _, method = self.left.partition(".")
        return replace(self, contract=contract, method=method, stub=self.left_stub) if method else None


@dataclass(frozen=True, slots=True)
class MappingGroup:
    """A group: its contract and its name in `DatasetMapping` at the last `sync`; `parent` and `method` lead to it.

    `code` is the vendor's class, as `file:Class`; empty where there is none. `stub` is the fingerprint of the class as
    `sync` wrote it. `removed`: the specification no longer has the group, the vendor's class still stands.
    """

    key: str
    label: str
    contract: str
    attribute: str
    parent: str = ""
    method: str = ""
    code: str = ""
    stub: str = ""
    removed: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class MappingLedger:
    """The whole of `mapping.yaml`. `specification` is the one it was last brought in step with: `lnr 3.0`."""

    specification: str = ""
    concepts: tuple[MappingEntry, ...] = ()
    groups: tuple[MappingGroup, ...] = ()

    def by_key(self) -> dict[str, MappingEntry]:
        """The concepts by their key."""
        return {entry.key: entry for entry in self.concepts}
