"""Edits that change nothing in what a message says."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import Content
from generator.model.qname import XSI_NAMESPACE, qname
from generator.sample.mutate.attributes import XSI_NIL
from generator.sample.values.variants import same_value

if TYPE_CHECKING:
    from generator.sample.mutate.patient import Patient


def white_space(patient: Patient) -> bool:
    """White space between elements."""
    if patient.content is not Content.ELEMENTS or _is_nil(patient):
        return False
    patient.node.text = f"\n\t {(patient.node.text or '').strip()}"
    for child in patient.node:
        child.tail = f"\r\n  {(child.tail or '').strip()}"
    return True


def comment(patient: Patient) -> bool:
    """A comment among the content."""
    return not _is_nil(patient) and _insert(patient, etree.Comment(" nothing "))


def instruction(patient: Patient) -> bool:
    """A processing instruction among the content."""
    return not _is_nil(patient) and _insert(patient, etree.ProcessingInstruction("note", "nothing"))


def cdata(patient: Patient) -> bool:
    """Text written as CDATA."""
    text = patient.node.text
    if not text or not text.strip() or len(patient.node) or "]]>" in text:
        return False
    patient.node.text = etree.CDATA(text)
    return True


def attribute_order(patient: Patient) -> bool:
    """The attributes in another order."""
    items = list(patient.node.attrib.items())
    if len(items) < 2:  # noqa: PLR2004
        return False
    patient.node.attrib.clear()
    for name, text in reversed(items):
        patient.node.set(name, text)
    return True


def prefix(patient: Patient) -> bool:
    """Another prefix for the element's namespace; where a value may hold a prefix, the old one stays known."""
    namespace = etree.QName(patient.node).namespace
    parent = patient.parent
    if not namespace or parent is None:
        return False
    twin = etree.Element(patient.node.tag, nsmap={"q7": namespace})
    for name, text in patient.node.attrib.items():
        twin.set(name, text)
    twin.text, twin.tail = patient.node.text, patient.node.tail
    for child in patient.node:
        twin.append(copy.deepcopy(child))
    parent.replace(patient.node, twin)
    return True


def explicit_default(patient: Patient) -> bool:
    """An attribute with a default or fixed value, written out."""
    record = patient.record
    absent = [
        use
        for use in (record.attributes if record else ())
        if use.name not in patient.node.attrib and (use.default if use.fixed is None else use.fixed) is not None
    ]
    if not absent:
        return False
    use = patient.dice.pick(absent)
    patient.node.set(use.name, (use.default if use.fixed is None else use.fixed) or "")
    return True


def equal_form(patient: Patient) -> bool:
    """The same value in another form."""
    kind, soil = patient.kind, patient.ward.soil
    if kind is None or patient.content is not Content.SIMPLE or len(patient.node) or not patient.node.text:
        return False
    if patient.element is not None and patient.element.fixed is not None:
        return False
    text = same_value(soil.schema, soil.values, kind.key, patient.node.text, patient.dice)
    changed = text != patient.node.text
    patient.node.text = text
    return changed


def explicit_not_nil(patient: Patient) -> bool:
    """xsi:nil said to be false where it may be said."""
    if patient.element is None or not patient.element.nillable or XSI_NIL in patient.node.attrib:
        return False
    patient.node.set(XSI_NIL, "false")
    return True


def schema_location(patient: Patient) -> bool:
    """A hint where the schema is; it says nothing about the message."""
    patient.root.set(qname(XSI_NAMESPACE, "schemaLocation"), "urn:example:nowhere nowhere.xsd")
    return True


def _is_nil(patient: Patient) -> bool:
    return XSI_NIL in patient.node.attrib


def _insert(patient: Patient, extra: etree._Element) -> bool:
    if patient.content is Content.EMPTY:
        return False
    place = patient.dice.number(0, len(patient.node))
    patient.node.insert(place, extra)
    if place == 0:
        extra.tail, patient.node.text = patient.node.text, None
    return True
