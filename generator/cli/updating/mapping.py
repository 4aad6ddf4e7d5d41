"""The vendor's mapping on its way from one release to the next."""

from __future__ import annotations

from generator.cli.choose import package_called
from generator.cli.mapping_folder import Held, contract_of, hold_against
from generator.cli.settings import Settings
from generator.model.specification import Specification
from generator.sync.folder import read_folder, read_ledger
from generator.sync.plan import plan_sync


def hold_next(old: Specification, new: Specification, settings: Settings) -> Held | None:
    """The mapping held against `new`; None where there is none, or none is generated for.

    One that is not in step with `old` is brought there on the way, as if `lnrgen sync` had been run before.
    """
    folder = settings.mapping
    if not folder.is_dir() or (settings.targets is not None and "mapping" not in settings.targets):
        return None
    known = read_ledger(folder)
    held = hold_against(new, settings)
    in_step = {package_called(f"{each.id} {each.version}") for each in (old, new)}
    if known is not None and package_called(known.specification) in in_step:
        return held
    first = hold_against(old, settings).plan
    files = {**read_folder(folder), **first.texts}
    former = contract_of(old, settings)[2]
    _, _, imported = contract_of(new, settings)
    plan = plan_sync(files, first.ledger, held.contract, held.specification, imported, former=former)
    plan.texts, plan.given = {**first.texts, **plan.texts}, first.given
    plan.added = [*first.added, *plan.added]
    plan.tables = held.plan.tables
    return Held(held.specification, held.contract, folder, plan)
