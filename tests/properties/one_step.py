"""Messages that are one step away from another."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from lxml import etree

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
TEXTS = (
    "",
    "x",
    "1",
    "-5",
    "2020-02-30",
    "2020-02-28",
    "true",
    " ",
    "a b",
    "99999",
    "P1Y",
    "--02",
    "a:b",
    "http://[",
    "0A",
)
STEPS = ("drop", "double", "swap", "move", "rename", "text", "stray text", "no attribute", "attribute", "new attribute",
         "nil", "type")  # fmt: skip


def step(dice: Random, tree: etree._Element) -> etree._Element | None:
    """A copy with one change, None where that change cannot be made."""
    tree = deepcopy(tree)
    elements = list(tree.iter(etree.Element))
    element = dice.choice(elements)
    how = dice.choice(STEPS)
    children = list(element.iterchildren(etree.Element))
    if how in ("drop", "double", "swap", "move"):
        return tree if children and _move(dice, how, children, elements) else None
    if how == "rename":
        element.tag = dice.choice(elements).tag
    elif how == "text" and not children:
        element.text = dice.choice(TEXTS)
    elif how == "stray text" and children:
        children[0].tail = "x"
    else:
        return tree if _attribute(dice, how, element, elements) else None
    return tree


def _move(dice: Random, how: str, children: list[etree._Element], elements: list[etree._Element]) -> bool:
    child = dice.choice(children)
    if how == "drop":
        parent = child.getparent()
        if parent is not None:
            parent.remove(child)
    elif how == "double":
        child.addnext(deepcopy(child))
    elif how == "swap":
        other = child.getnext()
        if other is None:
            return False
        other.addnext(child)
    else:
        place = dice.choice(elements)
        if child is place or child in list(place.iterancestors()):
            return False
        place.append(child)
    return True


def _attribute(dice: Random, how: str, element: etree._Element, elements: list[etree._Element]) -> bool:
    names = sorted(map(str, element.attrib))
    if how == "nil":
        element.set(f"{XSI}nil", dice.choice(("true", "false", "1", "x")))
    elif how == "type":
        known = [one.get(f"{XSI}type") for one in elements if one.get(f"{XSI}type")]
        element.set(f"{XSI}type", dice.choice([*known, "nope", "xs:int", "xs:string"]) or "")
    elif how == "new attribute":
        element.set(dice.choice(("a", "b", "{urn:x}q", "value")), "x")
    elif how == "no attribute" and names:
        del element.attrib[dice.choice(names)]
    elif how == "attribute" and names:
        element.set(dice.choice(names), dice.choice(TEXTS))
    else:
        return False
    return True
