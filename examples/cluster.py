"""The export of many admissions on a cluster: here Dask's; any other `concurrent.futures.Executor` does as well.

Run it from the top of the repository, after `pip install distributed`:

    python -m examples.cluster epd.db messages [tcp://SCHEDULER:8786]

Without a scheduler, two workers are started on this machine. Workers on other machines need the same folders under the
same names: the project, and the one for the messages; the source is a database that they reach.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path

from distributed import Client, LocalCluster

from generator.export.job import Job
from generator.export.run import Request, run_export
from generator.export.summary import Summary
from generator.output.lock import lock

PROJECT = Path(__file__).resolve().parent.parent
_HERE = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}


def export(source: Path, out: Path, scheduler: str | None = None) -> Summary:
    """What `lnrgen export` does, done by the workers. Killed, it goes on where it was when it is run again."""
    mapping = "examples.mapping"
    job = Job(str(PROJECT), "generated.lnr_3_0", mapping, f"{mapping}.episodes", str(source), str(out))
    with ExitStack() as stack:
        stack.enter_context(lock(out))
        address = scheduler or stack.enter_context(LocalCluster(**_HERE))  # type: ignore[no-untyped-call]
        client = stack.enter_context(Client(address))  # type: ignore[no-untyped-call]
        workers = len(client.scheduler_info()["workers"])
        return run_export(job, Request(), client.get_executor(), hands=workers)


def main() -> None:
    """Export, and tell how many."""
    source, out, *scheduler = sys.argv[1:]
    summary = export(Path(source).resolve(), Path(out).resolve(), *scheduler)
    print(f"{summary.sent} messages written ({summary.before} were there already), {summary.refused} refused")


if __name__ == "__main__":
    main()
