"""Edits of attributes, and of what XML Schema itself puts on elements: xsi:nil and xsi:type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import XSI_NAMESPACE, local_name, qname
from generator.sample.errors import SampleError

if TYPE_CHECKING:
    from lxml import etree

    from generator.sample.mutate.patient import Patient

XSI_NIL, XSI_TYPE = qname(XSI_NAMESPACE, "nil"), qname(XSI_NAMESPACE, "type")
_NILS = ("true", "1", "false", "0", "maybe", "")


def drop_attribute(patient: Patient) -> bool:
    """Take an attribute away."""
    names = patient.own_attributes()
    if not names:
        return False
    del patient.node.attrib[patient.dice.pick(names)]
    return True


def add_attribute(patient: Patient) -> bool:
    """An attribute that nobody knows, plain or in a namespace, or one known elsewhere."""
    elsewhere = sorted({str(name) for node in patient.root.iter() for name in node.attrib})
    names = ["unknown", "{urn:example:other}unknown", "{http://www.w3.org/XML/1998/namespace}lang"]
    name = patient.dice.pick([*names, *(patient.dice.pick([elsewhere]) or names)])
    if name in patient.node.attrib or name.startswith(f"{{{XSI_NAMESPACE}}}"):
        return False
    patient.node.set(name, "nl")
    return True


def rename_attribute(patient: Patient) -> bool:
    """Another name for an attribute: another word, another case, another namespace."""
    names = patient.own_attributes()
    if not names:
        return False
    name = patient.dice.pick(names)
    local = local_name(name)
    new = patient.dice.pick((f"{local}x", local.swapcase(), qname("urn:example:other", local)))
    if new in patient.node.attrib or new == name:
        return False
    patient.node.set(new, patient.node.attrib.pop(name))
    return True


def set_nil(patient: Patient) -> bool:
    """xsi:nil in some form, with the content left or taken away."""
    if patient.dice.chance(50):
        for child in list(patient.node):
            patient.node.remove(child)
        patient.node.text = None
    patient.node.set(XSI_NIL, patient.dice.pick(_NILS))
    return True


def unset_nil(patient: Patient) -> bool:
    """xsi:nil taken away."""
    return _take(patient.node, XSI_NIL)


def set_type(patient: Patient) -> bool:
    """xsi:type with some type of the schema, related or not, or one that nobody knows."""
    schema = patient.ward.soil.schema
    named = sorted(key for key in (*schema.complex_types, *schema.simple_types) if schema.type(key).name)
    related = [*schema.derived.get(patient.element.type, ()), patient.element.type] if patient.element else []
    keys = related if related and patient.dice.chance(50) else named
    kind = schema.type(patient.dice.pick(keys))
    text = _written(patient.node, str(kind.name)) if kind.name and patient.dice.chance(90) else "unknown"
    if text is None:
        return False
    patient.node.set(XSI_TYPE, text)
    return True


def unset_type(patient: Patient) -> bool:
    """xsi:type taken away."""
    return _take(patient.node, XSI_TYPE)


def missing_attribute(patient: Patient) -> bool:
    """An attribute its type knows, well made, where it was not."""
    record = patient.record
    absent = [use for use in record.attributes if use.name not in patient.node.attrib] if record else []
    if not absent:
        return False
    use = patient.dice.pick(absent)
    text = use.fixed if use.fixed is not None else use.default
    try:
        text = text if text is not None else patient.ward.soil.values.text(use.type, patient.dice)
    except SampleError:
        return False
    patient.node.set(use.name, text)
    return True


def _take(node: etree._Element, name: str) -> bool:
    there = name in node.attrib
    if there:
        del node.attrib[name]
    return there


def _written(node: etree._Element, name: str) -> str | None:
    """An expanded name as a QName at a node; None where no prefix in scope says its namespace."""
    uri, _, local = name.removeprefix("{").rpartition("}")
    for prefix, bound in sorted(node.nsmap.items(), key=lambda pair: pair[0] or ""):
        if bound == uri:
            return f"{prefix}:{local}" if prefix else local
    return local if not uri and None not in node.nsmap else None
