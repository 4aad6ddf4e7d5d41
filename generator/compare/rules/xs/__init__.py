"""The family XS: what changed between two schemas, and which changes refuse messages.

The decision procedure finds where messages break; the rules name what changed, from OLD to NEW, and claim the breaks
that their change explains. One file a rule; its docstring is its page.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from generator.compare.rules.xs.claiming import claim
from generator.compare.rules.xs.let_in import LetIn, is_let_in
from generator.compare.rules.xs.moving import with_moves
from generator.compare.rules.xs.orient import oriented
from generator.compare.rules.xs.registry import MADE_OF_OTHERS, XS_RULES
from generator.compare.rules.xs.repeats import Repeats
from generator.compare.rules.xs.telling import Teller
from generator.compare.rules.xs.xs290_content_narrowed import content_narrowed
from generator.compare.rules.xs.xs291_not_decided import not_decided
from generator.compare.rules.xs.xs292_content_widened import content_widened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare.inclusion.decision import Decision
    from generator.compare.pairing import Pairing, Renames
    from generator.compare.role import Role
    from generator.compare.rules.xs.change import Change, Claimed
    from generator.compare.rules.xs.pair import Pair
    from generator.findings import Finding
    from generator.model.specification import Specification

__all__ = ["XS_RULES", "claimed_changes", "explain", "pages"]


def explain(  # noqa: PLR0913  the two versions, what was decided, and how they were paired
    old: Specification,
    new: Specification,
    decision: Decision,
    role: Role,
    *,
    pairing: Pairing | None = None,
    renames: Renames | None = None,
) -> tuple[Finding, ...]:
    """Name every change between two schemas, told from OLD to NEW, gravest first.

    `decision` is that of `role`. With `pairing`, what left one place and came to another is a move; with `renames`
    (made in the direction of `decision`) a rename says how it is known. Every break of the decision stands in exactly
    one finding: in that of the change that explains it, else in one of XS290.
    """
    claimed = claimed_changes(oriented(old, new, decision, role, renames), role, pairing, wider=bool(decision.wider))
    findings = Teller(old, new, role, _names()).tell(claimed)
    return tuple(sorted(findings, key=lambda one: one.severity.rank))


def claimed_changes(
    pairs: Iterable[Pair], role: Role, pairing: Pairing | None = None, *, wider: bool = False
) -> list[Claimed]:
    """Every change at every pair, with the breaks and open questions that are its own; each of those is in one of them.

    `wider` asks for XS292, where no rule has anything to say.
    """
    claimed: list[Claimed] = []
    repeats, let_in = Repeats(), LetIn()
    root: Pair | None = None
    for pair in pairs:
        root = root or pair
        is_declared = not is_let_in(pair)
        mine, left, questions = claim(pair, _changes(pair) if is_declared else (), role)
        repeats.tie(pair, mine)
        let_in.note(pair, mine)
        left = left if is_declared else let_in.left(pair, left)
        claimed += mine
        claimed += content_narrowed(pair, left, role)
        claimed += not_decided(pair, questions)
    if pairing is not None:
        claimed = with_moves(claimed, pairing)
    if not claimed and wider and root is not None:
        claimed = [content_widened(root)]
    return claimed


def pages() -> dict[str, str]:
    """The page of every rule, in Markdown: its module's docstring."""
    rules = {**XS_RULES, **MADE_OF_OTHERS}
    return {rule: (inspect.getdoc(inspect.getmodule(rules[rule])) or "") + "\n" for rule in sorted(rules)}


def _changes(pair: Pair) -> Iterator[Change]:
    for rule in XS_RULES.values():
        yield from rule(pair)


def _names() -> dict[str, str]:
    """The readable name of each rule: the second word of its page."""
    return {rule: page.split(maxsplit=3)[2] for rule, page in pages().items()}
