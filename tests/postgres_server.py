"""A PostgreSQL server of the test's own: started on a Unix socket in a folder of its own, and stopped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

DEBIAN = Path("/usr/lib/postgresql")
OTHER = "postgres"
"""The user that Debian's package makes: the server refuses to run as root."""


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest."""
    found = shutil.which("pg_ctl")
    if found and shutil.which("initdb"):
        return Path(found).resolve().parent
    return max((path.parent for path in DEBIAN.glob("*/bin/pg_ctl")), default=None)


@contextmanager
def server() -> Iterator[str]:
    """A server that runs; the URL of an empty database, for SQLAlchemy with psycopg."""
    bin_folder = programs()
    if bin_folder is None or os.name != "posix":
        pytest.skip("there is no PostgreSQL server here (Debian: apt-get install postgresql)")
    user = _user()
    folder = Path(tempfile.mkdtemp(prefix="lnrgen-pg-"))
    if user is not None:
        shutil.chown(folder, user)
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [str(bin_folder / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, user=user, cwd=folder, timeout=120)

    try:
        run("initdb", "-D", str(data), "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql+psycopg://tester@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    if os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415  not on Windows

    if OTHER not in {entry.pw_name for entry in pwd.getpwall()}:
        pytest.skip("a PostgreSQL server does not run as root, and there is no user postgres")
    return OTHER
