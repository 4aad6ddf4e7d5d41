"""A sheet held against the mapping: what it would change, and every row that cannot be taken over, with its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.emit.mapping.vendor import VendorContract
from generator.findings import Finding, Location, Severity, fingerprint
from generator.model.acceptance import is_date
from generator.model.mapping import MappingEntry, MappingLedger, MappingState
from generator.model.sheet import SheetRow
from generator.model.specification import Specification
from generator.sync import rules
from generator.sync.amending import amended
from generator.sync.plan import SyncPlan
from generator.sync.sheet import NAMES, TOLD, YOURS, exported, rows_of

_STATES = frozenset(MappingState)
_EXPORT = "Write the sheet anew with `lnrgen mapping export`, and take your changes over."


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that differs from what mapping.yaml says."""

    key: str
    label: str
    column: str
    old: str
    new: str


@dataclass(slots=True)
class SheetPlan:
    """What a sheet would do. With `findings` nothing is taken over; `ledger` is what mapping.yaml would say."""

    ledger: MappingLedger
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan_import(
    rows: list[SheetRow], plan: SyncPlan, contract: VendorContract, specification: Specification, file: str
) -> SheetPlan:
    """Hold the rows of a sheet against the mapping; `file` is how the user knows the sheet."""
    importer = _Importer(plan, rows_of(plan, contract, specification), file, SheetPlan(plan.ledger))
    wanted = importer.take([_folded(row) for row in rows])
    made = importer.made
    after = amended(plan, contract, specification, {key: entry for key, (_, entry) in wanted.items()})
    importer.judge(wanted, after)
    if not made.findings:
        made.ledger = after
    return made


def _folded(row: SheetRow) -> SheetRow:
    """A spreadsheet writes `Ignored` with a capital, and people `not recorded` with a space."""
    state = "_".join(row.cells.get("state", "").lower().split())
    return replace(row, cells=row.cells | {"state": state})


@dataclass(slots=True)
class _Importer:
    """`now` are the rows as an export would write them now."""

    plan: SyncPlan
    now: dict[str, dict[str, str]]
    file: str
    made: SheetPlan

    def take(self, rows: list[SheetRow]) -> dict[str, tuple[SheetRow, MappingEntry]]:
        """The entries that the sheet asks for, by key, as far as a row by itself can be taken over."""
        wanted: dict[str, tuple[SheetRow, MappingEntry]] = {}
        seen: dict[str, int] = {}
        entries = self.plan.ledger.by_key()
        for row in rows:
            key = row.cells.get("id", "")
            if key in seen:
                self._refuse(row, f"The row stands on line {seen[key]} as well.", "Keep one of the two.")
                continue
            seen[key] = row.number
            if key not in entries:
                told = f"There is no concept {key!r} in the mapping." if key else "The hidden column `id` is empty."
                self._refuse(row, told, _EXPORT)
                continue
            if self._is_sound(row) and self._is_changed(row):
                entry = self._entry(row, entries[key])
                if entry is not None:
                    wanted[key] = (row, entry)
        return wanted

    def _is_sound(self, row: SheetRow) -> bool:
        for name in row.formulas:
            if name in NAMES:
                self._refuse(row, f"In the column {name} stands a formula.", "Write the text itself.")
        told, _, _ = row.cells.get("exported", "").partition("-")
        cells = {name: row.cells.get(name, "") for name in NAMES}
        if exported(cells).partition("-")[0] != told:
            now = self.now[row.cells["id"]]
            changed = [name for name in TOLD if cells[name] != now[name]] or ["exported"]
            self._refuse(
                row,
                f"The column {', '.join(changed)} was changed; what stands there comes from the specification.",
                f"Put it back. Yours are {', '.join(YOURS)}.",
            )
            return False
        return not any(name in NAMES for name in row.formulas)

    def _is_changed(self, row: SheetRow) -> bool:
        """Whether somebody wrote in the row, and it is not so already; if it can be told that it may be taken over."""
        now = self.now[row.cells["id"]]
        written = exported({name: row.cells.get(name, "") for name in NAMES})
        was = row.cells.get("exported", "")
        if written == was or all(row.cells.get(name, "") == now[name] for name in YOURS):
            return False
        if row.cells.get("fingerprint", "") != now["fingerprint"]:
            self._refuse(row, "The concept means something else than when the sheet was written.", _EXPORT)
            return False
        if was.partition("-")[2] != now["exported"].partition("-")[2]:
            self._refuse(row, "mapping.yaml says something else of it than when the sheet was written.", _EXPORT)
            return False
        return True

    def _entry(self, row: SheetRow, entry: MappingEntry) -> MappingEntry | None:
        """The entry as the row wants it; None where the row contradicts itself."""
        said = {name: row.cells.get(name, "") for name in YOURS}
        faults = list(_faults(said, entry))
        for message, action in faults:
            self._refuse(row, message, action)
        if faults:
            return None
        now = self.now[entry.key]
        self.made.changes += [
            Change(entry.key, entry.label, name, now[name], said[name]) for name in YOURS if said[name] != now[name]
        ]
        state = MappingState(said["state"])
        looked_at = entry.state is MappingState.STALE and state is not entry.state
        return replace(
            entry,
            state=state,
            reason=said["reason"] if said["reason"] != now["reason"] else entry.reason,
            reviewer=said["reviewer"] if said["reviewer"] != now["reviewer"] else entry.reviewer,
            date=said["date"],
            comment=said["comment"] if said["comment"] != now["comment"] else entry.comment,
            fingerprint="" if looked_at else entry.fingerprint,
        )

    def judge(self, wanted: dict[str, tuple[SheetRow, MappingEntry]], after: MappingLedger) -> None:
        """Refuse what the code contradicts: its states and reasons are the code's to tell."""
        made = after.by_key()
        for key, (row, entry) in wanted.items():
            became = made.get(key)
            if became is None or became.state is not entry.state:
                shown = became.state if became is not None else MappingState.ORPHAN
                self._refuse(row, *_contradiction(entry, shown))
            elif became.reason != entry.reason:
                action = f"Change it there: @not_recorded above {entry.contract}.{entry.method}."
                self._refuse(row, "The reason stands in the code.", action)

    def _refuse(self, row: SheetRow, message: str, action: str) -> None:
        key = row.cells.get("id", "")
        name = rules.NAMES[rules.SHEET_ROW_REFUSED]
        self.made.findings.append(
            Finding(
                rules.SHEET_ROW_REFUSED,
                name,
                Severity.ERROR,
                message,
                action,
                location=Location(self.file, row.number),
                concept=key or None,
                label=self.now[key]["label"] if key in self.now else None,
                fingerprint=fingerprint(rules.SHEET_ROW_REFUSED, key, None, message),
            )
        )


def _faults(said: dict[str, str], entry: MappingEntry) -> Iterator[tuple[str, str]]:
    """What is wrong with the people's columns of one row: message and mend."""
    state = said["state"]
    if state not in _STATES:
        yield f"{state!r} is no state.", f"Choose one of {', '.join(MappingState)}."
    if said["date"] and not is_date(said["date"]):
        yield f"{said['date']!r} is no day of the calendar.", "Write year, month and day, such as 2026-11-23."
    if state == MappingState.IGNORED and not said["reason"]:
        yield "It is ignored without a reason.", "Write the reason: next year nobody remembers."
    looked_at = entry.state is MappingState.STALE and state != entry.state
    if looked_at and not (said["reviewer"] and said["date"]):
        yield "It is stale; another state says that somebody looked at it.", "Write who, and when: reviewer and date."


def _contradiction(entry: MappingEntry, shown: MappingState) -> tuple[str, str]:
    """Why the state does not go with the code, and what to do."""
    method = f"{entry.contract}.{entry.method}"
    wanted = entry.state
    if wanted in {MappingState.STALE, MappingState.ORPHAN}:
        return f"{wanted} is not for people to say; it is {shown}.", f"Choose {shown} again."
    if wanted is MappingState.NOT_RECORDED:
        return f"{wanted} is said in the code.", f'Put @not_recorded("why") above {method}, or choose ignored.'
    if wanted is MappingState.IGNORED:
        return f"{method} is written: the state is {shown}.", "Delete the method's code first, or leave the state."
    if shown is MappingState.UNDONE:
        return f"{method} is still a stub: the state is {shown}.", "Write the method, or choose ignored with a reason."
    return f"The code of {method} says {shown}.", f"Choose {shown}."
