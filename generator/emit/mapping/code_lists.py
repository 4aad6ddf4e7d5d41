"""The code lists that a mapping answers with: what a code table holds for each, and which lists share a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.emit.mapping.names import snake
from generator.emit.shape import CodeListShape, FieldKind, MemberShape
from generator.model.code_table import TargetCode, TargetList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.emit.mapping.answer import Answer
    from generator.emit.mapping.plan import Plan
    from generator.model.dataset import CodeList, Concept

_TAKEN = frozenset(
    {
        *("codes", "folder", "beside", "con", "prn", "aux", "nul"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    }
)
"""What the class of the look-ups has or refers to, and what Windows keeps for its devices."""


@dataclass(slots=True)
class _Used:
    """A code list on its way to a `TargetList`. `known` is what the dataset says of it, `concepts` who takes it."""

    key: str
    enum: CodeListShape | None
    known: CodeList | None
    concepts: dict[str, str] = field(default_factory=dict)


def target_lists(plan: Plan) -> tuple[TargetList, ...]:
    """Each code list that some item is answered with, in the order of the message."""
    used = _used(plan)
    names = _names(list(used.values()))
    codes = {key: _codes(one) for key, one in used.items()}
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for key in used:
        alike[frozenset(code.identity for code in codes[key])].append(names[key])
    found = []
    for key, one in used.items():
        same = alike[frozenset(code.identity for code in codes[key])]
        tables = (names[key], *(name for name in same if name != names[key]))
        label = str(one.known.label) if one.known else one.enum.name if one.enum else one.key
        enum = one.enum.name if one.enum else ""
        found.append(TargetList(names[key], label, enum, tuple(one.concepts.items()), codes[key], tables))
    return tuple(found)


def _used(plan: Plan) -> dict[str, _Used]:
    lists = {code_list.id: code_list for code_list in plan.request.specification.dataset.code_lists}
    used: dict[str, _Used] = {}
    for method in (method for contract in plan.contracts for method in contract.methods if method.answer):
        if method.answer is None or not method.stub:
            continue
        concept = method.answer.item.concept
        for enum, known in _of(method.answer, concept, lists):
            key = f"enum:{enum.type}" if enum else f"list:{known.id if known else ''}"
            one = used.setdefault(key, _Used(key, enum, known))
            one.known = one.known or known
            one.concepts.setdefault(method.place.key, method.place.label)
    return used


def _of(
    answer: Answer, concept: Concept | None, lists: dict[str, CodeList]
) -> Iterator[tuple[CodeListShape | None, CodeList | None]]:
    """The code lists that one item takes: the enum of its value, else the dataset's list where any text will do."""
    if answer.flag is not None:
        return
    known = lists.get(concept.code_list or "") if concept else None
    shapes = answer.request.shapes.code_lists
    if answer.whole and answer.item.record is not None:
        kinds = (FieldKind.ATTRIBUTE, FieldKind.ELEMENT, FieldKind.VALUE)
        fields = [shape for shape in answer.item.record.fields if shape.kind in kinds and shape is not answer.null]
        found = [shapes[key] for shape in fields if not shape.fixed and (key := shape.type or "") in shapes]
        for enum in found:
            yield enum, known if known and _is_of(enum, known) else None
        return
    shape = answer.value or answer.item.shape
    enum_ = shapes.get(shape.type or "")
    if enum_ is not None or (known is not None and known.codes):
        yield enum_, known


def _is_of(enum: CodeListShape, known: CodeList) -> bool:
    return {member.value for member in enum.members} <= {code.value for code in known.codes}


def _names(used: list[_Used]) -> dict[str, str]:
    """A name for each: that of its enum in snake_case; the same text twice gets a number."""
    taken = set(_TAKEN)
    names: dict[str, str] = {}
    for one in used:
        base = snake(one.enum.name if one.enum else one.known.id if one.known else one.key)
        name, number = f"{base}_" if base in _TAKEN else base, 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        names[one.key] = name
    return names


def _codes(one: _Used) -> tuple[TargetCode, ...]:
    """The codes in the order of the schema; a value that is empty is no code."""
    known = one.known.codes if one.known else ()
    status = {code.value: code.status for code in known}
    members = (
        one.enum.members
        if one.enum
        else tuple(
            MemberShape("", code.value, code.code, code.system, code.display.nl, code.display.en) for code in known
        )
    )
    members = tuple(member for member in members if member.code or member.value)
    names = target_names(members)
    return tuple(
        TargetCode(
            target=name,
            token=_token(member),
            identity=_identity(member),
            display=member.display_nl or member.display_en,
            value=member.value,
            deprecated=status.get(member.value) == "deprecated",
        )
        for name, member in zip(names, members, strict=True)
    )


def target_names(members: Sequence[MemberShape]) -> tuple[str, ...]:
    """What a code table calls each member: its code, or its value where it has none; with the system if it must."""
    uses = Counter(_plain(member) for member in members)
    return tuple(_plain(member) if uses[_plain(member)] == 1 else _token(member) for member in members)


def _plain(member: MemberShape) -> str:
    return member.code or member.value


def _token(member: MemberShape) -> str:
    return f"{member.system or ''}|{_plain(member)}"


def _identity(member: MemberShape) -> str:
    """`system|code`; of a code without a system its display belongs to it: a bare `1` is another code in each list."""
    if member.code and member.system:
        return _token(member)
    return f"{_token(member)}|{member.display_nl or member.display_en}"
