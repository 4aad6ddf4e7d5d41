"""`lnrgen init`."""

from __future__ import annotations

import importlib.util
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from generator.cli.choose import Options, override
from generator.cli.console import talk
from generator.cli.coverage_docs import keep_page
from generator.cli.exits import Exit, UsageError
from generator.cli.generating import build_all, write_all
from generator.cli.guard import guarded
from generator.cli.mapping_folder import hold
from generator.cli.safe_text import one_line
from generator.cli.settings import FILE, Settings, load_settings
from generator.cli.workspace import DATABASE, shipped, workspace_files
from generator.output.apply import write_bytes
from generator.output.place import is_link
from generator.sync.folder import files_to_write, write_folder

_ADMISSIONS = 200
_MADE = ("generated", "mapping", DATABASE)
_SHOWN = 5


@guarded
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where; it is made if it is not there.")] = Path(),
    *,
    empty: Annotated[
        bool, typer.Option("--empty", help="Without the invented EPD: the mapping has every method still to write.")
    ] = False,
) -> Exit:
    """Lay out a vendor's workspace that works at once: specification, mapping, an invented EPD, CI."""
    files = workspace_files(empty=empty)
    _refuse_what_is_there(folder, files)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / path, data)
    settings = _settings(folder)
    done = write_all(build_all(settings), settings.project, quiet=True)
    if done is not Exit.CLEAN:
        return done
    held = hold(settings)
    write_folder(held.folder, files_to_write(held.plan, held.folder))
    keep_page(held, settings)
    if not empty:
        make_database(folder / DATABASE)
    _say(folder, empty=empty)
    return Exit.CLEAN


def make_database(path: Path) -> None:
    """The invented EPD, an SQLite file: 200 closed admissions, and the views of `sql/`. It is whole or not there."""
    examples = shipped("examples")
    epd = examples / "epd"
    spec = importlib.util.spec_from_file_location("lnrgen_invented_epd", epd / "invented.py")
    if spec is None or spec.loader is None:
        message = f"{epd.as_posix()} is not whole: install lnrgen again."
        raise UsageError(message)
    invented = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = invented  # where dataclasses look for the names of their annotations
    spec.loader.exec_module(invented)
    temporary = path.with_name(f".{path.name}.lnrgen")
    temporary.unlink(missing_ok=True)
    with closing(sqlite3.connect(temporary)) as database:
        _run(database, epd / "schema.sql", epd / "seed.sql")
        invented.fill(database, _ADMISSIONS)
        _run(database, examples / "sql" / "codes.sql", examples / "sql" / "views.sql")
    temporary.replace(path)


def _run(database: sqlite3.Connection, *scripts: Path) -> None:
    for script in scripts:
        database.executescript(script.read_text(encoding="utf-8"))


def _settings(folder: Path) -> Settings:
    return override(load_settings(folder / FILE), Options())


def _refuse_what_is_there(folder: Path, files: dict[str, bytes]) -> None:
    if is_link(folder) or (folder.exists() and not folder.is_dir()):
        message = f"{folder.as_posix()} is no plain folder. Name another."
        raise UsageError(message)
    names = sorted({*files, *_MADE})
    there = [name for name in names if (folder / name).exists() or is_link(folder / name)]
    if there:
        shown = ", ".join(there[:_SHOWN]) + (f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else "")
        named = "This folder" if folder == Path() else folder.as_posix()
        message = f"{named} holds {shown} already. Nothing was written. Name an empty folder."
        raise UsageError(message)


def _say(folder: Path, *, empty: bool) -> None:
    console = talk()
    inside = "" if folder == Path() else f"cd {folder.as_posix()} && "
    then = "lnrgen coverage" if empty else f"lnrgen export --source {DATABASE} --out messages"
    named = "The workspace" if folder == Path() else f"{folder.as_posix()}/"
    console.print(Text(one_line(f"{named} is ready. README.md says what is where; LEESMIJ.md says it in Dutch.")))
    console.print(Text(one_line(f"Next: {inside}{then}")))
