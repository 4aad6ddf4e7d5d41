"""A fact of the story as a text that the type at its place allows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.clinic.roles import Fact
    from generator.sample.values.checker import Checker

_MOMENTS = (
    "%Y-%m-%dT%H:%M:%S+01:00",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%Y%m%d%H%M%S",
    "%Y%m%d",
    "%Y-%m",
    "%Y",
)


def written(fact: Fact, key: str, checker: Checker, *, date_only: bool = False) -> str | None:
    """The first way of writing the fact that fits the type; None where none does. Moments are in Dutch winter time."""
    return next((text for text in _ways(fact, date_only=date_only) if checker.fits(key, text)), None)


def _ways(fact: Fact, *, date_only: bool) -> Iterator[str]:
    if isinstance(fact, datetime):
        for form in _MOMENTS[3:] if date_only else _MOMENTS:
            yield fact.strftime(form)
    elif isinstance(fact, bool):
        yield from ("true", "1") if fact else ("false", "0")
    elif isinstance(fact, float):
        yield from (f"{fact:.2f}".rstrip("0").rstrip("."), f"{fact:.1f}", f"{fact:.0f}")
    else:
        yield str(fact)
