"""What findings touch of the vendor's own: the mapping folder of the project, looked up by concept."""

from __future__ import annotations

from pathlib import Path

from generator.cli.choose import Options, override, package_called, version_key
from generator.cli.exits import UsageError
from generator.cli.hits import SCRIPT
from generator.cli.mapping_folder import Held, hold
from generator.cli.settings import Settings
from generator.findings import Hit, HitKind, Location, UnreadableError
from generator.model.code_table import CodeRow
from generator.output.errors import OutputError
from generator.sync.code import Code
from generator.sync.code_tables import FOLDER, TablesPlan
from generator.sync.columns import columns_in
from generator.sync.folder import read_folder, read_ledger
from generator.sync.outline import outline
from generator.sync.touched import CodeTable, Touched, functions


def touched_by(held: Held, settings: Settings) -> Touched:
    """What a mapping that was read holds."""
    plan = held.plan
    known = plan.before.specification if plan.before else plan.ledger.specification
    return Touched(
        functions(plan.ledger.concepts, plan.code, held.shown),
        _tables(plan.tables, held.shown),
        _columns(settings, known),
    )


def touched_in(settings: Settings) -> Touched:
    """What the project's mapping holds; nothing where there is none or it cannot be read: `sync` says so."""
    folder = settings.mapping
    if not folder.is_dir():
        return Touched(columns=_columns(settings, ""))
    try:
        known = None if (folder / FOLDER).is_dir() else _functions_alone(folder, settings)
        return known or touched_by(hold(override(settings, Options())), settings)
    except (UsageError, UnreadableError, OutputError):
        return Touched()


def _functions_alone(folder: Path, settings: Settings) -> Touched | None:
    """By what the ledger knows, which spares reading the specification; None without one."""
    ledger = read_ledger(folder)
    if ledger is None:
        return None
    files = {path: outline(path, raw) for path, raw in read_folder(folder).items()}
    code = Code(files, {group.contract: group.code for group in ledger.groups if group.code})
    return Touched(
        functions(ledger.concepts, code, folder.as_posix()), columns=_columns(settings, ledger.specification)
    )  # fmt: skip


def _columns(settings: Settings, release: str) -> dict[str, tuple[Hit, ...]]:
    """The columns of a release's staging tables; of the newest, where the mapping does not say which it is for."""
    scripts = {path.parent.parent.parent.name: path for path in settings.out.glob(SCRIPT)}
    package = package_called(release) if release else max(scripts, key=version_key, default="")
    file = scripts.get(package)
    return columns_in(file.read_text(encoding="utf-8"), file.as_posix()) if file else {}


def _tables(plan: TablesPlan, folder: str) -> dict[str, tuple[CodeTable, ...]]:
    """The code tables of each concept."""
    found: dict[str, tuple[CodeTable, ...]] = {}
    for one in plan.lists:
        name = plan.serving.get(one.name, "")
        table = plan.tables.get(name)
        if table is None:
            continue
        values = {alias: code.value for alias, code in one.aliases().items()}
        file = f"{folder}/{FOLDER}/{name}.csv"
        rows = tuple((values.get(row.target, row.target), _row(file, row)) for row in table.rows)
        known = CodeTable(Hit(Location(file, 1), f"{name}.csv", HitKind.CODE), rows)
        for concept, _ in one.concepts:
            found[concept] = (*found.get(concept, ()), known)
    return found


def _row(file: str, row: CodeRow) -> Hit:
    """A row, called after its codes: those of the list and of the EPD, no patient's."""
    what = f"{row.source} -> {row.target}" if row.source else row.target
    return Hit(Location(file, row.line), what, HitKind.CODE)
