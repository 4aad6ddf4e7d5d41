"""`lookups.py`: a typed look-up for each code list that the mapping answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.layout import indented, spread
from generator.emit.literals import literal
from generator.emit.mapping.code_lists import target_lists
from generator.emit.mapping.module import module_text
from generator.emit.template import render

if TYPE_CHECKING:
    from generator.emit.mapping.plan import Plan
    from generator.model.code_table import TargetList

_SHOWN = 2


@dataclass(frozen=True, slots=True)
class _List:
    name: str
    made: str
    doc: str


def lookups_text(plan: Plan) -> str:
    """The text of `lookups.py`."""
    body = render("mapping/lookups.py.j2", lists=[_list(each) for each in target_lists(plan)])
    title = f"The code lists of {plan.request.specification.dataset.title} as look-ups in the vendor's code tables."
    return module_text(plan.request, title, body, own=frozenset({"Lookups"}))


def _list(one: TargetList) -> _List:
    concepts = [f"{label} (concept {key})" if not key.startswith("/") else key for key, label in one.concepts]
    more = len(concepts) - _SHOWN
    told = ", ".join([*concepts[:_SHOWN], *([f"{more} more"] if more > 0 else [])])
    codes = f"codes.{one.enum}" if one.enum else _texts(one)
    parts = [literal(one.label), literal(told), _tuple(one.tables), codes]
    others = f" Without {one.name}.csv it looks in {one.tables[1]}.csv: the very same codes." if one.tables[1:] else ""
    doc = docstring(f"{one.label}, the list of {told}.{others}", 4)
    made = spread(f"{one.name} = CodeList(", parts, indent=4)
    return _List(one.name, indented(made, 4).partition(" = ")[2], doc)


def _tuple(texts: tuple[str, ...]) -> str:
    inside = ", ".join(literal(text) for text in texts)
    return f"({inside},)" if len(texts) == 1 else f"({inside})"


def _texts(one: TargetList) -> str:
    """Of a list without an enum: the text that stands in the message, by what a table may call it."""
    pairs = ", ".join(f"{literal(name)}: {literal(code.value)}" for name, code in sorted(one.aliases().items()))
    return f"by_name={{{pairs}}}"
