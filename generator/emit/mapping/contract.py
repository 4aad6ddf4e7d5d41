"""`contract.py`: an abstract, generic class for each group, one typed and documented method for each concept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.layout import indented, spread
from generator.emit.literals import literal
from generator.emit.mapping.docs import group_method_paragraphs, group_paragraphs, item_paragraphs
from generator.emit.mapping.module import module_text
from generator.emit.template import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Contract, Method, Plan
    from generator.model.dataset import CodeList


@dataclass(frozen=True, slots=True)
class _Method:
    """What the template says of one method."""

    head: str
    doc: str
    body: str


@dataclass(frozen=True, slots=True)
class _Contract:
    """What the template says of one class."""

    name: str
    doc: str
    methods: list[_Method]


def contract_text(plan: Plan) -> str:
    """The text of `contract.py`."""
    code_lists = {code_list.id: code_list for code_list in plan.request.specification.dataset.code_lists}
    contracts = [_contract(contract, plan, code_lists) for contract in plan.contracts]
    title = str(plan.request.specification.dataset.title)
    return module_text(
        plan.request,
        f"The mapping contract of {title}: a class a group, a method a concept. Override what the EPD holds.",
        render("mapping/contract.py.j2", contracts=contracts),
        own=frozenset(f"{contract.name}Mapping" for contract in plan.contracts),
    )


def _contract(contract: Contract, plan: Plan, code_lists: dict[str, CodeList]) -> _Contract:
    methods = [_method(method, plan, code_lists) for method in contract.methods]
    return _Contract(contract.name, docstring("\n\n".join(group_paragraphs(contract.group)), 4), methods)


def _method(method: Method, plan: Plan, code_lists: dict[str, CodeList]) -> _Method:
    if method.group is not None:
        paragraphs = group_method_paragraphs(method.group.group, many=method.many)
        body = not_mapped(method) if method.many else "return source"
    else:
        paragraphs = _item_doc(method, plan, code_lists)
        body = not_mapped(method) if method.stub else "return ()" if method.many else "return None"
    doc = "\n\n".join(part for part in paragraphs if part)
    return _Method(method_head(method.name, "Source", method.returns), docstring(doc, 8), body)


def _item_doc(method: Method, plan: Plan, code_lists: dict[str, CodeList]) -> Iterator[str]:
    answer = method.answer
    if answer is None:
        return
    *told, place = item_paragraphs(answer.item, plan.request.specification.dataset, code_lists)
    yield from told
    yield _what_to_return(method)
    yield place


def _what_to_return(method: Method) -> str:
    answer = method.answer
    if answer is None:
        return ""
    if method.is_id:
        return "Return an id that is unique in the message if other items refer to this group, else None."
    if method.bare is not None:
        return "Left alone: an empty element."
    if method.many:
        said = "Yield a value for each occurrence; nothing when nothing is known."
    elif answer.mandatory:
        said = "The message cannot do without: always return a value."
    else:
        said = "Return None when nothing is known."
    if answer.may_be_null and not answer.whole:
        said += (
            ' `Null("UNK")` says why there is no value.'
            if answer.null is not None
            else " `Null()` says that there is no value."
        )
    if method.default_null is not None:
        said += f" The schema wants the element: nothing known becomes {method.default_null}."
    if answer.takes_quantity and answer.given_unit:
        said += f" A plain number is in {answer.given_unit}."
    if answer.is_reference:
        said += " Return the id that the mapping gave to the group it refers to."
    return said


def method_head(name: str, source: str, returns: str) -> str:
    """The first lines of a method; `source` is the type it reads from."""
    return indented(spread(f"def {name}(", ["self", f"source: {source}"], f") -> {returns}:", indent=4), 4)


def not_mapped(method: Method) -> str:
    """The body of a stub."""
    place = method.place
    parts = [literal(place.concept), literal(place.label), literal(place.where)]
    return indented(spread("raise NotMapped(", parts, indent=8), 8)
