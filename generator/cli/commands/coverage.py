"""`lnrgen coverage`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.choose import Options, override
from generator.cli.console import make_console, talk, write_data
from generator.cli.exits import Exit, FailOn, UsageError
from generator.cli.guard import guarded
from generator.cli.mapping_folder import Held, hold, refuse_unreadable
from generator.cli.messages import Language
from generator.cli.render.coverage.words import COVERAGE_WORDS, CoverageWords
from generator.cli.safe_text import one_line
from generator.cli.settings import load_settings
from generator.sync.amending import is_in_step
from generator.sync.coverage import Coverage, coverage_of
from generator.sync.telling import findings_of


class CoverageFormat(StrEnum):
    """How a coverage is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


@guarded
def coverage(  # noqa: PLR0913  each is an option
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    format_: Annotated[
        CoverageFormat, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(CoverageFormat)}.")
    ] = CoverageFormat.TEXT,
    language: option.SpokenLanguage = Language.EN,
    minimum: Annotated[
        float | None,
        typer.Option(
            "--min",
            metavar="PERCENT",
            min=0,
            max=100,
            help="Exit with 1 when less than this is answered.",
            show_default=False,
        ),
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            metavar="SEVERITY",
            help="Also exit with 1 on findings from this severity on (error: something mandatory is not mapped).",
            show_default=False,
        ),
    ] = None,
) -> Exit:
    """Show how far your mapping is, by group and by conformance, and what is left. Nothing is written."""
    settings = override(load_settings(config), Options(spec))
    held = hold(settings)
    _warn(held)
    found = coverage_of(held.plan, held.contract, held.shown)
    words = COVERAGE_WORDS[language.spoken]
    _show(found, words, format_, minimum)
    return Exit.FINDINGS if _is_short(found, words, minimum) or _is_failing(held, fail_on) else Exit.CLEAN


def _warn(held: Held) -> None:
    refuse_unreadable(held)
    if held.plan.is_new:
        raise UsageError(f"There is no mapping in {held.shown}/ yet. `lnrgen sync` lays it out.")
    if not is_in_step(held.plan):
        wanted = held.plan.ledger.specification
        talk().print(
            Text(one_line(f"{held.shown}/ is not in step with {wanted}; this is how `lnrgen sync` would leave it."))
        )


def _show(found: Coverage, words: CoverageWords, format_: CoverageFormat, minimum: float | None) -> None:
    """Only the module that is asked for is imported: start-up counts."""
    if format_ is CoverageFormat.JSON:
        from generator.cli.render.coverage.json import render_json  # noqa: PLC0415

        write_data(render_json(found, minimum))
    elif format_ is CoverageFormat.MARKDOWN:
        from generator.cli.render.coverage.markdown import render_markdown  # noqa: PLC0415

        write_data(render_markdown(found, words))
    elif format_ is CoverageFormat.HTML:
        from generator.cli.render.coverage.html import render_html  # noqa: PLC0415

        write_data(render_html(found, words))
    else:
        from generator.cli.render.coverage.text import render_text  # noqa: PLC0415

        render_text(found, words, make_console(sys.stdout))


def _is_short(found: Coverage, words: CoverageWords, minimum: float | None) -> bool:
    if minimum is None or found.total.reaches(minimum):
        return False
    wanted = f"{minimum:g}".replace(".", words.point)
    told = words.too_little.format(percent=words.percent(found.total), minimum=wanted)
    talk().print(Text.assemble(("lnrgen: ", "bold"), told))
    return True


def _is_failing(held: Held, fail_on: FailOn | None) -> bool:
    return fail_on is not None and any(map(fail_on.is_reached, findings_of(held.plan, held.contract, held.shown)))
