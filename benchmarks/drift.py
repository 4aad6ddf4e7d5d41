"""How long `lnrgen diff` takes, as ratios in one run.

    python benchmarks/drift.py [--old FILE --new FILE] [--rounds N] [--short] [--plot FILE.svg]

Whole processes, beside one that reads both schemas with xmlschema, all of them with the byte code of their modules at
hand, as after an installation; then the deciding alone, beside the reading, on one
long sequence and one long list of codes; then the deciding alone on schemas of doubling size. Without `--old` and
`--new` it takes the schemas of LNRGEN_CORPORA, or else the reference specification of this repository, edited.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generation import LNRGEN, REPOSITORY, emptied, row
from made_up import edited_copy, enumeration, records, sequence
from plot import drawing, exponent
from rounds import Call, Job, median_calls, medians

from generator.compare.inclusion import decide
from generator.model.schema import Schema
from generator.read.xsd import choose_root, read_schema

COLD_BAR, WARM_BAR, DECIDE_BAR = 1.5, 0.4, 1.0
READ_BOTH = "import sys, xmlschema\nfor path in sys.argv[1:]: xmlschema.XMLSchema(path)"
ANSWERS, OPINIONS = ".drift", ".told"
PARTICLES, CODES = 2_000, 5_000
SMALLEST, DOUBLINGS = 100_000, 7


@dataclass(frozen=True)
class Subject:
    """Two schemas to compare."""

    name: str
    old: Path
    new: Path


def subjects(old: str | None, new: str | None, corpora: str | None, work: Path) -> Iterator[Subject]:
    """The two that are named; else published ones, where they are at hand; else our own."""
    if old and new:
        yield Subject(f"{Path(old).stem} -> {Path(new).stem}", Path(old).resolve(), Path(new).resolve())
        return
    if not corpora:
        start = REPOSITORY / "spec" / "lnr-3.0" / "lnr.xsd"
        yield Subject("spec/lnr-3.0 -> edited", start, edited_copy(start, emptied(work / "own"), 25))
        return
    folder, ada = Path(corpora).resolve(), "ada_kernset_neonatologie.xsd"
    lnr, draft = folder / "lnr-3.0" / "xsd" / ada, folder / "lnr-history" / "v03-2020-02-11" / "xsd" / ada
    nemsis = folder / "nemsis-3.4" / "xsd" / "EMSDataSet_v3.xsd"
    yield Subject("lnr-3.0 -> edited", lnr, edited_copy(lnr, emptied(work / "lnr"), 25))
    yield Subject("lnr v03 -> 3.0", draft, lnr)
    yield Subject("nemsis 3.4 -> edited", nemsis, edited_copy(nemsis, emptied(work / "nemsis"), 25))


def jobs(subject: Subject, work: Path) -> dict[str, Job]:
    """Reading both with xmlschema; comparing them with nothing cached, or with what a first time leaves.

    That is all of it, what the judges said and the models, or the models alone: the judges are then asked anew.
    """
    cache, shared = emptied(work / "cache"), installed(work)
    command = [LNRGEN, "diff", str(subject.old), str(subject.new), "--format", "json", "--fail-on", "never"]

    def ours(kept: str, *forgotten: str) -> Job:
        def before() -> None:
            for pattern in forgotten:
                for path in cache.glob(pattern):
                    path.unlink()

        return Job(command, work, before, shared | {"LNRGEN_CACHE_DIR": kept})

    return {
        "theirs": Job([sys.executable, "-c", READ_BOTH, str(subject.old), str(subject.new)], work, None, shared),
        "cold": ours(""),
        "again": ours(str(cache)),
        "judged": ours(str(cache), f"*{ANSWERS}"),
        "models": ours(str(cache), f"*{ANSWERS}", f"*{OPINIONS}"),
    }


def installed(work: Path) -> dict[str, str]:
    """The environment of both sides: the round that is not measured leaves the byte code of all modules."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(work / "bytecode")}


def compared(subject: Subject, work: Path, rounds: int) -> Iterator[str]:
    """The rows of one subject."""
    taken = medians(jobs(subject, work), rounds)
    theirs = taken["theirs"]
    yield row(f"{subject.name}, nothing cached", taken["cold"], theirs, COLD_BAR)
    yield row(f"{subject.name}, the second time", taken["again"], theirs, WARM_BAR)
    yield row(f"{subject.name}, models and opinions cached", taken["judged"], theirs, WARM_BAR)
    yield row(f"{subject.name}, only the models cached", taken["models"], theirs, WARM_BAR)


def deciding(text: str, edited: str, name: str, work: Path, rounds: int) -> str:
    """The row of deciding beside reading, both in this process."""
    folder = emptied(work / "deciding")
    paths = [folder / "old.xsd", folder / "new.xsd"]
    for path, content in zip(paths, (text, edited), strict=True):
        path.write_text(content, encoding="utf-8")
    old, new = (read(path) for path in paths)
    taken = median_calls(
        {"read": Call(lambda: [read(path) for path in paths]), "decide": Call(lambda: decided(old, new))}, rounds
    )
    return row(name, taken["decide"], taken["read"], DECIDE_BAR)


def read(path: Path) -> Schema:
    """A schema, read as if for the first time."""
    return read_schema(path, cache=False).schema


def decided(old: Schema, new: Schema) -> object:
    """What becomes of the messages; nothing is remembered from one call to the next."""
    return decide(old, choose_root(old), new, choose_root(new))


def growth(work: Path, doublings: int, rounds: int) -> list[tuple[float, float]]:
    """The size of one schema in megabytes, and the seconds of deciding about it and an edited copy."""
    found = []
    for step in range(doublings):
        folder = emptied(work / "growth")
        (folder / "bericht.xsd").write_text(records(SMALLEST * 2**step), encoding="utf-8")
        start = folder / "bericht.xsd"
        old, new = read(start), read(edited_copy(start, work / "growth-edited", 50))
        taken = median_calls({"decide": Call(lambda old=old, new=new: decided(old, new))}, rounds)  # type: ignore[misc]
        found.append((round(start.stat().st_size / 1e6, 2), taken["decide"]))
    return found


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--old")
    parser.add_argument("--new")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--short", action="store_true", help="one round, and small schemas")
    parser.add_argument("--plot", type=Path, help="where to draw the growth, as SVG")
    options = parser.parse_args()
    rounds = 1 if options.short else options.rounds
    particles, codes, doublings = (200, 500, 2) if options.short else (PARTICLES, CODES, DOUBLINGS)
    print(f"Python {sys.version.split()[0]}, medians of {rounds} interleaved rounds, in ms\n")
    print("| what | theirs | ours | ratio | bar | met |\n|---|---:|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for subject in subjects(options.old, options.new, os.environ.get("LNRGEN_CORPORA"), work):
            for line in compared(subject, work, rounds):
                print(line, flush=True)
        middle = f'name="item_{particles // 2}" type="xs:string"'
        long = sequence(particles)
        print(
            deciding(
                long,
                long.replace(middle, middle.replace("string", "token")),
                f"a sequence of {particles}: deciding / reading",
                work,
                rounds,
            )
        )
        listed = enumeration(codes)
        print(
            deciding(
                listed, listed.replace(f"C{codes // 2:05d}", "X"), f"{codes} codes: deciding / reading", work, rounds
            )
        )
        points = growth(work, doublings, max(1, rounds // 3))
    print("\n| schema, MB | deciding, ms |\n|---:|---:|")
    for size, taken in points:
        print(f"| {size:.2f} | {taken * 1e3:.0f} |")
    power = exponent(points)
    print(f"\nDeciding grows with the size of the schema to the power {power:.2f} (1 is linear).")
    if options.plot:
        title = f"Deciding: growth to the power {power:.2f}"
        options.plot.write_text(drawing(points, title, "schema, MB", "seconds"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
