"""The concept ids a schema carries: in appinfo, or as a fixed attribute (ADA)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.annotation import Annotation
    from generator.model.particle import Element
    from generator.model.schema import Schema

_URN = "urn:oid:"
_ID_ATTRIBUTES = frozenset({"conceptid", "concept-id", "concept_id", "concept", "oid", "id"})


def concept_id_tokens(schema: Schema, element: Element) -> tuple[str, ...]:
    """What the schema says the element's concept is, in its own notation, surest first; empty when it says nothing."""
    found = schema.complex_types.get(element.type)
    tokens: list[str] = []
    if found is not None:
        tokens.extend(_fixed(attribute.fixed) for attribute in found.attributes if _is_concept_id(attribute.name))
    tokens.extend(_annotated(element.annotation))
    declared = found or schema.simple_types.get(element.type)
    if declared is not None and (found is not None or declared.name is None):
        tokens.extend(_annotated(declared.annotation))
    return tuple(dict.fromkeys(token for token in tokens if token))


def id_spellings(identifier: str, concept_root: str | None) -> tuple[str, ...]:
    """How a schema may spell a concept id: in full under its OID, or as it is."""
    return (f"{concept_root}.{identifier}", identifier) if concept_root else (identifier,)


def _is_concept_id(name: str) -> bool:
    return local_name(name).lower() == "conceptid"


def _fixed(value: str | None) -> str:
    return (value or "").removeprefix(_URN)


def _annotated(annotation: Annotation) -> Iterator[str]:
    for info in annotation.appinfo:
        source = info.source or ""
        text = info.text.strip()
        if source.startswith(_URN):
            oid = source.removeprefix(_URN)
            yield oid
            if text and not text.startswith(oid):
                yield f"{oid}.{text}"
        yield text.removeprefix(_URN)
        for name, value in info.attributes.items():
            if name.lower() in _ID_ATTRIBUTES:
                yield value.removeprefix(_URN)
