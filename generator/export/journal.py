"""What was done with each episode, kept in the folder of the messages, so that a run goes on where one was cut off."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from generator.export.job import HIDDEN
from generator.export.names import folded
from generator.export.outcome import Key, Outcome, Reason, State

_FILE = "journal.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS episode (
    name TEXT PRIMARY KEY, episode TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, run INTEGER NOT NULL,
    digest TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0, reasons TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY);
"""


class JournalError(Exception):
    """The journal cannot be used; the message says why, and the mend."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A batch of keys, parted: to be done, done before, told twice by the source, with a name that another one has."""

    todo: tuple[Key, ...]
    done: int
    twice: tuple[Key, ...]
    clashing: tuple[Key, ...]


class Journal:
    """The journal of a folder. Each batch is one transaction, on the disk when the call returns."""

    def __init__(self, folder: Path, database: sqlite3.Connection) -> None:
        """Starts a run."""
        self._folder, self._database = folder, database
        (last,) = database.execute("SELECT coalesce(max(number), 0) FROM run").fetchone()
        self.run: int = last + 1
        with database:
            database.execute("INSERT INTO run VALUES (?)", (self.run,))

    def claim(self, keys: Iterable[Key]) -> Claimed:
        """Look each key up, and write down what is to be done. What is sent and on the disk unchanged is done."""
        todo, twice, clashing, done = [], [], [], 0
        with self._database:
            for key in keys:
                found = self._find(key)
                if found is not None and found[:2] != (key.episode, key.version):
                    clashing.append(key)
                elif found is not None and found[3] == self.run:
                    twice.append(key)
                elif found is not None and found[2] == State.SENT and self._is_there(key, found[4]):
                    self._note(key, State.SENT, "UPDATE episode SET run = :run WHERE name = :folded")
                    done += 1
                else:
                    self._note(key, State.CLAIMED, _CLAIM)
                    todo.append(key)
        return Claimed(tuple(todo), done, tuple(twice), tuple(clashing))

    def _find(self, key: Key) -> tuple[str, int, str, int, str] | None:
        query = "SELECT episode, version, state, run, digest FROM episode WHERE name = ?"
        found: tuple[str, int, str, int, str] | None = self._database.execute(query, (folded(key.name),)).fetchone()
        return found

    def _note(self, key: Key, state: State, query: str) -> None:
        values = {"folded": folded(key.name), "episode": key.episode, "version": key.version, "state": state}
        self._database.execute(query, values | {"run": self.run})

    def _is_there(self, key: Key, digest: str) -> bool:
        try:
            return hashlib.sha256((self._folder / key.name).read_bytes()).hexdigest() == digest
        except OSError:
            return False

    def note(self, outcomes: Sequence[Outcome]) -> None:
        """Write down what became of a batch."""
        rows = [(one.state, one.digest, one.size, _told(one.reasons), folded(one.key.name)) for one in outcomes]
        with self._database:
            self._database.executemany(
                "UPDATE episode SET state = ?, digest = ?, size = ?, reasons = ? WHERE name = ?", rows
            )

    def states(self) -> Counter[str]:
        """How many episodes of this run ended how."""
        query = "SELECT state, count(*) FROM episode WHERE run = ? GROUP BY state"
        return Counter(dict(self._database.execute(query, (self.run,)).fetchall()))

    def told(self, state: State) -> Iterator[tuple[str, int, tuple[Reason, ...]]]:
        """Episode, version and reasons of each that ended so in this run and has reasons, in the order of names."""
        query = (
            "SELECT episode, version, reasons FROM episode WHERE run = ? AND state = ? AND reasons <> ? ORDER BY name"
        )
        for episode, version, reasons in self._database.execute(query, (self.run, state, _told(()))):
            yield episode, version, tuple(Reason(*parts) for parts in json.loads(reasons))


_CLAIM = """
INSERT INTO episode (name, episode, version, state, run) VALUES (:folded, :episode, :version, :state, :run)
ON CONFLICT (name) DO UPDATE SET state = :state, run = :run, digest = '', size = 0, reasons = '[]'
"""


def _told(reasons: Sequence[Reason]) -> str:
    return json.dumps([astuple(reason) for reason in reasons], ensure_ascii=False)


@contextmanager
def open_journal(out: Path) -> Iterator[Journal]:
    """The journal of a folder, made if need be; what a killed run left unfinished is taken away. JournalError."""
    hidden = out / HIDDEN
    hidden.mkdir(parents=True, exist_ok=True)
    for unfinished in hidden.glob("*.xml.*"):
        unfinished.unlink()
    database = sqlite3.connect(hidden / _FILE)
    try:
        yield _started(out, database)
    except sqlite3.OperationalError as error:
        message = (
            f"The journal {(hidden / _FILE).as_posix()} cannot be written ({error.sqlite_errorname}): is the disk "
            "full? Mend that, then run the command again: it goes on where it was."
        )
        raise JournalError(message) from error
    finally:
        database.close()


def _started(out: Path, database: sqlite3.Connection) -> Journal:
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.executescript(_TABLES)
        return Journal(out, database)
    except sqlite3.DatabaseError as error:
        hidden = out / HIDDEN
        message = (
            f"The journal {(hidden / _FILE).as_posix()} cannot be used ({error.sqlite_errorname}). Take the folder "
            f"{hidden.as_posix()} away to start anew: messages that are there are written again, with the same bytes."
        )
        raise JournalError(message) from None
