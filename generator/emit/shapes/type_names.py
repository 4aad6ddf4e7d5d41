"""Candidate names for the classes of complex types and enumerated simple types, the most readable first."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.emit.naming.identifiers import camel, class_name
from generator.emit.naming.reserved import CLASSES
from generator.emit.shapes.concepts import Concepts
from generator.emit.shapes.usage import ANY_TYPE, Usage, records_of
from generator.model.particle import Element
from generator.model.qname import local_name, namespace_of
from generator.model.schema import Schema

_TAILS = (re.compile(r"[_-](complex|simple)?type([_.-]\d+){4,}$", re.IGNORECASE), re.compile(r"([_.-]\d+){4,}$"),
          re.compile(r"[_-]type$", re.IGNORECASE))  # fmt: skip
_KIND = re.compile(r"(?<=[A-Za-z0-9]{2})(Type|Code)$", re.ASCII)
_DEEPEST = 6


def without_tail(name: str) -> str:
    """A type's own name without OID and without `_type`; as it is if nothing would be left."""
    for tail in _TAILS:
        shorter = tail.sub("", name)
        if shorter:
            name = shorter
    return name


def without_kind(name: str) -> str:
    """A class name without the `Type` or `Code` behind it: that says what kind of thing it is, and not which."""
    return _KIND.sub("", name)


class TypeNames:
    """Finds candidates for one schema, by one rule for all.

    A class is called after the one concept it stands for; else after the one element it is the type of; else as its own
    type, without `Type` or `Code` behind it. A type whose name clashes keeps that word, or gets its record's in front.
    """

    def __init__(self, schema: Schema, root: Element, usage: Usage, concepts: Concepts) -> None:
        """`root` is the element that messages start with; `usage` and `concepts` are those of the schema."""
        self._schema = schema
        self._usage = usage
        self._concepts = concepts
        self._prefixes = {uri: prefix for prefix, uri in schema.prefixes.items() if prefix}
        self._globals: dict[str, list[Element]] = {}
        for element in schema.elements.values():
            self._globals.setdefault(element.type, []).append(element)
        self._root = root.type if len(self._globals.get(root.type, ())) == 1 else None
        self._short: dict[str, str] = {}
        self._short = self._shortened({key: self.plain(key) for key in records_of(schema)})

    def record(self, key: str) -> list[str]:
        """For a record: its plain name, then with the names of the records around it in front."""
        return _allowed(self._longer(key, self.plain(key)))

    def code_list(self, key: str, records: Mapping[str, str]) -> list[str]:
        """For a code list: the concept, the type's own name, then its record's (`records`: their classes) in front."""
        concept = self._concepts.of_value.get(key)
        own = self._own(key)
        owner = records.get(self._parent(key) or "", "")
        place = key.partition("#")[0].rpartition("/")
        in_place = records.get(place[0], "") + camel(local_name(place[2].lstrip("@"))) if place[0] in records else ""
        named = [camel(concept.name)] if concept is not None else []
        if self._is_anonymous(key):
            named += [] if place[2].startswith("@") else [own]
        else:
            named += [without_kind(own), own]
        return _allowed([text for text in (*named, in_place, owner + own) if text])

    def _shortened(self, names: dict[str, str]) -> dict[str, str]:
        """What remains of the names that are the types' own, where no other record is called that."""
        taken = set(names.values())
        own = {key: name for key, name in names.items() if not self._is_anonymous(key) and name == self._own(key)}
        return {key: short for key, name in own.items() if (short := without_kind(name)) not in taken}

    def plain(self, key: str) -> str:
        """The most readable name of a complex type: root element, concept, element, the type's own name."""
        if key in self._short:
            return self._short[key]
        if key == self._root:
            return camel(local_name(self._globals[key][0].name))
        concept = self._concepts.of_type.get(key)
        if concept is not None:
            return camel(concept.name) or camel(concept.label.nl)
        uses = self._usage.elements.get(key, {})
        roots = self._globals.get(key, [])
        names = {local_name(element.name) for element in uses.values()}
        if len(roots) == 1 and names == {local_name(roots[0].name)}:
            return camel(local_name(roots[0].name))
        if len(names) == 1 and (self._is_anonymous(key) or (len(uses) == 1 and not self._in_line(key))):
            return camel(next(iter(names)))
        return self._own(key)

    def _in_line(self, key: str) -> bool:
        """Whether a type derives from another or others from it: then its own name says more than its element's."""
        base = self._schema.complex_types[key].base
        return bool(self._schema.derived.get(key)) or (base != ANY_TYPE and base in self._schema.complex_types)

    def _is_anonymous(self, key: str) -> bool:
        one = self._schema.complex_types.get(key) or self._schema.simple_types.get(key)
        return one is None or one.name is None

    def _own(self, key: str) -> str:
        """From the type's key: its own name, or for an anonymous one that of its nearest named place."""
        one = self._schema.complex_types.get(key) or self._schema.simple_types.get(key)
        if one is not None and one.name is not None:
            return camel(without_tail(local_name(one.name)))
        place = key.partition("#")[0]
        holder, _, local = place.rpartition("/")
        if local.startswith("@"):
            owner = self.plain(holder) if holder in self._schema.complex_types else ""
            return owner + camel(local_name(local[1:]))
        if "#" in key and place in self._schema.complex_types:
            return f"{self.plain(place)}Value"
        return camel(without_tail(local_name(local))) or camel(place)

    def _longer(self, key: str, name: str) -> list[str]:
        """The name, then with one, two, ... parents in front; a shared type gets its namespace's prefix instead."""
        own, around = self._own(key), self._parent(key)
        found = [name, own] if key in self._short else [name]
        if around is None:
            return [*found, own, camel(self._prefixes.get(namespace_of(key), "")) + own]
        for _ in range(_DEEPEST):
            if around is None:
                break
            name = self.plain(around) + name
            found.append(name)
            around = self._parent(around)
        return found

    def _parent(self, key: str) -> str | None:
        """The complex type around a type that is used in one place only."""
        uses = [element for element in self._usage.elements.get(key, {}).values() if not element.is_global]
        owners: set[str | None] = {self._usage.owner.get(element.key) for element in uses}
        if not uses:
            owners.update(owner for owner, _ in self._usage.attributes.get(key, ()))
            owners.update(self._usage.contents.get(key, ()))
        owners -= {None, key}
        return next(iter(owners)) if len(owners) == 1 else None


def _allowed(texts: list[str]) -> list[str]:
    """As class names, without repetition; one that is reserved comes last, for it needs an underscore."""
    free = [text for text in texts if text not in CLASSES]
    return list(dict.fromkeys(class_name(text) for text in (*free, *texts)))
