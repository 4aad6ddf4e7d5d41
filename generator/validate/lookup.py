"""What judging a message looks up in the specification, worked out once for all messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.frozen_map import FrozenMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dataset import Concept
    from generator.model.specification import Link, Specification


class Lookup:
    """Concepts, links and prefixes of one specification; empty without one."""

    def __init__(self, spec: Specification | None) -> None:
        """`concepts` and `links` are by concept id, `at` by steps, `carried` by steps and attribute."""
        empty: FrozenMap[str, Link] = FrozenMap({})
        self.concepts: dict[str, Concept] = {} if spec is None else {one.id: one for one in spec.dataset.walk()}
        self.links = empty if spec is None else spec.links
        known = [link for link in self.links.values() if link.concept in self.concepts]
        self.carried = {(link.steps, link.value): self.concepts[link.concept] for link in known if link.value}
        # A group comes last, so that its element is called by its own name and not by that of an attribute it carries.
        known.sort(key=lambda link: self.concepts[link.concept].is_group)
        self.at = {link.steps: self.concepts[link.concept] for link in known}
        prefixes = {} if spec is None else {**spec.schema.prefixes, **spec.dataset.prefixes}
        self.prefixes = {uri: prefix for prefix, uri in prefixes.items() if prefix}
        self.on_group = frozenset() if spec is None else frozenset(_on_their_group(spec))

    def linked(self, concept: str) -> bool:
        """Whether the concept exists and has a place in messages."""
        return concept in self.links and concept in self.concepts


def _on_their_group(spec: Specification) -> Iterator[str]:
    """The ids of concepts that are carried by an attribute of their group's own element."""
    for group in spec.dataset.walk():
        above = spec.links.get(group.id)
        for concept in group.concepts:
            link = spec.links.get(concept.id)
            if above is not None and link is not None and link.value is not None and link.steps == above.steps:
                yield concept.id
