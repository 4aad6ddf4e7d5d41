"""# XS124 code-meaning-changed

**What.** A code that stayed means something else: the schema gives it another code or system of a
terminology, or another text.

**Why it matters.** Every message stays valid and says something else to the registry. No validator finds
this.

**Example.** `3` was "leukomalacie" and is "intraventriculaire bloeding".

**What to do.** Compare the two texts. If only the wording changed, accept the finding; else change the
mapping before anything is sent.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs import codes
from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE, listed, quoted
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.compare.rules.xs.value_change import ValueChange
    from generator.model.simple_type import EnumerationValue, SimpleType


def code_meaning_changed(pair: Pair) -> Iterator[Change]:
    """Compare what is said of each enumerated value that both have."""
    for value in pair.values:
        for old, new in value.paired:
            before, after = codes.values_of(old), codes.values_of(new)
            both = [(one, after[key]) for key, one in before.items() if key in after]
            recoded = [(one, other) for one, other in both if _differ(codes.identity(one), codes.identity(other))]
            reworded = [
                (one, other)
                for one, other in both
                if (one, other) not in recoded and _plain(codes.display(one)) != _plain(codes.display(other))
            ]
            for found, severity in ((recoded, Severity.ERROR), (reworded, Severity.WARNING)):
                if found:
                    yield _change(pair, value, new, found, severity)


def _change(
    pair: Pair,
    value: ValueChange,
    part: SimpleType,
    found: list[tuple[EnumerationValue, EnumerationValue]],
    severity: Severity,
) -> Change:
    said = listed([f"{one.value or 'the empty value'} was {_said(one)} and is {_said(other)}" for one, other in found])
    return value_change(
        "XS124",
        pair,
        value,
        part,
        f"The meaning of {'a code' if len(found) == 1 else 'codes'} in {WHERE} changed: {said}.",
        facts=(
            "; ".join(f"{one.value}: {_said(one)}" for one, _ in found),
            "; ".join(f"{other.value}: {_said(other)}" for _, other in found),
        ),
        otherwise="Compare the meanings, and change the mapping where they differ.",
        severity=severity,
        impact=Impact.SILENT_WRONG,
        source=found[0][1].source,
    )


def _differ(old: tuple[str | None, str | None], new: tuple[str | None, str | None]) -> bool:
    """Whether both say it, and not the same."""
    return any(one and other and one != other for one, other in zip(old, new, strict=True))


def _said(value: EnumerationValue) -> str:
    system, code = codes.identity(value)
    coded = f" ({code}{f' of {system}' if system else ''})" if code else ""
    return f"{quoted(codes.display(value))}{coded}"


def _plain(text: str) -> str:
    return " ".join(text.split())
