"""xpath: a test in XPath 1.0, evaluated at the subject's parent."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from generator.validate.rules.breach import Breach
from generator.validate.rules.predicate import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.rule import Rule
    from generator.validate.rules.message_view import MessageView


def failed_test(prefixes: Mapping[str, str]) -> Callable[[Rule, MessageView], Iterator[Breach]]:
    """A judge of rules of kind xpath whose tests use these namespace prefixes; it compiles each test once."""
    bound = {prefix: uri for prefix, uri in prefixes.items() if prefix and uri}

    @cache
    def compiled(test: str) -> etree.XPath:
        return etree.XPath(test, namespaces=bound, regexp=False, smart_strings=False)

    def judge(rule: Rule, view: MessageView) -> Iterator[Breach]:
        """Each parent of the subject at which the test is false. Raises etree.XPathError if it cannot be evaluated."""
        test = compiled(rule.test or "true()")
        for parent in view.parents(rule.concepts[0]):
            if holds(rule.when, view, parent) and not _truth(test(parent)):
                yield Breach(parent, rule.concepts[0])

    return judge


def _truth(result: object) -> bool:
    """The result as XPath's own boolean() takes it (XPath 1.0, section 4.3)."""
    return not math.isnan(result) and result != 0 if isinstance(result, float) else bool(result)
