"""The assembler's makers: small functions that turn what a mapping gave into what a record's field takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.emit.layout import spread
from generator.emit.mapping.names import snake

if TYPE_CHECKING:
    from generator.emit.mapping.answer import Answer
    from generator.emit.shape import FieldShape


@dataclass(slots=True)
class Makers:
    """All makers of one assembler; items that are made alike share one."""

    by_body: dict[tuple[str, str, tuple[str, ...]], str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def maker(self, answer: Answer) -> str | None:
        """The name of the function that makes an item's field; None when the answer is the field's value already."""
        body = _body(answer)
        if body is None:
            return None
        key = (answer.one, _made(answer), tuple(body))
        if not answer.many:
            key = (f"{answer.one} | None", f"{_made(answer)} | None", ("if answer is None:", "    return None", *body))
        if key not in self.by_body:
            self.by_body[key] = self._name(answer)
        return self.by_body[key]

    def _name(self, answer: Answer) -> str:
        base = "_make_" + snake(answer.item.record.name if answer.item.record else answer.item.shape.name)
        name, number = base, 2
        while name in self.names:
            name, number = f"{base}_{number}", number + 1
        self.names.add(name)
        return name

    def functions(self) -> list[list[str]]:
        """The lines of every maker, in the order of first use."""
        return [
            [*spread(f"def {name}(", [f"answer: {given}"], f") -> {made}:"), *(f"    {line}" for line in body)]
            for (given, made, body), name in self.by_body.items()
        ]


def _made(answer: Answer) -> str:
    if answer.item.record is not None:
        return f"records.{answer.item.record.name}"
    if answer.flag is not None:
        made = answer.flag[0].rpartition(".")[0]
        return f"{made} | Nil" if answer.may_be_null else made
    return f"{answer.plain} | Nil" if answer.may_be_null and "Nil" not in answer.plain.split(" | ") else answer.plain


def _body(answer: Answer) -> list[str] | None:
    if answer.whole:
        return None
    if answer.item.record is None:
        return _simple_body(answer)
    return _record_body(answer)


def _simple_body(answer: Answer) -> list[str] | None:
    if answer.flag is not None and not answer.may_be_null:
        return [f"return {_flag(answer.flag)}"]
    dates = _dates(answer)
    if not answer.may_be_null:
        return [*dates, "return answer"] if dates else None
    value = _flag(answer.flag) if answer.flag is not None else "answer"
    return ["if isinstance(answer, Null):", "    return Nil()", *dates, f"return {value}"]


def _flag(flag: tuple[str, str]) -> str:
    return f"{flag[0]} if answer else {flag[1]}"


def _dates(answer: Answer) -> list[str]:
    """Python's dates become XML Schema's; a datetime is a date as well, so it comes first."""
    lines = []
    if answer.takes_moment:
        lines += ["if isinstance(answer, DateTime):", "    answer = XmlDateTime.from_datetime(answer)"]
    if answer.takes_day:
        lines += [f"{'elif' if lines else 'if'} isinstance(answer, Date):", "    answer = XmlDate.from_date(answer)"]
    return lines


def _record_body(answer: Answer) -> list[str]:
    lines: list[str] = []
    if answer.may_be_null:
        lines += ["if isinstance(answer, Null):", *_return(answer, _null_arguments(answer), inside=True)]
    if answer.says_more:
        lines += [f"if isinstance(answer, {_made(answer)}):", "    return answer"]
    pair = _pair_arguments(answer)
    if pair:
        if not answer.takes_plain:
            return [*lines, *_return(answer, pair)]
        lines.append(f"if isinstance(answer, {'Quantity' if answer.takes_quantity else 'Identifier'}):")
        lines += _return(answer, pair, inside=True)
    return [*lines, *_dates(answer), *_return(answer, plain_arguments(answer))]


def _pair_arguments(answer: Answer) -> dict[str, str]:
    """The fields that a Quantity or an Identifier fills; none where the item takes neither."""
    if answer.value is None:
        return {}
    if answer.takes_quantity and answer.unit is not None:
        return {answer.value.name: "answer.value", answer.unit.name: "answer.unit"}
    if answer.root is not None:
        return {answer.value.name: "answer.value", answer.root.name: "answer.root"}
    return {}


def plain_arguments(answer: Answer) -> dict[str, str]:
    """The fields of an item's own record that a plain value fills, each with its expression for `answer`."""
    arguments: dict[str, str] = {}
    if answer.value is not None:
        arguments[answer.value.name] = "answer" if answer.flag is None else _flag(answer.flag)
    for shape, source in answer.code_parts:
        arguments[shape.name] = f"answer.{source} or None" if shape.optional else f"answer.{source}"
    if answer.unit is not None and answer.given_unit is not None:
        arguments[answer.unit.name] = answer.member(answer.unit, answer.given_unit)
    return arguments


def _null_arguments(answer: Answer) -> dict[str, str]:
    arguments: dict[str, str] = {}
    if answer.null is not None:
        arguments[answer.null.name] = _flavor(answer, answer.null)
    if answer.unit is not None and not answer.unit.optional:
        unit = answer.given_unit or (answer.units or ("1",))[0]
        arguments[answer.unit.name] = answer.member(answer.unit, unit)
    return arguments


def _flavor(answer: Answer, shape: FieldShape) -> str:
    """The expression for the reason: a member of the list that has it; text where any text will do."""
    kinds = [kind for kind in answer.hints.qualified(shape.item_hint).split(" | ") if kind != "None"]
    lists = [kind for kind in kinds if kind.startswith("codes.")]
    if not lists:
        return "answer.code"
    *tried, last = lists if len(lists) == len(kinds) else [*lists, ""]
    choices = [f"{kind}(answer.code) if answer.code in tuple({kind}) else " for kind in tried]
    return f"None if answer.code is None else {''.join(choices)}{last}(answer.code)".replace(
        " (answer.code)", " answer.code"
    )


def _return(answer: Answer, arguments: dict[str, str], *, inside: bool = False) -> list[str]:
    """The lines that return the record; `inside` an if they are indented."""
    parts = [f"{key}={value}" for key, value in arguments.items()]
    lines = spread(f"return {_made(answer)}(", parts, indent=8 if inside else 4)
    return [f"    {line}" for line in lines] if inside else lines
