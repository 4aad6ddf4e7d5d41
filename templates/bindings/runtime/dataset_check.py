"""What the dataset has against a message: what its concepts ask, and its rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from .concept_demands import WORDS, Demand, Text, Unmet, unmet
from .dataset_nodes import Node
from .dataset_rules import Breach, Rule, breaches
from .dataset_view import Concept, View, concepts_from
from .errors import MessageError
from .nodes import DerivedElement
from .plan import Alternative, Plans
from .record import Record
from .violation import Violation

Kept = Callable[[Any], bool]
ODD = (AttributeError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError)
"""What compiled code runs into where a field holds what no field should: then it does not know."""


class DatasetRows(Protocol):
    """The module `bindings.rules`."""

    @property
    def CONCEPTS(self) -> Mapping[str, tuple[Any, ...]]:  # noqa: N802  constants of a module
        """The concepts that have a place in messages."""
        ...

    @property
    def DEMANDS(self) -> Sequence[tuple[Any, ...]]:  # noqa: N802
        """What they ask."""
        ...

    @property
    def RULES(self) -> Sequence[tuple[Any, ...]]:  # noqa: N802
        """The rules across concepts."""
        ...

    @property
    def ROOT(self) -> type | None:  # noqa: N802
        """The class of the root record that the compiled functions are for."""
        ...

    @property
    def DEMANDS_KEPT(self) -> Sequence[Kept | None]:  # noqa: N802
        """For each of DEMANDS, the function that tells whether it is surely met."""
        ...

    @property
    def RULES_KEPT(self) -> Sequence[Kept | None]:  # noqa: N802
        """The same for RULES."""
        ...


class DatasetCheck:
    """Checks messages of one package by its dataset."""

    def __init__(self, plans: Plans, rows: DatasetRows, root: Callable[[object], Alternative]) -> None:
        """`rows` is the module `bindings.rules`; `root` finds the element that a root stands for."""
        self._plans = plans
        self._root = root
        self.concepts: dict[str, Concept] = concepts_from(rows.CONCEPTS)
        self._demands = [Demand(*row) for row in rows.DEMANDS]
        self._rules = [Rule(*row) for row in rows.RULES]
        self._compiled_for = rows.ROOT
        self._demands_kept = rows.DEMANDS_KEPT
        self._rules_kept = rows.RULES_KEPT

    def violations(self, root: object) -> list[Violation]:
        """Everything the dataset has against the message of a root; nothing if it is none."""
        demands, rules = self._doubtful(root)
        if not demands and not rules:
            return []
        item = root.value if isinstance(root, DerivedElement) else root
        try:
            name = self._root(root).name
        except MessageError:
            return []
        view = View(Node(self._plans, name, item, None, 0, (0,), ""), self.concepts)
        try:
            found = [self._unmet(one) for demand in demands for one in unmet(demand, view)]
            found += [self._broken(rule, breach) for rule in rules for breach in breaches(rule, view)]
        finally:
            view.let_go()
        return found

    def _doubtful(self, root: object) -> tuple[list[Demand], list[Rule]]:
        """The demands and rules of which compiled code does not say at once that they are kept."""
        if type(root) is not self._compiled_for:
            return self._demands, self._rules
        try:
            demands = [
                demand
                for kept, demand in zip(self._demands_kept, self._demands, strict=True)
                if kept is None or not kept(root)
            ]
            rules = [
                rule for kept, rule in zip(self._rules_kept, self._rules, strict=True) if kept is None or not kept(root)
            ]
        except ODD:
            return self._demands, self._rules
        return demands, rules

    def _unmet(self, one: Unmet) -> Violation:
        words = (self.concepts[one.concept].labels, *one.words)
        return self._violation(one.rule, "error", one.node, one.concept, WORDS[one.rule], words)

    def _broken(self, rule: Rule, breach: Breach) -> Violation:
        return self._violation(rule.id, rule.severity, breach.node, breach.concept, rule.messages, None)

    def _violation(  # noqa: PLR0913, PLR0917  what a violation says
        self, rule: str, severity: str, node: Node, concept: str, messages: Text, words: tuple[Text, ...] | None
    ) -> Violation:
        known = self.concepts[concept]
        nl, en = messages
        if words is not None:
            nl = nl.format(*(one[0] or one[1] for one in words))
            en = en.format(*(one[1] or one[0] for one in words))
        owner = type(node.item).__name__ if isinstance(node.item, Record) else ""
        return Violation(node.path, rule, severity, known.called, owner, "", nl or en, en or nl)
