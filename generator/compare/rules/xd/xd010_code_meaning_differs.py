"""# XD010 code-meaning-differs

**What.** The dataset definition and the XSD give the same value another code or another code system.

**Why it matters.** Every message stays valid and says something else: the registry counts intraventricular
haemorrhages where the hospital recorded leukomalacia. No other check finds this.

**Example.** Value `3` is SNOMED CT 36913008 in the definition and 86895006 in the XSD.

**What to do.** Ask the publisher which is right before anything is sent; then mend the other.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import differ
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding
    from generator.model.dataset import Code, CodeList


def code_meaning_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare code and system of every value that both have; once for each list."""
    told: set[tuple[str, str, str]] = set()
    for pair in pairs.pairs:
        code_list = pairs.code_lists.get(pair.concept.code_list or "")
        theirs = {code.value: code for code in (pair.facts.codes or ()) if pair.facts} if pair.facts else {}
        for code in code_list.codes if code_list else ():
            other = theirs.get(code.value)
            if (
                code_list
                and other
                and _differs(code, other)
                and (key := (code_list.id, code.value, _written(other))) not in told
            ):
                told.add(key)
                yield _finding(pair, code_list, code, other)


def _differs(ours: Code, theirs: Code) -> bool:
    """Whether both say what the value means, and not the same."""
    code = bool(ours.code and theirs.code) and ours.code != theirs.code
    system = bool(ours.system and theirs.system) and ours.system != theirs.system
    return code or system


def _finding(pair: Pair, code_list: CodeList, ours: Code, theirs: Code) -> Finding:
    return differ(
        "XD010",
        "code-meaning-differs",
        pair,
        f"Value {ours.value!r} of the code list {code_list.label} ({code_list.id}) is {_written(ours)} "
        f"by the dataset definition, {_written(theirs)} by the XSD.",
        "Ask the publisher which is right, and mend the other.",
        dataset=f"{code_list.id}/{ours.value}: {_written(ours)}",
        schema=_written(theirs),
        impact=Impact.SILENT_WRONG,
        location=code_list.location,
    )


def _written(code: Code) -> str:
    return f"{code.code} of {code.system}" if code.system else str(code.code)
