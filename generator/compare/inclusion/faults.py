"""What a side refuses in a message that was made up, told roughly: a plain second look, one element at a time.

What refers from one element to another (xs:ID, xs:key) is not looked at here.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.attributes import values_of
from generator.compare.inclusion.simple import UndecidedError, allows
from generator.compare.inclusion.standing import Standing, standings, walked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.made import Made, Text
    from generator.compare.inclusion.side import Side
    from generator.compare.inclusion.simple.verdict import Values
    from generator.model.qname import QName


class Fault(NamedTuple):
    """What is refused in an element, and which: `path` leads to it by names."""

    path: tuple[QName, ...]
    what: str
    name: QName | None = None


def faults(side: Side, root: Made) -> Counter[Fault]:
    """All that a side refuses, each as often as it does."""
    if not any(one.name == root.name for one in side.roots()):
        return Counter([Fault((root.name,), "root", root.name)])
    return Counter(fault for standing in standings(side, root) for fault in _faults(side, standing, root))


class Weigh:
    """How little a changed message is worth: 0 as good as it was, 1 refused for more than before, 2 not to be used."""

    def __init__(self, root: Made, given: Side, taking: Side) -> None:
        """`root` is the message that was changed, made by `given`."""
        self._root, self._given, self._taking = root, given, taking

    @cached_property
    def _before(self) -> tuple[Counter[Fault], Counter[Fault]]:
        return faults(self._given, self._root), faults(self._taking, self._root)

    def __call__(self, changed: Made) -> int:
        """A message must not become invalid where it is made, nor be accepted where it was refused."""
        own, before = self._before
        if faults(self._given, changed) != own:
            return 2
        after = faults(self._taking, changed)
        if after == before:
            return 0
        return 1 if before and before <= after else 2


def _faults(side: Side, standing: Standing, root: Made) -> Iterator[Fault]:
    made, slot, key = standing.made, standing.slot, standing.key
    path = _path(root, standing.place)
    if slot.skipped:
        return
    if key is None or (made.type is None and side.is_abstract(key)):
        yield Fault(path, "type", made.type)
        return
    if made.nil:
        if not (slot.is_lax or (slot.element.nillable and slot.element.fixed is None)) or made.children or made.text:
            yield Fault(path, "nil")
    elif not standing.is_open:
        yield from _content(side, standing, path)
    if not standing.is_open:
        yield from _attributes(side, made, key, path)


def _path(root: Made, place: tuple[int, ...]) -> tuple[QName, ...]:
    names, at = [root.name], root
    for index in place:
        at = at.children[index]
        names.append(at.name)
    return tuple(names)


def _content(side: Side, standing: Standing, path: tuple[QName, ...]) -> Iterator[Fault]:
    made, key = standing.made, standing.key or ""
    text = side.text(standing.slot, key)
    if text is not None:
        if made.children or not _allows(text, made.text):
            yield Fault(path, "value")
        return
    if made.text is not None and made.text.text.strip() and not side.has_text(key):
        yield Fault(path, "text")
    names = [child.name for child in made.children]
    found, may_end = walked(side, key, tuple(names))
    if len(found) < len(names):
        yield Fault(path, "element", names[len(found)])
    elif not may_end:
        yield Fault(path, "incomplete")


def _attributes(side: Side, made: Made, key: str, path: tuple[QName, ...]) -> Iterator[Fault]:
    for name, value in made.attributes:
        values = values_of(side, key, name)
        if values is None or not _allows(values, value):
            yield Fault(path, "attribute", name)
    present = {name for name, _ in made.attributes}
    for name, use in side.attributes(key).items():
        if use.required and name not in present:
            yield Fault(path, "attribute-missing", name)


def _allows(values: Values, text: Text | None) -> bool:
    """Whether a value is allowed; what cannot be told counts as allowed."""
    try:
        return allows(values, text.text if text else "")
    except UndecidedError:
        return True
