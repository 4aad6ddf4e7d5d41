"""The methods of the ready-made mapping: what the contract asks, from the columns of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.layout import spread
from generator.emit.mapping.contract import method_head
from generator.emit.mapping.maker import plain_arguments
from generator.emit.sql.carried import NULL, ROOT, UNIT, VALUE, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Method
    from generator.emit.sql.tables import Place, Table

_CONVERTERS = {
    "str": "text",
    "bool": "flag",
    "int": "whole",
    "Decimal": "decimal",
    "float": "real",
    "XmlDate": "day",
    "XmlDateTime": "moment",
    "XmlTime": "clock",
    "bytes": "octets",
}
_MISSING = {True: "missing()", False: "return None"}
_FROM_TEXT = ("XmlDuration", "XmlPeriod")


def group_method(method: Method, table: Table) -> list[str]:
    """The method that leads to a group that repeats: the rows of its table."""
    return [*_head(method), f"        return source.below({table.number})"]


def item_method(method: Method, place: Place) -> list[str]:
    """The method of an item."""
    if not method.many:
        return [*_head(method), *_indented(_answer(place, "source", "return"), 8)]
    lines = [*_head(method), f"        for row in source.below({place.table.number}):"]
    return lines + _indented(_answer(place, "row", "yield"), 12)


def _head(method: Method) -> list[str]:
    return [f"    {line}" if number == 0 else line for number, line in enumerate(_split(method))]


def _split(method: Method) -> list[str]:
    return method_head(method.name, "Row", method.returns.replace("Source", "Row")).split("\n")


def _indented(lines: Iterator[str], by: int) -> list[str]:
    return [f"{' ' * by}{line}" for line in lines]


def _answer(place: Place, row: str, give: str) -> Iterator[str]:
    """The lines that give what the contract asks: `return` it, or `yield` it and go on with the next row."""
    carried = place.carried
    (value,) = (part for part in carried.parts if part.key == VALUE)
    yield f"value = {_at(place, VALUE, row)}"
    yield "if value is None:"
    yield from (f"    {line}" for line in _without(place, row, give))
    yield from _with_extras(place, row, give, value)
    yield from _with_pair(place, row, give, value)
    yield f"{give} {converted(value, 'value')}"


def _at(place: Place, key: str, row: str) -> str:
    return f"{row}.values[{place.columns[key]}]"


def _without(place: Place, row: str, give: str) -> Iterator[str]:
    """What a column without a value says: why, or nothing."""
    part, mandatory = place.carried.part(NULL), place.carried.answer.mandatory
    if part is None:
        yield _MISSING[mandatory] if give == "return" else "continue"
        return
    said = f"{'nothing' if part.hints == ('bool',) else 'null'}({_at(place, NULL, row)})"
    if give == "return":
        yield f"return {said}"
        return
    yield f"reason = {said}"
    yield "if reason is not None:"
    yield "    yield reason"
    yield "continue"


def _with_pair(place: Place, row: str, give: str, value: Part) -> Iterator[str]:
    """A number with its unit, an identifier with its numbering scheme, where the row names one."""
    answer = place.carried.answer
    unit, root = place.carried.part(UNIT), place.carried.part(ROOT)
    if unit is not None:
        made = f"Quantity({converted(value, 'value')}, {converted(unit, 'unit')})"
        yield f"unit = {_at(place, UNIT, row)}"
    elif root is not None:
        made = f"Identifier({converted(value, 'value')}, {converted(root, 'root')})"
        yield f"root = {_at(place, ROOT, row)}"
    else:
        return
    if answer.takes_plain:
        yield f"if {'unit' if unit is not None else 'root'} is not None:"
        yield from (f"    {line}" for line in _given(give, made))
    else:
        yield f"{give} {made}"
        if give == "yield":
            yield "continue"


def _with_extras(place: Place, row: str, give: str, value: Part) -> Iterator[str]:
    """The whole record, where the row tells more than the value."""
    carried, answer = place.carried, place.carried.answer
    record = answer.item.record
    if not carried.extras or record is None:
        return
    names = {part.key: f"more_{number}" for number, (part, _) in enumerate(carried.extras)}
    for key, name in names.items():
        yield f"{name} = {_at(place, key, row)}"
    yield f"if {' or '.join(f'{name} is not None' for name in names.values())}:"
    yield f"    answer = {converted(value, 'value')}"
    arguments = plain_arguments(answer)
    for key, shape, name in (
        (UNIT, answer.unit, "unit"),
        (ROOT, answer.root, "root"),
    ):
        part = carried.part(key)
        if part is not None and shape is not None:
            yield f"    {name} = {_at(place, key, row)}"
            arguments[shape.name] = _or_none(part, name, arguments.get(shape.name, "None"))
    for part, shape in carried.extras:
        arguments[shape.name] = _or_none(part, names[part.key], "None")
    lines = spread(f"{give} records.{record.name}(", [f"{key}={said}" for key, said in arguments.items()], indent=16)
    yield from (f"    {line}" for line in lines)
    if give == "yield":
        yield "    continue"


def _or_none(part: Part, name: str, otherwise: str) -> str:
    return f"{otherwise} if {name} is None else {converted(part, name)}"


def _given(give: str, made: str) -> Iterator[str]:
    yield f"{give} {made}"
    if give == "yield":
        yield "continue"


def converted(part: Part, name: str) -> str:
    """The expression that makes what the contract asks of the column's value called `name`."""
    if part.tokens:
        return f"[{_made(part.hints, 'word')} for word in words({name})]"
    return _made(part.hints, name)


def _made(hints: tuple[str, ...], name: str) -> str:
    if {"XmlDateTime", "XmlDate"} <= set(hints):
        rest = tuple(hint for hint in hints if hint not in {"XmlDateTime", "XmlDate"})
        hints = ("day_or_moment", *rest)
    # text takes anything: it comes last
    tried = sorted(hints, key=lambda hint: hint == "str")
    if len(tried) == 1:
        return _one(tried[0], name)
    *first, last = (_way(hint) for hint in tried)
    made = last
    for way in reversed(first[1:]):
        made = f"lambda value: either(value, {way}, {made})"
    return f"either({name}, {first[0]}, {made})"


def _way(hint: str) -> str:
    plain = _CONVERTERS.get(hint)
    if hint == "day_or_moment":
        return hint
    return plain or f"lambda value: {_one(hint, 'value')}"


def _one(hint: str, name: str) -> str:
    if hint.startswith("codes."):
        return f"coded({hint}, {name})"
    if hint in _FROM_TEXT:
        return f"{hint}(text({name}))"
    return f"{_CONVERTERS.get(hint, hint)}({name})"
