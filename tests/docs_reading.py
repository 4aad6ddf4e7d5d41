"""Reads the documentation back as a browser or a Markdown viewer would: its elements, anchors and links."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from generator.generated_file import GeneratedFile

_VIEWER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@dataclass
class Page(HTMLParser):
    """One page: its elements with their attributes, and the text outside style and script."""

    source: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    raw: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        self.close()

    def __hash__(self) -> int:
        return id(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.raw.append(data)
        else:
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]

    def anchors(self) -> set[str]:
        ids = self.values("id")
        assert len(ids) == len(set(ids)), "an id stands twice"
        return set(ids)


def pages(files: list[GeneratedFile]) -> dict[str, Page]:
    """Every file as the page a reader sees, by path."""
    return {file.path: Page(_VIEWER.render(file.text) if file.path.endswith(".md") else file.text) for file in files}


KEPT_APART = "docs/coverage.html"
"""The page that tells how far a mapping is: `generate` and `sync` put it there."""


def dead_links(read: dict[str, Page]) -> list[str]:
    """The links that lead to no page or to no place on it."""
    dead = []
    anchors = {path: page.anchors() for path, page in read.items()}
    for path, page in read.items():
        for address in page.values("href"):
            file, _, anchor = address.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if target == KEPT_APART and not anchor:
                continue
            if target not in anchors or (anchor and anchor not in anchors[target]):
                dead.append(f"{path}: {address}")
    return dead
