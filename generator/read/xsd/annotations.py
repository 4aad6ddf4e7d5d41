"""xs:annotation as the model has it, and where a component stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.annotation import NO_ANNOTATION, Annotation, AppInfo, Documentation
from generator.model.frozen_map import FrozenMap
from generator.model.qname import local_name, xsd

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_ANNOTATION, _DOCUMENTATION, _APPINFO = xsd("annotation"), xsd("documentation"), xsd("appinfo")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def annotation_of(*owners: Element | None) -> Annotation:
    """The annotations that are children of the given elements, as one."""
    found = [child for owner in owners if owner is not None for child in owner if child.tag == _ANNOTATION]
    return merged(found) if found else NO_ANNOTATION


def merged(annotations: Iterable[Element]) -> Annotation:
    """Several xs:annotation elements as one annotation, in document order."""
    documentation: list[Documentation] = []
    appinfo: list[AppInfo] = []
    for part in (part for annotation in annotations for part in annotation):
        if part.tag == _DOCUMENTATION:
            documentation.append(Documentation("".join(part.itertext()).strip(), part.get(_LANGUAGE)))
        elif part.tag == _APPINFO:
            appinfo.append(_appinfo(part))
    return Annotation(tuple(documentation), tuple(appinfo))


def _appinfo(element: Element) -> AppInfo:
    attributes: dict[str, str] = {}
    for inner in element.iter():
        if inner is not element:
            for name, value in inner.attrib.items():
                attributes.setdefault(local_name(name), value)
    return AppInfo(element.get("source"), "".join(element.itertext()).strip(), FrozenMap(attributes))
