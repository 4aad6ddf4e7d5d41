"""How long lnrgen takes beside xsdata, as ratios in one run.

    python benchmarks/generation.py [--xsd FILE] [--rounds N]

Without `--xsd` it takes lnr-3.0 from LNRGEN_CORPORA, or else the reference specification of this repository.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from rounds import Job, medians, seconds

REPOSITORY = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
LNRGEN, XSDATA = str(SCRIPTS / "lnrgen"), str(SCRIPTS / "xsdata")


def subject(given: str | None) -> Path:
    """The XSD to measure on."""
    if given:
        return Path(given).resolve()
    corpora = os.environ.get("LNRGEN_CORPORA")
    if corpora:
        return Path(corpora, "lnr-3.0", "xsd", "ada_kernset_neonatologie.xsd")
    return REPOSITORY / "spec" / "lnr-3.0" / "lnr.xsd"


def emptied(folder: Path) -> Path:
    """A folder that is there and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def generation_jobs(xsd: Path, work: Path) -> dict[str, Job]:
    """Generating from nothing: xsdata, our bindings with a cold and a warm model cache, and all targets, cold."""
    quiet = os.environ | {"PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}

    def ours(name: str, *options: str, cache: str) -> Job:
        folder = emptied(work / name)
        command = [LNRGEN, "generate", "--xsd", str(xsd), "--package", "ours", "--out", "out", *options]
        return Job(command, folder, lambda: emptied(folder), quiet | {"LNRGEN_CACHE_DIR": cache})

    theirs = emptied(work / "theirs")
    command = [XSDATA, "generate", str(xsd), "--package", "theirs", "--structure-style", "single-package"]
    return {
        "xsdata generate": Job(command, theirs, lambda: emptied(theirs), quiet),
        "lnrgen, bindings": ours("bindings", "--only", "bindings", cache=""),
        "lnrgen, bindings, model cached": ours("cached", "--only", "bindings", cache=str(work / "cache")),
        "lnrgen, all targets": ours("all", cache=""),
    }


def import_jobs(work: Path) -> dict[str, Job]:
    """Importing what was generated, bytecode in place (the round that is not measured writes it)."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        "import lnrgen's bindings": Job(
            [sys.executable, "-c", "import ours.bindings"], work / "bindings" / "out", None, environment
        ),
        "import xsdata's bindings": Job([sys.executable, "-c", "import theirs"], work / "theirs", None, environment),
    }


def check_jobs(work: Path) -> dict[str, Job]:
    """`check` with nothing changed, in a workspace of its own with the reference specification."""
    folder = emptied(work / "workspace")
    shutil.copytree(REPOSITORY / "spec", folder / "spec")
    environment = os.environ | {"LNRGEN_CACHE_DIR": str(work / "cache")}
    for command in ("generate", "check"):
        seconds(Job([LNRGEN, command], folder, environment=environment))
    return {
        "lnrgen check, nothing changed": Job([LNRGEN, "check"], folder, environment=environment),
        "python -c pass": Job([sys.executable, "-c", "pass"], folder),
    }


def row(name: str, ours: float, theirs: float, bar: float) -> str:
    """One line of the table."""
    ratio = ours / theirs
    return (
        f"| {name} | {theirs * 1e3:.0f} | {ours * 1e3:.0f} | {ratio:.2f} | {bar} | {'yes' if ratio <= bar else 'NO'} |"
    )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--xsd")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    xsd = subject(options.xsd)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        making = medians(generation_jobs(xsd, work), options.rounds)
        importing = medians(import_jobs(work), options.rounds * 2)
        checking = medians(check_jobs(work), options.rounds * 3)
    xsdata = making["xsdata generate"]
    pairs = [
        ("bindings, nothing cached / xsdata generate", making["lnrgen, bindings"], xsdata, 1.2),
        ("bindings, model cached / xsdata generate", making["lnrgen, bindings, model cached"], xsdata, 1.2),
        ("all targets, nothing cached / xsdata generate", making["lnrgen, all targets"], xsdata, 2.0),
        ("importing the bindings / importing xsdata's", *importing.values(), 0.6),
        ("check, nothing changed / python -c pass", *checking.values(), 3.0),
    ]
    python = sys.version.split()[0]
    print(f"{xsd.name}, Python {python}, medians of {options.rounds} interleaved rounds, wall time in ms\n")
    print("| what | theirs | ours | ratio | bar | met |\n|---|---:|---:|---:|---:|---|")
    for name, ours, theirs, bar in pairs:
        print(row(name, ours, theirs, bar))


if __name__ == "__main__":
    main()
