"""Judging in several processes, which are started anew (spawned) on every system alike."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread

from generator.cli.exits import WorkerError
from generator.cli.judging import Bench, Judged, judge_message
from generator.cli.messages import Message
from generator.cli.processors import processors
from generator.findings import Finding
from generator.validate.message import Judge

_MOST_JOBS = 61  # Windows waits for no more processes at once
_ENOUGH = 500  # messages that are worth a process: it takes about half a second to start
_CHUNK = 64

_begun: list[tuple[Judge, Bench]] = []
"""In a worker: its judge."""


def choose_jobs(asked: int | None, messages: int) -> int:
    """How many processes to use: as many as asked for, else as many as there are processors and work for them."""
    wanted = asked or min(processors(), messages // _ENOUGH)
    return max(1, min(wanted, messages, _MOST_JOBS))


def judged_in(bench: Bench, messages: list[Message], jobs: int) -> Iterator[Judged]:
    """Judge in `jobs` processes; the results come in the order of the messages. WorkerError if one of them dies."""
    size = max(1, min(_CHUNK, len(messages) // (jobs * 4)))
    chunks = [messages[at : at + size] for at in range(0, len(messages), size)]
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (pickle.dumps(bench),))
    try:
        with _deaf_to_interrupts():
            results = pool.map(_judge, chunks)
        for chunk, found in zip(chunks, results, strict=True):
            yield from zip(chunk, found, strict=True)
    except BrokenProcessPool as error:
        raise WorkerError from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile never hear Ctrl-C, which goes to all of a terminal; this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: `_begin` sees to it
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(bench: bytes) -> None:
    """Make a worker ready. The bench comes as bytes, so that a start does not wait for the last one's imports."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    ours: Bench = pickle.loads(bench)  # noqa: S301  from the process that started this one
    _begun.append((ours.judge(), ours))
    gc.freeze()


def _end_with_parent() -> None:
    """Nobody waits for a worker whose parent was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _judge(messages: list[Message]) -> list[tuple[Finding, ...]]:
    judge, bench = _begun[0]
    return [judge_message(judge, message, bench.language) for message in messages]
