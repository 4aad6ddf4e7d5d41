"""How the rules name things: elements in angle brackets, short lists, types as the schema writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of

if TYPE_CHECKING:
    from collections.abc import Iterable

WHERE = "\0"
"""Stands in a sentence for the place or places it speaks of; no XML text can hold it."""
_SHOWN = 5
_LONGEST = 160
_LONGEST_FACT = 400


def tag(name: str) -> str:
    """`<gewicht>`."""
    return f"<{local_name(name)}>"


def tags(names: Iterable[str]) -> str:
    """`<a>, <b> and <c>`."""
    return listed([tag(name) for name in names])


def listed(items: list[str], shown: int = _SHOWN) -> str:
    """`a, b and c`, or `a, b, c, d, e and 12 more`."""
    if len(items) > shown + 1:
        items = [*items[:shown], f"{len(items) - shown} more"]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def quoted(text: str) -> str:
    """A text in quotes, cut where it is long."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"}"'


def cut(text: str | None) -> str | None:
    """A fact as it is shown: long lists end in an ellipsis."""
    return text if text is None or len(text) <= _LONGEST_FACT else f"{text[: _LONGEST_FACT - 1]}…"


def written_type(key: str | None) -> str:
    """`xs:date` for a built-in, the local name for another, `anonymous` for one without a name."""
    if key is None:
        return "none"
    local = local_name(key)
    if namespace_of(key) == XSD_NAMESPACE:
        return f"xs:{local}"
    return "anonymous" if any(mark in local for mark in "/@#") else local


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 file`, `3 files`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
