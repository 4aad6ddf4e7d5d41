"""The page of the documentation that tells how far the mapping is.

What it says changes with the vendor's work, not with the specification: `generate` begins it, whatever writes the
mapping keeps it, and no manifest owns it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.cli.choose import package_name
from generator.cli.mapping_folder import Held
from generator.cli.render.coverage.words import COVERAGE_WORDS
from generator.cli.settings import Settings
from generator.output.apply import write_file
from generator.output.lock import LockedError, lock
from generator.output.place import is_link

_DOCS: Final = "index.html"
_PAGE: Final = "coverage.html"
_MARK: Final = '<meta name="generator" content="lnrgen">'
_WORDS: Final = COVERAGE_WORDS["nl"]
"""The documentation is Dutch first."""


def begin_page(package: Path, release: str) -> None:
    """Where the documentation of a package has no such page yet, the one that says so: the link to it is not dead.

    Where the documentation itself is no longer generated, its page goes too.
    """
    if not (package / "docs" / _DOCS).is_file():
        _take_away(package / "docs")
        return
    from generator.emit.coverage_page import empty_page  # noqa: PLC0415  start-up counts

    if not (package / "docs" / _PAGE).exists():
        title = _WORDS.title.format(specification=release)
        _write(package, empty_page("nl", title, _WORDS.nothing_known, (_DOCS, _WORDS.documentation)))


def keep_page(held: Held, settings: Settings) -> None:
    """Bring the page in step with a mapping that was just written. The caller does not hold the package's lock."""
    from generator.cli.render.coverage.html import render_html  # noqa: PLC0415  start-up counts
    from generator.sync.coverage import coverage_of  # noqa: PLC0415

    package = settings.out / (settings.package or package_name(held.specification))
    if held.plan.is_blocked or not (package / "docs" / _DOCS).is_file():
        return
    found = coverage_of(held.plan, held.contract, _from_project(held, settings))
    text = render_html(found, _WORDS, docs=_DOCS, entries=held.plan.ledger.concepts)
    with suppress(LockedError), lock(package):  # whoever is generating now leaves it to the next run
        _write(package, text)


def _from_project(held: Held, settings: Settings) -> str:
    """The folder of the mapping as it is found from the project's, wherever the command was run."""
    folder, project = settings.mapping.resolve(), settings.project.resolve()
    return folder.relative_to(project).as_posix() if folder.is_relative_to(project) else held.shown


def _take_away(docs: Path) -> None:
    page = docs / _PAGE
    if page.is_file() and not any(map(is_link, (docs.parent, docs, page))) and _is_ours(page):
        page.unlink()
        with suppress(OSError):  # something else is in it
            docs.rmdir()


def _is_ours(page: Path) -> bool:
    return _MARK in page.read_text(encoding="utf-8", errors="replace")


def _write(package: Path, text: str) -> None:
    """A page that somebody put there by hand is left alone."""
    page = package / "docs" / _PAGE
    if not (package / "docs" / _DOCS).is_file() or any(map(is_link, (package, page.parent, page))):
        return
    if page.is_file() and (page.read_bytes() == text.encode() or not _is_ours(page)):
        return
    write_file(page, text)
