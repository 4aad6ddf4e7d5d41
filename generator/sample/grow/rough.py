"""The same message in a rough form: whatever XML and XML Schema let a sender write, for readers that must take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import Content
from generator.sample.grow.layout import indent, tidy
from generator.sample.values.variants import same_value

if TYPE_CHECKING:
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft

XSI_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_ENCODINGS = ("UTF-8", "UTF-8", "UTF-16", "US-ASCII")
_PADDED_NIL = ("1", " true ", "true")


def rough_bytes(draft: Draft, soil: Soil, dice: Dice) -> bytes:
    """The message with other lexical forms, CDATA, comments, instructions, character references, another encoding."""
    _vary_values(draft, soil, dice)
    _vary_nil(draft, dice)
    tidy(draft)
    if dice.chance(50):
        indent(draft, soil.schema)
    _sprinkle(draft, soil, dice)
    encoding = dice.pick(_ENCODINGS)
    written = etree.tostring(draft.root, encoding=encoding, xml_declaration=True)
    return written.encode("utf-8") if isinstance(written, str) else written


def _vary_values(draft: Draft, soil: Soil, dice: Dice) -> None:
    for slot, key in draft.values.items():
        if soil.values.is_of(key, "ID", "IDREF", "QName", "NOTATION") or not dice.chance(30):
            continue
        element, attribute = slot
        declared = draft.elements.get(element)
        if declared is None or (attribute is None and declared[0].fixed is not None):
            continue
        draft.put(slot, same_value(soil.schema, soil.values, key, draft.text(slot), dice))


def _vary_nil(draft: Draft, dice: Dice) -> None:
    for node, (element, _) in draft.elements.items():
        if node.get(XSI_NIL) is not None:
            node.set(XSI_NIL, dice.pick(_PADDED_NIL))
        elif element.nillable and dice.chance(10):
            node.set(XSI_NIL, dice.pick(("false", "0")))


def _sprinkle(draft: Draft, soil: Soil, dice: Dice) -> None:
    """Comments and instructions, and text as CDATA, where they change nothing."""
    for node, (_, key) in list(draft.elements.items()):
        if (node.get(XSI_NIL) or "").strip() in ("true", "1"):
            continue
        record = soil.schema.complex_types.get(key)
        if len(node) and dice.chance(10):
            _insert(node, dice)
        elif record is None or record.content is Content.SIMPLE:
            _dress(node, dice)


def _insert(node: etree._Element, dice: Dice) -> None:
    place = dice.number(0, len(node))
    extra = etree.Comment(" a comment ") if dice.chance(60) else etree.ProcessingInstruction("note", "nothing")
    if place and node[place - 1].tail:
        extra.tail, node[place - 1].tail = node[place - 1].tail, None
    node.insert(place, extra)


def _dress(node: etree._Element, dice: Dice) -> None:
    """Text as CDATA, or in two parts around a comment."""
    text = node.text or ""
    if text and dice.chance(10) and "]]>" not in text:
        node.text = etree.CDATA(text)
    elif text and dice.chance(6):
        place = dice.number(0, len(text))
        comment = etree.Comment("c")
        node.text, comment.tail = text[:place], text[place:]
        node.insert(0, comment)
