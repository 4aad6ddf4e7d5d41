"""# XS140 identity-constraint-changed

**What.** A rule about values that must be unique, or must refer to one another, changed: `xs:unique`,
`xs:key` or `xs:keyref`.

**Why it matters.** Messages with double or dangling values are refused. Whether any of yours is cannot be
decided from the schemas alone.

**Example.** `xs:unique` over `kind/volgnummer` was added to `<bevalling>`.

**What to do.** Check your messages with `lnrgen validate --spec NEW`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.doubts import about
from generator.compare.rules.xs.words import WHERE
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.model.particle import IdentityConstraint


def identity_constraint_changed(pair: Pair) -> Iterator[Change]:
    """Compare the constraints of the two declarations; their names do not matter."""
    old = {_facts(one) for one in pair.old.element.constraints}
    new = {_facts(one) for one in pair.new.element.constraints}
    for found, is_new in ((sorted(new - old), True), (sorted(old - new), False)):
        for kind, selector, fields, refer in found:
            written = f"{kind} {selector} ({fields}){f' refers to {refer}' if refer else ''}"
            yield Change(
                "XS140",
                pair,
                f"{WHERE} {'has a new rule' if is_new else 'is rid of the rule'} {written}.",
                subject="identity",
                old=None if is_new else written,
                new=written if is_new else None,
                mend="Check your messages with `lnrgen validate`.",
                otherwise="Check your messages with `lnrgen validate`." if is_new else "",
                tighter=is_new,
                gone=not is_new,
                doubts=about("unique", "key", "keyref", "identity", "uniqueness"),
            )


def _facts(one: IdentityConstraint) -> tuple[str, str, str, str]:
    return one.kind, one.selector, ", ".join(one.fields), local_name(one.refer or "")
