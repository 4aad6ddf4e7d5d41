"""The crafted specifications: what an attacker, or an unlucky editor, might put in an XSD or a dataset definition.

Every one carries a canary: Python, shell or script text that would touch a file if anything evaluated it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
Outcome = Literal["error", "harmless", "either"]


@dataclass(frozen=True)
class Crafted:
    """A hostile specification.

    `files` maps paths to contents; `links` maps paths to what a symbolic link there points at; `start` is the XSD.
    `outcome`: `error` must be refused, `harmless` must be generated, `either` may be one or the other but nothing else.
    `rule` is the finding it must yield.
    """

    name: str
    files: Mapping[str, str | bytes]
    outcome: Outcome
    start: str = "s.xsd"
    dataset: str | None = None
    links: Mapping[str, str] | None = None
    rule: str | None = None


def code(canary: Path) -> str:
    """Python that would touch the canary."""
    return f"__import__('pathlib').Path({canary.as_posix()!r}).touch()"


def schema(body: str, head: str = "", attributes: str = "") -> str:
    """A schema document with that body."""
    return f'{head}<xs:schema {XS} elementFormDefault="qualified" {attributes}>{body}</xs:schema>'


def annotated(text: str) -> str:
    """An annotation holding that text, escaped for XML."""
    return f"<xs:annotation><xs:documentation>{escape(text)}</xs:documentation></xs:annotation>"


def documented(text: str) -> str:
    """A schema whose every kind of component is documented with that text."""
    note = annotated(text)
    return schema(
        f'<xs:element name="bericht">{note}<xs:complexType>{note}<xs:sequence>'
        f'<xs:element name="a" type="code" minOccurs="0">{note}</xs:element></xs:sequence>'
        f'<xs:attribute name="b" type="xs:string">{note}</xs:attribute></xs:complexType></xs:element>'
        f'<xs:simpleType name="code">{note}<xs:restriction base="xs:string">'
        f'<xs:enumeration value="x">{note}</xs:enumeration></xs:restriction></xs:simpleType>',
    )


def enumerated(*values: str) -> str:
    """A schema with a code list of those values."""
    items = "".join(f"<xs:enumeration value={quoteattr(v)}/>" for v in values)
    return schema(
        '<xs:element name="bericht"><xs:complexType><xs:sequence><xs:element name="a" type="code" maxOccurs="9"/>'
        f'</xs:sequence></xs:complexType></xs:element><xs:simpleType name="code"><xs:restriction base="xs:string">{items}'
        "</xs:restriction></xs:simpleType>",
    )


def elements(*names: str) -> str:
    """A schema with children and attributes of those names, each with a type of its own."""
    inner = '<xs:complexType><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>'
    children = "".join(f'<xs:element name="{n}" minOccurs="0">{inner}</xs:element>' for n in names)
    attributes = "".join(f'<xs:attribute name="{n}" type="xs:string"/>' for n in names)
    return schema(
        f'<xs:element name="bericht"><xs:complexType><xs:sequence>{children}</xs:sequence>{attributes}'
        "</xs:complexType></xs:element>",
    )


def valued(kind: str, value: str) -> str:
    """A schema with that default or fixed value on an attribute and an element."""
    return schema(
        f'<xs:element name="bericht"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string" {kind}={quoteattr(value)}/>'
        f'</xs:sequence><xs:attribute name="b" type="xs:string" {kind}={quoteattr(value)}/></xs:complexType></xs:element>',
    )


def patterned(pattern: str) -> str:
    """A schema with that pattern."""
    return schema(
        '<xs:element name="bericht"><xs:simpleType><xs:restriction base="xs:string">'
        f"<xs:pattern value={quoteattr(pattern)}/></xs:restriction></xs:simpleType></xs:element>",
    )


def including(location: str, word: str = "include") -> str:
    """A schema that includes, imports or redefines that location."""
    namespace = ' namespace="urn:elsewhere"' if word == "import" else ""
    return schema(
        f'<xs:{word}{namespace} schemaLocation={quoteattr(location)}/><xs:element name="bericht" type="xs:string"/>'
    )


PLAIN = schema(
    '<xs:element name="bericht"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string" minOccurs="0"/>'
    "</xs:sequence></xs:complexType></xs:element>",
)


def dataset(**changes: str) -> str:
    """A small dataset definition with some of its texts replaced; values are YAML as it stands in the file."""
    texts = {
        "id": "hostile",
        "version": '"1.0"',
        "title": "Titel",
        "concept": '"1"',
        "name": "a",
        "label": "Label",
        "definition": "Definitie",
        "list": "lijst",
        "value": '"x"',
        "display": "Weergave",
        "message": "Bericht",
        "test": "true()",
        "link": "/bericht/a",
        "unit": "g",
        "extra": "",
    } | changes
    return """\
format: 1
dataset:
  id: {id}
  version: {version}
  title: {{nl: {title}, en: {title}}}
concepts:
  - id: "0"
    name: bericht
    label: {{nl: Root, en: Root}}
    definition: {{nl: Root, en: Root}}
    type: group
    cardinality: 1..1
    link: /bericht
    concepts:
      - id: {concept}
        name: {name}
        label: {{nl: {label}, en: {label}}}
        definition: {{nl: {definition}, en: {definition}}}
        type: code
        code_list: {list}
        cardinality: 0..1
        conformance: optional
        link: {link}
code_lists:
  - id: {list}
    label: {{nl: {label}, en: {label}}}
    codes:
      - {{value: {value}, display: {{nl: {display}, en: {display}}}}}
rules:
  - id: H001
    severity: error
    kind: xpath
    concepts: [{concept}]
    test: {test}
    message: {{nl: {message}, en: {message}}}
{extra}""".format(**texts)


def yaml(text: str) -> str:
    """A text as a double-quoted YAML scalar."""
    body = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in body) + '"'


Maker = Callable[[Path], list[Crafted]]
