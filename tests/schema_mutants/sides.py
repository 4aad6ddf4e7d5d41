"""A schema on disk made ready to be compared, to judge messages and to make some."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import xmlschema
from lxml import etree

from generator.findings import UnreadableError
from generator.model.dataset import Dataset, Text
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Element
from generator.model.qname import XSD_NAMESPACE
from generator.model.schema import Schema
from generator.model.specification import Specification
from generator.read.xsd import choose_root
from generator.read.xsd.build import build_schema
from generator.read.xsd.closure import resolve_closure
from generator.read.xsd.compiled import compile_closure
from generator.read.xsd.convert import schema_of
from generator.read.xsd.limits import check_nesting
from generator.sample.errors import SampleError
from generator.sample.grow.builder import Soil
from generator.sample.message import random_message


class NotValidError(Exception):
    """A schema that one of the two readers does not take; the text says which."""


@dataclass
class Side:
    """One schema: its model, its root element, and the file it starts with, which libxml2 compiled."""

    schema: Schema
    root: Element
    start: Path
    compiled: etree.XMLSchema

    @classmethod
    def read(cls, start: Path, root: str | None = None) -> Side:
        """Read a schema. NotValidError where libxml2 or xmlschema objects, or where there is no such root element.

        xmlschema goes first: libxml2 does not come back from some schemas that are not valid.
        """
        try:
            closure = resolve_closure(start)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                built = build_schema(closure, "1.0", with_meta_schema=False)
        except UnreadableError as error:
            raise NotValidError("not read") from error
        except Exception as error:
            raise NotValidError("xmlschema objects") from error
        if built.errors:
            raise NotValidError("xmlschema objects")
        try:
            compiled = compile_closure(closure)
        except etree.XMLSchemaParseError as error:
            raise NotValidError("libxml2 objects") from error
        try:
            schema, notes = schema_of(closure, built, "1.0")
            check_nesting(schema, closure)
            chosen = choose_root(schema, root)
        except UnreadableError as error:
            raise NotValidError("no root element") from error
        if notes:
            raise NotValidError("read with a remark")
        return cls(schema, chosen, start, compiled)

    def takes(self, message: etree._Element) -> bool:
        """Whether libxml2 takes a message, and it starts with the root element or what may stand for it."""
        return message.tag in self._tags and bool(self.compiled.validate(message))

    def xmlschema_takes(self, message: str) -> bool:
        """The same by xmlschema."""
        try:
            return etree.fromstring(message.encode()).tag in self._tags and bool(self._second.is_valid(message))
        except xmlschema.XMLSchemaException:  # an xsi:type that it does not know
            return False

    def messages(self, count: int, size: int, seed: int = 0) -> Iterator[bytes]:
        """Valid messages made at random; fewer where none can be made."""
        for number in range(count):
            try:
                yield random_message(self._soil, self.compiled, seed + number, size=size)
            except SampleError:
                return

    @cached_property
    def _tags(self) -> frozenset[str]:
        members = self.schema.substitutions.get(self.root.name, ())
        return frozenset({str(self.root.name), *(str(one.name) for one in members)})

    @cached_property
    def own_types(self) -> frozenset[str]:
        """The keys of the complex types that the schema itself defines."""
        return frozenset(key for key in self.schema.complex_types if XSD_NAMESPACE not in key)

    @cached_property
    def _second(self) -> xmlschema.XMLSchema:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return xmlschema.XMLSchema(str(self.start), validation="skip")

    @cached_property
    def soil(self) -> Soil:
        """What messages grow on."""
        return self._soil

    @cached_property
    def _soil(self) -> Soil:
        nothing = Dataset("mutant", "0", Text("mutant"), (), derived=True)
        return Soil(Specification("mutant", "0", self.schema, self.root, nothing, FrozenMap()))
