"""# XD002 element-without-concept

**What.** The XSD has an element that no concept of the dataset definition stands for. It is told once, for
the topmost element; what is below it is not told again. Hidden elements and those that only let anything
through are passed over.

**Why it matters.** The registry asks for something the dataset definition does not explain: no label, no
definition, no mapping stub. If the element is required, no message can be complete.

**Example.** The new XSD has `<temperatuur>` below `<opname>`; the dataset definition is still that of last
year.

**What to do.** Add a concept for it, or take the dataset definition that belongs to this XSD.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Finding, Impact, Location, Proof, Severity, fingerprint
from generator.model.complex_type import Content
from generator.model.paths import prefixes_by_namespace, written
from generator.model.places import Place
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.model.qname import QName

Steps = tuple["QName", ...]


def element_without_concept(pairs: Pairs) -> Iterator[Finding]:
    """Walk down from the root as far as concepts go, and tell of every element beside the way."""
    specification = pairs.specification
    if specification.dataset.derived:
        return
    linked = {link.steps for link in specification.links.values()}
    on_the_way = {steps[:length] for steps in linked for length in range(1, len(steps) + 1)}
    above = {steps[:-1] for steps in on_the_way}
    yield from _beside(Place((specification.root,), ""), on_the_way, above, pairs)


def _beside(place: Place, on_the_way: set[Steps], above: set[Steps], pairs: Pairs) -> Iterator[Finding]:
    """`above` are the steps below which a concept lies; the inner elements of an item are the item's business."""
    for child in pairs.places.under(place):
        if child.steps in above:
            yield from _beside(child, on_the_way, above, pairs)
        elif child.steps not in on_the_way and _holds_something(child, pairs):
            yield _finding(child, pairs)


def _holds_something(place: Place, pairs: Pairs) -> bool:
    record = pairs.places.complex_type(place.element)
    if record is None or record.content in (Content.SIMPLE, Content.EMPTY):
        return True
    return bool(pairs.places.children(place.element.type))


def _finding(place: Place, pairs: Pairs) -> Finding:
    names = [local_name(step) for step in place.steps]
    required = pairs.places.cardinality(place).minimum > 0
    source = place.element.source
    path = "/" + "/".join(names)
    return Finding(
        "XD002",
        "element-without-concept",
        Severity.ERROR if required else Severity.WARNING,
        f"The XSD has {'a required' if required else 'an'} element <{names[-1]}> in <{names[-2]}>; "
        "no concept stands for it.",
        "Add a concept for it to the dataset definition, or take the definition that belongs to this XSD.",
        location=Location(source.file, source.line) if source else None,
        xpath=written(
            place.steps, None, prefixes_by_namespace(pairs.specification.schema, pairs.specification.dataset)
        ),
        new=path,
        impact=Impact.REJECT if required else Impact.INCOMPLETE,
        proof=Proof.HEURISTIC,
        fingerprint=fingerprint("XD002", None, None, path),
    )
