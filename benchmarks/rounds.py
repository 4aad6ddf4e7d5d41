"""Timing in interleaved rounds, so that a ratio holds when the machine's speed drifts: processes, and calls in one."""

from __future__ import annotations

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """A command to time, in a folder; `before` brings the folder back to where it was, untimed."""

    command: Sequence[str]
    folder: Path
    before: Callable[[], object] | None = None
    environment: Mapping[str, str] | None = None


def seconds(job: Job) -> float:
    """One run's wall time; a run that fails ends the benchmark."""
    if job.before:
        job.before()
    start = time.perf_counter()
    subprocess.run(job.command, cwd=job.folder, env=job.environment, check=True, capture_output=True)
    return time.perf_counter() - start


def medians(jobs: Mapping[str, Job], rounds: int) -> dict[str, float]:
    """The median wall time of each job, in seconds: one unmeasured round, then `rounds` rounds of all jobs in turn."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            taken = seconds(job)
            if number:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


@dataclass(frozen=True)
class Call:
    """A call to time within this process, `times` times in a row."""

    make: Callable[[], object]
    times: int = 1


def median_calls(calls: Mapping[str, Call], rounds: int) -> dict[str, float]:
    """The median processor time of one call, in seconds: rounds as in `medians`, garbage collected only in between."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call.make()
    gc.disable()
    for _ in range(rounds):
        gc.collect()
        for name, call in calls.items():
            start = time.process_time()
            for _ in range(call.times):
                call.make()
            taken[name].append((time.process_time() - start) / call.times)
    gc.enable()
    return {name: statistics.median(times) for name, times in taken.items()}
