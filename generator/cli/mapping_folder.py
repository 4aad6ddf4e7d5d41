"""The vendor's mapping folder as the commands see it: where it is, what it is held against, what would become of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.cli.build import read
from generator.cli.choose import package_called, package_name
from generator.cli.exits import UsageError
from generator.cli.settings import Settings
from generator.emit.mapping.vendor import VendorContract, vendor_contract
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.findings import UnreadableError
from generator.model.frozen_map import FrozenMap
from generator.model.specification import Ledger, Specification
from generator.read.specification import with_names
from generator.sync.code_tables import FOLDER as TABLES
from generator.sync.code_tables import plan_tables
from generator.sync.folder import read_folder, read_ledger, read_tables
from generator.sync.plan import SyncPlan, plan_sync
from generator.sync.telling import findings_of


@dataclass(frozen=True, slots=True)
class Held:
    """A mapping held against a specification. `shown` is how the user knows the folder."""

    specification: Specification
    contract: VendorContract
    folder: Path
    plan: SyncPlan

    @property
    def shown(self) -> str:
        """The folder, for messages."""
        return self.folder.as_posix()


def hold(settings: Settings, *, pruning: bool = False) -> Held:
    """Read the specification and the mapping, and plan; nothing is written.

    Of several specifications it is the last one of lnrgen.yaml: list the newest last.
    """
    return hold_against(read(settings.selections[-1], settings), settings, pruning=pruning)


def hold_against(specification: Specification, settings: Settings, *, pruning: bool = False) -> Held:
    """As `hold`, with the specification at hand."""
    specification, contract, imported = contract_of(specification, settings)
    folder = settings.mapping
    ledger = read_ledger(folder)
    former = f"{_dotted(settings)}{settings.package or package_called(ledger.specification)}" if ledger else imported
    plan = plan_sync(
        read_folder(folder), ledger, contract, specification, imported, former=former, pruning=pruning
    )  # fmt: skip
    plan.tables = plan_tables(contract.code_lists, read_tables(folder), f"{folder.as_posix()}/{TABLES}")
    return Held(specification, contract, folder, plan)


def refuse_unreadable(held: Held) -> None:
    """UnreadableError, with each place, where a file that may hold classes of the mapping is no Python."""
    if held.plan.is_blocked:
        raise UnreadableError(tuple(findings_of(held.plan, held.contract, held.shown)))


def contract_of(specification: Specification, settings: Settings) -> tuple[Specification, VendorContract, str]:
    """The specification with all its names, its contract, and the dotted name of the generated package."""
    shapes = build_shapes(specification)
    names = FrozenMap({**specification.ledger.names, **shapes.ledger_additions})
    specification = with_names(specification, Ledger(names))
    package = settings.package or package_name(specification)
    imported = f"{_dotted(settings)}{package}"
    contract = vendor_contract(Request(specification, shapes, package), imported)
    if contract is None:
        message = "The message's root has nothing inside that could be mapped: there is no mapping to keep in step."
        raise UsageError(message)
    return specification, contract, imported


def _dotted(settings: Settings) -> str:
    """How the vendor's code imports what stands in the output folder: `generated.`."""
    out = settings.out
    if settings.project != Path() and out.is_relative_to(settings.project):
        out = out.relative_to(settings.project)
    parts = [part for part in out.parts if part != "."]
    if out.is_absolute() or not all(part.isidentifier() for part in parts):
        message = (
            f"The mapping imports the generated package by the name of its folder, and {settings.out.as_posix()} is no "
            "Python name within the project. Set `out` in lnrgen.yaml to a folder such as generated."
        )
        raise UsageError(message)
    return "".join(f"{part}." for part in parts)
