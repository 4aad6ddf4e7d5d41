"""Grows a message from its root element (XML Schema Part 1, sections 3.3, 3.4 and 3.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import Attribute, ComplexType, Content
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, Particle, Wildcard
from generator.model.qname import XSI_NAMESPACE, qname
from generator.sample.errors import SampleError
from generator.sample.grow.costs import ENDLESS, Costs
from generator.sample.grow.draft import Draft, Slot
from generator.sample.grow.open_content import XML, allowed_attributes, allowed_globals, foreign_namespace
from generator.sample.grow.prefixes import Prefixes
from generator.sample.grow.stand_ins import stand_ins, usable_types
from generator.sample.values.values import Values
from generator.sample.values.words import invented
from generator.validate.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.specification import Specification
    from generator.sample.grow.policy import Minimal

XSI_NIL, XSI_TYPE = qname(XSI_NAMESPACE, "nil"), qname(XSI_NAMESPACE, "type")
USUAL_SIZE = 400
_MOST_DEEP = 60


def made(name: str, nsmap: Mapping[str | None, str]) -> etree._Element:
    """A new element that declares these namespaces; no prefix stands for the default one."""
    return etree.Element(name, nsmap=nsmap)  # type: ignore[arg-type]  # (the stubs forget the default namespace)


class Soil:
    """What all messages of a specification grow on; made once."""

    def __init__(self, spec: Specification) -> None:
        """`spec` says what a message may hold."""
        self.spec = spec
        self.schema = spec.schema
        self.lookup = Lookup(spec)
        self.costs = Costs(spec.schema)
        self.prefixes = Prefixes(spec)
        self.prefixed = Prefixes(spec, default=False)
        self.values = Values(spec.schema, self.prefixes.named())
        self._ids: dict[str, bool] = {}

    def is_id(self, key: str) -> bool:
        """Whether a simple type is, or may be, xs:ID."""
        if key not in self._ids:
            self._ids[key] = self.values.is_of(key, "ID")
        return self._ids[key]


class Builder:
    """Grows one message. `size` is after how many elements only what must be there is added."""

    def __init__(self, soil: Soil, policy: Minimal, size: int = USUAL_SIZE) -> None:
        """`policy` chooses."""
        self._soil = soil
        self._policy = policy
        self._left = size
        self._prefixes = soil.prefixed if policy.wild and policy.dice.chance(50) else soil.prefixes
        self.draft: Draft

    def message(self) -> Draft:
        """A message. SampleError where the root element can have no finite content."""
        root = self._soil.spec.root
        if self._soil.costs.element(root) >= ENDLESS:
            raise SampleError(
                f"No message can be made: {root.name} asks for itself without end, or for what is abstract."
            )
        chosen = self._stand_in(root)
        self.draft = Draft(made(chosen.name, self._prefixes.nsmap))
        self.fill(self.draft.root, chosen, 0)
        return self.draft

    def resume(self, draft: Draft) -> None:
        """Go on with a message that was made before."""
        self.draft = draft

    def child(self, parent: etree._Element, element: Element, depth: int) -> etree._Element:
        """A new last child."""
        chosen = self._stand_in(element)
        node = etree.SubElement(parent, chosen.name)
        self.fill(node, chosen, depth)
        return node

    def fill(self, node: etree._Element, element: Element, depth: int) -> None:
        """Give an element its type, attributes and content."""
        self._left -= 1
        key = self._take_type(node, element)
        self.draft.elements[node] = (element, key)
        nil = element.nillable and element.fixed is None and self._policy.nil(element)
        if nil:
            node.set(XSI_NIL, "true")
        record = self._soil.schema.complex_types.get(key)
        if record is None:
            if not nil:
                self._value(node, key, element)
            return
        self._attributes(node, record, nil=nil)
        if record.content is Content.SIMPLE and not nil:
            self._value(node, record.simple or "", element)
        elif record.content in (Content.ELEMENTS, Content.MIXED) and not nil:
            if record.particle is not None:
                self._particle(node, record.particle, depth, key)
            if record.content is Content.MIXED:
                self._mix(node, element)

    def attribute(self, node: etree._Element, attribute: Attribute) -> None:
        """Write an attribute: its fixed value, or one that fits."""
        text = self._text(attribute.fixed, attribute.type, (node, attribute.name))
        node.set(attribute.name, text)
        self.draft.values[node, attribute.name] = attribute.type
        self._keep(attribute.type, text)

    # elements

    def _stand_in(self, element: Element) -> Element:
        options = [one for one in stand_ins(self._soil.schema, element) if self._soil.costs.as_itself(one) < ENDLESS]
        if self._is_spent(0):
            return min(options, key=self._soil.costs.as_itself)
        return self._policy.stand_in(options) if len(options) > 1 else options[0]

    def _take_type(self, node: etree._Element, element: Element) -> str:
        options = usable_types(self._soil.schema, element)
        if element.fixed is not None and options[:1] == (element.type,):
            return element.type  # the fixed value is of this type, and need not be of those derived from it
        written = {key: self._prefixes.written(str(self._soil.schema.type(key).name)) for key in options[1:]}
        options = tuple(key for key in options if key == element.type or written.get(key, self._type_name(key)))
        possible = [key for key in options if self._soil.costs.type(key) < ENDLESS - 1]
        if len(possible) <= 1 or self._is_spent(0):
            chosen = min(possible, key=self._soil.costs.type)
        else:
            chosen = self._policy.pick(possible, element)
        if chosen != element.type:
            name = self._type_name(chosen) or ""
            node.set(XSI_TYPE, name)
            self.draft.kept.add(name.rpartition(":")[0])
        return chosen

    def _type_name(self, key: str) -> str | None:
        return self._prefixes.written(str(self._soil.schema.type(key).name))

    def _is_spent(self, depth: int) -> bool:
        return self._left < 0 or depth > _MOST_DEEP

    # content

    def _particle(self, node: etree._Element, particle: Particle, depth: int, owner: str) -> None:
        for _ in range(self._times(particle, depth, owner)):
            match particle:
                case ElementParticle():
                    self.child(node, particle.element, depth + 1)
                case Wildcard():
                    self._open(node, particle, depth)
                case GroupParticle(Compositor.CHOICE):
                    self._choice(node, particle, depth, owner)
                case GroupParticle(compositor, parts):
                    shuffled = compositor is Compositor.ALL and self._policy.wild
                    for part in self._policy.dice.shuffled(parts) if shuffled else parts:
                        self._particle(node, part, depth, owner)

    def _times(self, particle: Particle, depth: int, owner: str) -> int:
        least, most = particle.minimum, particle.maximum
        if self._is_spent(depth) or self._soil.costs.once(particle) >= ENDLESS:
            return least
        if isinstance(particle, Wildcard) and least == 0:
            return int(most != 0 and self._policy.extra())
        return self._policy.times(particle, depth, owner)

    def _choice(self, node: etree._Element, group: GroupParticle, depth: int, owner: str) -> None:
        costs = [self._soil.costs.particle(part) for part in group.particles]
        once = [self._soil.costs.once(part) for part in group.particles]
        possible = [place for place, cost in enumerate(costs) if cost < ENDLESS and group.particles[place].maximum != 0]
        if not possible:
            return
        cheapest = min(possible, key=lambda place: (costs[place], once[place]))
        place = cheapest if self._is_spent(depth) else self._policy.branch(group, possible, cheapest, depth, owner)
        self._particle(node, group.particles[place], depth, owner)

    def _mix(self, node: etree._Element, element: Element) -> None:
        dice = self._policy.dice
        if element.fixed is not None:
            node.text = element.fixed
        elif dice.chance(50) and self._policy.wild:
            node.text = invented(dice)
            for child in node:
                child.tail = f" {invented(dice)} " if dice.chance(40) else None

    def _value(self, node: etree._Element, key: str, element: Element) -> None:
        text = self._text(element.fixed, key, (node, None))
        node.text = text
        self.draft.values[node, None] = key
        self._keep(key, text)

    def _text(self, fixed: str | None, key: str, slot: Slot) -> str:
        """The fixed value, a code the policy asks for, or one that fits."""
        if fixed is not None:
            return fixed
        code = self._policy.code(key, self._soil.values.codes(key))
        if code is None:
            return self._soil.values.text(key, self._policy.dice)
        self.draft.chosen.add(slot)
        return code

    def _keep(self, key: str, text: str) -> None:
        """Remember the prefixes of QNames, so that their declarations stay."""
        if ":" in text and self._soil.values.is_of(key, "QName", "NOTATION"):
            self.draft.kept.update(word.partition(":")[0] for word in text.split())

    # attributes and open content

    def _attributes(self, node: etree._Element, record: ComplexType, *, nil: bool) -> None:
        for attribute in record.attributes:
            if attribute.required or self._policy.attribute(record.key, attribute):
                self.attribute(node, attribute)
        wildcard = record.wildcard
        if wildcard is not None and not nil and self._policy.extra():
            self._open_attribute(node, record, wildcard)

    def _open_attribute(self, node: etree._Element, record: ComplexType, wildcard: Wildcard) -> None:
        declared = {attribute.name for attribute in record.attributes}
        known = [one for one in allowed_attributes(self._soil.schema, wildcard) if one.name not in declared]
        foreign = foreign_namespace(self._soil.schema, wildcard)
        if wildcard.process_contents != "strict" and foreign and foreign != XML:
            node.set(qname(foreign, "note"), invented(self._policy.dice))
        elif known and not self._soil.values.is_of(known[0].type, "ID"):
            self.attribute(node, known[0])

    def _open(self, node: etree._Element, wildcard: Wildcard, depth: int) -> None:
        known = [
            one
            for one in allowed_globals(self._soil.schema, wildcard)
            if self._soil.costs.as_itself(one) < ENDLESS and wildcard.process_contents != "skip"
        ]
        foreign = foreign_namespace(self._soil.schema, wildcard) if wildcard.process_contents != "strict" else None
        if known and (foreign is None or self._policy.dice.chance(25)):
            known.sort(key=self._soil.costs.as_itself)
            chosen = known[0] if self._is_spent(depth) else self._policy.dice.pick(known)
            self.fill(etree.SubElement(node, chosen.name), chosen, depth + 1)
            return
        if foreign is not None:
            child = etree.SubElement(node, qname(foreign, "note"))
            child.text = invented(self._policy.dice)
