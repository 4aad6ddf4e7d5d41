"""Makes up messages for a made-up schema: valid by design, and judged by libxml2 all the same."""

from __future__ import annotations

from lxml import etree

from tests.properties.dice import Dice
from tests.properties.lexical import QNAME
from tests.properties.schema_parts import XS, Attribute, Complex, Element, Group, MadeUp, Particle, Simple, Wildcard

XSI = "http://www.w3.org/2001/XMLSchema-instance"
FOREIGN = ("urn:x", "urn:y", "")
DEEPEST = 7
NOWHERE = "urn:no-namespace"
"""Stands for no namespace where a default namespace has to be switched off, which lxml cannot say."""


class TooDeepError(Exception):
    """The schema asks for more than a message can hold."""


class MessageMaker:
    """Makes one message."""

    def __init__(self, dice: Dice, schema: MadeUp) -> None:
        self._dice = dice
        self._schema = schema
        self._namespaces = [one.namespace for one in schema.documents]
        self._left = 60

    def make(self) -> bytes:
        prefixes = {self._dice.pick(("p", "q", "xs", "ns1")): self._namespaces[0], "r": "urn:b", "z": "urn:z"}
        nsmap: dict[str | None, str] = {name: uri for name, uri in prefixes.items() if uri}
        if self._namespaces[0] and self._dice.chance(50):
            nsmap[None] = self._namespaces[0]
        if self._dice.chance(50):
            nsmap["xsi"] = XSI
        root = etree.Element(_tag(self._schema.root.namespace, self._schema.root.name), nsmap=nsmap)
        self._fill(root, self._schema.root, 0)
        if self._dice.chance(15):
            root.set(_tag(XSI, "schemaLocation"), "urn:nowhere nowhere.xsd")
        text = etree.tostring(root, encoding="unicode").replace(f'xmlns="{NOWHERE}"', 'xmlns=""')
        encoding = self._dice.pick(("UTF-8", "UTF-16"))
        return f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'.encode(encoding)

    # elements

    def _child(self, parent: etree._Element, element: Element, depth: int) -> None:
        if depth > DEEPEST or self._left < -40:
            raise TooDeepError
        self._left -= 1
        dice = self._dice
        options = self._schema.members(element) if element.is_global else [element]
        if not options:
            raise TooDeepError
        chosen = dice.pick(options)
        nsmap: dict[str | None, str] = {}
        if dice.chance(12):
            nsmap = {dice.pick(("p", "q", "w", "ns1")): dice.pick(("urn:w", *[one for one in self._namespaces if one]))}
        if dice.chance(6) and chosen.namespace:
            nsmap[None] = dice.pick(("urn:w", chosen.namespace))
        node = _below(parent, chosen.namespace, chosen.name, nsmap)
        self._fill(node, chosen, depth)

    def _fill(self, node: etree._Element, element: Element, depth: int) -> None:
        dice = self._dice
        kind = self._with_type(node, element.type)
        nil = element.nillable and dice.chance(35)
        if nil:
            node.set(_tag(XSI, "nil"), dice.pick(("true", "1", " true ")))
        elif element.nillable and dice.chance(15):
            node.set(_tag(XSI, "nil"), dice.pick(("false", "0")))
        if kind is None:
            if not nil:
                self._open(node, depth)
        elif isinstance(kind, Simple):
            if not nil:
                self._simple(node, kind, element)
        else:
            self._complex(node, kind, depth, nil=nil)

    def _with_type(self, node: etree._Element, kind: Simple | Complex | None) -> Simple | Complex | None:
        """The type in force; sometimes xsi:type names it or one derived from it."""
        dice = self._dice
        if isinstance(kind, Simple):
            derived: list[Simple | Complex] = [kind, *self._schema.derived(kind)]
            if dice.chance(10):
                kind = dice.pick(derived)
                self._say_type(node, kind)
        elif isinstance(kind, Complex):
            derived = self._schema.derived(kind) if kind.name is not None else []
            if kind.abstract and not derived:
                raise TooDeepError
            if derived and (kind.abstract or dice.chance(35)):
                kind = dice.pick(derived)
                self._say_type(node, kind)
        return kind

    def _say_type(self, node: etree._Element, kind: Simple | Complex) -> None:
        namespace = XS if kind.document is None else self._namespaces[kind.document]
        prefix = self._prefix(node, namespace)
        if prefix is None:
            raise TooDeepError
        node.set(_tag(XSI, "type"), f"{prefix}{kind.name}")

    def _prefix(self, node: etree._Element, namespace: str) -> str | None:
        """A prefix in scope with its colon; declared here if there is none; None where it cannot be said."""
        if not namespace:
            return "" if node.nsmap.get(None, NOWHERE) == NOWHERE else None
        known = [prefix for prefix, uri in node.nsmap.items() if uri == namespace]
        if known:
            chosen = self._dice.pick(known)
            return "" if chosen is None else f"{chosen}:"
        node.set(_tag(namespace, "temporary"), "")
        del node.attrib[_tag(namespace, "temporary")]
        return next((f"{prefix}:" for prefix, uri in node.nsmap.items() if uri == namespace and prefix), None)

    def _text(self, node: etree._Element, text: str) -> str:
        if QNAME not in text:
            return text
        namespace = self._dice.pick(["urn:z", *[uri for uri in node.nsmap.values() if uri != NOWHERE]])
        prefix = self._prefix(node, namespace)
        if prefix is None:
            raise TooDeepError
        return text.replace(QNAME, prefix)

    def _simple(self, node: etree._Element, kind: Simple, element: Element | None) -> None:
        if element is not None and element.fixed is not None:
            node.text = element.fixed if self._dice.chance(50) else None
            if "xs:" in element.fixed:
                node.text = None
            return
        if element is not None and element.default is not None and self._dice.chance(40):
            return
        if not kind.samples:
            raise TooDeepError
        node.text = self._text(node, self._dice.pick(kind.samples))
        if self._dice.chance(5) and node.text:
            node.append(etree.Comment(" c "))

    # complex types

    def _complex(self, node: etree._Element, kind: Complex, depth: int, *, nil: bool) -> None:
        dice = self._dice
        for attribute in kind.all_attributes():
            if attribute.use == "required" or dice.chance(50):
                self._attribute(node, attribute)
        wildcard = kind.wildcard()
        if wildcard is not None and dice.chance(70):
            self._other_attribute(node, wildcard)
        if nil:
            return
        value = kind.value()
        if value is not None:
            self._simple(node, value, None)
            return
        mixed = kind.mixed
        for part in kind.content():
            self._particle(node, part, depth)
        if mixed:
            self._sprinkle(node)
        elif len(node):
            self._lay_out(node)

    def _attribute(self, node: etree._Element, attribute: Attribute) -> None:
        text = attribute.fixed if attribute.fixed is not None else None
        if text is None:
            if not attribute.type.samples:
                raise TooDeepError
            text = self._text(node, self._dice.pick(attribute.type.samples))
        elif "xs:" in text:
            text = text.replace("xs:", self._prefix(node, XS) or "xs:")
        node.set(_tag(attribute.namespace, attribute.name), text)

    def _other_attribute(self, node: etree._Element, wildcard: Wildcard) -> None:
        names = {"##other": ("urn:x", "http://www.w3.org/XML/1998/namespace"), "##local": ("",)}
        namespace = self._dice.pick(names.get(wildcard.namespace, ("urn:x",)))
        name = "lang" if namespace.endswith("/namespace") else self._dice.pick(("other", "nil"))
        node.set(_tag(namespace, name), self._dice.pick(("nl", "en")))

    def _particle(self, node: etree._Element, part: Particle, depth: int) -> None:
        most = part.low + 2 if part.high is None else part.high
        few = depth > 3 or self._left < 0
        for _ in range(part.low if few else self._dice.number(part.low, min(most, part.low + 2))):
            term = part.term
            if isinstance(term, Element):
                self._child(node, term, depth + 1)
            elif isinstance(term, Wildcard):
                self._any(node, term, depth + 1)
            elif term.kind == "choice":
                self._particle(node, self._dice.pick(term.particles), depth)
            else:
                self._members(node, term, depth)

    def _members(self, node: etree._Element, group: Group, depth: int) -> None:
        parts = list(group.particles)
        while parts:
            self._particle(node, parts.pop(self._dice.number(0, len(parts) - 1) if group.kind == "all" else 0), depth)

    # open content

    def _any(self, node: etree._Element, wildcard: Wildcard, depth: int) -> None:
        dice = self._dice
        own = self._namespaces[0]
        choices = {"##other": ("urn:x", "urn:y"), "##local": ("",), "##any": FOREIGN, "##targetNamespace": (own,)}
        namespace = dice.pick(choices.get(wildcard.namespace, tuple(wildcard.namespace.split())))
        if wildcard.process == "lax" and wildcard.namespace in ("##other", "##any") and dice.chance(30):
            known = [one for one in self._schema.documents[1].elements if not one.abstract and one.namespace]
            if known and self._namespaces[0] != self._namespaces[1]:
                self._child(node, dice.pick(known), depth)
                return
        child = _below(node, namespace, dice.pick(("foreign", "a", "root0x")), {})
        self._open(child, depth)

    def _open(self, node: etree._Element, depth: int) -> None:
        """Anything: attributes, text, QNames in text, elements."""
        dice = self._dice
        if dice.chance(40):
            node.set(dice.pick(("k", "{urn:x}k", "{urn:z}k", "{http://www.w3.org/XML/1998/namespace}lang")), "nl")
        if dice.chance(60):
            node.text = self._text(node, dice.pick(("t", " t & ", f"{QNAME}qn_o", "\n", "]]>")))
        if depth > DEEPEST:
            return
        for _ in range(dice.number(0, 2)):
            nsmap: dict[str | None, str] = {"w": "urn:w"} if dice.chance(20) else {}
            child = _below(node, dice.pick(FOREIGN), "o", nsmap)
            self._open(child, depth + 2)
            if dice.chance(40):
                child.tail = dice.pick(("tail", " ", "\n<"))

    # text between elements

    def _sprinkle(self, node: etree._Element) -> None:
        for child in node:
            if self._dice.chance(50):
                child.tail = self._dice.pick(("x", " ", " & \n", "  y  "))
        if self._dice.chance(60):
            node.text = self._dice.pick(("x", " ", "<\r\n"))

    def _lay_out(self, node: etree._Element) -> None:
        """White space and comments where they mean nothing."""
        if self._dice.chance(30):
            node.text = "\n  "
            for child in node:
                child.tail = "\n  "
        if self._dice.chance(10):
            node.insert(self._dice.number(0, len(node)), etree.Comment("c"))


def _below(parent: etree._Element, namespace: str, name: str, nsmap: dict[str | None, str]) -> etree._Element:
    """A new child element."""
    if not namespace and parent.nsmap.get(None) is not None:
        namespace, nsmap = NOWHERE, {**nsmap, None: NOWHERE}
    return etree.SubElement(parent, _tag(namespace, name), nsmap=nsmap)


def _tag(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}" if namespace else name
