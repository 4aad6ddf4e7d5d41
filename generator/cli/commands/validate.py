"""`lnrgen validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer
from lxml import etree

from generator.cli import options as option
from generator.cli.build import compiled, read
from generator.cli.choose import Options, override
from generator.cli.exits import Exit, UsageError
from generator.cli.guard import guarded
from generator.cli.messages import NO_MESSAGE, Language, message_files, read_message
from generator.cli.progress import steps
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.report import make_report
from generator.cli.settings import load_settings
from generator.findings import Finding
from generator.model.specification import Specification
from generator.validate.message import validate_message
from generator.validate.parse import UNREADABLE


@guarded
def validate(  # noqa: PLR0913  each is an option
    files: Annotated[list[Path], typer.Argument(help="Messages, or folders of messages (*.xml).", show_default=False)],
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    ignore_letter_case: option.IgnoreCase = False,
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
    if len(settings.selections) > 1:
        message = "lnrgen.yaml names several specifications. Choose one with --spec DIR."
        raise UsageError(message)
    specification = read(settings.selections[0], settings)
    schema = compiled(settings.selections[0], specification, settings)
    spoken = (language or Language(settings.language)).spoken
    messages = message_files(files)
    found: list[Finding] = []
    with steps(len(messages)) as progress:
        for path in messages:
            progress.step(path.name)
            found += _findings(path, specification, schema, spoken)
    unreadable = any(finding.rule in UNREADABLE | {NO_MESSAGE} for finding in found)
    clean = f"{number(len(messages), 'message')} valid: {specification.id} {specification.version}."
    report = make_report("validate", found, clean=clean, fail_on=fail_on or settings.fail_on, unreadable=unreadable)
    show(report, format_)
    return report.exit_code


def _findings(
    path: Path, specification: Specification, schema: etree.XMLSchema | None, language: Literal["nl", "en"]
) -> tuple[Finding, ...]:
    data = read_message(path)
    if isinstance(data, Finding):
        return (data,)
    return validate_message(specification, schema, data, path.as_posix(), language=language)
