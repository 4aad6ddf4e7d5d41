"""An update carried out, so that a kill at any moment leaves a project from which the same command can be run again."""

from __future__ import annotations

from contextlib import ExitStack

from generator.cli.coverage_docs import keep_page
from generator.cli.exits import UsageError
from generator.cli.generating import write_all
from generator.cli.settings import Settings
from generator.cli.updating.planning import UpdatePlan
from generator.output.apply import write_file
from generator.output.lock import lock
from generator.output.place import is_link
from generator.sync.folder import write_folder


def write_update(plan: UpdatePlan, settings: Settings) -> None:
    """Write the new version's folder, then the packages, then lnrgen.yaml, and the mapping last.

    Each step can be done again, and each leaves what the next one needs: code is never led to a package that is not
    there. UsageError or OutputError where something changed meanwhile.
    """
    folder = plan.adoption.folder
    if is_link(folder.parent):
        message = f"{folder.parent.as_posix()} is a link; lnrgen does not write through links."
        raise UsageError(message)
    with ExitStack() as locks:
        locks.enter_context(lock(folder))
        if plan.held is not None:
            locks.enter_context(lock(plan.held.folder))
        plan.adoption.write()
        if write_all(list(plan.builds), settings.project, quiet=True):
            message = "The generated packages changed meanwhile. Run the command again."
            raise UsageError(message)
        write_configuration(plan, settings)
        if plan.held is not None:
            write_folder(plan.held.folder, plan.files)
            keep_page(plan.held, settings)


def write_configuration(plan: UpdatePlan, settings: Settings) -> None:
    """Set lnrgen.yaml, if it is not set yet."""
    if configuration_pending(plan, settings):
        write_file(settings.config, plan.configuration)


def configuration_pending(plan: UpdatePlan, settings: Settings) -> bool:
    """Whether lnrgen.yaml is to be written."""
    file = settings.config
    return not file.is_file() or file.read_bytes() != plan.configuration.encode()
