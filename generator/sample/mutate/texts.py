"""Edits of values: out of each facet, in a wrong form, empty, or just another one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.model.complex_type import Content
from generator.model.simple_type import SimpleType, Variety
from generator.sample.errors import SampleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.mutate.patient import Patient

_WRONG = (
    "abc", "1.2.3", "--1", "1e", "truth", "TRUE", "2024-13-01", "2024-02-30T00:00:00", "24:60:00", "12:00", "NaN", "+",
    "P", "0x1F", "1,5", "x y", "\u00e9", ":", "a:b:c", "-", "1 2", "QUJ=D", "2024-01-01T00:00:00+15:00", "00", "\u0661",
)  # fmt: skip
Slot = tuple[str | None, SimpleType]


def empty(patient: Patient) -> bool:
    """No text, or blanks only."""
    name, _ = slot = _slot(patient) or (None, None)
    if slot == (None, None):
        return False
    return _write(patient, name, patient.dice.pick(("", "", " ", "\n")))


def wrong_form(patient: Patient) -> bool:
    """A text that many types do not know."""
    slot = _slot(patient)
    return slot is not None and _write(patient, slot[0], patient.dice.pick(_WRONG))


def past_a_facet(patient: Patient) -> bool:
    """Just outside one of the facets of the type, or of one of its members."""
    slot = _slot(patient)
    if slot is None:
        return False
    options = sorted(set(_past(patient, slot[1], _read(patient, slot[0]))))
    return bool(options) and _write(patient, slot[0], patient.dice.pick(options))


def unknown_code(patient: Patient) -> bool:
    """A value that the enumeration does not list, or lists in another form."""
    slot = _slot(patient)
    if slot is None or not patient.ward.soil.values.codes(slot[1].key):
        return False
    text = _read(patient, slot[0])
    return _write(
        patient, slot[0], patient.dice.pick((f"{text}_", f"0{text}", text.swapcase(), "unknown", f"{text} x"))
    )


def another_value(patient: Patient) -> bool:
    """Another value of the same type: it breaks what is fixed, ids and keys, and else nothing."""
    slot = _slot(patient)
    if slot is None:
        return False
    try:
        text = patient.ward.soil.values.text(slot[1].key, patient.dice)
    except SampleError:
        return False
    return _write(patient, slot[0], text)


def inserted(patient: Patient) -> bool:
    """One character more."""
    slot = _slot(patient)
    if slot is None:
        return False
    text = _read(patient, slot[0])
    place = patient.dice.number(0, len(text))
    return _write(patient, slot[0], text[:place] + patient.dice.pick(("0", "x", " ", "-", ".", "Z")) + text[place:])


def cut(patient: Patient) -> bool:
    """One character less."""
    slot = _slot(patient)
    text = _read(patient, slot[0]) if slot else ""
    if slot is None or not text:
        return False
    place = patient.dice.number(0, len(text) - 1)
    return _write(patient, slot[0], text[:place] + text[place + 1 :])


def _slot(patient: Patient) -> tuple[str | None, SimpleType] | None:
    """One of the values of the element: its text or an attribute, with its type."""
    found: list[tuple[str | None, SimpleType]] = []
    kind = patient.kind
    if kind is not None and patient.content is Content.SIMPLE and not len(patient.node):
        found += [(None, kind)] * 2
    for name in patient.own_attributes():
        use = patient.ward.simple(patient.number, name)
        if use is not None:
            found.append((name, use))
    return patient.dice.pick(found) if found else None


def _read(patient: Patient, name: str | None) -> str:
    return (patient.node.text if name is None else patient.node.get(name)) or ""


def _write(patient: Patient, name: str | None, text: str) -> bool:
    if text == _read(patient, name):
        return False
    if name is None:
        patient.node.text = text
    else:
        patient.node.set(name, text)
    return True


def _past(patient: Patient, kind: SimpleType, text: str) -> Iterator[str]:
    facets, types = kind.facets, patient.ward.soil.schema.simple_types
    for member in kind.members:
        yield from _past(patient, types[member], text)
    joint = f" {text.split(' ', maxsplit=1)[0]}" if kind.variety is Variety.LIST else "x"
    if (most := facets.length if facets.max_length is None else facets.max_length) is not None and most < 5000:  # noqa: PLR2004
        yield text + joint * (most + 1 - (len(text.split()) if kind.variety is Variety.LIST else len(text)))
    if least := facets.length if facets.min_length is None else facets.min_length:
        yield " ".join(text.split()[: least - 1]) if kind.variety is Variety.LIST else text[: least - 1]
    for bound, step in (
        (facets.min_inclusive, -1), (facets.min_exclusive, 0), (facets.max_inclusive, 1), (facets.max_exclusive, 0),
    ):  # fmt: skip
        yield from _beyond(bound, step)
    if facets.total_digits:
        yield "1" * (facets.total_digits + 1)
    if facets.fraction_digits is not None:
        yield f"{text.partition('.')[0]}.{'1' * (facets.fraction_digits + 1)}"


def _beyond(bound: str | None, step: int) -> Iterator[str]:
    if bound is None:
        return
    try:
        yield str(Decimal(bound) + step)
    except InvalidOperation:
        year = bound[:4]
        yield f"{int(year) + step:04d}{bound[4:]}" if year.isdigit() else bound
