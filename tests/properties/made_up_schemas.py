"""Makes up XML Schemas that use everything a message may be made of."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st

from tests.properties.dice import Dice, Draw
from tests.properties.lexical import QNAME, samples
from tests.properties.schema_parts import (
    Attribute,
    Complex,
    Document,
    Element,
    Group,
    MadeUp,
    Particle,
    Simple,
    Wildcard,
)

NAMES = (
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "value",
    "class",
    "content",
    "Nil",
    "any_element",
    "content_order",
    "text",
    "h1",
)
NAMESPACES = ("", "urn:a", "http://example.org/a?b=1&c='2'")
WILDCARDS = ("##other", "urn:x", "##local", "##any", "urn:x urn:y", "##targetNamespace")
PROCESS = ("lax", "skip")
PATTERNS = {"string": ("[a-c]{1,3}", ("a", "abc", "cc")), "token": (r"\d+-\d", ("1-2", " 12-3 "))}


class SchemaMaker:
    """Makes one schema up, the imported document first."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._builtin = [Simple(name, texts) for name, texts in samples().items()]
        self._documents: list[Document] = []
        self._usable: list[Simple] = []
        self._own: Document
        self._index = 0

    def make(self) -> MadeUp:
        dice = self._dice
        namespace = dice.pick(NAMESPACES)
        other = dice.pick(("urn:b", "") if namespace else ("urn:b",))
        found = [Document(one, dice.chance(60), dice.chance(25)) for one in (namespace, other)]
        self._documents = found
        for index in (1, 0):
            self._index, self._own = index, found[index]
            self._simple_types()
            self._attributes()
            self._complex_types()
            self._elements()
        return MadeUp(found, found[0].elements[0])

    # simple types

    def _simple_types(self) -> None:
        for number in range(self._dice.number(0, 3)):
            made = self._dice.pick((self._enumeration, self._list, self._union, self._restriction, self._pattern))
            one = made(f"s{self._index}{number}")
            if one is not None:
                self._own.simple.append(one)
                self._usable.append(one)

    def _any_simple(self) -> Simple:
        if self._usable and self._dice.chance(40):
            return self._dice.pick(self._usable)
        return self._dice.pick(self._builtin)

    def _made(self, name: str, inside: str, texts: tuple[str, ...], base: Simple | None = None) -> Simple:
        body = f'<xs:simpleType name="{name}">{inside}</xs:simpleType>'
        return Simple(name, texts, body, self._index, base)

    def _ref(self, one: Simple) -> str:
        if one.document is None:
            return f"xs:{one.name}"
        return f"{'mo'[one.document]}:{one.name}" if self._documents[one.document].namespace else one.name

    def _enumeration(self, name: str) -> Simple | None:
        base = self._any_simple()
        if base.named or not base.samples or base.name in ("boolean", "anySimpleType"):
            return None
        start = self._dice.number(0, len(base.samples) - 1)
        texts = tuple(dict.fromkeys(base.samples[start:] + base.samples[:start]))[: self._dice.number(1, 4)]
        if not any(texts):
            return None
        rows = "".join(f"<xs:enumeration value={_quoted(text)}/>" for text in texts)
        return self._made(name, f'<xs:restriction base="{self._ref(base)}">{rows}</xs:restriction>', texts, base)

    def _list(self, name: str) -> Simple | None:
        item = self._dice.pick([one for one in self._builtin if one.name not in ("NMTOKENS", "anySimpleType")])
        words = [
            text.strip(" \t\n\r") for text in item.samples if text and not set(" \t\n\r") & set(text.strip(" \t\n\r"))
        ]
        words = [word for word in words if word]
        texts = ("", " ".join(words[:2]), "  ".join(words[1:]), words[0], f"\n{words[0]}\t{words[-1]} ")
        return self._made(name, f'<xs:list itemType="{self._ref(item)}"/>', texts)

    def _union(self, name: str) -> Simple | None:
        drawn = [self._any_simple() for _ in range(self._dice.number(1, 3))]
        members = [one for one in drawn if one.name != "anySimpleType"]
        texts = tuple(text for member in members for text in member.samples)
        refs = " ".join(self._ref(member) for member in members)
        return self._made(name, f'<xs:union memberTypes="{refs}"/>', texts) if refs else None

    def _restriction(self, name: str) -> Simple | None:
        base = self._any_simple()
        if base.name == "anySimpleType":
            return None
        return self._made(name, f'<xs:restriction base="{self._ref(base)}"/>', base.samples, base)

    def _pattern(self, name: str) -> Simple | None:
        base, (pattern, texts) = self._dice.pick(list(PATTERNS.items()))
        inside = f'<xs:restriction base="xs:{base}"><xs:pattern value="{pattern}"/></xs:restriction>'
        return self._made(name, inside, texts, next(one for one in self._builtin if one.name == base))

    # attributes

    def _attributes(self) -> None:
        for number in range(self._dice.number(0, 2)):
            one = Attribute(f"ga{number}", self._own.namespace, self._any_simple(), is_global=True)
            self._own.attributes.append(one)

    def _some_attributes(self, taken: set[str]) -> list[Attribute]:
        found: list[Attribute] = []
        for _ in range(self._dice.number(0, 3)):
            one = self._attribute()
            if one.name not in taken:
                taken.add(one.name)
                found.append(one)
        return found

    def _attribute(self) -> Attribute:
        dice = self._dice
        known = [one for document in self._documents[self._index :] for one in document.attributes]
        use = dice.pick(("optional", "required"))
        if known and dice.chance(20):
            return replace(dice.pick(known), use=use)
        form = dice.pick((None, None, None, "qualified", "unqualified"))
        qualified = self._own.attributes_qualified if form is None else form == "qualified"
        one = Attribute(dice.pick(NAMES), self._own.namespace if qualified else "", self._any_simple(), use, form=form)
        self._give_value(one)
        return one

    def _give_value(self, one: Attribute | Element) -> None:
        """Sometimes a default or a fixed value."""
        if not isinstance(one.type, Simple) or not one.type.samples or not self._dice.chance(35):
            return
        text = self._dice.pick(one.type.samples)
        if QNAME in text:
            text = text.replace(QNAME, "xs:")
        free = isinstance(one, Element) or one.use == "optional"
        kind = self._dice.pick(("default", "fixed")) if free else "fixed"
        if isinstance(one, Element) and kind == "fixed":
            one.nillable = False
        setattr(one, kind, text)

    # complex types

    def _complex_types(self) -> None:
        own, dice = self._own, self._dice
        shells = [Complex(f"t{self._index}{number}", self._index) for number in range(dice.number(1, 4))]
        for number, one in enumerate(shells):
            self._fill(one, own.complex[:number], shells)
            own.complex.append(one)

    def _fill(self, one: Complex, bases: list[Complex], all_types: list[Complex]) -> None:
        dice = self._dice
        if bases and dice.chance(45):
            self._derive(one, dice.pick(bases), all_types)
        else:
            kind = dice.pick(("elements", "elements", "elements", "simple", "mixed", "empty"))
            if kind == "simple":
                one.simple = self._any_simple()
            elif kind != "empty":
                one.mixed = kind == "mixed"
                one.particle = self._content(all_types)
            one.attributes = self._some_attributes(set())
            one.any_attribute = self._wildcard(15)
        one.abstract = one.name is not None and dice.chance(10)

    def _derive(self, one: Complex, base: Complex, all_types: list[Complex]) -> None:
        one.base = base
        taken = {attribute.name for attribute in base.all_attributes()} | {
            a.name for b in base.line() for a in b.attributes
        }
        if base.value() is not None or not base.content() or self._dice.chance(60):
            one.derivation = "extension"
            one.attributes = self._some_attributes(taken)
            one.mixed = base.mixed
            if base.value() is None and not _has_all(base):
                names = {leaf.name for b in base.line() for leaf in _elements(b.particle)}
                one.particle = self._content(all_types, names) if self._dice.chance(70) else None
            if one.particle is not None and one.particle.term.kind == "all" and base.content():
                one.particle.term.kind = "sequence"
            one.any_attribute = self._wildcard(10) if base.wildcard() is None else None
            return
        one.derivation = "restriction"
        one.mixed = base.mixed
        whole = base.content()
        copied = [self._narrowed(part) for part in whole]
        one.particle = copied[0] if len(copied) == 1 else Particle(Group("sequence", copied))
        one.any_attribute = base.wildcard() if self._dice.chance(50) else None
        for attribute in base.all_attributes():
            if attribute.is_global or attribute.use == "required":
                continue
            change = self._dice.pick(("keep", "required", "prohibited"))
            if change == "prohibited" or (change == "required" and attribute.default is None):
                one.attributes.append(replace(attribute, use=change, default=None))

    def _narrowed(self, part: Particle) -> Particle:
        """A restriction of a particle: optional ones required or left out."""
        dice = self._dice
        if isinstance(part.term, Group):
            if part.term.name is not None or part.term.kind == "choice":
                return part
            inner = Group(part.term.kind, [self._narrowed(child) for child in part.term.particles])
            inner.particles = [child for child in inner.particles if child.high != 0] or part.term.particles
            return Particle(inner, part.low, part.high)
        if part.low == 0 and dice.chance(30):
            return Particle(part.term, 0, 0)
        if part.low == 0 and part.high != 0 and dice.chance(30):
            return Particle(part.term, 1, part.high)
        return part

    def _wildcard(self, percent: int) -> Wildcard | None:
        if not self._dice.chance(percent):
            return None
        return Wildcard(self._dice.pick(WILDCARDS[:3]), self._dice.pick(PROCESS))

    # content

    def _content(self, all_types: list[Complex], taken: set[str] | None = None) -> Particle:
        dice = self._dice
        known: dict[str, Element] = {}
        names = [name for name in NAMES if name not in (taken or set())] or ["zz"]
        if not taken and dice.chance(10):
            found = [self._leaf(names, known, all_types, least=0) for _ in range(dice.number(1, 4))]
            unique = {id(one.term): Particle(one.term, one.low, 1) for one in found if isinstance(one.term, Element)}
            return Particle(Group("all", list(unique.values())))
        particle = self._group(names, known, all_types, 0)
        if isinstance(particle.term, Group) and dice.chance(20):
            wildcard = Wildcard(dice.pick(WILDCARDS), dice.pick(PROCESS))
            if particle.term.kind == "sequence" or wildcard.namespace == "urn:x":
                particle.term.particles.append(Particle(wildcard, 0, dice.pick((1, None, 2))))
        return particle

    def _group(
        self,
        names: list[str],
        known: dict[str, Element],
        all_types: list[Complex],
        depth: int,
        *,
        repeats: bool = False,
    ) -> Particle:
        dice = self._dice
        group = Group(dice.pick(("sequence", "choice")))
        low, high = dice.pick(((1, 1), (0, 1), (1, None), (0, None), (1, 3), (2, 2)))
        repeats = repeats or high != 1
        for _ in range(dice.number(1, 4)):
            if depth < 2 and dice.chance(25):
                group.particles.append(self._group(names, known, all_types, depth + 1, repeats=repeats))
            else:
                group.particles.append(self._leaf(names, known, all_types, repeats=repeats))
        if depth and dice.chance(10):
            group.name = f"g{self._index}{len(self._own.groups)}"
            self._own.groups.append(group)
        return Particle(group, low, high)

    def _leaf(
        self,
        names: list[str],
        known: dict[str, Element],
        all_types: list[Complex],
        least: int = 0,
        *,
        repeats: bool = False,
    ) -> Particle:
        dice = self._dice
        low, high = dice.pick(((1, 1), (0, 1), (0, None), (1, None), (0, 3), (2, 2)))
        if repeats and not dice.chance(5):
            low, high = dice.pick(((1, 1), (0, 1)))
        if known and dice.chance(12):
            term = dice.pick(list(known.values()))
        elif self._global_choices() and dice.chance(20):
            term = dice.pick(self._global_choices())
        else:
            term = self._local(names, known, all_types)
        if isinstance(term.type, Complex) and not self._is_finished(term.type):
            low = 0
        known.setdefault(f"{term.namespace} {term.name}", term)
        return Particle(term, max(low, least), high)

    def _is_finished(self, one: Complex) -> bool:
        return one.name is None or one in self._own.complex or one.document != self._index

    def _global_choices(self) -> list[Element]:
        """Members of a substitution group stand there through their head: both together would be ambiguous."""
        return [one for document in self._documents[self._index :] for one in document.elements if one.head is None]

    def _local(self, names: list[str], known: dict[str, Element], all_types: list[Complex]) -> Element:
        dice = self._dice
        form = dice.pick((None, None, None, None, "qualified", "unqualified"))
        qualified = self._own.qualified if form is None else form == "qualified"
        free = [name for name in names if not any(key.endswith(f" {name}") for key in known)] or [f"n{len(known)}"]
        namespace = self._own.namespace if qualified else ""
        one = Element(dice.pick(free), namespace, self._type_for(all_types), form=form, document=self._index)
        one.nillable = dice.chance(30)
        self._give_value(one)
        return one

    def _type_for(self, all_types: list[Complex]) -> Simple | Complex | None:
        dice = self._dice
        kind = dice.pick(("simple", "simple", "simple", "complex", "complex", "any", "anonymous"))
        if kind == "complex":
            others = [one for document in self._documents[self._index + 1 :] for one in document.complex]
            return dice.pick([*all_types, *others])
        if kind == "anonymous":
            inner = Complex(None, self._index, attributes=self._some_attributes(set()))
            texts = [self._any_simple() for _ in range(dice.number(1, 2))]
            inner.mixed = dice.chance(20)
            namespace = self._own.namespace if self._own.qualified else ""
            elements = [Element(f"i{number}", namespace, one) for number, one in enumerate(texts)]
            inner.particle = Particle(Group("sequence", [Particle(one, dice.number(0, 1), 1) for one in elements]))
            return inner
        return self._any_simple() if kind == "simple" else None

    # global elements

    def _elements(self) -> None:
        dice, own = self._dice, self._own
        concrete = [one for one in own.complex if not one.abstract]
        first = dice.pick([*reversed(concrete)]) if concrete else self._any_simple()
        own.elements.append(self._global(f"root{self._index}", first))
        for number in range(dice.number(0, 3)):
            head = dice.pick([None, *own.elements[1:]])
            kind = head.type if head is not None else self._type_for(own.complex)
            if head is not None and isinstance(kind, Complex) and kind.name is not None:
                kind = dice.pick([kind, *[one for one in own.complex if kind in one.line()]])
            elif head is not None and isinstance(kind, Complex):
                head = None
            one = self._global(f"e{self._index}{number}", kind)
            one.head = head
            one.nillable = dice.chance(20)
            if isinstance(kind, Simple):
                self._give_value(one)
            own.elements.append(one)
        heads = {id(one.head) for one in own.elements}
        for one in own.elements[1:]:
            one.abstract = id(one) in heads and dice.chance(30)
        self._refer(own)

    def _global(self, name: str, kind: Simple | Complex | None) -> Element:
        return Element(name, self._own.namespace, kind, is_global=True, document=self._index)

    def _refer(self, own: Document) -> None:
        """Types already made refer to the document's elements, substitution groups among them."""
        for one in own.complex:
            group = one.particle.term if one.particle is not None else None
            if isinstance(group, Group) and group.kind != "all" and not one.derivation and self._dice.chance(35):
                if any(one in other.line() for other in own.complex if other is not one):
                    continue
                term = self._dice.pick([one for one in reversed(own.elements) if one.head is None])
                if not any(leaf is term for leaf in _elements(one.particle)):
                    group.particles.insert(0, Particle(term, 0, self._dice.pick((1, None))))


def _elements(particle: Particle | None) -> list[Element]:
    if particle is None or isinstance(particle.term, Wildcard):
        return []
    if isinstance(particle.term, Element):
        return [particle.term]
    return [one for child in particle.term.particles for one in _elements(child)]


def _has_all(one: Complex) -> bool:
    return any(isinstance(part.term, Group) and part.term.kind == "all" for part in one.content())


def _quoted(text: str) -> str:
    return quoteattr(text, {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


@st.composite
def made_up_schemas(draw: Draw) -> MadeUp:
    """A schema."""
    return SchemaMaker(Dice(draw)).make()
