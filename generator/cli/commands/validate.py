"""`lnrgen validate`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.bindings_check import check_code
from generator.cli.build import read
from generator.cli.choose import Options, newest_of, override
from generator.cli.console import talk
from generator.cli.exits import Exit, FailOn
from generator.cli.guard import guarded
from generator.cli.judging import Bench, Judged, Shared, judged_here
from generator.cli.messages import NO_MESSAGE, Language, Message, find_messages
from generator.cli.private_package import Code
from generator.cli.progress import Steps, steps
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.render.words import WORDS
from generator.cli.report import Report, make_report
from generator.cli.settings import load_settings
from generator.cli.workers import choose_jobs, judged_in
from generator.findings import Finding
from generator.model.specification import Specification
from generator.validate.compiled import INTERNAL
from generator.validate.parse import UNREADABLE

COMPILED_FROM = 100
"""From so many messages on the compiled check is worth making; fewer are judged sooner by the general judge alone."""


@guarded
def validate(  # noqa: PLR0913  each is an option
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Messages; folders (*.xml at any depth); patterns, ** too; - for standard input.",
            show_default=False,
        ),
    ],
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    ignore_letter_case: option.IgnoreCase = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="How many processes judge; by default as many as there are processors, when there are many messages.",
            show_default=False,
        ),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename",
            metavar="NAME",
            help="What to call the message from standard input in findings.",
            show_default=False,
        ),
    ] = None,
    format_: option.ReportFormat = Format.TEXT,
    language: Annotated[
        Language | None,
        typer.Option(metavar="LANGUAGE", help="The language findings are told in: nl or en.", show_default=False),
    ] = None,
    fail_on: option.FailingFrom = None,
    verbose: option.Verbose = False,
) -> Exit:
    """Validate messages against the XSD and the rules of the dataset definition."""
    del verbose  # the guard reads it
    settings = override(load_settings(config), Options(spec, xsd, dataset, root, ignore_letter_case=ignore_letter_case))
    messages = find_messages(files, stdin_filename)
    chosen = newest_of(settings)
    specification = read(chosen, settings)
    bench = Bench(chosen, settings, specification, (language or Language(settings.language)).spoken)
    found = _judge(bench, messages, choose_jobs(jobs, len(messages)))
    report = _report(bench, messages, found, fail_on or settings.fail_on)
    show(report, format_)
    return report.exit_code


def _judge(bench: Bench, messages: list[Message], jobs: int) -> list[Finding]:
    found: list[Finding] = []
    shared = Shared()
    with steps(len(messages) + 1) as progress:
        for message, findings in _judged(bench, messages, jobs, progress):
            progress.step(message.name)
            found += map(shared.of, findings)
    return found


def _judged(bench: Bench, messages: list[Message], jobs: int, progress: Steps) -> Iterator[Judged]:
    if len(messages) >= COMPILED_FROM:
        progress.step("Compiling the check")
        bench = replace(bench, code=_code(bench.specification))
    return judged_in(bench, messages, jobs) if jobs > 1 else judged_here(bench, messages)


def _code(specification: Specification) -> Code | None:
    """None if the check cannot be made: what it would say the general judge says as well, in more time."""
    try:
        return check_code(specification)
    except Exception as error:  # noqa: BLE001  a fault of the generator must not keep messages from being judged
        text = (
            f"The compiled check could not be made ({type(error).__name__}): this will take longer. Please report it."
        )
        talk().print(Text.assemble(("lnrgen: ", "bold"), text))
        return None


def _report(bench: Bench, messages: list[Message], found: list[Finding], fail_on: FailOn) -> Report:
    words = WORDS[bench.language]
    total = number(len(messages), *words.message)
    clean = f"{total} {words.valid}: {bench.specification.id} {bench.specification.version}."
    rules = {finding.rule for finding in found}
    places = {finding.location.file for finding in found if finding.location}
    return replace(
        make_report("validate", found, clean=clean, fail_on=fail_on),
        unreadable=bool(rules & (UNREADABLE | {NO_MESSAGE})),
        internal=bool(rules & INTERNAL),
        one_line=True,
        scope=words.among.format(number=len(places), total=total) if len(messages) > 1 else "",
        language=bench.language,
    )
