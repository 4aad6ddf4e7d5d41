"""Processes that do the work, and end when the one that started them does."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from threading import Thread

_RARELY = 50_000  # what refers in circles is little, and a search costs a tenth of the time when it comes often


@contextmanager
def processes(jobs: int) -> Iterator[ProcessPoolExecutor | None]:
    """An executor with that many processes; None, this process, for one."""
    if jobs <= 1:
        gc.set_threshold(_RARELY, 20, 20)
        yield None
        return
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and do not outlive it."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_RARELY, 20, 20)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
