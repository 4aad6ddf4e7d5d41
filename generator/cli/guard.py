"""What can go wrong in a command becomes an exit code and a sentence, never a traceback."""

from __future__ import annotations

import functools
import os
import sys
import traceback
from collections.abc import Callable
from typing import ParamSpec

import typer

from generator.cli.console import talk
from generator.cli.exits import Exit, UsageError, WorkerError
from generator.cli.render.show import Format, print_text, show
from generator.cli.report import make_report
from generator.cli.safe_text import one_line
from generator.findings import UnreadableError
from generator.output.errors import OutputError
from generator.output.gate import GateError
from generator.output.lock import LockedError

P = ParamSpec("P")


def guarded(command: Callable[P, Exit]) -> Callable[P, None]:
    """A command that returns its exit code, as typer wants it; every exception is told in one plain sentence."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            code = command(*args, **kwargs)
            sys.stdout.flush()
        except typer.Exit:
            raise
        except Exception as error:  # noqa: BLE001  this is where every exception ends
            code = _explain(error, command.__name__, kwargs)
        except KeyboardInterrupt:
            code = _say("Stopped. Nothing is left half done.", Exit.INTERRUPTED)
        raise typer.Exit(int(code))

    return run


def _explain(error: Exception, command: str, options: dict[str, object]) -> Exit:
    match error:
        case BrokenPipeError():
            code = _close_stdout()
        case UnreadableError():
            code = _show_unreadable(error, command, options.get("format_"))
        case UsageError():
            code = _explain_usage(error, command)
        case LockedError() | OutputError():
            code = _say(str(error), Exit.USAGE)
        case GateError() | WorkerError():
            code = _say(str(error), Exit.INTERNAL)
        case OSError() if error.errno is not None:  # without a number it is not the system that speaks
            code = _explain_system(error, options)
        case _:
            code = _explain_fault(error, options)
    return code


def _explain_usage(error: UsageError, command: str) -> Exit:
    if error.findings:
        print_text(make_report(command, error.findings), talk())
    return _say(str(error), Exit.USAGE)


def _show_unreadable(error: UnreadableError, command: str, format_: object) -> Exit:
    """In the format that was asked for on stdout; a command without formats talks to stderr."""
    report = make_report(command, error.findings, unreadable=True)
    if isinstance(format_, Format):
        show(report, format_)
    else:
        print_text(report, talk())
    return Exit.UNREADABLE


def _explain_system(error: OSError, options: dict[str, object]) -> Exit:
    """The system refused: a full disk, missing rights."""
    _trace(options)
    where = f"{error.filename}: " if isinstance(error.filename, str) else ""
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return _say(f"{where}a file stands where a folder is wanted. Move it, or choose another --out.", Exit.USAGE)
    return _say(f"{where}{error.strerror or error}. Mend that, then run the command again.", Exit.USAGE)


def _explain_fault(error: Exception, options: dict[str, object]) -> Exit:
    """Our fault. The exception's own text stays out: it might hold a value from a message."""
    _trace(options)
    return _say(
        f"Something went wrong inside lnrgen ({type(error).__name__}); this is our fault, not yours. Run the command "
        "again with LNRGEN_DEBUG=1 and report what it shows (first look whether patient data is in it).",
        Exit.INTERNAL,
    )


def _trace(options: dict[str, object]) -> None:
    if options.get("verbose") or os.environ.get("LNRGEN_DEBUG"):
        traceback.print_exc()


def _say(message: str, code: Exit) -> Exit:
    from rich.text import Text  # noqa: PLC0415  slow to import, and most runs have nothing to say

    talk().print(Text.assemble(("lnrgen: ", "bold"), one_line(message)))
    return code


def _close_stdout() -> Exit:
    """The reader (`| head`) has seen enough; keep Python from complaining at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.CLEAN
