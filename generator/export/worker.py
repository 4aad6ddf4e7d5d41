"""A worker's part: a batch of episodes, each read, built, checked, and written as a whole file or refused."""

from __future__ import annotations

import hashlib
import os
import re
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from generator.export.job import HIDDEN, Job
from generator.export.loading import Loaded, load
from generator.export.outcome import Key, Outcome, Reason, State, refused
from generator.export.rules import BROKEN, FAILED, MISSING, NO_ROW, UNREADABLE

_ERROR = "error"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_PLACES = re.compile(r"\[\d+\]")
_TOGETHER = 16
"""So many are built, then checked, then written: the processor keeps at hand what it is doing."""
_CONCEPT = re.compile(r"\bconcept (\S+)\Z")


class WriteFailedError(OSError):
    """A message could not be written, as on a full disk. It ends the run, for no episode is to blame."""


def work(job: Job, keys: Sequence[Key]) -> list[Outcome]:
    """Do a batch; whatever the vendor's code raises becomes a reason, never the end of the run."""
    loaded = load(job)
    try:
        return list(_batch(job, loaded, keys))
    except WriteFailedError:
        raise
    except Exception as error:  # noqa: BLE001  the vendor's code and its database may raise anything
        if len(keys) == 1:
            return [refused(keys[0], raised(job, error))]
    return [outcome for key in keys for outcome in work(job, [key])]


def _batch(job: Job, loaded: Loaded, keys: Sequence[Key]) -> Iterator[Outcome]:
    with loaded.episodes.connect(job.source) as connection:
        built = _built(job, loaded, connection, keys)
        while some := list(islice(built, _TOGETHER)):
            judged = [one if isinstance(one, Outcome) else _judged(loaded, *one) for one in some]
            yield from [one if isinstance(one, Outcome) else _sent(job, loaded, *one) for one in judged]


def _built(
    job: Job,
    loaded: Loaded,
    connection: Any,  # noqa: ANN401  the vendor's own
    keys: Sequence[Key],
) -> Iterator[Outcome | tuple[Key, Any]]:
    """Each with its message, or what became of it instead. A message is built before the next row is asked for."""
    waiting = {(key.episode, key.version): key for key in keys}
    wanted = [loaded.keys.Episode(key.episode, key.version) for key in keys]
    for episode, row in loaded.episodes.rows(connection, wanted):
        key = waiting.pop((episode.id, episode.version), None)
        if key is not None:
            yield _one(job, loaded, key, row)
    for key in waiting.values():
        yield refused(key, Reason(NO_ROW, _ERROR, said="rows() gave nothing for it"))


def _one(job: Job, loaded: Loaded, key: Key, row: Any) -> Outcome | tuple[Key, Any]:  # noqa: ANN401  the vendor's own
    if isinstance(row, loaded.keys.Unreadable):
        return refused(key, Reason(UNREADABLE, _ERROR, said=row.reason))
    try:
        return key, loaded.assemble(loaded.mapping, row)
    except loaded.runtime.ValuesMissing as error:
        return refused(key, *(_missing(place) for place in error.places))
    except loaded.runtime.MappingError as error:
        return refused(key, _failed(job, error))


def _judged(
    loaded: Loaded,
    key: Key,
    message: Any,  # noqa: ANN401  a generated class
) -> Outcome | tuple[Key, Any, tuple[Reason, ...]]:
    reasons = tuple(sorted({_violated(loaded, one) for one in loaded.check(message)}))
    if any(reason.severity == _ERROR for reason in reasons):
        return Outcome(key, State.REFUSED, reasons=reasons)
    return key, message, reasons


def _sent(job: Job, loaded: Loaded, key: Key, message: Any, reasons: tuple[Reason, ...]) -> Outcome:  # noqa: ANN401
    data = loaded.to_xml(message, indent=job.indent)
    write_whole(job.out, key.name, data)
    return Outcome(key, State.SENT, hashlib.sha256(data).hexdigest(), len(data), reasons)


def write_whole(folder: str, name: str, data: bytes) -> None:
    """Write a file that is there whole or not at all. Straight to the system: it is done for each message.

    WriteFailedError: nothing of it is left.
    """
    unfinished = f"{folder}/{HIDDEN}/{name}.{os.getpid()}"
    try:
        file = os.open(unfinished, _NEW, 0o644)
        try:
            written = os.write(file, data)
            while written < len(data):
                written += os.write(file, data[written:])
        finally:
            os.close(file)
        os.replace(unfinished, f"{folder}/{name}")  # noqa: PTH105
    except OSError as error:
        with suppress(OSError):
            os.unlink(unfinished)  # noqa: PTH108
        raise WriteFailedError(error.errno, error.strerror, f"{folder}/{name}") from error


def _violated(loaded: Loaded, violation: Any) -> Reason:  # noqa: ANN401  a generated class
    """The same for every message that has it: which of several groups it was is left out."""
    found = _CONCEPT.search(violation.concept)
    concept = found[1] if found else ""
    place = loaded.structure.AT.get(concept)
    label = place.label if place is not None else ""
    where = _PLACES.sub("", violation.xpath)
    return Reason(violation.rule, violation.severity, concept, label, where, violation.message_en)


def _missing(place: Any) -> Reason:  # noqa: ANN401  a generated class
    return Reason(MISSING, _ERROR, place.concept, place.label, place.where)


def _failed(job: Job, error: Any) -> Reason:  # noqa: ANN401  a generated class
    why = getattr(error, "why", "").rstrip(".")  # code that an older lnrgen generated does not tell
    why = why.replace(f"{job.path.rstrip('/')}/", "")
    said = f"{error.kind} at {_shown(job, error.code)}{f': {why}' if why else ''}"
    return Reason(FAILED, _ERROR, error.concept, error.label, error.where, said)


def raised(job: Job, error: Exception) -> Reason:
    """The class of what was raised, and where; its text stays out, for it might hold a value."""
    frames = traceback.extract_tb(error.__traceback__)
    place = _shown(job, f"{frames[-1].filename}:{frames[-1].lineno}") if frames else ""
    return Reason(BROKEN, _ERROR, said=f"{type(error).__name__} at {place}")


def _shown(job: Job, place: str) -> str:
    """A place in the vendor's code as it is found from the project's folder."""
    return place.replace("\\", "/").removeprefix(f"{job.path.rstrip('/')}/")
