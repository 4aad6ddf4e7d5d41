"""`assembler.py`: straight-line code that builds the records of a message from a mapping and a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.layout import WIDTH, spread
from generator.emit.literals import literal
from generator.emit.mapping.module import module_text
from generator.emit.template import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Contract, Method, Plan


@dataclass(frozen=True, slots=True)
class _Builder:
    """What the template says of one group."""

    key: str
    key_text: str
    record: str
    doc: str
    lines: list[str]


def assembler_text(plan: Plan) -> str:
    """The text of `assembler.py`."""
    builders = [_builder(contract) for contract in plan.contracts]
    body = render("mapping/assembler.py.j2", root=builders[0], contracts=builders, makers=plan.makers.functions())
    title = str(plan.request.specification.dataset.title)
    return module_text(plan.request, f"Builds messages of {title} from a mapping and a source.", body)


def _builder(contract: Contract) -> _Builder:
    group = contract.group
    title = f"{group.concept.label} ({group.concept.id})" if group.concept else group.record.name
    doc = docstring(f"{title}; None when there is nothing inside and it need not occur.", 4)
    return _Builder(contract.key, literal(contract.key), group.record.name, doc, list(_lines(contract)))


def _lines(contract: Contract) -> Iterator[str]:
    for method in contract.methods:
        yield from _ask(method)
    yield from _unless_something(contract)
    yield "    return None"
    for method in contract.methods:
        yield from _fill(method)
    needed = [f"{method.variable} is None" for method in contract.methods if method.required and not _is_sure(method)]
    if needed:
        yield f"if {' or '.join(needed)}:"
        yield "    return None"
    yield f"record = records.{contract.group.record.name}("
    for method in contract.methods:
        yield f"    {method.field}={method.variable},"
    yield ")"
    yield f"run.finish(group, record, source, AT[{literal(contract.place)}])"
    yield "return record"


def _unless_something(contract: Contract) -> Iterator[str]:
    """The condition that nothing of a group is there and nothing must be."""
    empty = [_is_nothing(method) for method in contract.methods if not method.is_id and method.bare is None]
    line = f"if {' and '.join(['not must', *empty])}:"
    if len(line) + 4 <= WIDTH:
        yield line
        return
    yield "if ("
    yield "    not must"
    yield from (f"    and {each}" for each in empty)
    yield "):"


def _is_nothing(method: Method) -> str:
    """Whether a part of a group is left out: a list of the schema's own that is empty says nothing either."""
    answer = method.answer
    words = answer is not None and answer.item.record is None and answer.item.shape.tokens
    return f"not {method.variable}" if method.list_field or words else f"{method.variable} is None"


def _at(method: Method) -> str:
    return f"AT[{literal(method.place.key)}]"


def _ask(method: Method) -> Iterator[str]:
    asked = [f"group.{method.name}", "source", _at(method)]
    if method.group is not None:
        yield from _ask_group(method, method.group, asked)
        return
    if method.maker is None:
        asking = "each" if method.many else "ask"
    else:
        asking = "many" if method.many else "one"
        asked.append(method.maker)
    yield from _assign(method, f"run.{asking}(", asked)


def _assign(method: Method, head: str, parts: list[str], *, indent: int = 4) -> Iterator[str]:
    """What was asked or built becomes the variable; in a list where the field is one and the answer is not."""
    if method.list_field and not method.many:
        yield from spread(f"one_{method.variable} = {head}", parts, indent=indent)
        yield f"{method.variable} = [] if one_{method.variable} is None else [one_{method.variable}]"
    else:
        yield from spread(f"{method.variable} = {head}", parts, indent=indent)


def _ask_group(method: Method, group: Contract, asked: list[str]) -> Iterator[str]:
    build, inside = f"_build_{group.key}(", f"in_{method.variable}"
    if method.many:
        yield from spread(f"{inside} = run.each(", asked, indent=4)
        built = f"*({build}run, groups, below) for below in {inside})"
        yield from spread(f"{method.variable} = present(", [built], indent=4)
        return
    yield from spread(f"{inside} = run.ask(", asked, indent=4)
    yield from _assign(method, f"None if {inside} is None else {build}", ["run", "groups", inside])


def _is_empty(method: Method) -> str:
    return f"not {method.variable}" if method.list_field else f"{method.variable} is None"


def _fill(method: Method) -> Iterator[str]:
    """What must be there although the mapping gave nothing."""
    if method.group is not None:
        yield from _fill_group(method, method.group)
        return
    if method.default_null is not None:
        null = f"{method.maker}({method.default_null})"
        yield f"if {_is_empty(method)}:"
        yield f"    {method.variable} = {_listed(method, null)}"
    elif method.bare is not None:
        yield f"if {_is_empty(method)}:"
        yield f"    {method.variable} = {f'[{method.bare}]' if method.list_field else method.bare}"
    elif method.lacking:
        yield f"if {_is_empty(method)}:"
        yield f"    run.lack({_at(method)})"


def _listed(method: Method, made: str) -> str:
    if not method.list_field:
        return made
    return f"[{made}]" if method.many else f"present({made})"


def _fill_group(method: Method, group: Contract) -> Iterator[str]:
    if not group.must_occur:
        return
    if method.many:
        yield f"if not {method.variable}:"
        yield f"    run.lack({_at(method)})"
        return
    inside = f"in_{method.variable}"
    yield f"if {inside} is None:"
    yield f"    run.lack({_at(method)})"
    yield f"elif {_is_empty(method)}:"
    built = _assign(method, f"_build_{group.key}(", ["run", "groups", inside, "must=True"], indent=8)
    yield from (f"    {line}" for line in built)


def _is_sure(method: Method) -> bool:
    """Whether the variable cannot be None any more when the record is made."""
    return method.bare is not None
