"""Schemas made up for measuring: of any size, and edited copies of real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n'
_TYPES = """\
<xs:simpleType name="code"><xs:restriction base="xs:string"><xs:maxLength value="12"/></xs:restriction></xs:simpleType>
<xs:simpleType name="number">
  <xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,9}"/></xs:restriction>
</xs:simpleType>
"""
_FIELDS = 12
_LEAST = 10_000


def records(size: int) -> str:
    """A message of many groups, each with a dozen items: about so many bytes of schema."""
    parts, names, length = [_HEAD, _TYPES], [], 0
    while length < size:
        names.append(f"groep_{len(names)}")
        part = _record(len(names) - 1)
        parts.append(part)
        length += len(part)
    content = "\n".join(f'<xs:element name="{name}" type="{name}_type" minOccurs="0"/>' for name in names)
    groups = _in_groups(content.splitlines())
    message = (
        f'<xs:element name="bericht"><xs:complexType><xs:sequence>{groups}</xs:sequence></xs:complexType></xs:element>'
    )
    return "".join((*parts, message, "\n</xs:schema>\n"))


def _in_groups(elements: list[str]) -> str:
    """A hundred at a time in an element of their own: no content model is longer because the schema is."""
    made = []
    for number, start in enumerate(range(0, len(elements), 100)):
        inner = "\n".join(elements[start : start + 100])
        kind = f"<xs:complexType><xs:sequence>\n{inner}\n</xs:sequence></xs:complexType>"
        made.append(f'<xs:element name="deel_{number}">{kind}</xs:element>')
    return "\n".join(made)


def _record(number: int) -> str:
    rows = "\n".join(_row(number, place) for place in range(_FIELDS))
    use = f'<xs:attribute name="conceptId" type="xs:string" fixed="2.16.{number}"/>'
    return f'<xs:complexType name="groep_{number}_type"><xs:sequence>\n{rows}\n</xs:sequence>{use}</xs:complexType>\n'


def _row(number: int, place: int) -> str:
    name = f"item_{number}_{place}"
    match place % 4:
        case 0:
            return f'<xs:element name="{name}" type="code" minOccurs="0" maxOccurs="unbounded"/>'
        case 1:
            codes = "".join(f'<xs:enumeration value="{_LEAST + number + code}"/>' for code in range(5))
            kind = f'<xs:simpleType><xs:restriction base="xs:token">{codes}</xs:restriction></xs:simpleType>'
            return f'<xs:element name="{name}" minOccurs="0">{kind}</xs:element>'
        case 2:
            return f'<xs:element name="{name}" type="number" nillable="true"/>'
        case _:
            low = _LEAST + number  # as many digits in each
            bounds = f'<xs:minInclusive value="{low}"/><xs:maxInclusive value="{low + 999}"/>'
            kind = f'<xs:simpleType><xs:restriction base="xs:decimal">{bounds}</xs:restriction></xs:simpleType>'
            return f'<xs:element name="{name}" minOccurs="0">{kind}</xs:element>'


def sequence(particles: int) -> str:
    """One long sequence."""
    rows = "\n".join(f'<xs:element name="item_{n}" type="xs:string" minOccurs="{n % 2}"/>' for n in range(particles))
    kind = f"<xs:complexType><xs:sequence>\n{rows}\n</xs:sequence></xs:complexType>"
    return f'{_HEAD}<xs:element name="bericht">{kind}</xs:element>\n</xs:schema>\n'


def enumeration(codes: int) -> str:
    """One long list of codes."""
    rows = "\n".join(f'<xs:enumeration value="C{n:05d}"/>' for n in range(codes))
    kind = f'<xs:simpleType><xs:restriction base="xs:string">\n{rows}\n</xs:restriction></xs:simpleType>'
    return f'{_HEAD}<xs:element name="code">{kind}</xs:element>\n</xs:schema>\n'


def edited_copy(start: Path, folder: Path, every: int) -> Path:
    """A copy of all schema files beside `start` in which some things changed; the path of the copied `start`.

    Of the codes, optional elements and bounds, each `every`th is gone, required or renamed: breaks among much that
    stayed the same.
    """
    shutil.copytree(start.parent, folder, dirs_exist_ok=True)
    for path in sorted(folder.glob("*.xsd")):
        tree = etree.parse(str(path))
        if _edit(tree.getroot(), every):
            tree.write(str(path), encoding="UTF-8", xml_declaration=True)
    return folder / start.name


def _edit(root: etree._Element, every: int) -> int:
    codes = _each(root.iter(f"{XS}enumeration"), every * 3)
    optional = _each((one for one in root.iter(f"{XS}element") if _is_optional(one)), every)
    renamed = _each((one for one in root.iter(f"{XS}element") if _is_optional(one)), every * 2 + 1)
    for code in codes:
        parent = code.getparent()
        if parent is not None and len(parent) > 1:
            parent.remove(code)
    for element in optional:
        element.set("minOccurs", "1")
    for element in renamed:
        element.set("name", element.get("name", "") + "_nieuw")
    return len(codes) + len(optional) + len(renamed)


def _is_optional(element: etree._Element) -> bool:
    return element.get("minOccurs") == "0" and not element.get("name", "x-start").endswith("-start")


def _each(nodes: Iterator[etree._Element], every: int) -> list[etree._Element]:
    return [node for place, node in enumerate(nodes) if place % every == every - 1]
