"""# XS124 code-meaning-changed

**What.** A code that stayed means something else: the schema gives it another code or system of a
terminology, or another text.

It is an error where a terminology says so, or where the text stood with another value before: the list was
numbered anew. Where only the wording differs it is a warning, told once for all lists.

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
    from collections.abc import Iterable, Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.compare.rules.xs.value_change import ValueChange
    from generator.model.simple_type import EnumerationValue, SimpleType

    Found = list[tuple[EnumerationValue, EnumerationValue]]


def code_meaning_changed(pair: Pair) -> Iterator[Change]:
    """Compare what is said of each enumerated value that both have."""
    for value in pair.values:
        for old, new in value.paired:
            before, after = codes.values_of(old), codes.values_of(new)
            both = [(one, after[key]) for key, one in before.items() if key in after]
            changed = [found for found in both if _has_changed(*found)]
            if changed:
                yield _change(pair, value, new, changed, is_sure=_is_sure(changed, before.values()))


def _change(pair: Pair, value: ValueChange, part: SimpleType, found: Found, *, is_sure: bool) -> Change:
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
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        impact=Impact.SILENT_WRONG,
        source=found[0][1].source,
        together="" if is_sure else f"Codes are described in other words in {WHERE}; they may mean something else.",
    )


def _has_changed(one: EnumerationValue, other: EnumerationValue) -> bool:
    if one.annotation == other.annotation:
        return False
    return _differ(codes.identity(one), codes.identity(other)) or not codes.respelled(one, other)


def _is_sure(found: Found, before: Iterable[EnumerationValue]) -> bool:
    """Whether more than the wording changed: another code of the terminology, or what was said of another value."""
    texts = {_plain(one): one.value for one in before if codes.display(one)}
    return any(
        _differ(codes.identity(one), codes.identity(other)) or texts.get(_plain(other), one.value) != one.value
        for one, other in found
    )


def _differ(old: tuple[str | None, str | None], new: tuple[str | None, str | None]) -> bool:
    """Whether both say it, and not the same."""
    return any(one and other and one != other for one, other in zip(old, new, strict=True))


def _said(value: EnumerationValue) -> str:
    system, code = codes.identity(value)
    coded = f" ({code}{f' of {system}' if system else ''})" if code else ""
    return f"{quoted(codes.display(value))}{coded}"


def _plain(value: EnumerationValue) -> str:
    return " ".join(codes.display(value).split()).casefold()
