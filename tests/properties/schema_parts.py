"""The parts of a made-up XML Schema, and their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from tests.properties.lexical import QNAME

XS = "http://www.w3.org/2001/XMLSchema"
ANY_TYPE = "anyType"


@dataclass(eq=False)
class Simple:
    """A simple type: `samples` are valid texts of it."""

    name: str
    samples: tuple[str, ...]
    body: str = ""
    document: int | None = None
    base: Simple | None = None

    @property
    def named(self) -> bool:
        return any(QNAME in one for one in self.samples)


@dataclass(eq=False)
class Attribute:
    name: str
    namespace: str
    type: Simple
    use: str = "optional"
    default: str | None = None
    fixed: str | None = None
    form: str | None = None
    is_global: bool = False


@dataclass(eq=False)
class Element:
    """`type` is None for xs:anyType."""

    name: str
    namespace: str
    type: Simple | Complex | None
    nillable: bool = False
    default: str | None = None
    fixed: str | None = None
    form: str | None = None
    is_global: bool = False
    abstract: bool = False
    head: Element | None = None
    document: int = 0


@dataclass(eq=False)
class Wildcard:
    namespace: str
    process: str


@dataclass(eq=False)
class Group:
    """`name`: a named model group, referred to."""

    kind: str
    particles: list[Particle] = field(default_factory=list)
    name: str | None = None


@dataclass(eq=False)
class Particle:
    term: Element | Group | Wildcard
    low: int = 1
    high: int | None = 1


@dataclass(eq=False)
class Complex:
    """A complex type. `name` None: written inside its element. `derivation` is from `base`."""

    name: str | None
    document: int
    mixed: bool = False
    abstract: bool = False
    simple: Simple | None = None
    particle: Particle | None = None
    attributes: list[Attribute] = field(default_factory=list)
    any_attribute: Wildcard | None = None
    base: Complex | None = None
    derivation: str = ""

    def line(self) -> list[Complex]:
        """The type itself and those it derives from."""
        return [self, *([] if self.base is None else self.base.line())]

    def content(self) -> list[Particle]:
        """The whole content, the base's first."""
        below = self.base.content() if self.base is not None and self.derivation == "extension" else []
        return [*below, *([] if self.particle is None else [self.particle])]

    def value(self) -> Simple | None:
        """The type of the text."""
        return self.simple or (self.base.value() if self.base is not None else None)

    def all_attributes(self) -> list[Attribute]:
        """Inherited attributes too, as this type has them."""
        found = {} if self.base is None else {(one.namespace, one.name): one for one in self.base.all_attributes()}
        found |= {(one.namespace, one.name): one for one in self.attributes}
        return [one for one in found.values() if one.use != "prohibited"]

    def wildcard(self) -> Wildcard | None:
        """Which other attributes may stand there."""
        return self.any_attribute or (
            self.base.wildcard() if self.base is not None and self.derivation == "extension" else None
        )


@dataclass(eq=False)
class Document:
    namespace: str
    qualified: bool
    attributes_qualified: bool
    simple: list[Simple] = field(default_factory=list)
    complex: list[Complex] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


@dataclass(eq=False)
class MadeUp:
    """A schema of two documents; the second is imported by the first."""

    documents: list[Document]
    root: Element

    def derived(self, base: Complex | Simple) -> list[Complex | Simple]:
        """The named types that may stand for `base`."""
        if isinstance(base, Simple):
            return [one for document in self.documents for one in document.simple if one.base is base]
        found = [one for document in self.documents for one in document.complex if base in one.line() and one.name]
        return [one for one in found if not one.abstract]

    def members(self, head: Element) -> list[Element]:
        """The elements that may stand for a head, itself among them."""
        found = [one for document in self.documents for one in document.elements if one.head is head]
        return [one for one in [head, *(deep for one in found for deep in self.members(one))] if not one.abstract]


class Text:
    """Writes one document of a made-up schema."""

    def __init__(self, documents: list[Document], index: int) -> None:
        self._documents = documents
        self._index = index
        self._own = documents[index]

    def write(self) -> str:
        own = self._own
        head = [f'<xs:schema xmlns:xs="{XS}"']
        head += [
            f"xmlns:{'mo'[i]}={quoteattr(one.namespace)}" for i, one in enumerate(self._documents) if one.namespace
        ]
        if own.namespace:
            head.append(f"targetNamespace={quoteattr(own.namespace)}")
        head.append(
            f'elementFormDefault="{_form(own.qualified)}" attributeFormDefault="{_form(own.attributes_qualified)}">'
        )
        lines = [" ".join(head)]
        if self._index == 0 and len(self._documents) > 1:
            namespace = self._documents[1].namespace
            lines.append(f'<xs:import{_attribute("namespace", namespace or None)} schemaLocation="other.xsd"/>')
        lines += [one.body for one in own.simple]
        lines += [self._attribute(one, top=True) for one in own.attributes]
        lines += [f'<xs:group name="{one.name}">{self._group(one)}</xs:group>' for one in own.groups]
        lines += [self._complex(one) for one in own.complex]
        lines += [self._element(one) for one in own.elements]
        return "\n".join([*lines, "</xs:schema>"])

    def _ref(self, name: str | None, document: int | None) -> str:
        if document is None:
            return f"xs:{name}"
        return f"{'mo'[document]}:{name}" if self._documents[document].namespace else str(name)

    def _type(self, one: Simple | Complex | None) -> str:
        return f"xs:{ANY_TYPE}" if one is None else self._ref(one.name, one.document)

    def _name(self, namespace: str, name: str) -> str:
        return next((self._ref(name, i) for i, one in enumerate(self._documents) if one.namespace == namespace), name)

    def _attribute(self, one: Attribute, *, top: bool = False) -> str:
        values = _attribute("default", one.default) + _attribute("fixed", one.fixed)
        if one.is_global and not top:
            return f'<xs:attribute ref="{self._name(one.namespace, one.name)}" use="{one.use}"/>'
        use = "" if top else f' use="{one.use}"{_attribute("form", one.form)}'
        return f'<xs:attribute name="{one.name}" type="{self._type(one.type)}"{use}{values}/>'

    def _element(self, one: Element, bounds: str = "") -> str:
        if one.is_global and bounds:
            return f'<xs:element ref="{self._name(one.namespace, one.name)}"{bounds}/>'
        rest = _attribute("default", one.default) + _attribute("fixed", one.fixed) + _attribute("form", one.form)
        rest += ' nillable="true"' if one.nillable else ""
        rest += ' abstract="true"' if one.abstract else ""
        if one.head is not None:
            rest += f' substitutionGroup="{self._name(one.head.namespace, one.head.name)}"'
        if isinstance(one.type, Complex) and one.type.name is None:
            return f'<xs:element name="{one.name}"{rest}{bounds}>{self._complex(one.type)}</xs:element>'
        return f'<xs:element name="{one.name}" type="{self._type(one.type)}"{rest}{bounds}/>'

    def _particle(self, one: Particle) -> str:
        high = "unbounded" if one.high is None else one.high
        bounds = f' minOccurs="{one.low}" maxOccurs="{high}"'
        if isinstance(one.term, Element):
            return self._element(one.term, bounds)
        if isinstance(one.term, Wildcard):
            return f'<xs:any namespace="{one.term.namespace}" processContents="{one.term.process}"{bounds}/>'
        if one.term.name is not None:
            return f'<xs:group ref="{self._ref(one.term.name, self._index)}"{bounds}/>'
        return self._group(one.term, bounds)

    def _group(self, one: Group, bounds: str = "") -> str:
        inside = "".join(self._particle(child) for child in one.particles)
        return f"<xs:{one.kind}{bounds}>{inside}</xs:{one.kind}>"

    def _complex(self, one: Complex) -> str:
        inside = "" if one.particle is None else self._particle(one.particle)
        inside += "".join(self._attribute(attribute) for attribute in one.attributes)
        if one.any_attribute is not None:
            allowed = one.any_attribute
            inside += f'<xs:anyAttribute namespace="{allowed.namespace}" processContents="{allowed.process}"/>'
        if one.value() is not None:
            base = one.base or one.simple
            derivation = one.derivation or "extension"
            inside = _content("simple", derivation, self._type(base), inside)
        elif one.base is not None:
            inside = _content("complex", one.derivation, self._type(one.base), inside)
        head = (
            _attribute("name", one.name)
            + (' mixed="true"' if one.mixed else "")
            + (' abstract="true"' if one.abstract else "")
        )
        return f"<xs:complexType{head}>{inside}</xs:complexType>"


def _content(kind: str, derivation: str, base: str, inside: str) -> str:
    return f'<xs:{kind}Content><xs:{derivation} base="{base}">{inside}</xs:{derivation}></xs:{kind}Content>'


def _form(qualified: bool) -> str:  # noqa: FBT001
    return "qualified" if qualified else "unqualified"


def _attribute(name: str, text: str | None) -> str:
    if text is None:
        return ""
    quoted = quoteattr(text, {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
    return f" {name}={quoted}"
