"""The dataset's rules and demands in `check`: the same rules, at as many places, as the judge on XML trees finds."""

from __future__ import annotations

import gc
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from test_validate_rules import KINDS
from validate_support import message, read_births, rule, test_of, with_concept, with_rules

from generator.model.dataset import Cardinality, Condition, Conformance, Range, Text
from generator.model.rule import AllOf, AnyOf, Not, Operator, Rule, RuleKind
from generator.model.specification import Specification
from generator.validate.message import validate_message
from tests.bindings_support import load, unload, write

Births = tuple[Specification, etree.XMLSchema, Any]
DIED = test_of("24", Operator.EQUALS, "true")
TESTS = [
    "count(g:opname) < 3", "not(g:gewicht < 500) or g:geslacht = '1'", "string-length(g:bsn) = 9 or not(g:bsn)",
    "g:opname[1]/g:begin != g:opname[last()]/g:begin or count(g:opname) <= 1", "sum(g:opname/g:dagen) div 2 < 40",
    "not(g:opname/g:reden[normalize-space(.) = ''])", "starts-with(concat(g:geboren, 'x'), '20') and true()",
    "../g:kind/g:bsn = g:bsn or not(g:bsn)", "not(@nummer) or number(@nummer) mod 2 = 1", "//g:datum | g:geslacht or 1",
    "translate(g:bsn, '0123456789', '') = '' and not(contains(g:bsn, ' '))", "-(g:gewicht) < 0 or not(g:gewicht)",
    "boolean(g:geboren) = boolean(g:geslacht) or round(2.5) = 3", "local-name(g:*[1]) != 'scores'",
]  # fmt: skip
PREDICATES = [
    None, DIED, Not(DIED), test_of("23", Operator.AT_LEAST, "1000"), test_of("22", Operator.IN, "1", "2"),
    AllOf((test_of("3", Operator.PRESENT), test_of("21", Operator.BELOW, "2024-06"))),
    AnyOf((test_of("33", Operator.AT_MOST, "2"), test_of("41", Operator.ABSENT), test_of("1", Operator.ABOVE, "2024"))),
]  # fmt: skip


def made_up_rules() -> Iterator[Rule]:
    """A rule of each kind for many concepts and guards."""
    for when in PREDICATES:
        for subject in ("20", "21", "22", "3", "31", "34", "4", "42"):
            if when is not None:
                yield rule(RuleKind.REQUIRED_IF, subject, when=when)
                yield rule(RuleKind.ABSENT_IF, subject, when=when)
        for subject in ("23", "33", "31"):
            low, high = ("2024-02", "2024-09-01") if subject == "31" else ("2", "2000")
            yield rule(RuleKind.RANGE, subject, when=when, minimum=low, maximum=high)
        for one, other in (("21", "31"), ("31", "32"), ("31", "1"), ("41", "32"), ("1", "21")):
            yield rule(RuleKind.BEFORE, one, other, when=when, strict=other == "32")
            yield rule(RuleKind.AFTER, one, other, when=when)
            yield rule(RuleKind.EQUALS, one, other, when=when)
        yield rule(RuleKind.AT_LEAST_ONE, "20", "21", "33", when=when)
        yield rule(RuleKind.COUNT, "34", when=when, minimum="1", maximum="2")
        yield rule(RuleKind.COUNT, "3", when=when, maximum="1")
    yield from (rule(RuleKind.XPATH, "23", test=test) for test in TESTS)
    yield from (param.values[0] for param in KINDS)  # type: ignore[misc]  rules


@pytest.fixture(scope="module")
def births(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Births]:
    folder = tmp_path_factory.mktemp("rules")
    spec, schema = read_births(folder)
    rules = [replace(one, id=f"T{number:03}") for number, one in enumerate(made_up_rules(), 100)]
    spec = with_rules(spec, *rules)
    spec = with_concept(spec, "21", conformance=Conformance.MANDATORY)
    spec = with_concept(spec, "22", conformance=Conformance.CONDITIONAL, condition=Condition(Text("x"), DIED))
    spec = with_concept(spec, "23", range=Range("500", "6000"))
    spec = with_concept(spec, "34", cardinality=Cardinality(1, 2), conformance=Conformance.REQUIRED)
    spec = replace(spec, digest="0" * 64)
    write(spec, folder, "ruled")
    yield spec, schema, load(folder, "ruled")
    unload("ruled")


def agree(births: Births, body: str) -> Counter[str]:
    spec, schema, bindings = births
    data = message(body)
    assert schema.validate(etree.fromstring(data)), body
    judged = validate_message(spec, schema, data, "bericht.xml")
    found = bindings.check(bindings.from_xml(data))
    assert Counter(one.rule for one in found) == Counter(one.rule for one in judged), body
    wanted = {(one.rule, (one.xpath or "").replace("g:", "")) for one in judged}
    assert {(one.rule, _without_lonely_numbers(one.xpath)) for one in found} == {
        (name, _without_lonely_numbers(path)) for name, path in wanted
    }
    assert {(one.rule, one.severity, one.message_nl) for one in found} == {
        (one.rule, one.severity.value, one.message) for one in judged
    }
    return Counter(one.rule for one in found)


def _without_lonely_numbers(path: str) -> str:
    return path.replace("[1]", "")


@pytest.mark.parametrize(("one", "fires", "silent"), KINDS)
def test_each_kind(births: Births, one: Rule, fires: str, silent: str) -> None:
    name = next(known.id for known in reversed(births[0].dataset.rules) if replace(known, id=one.id) == one)
    assert agree(births, fires)[name] > 0
    assert agree(births, silent)[name] == 0


def made_up_body(dice: random.Random) -> str:
    """A message of some children; values and nulls as they come."""

    def maybe(name: str, values: list[str], chance: float = 0.6) -> str:
        if dice.random() > chance:
            return ""
        if dice.random() < 0.2:
            return f'<{name} xsi:nil="true"/>'
        return f"<{name}>{dice.choice(values)}</{name}>"

    days = ["2024", "2024-03", "2024-03-01", "2024-03-01T10:00:00", "2024-08-31T23:00:00+02:00", "2023-12-31Z"]

    def admission() -> str:
        length = f"<dagen>{dice.randint(0, 50)}</dagen>" if dice.random() < 0.5 else ""
        reasons = "".join(maybe("reden", ["a", " ", "b  c"]) for _ in range(3))
        return f"<opname>{maybe('begin', days)}{maybe('einde', days)}{length}{reasons}</opname>"

    def child() -> str:
        death = f"<overleden>{dice.choice(['true', '1', 'false', '0'])}</overleden>" if dice.random() < 0.6 else ""
        after = f"<overlijden><datum>{dice.choice(days)}</datum></overlijden>" if dice.random() < 0.3 else ""
        number = f' nummer="{dice.randint(1, 10**6)}"' if dice.random() < 0.5 else ""
        return (
            f"<kind{number}>{maybe('bsn', ['123456789', '000000000'])}{maybe('geboren', days)}"
            f"{maybe('geslacht', ['1', '2', '3', '9'])}{maybe('gewicht', ['499.9', '1200', '+3000.0', '0'])}"
            f"{death}{''.join(admission() for _ in range(dice.randint(0, 3)))}{after}</kind>"
        )

    document = maybe("document", days)
    nil = '<kind xsi:nil="true"/>' if dice.random() < 0.1 else ""
    return f"{document}{''.join(child() for _ in range(dice.randint(0, 3)))}{nil}"


def test_made_up_messages(births: Births) -> None:
    dice = random.Random(3)
    seen: Counter[str] = Counter()
    for _ in range(150):
        seen += agree(births, made_up_body(dice))
    rules = {one.id for one in births[0].dataset.rules}
    assert len(rules & set(seen)) > 0.8 * len(rules)  # most of them were broken by some message
    assert {"DM001", "DM002", "DM003", "DM004", "DM005"} <= set(seen)


def test_a_check_leaves_nothing_that_refers_to_itself(births: Births) -> None:
    """Else each message stays in memory until the garbage collector comes: half a million of them go by in a night."""
    bindings = births[2]
    record = bindings.from_xml(message(made_up_body(random.Random(3))))
    assert bindings.check(record)
    gc.collect()
    gc.disable()
    try:
        bindings.check(record)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_most_rules_have_a_function(births: Births) -> None:
    rules = import_module(f"{births[2].__name__}.rules")
    kept = [one for one in rules.RULES_KEPT if one is not None]
    assert len(kept) >= len(rules.RULES) - 1


def test_a_rule_that_cannot_be_evaluated_is_left_to_validate(tmp_path: Path) -> None:
    spec, _ = read_births(tmp_path)
    odd = [rule(RuleKind.XPATH, "23", test=test) for test in ("unknown:x", "id('a')", "$a = 1", "1 +", "lang('nl')")]
    spec = with_rules(spec, *(replace(one, id=f"T{number}") for number, one in enumerate(odd)))
    write(replace(spec, digest="0" * 64), tmp_path, "odd_rules")
    try:
        bindings = load(tmp_path, "odd_rules")
        assert not bindings.CHECKED_RULES
        assert bindings.check(bindings.from_xml(message("<kind/>"))) == []
    finally:
        unload("odd_rules")
