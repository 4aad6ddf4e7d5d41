"""How the rules name things: elements in angle brackets, short lists, types as the schema writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dataset import Cardinality

WHERE = "\0"
"""Stands in a sentence for the place or places it speaks of; no XML text can hold it."""
_SHOWN = 5
_LONGEST = 160
_LONGEST_FACT = 400


def tag(name: str) -> str:
    """`<gewicht>`."""
    return f"<{local_name(name)}>"


def tags(names: Iterable[str], last: str = "and") -> str:
    """`<a>, <b> and <c>`."""
    return listed([tag(name) for name in names], last=last)


def listed(items: list[str], shown: int = _SHOWN, last: str = "and") -> str:
    """`a, b and c`, or `a, b, c, d, e and 12 more`."""
    if len(items) > shown + 1:
        items = [*items[:shown], f"{len(items) - shown} more"]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def often(cardinality: Cardinality) -> str:
    """`exactly once`, `at most once`, `at least twice`, `2 to 4 times`."""
    least, most = cardinality.minimum, cardinality.maximum
    if least == most:
        return f"exactly {_times(least)}"
    if most is None:
        return f"at least {_times(least)}" if least else "any number of times"
    return f"{least} to {_times(most)}" if least else f"at most {_times(most)}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


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
