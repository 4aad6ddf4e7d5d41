"""What the rules about codes have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare.rules.ds.code_changes import CodeChanges
    from generator.compare.rules.ds.comparison import Comparison
    from generator.model.dataset import Code

_MOST = 50


def lists(comparison: Comparison) -> Iterator[CodeChanges]:
    """The lists whose codes are worth telling one by one."""
    return (changes for changes in comparison.lists if not changes.is_replaced)


def is_refused(comparison: Comparison, changes: CodeChanges, *, codes: tuple[Code, ...]) -> bool:
    """Whether the dataset that judges refuses these codes: its list is closed. A list read off a schema judges not."""
    judging = changes.new if comparison.by_new else changes.old
    return bool(codes) and not judging.open and not comparison.is_read_off


def unknown_to_judge(comparison: Comparison, changes: CodeChanges) -> tuple[Code, ...]:
    """The codes that the dataset that judges does not have."""
    return changes.removed if comparison.by_new else changes.added


def values_of(codes: Iterable[Code]) -> str:
    """The values, for facts."""
    values = [code.value for code in codes]
    return ", ".join(values[:_MOST]) + (f" and {len(values) - _MOST} more" if len(values) > _MOST else "")


def identified(code: Code) -> str:
    """Code and system, as far as they are known."""
    return f"{code.code} of {code.system}" if code.code and code.system else code.code or code.system or ""


def stands_for(code: Code) -> str:
    """What it means, for facts: code and system where they are known, else the display."""
    return identified(code) or str(code.display)


def meaning(code: Code) -> str:
    """What it means, for people: its display, with code and system where they are known."""
    known = identified(code)
    if str(code.display) in {code.value, code.code}:
        return known or code.value
    return f"{str(code.display)!r} ({known})" if known else repr(str(code.display))
