"""# XD005 code-list-differs

**What.** A code list of the dataset definition and the values the XSD allows are not the same. It is told
once for each list, with all values that only one of the two has.

**Why it matters.** A code that the XSD does not know makes the whole message refused. A code that the
definition does not know arrives without meaning.

**Example.** The XSD has a new value `6` for the mode of respiratory support; the definition stops at `5`.

**What to do.** Bring `code_lists` in step with the XSD. Where the registry allows other codes too, set `open:
true`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import differ
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding
    from generator.model.dataset import CodeList

_MOST_SHOWN = 20


def code_list_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare the values of each code list with those of the XSD."""
    told: set[tuple[str, str, str]] = set()
    for pair in pairs.pairs:
        code_list = pairs.code_lists.get(pair.concept.code_list or "")
        if code_list is None or pair.facts is None or pair.facts.codes is None:
            continue
        finding = _compare(pair, code_list)
        key = (code_list.id, finding.old or "", finding.new or "") if finding else None
        if finding and key and key not in told:
            told.add(key)
            yield finding


def _compare(pair: Pair, code_list: CodeList) -> Finding | None:
    ours = {code.value for code in code_list.codes}
    theirs = {code.value for code in (pair.facts.codes if pair.facts and pair.facts.codes else ())}
    refused = [] if pair.facts and pair.facts.open else sorted(ours - theirs)
    unknown = [] if code_list.open else sorted(theirs - ours)
    if not refused and not unknown:
        return None
    parts = [f"the XSD refuses {_listed(refused)}"] if refused else []
    parts += [f"the definition does not know {_listed(unknown)}"] if unknown else []
    return differ(
        "XD005",
        "code-list-differs",
        pair,
        f"The code list {code_list.label} ({code_list.id}) differs from the XSD: {'; '.join(parts)}.",
        "Bring the code list in step with the XSD.",
        dataset=f"{code_list.id}: only {', '.join(refused)}" if refused else code_list.id,
        schema=f"only {', '.join(unknown)}" if unknown else "",
        severity=Severity.ERROR if refused else Severity.WARNING,
        impact=Impact.REJECT if refused else Impact.INCOMPLETE,
        location=code_list.location,
    )


def _listed(values: list[str]) -> str:
    more = len(values) - _MOST_SHOWN
    shown = ", ".join(repr(value) for value in values[:_MOST_SHOWN])
    return f"{shown} and {more} more" if more > 0 else shown
