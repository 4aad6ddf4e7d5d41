"""What a finding was and is, as a report shows it: in full where that is short, code by code where it is a list."""

from __future__ import annotations

from collections.abc import Callable

from generator.cli.render.drift_words import DriftWords
from generator.cli.safe_text import one_line, shortened
from generator.findings import Finding

_LONGEST = 80
_ENTRY = 60
_SHOWN = 4


def is_short(finding: Finding) -> bool:
    """Whether both facts can be shown in full."""
    return all(len(one_line(fact or "")) <= _LONGEST for fact in (finding.old, finding.new))


def changed_facts(finding: Finding, words: DriftWords, arrow: str, show: Callable[[str], str] = str) -> str:
    """`0..1 -> 1..1`, `new: x`, `gone: x`, `10: Overig -> Onbekend; 11: ...`; empty where there are no facts.

    `show` marks up a fact; long ones are cut off before.
    """
    old, new = finding.old, finding.new
    if old is None and new is None:
        return ""
    pairs = [] if is_short(finding) or old is None or new is None else _pairs(old, new)
    if pairs:
        parts = [f"{show(f'{key}: {before}')} {arrow} {show(after)}" for key, before, after in pairs[:_SHOWN]]
        more = [words.and_more.format(count=len(pairs) - _SHOWN)] if len(pairs) > _SHOWN else []
        return "; ".join([*parts, *more])
    before, after = (show(shortened(one_line(fact or ""), _LONGEST)) for fact in (old, new))
    if old is None:
        return f"{words.nothing}: {after}"
    return f"{words.gone}: {before}" if new is None else f"{before} {arrow} {after}"


def _pairs(old: str, new: str) -> list[tuple[str, str, str]]:
    """Of two lists `1: a; 2: b` that have the same keys in the same order: key, old text, new text."""
    before, after = ([part.partition(": ") for part in one_line(fact).split("; ")] for fact in (old, new))
    if [key for key, _, _ in before] != [key for key, _, _ in after] or not all(sep for _, sep, _ in before + after):
        return []
    return [
        (key, shortened(one, _ENTRY), shortened(other, _ENTRY))
        for (key, _, one), (_, _, other) in zip(before, after, strict=True)
    ]
