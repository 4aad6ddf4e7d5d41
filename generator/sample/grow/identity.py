"""xs:unique, xs:key and xs:keyref (XML Schema Part 1, section 3.11): distinct values, references that lead to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.qname import QName
from generator.sample.errors import SampleError

if TYPE_CHECKING:
    from generator.model.particle import IdentityConstraint
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft, Slot

_TRIES = 80
Found = tuple["IdentityConstraint", "etree._Element"]  # noqa: SLF001  lxml's name for its own type


def settle_identity(draft: Draft, soil: Soil, dice: Dice) -> None:
    """Change values until every identity constraint holds. SampleError where that cannot be."""
    found: list[Found] = [
        (constraint, element)
        for element, (declared, _) in list(draft.elements.items())
        for constraint in declared.constraints
    ]
    if not found:
        return
    work = _Work(draft, soil, dice)
    for constraint, element in found:
        if constraint.kind != "keyref":
            work.make_distinct(constraint, element)
    for constraint, element in found:
        if constraint.kind == "keyref":
            work.let_refer(constraint, element, [one for one in found if one[0].name == constraint.refer])


class _Work:
    def __init__(self, draft: Draft, soil: Soil, dice: Dice) -> None:
        self._draft, self._soil, self._dice = draft, soil, dice
        self._bound = {name: uri for name, uri in soil.schema.prefixes.items() if name and uri}

    def make_distinct(self, constraint: IdentityConstraint, element: etree._Element) -> None:
        taken: set[tuple[str, ...]] = set()
        for slots in self._rows(constraint, element):
            filled = [slot for slot in slots if slot is not None]
            if len(filled) < len(slots):
                continue  # libxml2 judges a key that is not complete
            for _ in range(_TRIES):
                if self._texts(filled) not in taken:
                    break
                self._change(filled)
            else:
                raise SampleError(f"Not enough values are allowed for the key {constraint.name}.")
            taken.add(self._texts(filled))

    def let_refer(self, constraint: IdentityConstraint, element: etree._Element, keys: list[Found]) -> None:
        rows = [
            self._texts([slot for slot in slots if slot is not None])
            for key, holder in keys
            if holder is element or element in holder.iterancestors() or holder in element.iterancestors()
            for slots in self._rows(key, holder)
            if None not in slots
        ]
        for slots in self._rows(constraint, element):
            filled = [slot for slot in slots if slot is not None]
            if len(filled) < len(slots) or self._texts(filled) in rows:
                continue
            if not rows:
                self._leave_out(filled, constraint)
                continue
            for slot, text in zip(filled, self._dice.pick(rows), strict=True):
                self._draft.put(slot, text)

    def _leave_out(self, slots: list[Slot], constraint: IdentityConstraint) -> None:
        for element, attribute in slots:
            record = self._soil.schema.complex_types.get(self._draft.elements[element][1])
            uses = {use.name: use for use in record.attributes} if record else {}
            if attribute is not None and attribute in uses and not uses[QName(attribute)].required:
                del element.attrib[attribute]
                del self._draft.values[element, attribute]
                return
        raise SampleError(f"{constraint.name} refers to a key of which the message holds none.")

    def _change(self, slots: list[Slot]) -> None:
        slot = self._dice.pick(slots)
        self._draft.put(slot, self._soil.values.text(self._draft.values[slot], self._dice))

    def _texts(self, slots: list[Slot]) -> tuple[str, ...]:
        return tuple(self._draft.text(slot).strip() for slot in slots)

    def _rows(self, constraint: IdentityConstraint, element: etree._Element) -> list[list[Slot | None]]:
        selected = self._find(element, constraint.selector)
        return [[self._slot(one, field) for field in constraint.fields] for one in selected]

    def _slot(self, element: etree._Element, field: str) -> Slot | None:
        """Where a field's value stands; None where there is none."""
        for path in field.split("|"):
            steps, _, last = path.strip().rpartition("/")
            if last.startswith("@"):
                holders, name = self._find(element, steps or "."), self._expanded(last[1:])
                found: list[Slot] = [(one, name) for one in holders if name in one.attrib]
            else:
                found = [(one, None) for one in self._find(element, path)]
            known = [slot for slot in found if slot in self._draft.values]
            if known:
                return known[0]
        return None

    def _expanded(self, name: str) -> str:
        prefix, _, local = name.rpartition(":")
        return f"{{{self._bound[prefix]}}}{local}" if prefix in self._bound else local

    def _find(self, element: etree._Element, path: str) -> list[etree._Element]:
        try:
            found = element.xpath(path, namespaces=self._bound)
        except etree.XPathError:
            return []
        return [one for one in found if etree.iselement(one)] if isinstance(found, list) else []
