"""How fast the generated codec is beside xsdata, lxml, xmlschema and generateDS, as ratios in one run.

    python benchmarks/codec.py [--corpora DIR] [--rounds N] [--bulk N] [--bulk-rounds N] [--date DATE]
    python benchmarks/codec.py --xsd FILE --messages DIR

Without `--xsd` it takes lnr-3.0 from the corpora (or LNRGEN_CORPORA), for which the bars were set, and the reference
specification of this repository with thirty messages made by `lnrgen sample`. `--short` is for seeing that it works.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from codec_report import Row, table
from generation import SCRIPTS, emptied
from rounds import Job, medians
from subjects import Subject, libraries_of, make_packages, subjects

HERE = Path(__file__).resolve().parent
SLOWER = 200  # xsdata writes so many times fewer messages in bulk: it would take an hour
GIVEN = ("--xsd", "--messages", "--corpora", "--generateds", "--date")


@dataclass(frozen=True)
class Effort:
    """How many rounds of calls, of imports, and of bulk, and how many messages are bulk."""

    rounds: int
    imports: int
    bulk_rounds: int
    bulk: int


def with_bytecode() -> dict[str, str]:
    """An environment in which Python keeps the bytecode of what it imports, as it does for everybody."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def asked(program: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """What a program beside this one answers; the last line is its JSON."""
    command = [sys.executable, str(HERE / program), json.dumps(arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=with_bytecode())
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def bulk(given: dict[str, Any], effort: Effort) -> dict[str, float]:
    """Milliseconds a message in bulk, and the growth in MB: medians, of growth the most."""
    jobs = {
        "xsdata": {"tool": "theirs", "jobs": 1, "count": max(effort.bulk // SLOWER, 2)},
        "one": {"tool": "ours", "jobs": 1, "count": effort.bulk},
        "two": {"tool": "ours", "jobs": 2, "count": effort.bulk},
    }
    seen: dict[str, list[dict[str, float]]] = {name: [] for name in jobs}
    for _ in range(effort.bulk_rounds):
        for name, job in jobs.items():
            seen[name].append(asked("codec_bulk.py", given | job))
    middle = {name: sorted(one["ms"] for one in answers)[len(answers) // 2] for name, answers in seen.items()}
    return middle | {"grown": max(one["grown"] for name in ("one", "two") for one in seen[name])}


def imports(folder: Path, rounds: int) -> dict[str, float]:
    """Milliseconds that importing takes, whole processes, bytecode in place; and MB held afterwards."""
    packages = {"ours": "ours.bindings", "theirs": "theirs", "none": "sys"}
    jobs = {
        name: Job([sys.executable, "-c", f"import {package}"], folder, None, with_bytecode())
        for name, package in packages.items()
    }
    found = {name: taken * 1e3 for name, taken in medians(jobs, rounds).items()}
    tell = f"import sys; sys.path.append({str(HERE)!r}); from memory import held; print(held() or 0)"
    for name, package in packages.items():
        command = [sys.executable, "-c", f"import {package}; {tell}"]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, env=with_bytecode())
        found[f"{name} MB"] = float(done.stdout)
    return found


def measure(subject: Subject, folder: Path, effort: Effort, generateds: str | None) -> str:
    """The table of one subject, with a line above and one below."""
    absent = make_packages(subject, folder, generateds)
    given = {"folder": str(folder), "messages": [str(path) for path in subject.messages]}
    more = {"xsd": str(subject.xsd), "rounds": effort.rounds, "libraries": libraries_of(generateds)}
    calls = asked("codec_calls.py", given | more)
    rows = [*call_rows(calls["ms"]), *peer_rows(calls), *bulk_rows(bulk(given, effort), effort.bulk)]
    rows += import_rows(imports(folder, effort.imports))
    size = sum(path.stat().st_size for path in subject.messages) / len(subject.messages)
    title = f"{subject.name}: messages: {len(subject.messages)}, of {size / 1e3:.1f} kB on average"
    without = "".join(f"\nWithout {tool}: {why}.\n" for tool, why in absent.items())
    return f"{title}\n\n{table(rows)}{without}"


def call_rows(ms: dict[str, float]) -> list[Row]:
    """The calls beside those of others."""
    serialise, parse, check = ms["ours serialise"], ms["ours parse"], ms["ours check"]
    both = ms["ours check and serialise"]
    return [
        Row("serialise, xsdata's XmlSerializer", ms["xsdata serialise"], serialise, at_least=40),
        Row("serialise, lxml.tostring of a ready tree", ms["lxml serialise"], serialise, at_most=2),
        Row("strict parse, xsdata's XmlParser", ms["xsdata parse"], parse, at_least=8),
        Row("strict parse, lxml.fromstring, which checks nothing", ms["lxml parse"], parse),
        Row("check and serialise, xsdata's XmlSerializer alone", ms["xsdata serialise"], both, at_least=20),
        Row("check, libxml2 validating a ready tree", ms["libxml2 validate"], check, at_least=2),
        Row("check, xmlschema validating a ready tree", ms["xmlschema validate"], check),
    ]


def peer_rows(calls: dict[str, Any]) -> list[Row]:
    """The calls beside generateDS, where it is there."""
    ms = calls["ms"]
    if "generateDS parse" not in ms:
        return []
    about = f" ({calls['peer']})" if calls["peer"] else ""
    return [
        Row(f"serialise, generateDS{about}", ms["generateDS serialise"], ms["ours serialise"]),
        Row("strict parse, generateDS", ms["generateDS parse"], ms["ours parse"]),
    ]


def bulk_rows(ms: dict[str, float], count: int) -> list[Row]:
    """Writing many messages, on the clock."""
    many = f"{count:,} messages checked and written"
    return [
        Row(f"{many}, one core; xsdata, unchecked", ms["xsdata"], ms["one"], at_least=20),
        Row(f"{many}, two cores; one core", ms["one"], ms["two"], at_least=1.4),
        Row("memory that grows meanwhile, MB", None, ms["grown"], at_most=10),
    ]


def import_rows(found: dict[str, float]) -> list[Row]:
    """Importing, and what it leaves in memory."""
    return [
        Row("import of the bindings, xsdata's", found["theirs"], found["ours"]),
        Row("import of the bindings, Python that imports nothing", found["none"], found["ours"]),
        Row("memory after import in MB, xsdata's", found["theirs MB"], found["ours MB"]),
        Row("memory after import in MB, Python that imported nothing", found["none MB"], found["ours MB"]),
    ]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in GIVEN:
        parser.add_argument(name)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--bulk", type=int, default=100_000)
    parser.add_argument("--bulk-rounds", type=int, default=3)
    parser.add_argument("--short", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Measure and print the tables."""
    given = options()
    effort = Effort(given.rounds, given.rounds, given.bulk_rounds, given.bulk)
    if given.short:
        effort = Effort(1, 1, 1, 40)
    generateds = given.generateds or shutil.which("generateDS", path=f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}")
    date = given.date or datetime.now(UTC).date().isoformat()
    python = f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {date}"
    print(f"{python}. Medians of {effort.rounds} interleaved rounds,")
    print("in ms of the processor a message; bulk and imports in ms on the clock. A ratio of x 5 says that we are five")
    print("times as fast, one without x how many times their figure ours is.")
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        found = subjects(given.xsd, given.messages, given.corpora or os.environ.get("LNRGEN_CORPORA"), work)
        for number, subject in enumerate(found):
            print(f"\n{measure(subject, emptied(work / str(number)), effort, generateds)}", end="", flush=True)


if __name__ == "__main__":
    main()
