"""The page itself: bars of inline SVG, style within, no script; its policy lets nothing run or load."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.emit.policy import policy
from generator.emit.template import render, unrendered


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a bar: `count` concepts in one state, from `at` on, `width` wide; both in percent of the bar."""

    state: str
    name: str
    count: int
    at: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, and what it says: `share` is 12/20, `percent` 60.0 %."""

    name: str
    share: str
    percent: str
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A code table that somebody has begun."""

    name: str
    file: str
    filled: int
    total: int
    drafts: int


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A concept that is left to do, and where. `conformance` is the dataset's word, `asked` how people say it.

    `address` leads to the concept in the documentation; empty where the page stands by itself.
    """

    name: str
    concept: str
    group: str
    conformance: str
    asked: str
    why: str
    place: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class StateRow:
    """A concept, the key and the name of its state, and what people said: why, who, when, what else."""

    name: str
    concept: str
    address: str
    state: str
    state_name: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands around the figures, in the language of the page (`en`, `nl`); an empty text is left out."""

    language: str
    sum: str
    answered: str
    conformances: str
    groups: str
    tables: str
    table_head: tuple[str, ...]
    untouched: str
    left: str
    left_head: tuple[str, ...]
    nothing_left: str
    all_concepts: str
    all_head: tuple[str, ...]
    documentation: str


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """Everything on the page, as plain texts. `legend` has key, name and count of each state.

    `states` (every concept) and `back` (the address of the documentation) are for a page that stands beside that.
    """

    words: PageWords
    title: str
    total: Bar
    legend: tuple[tuple[str, str, int], ...]
    conformances: tuple[Bar, ...]
    groups: tuple[Bar, ...]
    tables: tuple[TableRow, ...]
    left: tuple[LeftRow, ...]
    states: tuple[StateRow, ...] = ()
    back: str = ""


def empty_page(language: str, title: str, told: str, way_back: tuple[str, str]) -> str:
    """The page before anything is known of a mapping; `way_back` is the address of the documentation and its name."""
    style = unrendered("look.css") + unrendered("coverage/page.css")
    return render(
        "coverage/empty.html.j2",
        escape=True,
        language=language,
        title=title,
        told=told,
        way_back=way_back,
        style=Markup(style),  # noqa: S704  our own file
        policy=policy(style, ""),
    )


def coverage_page(page: CoveragePage) -> str:
    """HTML that works from a file, without a network and without JavaScript."""
    style = unrendered("look.css") + unrendered("coverage/page.css")
    return render(
        "coverage/page.html.j2",
        escape=True,
        page=page,
        style=Markup(style),  # noqa: S704  our own file
        policy=policy(style, ""),
    )
