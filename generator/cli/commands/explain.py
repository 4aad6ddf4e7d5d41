"""`lnrgen explain`."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer
from rich.markdown import Markdown
from rich.table import Table

from generator.cli.build import read
from generator.cli.choose import Options, override
from generator.cli.console import make_console, write_data
from generator.cli.exits import Exit, UsageError
from generator.cli.guard import guarded
from generator.cli.pages import all_pages, title_of
from generator.cli.rule_page import rule_page
from generator.cli.safe_text import safe
from generator.cli.settings import load_settings
from generator.findings import UnreadableError

_SHOWN = 12


def _complete(incomplete: str) -> list[str]:
    return [rule for rule in all_pages() if rule.startswith(incomplete.upper())]


@guarded
def explain(
    rule: Annotated[
        str | None, typer.Argument(help="A rule's id, such as GC001.", show_default=False, autocompletion=_complete)
    ] = None,
    *,
    list_: Annotated[bool, typer.Option("--list", help="List all rules.")] = False,
) -> Exit:
    """Explain a rule: what it means, why it matters, an example, what to do."""
    if rule is None or list_:
        _show_all()
        return Exit.CLEAN
    wanted = rule.strip().upper()
    pages = all_pages()
    page = pages.get(wanted) or _dataset_pages().get(wanted)
    if page is None:
        raise UsageError(_unknown(rule, [*pages, *_dataset_pages()]))
    _show(page)
    return Exit.CLEAN


def _show(page: str) -> None:
    if sys.stdout.isatty():
        make_console(sys.stdout).print(Markdown(safe(page), hyperlinks=False))
    else:
        write_data(safe(page))


def _show_all() -> None:
    titles = {rule: title_of(page) for rule, page in {**all_pages(), **_dataset_pages()}.items()}
    if not sys.stdout.isatty():
        write_data("".join(f"{rule}\t{safe(title)}\n" for rule, title in titles.items()))
        return
    table = Table("rule", "what it is about", box=None, header_style="bold")
    for rule, title in titles.items():
        table.add_row(rule, safe(title))
    make_console(sys.stdout).print(table)


def _dataset_pages() -> dict[str, str]:
    """The rules that the dataset definition at hand declares; none where there is no specification to read."""
    try:
        settings = override(load_settings(None), Options())
        specifications = [read(selection, settings) for selection in settings.selections]
    except (UnreadableError, UsageError):
        return {}
    return {rule.id: rule_page(rule, one.dataset) for one in specifications for rule in one.dataset.rules}


def _unknown(rule: str, known: list[str]) -> str:
    wanted = rule.strip().upper()
    begin = [one for one in known if wanted and one.startswith(wanted)]
    if begin:
        more = f" and {len(begin) - _SHOWN} more" if len(begin) > _SHOWN else ""
        return f"There is no rule {rule!r}. These begin so: {', '.join(begin[:_SHOWN])}{more}."
    close = get_close_matches(wanted, known, 1, 0.5)
    hint = f"Did you mean {close[0]}?" if close else "`lnrgen explain --list` shows all rules."
    return f"There is no rule {rule!r}. {hint}"
