"""`lnrgen sample`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.build import compiled, read
from generator.cli.choose import Options, newest_of, override
from generator.cli.console import talk
from generator.cli.exits import Exit, UsageError
from generator.cli.guard import guarded
from generator.cli.messages import Language
from generator.cli.progress import Steps, steps
from generator.cli.render.plain import number
from generator.cli.safe_text import one_line
from generator.cli.sample_files import Origin, write_samples
from generator.cli.settings import Selection, Settings, load_settings
from generator.generated_file import GeneratedFile
from generator.model.specification import Specification
from generator.sample.errors import SampleError
from generator.sample.maker import Maker
from generator.sample.samples import Profile, Sample, Samples

MOST = 10_000


Count = Annotated[
    int | None,
    typer.Option(
        "--count",
        metavar="N",
        min=1,
        max=MOST,
        help="How many messages; without it one, or the whole set of full and invalid.",
        show_default=False,
    ),
]
Seed = Annotated[
    int, typer.Option("--seed", metavar="S", min=0, help="The same seed gives the same messages on any machine.")
]
ProfileName = Annotated[
    Profile,
    typer.Option(
        "--profile",
        metavar="PROFILE",
        help="minimal: the least there must be; random: by seed; full: a set in which everything is used; "
        "invalid: a set in which each message breaks one thing, told in the .json beside it.",
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="Write sample-0001.xml and so on into this folder; without it one message goes to stdout. Files that "
        "no earlier sample run wrote are never overwritten.",
        show_default=False,
    ),
]
SpokenLanguage = Annotated[
    Language | None,
    typer.Option("--language", metavar="LANGUAGE", help="The language of what is told: nl or en.", show_default=False),
]


@guarded
def sample(  # noqa: PLR0913  each is an option
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    count: Count = None,
    seed: Seed = 0,
    profile: ProfileName = Profile.RANDOM,
    out: Folder = None,
    ignore_letter_case: option.IgnoreCase = False,
    language: SpokenLanguage = None,
    verbose: option.Verbose = False,
) -> Exit:
    """Make messages from the specification: valid ones to build and test with, and ones with one thing wrong."""
    del verbose  # the guard reads it
    settings = override(load_settings(config), Options(spec, xsd, dataset, root, ignore_letter_case=ignore_letter_case))
    if out is None and (count or 1) > 1:
        raise UsageError("Only one message goes to stdout. Name a folder for the others: --out DIR.")
    chosen = newest_of(settings)
    specification = read(chosen, settings)
    samples = Samples(_maker(chosen, settings, specification, language), profile, seed)
    try:
        found = _made(samples, 1 if out is None else count)
    except SampleError as error:
        talk().print(Text(one_line(f"lnrgen: {error}")))
        return Exit.FINDINGS
    if out is None:
        return _show(found)
    origin = Origin(f"{specification.id} {specification.version}", specification.digest, profile.value, seed)
    return _write(out, found, origin, samples.notes() if count is None else [])


def _maker(chosen: Selection, settings: Settings, specification: Specification, language: Language | None) -> Maker:
    spoken = (language or Language(settings.language)).spoken
    return Maker(specification, compiled(chosen, specification, settings), language=spoken)


def _made(samples: Samples, count: int | None) -> list[Sample]:
    found: list[Sample] = []
    with steps(samples.progress[1] or count or 1) as progress:
        for one in samples.messages(count):
            found.append(one)
            _tell(progress, samples, len(found))
    return found


def _tell(progress: Steps, samples: Samples, made: int) -> None:
    """A set is as far as what has been looked for, not as the number of messages."""
    done, total = samples.progress
    progress.done = (done if total else made) - 1
    progress.step(f"{number(made, 'message')} made")


def _show(found: list[Sample]) -> Exit:
    for one in found:
        sys.stdout.flush()
        sys.stdout.buffer.write(one.data)
        if one.broken is not None:
            talk().print(Text(one_line(f"Breaks {one.broken.rule}: {one.broken.change}")))
    return Exit.CLEAN


def _write(out: Path, found: list[Sample], origin: Origin, notes: list[str]) -> Exit:
    files: list[GeneratedFile] = []
    for place, one in enumerate(found, 1):
        files += one.files(place)
    write_samples(out, files, origin)
    total = number(len(found), "message")
    for line in (f"{origin.specification}, {origin.profile}: {total} in {out.as_posix()}/.", *notes):
        talk().print(Text(one_line(line)))
    return Exit.CLEAN
