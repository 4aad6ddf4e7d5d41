"""The run: keys in batches to workers, outcomes into the journal, with no more under way than there are hands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from generator.export.job import Job
from generator.export.journal import Journal, open_journal
from generator.export.loading import load
from generator.export.names import file_name
from generator.export.outcome import Key, Outcome
from generator.export.source import listed, opened
from generator.export.summary import Summary, summarise
from generator.export.worker import work

BATCH = 250
_AHEAD = 2
Progress = Callable[[int], None]


@dataclass(slots=True)
class _Tally:
    """What is not in the journal, for it has no name of its own there."""

    done_before: int = 0
    unnamed: int = 0
    twice: list[Key] = field(default_factory=list)
    clashing: list[Key] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Request:
    """What of the source is wanted: episodes closed from `since` on, the first `limit` of them."""

    since: date | None = None
    limit: int | None = None


def run_export(
    job: Job,
    request: Request,
    executor: Executor | None = None,
    *,
    hands: int = 1,
    progress: Progress = lambda _: None,
) -> Summary:
    """Export, and say what became of it. The caller holds the folder's lock.

    Any executor may do the work; None: this process. `hands`: how many batches it works on at once. `progress` is told
    how many more episodes are done. SourceFailedError, JournalError, MissingPartError.
    """
    loaded = load(job)
    out = Path(job.out)
    out.mkdir(parents=True, exist_ok=True)
    tally = _Tally()
    with open_journal(out) as journal, opened(job, loaded) as connection:
        keys = _named(listed(job, loaded, connection, request.since), tally)
        batches = _claimed(islice(keys, request.limit), journal, tally, progress)
        for outcomes in _worked(job, batches, executor, hands):
            journal.note(outcomes)
            progress(len(outcomes))
        return summarise(journal, loaded, tally.done_before, tally.unnamed, (tally.twice, tally.clashing))


def _named(episodes: Iterable[Any], tally: _Tally) -> Iterator[Key]:
    for episode in episodes:
        name = file_name(episode.id, episode.version)
        if name is None:
            tally.unnamed += 1
        else:
            yield Key(episode.id, episode.version, name)


def _claimed(keys: Iterator[Key], journal: Journal, tally: _Tally, progress: Progress) -> Iterator[tuple[Key, ...]]:
    while batch := list(islice(keys, BATCH)):
        claimed = journal.claim(batch)
        tally.done_before += claimed.done
        progress(claimed.done)
        tally.twice.extend(claimed.twice)
        tally.clashing.extend(claimed.clashing)
        if claimed.todo:
            yield claimed.todo


def _worked(
    job: Job, batches: Iterator[tuple[Key, ...]], executor: Executor | None, hands: int
) -> Iterator[list[Outcome]]:
    if executor is None:
        yield from (work(job, batch) for batch in batches)
        return
    under_way: set[Future[list[Outcome]]] = set()
    for batch in batches:
        under_way.add(executor.submit(work, job, batch))
        if len(under_way) >= hands * _AHEAD:
            finished, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in finished)
    while under_way:
        finished, under_way = wait(under_way, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in finished)
