"""The target `docs`: what every item means and where it stands, as Markdown and as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.docs.book import book
from generator.emit.docs.markdown import markdown_files
from generator.emit.docs.site import site
from generator.emit.target import Request, Target
from generator.generated_file import GeneratedFile


def emit(request: Request) -> Iterator[GeneratedFile]:
    """All documentation of one version, below `docs/`."""
    content = book(request)
    yield from markdown_files(content)
    yield site(content)


DOCS = Target("docs", emit)
