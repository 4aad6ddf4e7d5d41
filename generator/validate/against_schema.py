"""A message against the XSD (family MS): libxml2 decides, our words hold no value of the message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import Finding, Location
from generator.model.qname import QName, local_name
from generator.validate.allowed import allowed
from generator.validate.declared import Declarations
from generator.validate.libxml2_path import NodePaths
from generator.validate.lookup import Lookup
from generator.validate.parse import parse_message
from generator.validate.place import Places
from generator.validate.schema_kinds import (
    ASSERTIONS_NOT_JUDGED,
    ATTRIBUTE_MISSING,
    ELEMENT_MISSING,
    ELEMENT_NOT_EXPECTED,
    NOT_VALID,
    ROOT_NOT_EXPECTED,
    SCHEMA_KINDS,
    SCHEMA_NOT_JUDGED,
    VALUE_KINDS,
)
from generator.validate.wording import Kind, Language, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.schema import Schema
    from generator.model.specification import Specification

_ATTRIBUTE = re.compile(r"Element '[^']*', attribute '([^']*)'")
_MISSING_ATTRIBUTE = re.compile(r"The attribute '([^']*)' is required but missing\.")
_EXPECTED = re.compile(r"Expected is (?:one of )?\( ([^()]*) \)\.\s*$")
_SHOWN = 10

_WORDS = {
    "nl": {"element": "het element {}", "one of": "een van {}", "nothing": "geen ander element", "must be": ": {}"},
    "en": {"element": "the element {}", "one of": "one of {}", "nothing": "no other element", "must be": ": {}"},
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding, and what it covers: pairs of an XPath and the concept id that needs no second complaint there."""

    finding: Finding
    covers: frozenset[tuple[str, str]] = frozenset()


def schema_findings(
    message: bytes,
    name: str,
    compiled: etree.XMLSchema,
    spec: Specification | None = None,
    *,
    language: Language = "nl",
) -> tuple[Finding, ...]:
    """What the XSD has against a message; empty if it is valid.

    `name` is the message's file as the user knows it; `spec` lends concepts, labels and what the schema allows.
    A message that cannot be read gives one finding of `generator.validate.parse.UNREADABLE`.
    """
    root = parse_message(message, name, language)
    if isinstance(root, Finding):
        return (root,)
    places = Places(name, Lookup(spec), language, message)
    return tuple(problem.finding for problem in schema_problems(root, places, compiled, spec))


def schema_problems(
    root: etree._Element, places: Places, compiled: etree.XMLSchema | None, spec: Specification | None
) -> tuple[Problem, ...]:
    """One problem for each thing wrong, in libxml2's order; its echoes about the same value are left out."""
    if compiled is None:
        return (Problem(SCHEMA_NOT_JUDGED.at(Spot(Location(places.name)), places.language)),)
    reader = _Reader(root, places, spec)
    undecided = (Problem(ASSERTIONS_NOT_JUDGED.at(Spot(Location(places.name)), places.language)),)
    untold = undecided if spec is not None and has_assertions(spec.schema) else ()
    if compiled.validate(root.getroottree()):
        wrong = spec is not None and not _is_root(root, spec)
        return (reader.wrong_root(), *untold) if wrong else untold
    return (*reader.read(compiled.error_log), *untold)


def has_assertions(schema: Schema) -> bool:
    """Whether the schema holds XSD 1.1 tests, which libxml2 does not know."""
    return any(record.assertions for record in schema.complex_types.values()) or any(
        value.facets.assertions or value.facets.explicit_timezone for value in schema.simple_types.values()
    )


def _is_root(root: etree._Element, spec: Specification) -> bool:
    stand_ins = spec.schema.substitutions.get(spec.root.name, ())
    return root.tag == spec.root.name or any(root.tag == element.name for element in stand_ins)


class _Reader:
    """Turns libxml2's error log into problems."""

    def __init__(self, root: etree._Element, places: Places, spec: Specification | None) -> None:
        self._root = root
        self._paths = NodePaths(root)
        self._places = places
        self._spec = spec
        self._declared = Declarations(spec) if spec else None
        self._words = _WORDS[places.language]

    def read(self, log: etree._ListErrorLog) -> Iterator[Problem]:
        done: set[tuple[etree._Element, str]] = set()
        for entry in log:
            kind = SCHEMA_KINDS.get(str(entry.type_name).removeprefix("SCHEMAV_"), NOT_VALID)
            element = self._paths.element_at(entry.path)
            text = str(entry.message)
            attribute = self._attribute(text)
            if kind in VALUE_KINDS:
                if (element, attribute) in done:
                    continue
                done.add((element, attribute))
            yield self._problem(kind, element, attribute, text)

    def wrong_root(self) -> Problem:
        """The root is one the schema knows, but not the one the message should start with."""
        return self._problem(ROOT_NOT_EXPECTED, self._root, "", "")

    def _problem(self, kind: Kind, element: etree._Element, attribute: str, text: str) -> Problem:
        if kind is ELEMENT_NOT_EXPECTED:
            return self._content(element, text)
        places = self._places
        found = places.called(element)
        missing = self._missing_attribute(text)
        about = places.concept(element, missing or attribute or None)
        words = {
            "found": f"{found} ({local_name(attribute)})" if attribute and kind is not ATTRIBUTE_MISSING else found,
            "attribute": local_name(missing or attribute),
            "wanted": f" ({self._spec.root.name})" if self._spec else "",
            "allowed": self._allowed(element, attribute),
            "fixed": self._fixed(element, attribute),
        }
        covers = {(places.xpath(element), about.id)} if about else set()
        return Problem(
            kind.at(places.spot(element, attribute or None, about), places.language, **words), frozenset(covers)
        )

    def _content(self, element: etree._Element, text: str) -> Problem:
        """A child that is missing or does not belong here; where the schema leaves one choice, it is about that one."""
        missing = "Missing child" in text.partition(":")[2].partition("(")[0]
        holder = element if missing else element.getparent()
        expected = self._expected(text)
        concepts = [self._places.child(holder, name) for name in expected] if holder is not None else []
        only = concepts[0] if len(concepts) == 1 else None
        own = None if missing else self._places.concept(element)
        words = {"found": self._places.called(element), "wanted": self._names(holder, expected)}
        covers = {(self._places.xpath(holder), concept.id) for concept in (only, own) if concept and holder is not None}
        kind = ELEMENT_MISSING if missing else ELEMENT_NOT_EXPECTED
        spot = self._places.spot(element, concept=only if missing else own or only)
        return Problem(kind.at(spot, self._places.language, **words), frozenset(covers))

    def _expected(self, text: str) -> tuple[QName, ...]:
        """The names libxml2 expects, as far as the schema really has them; wildcards left out."""
        match = _EXPECTED.search(text)
        names = (name.strip() for name in match.group(1).split(",")) if match else ()
        return tuple(QName(name) for name in names if name and "*" not in name and not name.startswith("##"))

    def _names(self, holder: etree._Element | None, expected: tuple[QName, ...]) -> str:
        names = [self._name(holder, name) for name in expected[:_SHOWN]]
        if not names:
            return self._words["nothing"]
        if len(names) == 1:
            return names[0]
        return self._words["one of"].format(", ".join(names) + (", ..." if len(expected) > _SHOWN else ""))

    def _name(self, holder: etree._Element | None, name: QName) -> str:
        concept = self._places.child(holder, name) if holder is not None else None
        label = self._places.label(concept) if concept else local_name(name)
        same = label.casefold().replace(" ", "_") == local_name(name).casefold()
        return label if same else f"{label} ({local_name(name)})"

    def _attribute(self, text: str) -> str:
        match = _ATTRIBUTE.match(text)
        return match.group(1) if match else ""

    def _missing_attribute(self, text: str) -> str:
        match = _MISSING_ATTRIBUTE.search(text)
        return match.group(1) if match else ""

    def _allowed(self, element: etree._Element, attribute: str) -> str:
        kind = self._declared.simple_type(element, attribute or None) if self._declared else None
        simple_types = self._spec.schema.simple_types if self._spec else {}
        return allowed(kind, simple_types, self._places.language)

    def _fixed(self, element: etree._Element, attribute: str) -> str:
        if self._declared is None:
            return ""
        declared = self._declared.attribute(element, attribute) if attribute else self._declared.element(element)
        return self._words["must be"].format(declared.fixed) if declared and declared.fixed is not None else ""
