"""Edits of elements: dropped, doubled, moved, renamed, swapped, added."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import Content
from generator.model.particle import Compositor, Element, GroupParticle, Particle, elements_of
from generator.model.qname import local_name, namespace_of, qname
from generator.sample.errors import SampleError
from generator.sample.grow.builder import Builder, made
from generator.sample.grow.draft import Draft
from generator.sample.grow.policy import Minimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.mutate.patient import Patient


def drop(patient: Patient) -> bool:
    """Take an element away, its tail kept."""
    parent = patient.parent
    if parent is None:
        return False
    _remove(parent, patient.node)
    return True


def double(patient: Patient) -> bool:
    """Write an element twice."""
    parent = patient.parent
    if parent is None:
        return False
    parent.insert(parent.index(patient.node) + 1, copy.deepcopy(patient.node))
    return True


def move(patient: Patient) -> bool:
    """Put an element at another place among its siblings, or into another element."""
    parent = patient.parent
    if parent is None:
        return False
    others = [one for one in patient.root.iter(etree.Element) if one is not patient.node]
    others = [one for one in others if patient.node not in one.iterancestors()]
    target = parent if patient.dice.chance(60) else patient.dice.pick(others)
    node = copy.deepcopy(patient.node)
    node.tail = None
    _remove(parent, patient.node)
    target.insert(patient.dice.number(0, len(target)), node)
    return True


def swap(patient: Patient) -> bool:
    """Change places with the next sibling of another name."""
    parent = patient.parent
    following = next(patient.node.itersiblings(etree.Element), None)
    if parent is None or following is None or following.tag == patient.node.tag:
        return False
    place = parent.index(patient.node)
    tails = patient.node.tail, following.tail
    parent.insert(place, following)
    following.tail, patient.node.tail = tails
    return True


def rename(patient: Patient) -> bool:
    """Another local name: one that nobody knows, another case, or that of some other element."""
    local, namespace = local_name(str(patient.node.tag)), namespace_of(str(patient.node.tag))
    other = local_name(str(patient.dice.pick(list(patient.root.iter(etree.Element))).tag))
    name = patient.dice.pick((f"{local}x", local.swapcase(), other))
    if name == local:
        return False
    patient.node.tag = qname(namespace, name)
    return True


def other_namespace(patient: Patient) -> bool:
    """The same local name in another namespace, or in none."""
    local, namespace = local_name(str(patient.node.tag)), namespace_of(str(patient.node.tag))
    known = sorted({document.namespace for document in patient.ward.soil.schema.documents})
    chosen = patient.dice.pick([one for one in (*known, "urn:example:other") if one != namespace])
    if not chosen and None in patient.node.nsmap:
        return False
    patient.node.tag = qname(chosen, local)
    return True


def add_unknown(patient: Patient) -> bool:
    """A child that nobody knows, or one known elsewhere."""
    names = [qname(namespace_of(str(patient.node.tag)), "unknown"), "{urn:example:other}unknown"]
    names.append(str(patient.dice.pick(list(patient.root.iter(etree.Element))).tag))
    child = made(patient.dice.pick(names), namespaces(patient.node))
    patient.node.insert(patient.dice.number(0, len(patient.node)), child)
    return True


def add_sibling(patient: Patient) -> bool:
    """Another element that the parent's type knows, well made, right behind: mostly a second branch of a choice."""
    parent = patient.parent
    if parent is None or patient.number == 0:
        return False
    number = list(patient.root.iter(etree.Element)).index(parent)
    record = patient.ward.record(number)
    options = list(_other_branches(record.particle, str(patient.node.tag)) if record else ())
    options = options or (list(elements_of(record.particle)) if record else [])
    if not options:
        return False
    soil = patient.ward.soil
    builder = Builder(soil, Minimal(patient.dice), 0)
    holder = made("holder", {**soil.prefixes.nsmap, **namespaces(patient.root)})
    builder.resume(Draft(holder))
    try:
        child = builder.child(holder, patient.dice.pick(options), 0)
    except (SampleError, ValueError):
        return False
    parent.insert(parent.index(patient.node) + 1, child)
    return True


def hollow(patient: Patient) -> bool:
    """Take all content away, attributes stay."""
    if not len(patient.node) and not patient.node.text:
        return False
    for child in list(patient.node):
        patient.node.remove(child)
    patient.node.text = None
    return True


def stray_text(patient: Patient) -> bool:
    """Text where only elements, or nothing, may stand."""
    if patient.content not in (Content.ELEMENTS, Content.EMPTY):
        return False
    children = patient.children()
    if children and patient.dice.chance(50):
        patient.dice.pick(children).tail = "stray"
    else:
        patient.node.text = patient.dice.pick(("stray", "0", "\u00a0"))
    return True


def namespaces(node: etree._Element) -> dict[str | None, str]:
    """The namespaces in scope at an element, by prefix."""
    return dict(node.nsmap)


def _remove(parent: etree._Element, node: etree._Element) -> None:
    tail, before = node.tail, node.getprevious()
    parent.remove(node)
    if tail and tail.strip():
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail


def _other_branches(particle: Particle | None, name: str) -> Iterator[Element]:
    if not isinstance(particle, GroupParticle):
        return
    for part in particle.particles:
        yield from _other_branches(part, name)
    if particle.compositor is Compositor.CHOICE:
        branches = [list(elements_of(part)) for part in particle.particles]
        if any(element.name == name for branch in branches for element in branch):
            yield from (one for branch in branches for one in branch if one.name != name)
