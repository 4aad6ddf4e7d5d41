"""Compiled rules: for each a function over the root record that is true when the rule is surely kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.emit.bindings.compiled.rule_folding import first_names, true_without
from generator.emit.bindings.compiled.rule_paths import Carrier, Hop, NotFollowedError, Ways
from generator.emit.bindings.tables import source

Row = tuple[Any, ...]
_RESULTS = {"values": "list[_Any]", "texts": "list[_Any]", "number": "int", "count": "int"}
_ORDERS = {"at_least": (0, 1), "at_most": (-1, 0), "below": (-1,), "above": (1,)}


@dataclass(frozen=True, slots=True)
class RuleFunction:
    """A function: its name, its parameter, its lines, the type of its result."""

    name: str
    parameter: str
    lines: list[str]
    result: str = "bool"


@dataclass(slots=True)
class RuleCode:
    """Makes the functions of one package; `concepts`, demands and rules are rows as `bindings/rules.py` has them.

    In the functions `e0` is the root record, `e1` an element in it, and so on: what stands at the end of so many steps.
    """

    ways: Ways
    concepts: dict[str, Row]
    functions: list[RuleFunction] = field(default_factory=list)
    readings: dict[tuple[int, str], str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    _made: dict[tuple[str, str, int], str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    def demand(self, row: Row) -> str | None:
        """The name of the function for what a concept asks; None if none is made."""
        return self._made_of(f"demand_{len(self.reasons)}", self._demand, row)

    def rule(self, row: Row) -> str | None:
        """The name of the function for a rule; None if none is made."""
        return self._made_of(f"rule_{len(self.reasons)}", self._rule, row)

    def _made_of(self, name: str, maker: Any, row: Row) -> str | None:  # noqa: ANN401  one of the two
        try:
            lines = [line for part in maker(row) for line in part]
        except NotFollowedError as error:
            self.reasons[name] = str(error)
            return None
        self.reasons[name] = ""
        self.functions.append(RuleFunction(name, "e0", [*lines, "return True"]))
        return name

    # ways

    def _steps(self, concept: str) -> tuple[str, ...]:
        steps: tuple[str, ...] = self.concepts[concept][1]
        return steps

    def _group(self, concept: str) -> tuple[str, ...]:
        steps = self._steps(concept)
        found = steps if self.concepts[concept][3] else steps[:-1]
        if not found:
            raise NotFollowedError("the root element")
        return found

    def _common(self, concepts: list[str]) -> tuple[str, ...]:
        groups = [self._group(concept) for concept in concepts]
        length = 0
        for names in zip(*groups, strict=False):
            if len(set(names)) > 1:
                break
            length += 1
        return groups[0][:length]

    def _loop(self, steps: tuple[str, ...], start: int, inner: list[str], *, nil: str = "") -> list[str]:
        """Lines that run `inner` for each element at the end of `steps`, from `e<start>` on.

        Elements that are nil are passed over, or met with the statement `nil`.
        """
        hops = self.ways.hops(steps)
        lines = inner
        for depth in range(len(steps) - 1, start, -1):
            hop = hops[depth - 1]
            own, around = f"e{depth}", f"e{depth - 1}"
            if hop.nillable and nil:
                lines = [f"if type({own}) is _Nil:", f"    {nil}", *lines]
            elif hop.nillable:
                lines = [f"if type({own}) is not _Nil:", *_indented(lines)]
            if hop.many:
                lines = [f"for {own} in {around}.{hop.field}:", *_indented(lines)]
            else:
                lines = [f"{own} = {around}.{hop.field}", f"if {own} is not None:", *_indented(lines)]
        return lines

    # what is known of a concept below an element

    def _accessor(self, kind: str, concept: str, depth: int) -> str:
        """The name of a function of the element `e<depth>`: values, present, answered, number, all present, texts."""
        key = kind, concept, depth
        if key not in self._made:
            name = f"{kind}_{len(self._made)}"
            lines = list(self._access(kind, concept, depth))
            self._made[key] = name
            self.functions.append(RuleFunction(name, f"e{depth}", lines, _RESULTS.get(kind, "bool")))
        return self._made[key]

    def _access(self, kind: str, concept: str, depth: int) -> Iterator[str]:
        steps = self._steps(concept)
        last = len(steps) - 1
        hops = self.ways.hops(steps)
        hop = hops[-1] if hops else None
        own = f"e{last}"
        if kind == "number":
            yield from ("n = 0", *self._all(steps, depth, ["n += 1"]), "return n")
        elif kind in ("values", "texts"):
            item = self._item(concept, hop, "string" if kind == "texts" else None)
            keep = [f"v = {item[1]}[{item[0].value.format(own)}]", "if v is not None:", "    r.append(v)"]
            yield from (
                "r: list[_Any] = []",
                *self._all(steps, depth, _under(item[0].conditions, own, keep)),
                "return r",
            )
        elif kind == "count":
            yield from (
                "n = 0",
                *self._all(steps, depth, _under(self._there(concept, hop), own, ["n += 1"])),
                "return n",
            )
        elif kind == "every":
            there = " and ".join(self._there(concept, hop)).format(own) or "True"
            refused = [f"if not ({there}):", "    return False", "n = True"]
            yield from ("n = False", *self._all(steps, depth, refused), "return n")
        else:
            yield from self._any(kind, concept, hop, depth)

    def _any(self, kind: str, concept: str, hop: Hop | None, depth: int) -> Iterator[str]:
        steps = self._steps(concept)
        own = f"e{len(steps) - 1}"
        found = _under(self._there(concept, hop), own, ["return True"])
        if kind == "answered":
            for reason in self.ways.reason(hop):
                found += [f"if {reason.format(own)}:", "    return True"]
        yield from (*self._all(steps, depth, found), "return False")

    def _all(self, steps: tuple[str, ...], depth: int, inner: list[str]) -> list[str]:
        """Run `inner` for each element, nil ones among them; those around it that are nil hold none."""
        hops = self.ways.hops(steps)
        if len(steps) - 1 == depth:
            return inner
        hop, own, around = hops[-1], f"e{len(steps) - 1}", f"e{len(steps) - 2}"
        if hop.many:
            lines = [f"for {own} in {around}.{hop.field}:", *_indented(inner)]
        else:
            lines = [f"{own} = {around}.{hop.field}", f"if {own} is not None:", *_indented(inner)]
        return self._loop(steps[:-1], depth, lines)

    def _there(self, concept: str, hop: Hop | None) -> tuple[str, ...]:
        """The conditions under which an element of a concept counts as there."""
        if self.concepts[concept][0] == "group":
            return self.ways.presence(hop)
        carrier, reading = self._item(concept, hop, "string" if self._is_text(concept) else None)
        return (*carrier.conditions, f"{reading}.has({carrier.value})")

    def _is_text(self, concept: str) -> bool:
        return self.concepts[concept][0] in ("string", "code", "identifier", "reference")

    def _item(self, concept: str, hop: Hop | None, kind: str | None) -> tuple[Carrier, str]:
        """How an item's value is taken, and the name of what tells its meaning."""
        own, attribute = self.concepts[concept][0], self.concepts[concept][2]
        carrier = self.ways.carrier(hop, attribute, kind or own)
        key = carrier.check, kind or own
        return carrier, self.readings.setdefault(key, f"_r{len(self.readings)}")

    # predicates

    def _holds(self, predicate: Row | None, place: tuple[str, ...]) -> str:
        """An expression that is true where the predicate is, as seen from the element at the end of `place`."""
        if predicate is None:
            return "True"
        kind = predicate[0]
        if kind in ("all", "any"):
            word = " and " if kind == "all" else " or "
            parts = [self._holds(part, place) for part in predicate[1]]
            return f"({word.join(parts)})" if parts else str(kind == "all")
        if kind == "not":
            return f"not {self._holds(predicate[1], place)}"
        return self._test(place, *predicate[1:])

    def _test(self, place: tuple[str, ...], concept: str, operator: str, values: tuple[str, ...]) -> str:
        depth = self._scope(concept, place)
        if operator in ("present", "absent"):
            found = f"{self._accessor('present', concept, depth)}(e{depth})"
            return found if operator == "present" else f"(not {found})"
        kind = self.concepts[concept][0]
        operands = self._constant("k", f"_operands({source(values)}, {source(kind)})")
        orders = source(_ORDERS.get(operator, (0,)))
        return f"_passes({self._accessor('values', concept, depth)}(e{depth}), {operands}, {orders})"

    def _scope(self, concept: str, place: tuple[str, ...]) -> int:
        """How deep the element is from which a concept is looked for: the nearest that holds both."""
        group = self._group(concept)
        length = 0
        while length < min(len(group), len(place)) and group[length] == place[length]:
            length += 1
        if length == 0:
            raise NotFollowedError("another root element")
        return length - 1

    def _constant(self, letter: str, expression: str) -> str:
        return self.constants.setdefault(expression, f"_{letter}{len(self.constants)}")

    # demands

    def _demand(self, row: Row) -> Iterator[list[str]]:
        concept, holder, mandatory, condition, least, most, said, within, codes = row
        if not holder:
            raise NotFollowedError("the root element")
        deep = len(holder) - 1
        on_holder = self._steps(concept) == holder
        if mandatory:
            every = f"{self._accessor('every', concept, deep)}(e{deep})"
            yield self._loop(holder, 0, [f"if not {every}:", "    return False"])
        if condition is not None:
            yield self._due(concept, condition[0])
        if least or most is not None:
            number = f"{self._accessor('count' if on_holder else 'number', concept, deep)}(e{deep})"
            wrong = [f"n > {most}"] if most is not None else []
            wrong += [f"n < {least} and n > 0" if said else f"n < {least}"] if least else []
            yield self._loop(holder, 0, [f"n = {number}", f"if {' or '.join(wrong)}:", "    return False"])
        if within is not None:
            yield self._range(concept, within[0], within[1], None)
        if codes is not None:
            known = self._constant("k", f"frozenset({source(codes[0])})")
            texts = f"{self._accessor('texts', concept, 0)}(e0)"
            yield [f"if not {known}.issuperset({texts}):", "    return False"]

    # rules

    def _rule(self, row: Row) -> Iterator[list[str]]:
        _, _, kind, concepts, when, minimum, maximum, _, strict, _ = row
        if kind in ("required_if", "absent_if"):
            for subject in concepts:
                yield self._due(subject, when) if kind == "required_if" else self._absent(subject, when)
        elif kind == "range":
            for subject in concepts:
                yield self._range(subject, minimum, maximum, when)
        elif kind in ("before", "after", "equals"):
            yield self._order(kind, concepts, when, strict=strict)
        elif kind == "at_least_one":
            place = self._common(list(concepts))
            deep = len(place) - 1
            there = " or ".join(f"{self._accessor('present', one, deep)}(e{deep})" for one in concepts)
            refused = [f"if not ({there}) and {self._holds(when, place)}:", "    return False"]
            yield self._loop(place, 0, refused, nil="return False")
        elif kind == "count":
            yield self._count(concepts[0], when, minimum, maximum)
        else:
            yield self._xpath(concepts[0], when, row[7])

    def _due(self, subject: str, when: Row | None) -> list[str]:
        """Nobody answered for the subject where `when` holds; a place is its group, or what is nearest to it."""
        own = self._group(subject)
        around = self._common([subject, *_asked(when)])
        hops = self.ways.hops(own)
        if self.concepts[subject][3] and hops and hops[-1].nillable:
            raise NotFollowedError("an attribute of an element that may be nil")
        deep = len(own) - 1
        answered = f"{self._accessor('answered', subject, deep)}(e{deep})"
        refused = [f"if not {answered} and {self._holds(when, own)}:", "    return False"]
        if around == own:
            return self._loop(own, 0, refused, nil="return False")
        below = self._loop(own, len(around) - 1, ["g = True", *refused])
        left = [f"if not g and {self._holds(when, around)}:", "    return False"]
        return self._loop(around, 0, ["g = False", *below, *left], nil="return False")

    def _absent(self, subject: str, when: Row | None) -> list[str]:
        own = self._group(subject)
        deep = len(own) - 1
        there = f"{self._accessor('present', subject, deep)}(e{deep})"
        return self._loop(own, 0, [f"if {there} and {self._holds(when, own)}:", "    return False"])

    def _range(self, subject: str, minimum: str | None, maximum: str | None, when: Row | None) -> list[str]:
        kind = self.concepts[subject][0]
        low, high = (
            "None" if one is None else self._constant("k", f"_value({source(one)}, {source(kind)})")
            for one in (minimum, maximum)
        )
        own = self._steps(subject)[:1] if when is None else self._group(subject)
        deep = len(own) - 1
        values = f"{self._accessor('values', subject, deep)}(e{deep})"
        refused = f"if not _within(v, {low}, {high}) and {self._holds(when, own)}:"
        return self._loop(own, 0, [f"for v in {values}:", f"    {refused}", "        return False"])

    def _order(self, kind: str, concepts: tuple[str, ...], when: Row | None, *, strict: bool) -> list[str]:
        subject, second = concepts[:2]
        own = self._group(subject)
        deep, other = len(own) - 1, self._scope(second, own)
        values = f"{self._accessor('values', subject, deep)}(e{deep})"
        others = f"{self._accessor('values', second, other)}(e{other})"
        broken = f"_broken({source(kind)}, {strict}, v, {others})"
        inner = [f"for v in {values}:", f"    if {self._holds(when, own)} and {broken}:", "        return False"]
        return self._loop(own, 0, inner)

    def _xpath(self, subject: str, when: Row | None, test: Row) -> list[str]:
        """Kept where an element is missing without which the test is true; else it has to be evaluated."""
        own = self._group(subject)
        around = f"e{len(own) - 1}"
        missing = []
        for name in sorted(set(first_names(test))):
            if true_without(test, name):
                hop = self.ways.hops((*own, name))[-1]
                missing.append(f"not {around}.{hop.field}" if hop.many else f"{around}.{hop.field} is None")
        there = f"not ({' or '.join(missing)}) and " if missing else ""
        return self._loop(own, 0, [f"if {there}{self._holds(when, own)}:", "    return False"], nil="return False")

    def _count(self, subject: str, when: Row | None, minimum: str | None, maximum: str | None) -> list[str]:
        place = self._common([subject, *_asked(when)])
        deep = len(place) - 1
        wrong = [f"n < {int(minimum)}"] if minimum is not None else []
        wrong += [f"n > {int(maximum)}"] if maximum is not None else []
        refused = f"if ({' or '.join(wrong) or 'False'}) and {self._holds(when, place)}:"
        lines = [f"n = {self._accessor('count', subject, deep)}(e{deep})", refused, "    return False"]
        return self._loop(place, 0, lines, nil="return False")


def _asked(predicate: Row | None) -> list[str]:
    """The concepts that a predicate asks about."""
    if predicate is None:
        return []
    if predicate[0] == "test":
        return [predicate[1]]
    parts = (predicate[1],) if predicate[0] == "not" else predicate[1]
    return [name for part in parts for name in _asked(part)]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _under(conditions: tuple[str, ...], own: str, lines: list[str]) -> list[str]:
    """Lines that run only under conditions on an element."""
    if not conditions:
        return list(lines)
    return [f"if {' and '.join(conditions).format(own)}:", *_indented(lines)]
