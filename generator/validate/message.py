"""A message judged whole: by the XSD, by the concepts of the dataset, and by its rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from generator.findings import Finding, Location
from generator.validate.against_schema import has_assertions, schema_problems
from generator.validate.compiled import CompiledCheck, broken_rules, disagreement
from generator.validate.lookup import Lookup
from generator.validate.parse import parse_message
from generator.validate.place import Places
from generator.validate.rules.judge import NOT_JUDGED, DatasetJudge, unknown_concepts
from generator.validate.rules.message_view import MessageView
from generator.validate.schema_kinds import ASSERTIONS_NOT_JUDGED
from generator.validate.wording import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.rule import Rule
    from generator.model.specification import Specification
    from generator.validate.wording import Language


def validate_message(
    spec: Specification, compiled: etree.XMLSchema | None, message: bytes, name: str, *, language: Language = "nl"
) -> tuple[Finding, ...]:
    """Everything there is to say about one message, in the order of its lines; empty if nothing is wrong.

    `compiled` is the XSD of `spec`, compiled by libxml2; None if libxml2 could not (XSD 1.1), which is then said.
    `name` is the file as the user knows it. Nothing is raised for a bad message: one that cannot be read gives
    a single finding of `generator.validate.parse.UNREADABLE`.
    """
    return Judge(spec, compiled, language=language).findings(message, name)


class Judge:
    """Judges many messages by one specification.

    libxml2 judges the XSD. With a compiled check, a message against which neither has anything to say is done; all
    others go to the general judge, which knows the lines and the words. What the compiled check does not know (some
    rules, and that a rule cannot be judged) the general judge says of every message.
    """

    def __init__(
        self,
        spec: Specification,
        compiled: etree.XMLSchema | None,
        *,
        language: Language = "nl",
        check: CompiledCheck | None = None,
    ) -> None:
        """`compiled` as for `validate_message`; without `check` every message goes to the general judge."""
        self._spec, self._schema, self._language, self._check = spec, compiled, language, check
        self._lookup = Lookup(spec)
        self._dataset = DatasetJudge(spec)
        known = check.rules if check else frozenset[str]()
        self._left = [rule for rule in spec.dataset.rules if rule.id not in known and self._can_judge(rule)]
        self._standing = self._said_of_every_message() if check else ()
        self._not_compiled = {NOT_JUDGED.rule, ASSERTIONS_NOT_JUDGED.rule, *(rule.id for rule in self._left)}

    def findings(self, message: bytes, name: str) -> tuple[Finding, ...]:
        """As `validate_message`; a disagreement of the two judges is one of `generator.validate.compiled.INTERNAL`."""
        root = parse_message(message, name, self._language)
        if isinstance(root, Finding):
            return (root,)
        places = Places(name, self._lookup, self._language, message)
        if self._check is None or not self._is_allowed(root):
            return _in_order(self._general(root, places))
        compiled = broken_rules(self._check, root, message)
        if compiled is not None and compiled <= self._not_compiled:
            return _in_order([*self._standing_in(name), *self._left_over(root, places)])
        found = self._general(root, places)
        general = frozenset(finding.rule for finding in found)
        differing = disagreement(compiled, general, self._not_compiled, places)
        return _in_order([*found, differing] if differing else found)

    def _can_judge(self, rule: Rule) -> bool:
        return not unknown_concepts(rule, self._lookup.linked)

    def _is_allowed(self, root: etree._Element) -> bool:
        """Whether the XSD allows the message: what it does not allow needs the general judge's words anyway."""
        if self._schema is None or root.tag != self._spec.root.name:
            return False
        return bool(self._schema.validate(root.getroottree()))

    def _general(self, root: etree._Element, places: Places) -> list[Finding]:
        problems = schema_problems(root, places, self._schema, self._spec)
        covered = frozenset(pair for problem in problems for pair in problem.covers)
        found = [problem.finding for problem in problems]
        found += [
            finding
            for finding in self._dataset.findings(MessageView(root, self._lookup), places)
            if not (finding.rule.startswith("DM") and (finding.xpath or "", finding.concept or "") in covered)
        ]
        return found

    def _left_over(self, root: etree._Element, places: Places) -> Iterator[Finding]:
        """What the rules that the compiled check does not know have against a message."""
        if self._left:
            yield from self._dataset.of_rules(self._left, MessageView(root, self._lookup), places)

    def _standing_in(self, name: str) -> list[Finding]:
        return [replace(finding, location=Location(name)) for finding in self._standing]

    def _said_of_every_message(self) -> tuple[Finding, ...]:
        """What the general judge says of the specification itself whenever it judges a message."""
        places = Places("", self._lookup, self._language)
        empty = MessageView(etree.Element(self._spec.root.name), self._lookup)
        others = [rule for rule in self._spec.dataset.rules if not self._can_judge(rule)]
        said = (*self._dataset.of_concepts(empty, places), *self._dataset.of_rules(others, empty, places))
        found = [finding for finding in said if finding.rule == NOT_JUDGED.rule]
        if has_assertions(self._spec.schema):
            found.append(ASSERTIONS_NOT_JUDGED.at(Spot(Location("")), self._language))
        return tuple(found)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    line = finding.location.line if finding.location else 0
    return line, finding.rule, finding.xpath or ""
